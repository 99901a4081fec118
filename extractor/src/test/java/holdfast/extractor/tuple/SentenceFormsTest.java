package holdfast.extractor.tuple;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.extractor.paper.Metadata;
import holdfast.extractor.paper.Paper;
import holdfast.extractor.paper.Section;
import holdfast.extractor.paper.Source;
import holdfast.extractor.span.Line;
import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.Spread;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Sentences of published articles, one for each form. */
class SentenceFormsTest {

  private static List<Tuple> tuples(String sentence) {
    Text text = Text.of(sentence, new Line(1));
    Section section = new Section(Section.Kind.RESULTS, Text.EMPTY, List.of(text));
    Source source = new Source(Path.of("sentence.txt"), "0".repeat(64), Source.Format.TEXT);
    return Tuples.of(new Paper(source, Metadata.UNKNOWN, List.of(section), List.of(), 0));
  }

  private static Tuple with(List<Tuple> tuples, String value) {
    Tuple found =
        tuples.stream()
            .filter(tuple -> tuple.statistic().value() != null)
            .filter(
                tuple -> Objects.requireNonNull(tuple.statistic().value()).value().equals(value))
            .findFirst()
            .orElse(null);
    assertNotNull(found, value + " in " + tuples);
    return found;
  }

  @Test
  void associationNamesPredictorThenOutcome() {
    Tuple tuple =
        with(
            tuples(
                "A multiple analysis was performed by stepwise logistic regression; the results suggested that rs2232618"
                    + " polymorphism was related to higher risk of sepsis (OR = 2.11, 95% CI = 1.24–3.58, P = 0.006)."),
            "2.11");
    assertEquals("rs2232618 polymorphism", tuple.predictor().toString());
    assertEquals("risk of sepsis", tuple.outcome().toString());
    assertEquals("stepwise logistic regression", String.valueOf(tuple.method()));
  }

  @Test
  void comparisonNamesOutcomeThenBothGroups() {
    Tuple tuple =
        with(
            tuples(
                "The plasma oxytocin concentrations were not significantly different after stranger trials compared to"
                    + " those taken after familiar trials (GAMM: t = 1.9, p = 0.06)."),
            "1.9");
    assertEquals("stranger trials", tuple.predictor().toString());
    assertEquals("familiar trials", String.valueOf(tuple.comparator()));
    assertTrue(tuple.outcome().toString().endsWith("plasma oxytocin concentrations"));
  }

  @Test
  void wordsBehindAnEffectNameItsOutcome() {
    List<Tuple> tuples =
        tuples(
            "The pooled hazard ratios were 1.54 (95% CI 1.17–2.02, P = 0.005) for overall survival and 1.43 (1.12–1.83,"
                + " P = 0.008) for disease free survival in univariate analysis.");
    assertEquals("overall survival", with(tuples, "1.54").outcome().toString());
    assertEquals("disease free survival", with(tuples, "1.43").outcome().toString());
    assertTrue(
        with(tuples, "1.43").conditions().stream()
            .anyMatch(text -> text.toString().equals("univariate analysis")));
  }

  @Test
  void laterMembersOfAListRenewTheirSlot() {
    List<Tuple> tuples =
        tuples(
            "There were significant improvements in ratings of attention (p = 0.03, d = 0.74), hyperactivity (p = 0.00,"
                + " d = 1.13) and learning problems (p = 0.03, d = 0.78).");
    assertEquals("hyperactivity", with(tuples, "1.13").outcome().toString());
    assertEquals("learning problems", with(tuples, "0.78").outcome().toString());
  }

  @Test
  void aBareStatisticStillMakesATuple() {
    List<Tuple> tuples = tuples("F(1, 56) = 4.21, p = .045");
    assertEquals(1, tuples.size());
    assertEquals(EffectType.F, tuples.getFirst().statistic().type());
    assertEquals(2, tuples.getFirst().statistic().df().size());
  }

  @Test
  void likeIsComparedWithLike() {
    Tuple tuple =
        with(
            tuples(
                "The selection frequency of wild products in Scenario 1 was significantly higher than that in Scenario 3"
                    + " (paired-sample t test: t = 25.041, p < 0.01)."),
            "25.041");
    assertEquals("selection frequency of wild products", tuple.outcome().toString());
    assertEquals("Scenario 1", tuple.predictor().toString());
    assertEquals("Scenario 3", String.valueOf(tuple.comparator()));
  }

