package holdfast.extractor.grid;

import holdfast.extractor.limit.Deadline;
import holdfast.extractor.page.PageContent;
import holdfast.extractor.page.PageGlyph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Glyphs of one frame to words: a drawn space or a gap ends a word. */
final class Words {

  /** Part of the font size that makes a gap a space where the font does not say how wide one is. */
  private static final double SPACE = 0.12;

  /** Part of a font's space that is one: justified and condensed lines have narrow spaces. */
  private static final double OF_SPACE = 0.6;

  /** Part of the size by which kerning may pull a glyph back over the one before. */
  private static final double OVERLAP = 0.45;

  /** Part of the size that a superscript or subscript may stand off the baseline. */
  private static final double SHIFT = 0.62;

  /** Part of the size that glyphs of one size may differ in baseline. */
  private static final double LEVEL = 0.08;

  private Words() {}

  static List<Word> of(PageContent page, Frame frame) {
    List<Word> words = new ArrayList<>();
    List<Mark> open = new ArrayList<>();
    for (PageGlyph glyph : page.glyphs()) {
      Deadline.check();
      if (glyph.direction() != frame.direction()) {
        continue;
      }
      if (glyph.isSpace() || glyph.characters().equals("\u00A0")) {
        close(open, words);
        continue;
      }
      Mark mark = new Mark(glyph, frame.toReading(glyph.box()), frame.baseline(glyph));
      if (!open.isEmpty() && !continues(open, mark)) {
        close(open, words);
      }
      open.add(mark);
    }
    close(open, words);
    words.sort(Comparator.comparingDouble(Word::baseline).thenComparingDouble(Word::x0));
    return words;
  }

  private static void close(List<Mark> open, List<Word> words) {
    if (!open.isEmpty()) {
      words.add(Word.of(open));
      open.clear();
    }
  }

  private static boolean continues(List<Mark> open, Mark mark) {
    Mark last = open.getLast();
    double size = Math.max(last.size(), mark.size());
    double gap = mark.box().x0() - last.box().x1();
    double space = Math.max(last.glyph().spaceWidth(), mark.glyph().spaceWidth());
    double widest = space > 0 ? Math.min(OF_SPACE * space, SPACE * size) : SPACE * size;
    if (gap > widest || gap < -OVERLAP * size) {
      return false;
    }
    Mark main = last;
    for (Mark earlier : open) {
      if (earlier.size() > main.size()) {
        main = earlier;
      }
    }
    double shift = Math.abs(mark.baseline() - main.baseline());
    boolean sameSize =
        Math.min(main.size(), mark.size()) > Word.SMALL * Math.max(main.size(), mark.size());
    return shift
        <= (sameSize ? Math.max(LEVEL * size, 0.5) : SHIFT * Math.max(main.size(), mark.size()));
  }
}
