package holdfast.extractor.tuple;

import static holdfast.extractor.tuple.Numbered.with;
import static holdfast.extractor.tuple.Paragraphs.roles;
import static holdfast.extractor.tuple.Paragraphs.titled;
import static holdfast.extractor.tuple.Paragraphs.tuples;
import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.extractor.statistic.EffectType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sentences of cohorts and surveys: whose risk of what was higher. */
class RisksTest {

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

  @Test
  void asLikelyAsOthersToDoSomethingHasAllThreeRoles() {
    assertEquals(
        "men | endorse vaccination | women",
        roles(
            tuples(
                    "After adjustment, men were half as likely as women to endorse vaccination (OR ="
                        + " 0.47, 95% CI 0.30-0.75).")
                .getFirst()));
    assertEquals(
        "men | report strong belief | women",
        roles(
            tuples(
                    "After adjustment, men were half as likely to report strong belief as women (OR ="
                        + " 0.60, 95% CI 0.41-0.89).")
                .getFirst()));
  }
}
