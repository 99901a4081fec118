package holdfast.extractor.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.extractor.span.Box;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayoutTest {

  private static final double SIZE = 10;

  /** Advance of every character, a part of the font size. */
  private static final double ADVANCE = 0.5;

  /** A line without drawn spaces; words stand a part of the font size apart. */
  private static List<PageGlyph> line(String words, double baseline, double gap) {
    List<PageGlyph> glyphs = new ArrayList<>();
    double x = 50;
    for (char c : words.toCharArray()) {
      if (c == ' ') {
        x += gap * SIZE;
        continue;
      }
      Box box = new Box(x, baseline - 2, x + ADVANCE * SIZE, baseline + 7);
      glyphs.add(
          new PageGlyph(String.valueOf(c), box, baseline, SIZE, false, false, 0, ADVANCE * SIZE));
      x += ADVANCE * SIZE;
    }
    return glyphs;
  }

  private static List<String> lines(List<PageGlyph> glyphs) {
    PageContent page = new PageContent(1, new Box(0, 0, 600, 800), 0, glyphs, List.of());
    return Layout.of(List.of(page), List.of()).lines().stream()
        .map(line -> line.text().toString())
        .toList();
  }

  @Test
  void narrowSpacesOfAJustifiedLinePartWordsWhateverTheFontSaysOfItsSpace() {
    assertEquals(
        List.of("about the ethical issues"), lines(line("about the ethical issues", 400, 0.16)));
  }

  @Test
  void lettersSetLooselyStayOneWord() {
    List<PageGlyph> glyphs = new ArrayList<>();
    for (String letter : List.of("a", "b", "c")) {
      double x = 50 + glyphs.size() * (ADVANCE + 0.06) * SIZE;
      glyphs.add(
          new PageGlyph(
              letter,
              new Box(x, 398, x + ADVANCE * SIZE, 407),
              400,
              SIZE,
              false,
              false,
              0,
              0.25 * SIZE));
    }
    assertEquals(List.of("abc"), lines(glyphs));
  }

  @Test
  void wordThatABoxGoesOnOverThePageIsNoText() {
    List<PageGlyph> glyphs = new ArrayList<>(line("The trial ends in spring", 400, 0.25));
    glyphs.addAll(line("(Continued on next page)", 380, 0.25));
    assertEquals(List.of("The trial ends in spring"), lines(glyphs));
  }
}
