package holdfast.extractor.tuple.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import holdfast.extractor.span.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Captions of trials, as printed. */
class CaptionTest {

  private static Caption read(String caption) {
    return Caption.of(Text.unplaced(caption));
  }

  private static List<String> conditions(String caption) {
    return read(caption).conditions().stream().map(Text::toString).toList();
  }

  @Test
  void baselineIsTheMomentOfItsTable() {
    assertEquals(List.of("Baseline"), conditions("Baseline characteristics of participants"));
    assertEquals(
        List.of("pretest"), conditions("Participants characteristics at pretest (Mean, SD)."));
    assertEquals(
        List.of("baseline", "Safety population"),
        conditions(
            "Patient demographics and disease characteristics at baseline (Safety population)"));
  }

  @Test
  void baselineBesideLaterTimesIsNoMomentOfTheTable() {
    assertEquals(
        List.of("at the baseline and after 3-month exercise"),
        conditions(
            "Comparison of pulmonary function test at the baseline and after 3-month exercise"
                + " between combined home exercise (COMB) group and range-of-motion home exercise"
                + " (ROM) group."));
    assertEquals(
        List.of(),
        conditions(
            "Comparison of the geometric means of the urinary metabolite concentrations for the"
                + " intervention and control communities at baseline (year 1) and follow-up (year"
                + " 4)."));
  }

  @Test
  void changesKeepTheirSpanAndNotTheirArms() {
    assertEquals(
        List.of("changes between baseline (T0) and end of follow-up"),
        conditions(
            "Knowledge score changes between baseline (T0) and end of follow-up (12 months) in"
                + " intervention group (n = 70) and in control group (n = 70)."));
    assertEquals(
        List.of("Change from week 0 to 12 months"),
        conditions(
            "Change in body composition from week 0 to 12 months within the ILI group (n = 71)."));
  }

  @Test
  void bracketsNameTheSampleOrTheStudy() {
    assertEquals(
        List.of("Week 8 LOCF", "Efficacy sample"),
        conditions("Result of efficacy endpoints (Week 8 LOCF, Efficacy sample)"));
    Caption caption =
        read("Logistic Regression Model Predicting High Belief in God (Study 3, N = 706).");
    assertEquals("High Belief in God", caption.outcome().toString());
    assertEquals("[Study 3]", caption.conditions().toString());
  }

  @Test
  void wordsForNumbersAreNoOutcome() {
    assertEquals("", read("CMVJ and treadmill performance data (mean ± SD)").outcome().toString());
    assertEquals(
        "",
        read("Change in exercise capacity within the ILI-group. Data are mean values (SD or 95%"
                + " CI).")
            .outcome()
            .toString());
    assertEquals(
        "Cytokine Concentrations",
        read("Cytokine Concentrations at baseline.").outcome().toString());
  }

  @Test
  void dependentVariablesAreNamedInFull() {
    assertEquals(
        "visfatin serum concentration",
        read("Simple linear regression analysis using visfatin serum concentration as dependent"
                + " variable.")
            .outcome()
            .toString());
  }

  @Test
  void twoGroupsComparedInRegardToSomething() {
    Caption caption =
        read(
            "Comparison between patients <65 years and patients ≥65 years in regard to gender and"
                + " mortality.");
    assertEquals("patients <65 years", caption.predictor().toString());
    assertEquals("patients ≥65 years", caption.comparator().toString());
    assertEquals("gender and mortality", caption.outcome().toString());
    assertEquals(List.of(), caption.conditions());
  }

  @Test
  void relationOfSeveralThingsToAnOutcomeNamesTheOutcome() {
    Caption said =
        read(
            "Multivariate relation of MATH value and standard prognostic variables to overall survival.");
    assertEquals("overall survival", said.outcome().toString());
    assertEquals("MATH value and standard prognostic variables", said.predictor().toString());
    assertEquals(
        "overall survival",
        read("Univariate and multivariate analysis of overall survival").outcome().toString());
    assertEquals(
        "overall survival",
        read("Clinical characteristics, and their relations to overall survival.")
            .outcome()
            .toString());
  }

