package holdfast.extractor.tuple.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.extractor.span.Text;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the arms are that a trial calls by their part in it. */
class RoleNamesTest {

  private static String spelledOut(String design, String title, String label) {
    return new RoleNames(List.of(Text.unplaced(design)), Text.unplaced(title))
        .spelledOut(Text.unplaced(label))
        .toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The intervention group received education on self-care, the control group a brochure. | Intervention | education on self-care
          Participants in the control group received a brochure and usual care.                 | controls     | brochure and usual care
          Randomised to hatha yoga (experimental group) or to a waiting list (control group).   | Experimental group | hatha yoga
          Randomised to hatha yoga (experimental group) or to a waiting list (control group).   | control arm  | waiting list
          The active group (Bifidobacterium breve) had fewer infections.                        | active group | Bifidobacterium breve
          Practices went on with usual care, as usual care was what they knew.                  | Control      | usual care
          """)
  void partIsSpelledOutByWhatTheArmReceived(String design, String label, String meaning) {
    assertEquals(label + " (" + meaning + ")", spelledOut(design, "A trial", label));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Effects of low-dose tamoxifen on biomarkers of breast cancer              | low-dose tamoxifen
          A heart failure self-management program for patients of all literacy levels: A randomized trial | heart failure self-management program
          Balance training improves memory in healthy adults                        | Balance training
          Changes in body weight after an intensive lifestyle intervention: a trial | intensive lifestyle intervention
          """)
  void titleNamesTheInterventionWhereNoSentenceDoes(String title, String meaning) {
    assertEquals("treated (" + meaning + ")", spelledOut("Nothing is told.", title, "treated"));
  }

  @Test
  void resultsOfAnArmAreNotWhatItIs() {
    String design = "The intervention group received significantly more visits than before.";
    assertEquals("Intervention", spelledOut(design, "A trial", "Intervention"));
  }

  @Test
  void labelsThatNameThemselvesStay() {
    String design = "The intervention group received yoga, the control group tea.";
    assertEquals("yoga group", spelledOut(design, "A trial", "yoga group"));
    assertEquals("placebo", spelledOut(design, "A trial", "placebo"));
  }
}
