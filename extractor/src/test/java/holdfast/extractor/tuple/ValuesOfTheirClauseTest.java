package holdfast.extractor.tuple;

import static holdfast.extractor.tuple.Numbered.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import holdfast.extractor.paper.Metadata;
import holdfast.extractor.paper.Paper;
import holdfast.extractor.paper.Section;
import holdfast.extractor.paper.Source;
import holdfast.extractor.span.Line;
import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.EffectType;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Sentences of published papers: each value takes the words of its own clause. */
class ValuesOfTheirClauseTest {

  private static List<Tuple> tuples(Section.Kind kind, String heading, String paragraph) {
    Section section =
        new Section(kind, Text.of(heading, new Line(1)), List.of(Text.of(paragraph, new Line(2))));
    Source source = new Source(Path.of("sentence.txt"), "0".repeat(64), Source.Format.TEXT);
    return Tuples.of(new Paper(source, Metadata.UNKNOWN, List.of(section), List.of(), 0));
  }

  private static List<Tuple> tuples(String paragraph) {
    return tuples(Section.Kind.RESULTS, "Results", paragraph);
  }

  private static String roles(Tuple tuple) {
    return tuple.predictor() + " | " + tuple.outcome() + " | " + tuple.comparator();
  }

  @Test
  void eachFactorOfAnAnalysisOfVarianceHasItsOwnTest() {
    List<Tuple> tuples =
        tuples(
            "There was a significant effect of time (p < 0.001, η2p = 0.89), but no effect of sex (p = 0.657, η2p ="
                + " 0.03) or interaction (p = 0.479, η2p = 0.10) in TSI.");
    assertEquals("time | TSI | null", roles(with(tuples, "0.89")));
    assertEquals("sex | TSI | null", roles(with(tuples, "0.03")));
    assertEquals("time × sex interaction | TSI | null", roles(with(tuples, "0.10")));
  }

  @Test
  void labelsWithACrossAreFactors() {
    List<Tuple> tuples =
        tuples(
            "For TSI, there was a significant effect of lap (p = 0.249, η2p = 0.21) or interactions (sex × lap: p ="
                + " 0.552, η2p = 0.06; sex × time point: p = 0.504, η2p = 0.13).");
    assertEquals("sex × lap | TSI | null", roles(with(tuples, "0.06")));
    assertEquals("sex × time point | TSI | null", roles(with(tuples, "0.13")));
  }

  @Test
  void anInteractionIsFoundForAMeasure() {
    List<Tuple> tuples =
        tuples(
            "Significant interactions between time and condition were found for TTE (P<0.01, η2=0.01) and time to VT2"
                + " (P=0.02, η2=0.03).");
    assertEquals(
        "interactions between time and condition | TTE | null", roles(with(tuples, "0.01")));
    assertEquals(
        "interactions between time and condition | time to VT2 | null",
        roles(with(tuples, "0.03")));
  }

  @Test
  void changesInTurnBelongToTheGroupBehindThem() {
    List<Tuple> tuples =
        tuples(
            "Oxygen uptake increased significantly (from 5.42 ± 2.11 to 9.66 ± 4.61 mL/min in CON, and from 5.44 ±"
                + " 1.78 to 9.36 ± 4.64 mL/min in CS; p = 0.004).");
    assertEquals("CON | Oxygen uptake | null", roles(with(tuples, "9.66")));
    assertEquals("CS | Oxygen uptake | null", roles(with(tuples, "5.44")));
  }

  @Test
  void severalValuesBelongToTheOneGroupBehindThem() {
    List<Tuple> tuples =
        tuples(
            "The 1- and 2-year survival rate was 71.0 and 24.2% in the HAI group and 46.8 and 9.7% in the non-HAI"
                + " group, respectively.");
    assertEquals("HAI group", with(tuples, "24.2").predictor().toString());
    assertEquals("non-HAI group", with(tuples, "46.8").predictor().toString());
  }