  @Test
  void analysedPeopleAndFactorsAreNoOutcome() {
    assertEquals(
        "", read("Characteristics and univariate analysis of PTC patients").outcome().toString());
    assertEquals("", read("Multivariate analysis of risk factors").outcome().toString());
    assertEquals(
        "",
        read("General characteristics of adults with and without metabolic syndrome")
            .outcome()
            .toString());
  }

  @Test
  void groupsWithoutNamesAreNoPredictor() {
    assertEquals(
        "",
        read("Comparison of operative procedures between the two groups").predictor().toString());
    Caption two = read("Comparison of time to exhaustion between RSH and RSN groups");
    assertEquals("RSH", two.predictor().toString());
    assertEquals("RSN", two.comparator().toString());
  }

  @Test
  void theResultsOfARegressionAreOfItsOutcome() {
    assertEquals(
        "long-term pain",
        read("Multivariate logistic regression analysis results of long-term pain.")
            .outcome()
            .toString());
    assertEquals("effort", read("OLS regressions over effort.").outcome().toString());
  }

  @Test
  void intervalsAreNoOutcome() {
    assertEquals(
        "",
        read("Means, standard deviations, and correlations with confidence intervals")
            .outcome()
            .toString());
  }

  @Test
  void aPointInACourseIsThatOfTheWholeTable() {
    assertEquals(List.of("start of ART"), conditions("Patient characteristics at start of ART."));
    assertEquals(
        List.of("end of the intervention period"),
        conditions("Haemoglobin concentration at the end of the intervention period"));
    assertEquals(
        List.of("Pre-operative"), conditions("Pre-operative characteristics of the two groups"));
  }

  @Test
  void oneOfTwoPointsIsNoMomentOfTheTable() {
    for (String caption :
        List.of(
            "Weight at the start of therapy and at the end of therapy",
            "Symptoms at the beginning of treatment and after two years",
            "Fecal losses throughout the study and on the first day")) {
      assertEquals(
          List.of(),
          conditions(caption).stream().filter(said -> !said.startsWith("after")).toList());
    }
  }

  @Test
  void contentsAreOfAnAmountAndEstimatesPerAUnitAreNot() {
    assertEquals(
        List.of("per serving (100 g)"),
        conditions("Composition, energy content and acids of breads per serving (100 g)."));
    assertEquals(List.of("per 100 g"), conditions("Vitamin content per 100 g of rice"));
    assertEquals(List.of(), conditions("Hazard ratios of death per 10 g increase of intake"));
  }

  @Test
  void partsOfThePeopleAndChangesAreNamed() {
    assertEquals(
        List.of("Baseline", "subgroup with low literacy"),
        conditions("Baseline characteristics for the subgroup with low literacy."));
    assertEquals(
        List.of("Change scores"),
        conditions("Change scores in cognitive function measures of both groups."));
    assertEquals(
        List.of("Adults With Convincing Allergy"),
        conditions("Characteristics and Health Care Use Among Adults With Convincing Allergy"));
  }

  @Test
  void treatmentsBeforeSomethingAreNoMoment() {
    for (String caption :
        List.of(
            "Pre-exposure prophylaxis adherence data",
            "Preoperative chemotherapy and outcome data by arm",
            "Preoperative radiotherapy versus surgery alone, toxicity data",
            "Preoperative data and complications")) {
      assertEquals(List.of(), conditions(caption), caption);
    }
    assertEquals(
        List.of("Preoperative"), conditions("Preoperative clinical characteristics of patients"));
  }

  @Test
  void aPointBesideOtherTimesOrAWholeIsNoFrame() {
    for (String caption :
        List.of(
            "Symptom scores at the start of treatment, at 6 weeks and at 12 weeks",
            "Fever at time of admission vs discharge",
            "Symptom scores at the start of therapy compared with 6 months later",
            "Outcomes in the whole sample and in the subgroup with diabetes",
            "Effects for the subgroup with diabetes at the end of the study and at follow-up",
            "Outcomes in the subgroup with and without diabetes",
            "Nutrient intake per meal before and after the intervention")) {
      for (String said : conditions(caption)) {
        assertFalse(
            said.matches("(?:start|time|subgroup|per) .*"), () -> said + " from " + caption);
      }
    }
  }
}
