package holdfast.extractor.tuple;

import static holdfast.extractor.tuple.Numbered.with;
import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.extractor.paper.Metadata;
import holdfast.extractor.paper.Paper;
import holdfast.extractor.paper.Section;
import holdfast.extractor.paper.Source;
import holdfast.extractor.span.Line;
import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.EffectType;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sentences of cohorts and surveys: whose risk of what was higher, and whom a share is told of. */
class RisksAndSharesTest {

  private static List<Tuple> titled(String title, String paragraph) {
    Section results =
        new Section(
            Section.Kind.RESULTS,
            Text.of("Results", new Line(1)),
            List.of(Text.of(paragraph, new Line(2))));
    Section named = new Section(Section.Kind.TITLE, Text.of(title, new Line(1)), List.of());
    Source source = new Source(Path.of("sentence.txt"), "0".repeat(64), Source.Format.TEXT);
    return Tuples.of(new Paper(source, Metadata.UNKNOWN, List.of(named, results), List.of(), 0));
  }

  private static List<Tuple> tuples(String paragraph) {
    return titled("A cohort", paragraph);
  }

  private static String roles(Tuple tuple) {
    return tuple.predictor() + " | " + tuple.outcome() + " | " + tuple.comparator();
  }

  @Test
  void aRiskGoesOnWithWhatItIsARiskFor() {
    assertEquals(
        "Varsity cadets | risk for academy training-related concussions | intramural cadets",
        roles(
            with(
                tuples(
                    "Varsity cadets had a 44% lower risk for academy training-related concussions"
                        + " compared to intramural cadets (OR = 0.56; 95% CI: 0.40–0.78)."),
                "0.56")));
    assertEquals(
        "Contact sport cadets | risk for any concussion | non-contact cadets",
        roles(
            with(
                tuples(
                    "Contact sport cadets were at greater risk for any concussion compared with"
                        + " non-contact cadets (OR = 2.43; 95% CI: 1.60–3.68)."),
                "2.43")));
    assertEquals(
        "Cadets with headaches | training-related concussion risk | those who did not have"
            + " headaches",
        roles(
            with(
                tuples(
                    "Cadets with headaches had 2.70 times increased training-related concussion"
                        + " risk than those who did not have headaches (OR = 2.70; 95% CI:"
                        + " 2.08–3.51)."),
                "2.70")));
  }

  @Test
  void whatPeopleHadTheOddsOfHavingIsTheOutcome() {
    List<Tuple> tuples =
        tuples(
            "Adults with many visits (OR, 3.2; 95% CI, 2.6-3.9) or severe allergy (OR, 1.5; 95% CI,"
                + " 1.2-1.8) had elevated odds of having a current prescription.");
    assertEquals(
        "Adults with many visits | current prescription | null", roles(with(tuples, "3.2")));
    assertEquals("severe allergy | current prescription | null", roles(with(tuples, "1.5")));
    assertEquals(List.of(), with(tuples, "3.2").conditions());
  }

  @Test
  void twoObjectsHaveTheirOwnRatios() {
    List<Tuple> tuples =
        tuples(
            "Carriers showed significantly decreased risk of non-CR (OR = 0.528, 95% CI"
                + " 0.379–0.737) and better overall survival (HR = 0.787, 95% CI 0.627–0.990) as"
                + " compared with homozygotes.");
    assertEquals("Carriers | risk of non-CR | homozygotes", roles(with(tuples, "0.528")));
    assertEquals("Carriers | overall survival | homozygotes", roles(with(tuples, "0.787")));
    assertEquals(
        "low birth weight",
        with(
                tuples(
                    "Vitamin D deficiency was associated with an increased risk of preterm birth"
                        + " (OR 1.60, 95% CI 1.20–2.10) and of low birth weight (OR 1.40, 95% CI"
                        + " 1.10–1.80)."),
                "1.40")
            .outcome()
            .toString());
  }