  @Test
  void aValueInBracketsDescribesTheGroupBeforeIt() {
    List<Tuple> tuples =
        tuples(
            "Plasma concentrations were not significantly different after stranger trials (13.2 ± 0.6 pg/ml) compared to"
                + " those taken after familiar trials (11.8 ± 0.6 pg/ml) (GAMM: t = 1.9, p = 0.06).");
    assertEquals("stranger trials", with(tuples, "13.2").predictor().toString());
    assertEquals("familiar trials", with(tuples, "11.8").predictor().toString());
    assertEquals("familiar trials", String.valueOf(with(tuples, "1.9").comparator()));
  }

  @Test
  void twoGroupsShareTheNounBehindTheSecond() {
    Tuple tuple =
        with(
            tuples(
                "There were no differences in weight between the early and late groups from the northern colony (t = 0.75,"
                    + " p = 0.46)."),
            "0.75");
    assertEquals("early groups from the northern colony", tuple.predictor().toString());
    assertEquals("late groups from the northern colony", String.valueOf(tuple.comparator()));
    assertEquals("weight", tuple.outcome().toString());
  }

  @Test
  void labelsInABracketBelongToTheirOwnNumber() {
    List<Tuple> tuples =
        tuples(
            "The percentage of patients with an exacerbation was reduced (tiotropium 9.5%; placebo 17.9%; t = 2.44,"
                + " p = 0.0147).");
    assertEquals("tiotropium", with(tuples, "9.5").predictor().toString());
    assertEquals("placebo", with(tuples, "17.9").predictor().toString());
    assertEquals("tiotropium", with(tuples, "2.44").predictor().toString());
    assertEquals("placebo", String.valueOf(with(tuples, "2.44").comparator()));
  }

  @Test
  void conditionsToldInTurnAreNotMixed() {
    List<Tuple> tuples =
        tuples(
            "We found an association between the variant and sepsis both in the dominant model (OR = 1.75, P = 0.002)"
                + " and in the recessive model (OR = 6.08, P = 0.006).");
    assertEquals("[dominant model]", with(tuples, "1.75").conditions().toString());
    assertEquals("[recessive model]", with(tuples, "6.08").conditions().toString());
    assertEquals("sepsis", with(tuples, "6.08").outcome().toString());
  }

  @Test
  void wordsThatOnlyPointBackFillNoSlot() {
    List<Tuple> tuples =
        tuples(
            "Anxiety was associated with sleep quality (r = 0.41, p < 0.001). This effect was also significant in women"
                + " (r = 0.52, p < 0.001).");
    assertEquals("Anxiety", with(tuples, "0.52").predictor().toString());
    assertEquals("sleep quality", with(tuples, "0.52").outcome().toString());
  }

  @Test
  void aPronounStandsForTheSubjectBefore() {
    List<Tuple> tuples =
        tuples(
            "HR of high expression was 0.63 (95% CI 0.41–0.98) for overall survival in univariate analysis, whereas it"
                + " was 1.26 (95% CI 0.67–2.39) for overall survival in multivariate analysis.");
    assertEquals("high expression", with(tuples, "1.26").predictor().toString());
    assertEquals("overall survival", with(tuples, "1.26").outcome().toString());
  }

  private static List<Tuple> tuples(String methods, String results) {
    Section first =
        new Section(Section.Kind.METHODS, Text.EMPTY, List.of(Text.of(methods, new Line(1))));
    Section second =
        new Section(Section.Kind.RESULTS, Text.EMPTY, List.of(Text.of(results, new Line(2))));
    Source source = new Source(Path.of("paper.txt"), "0".repeat(64), Source.Format.TEXT);
    return Tuples.of(new Paper(source, Metadata.UNKNOWN, List.of(first, second), List.of(), 0));
  }

  @Test
  void aPhraseInFrontHoldsUntilTheParagraphNamesSomebodyElse() {
    List<Tuple> tuples =
        tuples(
            "In an NCT analysis of males only, there were significant improvements in ratings of attention (d = 0.74,"
                + " p = 0.03). There were further improvements on the global index of ADHD (d = 0.86, p = 0.01). In the"
                + " female subsample, there were improvements in learning (d = 0.31, p = 0.02).");
    assertTrue(with(tuples, "0.86").conditions().toString().contains("NCT analysis"));
    assertTrue(with(tuples, "0.31").conditions().toString().contains("female subsample"));
    assertTrue(!with(tuples, "0.31").conditions().toString().contains("NCT"));
  }

  @Test
  void anAnalysisThatWasNotDoneSetsNothing() {
    List<Tuple> tuples =
        tuples(
            "An analysis of the female subsample was not conducted. Ratings of attention improved in the treated group"
                + " (d = 0.74, p = 0.03).");
    assertTrue(!with(tuples, "0.74").conditions().toString().contains("female"));
  }

