package holdfast.extractor.tuple;

import static holdfast.extractor.tuple.PipeTables.assertHas;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Times that not half of the people have come to yet, and what stands around them. */
class OpenBoundsTest {

  @Test
  void aRowOfTimesNotReachedHeadsNothing() {
    List<String> told =
        PipeTables.read(
            "Efficacy",
            "",
            " | Drug (N = 48) | Placebo (N = 45)",
            """
            Response rate | 77% (95% CI: 63, 88) | 78% (95% CI: 63, 89)
            Median survival | NR (95% CI: 31.3, NR) | not reached (95% CI 13.3–NR)
            Progression | 11 (22.9%) | 11 (24.4%)
            """);
    assertHas(told, "percent 24.4: Progression | Placebo | Drug | ");
  }

  @Test
  void theBoundThatIsKnownIsNoSecondValue() {
    for (String bounds :
        List.of("(95% CI: 13.1, NR)", "(13.1–NE)", "(NE, NE)", "(13.1 to not estimable)")) {
      List<Tuple> tuples =
          PipeTables.tuples(
              "Efficacy",
              "",
              " | Drug (N = 48) | Placebo (N = 45)",
              """
              Median survival, months | 20.3 %s | 18.2 (12.0–25.0)
              Progression | 11 (22.9%%) | 11 (24.4%%)
              """
                  .formatted(bounds));
      assertHas(
          tuples.stream().map(PipeTables::told).toList(),
          "median 20.3: Median survival, months | Drug | Placebo | ");
      assertTrue(tuples.getFirst().statistic().spread() == null, tuples::toString);
    }
  }

  @Test
  void aUnitMayStandBeforeTheBracketThatEndsACell() {
    List<String> told =
        PipeTables.read(
            "Follow-up",
            "",
            " | Drug (N = 48) | Placebo (N = 45)",
            """
            Median follow-up | 25.6 mos (range: 12.3–44.6) | 25.1 mos (range: 12.3–40.7)
            Toxicity | 2 patients (4.2%) | 3 patients (6.7%)
            Side | 7 TLE (4 left) | 8 TLE (4 left)
            """);
    assertHas(told, "median 25.6: Median follow-up | Drug | Placebo | ");
    assertHas(told, "percent 6.7: Toxicity | Placebo | Drug | ");
    assertFalse(told.toString().contains("Side"), told::toString);
  }

  @Test
  void aShareAmongWholeNumbersLeavesThemCounts() {
    List<String> told =
        PipeTables.read(
            "Efficacy",
            "",
            " | Drug (N = 48) | Placebo (N = 45)",
            """
            Complete response | 3 | 2
            Partial response | 14 | 12
            Minor response | 9 | 8
            Stable disease | 2 | 2
            Alive at 12 months | 100% | 100%
            """);
    assertHas(told, "count 14: Partial response | Drug | Placebo | ");
  }

  @Test
  void remarksBehindThePAreNoGroup() {
    List<String> told =
        PipeTables.read(
            "Scores after training",
            "",
            """
             | Training<2> | Waiting list<2> | | |
             | Mean | SD | Mean | SD | η2 | p | Post hoc
            """,
            """
            Memory | 4.59 | 2.75 | 2.47 | 2.30 | 0.12 | 0.003 | T > W
            Speed | 0.81 | 1.82 | 0.69 | 2.21 | 0.00 | 0.607 | ns
            """);
    assertHas(told, "eta2 0.12 p=0.003: Memory | Training | Waiting list | after training");
    assertHas(told, "mean 0.69: Speed | Waiting list | Training | after training");
  }

  @Test
  void groupsCalledLikeMissingTimesAreHeads() {
    List<Tuple> tuples =
        PipeTables.tuples(
            "Anaesthesia",
            "",
            "",
            """
            Variable | NE (n = 20) | NA (n = 22)
            IL-6 | 12.1 ± 2 | 13.1 ± 3
            TNF | 7.1 ± 2 | 9.1 ± 3
            """);
    List<String> told = tuples.stream().map(PipeTables::told).toList();
    assertHas(told, "mean 12.1: IL-6 | NE | NA | ");
    assertHas(told, "mean 9.1: TNF | NA | NE | ");
    List<String> responders =
        PipeTables.read(
            "Effect of dose",
            "",
            "",
            """
            Marker | NR (n = 20) | R (n = 22)
            IL-6 | 12.1 ± 2 | 13.1 ± 3
            TNF | 7.1 ± 2 | 9.1 ± 3
            """);
    assertTrue(
        responders.stream().anyMatch(one -> one.startsWith("mean 7.1: TNF | NR |")),
        responders::toString);
  }
}