  @Test
  void aRatioInWordsHasTheTypeThatItsWordsGive() {
    Tuple risk =
        with(
            tuples(
                "Compared to males, females had 2.02 (95% CI: 1.70–2.40) times the risk of a"
                    + " concussion."),
            "2.02");
    assertEquals(EffectType.RR, risk.statistic().type());
    assertEquals("females | risk of a concussion | males", roles(risk));
    Tuple higher =
        with(
            tuples(
                "The risk for cholera was more than 11 times higher (95% CI 7–19) for exposed than"
                    + " for non-exposed cohort members."),
            "11");
    assertEquals(EffectType.RR, higher.statistic().type());
    assertEquals("exposed | risk for cholera | non-exposed cohort members", roles(higher));
    Tuple odds =
        with(
            tuples(
                "Odds ratios came from a logistic regression. Females had 2.89 (95% CI: 1.35–6.19)"
                    + " times greater risk for a concussion than males."),
            "2.89");
    assertEquals(EffectType.OR, odds.statistic().type());
  }

  @Test
  void theNumberOfAHigherRiskIsOfNobodyElse() {
    List<Tuple> tuples =
        tuples(
            "Women in the highest quartile had a 35% higher risk of breast cancer than women in the"
                + " lowest quartile (HR 1.35, 95% CI 1.10–1.66).");
    assertEquals(
        "Women in the highest quartile | risk of breast cancer | women in the lowest quartile",
        roles(with(tuples, "1.35")));
    assertEquals("Women in the highest quartile", with(tuples, "35").predictor().toString());
  }

  @Test
  void thePoolingModelInABracketIsThatOfItsEffect() {
    List<Tuple> tuples =
        titled(
            "Expression and stage: a meta-analysis",
            "Overexpression was associated with lower stage (OR = 0.60, 95% CI: 0.41–0.86, P ="
                + " 0.006, fixed effect; Fig 2A) and with status (OR = 0.01, 95% CI: 0.00–0.11,"
                + " P < 0.001, random effect; Fig 2D).");
    assertEquals("fixed effect", String.valueOf(with(tuples, "0.60").method()));
    assertEquals("random effect", String.valueOf(with(tuples, "0.01").method()));
  }

  @Test
  void aShareIsOfThePeopleBehindIt() {
    List<Tuple> tuples =
        tuples(
            "27% of those reporting severe distress had sought professional help whereas 31% had"
                + " considered seeking help.");
    assertEquals(
        "those reporting severe distress | sought professional help | null",
        roles(with(tuples, "27")));
    assertEquals(
        "those reporting severe distress | considered seeking help | null",
        roles(with(tuples, "31")));
    assertEquals(
        "ineligible patients | died before receiving a third line | null",
        roles(
            with(
                tuples(
                    "Overall, 48% of the ineligible patients died before receiving a third line."),
                "48")));
    assertEquals(
        "patients with stage II disease | major response | null",
        roles(
            with(
                tuples("A major response was seen in 45% of patients with stage II disease."),
                "45")));
  }

  @Test
  void whatOccurredInCasesIsTheOutcome() {
    List<Tuple> tuples = tuples("Long-term hypoparathyroidism occurred in 21 cases (3.9%).");
    assertEquals("cases | Long-term hypoparathyroidism | null", roles(with(tuples, "3.9")));
    assertEquals(
        "cases | blood calcium lower than normal | null",
        roles(
            with(
                tuples("In total 156 cases (29.1%) had blood calcium lower than normal."),
                "29.1")));
  }

  @Test
  void whoStandsInFrontIsCountedThroughout() {
    List<Tuple> tuples =
        tuples("Among the 749 participants at the College, 32% reported symptoms of distress.");
    assertEquals(
        "participants at the College | symptoms of distress | null", roles(with(tuples, "32")));
  }

  @Test
  void aRateForAGroupIsOfTheGroup() {
    List<Tuple> tuples =
        tuples(
            "The 3-year PFS rate was 39.9% for eligible patients (95% CI 31.6–48.1%) and 18.8% for"
                + " ineligible patients (95% CI 9.8–29.9%).");
    assertEquals("eligible patients | 3-year PFS rate | null", roles(with(tuples, "39.9")));
    assertEquals("ineligible patients | 3-year PFS rate | null", roles(with(tuples, "18.8")));
  }