  @Test
  void peopleInWordsAreThoseWhoAreCounted() {
    List<Tuple> tuples =
        tuples(
            "Nine patients (19%) achieved stable disease, while three patients (6%) progressed during chemotherapy.");
    assertEquals("patients | stable disease | null", roles(with(tuples, "19")));
    assertEquals("patients | progressed during chemotherapy | null", roles(with(tuples, "6")));
  }

  @Test
  void aMeasureOfAGroupIsSplit() {
    List<Tuple> tuples =
        tuples(
            "Ppeak, Pplat, and A-aDO2 of Group L were significantly lower than those of Group C (P=0.003, P=0.004,"
                + " P=0.025, respectively).");
    assertEquals("Group L | Pplat | Group C", roles(with(tuples, "0.004")));
    assertEquals("Group L | A-aDO2 | Group C", roles(with(tuples, "0.025")));
  }

  @Test
  void measuresListedBehindTheGroupsAreWhatWasTested() {
    List<Tuple> tuples =
        tuples(
            "There was no significant difference in postoperative indexes between the stent group and the control"
                + " group for changes in total bilirubin (P = 0.147), direct bilirubin (P = 0.448), and alanine"
                + " aminotransferase (P = 0.120).");
    assertEquals("changes in total bilirubin", with(tuples, "0.147").outcome().toString());
    assertEquals("alanine aminotransferase", with(tuples, "0.120").outcome().toString());
  }

  @Test
  void aMedianIsOfThePhraseItStandsIn() {
    List<Tuple> tuples =
        tuples(
            "With a median follow-up of 23.7 months (range 7.0–34.4), median PFS was 10.5 months (95% CI: 9.2–11.7).");
    assertEquals("median follow-up", with(tuples, "23.7").outcome().toString());
    assertEquals("median PFS", with(tuples, "10.5").outcome().toString());
  }

  @Test
  void aMeanValueIsOfWhatTheClauseIsAbout() {
    List<Tuple> tuples =
        tuples(
            "The NOS scores for quality of 34 studies varied from 6 to 7, with a mean value of 6.5.");
    assertEquals("NOS scores", with(tuples, "6.5").outcome().toString());
  }

  @Test
  void theValuesOfTwoGroupsAreReadWithTheirIntervalsAndTestedTogether() {
    List<Tuple> tuples =
        tuples(
            "The estimated mean DFS for the PET/CT group (27.1 months; 95% CI: 21.9–32.3 months) was markedly higher"
                + " than that for the CT group (18.9 months; 95% CI: 14.7–23.1 months) (P=0.019).");
    assertEquals("PET/CT group | estimated mean DFS | null", roles(with(tuples, "27.1")));
    assertEquals("CT group | estimated mean DFS | null", roles(with(tuples, "18.9")));
    assertEquals("PET/CT group | estimated mean DFS | CT group", roles(with(tuples, "0.019")));
  }

  @Test
  void whatSomebodyIsLikelyToBeIsTheOutcome() {
    List<Tuple> tuples =
        tuples(
            "Patients aged 45 years or more were less likely to be seropositive compared with younger ones (crude OR"
                + " 0.2, 95% CI: 0.08–0.7).");
    assertEquals("seropositive", with(tuples, "0.2").outcome().toString());
  }

  @Test
  void twoMeasuresInTwoArmsAreToldBracketByBracket() {
    List<Tuple> tuples =
        tuples(
            "TTE and time to VT2 increased for RSH (+14.6%, P<0.01 and +23.6%, P<0.01, respectively) and RSN (+7.9%,"
                + " P<0.01 and +10.9%, P<0.01).");
    assertEquals("RSH | TTE | null", roles(with(tuples, "14.6")));
    assertEquals("RSH | time to VT2 | null", roles(with(tuples, "23.6")));
    assertEquals("RSN | TTE | null", roles(with(tuples, "7.9")));
    assertEquals("RSN | time to VT2 | null", roles(with(tuples, "10.9")));
  }

