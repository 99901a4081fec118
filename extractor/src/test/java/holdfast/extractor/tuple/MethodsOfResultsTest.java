package holdfast.extractor.tuple;

import static holdfast.extractor.tuple.Numbered.with;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.extractor.jats.JatsReader;
import holdfast.extractor.paper.Source;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which test of a paper's statistics section, or of a table's notes, gave a p or an estimate. */
class MethodsOfResultsTest {

  /** Two arms of a trial of training, none of them a control. */
  private static final String ARMS =
      """
      <table-wrap><label>Table 1</label><caption><p>Characteristics at pretest (Mean, SD)</p></caption>
      <table><thead><tr><td>Measure</td><td>Balance group</td><td>Relaxation group</td><td>p</td></tr></thead>
      <tbody>%s</tbody></table><table-wrap-foot><p>%s</p></table-wrap-foot></table-wrap>
      """;

  private static List<Tuple> read(String statistics, String results, String table) {
    String article =
        """
        <article><front><article-meta><title-group><article-title>A randomized trial</article-title>
        </title-group><abstract><p>Adults were randomized to two groups.</p></abstract></article-meta></front>
        <body><sec sec-type="methods"><title>Methods</title><sec><title>Statistical analysis</title>
        <p>%s</p></sec></sec><sec sec-type="results"><title>Results</title><p>%s</p>%s</sec></body></article>
        """
            .formatted(statistics, results, table);
    Source source = new Source(Path.of("article.xml"), "0".repeat(64), Source.Format.JATS);
    try {
      return Tuples.of(new JatsReader().read(source, article.getBytes(UTF_8)));
    } catch (Exception e) {
      throw new IllegalStateException(article, e);
    }
  }

  @Test
  void groupsBeforeAPWereComparedByItsTest() {
    List<Tuple> tuples =
        read(
            "Groups were compared by using Fisher's exact test, Student's t test or Mann-Whitney"
                + " rank-sum test as appropriate.",
            "Patients in the BTH1677 arm had a higher response rate than in the control arm (60.4%"
                + " vs 43.5%; P = .2096).",
            "");
    assertEquals("Fisher's exact test", String.valueOf(with(tuples, "60.4").method()));
    assertEquals("Fisher's exact test", String.valueOf(with(tuples, "0.2096").method()));
  }

  @Test
  void valuesOfOneGroupBeforeAndAfterAreAPair() {
    List<Tuple> tuples =
        read(
            "Groups were compared using unpaired t-tests, and the differences between baseline and"
                + " the end of the period using paired t-tests.",
            "LDL-C (113 ± 11 mg/dL to 105 ± 8 mg/dL, p = 0.029) and TC (173 ± 13 mg/dL to 165 ± 10"
                + " mg/dL, p = 0.032) decreased significantly in the yogurt group.",
            "");
    assertEquals("paired t-tests", String.valueOf(with(tuples, "0.029").method()));
    assertEquals("LDL-C", with(tuples, "105").outcome().toString());
    assertEquals("TC", with(tuples, "173").outcome().toString());
  }

  @Test
  void theMarkOfAPNamesItsTest() {
    List<Tuple> tuples =
        read(
            "Data were analysed with R.",
            "See below.",
            ARMS.formatted(
                "<tr><td>Age</td><td>43.9 (14.92)</td><td>46.6 (15.18)</td><td>0.59<sup>c</sup></td></tr>",
                "<sup>a</sup>ANOVA. <sup>b</sup>Chi-square test. <sup>c</sup>independent t-test."));
    assertEquals("independent t-test", String.valueOf(with(tuples, "43.9").method()));
  }

  @Test
  void thePAtTheHeadOfABlockTestsItsLevels() {
    List<Tuple> tuples =
        read(
            "Categorical variables were compared with Chi-square, Kruskal Wallis, and Mann-Whitney"
                + " U tests, as appropriate.",
            "See below.",
            ARMS.formatted(
                "<tr><td>Warfarin use, %</td><td></td><td></td><td>0.001</td></tr>"
                    + "<tr><td>Yes</td><td>4.3%</td><td>16.2%</td><td></td></tr>"
                    + "<tr><td>No</td><td>95.7%</td><td>83.8%</td><td></td></tr>",
                ""));
    assertEquals("Chi-square", String.valueOf(with(tuples, "16.2").method()));
  }

  @Test
  void theGroupsAreTheArmsAndTheirModelHeldCovariatesEqual() {
    List<Tuple> tuples =
        read(
            "Effects were compared by means of ANCOVA: posttest scores were compared between"
                + " groups, adjusted for pretest scores and age which were included as covariates.",
            "There was no significant effect of group on the memory score, F(1, 33) = 0.01,"
                + " p = 0.911, group difference = -3.47, 95% CI = [-66.39, 59.44].",
            ARMS.formatted(
                "<tr><td>Age</td><td>43.9 (14.92)</td><td>46.6 (15.18)</td><td>0.59</td></tr>",
                ""));
    Tuple tuple = with(tuples, "-3.47");
    assertEquals("Balance group", tuple.predictor().toString());
    assertEquals("Relaxation group", String.valueOf(tuple.comparator()));
    assertEquals("ANCOVA", String.valueOf(tuple.method()));
    assertEquals("[adjusted for pretest scores and age]", tuple.conditions().toString());
  }

  @Test
  void predictorsToldOfAListAreThePredictors() {
    List<Tuple> tuples =
        read(
            "Odds ratios were estimated by logistic regression.",
            "Independent predictors of falls were female sex (OR 2.1, 95% CI 1.2 to 3.4) and"
                + " obesity (OR 1.8, 95% CI 1.1 to 2.9).",
            "");
    assertEquals("female sex", with(tuples, "2.1").predictor().toString());
    assertEquals("obesity", with(tuples, "1.8").predictor().toString());
    assertEquals("falls", with(tuples, "1.8").outcome().toString());
  }

  @Test
  void survivalIsReadOffCurvesWhateverModelComparedIt() {
    List<Tuple> tuples =
        read(
            "Time to event was estimated with the Kaplan-Meier method. Groups were compared with"
                + " Cox proportional hazards models.",
            "Median overall survival was 39 months with lenalidomide and 20 months with placebo (HR"
                + " 0.46, 95% CI 0.41-0.53).",
            "");
    assertEquals("Kaplan-Meier method", String.valueOf(with(tuples, "39").method()));
    assertEquals("Cox proportional hazards models", String.valueOf(with(tuples, "0.46").method()));
  }

  @Test
  void sharesOfASurveyAreWeighted() {
    List<Tuple> tuples =
        read(
            "Complex survey weighted proportions were calculated to estimate prevalence.",
            "Asthma was reported by 19.0% (95% CI 18.5%-19.5%) of adults.",
            "");
    assertEquals(
        "Complex survey weighted proportions", String.valueOf(with(tuples, "19.0").method()));
  }

  @Test
  void aModelOfPoolingAloneIsOneOfAMetaAnalysis() {
    List<Tuple> tuples =
        read(
            "A meta-analysis of all trials was done.",
            "The drug was associated with death (OR = 0.60, 95% CI 0.41-0.86, fixed effect).",
            "");
    assertEquals("meta-analysis, fixed effect", String.valueOf(with(tuples, "0.60").method()));
  }
}