  @Test
  void anIntervalIsFoundWhateverItIsCalled() {
    List<Tuple> tuples =
        tuples(
            "PFS was 16.2 months (95% CI (confidence interval) 11.1–20.4) vs. 27.3 months (95% CI"
                + " 23.3–33.0).");
    assertEquals("11.1", with(tuples, "16.2").statistic().interval().low().value());
    tuples =
        tuples(
            "Young age [odds ratio (OR): 2.034, 95% confidential interval (CI): 1.015-4.073, P"
                + " =0.045] and male (OR: 2.997, 95%-CI: 1.306–6.876, P= 0.010) were significant"
                + " predictive factors for metastasis.");
    assertEquals("1.015", with(tuples, "2.034").statistic().interval().low().value());
    assertEquals("1.306", with(tuples, "2.997").statistic().interval().low().value());
    assertEquals("male | metastasis | null", roles(with(tuples, "2.997")));
  }

  @Test
  void whatStandsInBracketsStaysTheSame() {
    List<Tuple> tuples =
        tuples(
            "The mean (SD) pain score was 3.9 (2.5) in the yoga group and 5.2 (2.1) in the control"
                + " group (p = 0.01).");
    assertEquals("yoga group", with(tuples, "3.9").predictor().toString());
    assertEquals("control group", with(tuples, "5.2").predictor().toString());
    assertEquals("2.1", with(tuples, "5.2").statistic().spread().number().value());
    assertEquals(EffectType.MEAN, with(tuples, "5.2").statistic().type());
  }

  @Test
  void meansInARowNameTheirOwnMeasures() {
    List<Tuple> tuples =
        tuples(
            "Patients had a median age of 61 years (IQR 54–70), a median BMI of 27 (IQR 24–30) and a"
                + " median disease duration of 5 years (IQR 2–9).");
    assertEquals("median BMI", with(tuples, "27").outcome().toString());
    assertEquals("median disease duration", with(tuples, "5").outcome().toString());
  }

  @Test
  void aFactorThatEndsAsAGerundIsNoAdjunct() {
    List<Tuple> tuples =
        tuples(
            "Smoking (HR 2.1, 95% CI 1.3–3.4), diabetes (HR 1.8, 95% CI 1.1–2.9) and age (HR 1.04"
                + " per year, 95% CI 1.01–1.07) were independent predictors of mortality.");
    assertEquals("Smoking | mortality | null", roles(with(tuples, "2.1")));
    assertEquals("age | mortality | null", roles(with(tuples, "1.04")));
  }

  @Test
  void membersOfAListFollowAMeasureThatDiffers() {
    List<Tuple> tuples =
        tuples(
            "IL-2 responses were different for ESAT-6 (p<0.0001), CFP-10 (p=0.002) and AlaDH (p ="
                + " 0.001).");
    assertEquals("IL-2 responses for CFP-10", with(tuples, "0.002").outcome().toString());
    tuples =
        tuples(
            "Other factors, including age (p = 0.51), sex (p = 0.558), and seizure frequency (p ="
                + " 0.794) did not differ between groups.");
    assertEquals("age", with(tuples, "0.51").outcome().toString());
    tuples =
        tuples(
            "Correlations were found between caryopsis width and seed weight (r = 0.67), stem"
                + " length and panicle length (r = 0.35).");
    assertEquals("stem length | panicle length | null", roles(with(tuples, "0.35")));
  }

  @Test
  void whoReportedMoreIsCompared() {
    assertEquals(
        "Girls | anxiety | boys",
        roles(
            with(
                tuples(
                    "Girls reported more anxiety than boys (12.3 vs. 9.8, t(210) = 3.45, p < 0.001)."),
                "3.45")));
    assertEquals(
        "capsule invasion | metastasis | null",
        roles(
            with(
                tuples(
                    "In multivariate analysis, shown in Table 4, only capsule invasion (OR: 2.845,"
                        + " 95% CI: 1.110–7.288) was a significant predictive factor for"
                        + " metastasis."),
                "2.845")));
    assertEquals(
        "quality of life",
        with(
                tuples(
                    "The model explained 34% of the variance in quality of life (R2 = 0.34, F(4,"
                        + " 120) = 15.4, p < 0.001)."),
                "15.4")
            .outcome()
            .toString());
  }

