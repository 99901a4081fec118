package holdfast.extractor.tuple;

import static holdfast.extractor.tuple.Numbered.with;
import static holdfast.extractor.tuple.Paragraphs.roles;
import static holdfast.extractor.tuple.Paragraphs.tuples;
import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.extractor.statistic.EffectType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sentences of cohorts and surveys: whom a share or a rate is told of. */
class SharesTest {

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
}
