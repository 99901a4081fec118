package holdfast.extractor.page;

import holdfast.extractor.span.Glyph;
import holdfast.extractor.span.Text;
import holdfast.extractor.text.Scripts;
import java.util.List;

/** The characters of a line with spaces between words and raised and lowered marks told apart. */
final class LineText {

  /**
   * Of a space's width: a gap this wide parts words. Justified spaces shrink by a third at most.
   */
  private static final double SPACE = 0.36;

  /** Of the font size: the same where the font does not tell its space. */
  private static final double GAP = 0.14;

  /** Of the font size: bounds for both; spaces declared in fonts are wrong now and then. */
  private static final double NARROWEST = 0.085;

  private static final double WIDEST = 0.12;

  /** Of the font size: a drawn space that takes no room parts nothing. */
  private static final double NO_ROOM = 0.02;

  /** Of the main size: how far off the line a mark must stand. */
  private static final double RAISED = 0.12;

  private static final double LOWERED = -0.06;

  private LineText() {}

  private enum Level {
    LINE,
    RAISED,
    LOWERED
  }

  static Text of(int page, Segment line) {
    Text.Builder text = new Text.Builder();
    StringBuilder before = new StringBuilder();
    List<Mark> marks = line.marks();
    int i = 0;
    while (i < marks.size()) {
      Level level = level(line, marks.get(i));
      Text.Builder cluster = new Text.Builder();
      boolean parted = i > 0 && parted(marks, i);
      int start = i;
      do {
        Mark mark = marks.get(i);
        if (!mark.glyph().isSpace()) {
          if (i > start && parted(marks, i)) {
            if (level != Level.LINE) {
              break;
            }
            cluster.append(" ", null);
          }
          cluster.append(mark.glyph().characters(), new Glyph(page, mark.glyph().box()));
        }
        i++;
      } while (i < marks.size()
          && (marks.get(i).glyph().isSpace() || level(line, marks.get(i)) == level));
      Text piece = cluster.build();
      if (piece.isEmpty()) {
        continue;
      }
      if (parted && !before.isEmpty()) {
        text.append(" ", null);
        before.append(' ');
      }
      Text marked =
          switch (level) {
            case LINE -> piece;
            case RAISED -> Scripts.raised(piece, before);
            case LOWERED -> Scripts.lowered(piece, before);
          };
      text.append(marked);
      before.append(marked);
    }
    return text.build();
  }

  private static Level level(Segment line, Mark mark) {
    double off = (mark.baseline() - line.baseline()) / line.size();
    if (!line.isSmall(mark)) {
      return Level.LINE;
    }
    return off > RAISED ? Level.RAISED : off < LOWERED ? Level.LOWERED : Level.LINE;
  }

  /** Whether a word ends before a mark: at a drawn space that has room, or at a gap. */
  private static boolean parted(List<Mark> marks, int index) {
    int earlier = index - 1;
    while (earlier >= 0 && marks.get(earlier).glyph().isSpace()) {
      earlier--;
    }
    if (earlier < 0) {
      return false;
    }
    Mark left = marks.get(earlier);
    Mark right = marks.get(index);
    double em = Math.max(left.size(), right.size());
    double gap = right.box().x0() - left.box().x1();
    if (earlier < index - 1) {
      return gap > NO_ROOM * em;
    }
    double space = left.glyph().spaceWidth();
    double wide = space > 0 ? SPACE * space : GAP * em;
    return gap > Math.clamp(wide, NARROWEST * em, WIDEST * em);
  }
}
