package holdfast.extractor.tuple.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.extractor.span.Text;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What codes of groups stand for. */
class GroupCodesTest {

  private static GroupCodes of(String design) {
    return new GroupCodes(List.of(Text.unplaced(design)));
  }

  private static String spelledOut(String design, String label) {
    return of(design).spelledOut(Text.unplaced(label)).toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Randomised to Group A (collagen sponge) and Group B (gelatin sponge, n = 30). | Group B | gelatin sponge
          Four groups: group P received placebo, group E received etoricoxib 120 mg.    | Group (E) | etoricoxib 120 mg
          Repair at the main trunk (group 1) or at the main bifurcation (group 2).      | group 1 | main trunk
          In group I (120 people) intravenous lidocaine (1.5 mg/kg) was administered and in group II (120 people) intravenous morphine was administered. | Group I | intravenous lidocaine
          """)
  void codeIsSpelledOutWhereThePaperExplainsTwo(String design, String label, String meaning) {
    assertEquals(label + ": " + meaning, spelledOut(design, label));
  }

  @Test
  void sizeOfAGroupIsNotWhatItStandsFor() {
    assertTrue(of("Group A (n = 30 patients) and Group B (20 patients) were alike.").isEmpty());
  }

  @Test
  void oneExplainedCodeIsNotTrusted() {
    assertEquals("group B", spelledOut("Blood group B (rhesus positive) donors.", "group B"));
  }

  @Test
  void otherLabelsStay() {
    String design = "Group A (collagen sponge) and Group B (gelatin sponge).";
    assertEquals("Group A: collagen sponge", spelledOut(design, "Group A"));
    assertEquals("blood group A", spelledOut(design, "blood group A"));
  }
}
