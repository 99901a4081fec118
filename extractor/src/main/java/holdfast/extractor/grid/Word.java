package holdfast.extractor.grid;

import holdfast.extractor.span.Box;
import java.util.ArrayList;
import java.util.List;

/**
 * Glyphs without a space between them, superscripts included.
 *
 * @param marks left to right
 * @param box around all of them
 * @param baseline of its largest glyphs
 * @param size of its largest glyphs, points
 * @param bold whether most of it is
 */
record Word(List<Mark> marks, Box box, double baseline, double size, boolean bold) {

  /** A glyph this much smaller than its neighbour may be a superscript. */
  static final double SMALL = 0.87;

  /** Part of the neighbour's size by which a superscript at least stands higher. */
  private static final double RAISE = 0.12;

  /** Part of the neighbour's size by which one that is not smaller stands higher. */
  private static final double SAME_SIZE = 0.25;

  /** Part of the neighbour's size by which a subscript at least stands lower. */
  private static final double LOWER = 0.06;

  static Word of(List<Mark> marks) {
    Box box = marks.getFirst().box();
    Mark main = marks.getFirst();
    int bold = 0;
    for (Mark mark : marks) {
      box = box.union(mark.box());
      if (mark.size() > main.size() + 0.05) {
        main = mark;
      }
      bold += mark.glyph().bold() ? 1 : 0;
    }
    return new Word(List.copyOf(marks), box, main.baseline(), main.size(), 2 * bold > marks.size());
  }

  Word with(Word next) {
    List<Mark> all = new ArrayList<>(marks);
    all.addAll(next.marks);
    return of(all);
  }

  /** 1 when a glyph of this word is a superscript in it, -1 for a subscript, else 0. */
  int level(Mark mark) {
    double up = baseline - mark.baseline();
    if (mark.size() > SMALL * size) {
      return up >= SAME_SIZE * size ? 1 : 0;
    }
    return up >= RAISE * size ? 1 : up <= -LOWER * size ? -1 : 0;
  }

  boolean isRaised(Mark mark) {
    return level(mark) > 0;
  }

  double x0() {
    return box.x0();
  }

  double x1() {
    return box.x1();
  }

  /** The printed characters, nothing cleaned. */
  String characters() {
    StringBuilder all = new StringBuilder();
    marks.forEach(mark -> all.append(mark.glyph().characters()));
    return all.toString();
  }

  boolean hasDigit() {
    return characters().chars().anyMatch(Character::isDigit);
  }
}
