package holdfast.extractor.page;

import holdfast.extractor.span.Box;
import holdfast.extractor.span.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A printed line of one column.
 *
 * @param page 1-based index of the page in the file
 * @param column number of its column in reading order, over the whole file
 * @param aside whether it stands in a margin column beside the main text
 * @param text its characters, spaces between words, raised and lowered marks told apart, otherwise
 *     as printed
 * @param box turned so that the line runs from left to right, in points
 * @param baseline y of its letters' feet, turned
 * @param size main font size in points
 * @param bold whether most of it is bold
 * @param italic whether most of it is italic
 * @param leadBold how many characters at its start are bold
 */
public record PageLine(
    int page,
    int column,
    boolean aside,
    Text text,
    Box box,
    double baseline,
    double size,
    boolean bold,
    boolean italic,
    int leadBold) {

  /** Of the other's font size: smaller print beside a line is a note in the margin. */
  private static final double SMALLER = 0.86;

  /** Of the font size: small characters farther off the line are marks, however many. */
  private static final double OFF = 0.05;

  /** Of the font size: a raised or lowered mark stands nearer to its word. */
  private static final double NEAR = 0.5;

  static PageLine of(int page, int column, boolean aside, Segment line) {
    int bold = 0;
    int italic = 0;
    int all = 0;
    int lead = 0;
    boolean leading = true;
    for (Mark mark : line.marks()) {
      if (mark.glyph().isSpace()) {
        lead += leading ? 1 : 0;
        continue;
      }
      all++;
      bold += mark.glyph().bold() ? 1 : 0;
      italic += mark.glyph().italic() ? 1 : 0;
      leading &= mark.glyph().bold();
      lead += leading ? 1 : 0;
    }
    return new PageLine(
        page,
        column,
        aside,
        LineText.of(page, line),
        line.box(),
        line.baseline(),
        usualSize(line),
        bold * 2 > all,
        italic * 2 > all,
        lead);
  }

  /** The size most characters have: a large symbol does not make a heading. */
  private static double usualSize(Segment line) {
    Map<Long, Integer> counts = new HashMap<>();
    for (Mark mark : line.marks()) {
      if (line.isSmall(mark) && Math.abs(mark.baseline() - line.baseline()) > OFF * line.size()) {
        continue;
      }
      counts.merge(Math.round(mark.size() * 10), 1, Integer::sum);
    }
    return counts.entrySet().stream()
        .max(Map.Entry.<Long, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(entry -> entry.getKey() / 10.0)
        .orElse(line.size());
  }

  /** Pieces on one baseline as one line each, top to bottom. */
  static List<PageLine> of(int page, int column, boolean aside, List<Segment> pieces) {
    List<Segment> byHeight = new ArrayList<>(pieces);
    byHeight.sort(
        Comparator.comparingDouble((Segment piece) -> -piece.baseline())
            .thenComparingDouble(Segment::x0));
    List<Segment> lines = new ArrayList<>();
    for (Segment piece : byHeight) {
      Segment line = lines.isEmpty() ? null : lines.getLast();
      if (line != null && sharesLine(line, piece)) {
        line.addAll(piece);
      } else {
        Segment started = new Segment();
        started.addAll(piece);
        lines.add(started);
      }
    }
    return lines.stream().map(line -> of(page, column, aside, line)).toList();
  }

  private static boolean sharesLine(Segment line, Segment piece) {
    double shared = Math.min(line.y1(), piece.y1()) - Math.max(line.y0(), piece.y0());
    boolean alike =
        Math.min(line.size(), piece.size()) > SMALLER * Math.max(line.size(), piece.size());
    double overlap = Math.min(line.x1(), piece.x1()) - Math.max(line.x0(), piece.x0());
    return shared > 0.6 * Math.min(line.y1() - line.y0(), piece.y1() - piece.y0())
        && overlap < 0.5 * Math.min(line.size(), piece.size())
        && (alike || -overlap < NEAR * Math.min(line.size(), piece.size()));
  }
}
