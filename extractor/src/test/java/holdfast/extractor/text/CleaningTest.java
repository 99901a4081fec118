package holdfast.extractor.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.extractor.span.Line;
import holdfast.extractor.span.Text;
import org.junit.jupiter.api.Test;

class CleaningTest {

  private static String clean(String printed) {
    return Cleaning.clean(Text.of(printed, new Line(1))).toString();
  }

  private static String raised(String before, String raised) {
    return before + Scripts.raised(Text.of(raised, new Line(1)), before);
  }

  @Test
  void minusSignsBecomeAscii() {
    assertEquals("(95% CI -10.8 to -1.2)", clean("(95% CI –10.8 to −1.2)"));
    assertEquals("b = -0.45", clean("b = − 0.45"));
    assertEquals("mean -0.45", clean("mean –0.45"));
    assertEquals("r=-.31", clean("r=−.31"));
  }

  @Test
  void rangesKeepAnEnDash() {
    assertEquals("1.34–2.08", clean("1.34-2.08"));
    assertEquals("1.34–2.08", clean("1.34–2.08"));
    assertEquals("1.34–2.08", clean("1.34 – 2.08"));
    assertEquals("95% CI: 0.5–0.7", clean("95% CI: 0.5−0.7"));
    assertEquals("(-1.34–2.08)", clean("(−1.34–2.08)"));
    assertEquals("12%–15%", clean("12%–15%"));
    assertEquals("1.34 -2.08", clean("1.34 -2.08"));
  }

  @Test
  void rangeToANegativeBoundKeepsItsSign() {
    assertEquals("(-0.81–-0.12)", clean("(−0.81–−0.12)"));
    assertEquals("-0.81–-0.12", clean("−0.81 – −0.12"));
  }

  @Test
  void hyphensInWordsAndIdentifiersStay() {
    assertEquals("IL-6 and COVID-19", clean("IL‐6 and COVID‑19"));
    assertEquals("2016-01-02", clean("2016-01-02"));
    assertEquals("follow-up", clean("follow-up"));
  }

  @Test
  void raisedPointsAreDecimalPoints() {
    assertEquals("0.94 (0.81–1.10)", clean("0·94 (0·81–1·10)"));
    assertEquals("p=0.04", clean("p=0∙04"));
  }

  @Test
  void ligaturesAndInvisibleCharactersGo() {
    assertEquals("efficacy office", clean("e\uFB03cacy of\u00ADfice"));
    assertEquals("12345", clean("12\u2009345"));
    assertEquals("a b", clean("a\u00A0\u2003b"));
  }

  @Test
  void symbolFontIsRead() {
    assertEquals("β ± χ ≤ -3", clean("\uF062 \uF0B1 \uF063 \uF0A3 \uF02D3"));
    assertEquals("4.1 ± 0.3", clean("4.1 +/- 0.3"));
  }

  @Test
  void powersOfTenGetACaret() {
    assertEquals("1.8 × 10^-6", clean(raised("1.8 × 10", "−6")));
    assertEquals("1.8 × 10^-6", clean("1.8 × 10−6"));
    assertEquals("0.04ᶜ", raised("0.04", "c"));
    assertEquals("2.10¹", raised("2.10", "1"));
    assertEquals("25th", raised("25", "th"));
    assertEquals("al.¹²⁻¹⁴", raised("al.", "12–14"));
  }

  @Test
  void cleanedCharactersKnowTheirPlace() {
    Text text =
        Cleaning.clean(
            Text.join("", java.util.List.of(at("e", 1), at("\uFB03", 2), at("cacy", 3))));
    assertEquals("efficacy", text.toString());
    assertEquals(new Line(2), text.origin(1));
    assertEquals(new Line(2), text.origin(3));
    assertEquals(new Line(3), text.origin(4));
  }

  private static Text at(String characters, int line) {
    return Text.of(characters, new Line(line));
  }
}
