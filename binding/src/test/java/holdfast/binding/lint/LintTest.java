package holdfast.binding.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.binding.claim.Claim;
import holdfast.binding.claim.Field;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LintTest {

  private static Claim claim(int row, Object... said) {
    Map<Field, String> fields = new EnumMap<>(Field.class);
    for (int i = 0; i < said.length; i += 2) {
      fields.put((Field) said[i], (String) said[i + 1]);
    }
    return new Claim(row, fields);
  }

  private static List<String> ofCount(String mean, String sd, String n) {
    return Lint.of(
        claim(
            1,
            Field.OUTCOME,
            "number of visits",
            Field.EFFECT_TYPE,
            "mean",
            Field.VALUE,
            mean,
            Field.SD,
            sd,
            Field.N,
            n));
  }

  @Test
  void meanThatNoSumOfWholeNumbersGivesIsImpossible() {
    // Brown and Heathers 2017: 145 / 28 = 5.18 and 146 / 28 = 5.21
    assertEquals(List.of("mean-impossible-for-n"), ofCount("5.19", "1.40", "28"));
    assertEquals(List.of(), ofCount("5.18", "1.42", "28"));
  }

  @Test
  void deviationsOfWholeNumbersAreNeverCalledImpossible() {
    Set<String> possible = new HashSet<>();
    collect(new int[6], 0, 0, possible);
    Set<String> impossible = new HashSet<>();
    for (int sum = 0; sum <= 30; sum++) {
      for (int sd = 0; sd <= 300; sd++) {
        String mean = String.format(Locale.ROOT, "%.2f", sum / 6.0);
        String deviation = String.format(Locale.ROOT, "%.2f", sd / 100.0);
        if (ofCount(mean, deviation, "6").contains("sd-impossible-for-n")) {
          impossible.add(mean + " " + deviation);
        }
      }
    }
    possible.forEach(pair -> assertFalse(impossible.contains(pair), pair));
    assertTrue(impossible.size() > 5000, "found only " + impossible.size());
  }

  /** Mean and deviation of every sample of six people with 0 to 5 each. */
  private static void collect(int[] sample, int at, int least, Set<String> found) {
    if (at == sample.length) {
      double mean = 0;
      for (int x : sample) {
        mean += x / (double) sample.length;
      }
      double squares = 0;
      for (int x : sample) {
        squares += (x - mean) * (x - mean);
      }
      double deviation = Math.sqrt(squares / (sample.length - 1));
      found.add(String.format(Locale.ROOT, "%.2f %.2f", mean, deviation));
      return;
    }
    for (int x = least; x <= 5; x++) {
      sample[at] = x;
      collect(sample, at + 1, x, found);
    }
  }

  @Test
  void deviationOfASharefollowsFromTheShare() {
    Object[] share = {
      Field.OUTCOME,
      "proportion of smokers",
      Field.EFFECT_TYPE,
      "mean",
      Field.VALUE,
      "0.30",
      Field.N,
      "50"
    };
    List<Object> right = new ArrayList<>(List.of(share));
    right.addAll(List.of(Field.SD, "0.46"));
    assertEquals(List.of(), Lint.of(claim(1, right.toArray())));
    List<Object> wrong = new ArrayList<>(List.of(share));
    wrong.addAll(List.of(Field.SD, "0.30"));
    assertEquals(List.of("sd-impossible-for-n"), Lint.of(claim(1, wrong.toArray())));
  }

  @Test
  void significantPBesideAnIntervalAroundOneDoesNotFit() {
    assertEquals(
        List.of("p-does-not-fit-interval"),
        Lint.of(
            claim(
                1,
                Field.EFFECT_TYPE,
                "OR",
                Field.VALUE,
                "1.10",
                Field.CI_LOW,
                "0.80",
                Field.CI_HIGH,
                "1.51",
                Field.P,
                "0.001")));
  }

  @Test
  void correlationIsTestedByItsNumberOfPairs() {
    assertEquals(
        List.of("p-does-not-fit-test"),
        Lint.of(
            claim(1, Field.EFFECT_TYPE, "r", Field.VALUE, "0.20", Field.N, "30", Field.P, "0.01")));
    assertEquals(
        List.of(),
        Lint.of(
            claim(
                1, Field.EFFECT_TYPE, "r", Field.VALUE, "0.20", Field.N, "300", Field.P, "<0.01")));
  }

  @Test
  void rowThatRepeatsAnotherIsADuplicate() {
    Claim first = claim(1, Field.STUDY, "Guo 2021", Field.OUTCOME, "stroke", Field.VALUE, "1.2");
    Claim again = claim(2, Field.STUDY, "guo 2021 ", Field.OUTCOME, "Stroke", Field.VALUE, "1.2");
    Claim other = claim(3, Field.STUDY, "Guo 2021", Field.OUTCOME, "death", Field.VALUE, "1.2");
    TableLint table = TableLint.of(List.of(first, again, other));
    assertEquals(List.of("duplicate-row"), table.of(2));
    assertEquals(List.of(), table.of(1));
    assertEquals(List.of(), table.of(3));
  }

  private static Claim effect(int row, String study, String outcome, String value) {
    return claim(
        row,
        Field.STUDY,
        study,
        Field.OUTCOME,
        outcome,
        Field.EFFECT_TYPE,
        "OR",
        Field.VALUE,
        value);
  }

  @Test
  void pooledRowOutsideItsStudiesIsAFault() {
    List<Claim> rows =
        List.of(
            effect(1, "Guo 2021", "stroke", "1.81"),
            effect(2, "Shi 2019", "stroke", "2.15"),
            effect(3, "Wu 2018", "death", "3.10"),
            effect(4, "Overall", "stroke", "2.72"),
            effect(5, "Total (95% CI)", "stroke", "1.87"));
    TableLint table = TableLint.of(rows);
    assertEquals(List.of("total-outside-parts"), table.of(4));
    assertEquals(List.of(), table.of(5));
  }

  private static List<String> ofShare(String value, String events, String size) {
    return Lint.of(
        claim(
            1,
            Field.EFFECT_TYPE,
            "percent",
            Field.VALUE,
            value,
            Field.AI,
            events,
            Field.N1I,
            size));
  }

  @Test
  void shareIsHeldAgainstItsCounts() {
    assertEquals(List.of("share-does-not-fit-count"), ofShare("44.4", "13", "36"));
    assertEquals(List.of(), ofShare("36.1", "13", "36"));
    assertEquals(List.of(), ofShare("0.36", "13", "36"));
    assertEquals(List.of("count-above-total"), ofShare("36.1", "130", "36"));
  }
}