  @Test
  void inheritanceModelsBringTheirGenotypes() {
    List<Tuple> tuples =
        tuples(
            "The pooled ORs were estimated for dominant (TT versus CC + CT), recessive (TT + CT versus CC) and allelic"
                + " (T versus C) genetic models.",
            "We found an association between rs2232618 and sepsis in the dominant model (OR = 1.75, P = 0.002) and in"
                + " the recessive model (OR = 6.08, P = 0.006).");
    assertEquals("rs2232618: CC + CT", with(tuples, "1.75").predictor().toString());
    assertEquals("TT", String.valueOf(with(tuples, "1.75").comparator()));
    assertEquals("rs2232618: CC", with(tuples, "6.08").predictor().toString());
    assertEquals("TT + CT", String.valueOf(with(tuples, "6.08").comparator()));
  }

  @Test
  void thePrimaryOutcomeIsWhatTheMethodsSay() {
    List<Tuple> tuples =
        tuples(
            "The primary outcome was 6-month sustained abstinence, verified by saliva cotinine. The main secondary"
                + " outcome was point prevalence of abstinence.",
            "The website was beneficial compared with leaflets (primary outcome: 90 [8%] vs 64 [6%] participants; RR"
                + " 1.36, 95% CI 1.00–1.86; secondary outcome: 136 [13%] vs 100 [10%] participants; RR 1.32,"
                + " 1.03–1.68).");
    assertTrue(with(tuples, "1.36").outcome().toString().contains("6-month sustained abstinence"));
    assertTrue(
        with(tuples, "1.32").outcome().toString().contains("point prevalence of abstinence"));
  }

  @Test
  void anAbbreviatedGroupHasItsLongFormBehindIt() {
    List<Tuple> tuples =
        tuples(
            "Patients received partial-body cryostimulation (PBC) or nothing.",
            "Body temperature was lower in the PBC group than in controls (t = 3.41, p = 0.002).");
    assertEquals(
        "PBC group (partial-body cryostimulation)", with(tuples, "3.41").predictor().toString());
  }

  @Test
  void ofBehindTheOtherSideOfACorrelationBelongsToThatSide() {
    Tuple tuple =
        with(
            tuples(
                "The rs2232618 polymorphism had a significant correlation with higher morbidity rate of sepsis (OR = 1.77,"
                    + " P = 0.001)."),
            "1.77");
    assertEquals("rs2232618 polymorphism", tuple.predictor().toString());
    assertEquals("morbidity rate of sepsis", tuple.outcome().toString());
  }

  @Test
  void theOnlyVerbOfASentenceIsNoParticiple() {
    Tuple tuple =
        with(tuples("Overall CCL17 correlated to oSCORAD (r = 0.446, p < 0.01)."), "0.446");
    assertEquals("Overall CCL17", tuple.predictor().toString());
    assertEquals("oSCORAD", tuple.outcome().toString());
  }

  @Test
  void figureBehindAResultInItsBracketIsNoLabel() {
    List<Tuple> tuples =
        tuples(
            "Compared to the unpublished studies, significant associations between rs1805087 genotypes and increased PCa"
                + " susceptibility were found in published studies (e.g., GG+GA vs. AA: OR = 1.39, 95% CI 1.06–1.82,"
                + " Pheterogeneity = 0.000, P = 0.017; Figure 7; Table 2).");
    assertEquals("0.017", with(tuples, "1.39").statistic().p().number().value());
  }

  private static Spread.Kind spread(String methods, String results) {
    Spread spread = with(tuples(methods, results), "59.0").statistic().spread();
    assertNotNull(spread);
    return spread.kind();
  }

  @Test
  void theMethodsSayWhatStandsBehindTheMeansOfProse() {
    String age = "The mean age was 59.0 ± 1.3 years.";
    assertEquals(Spread.Kind.SE, spread("Values are presented as means ± SEM.", age));
    assertEquals(Spread.Kind.SD, spread("Data are expressed as mean and standard deviation.", age));
    assertEquals(
        Spread.Kind.UNSTATED,
        spread(
            "Raw data are presented as means ± SD, whereas changes are means ± 90% confidence"
                + " limits.",
            age));
    assertEquals(
        Spread.Kind.SD,
        spread("Values are presented as means ± SEM.", "The mean (± SD) age was 59.0 ± 7.3."));
  }

  @Test
  void aTestHasNoInterval() {
    List<Tuple> tuples =
        tuples(
            "Tension did not differ between the groups, F(1, 91) = 1.56, p = 0.21, 95% CI [-0.29, 1.25].");
    assertEquals(EffectType.F, with(tuples, "1.56").statistic().type());
    assertNull(with(tuples, "1.56").statistic().interval());
  }
}
