package holdfast.extractor.tuple;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.extractor.jats.JatsReader;
import holdfast.extractor.paper.Source;
import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.EffectType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Facts about small tables of results, each with just what the fact needs. */
class ResultTablesTest {

  private static List<Tuple> read(String title, String body) {
    String article =
        "<article><front><article-meta><title-group><article-title>"
            + title
            + "</article-title></title-group></article-meta></front><body>"
            + body
            + "</body></article>";
    Source source = new Source(Path.of("article.xml"), "0".repeat(64), Source.Format.JATS);
    try {
      return Tuples.of(new JatsReader().read(source, article.getBytes(StandardCharsets.UTF_8)));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** A table of rows of cells, parted by bars; the first row names the columns. */
  private static String table(String number, String caption, String note, String... rows) {
    StringBuilder xml =
        new StringBuilder(
            "<table-wrap><label>Table "
                + number
                + "</label><caption><p>"
                + caption
                + "</p></caption><table><thead>"
                + row(rows[0])
                + "</thead><tbody>");
    for (int i = 1; i < rows.length; i++) {
      xml.append(row(rows[i]));
    }
    return xml.append("</tbody></table><table-wrap-foot><p>")
        .append(note)
        .append("</p></table-wrap-foot></table-wrap>")
        .toString();
  }

  private static String row(String cells) {
    return "<tr><td>" + cells.replace("|", "</td><td>") + "</td></tr>";
  }

  private static Tuple only(List<Tuple> tuples, String value) {
    List<Tuple> found =
        tuples.stream()
            .filter(tuple -> tuple.statistic().value() != null)
            .filter(
                tuple -> Objects.requireNonNull(tuple.statistic().value()).value().equals(value))
            .toList();
    assertEquals(1, found.size(), value);
    return found.getFirst();
  }

  private static List<String> words(List<Text> texts) {
    return texts.stream().map(Text::toString).toList();
  }

  private static final String COEFFICIENTS =
      table(
          "1",
          "Correlates of use (ordinal logistic regression model)",
          "Values as estimated.",
          "Variable|Coefficient|S.E.|Wald|P value",
          "Age|0.401|0.060|43.903|0.001",
          "Income|0.077|0.068|1.287|0.257",
          "Household size|-0.163|0.128|1.608|0.205");

  @Test
  void standardErrorAndWaldStandBesideTheirCoefficient() {
    List<Tuple> tuples = read("Use of medicines", COEFFICIENTS);
    assertEquals(List.of("S.E. 0.060", "Wald 43.903"), words(only(tuples, "0.401").beside()));
    assertFalse(only(tuples, "0.401").beside().getFirst().spans().isEmpty());
  }

  @Test
  void waldStatisticIsNoResultOfItsOwn() {
    assertEquals(3, read("Use of medicines", COEFFICIENTS).size());
  }

  @Test
  void levelIsComparedWithTheOtherOneThatThePaperPrints() {
    List<Tuple> tuples =
        read(
            "Recognition in pairs",
            table(
                    "1",
                    "Mean values for each type of trial",
                    "None.",
                    "Trial type|Approaches|Checks",
                    "Familiar (n = 48)|6.3 (0.2)|62.7 (0.1)",
                    "Stranger (n = 48)|8.04 (0.08)|80.9 (0.03)")
                + table(
                    "2",
                    "Model output for behavioural responses",
                    "None.",
                    "Predictor variables|Estimate|Standard error|p Value",
                    "Trial type (stranger)|0.27|0.03|0.001",
                    "Sex|-0.35|0.3|0.2",
                    "Time in captivity|-0.04|0.003|0.001"));
    assertEquals("Familiar", String.valueOf(only(tuples, "0.27").comparator()));
    assertNull(only(tuples, "-0.35").comparator());
  }

  @Test
  void partOfAScaleIsNamedWithIt() {
    List<Tuple> tuples =
        read(
            "A trial of marine oil",
            table(
                "1",
                "Non-combined-type CPRS scores",
                "None.",
                "Variables|PCSO (n = 23)|Placebo (n = 20)|p value|Cohens d",
                "Inattention|61.61 ± 12.45|67.55 ± 12.14|0.11|0.48",
                "Hyperactivity|62.87 ± 14.24|71.70 ± 13.08|0.04|0.64"));
    assertEquals("CPRS: Inattention", only(tuples, "0.48").outcome().toString());
  }

  @Test
  void captionOfMoreThanScoresNamesNoScaleForItsRows() {
    List<Tuple> tuples =
        read(
            "A trial",
            table(
                "1",
                "Characteristics and PSQI scores of both arms",
                "None.",
                "Variables|Active (n = 23)|Placebo (n = 20)|Cohens d",
                "Weight|61.61 ± 12.45|67.55 ± 12.14|0.48",
                "Height|162.87 ± 14.24|171.70 ± 13.08|0.64"));
    assertEquals("Weight", only(tuples, "0.48").outcome().toString());
  }

  private static final String PAIRS =
      table(
          "2",
          "ANOVA results for zone and sex on the anxiety and sleep scores (transformed)",
          "Pairwise comparisons are made between subgroups. † false discovery rate correction on p"
              + " values in the post hoc comparisons.",
          "Level|Level|Difference|95% CI|SE|t(613)|p†",
          "Female CZ|Female PZ|0.72|[0.34, 1.10]|0.14|4.98|0.001",
          "Female CZ|Male CZ|0.61|[0.02, 1.19]|0.22|2.76|0.030",
          "Female PZ|Male PZ|0.48|[-0.02, 0.97]|0.19|2.56|0.053",
          "Male CZ|Male PZ|0.58|[-0.08, 1.25]|0.25|2.33|0.093");

  @Test
  void membersOfOneSetInBothLabelColumnsAreCompared() {
    Tuple tuple = only(read("Confinement", PAIRS), "0.61");
    assertEquals("Female CZ", tuple.predictor().toString());
    assertEquals("Male CZ", String.valueOf(tuple.comparator()));
    assertEquals(List.of("SE 0.22"), words(tuple.beside()));
  }

  @Test
  void correctionOfPairedTestsIsACondition() {
    Tuple tuple = only(read("Confinement", PAIRS), "2.76");
    assertTrue(words(tuple.conditions()).toString().contains("false discovery rate correction"));
    assertEquals("ANOVA, Pairwise comparisons", String.valueOf(tuple.method()));
  }

  @Test
  void notesTellWhatAVariableIs() {
    List<Tuple> tuples =
        read(
            "Confinement",
            table(
                "1",
                "ANOVA results for anxiety",
                "The parameters are zone (confinement or partial confinement) and sex (female or"
                    + " male).",
                "Parameter|SS|df|F|p",
                "Zone|80.74|1|33.4|0.001",
                "Sex|42.54|1|17.97|0.001",
                "Residuals|1486.69|615||"));
    assertEquals(
        "Zone (confinement or partial confinement)", only(tuples, "33.4").predictor().toString());
    assertEquals(List.of("SS 80.74"), words(only(tuples, "33.4").beside()));
  }

  @Test
  void differenceOfTwoTimesIsAChange() {
    List<Tuple> tuples =
        read(
            "Exercise",
            table(
                "1",
                "Quality of life",
                "None.",
                "Outcome|Baseline|Six weeks|Six weeks – baseline|P",
                "Fatigue|51.2 ± 9.1|46.1 ± 8.0|-5.1 (-8.3 to -1.9)|0.01",
                "Pain|41.2 ± 9.1|39.8 ± 8.0|-1.4 (-4.0 to 1.2)|0.28"));
    assertTrue(
        words(only(tuples, "-5.1").conditions()).contains("change from baseline to Six weeks"));
  }

  @Test
  void dashBetweenNamesThatHeadNoOtherColumnIsNoDifference() {
    List<Tuple> tuples =
        read(
            "Glucose monitoring",
            table(
                "1",
                "Baseline of participants",
                "Data are mean (SD).",
                "|Intervention - CGM (n = 87)|Control - POCM (n = 90)",
                "Age (years)|66.4 (14.0)|67.2 (11.4)",
                "Weight (kg)|81.2 (15.1)|79.9 (14.8)"));
    assertEquals(EffectType.MEAN, only(tuples, "66.4").statistic().type());
  }

  @Test
  void columnOfTestsOfDifferencesHoldsNoDifference() {
    List<Tuple> tuples =
        read(
            "Asthma",
            table(
                "1",
                "Changes in clinical outcomes",
                "None.",
                "Symptoms|Mean change, treated|Mean change, control|P-value for differences",
                "Days of wheeze|-1.4|-4.2|0.10",
                "Days slowed down|-0.8|-1.1|0.79"));
    assertTrue(
        tuples.stream().noneMatch(tuple -> tuple.statistic().type() == EffectType.MD),
        "a p-value is no mean difference");
  }

  @Test
  void kindOfEffectSizeAndGroupsComparedAreNoVariables() {
    List<Tuple> tuples =
        read(
            "Hand-washing",
            table(
                "1",
                "Comparisons of hand-washing frequency",
                "a Confidence interval.",
                "Variable|Control group|Intervention group|Difference between groups (95%"
                    + " CI<sup>a</sup>)|Effect size, Cohen d",
                "At 4 weeks|4.04 (0.86)|4.40 (0.86)|0.36 (0.17 to 0.55)|0.42",
                "At 12 weeks|4.12 (1.10)|4.45 (0.82)|0.33 (0.13 to 0.53)|0.34"));
    assertEquals(EffectType.COHEN_D, only(tuples, "0.42").statistic().type());
    assertEquals("Intervention group", only(tuples, "0.36").predictor().toString());
  }
}
