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

  /** A line of text in a column, in print of a size. */
  private static List<PageGlyph> line(String words, double left, double baseline, double size) {
    List<PageGlyph> glyphs = new ArrayList<>();
    double x = left;
    for (char c : words.toCharArray()) {
      Box box = new Box(x, baseline - 0.2 * size, x + ADVANCE * size, baseline + 0.7 * size);
      if (c != ' ') {
        glyphs.add(
            new PageGlyph(String.valueOf(c), box, baseline, size, false, false, 0, ADVANCE * size));
      }
      x += ADVANCE * size;
    }
    return glyphs;
  }

  @Test
  void aParagraphGoesOnInTheNextColumnWhateverThePrintOfTheTitle() {
    List<PageGlyph> glyphs = new ArrayList<>(line("A title in large print", 50, 760, 18));
    String[] left = {
      "The benefit of the website re-",
      "mained in models that were not",
      "adjusted and the outcome was in",
      "all of the cases that were seen"
    };
    String[] right = {
      "better than that of the people",
      "who were given leaflets alone.",
      "Others had no benefit from it",
      "and none was lost from sight."
    };
    for (int i = 0; i < left.length; i++) {
      glyphs.addAll(line(left[i], 50, 700 - 12 * i, 9));
      glyphs.addAll(line(right[i], 320, 700 - 12 * i, 9));
    }
    PageContent page = new PageContent(1, new Box(0, 0, 600, 800), 0, glyphs, List.of());
    List<String> texts =
        Blocks.of(Layout.of(List.of(page), List.of()).lines()).stream()
            .map(block -> block.text().toString())
            .toList();
    assertEquals(2, texts.size(), texts.toString());
    assertEquals(
        true,
        texts.getLast().contains("all of the cases that were seen better than"),
        texts.toString());
  }
}
