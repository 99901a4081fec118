package holdfast.extractor.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.extractor.paper.Paper;
import holdfast.extractor.paper.Source;
import holdfast.extractor.paper.UnreadableException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AbbreviationsTest {

  private static Abbreviations of(String text) throws UnreadableException {
    Source source = new Source(Path.of("a.md"), "0".repeat(64), Source.Format.TEXT);
    Paper paper = new TextReader().read(source, text.getBytes(StandardCharsets.UTF_8));
    return Abbreviations.of(paper);
  }

  private static Map<String, String> map(String text) throws UnreadableException {
    Map<String, String> map = new TreeMap<>();
    of(text).definitions().forEach(d -> map.put(d.shortForm().toString(), d.longForm().toString()));
    return map;
  }

  @Test
  void definitionsInBracketsAreReadBothWays() throws UnreadableException {
    assertEquals(
        Map.of(
            "SBP", "systolic blood pressure",
            "BMI", "body mass index",
            "HRQoL", "health-related quality of life",
            "RCT", "randomised controlled trials"),
        map(
            "We measured systolic blood pressure (SBP; mmHg) and BMI (body mass index), and"
                + " health-related quality of life (HRQoL) in randomised controlled trials (RCTs)."));
  }

  @Test
  void statisticsAndFiguresAreNoDefinitions() throws UnreadableException {
    assertEquals(
        Map.of(), map("Risk fell (OR = 0.5), as shown before (Fig. 2) in women (N = 12) (USA)."));
  }

  @Test
  void listsUnderTablesDefine() throws UnreadableException {
    assertEquals(
        Map.of("CI", "confidence interval", "OR", "odds ratio", "SD", "standard deviation"),
        map(
            "Table 1. Odds\n\n| a | b |\n|---|---|\n| x | 1 |\n\n"
                + "Abbreviations: CI, confidence interval; OR, odds ratio; SD = standard deviation.\n"));
  }

  @Test
  void longFormsAreNames() throws UnreadableException {
    assertEquals(
        Map.of("ACT", "Acceptance and Commitment Therapy"),
        map(
            "We gave Acceptance and Commitment Therapy (ACT). Analysis of variance was employed"
                + " (ANOVA)."));
  }

  @Test
  void formsAreFoundBothWays() throws UnreadableException {
    Abbreviations abbreviations = of("Left ventricular ejection fraction (LVEF) rose.");
    assertEquals(
        "[LVEF]", abbreviations.shortForms("left ventricular Ejection fraction").toString());
    assertEquals(
        "Left ventricular ejection fraction",
        abbreviations.longForm("LVEF").map(Object::toString).orElse(""));
  }
}
