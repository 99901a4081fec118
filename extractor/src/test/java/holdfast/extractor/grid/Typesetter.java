package holdfast.extractor.grid;

import holdfast.extractor.page.PageContent;
import holdfast.extractor.page.PageGlyph;
import holdfast.extractor.page.Rule;
import holdfast.extractor.span.Box;
import java.util.ArrayList;
import java.util.List;

/** Sets a page in a typewriter face, upright or on its side, without a file. */
final class Typesetter {

  private static final double WIDE = 500;
  private static final double HIGH = 700;
  static final double SIZE = 8;

  /** Advance of every character, a part of the font size. */
  private static final double ADVANCE = 0.5;

  private final List<PageGlyph> glyphs = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();
  private final Frame frame;

  /**
   * @param direction of all text, degrees counterclockwise
   */
  Typesetter(int direction) {
    this.frame = new Frame(direction);
  }

  /** Words from a place on; {@code y} grows downwards, {@code ^} raises the next character. */
  Typesetter at(double x, double y, String words) {
    double at = x;
    boolean raised = false;
    for (char c : words.toCharArray()) {
      if (c == '^') {
        raised = true;
        continue;
      }
      double size = raised ? 0.6 * SIZE : SIZE;
      double baseline = raised ? y - 0.35 * SIZE : y;
      Box box =
          frame.toPage(
              new Box(at, baseline - 0.75 * size, at + ADVANCE * size, baseline + 0.22 * size));
      boolean upright = frame.direction() % 180 == 0;
      double stands =
          upright
              ? frame.toPage(new Box(at, baseline, at, baseline)).y0()
              : frame.toPage(new Box(at, baseline, at, baseline)).x0();
      glyphs.add(
          new PageGlyph(
              String.valueOf(c),
              box,
              stands,
              size,
              false,
              false,
              frame.direction(),
              ADVANCE * size));
      at += ADVANCE * size;
      raised = false;
    }
    return this;
  }

  /** A row of cells, each from its x on; an empty cell is left out. */
  Typesetter row(double y, double[] xs, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].isEmpty()) {
        at(xs[i], y, cells[i]);
      }
    }
    return this;
  }

  Typesetter rule(double x0, double x1, double y) {
    rules.add(new Rule(frame.toPage(new Box(x0, y, x1, y))));
    return this;
  }

  Typesetter upright(double x, double y0, double y1) {
    rules.add(new Rule(frame.toPage(new Box(x, y0, x, y1))));
    return this;
  }

  /** The page's only tables. */
  List<FoundTable> tables() {
    Box area = new Box(-WIDE, -HIGH, WIDE, HIGH);
    return TableFinder.find(List.of(new PageContent(1, area, 0, glyphs, rules)));
  }
}
