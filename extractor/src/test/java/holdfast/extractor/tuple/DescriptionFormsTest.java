package holdfast.extractor.tuple;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.extractor.jats.JatsReader;
import holdfast.extractor.paper.Source;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.statistic.Spread;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tables that describe groups, each form as a small table of its own. */
class DescriptionFormsTest {

  private static List<Tuple> tuples(String caption, String head, String... rows) {
    String body = Stream.of(rows).map(DescriptionFormsTest::row).collect(Collectors.joining());
    String article =
        """
        <article><front><article-meta><title-group><article-title>T</article-title></title-group>
        </article-meta></front><body><sec><title>Results</title><p>See below.</p>
        <table-wrap><label>Table 1</label><caption><p>%s</p></caption>
        <table><thead>%s</thead><tbody>%s</tbody></table></table-wrap></sec></body></article>
        """
            .formatted(caption, row(head), body);
    Source source = new Source(Path.of("article.xml"), "0".repeat(64), Source.Format.JATS);
    try {
      return Tuples.of(new JatsReader().read(source, article.getBytes(UTF_8)));
    } catch (Exception e) {
      throw new IllegalStateException(caption, e);
    }
  }

  private static String row(String cells) {
    return Stream.of(cells.split("\\|", -1))
        .map(cell -> "<td>" + cell.strip() + "</td>")
        .collect(Collectors.joining("", "<tr>", "</tr>"));
  }

  private static String value(Tuple tuple) {
    PrintedNumber value = tuple.statistic().value();
    return value == null ? "" : value.value();
  }

  private static List<String> values(List<Tuple> tuples) {
    return tuples.stream().map(DescriptionFormsTest::value).toList();
  }

  @Test
  void aCountAndItsPercentageAreTwoResults() {
    List<Tuple> found =
        tuples(
            "Patients",
            "Characteristic | Treated (n = 50) | Control (n = 40)",
            "Smoker, n (%) | 10 (20.0) | 12 (30.0)",
            "Male, n (%) | 25 (50.0) | 20 (50.0)");
    assertEquals(List.of("10", "20.0", "12", "30.0", "25", "50.0", "20", "50.0"), values(found));
    assertEquals(EffectType.COUNT, found.getFirst().statistic().type());
    assertEquals(EffectType.PERCENT, found.get(1).statistic().type());
    assertEquals("Treated", found.getFirst().predictor().toString());
  }

  @Test
  void deviationsInBracketsOfTheirOwnColumnsAreSpreads() {
    List<Tuple> found =
        tuples(
            "Scores", "Test | Mean | SD", "Memory | 72.81 | (6.18)", "Attention | 13.25 | (2.00)");
    assertEquals(List.of("72.81", "13.25"), values(found));
    Spread spread = Objects.requireNonNull(found.getFirst().statistic().spread());
    assertEquals("6.18", spread.number().value());
  }

  @Test
  void nobodyIsCountedInParts() {
    List<Tuple> found =
        tuples(
            "Patients at baseline, n (%) or mean (SD)",
            "Characteristic | Treated (n = 50) | Control (n = 40)",
            "Smoker, n (%) | 10 (20.0) | 12 (30.0)",
            "HbA1c, % | 10.6 (1.8) | 10.8 (1.9)");
    Tuple mean =
        found.stream().filter(tuple -> value(tuple).equals("10.6")).findFirst().orElseThrow();
    assertEquals(EffectType.MEAN, mean.statistic().type());
  }

  @Test
  void aRowOfSpreadsBelongsToTheRowAbove() {
    List<Tuple> found =
        tuples(
            "Race times",
            "Age groups | | Swim time (min) | Run time (min)",
            "25 to 34 | Mean | 176 | 803",
            " | SD | 7 | 35",
            "35 to 44 | Mean | 180 | 759",
            " | SD | 3 | 38");
    assertEquals(List.of("176", "803", "180", "759"), values(found));
    Spread spread = Objects.requireNonNull(found.getFirst().statistic().spread());
    assertEquals("7", spread.number().value());
    assertEquals("25 to 34", found.getFirst().predictor().toString());
    assertEquals("Swim time (min)", found.getFirst().outcome().toString());
  }

  @Test
  void aListOfStudiesHoldsNoResults() {
    List<Tuple> found =
        tuples(
            "Characteristics of the included studies",
            "Author | Year | Patients | Mean age",
            "Smith et al. [3] | 2008 | 1251 | 57.4",
            "Jones et al. [4] | 2011 | 420 | 61.0",
            "Meyer et al. [5] | 2012 | 674 | 55.9");
    assertTrue(found.isEmpty(), values(found).toString());
  }

  @Test
  void levelsThatAddUpToAHundredArePercentages() {
    List<Tuple> found =
        tuples(
            "Women by presence of disease",
            "Characteristics | Disease A | Disease B | p",
            "Skin colour | | |",
            "White | 46.0 | 43.2 | 0.592",
            "Others | 54.0 | 56.8 |",
            "Schooling | | |",
            "Primary | 50.2 | 46.4 | 0.531",
            "Higher | 49.8 | 53.6 |");
    assertEquals(8, found.size());
    assertTrue(found.stream().allMatch(one -> one.statistic().type() == EffectType.PERCENT));
  }

  @Test
  void theShareOfThoseWithoutIsNoResultOfItsOwn() {
    List<Tuple> found =
        tuples(
            "Distribution of caries by sex",
            "Sex | No % | Yes %",
            "Female | 61.6 | 38.4",
            "Male | 43.6 | 56.4");
    assertEquals(List.of("38.4", "56.4"), values(found));
  }

  @Test
  void aRowNamedPerceivedControlIsNoArm() {
    List<Tuple> found =
        tuples(
            "Baseline scores",
            "Variable | Boys, mean (SD) | Girls, mean (SD)",
            "Perceived control | 5.51 (1.47) | 5.53 (1.45)",
            "Intention | 5.24 (1.47) | 5.39 (1.45)");
    assertEquals("Perceived control", found.getFirst().outcome().toString());
  }

  @Test
  void aRangeBesideMeanAndSpreadIsNoConfidenceInterval() {
    List<Tuple> found =
        tuples(
            "Scores with means (SD; range)",
            "Outcome | Group A (n = 94) | Group B (n = 112)",
            "Planning | 6.22 (1.99; 3–11) | 6.21 (1.56; 3–11)",
            "Intention | 2.02 (0.86; 1–4) | 1.95 (0.67; 1–3.50)");
    assertEquals(List.of("6.22", "6.21", "2.02", "1.95"), values(found));
    assertEquals(EffectType.MEAN, found.getFirst().statistic().type());
    assertEquals(null, found.getFirst().statistic().interval());
  }
}