  @Test
  void whatBefallsPeopleIsTheOutcomeOfARatio() {
    List<Tuple> tuples =
        tuples(
            "The mortality remained significantly associated with preexisting renal disease (adjusted OR 3.1, 95% CI:"
                + " 1.3–7.4) and neutrophil counts (adjusted OR 6.1, 95% CI: 1.2–30.3).");
    assertEquals("preexisting renal disease | mortality | null", roles(with(tuples, "3.1")));
    assertEquals("neutrophil counts | mortality | null", roles(with(tuples, "6.1")));
  }

  @Test
  void boundsBehindHowFarGroupsAreApartAreOfTheDifference() {
    List<Tuple> tuples =
        tuples(
            "Glycaemic peak concentrations were 1.0 (0.7, 1.4) and 1.1 (0.5, 1.7) mmol/L lower for the rice-split and"
                + " kiwifruit preload compared with the rice meal alone, respectively.");
    assertEquals(EffectType.MD, with(tuples, "1.0").statistic().type());
    assertEquals(
        "rice-split | Glycaemic peak concentrations | rice meal alone", roles(with(tuples, "1.0")));
    assertEquals(
        "kiwifruit preload | Glycaemic peak concentrations | rice meal alone",
        roles(with(tuples, "1.1")));
  }

  @Test
  void whatAStepwiseRegressionExplainsIsTheOutcome() {
    List<Tuple> tuples =
        tuples(
            "In the stepwise multiple regression analysis we confirmed the association between serum visfatin level and"
                + " autoimmunity (coefficient = 3.8461; p = 0.0001), and FT3 (coefficient = 0.4198; p = 0.0441).");
    assertEquals("autoimmunity | serum visfatin level | null", roles(with(tuples, "3.8461")));
    assertEquals("FT3 | serum visfatin level | null", roles(with(tuples, "0.4198")));
  }

  @Test
  void aReductionInMeanScoresAgainstAnotherArmIsADifference() {
    List<Tuple> tuples =
        tuples(
            "Compared to usual care, there was a statistically significant reduction in mean PHQ-9 depression scores at"
                + " 3 months for acupuncture (-2.46, 95% CI -3.72 to -1.21) and counselling (-1.73, 95% CI -3.00 to"
                + " -0.45).");
    assertEquals(EffectType.MD, with(tuples, "-2.46").statistic().type());
    assertEquals(EffectType.MD, with(tuples, "-1.73").statistic().type());
    assertEquals("usual care", String.valueOf(with(tuples, "-2.46").comparator()));
  }

  @Test
  void settingsAndLegendsAreNoResults() {
    assertEquals(
        List.of(),
        tuples(
            Section.Kind.METHODS,
            "Western blot",
            "Membranes were blocked in TBS (0.1% Tween-20) containing 5% skim milk, and doses were reduced by 25%."));
    assertEquals(
        List.of(),
        tuples(Section.Kind.RESULTS, "Figure 2", "*P<0.05, significantly different from A."));
    assertEquals(
        List.of(),
        tuples("Corticospinal excitability did not differ between the sessions at 50% MVC."));
    assertEquals(
        2,
        tuples(Section.Kind.METHODS, "Participants", "In all, 45 (38%) of the patients were women.")
            .size());
  }

  @Test
  void sharesOfPeopleUnderSubstancesAreResults() {
    assertEquals(2, tuples("Pain occurred in 48% with saline and in 20% with lidocaine.").size());
  }

  @Test
  void whatGroupsDoNotDifferInIsNoFactor() {
    List<Tuple> tuples =
        tuples(
            "Patients and controls did not differ in BMI (p = 0.21), age (p = 0.50) or sex (p = 0.33).");
    assertEquals(3, tuples.size());
    for (Tuple tuple : tuples) {
      assertNotEquals("patients", tuple.outcome().toString().toLowerCase(Locale.ROOT));
    }
  }

  @Test
  void onePredictorOfSeveralOutcomesStaysOne() {
    List<Tuple> tuples =
        tuples(
            "In stepwise regression, depression predicted quality of life (β = 0.31) and fatigue (β = 0.22).");
    assertEquals("depression", with(tuples, "0.31").predictor().toString());
    assertEquals("depression", with(tuples, "0.22").predictor().toString());
  }
}
