package holdfast.extractor.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Root signs of formula fonts. They hang from the bar over what they are the root of, so their
 * baseline lies near the top of the line; they are put on the line of the character that follows.
 */
public final class Radicals {

  private static final String ROOT = "\u221A";

  /** Of the font size: how far such a sign hangs off its line. */
  private static final double HANGS = 2.2;

  /** Of the font size: how far from it the root begins. */
  private static final double NEAR = 0.4;

  private Radicals() {}

  /** The same glyphs in the same order, root signs on the line of what follows them. */
  public static List<PageGlyph> settled(List<PageGlyph> glyphs) {
    List<PageGlyph> settled = new ArrayList<>(glyphs);
    for (int i = 0; i + 1 < glyphs.size(); i++) {
      PageGlyph sign = glyphs.get(i);
      PageGlyph next = glyphs.get(i + 1);
      if (sign.characters().equals(ROOT) && sign.direction() == next.direction()) {
        Mark mark = Mark.of(sign);
        Mark root = Mark.of(next);
        double em = Math.max(mark.size(), root.size());
        double gap = root.box().x0() - mark.box().x1();
        if (Math.abs(gap) < NEAR * em && Math.abs(root.baseline() - mark.baseline()) < HANGS * em) {
          settled.set(i, onLine(sign, next));
        }
      }
    }
    return settled;
  }

  private static PageGlyph onLine(PageGlyph sign, PageGlyph next) {
    return new PageGlyph(
        sign.characters(),
        sign.box(),
        next.baseline(),
        next.fontSize(),
        sign.bold(),
        sign.italic(),
        sign.direction(),
        next.spaceWidth());
  }
}