  @Test
  void whatIsAssociatedKeepsItsSubject() {
    List<Tuple> tuples =
        tuples(
            "As shown in Fig 2, the overexpression of p16 was significantly associated with the lower"
                + " stage of disease (OR = 0.60, 95% CI: 0.41–0.86) and positive status (OR = 0.71,"
                + " 95% CI: 0.49–0.95).");
    assertEquals("overexpression of p16 | stage of disease | null", roles(with(tuples, "0.60")));
    assertEquals("overexpression of p16 | status | null", roles(with(tuples, "0.71")));
    Tuple odds =
        with(
            tuples(
                "The odds of delayed progress was more than twofold increased [OR 2.47 (95% CI"
                    + " 1.19–5.13)] for those with severe symptoms compared with those who reported"
                    + " few symptoms."),
            "2.47");
    assertEquals("odds of delayed progress", odds.outcome().toString());
    assertEquals("those who reported few symptoms", String.valueOf(odds.comparator()));
  }

  @Test
  void anArmByItsNameSharesToo() {
    assertEquals(
        "control group | care planning | null",
        roles(
            with(
                tuples(
                    "All had care planning at home, 50% (n = 38) among the control group had care"
                        + " planning at hospital."),
                "50")));
  }

  @Test
  void whatDescribesPeopleIsNotWhatTheyDid() {
    assertEquals(
        "readmitted",
        with(tuples("In total, 12% of patients aged 65 years or older were readmitted."), "12")
            .outcome()
            .toString());
    assertEquals(
        "patients with advanced disease | died | null",
        roles(with(tuples("Overall, 48% of patients with advanced disease died."), "48")));
    assertEquals(
        "severe arrhythmia",
        with(
                tuples(
                    "Overall, 45% of patients with left ventricular dysfunction had severe"
                        + " arrhythmia."),
                "45")
            .outcome()
            .toString());
  }

  @Test
  void shareWithItsCountIsNoMean() {
    List<Tuple> tuples =
        tuples("The mean (SD) age was 62.3 (5.1) years, and 45.2% (113) were women.");
    assertEquals(EffectType.MEAN, with(tuples, "62.3").statistic().type());
    assertEquals(EffectType.PERCENT, with(tuples, "45.2").statistic().type());
  }

  @Test
  void aQuantityThatIsManyTimesHigherHasNoRatioOfRisks() {
    assertEquals(
        List.of(),
        tuples("Antibody titres were 3.2-fold (95% CI 2.5–4.1) higher in adults than in children.")
            .stream()
            .map(tuple -> tuple.statistic().type())
            .filter(EffectType.RR::equals)
            .toList());
    assertEquals(
        EffectType.HR,
        with(
                tuples(
                    "Odds ratios came from a logistic regression. Smokers had 2.1 (95% CI 1.3–3.4)"
                        + " times the hazard of death of non-smokers."),
                "2.1")
            .statistic()
            .type());
    assertEquals(
        EffectType.RR,
        with(
                tuples(
                    "We searched for diabetes OR obesity. Females had 2.89 (95% CI: 1.35–6.19) times"
                        + " greater risk for a concussion than males."),
                "2.89")
            .statistic()
            .type());
  }

  @Test
  void usualCareIsComparedAndIsNoAmount() {
    assertEquals(
        "usual care",
        String.valueOf(
            with(
                    tuples("Mortality in the yoga group was lower than usual care (p = 0.012)."),
                    "0.012")
                .comparator()));
  }

  @Test
  void aMeasureOfVariabilityIsNoExplainedVariance() {
    assertEquals(
        "heart rate variability",
        with(tuples("Exercise affected heart rate variability in men (p = 0.012)."), "0.012")
            .outcome()
            .toString()
            .replaceFirst(" in men$", ""));
  }
}
