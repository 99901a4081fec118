package holdfast.extractor.tuple;

import static holdfast.extractor.tuple.PipeTables.assertHas;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Heads of one line that say arm and time together. */
class TimedHeadsTest {

  private static final String BODY =
      """
      Anxiety | 0.61 ± 0.5 | 0.39 ± 0.4 | .001 | 0.71 ± 0.5 | 0.38 ± 0.4 | .002
      Hostility | 0.42 ± 0.4 | 0.28 ± 0.4 | .007 | 0.63 ± 0.6 | 0.30 ± 0.3 | .003
      """;

  @Test
  void theSameTimesOfEveryArmAreTimes() {
    for (String head :
        List.of(
            "Scale | Before yoga classes | After yoga classes | P | Before Pilates classes | After"
                + " pilates classes | P",
            "Scale | Yoga classes before | Yoga classes after | P | Pilates classes before |"
                + " Pilates classes after | P",
            "Scale | Yoga classes (before) | Yoga classes (after) | P | Pilates classes (before) |"
                + " Pilates classes (after) | P")) {
      List<String> told = PipeTables.read("Symptoms by group, mean ± SD", "", head, BODY);
      String yoga = head.contains("Yoga") ? "Yoga classes" : "yoga classes";
      String after = head.contains("After") ? "After" : "after";
      String before = head.contains("Before") ? "Before" : "before";
      assertHas(told, "mean 0.39 p=0.001: Anxiety | " + yoga + " | " + before + " | " + after);
      assertHas(told, "mean 0.38 p=0.002: Anxiety | Pilates classes | " + before + " | " + after);
    }
  }

  @Test
  void timesOfOneArmAloneStayAsTheyAre() {
    List<String> told =
        PipeTables.read(
            "Symptoms, mean ± SD",
            "",
            "Scale | Before yoga classes | After yoga classes | After Pilates classes",
            """
            Anxiety | 0.61 ± 0.5 | 0.39 ± 0.4 | 0.38 ± 0.4
            Hostility | 0.42 ± 0.4 | 0.28 ± 0.4 | 0.30 ± 0.3
            """);
    assertHas(told, "mean 0.38: Anxiety | After Pilates classes | - | ");
  }
}
