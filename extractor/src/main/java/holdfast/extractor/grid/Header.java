package holdfast.extractor.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Header lines to cells with their spans. A rule under part of the columns says what the text over
 * it spans; else text that lies across columns spans them, and text over a group whose column names
 * come back in other groups spans its group.
 */
final class Header {

  private static final double PIECE = 0.7;

  /** Font sizes between the lines of one header cell at most. */
  private static final double PITCH = 1.75;

  /** Font sizes a rule under a name is long at least; roots and bars in formulas are shorter. */
  private static final double LINE = 2;

  /** Font sizes over the text below at which a name does not go on in it. */
  private static final double APART = 1.55;

  /** Font sizes by which a name may miss the middle of the columns it is centred over. */
  private static final double CENTRED = 0.9;

  /** What differs between groups under one name: "Control (n = 40)", "Control (n = 38)". */
  private static final Pattern SIZES =
      Pattern.compile("\\([^()|]*\\d[^()|]*\\)|[Nn]\\s*=\\s*\\d+|\\s");

  private final Area area;
  private final Columns columns;
  private final List<Line> lines;
  private final Extents extents;
  private final List<HeadCell> cells = new ArrayList<>();

  Header(Area area, Columns columns, List<Line> lines) {
    this.area = area;
    this.columns = columns;
    this.lines = lines;
    this.extents = Extents.of(area, columns, lines);
    for (int i = 0; i < lines.size(); i++) {
      for (HeadCell cell : cellsOf(i)) {
        add(cell);
      }
    }
    HeadCell.settle(cells);
  }

  List<HeadCell> cells() {
    return cells;
  }

  int rows() {
    return cells.stream().mapToInt(cell -> cell.toRow).max().orElse(0);
  }

  private List<HeadCell> cellsOf(int index) {
    Line line = lines.get(index);
    List<Line> pieces = new ArrayList<>();
    for (Line piece : line.chunks(PIECE)) {
      if (underline(piece, index) != null || hasChildren(piece, index)) {
        pieces.add(piece);
      } else {
        pieces.addAll(columns.part(piece));
      }
    }
    List<HeadCell> found = new ArrayList<>();
    for (Line piece : pieces) {
      int first = columns.at(piece.words().getFirst().box().centerX());
      int last = columns.at(piece.words().getLast().box().centerX());
      double[] under = underline(piece, index);
      boolean own = pieces.stream().noneMatch(other -> other != piece && isOver(other, under));
      if (under != null && own) {
        for (int i = 0; i < columns.count(); i++) {
          double middle = extents.middle(i);
          if (middle > under[0] && middle < under[1]) {
            first = Math.min(first, i);
            last = Math.max(last, i);
          }
        }
      }
      found.add(new HeadCell(first, last, piece, index));
    }
    return spread(found, index);
  }

  private static boolean isOver(Line piece, double @Nullable [] under) {
    double center = (piece.x0() + piece.x1()) / 2;
    return under != null && center > under[0] && center < under[1];
  }

  /** Whether the rule under a cell runs on under another of its line. */
  private boolean sharesLine(List<HeadCell> row, int at, int index) {
    double[] under = underline(row.get(at).lines.getFirst(), index);
    for (HeadCell other : row) {
      if (under != null
          && other != row.get(at)
          && other.center() > under[0]
          && other.center() < under[1]) {
        return true;
      }
    }
    return false;
  }

  /** The part of a rule that runs under a piece and over the next line, not the whole width. */
  private double @Nullable [] underline(Line piece, int index) {
    double next = nextUnder(piece, index);
    double center = (piece.x0() + piece.x1()) / 2;
    for (Rulings.Level level : area.levels()) {
      if (level.y() > piece.baseline() - 1 && level.y() < next && area.isPartial(level)) {
        for (holdfast.extractor.span.Box part : level.pieces()) {
          if (part.x0() < center && part.x1() > center && part.width() > LINE * piece.size()) {
            return new double[] {part.x0() - 1, part.x1() + 1};
          }
        }
      }
    }
    return null;
  }

  /** Where the next text under a piece stands; names of neighbouring columns may stand between. */
  private double nextUnder(Line piece, int index) {
    for (int i = index + 1; i < lines.size(); i++) {
      for (Word word : lines.get(i).words()) {
        if (word.x0() < piece.x1() && word.x1() > piece.x0()) {
          return lines.get(i).baseline();
        }
      }
    }
    return piece.baseline() + 2 * piece.size();
  }

  /** Whether the lines below name at least two of the columns a piece lies over. */
  private boolean hasChildren(Line piece, int index) {
    int first = columns.at(piece.words().getFirst().box().centerX());
    int last = columns.at(piece.words().getLast().box().centerX());
    if (first == last) {
      return false;
    }
    for (int i = index + 1; i < lines.size(); i++) {
      java.util.Set<Integer> named = new java.util.TreeSet<>();
      for (Line below : lines.get(i).chunks(PIECE)) {
        int at = columns.at((below.x0() + below.x1()) / 2);
        if (at >= first && at <= last) {
          named.add(at);
        }
      }
      if (named.size() > 1) {
        return true;
      }
    }
    return false;
  }

  /** Group names without a rule: over columns whose names come back in another group. */
  private List<HeadCell> spread(List<HeadCell> found, int index) {
    if (index + 1 >= lines.size()) {
      return found.size() == 1 && index == 0 ? List.of(overAll(found.getFirst())) : found;
    }
    Map<Integer, String> below = new TreeMap<>();
    for (int i = index + 1; i < lines.size(); i++) {
      for (Line piece : lines.get(i).chunks(PIECE)) {
        for (Line part : columns.part(piece)) {
          int at = columns.at((part.x0() + part.x1()) / 2);
          below.merge(at, part.characters(), (a, b) -> a + " " + b);
        }
      }
    }
    List<HeadCell> spread = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      HeadCell cell = found.get(i);
      int before = i == 0 ? -1 : found.get(i - 1).last;
      int after = i + 1 == found.size() ? columns.count() : found.get(i + 1).first;
      boolean drawn =
          underline(cell.lines.getFirst(), index) != null && !sharesLine(found, i, index);
      HeadCell wider = drawn ? null : overGroup(cell, before, after, below);
      boolean alone = !drawn && found.size() == 1 && index == 0 && below.size() == columns.count();
      HeadCell all = alone ? overAll(cell) : cell;
      spread.add(all != cell ? all : wider == null ? cell : wider);
    }
    return spread;
  }

  /**
   * The columns a name stands over: those whose names come back in another group; or, where it
   * stands across columns or clearly apart from what is below, those it is centred over.
   */
  private @Nullable HeadCell overGroup(
      HeadCell cell, int before, int after, Map<Integer, String> below) {
    int lowest = cell.first;
    while (lowest - 1 > before && isFree(lowest - 1, cell.first, below)) {
      lowest--;
    }
    int highest = cell.last;
    while (highest + 1 < after && isFree(highest + 1, cell.first, below)) {
      highest++;
    }
    boolean child = below.containsKey(cell.first);
    if (lowest == highest || !child) {
      return null;
    }
    Line line = cell.lines.getFirst();
    HeadCell levels = Levels.over(cell, before, after, lines, columns);
    if (levels != null) {
      return levels;
    }
    double size = line.size();
    boolean apart = nextUnder(line, cell.top) - line.baseline() > APART * size;
    double best = Double.MAX_VALUE;
    HeadCell wider = null;
    for (int first = cell.first; first >= lowest; first--) {
      for (int last = cell.last; last <= highest; last++) {
        if (last == first) {
          continue;
        }
        double off =
            Math.abs(cell.center() - (extents.left(first) + extents.right(last)) / 2) / size;
        boolean flush = Math.abs(cell.left() - extents.left(first)) < size;
        int twin = twin(below, first, last);
        boolean wraps = wraps(cell, size) && off > 1 && !heads(cell, twin, below);
        boolean repeats = twin >= 0;
        boolean all = first == lowest && last == highest;
        boolean fits =
            repeats && !wraps && (off < 3 || flush)
                || (cell.spans() || apart) && off < CENTRED
                || cell.spans() && all && off < 2 * CENTRED;
        double rank = repeats ? off / 100 : off;
        if (fits && rank < best) {
          best = rank;
          wider = new HeadCell(first, last, line, cell.top);
        }
      }
    }
    return wider;
  }

  /** The only name of a header, centred over all columns but the labels. */
  private HeadCell overAll(HeadCell cell) {
    int last = columns.count() - 1;
    double off = Math.abs(cell.center() - (extents.left(1) + extents.right(last)) / 2);
    boolean centred = cell.first > 0 && last > 1 && off < 2 * CENTRED * lines.getFirst().size();
    return centred ? new HeadCell(1, last, cell.lines.getFirst(), cell.top) : cell;
  }

  /** Whether a name is centred on the one line below it: two lines of one cell. */
  private boolean wraps(HeadCell cell, double size) {
    for (int i = cell.top + 1; i < lines.size(); i++) {
      for (Line piece : lines.get(i).chunks(PIECE)) {
        for (Line part : columns.part(piece)) {
          if (columns.at((part.x0() + part.x1()) / 2) == cell.first) {
            return Math.abs((part.x0() + part.x1()) / 2 - cell.center()) < size / 2;
          }
        }
      }
    }
    return false;
  }

  /** Whether a column has a name below and above only what the other column has above as well. */
  private boolean isFree(int column, int other, Map<Integer, String> below) {
    return below.containsKey(column) && covered(column) == covered(other);
  }

  /** Where as many columns elsewhere begin that have the names of some columns, or -1. */
  private int twin(Map<Integer, String> below, int first, int last) {
    String names = names(below, first, last);
    int width = last - first + 1;
    for (int start = 0; start + width <= columns.count(); start++) {
      boolean elsewhere = start > last || start + width - 1 < first;
      if (elsewhere && names.equals(names(below, start, start + width - 1))) {
        return start;
      }
    }
    return -1;
  }

  /**
   * Whether another name heads the twin of a cell's columns: then both name groups, unless what is
   * below reads on from them.
   */
  private boolean heads(HeadCell cell, int twin, Map<Integer, String> below) {
    String own = cell.lines.getFirst().characters();
    return twin >= 0
        && Character.isUpperCase(below.getOrDefault(cell.first, "-").charAt(0))
        && lines.get(cell.top).chunks(PIECE).stream()
            .filter(piece -> columns.at((piece.x0() + piece.x1()) / 2) == twin)
            .anyMatch(piece -> !piece.characters().equals(own));
  }

  private static String names(Map<Integer, String> below, int first, int last) {
    StringBuilder names = new StringBuilder();
    for (int i = first; i <= last; i++) {
      names.append(below.getOrDefault(i, "")).append('|');
    }
    return SIZES.matcher(names).replaceAll("");
  }

  private @Nullable HeadCell covered(int column) {
    return cells.stream()
        .filter(cell -> cell.first <= column && column <= cell.last)
        .max(Comparator.comparingInt(cell -> cell.bottom))
        .orElse(null);
  }

  /** A further line of the cell over it, or a new cell. */
  private void add(HeadCell cell) {
    HeadCell above = null;
    for (HeadCell other : cells) {
      if (other.sharesColumns(cell) && (above == null || other.bottom > above.bottom)) {
        above = other;
      }
    }
    boolean same = above != null && above.first == cell.first && above.last == cell.last;
    if (above != null && above.spans() && !cell.spans() && above.bottom == cell.top - 1) {
      same = onlyChild(above, cell) && !ruleBetween(above, cell);
    }
    if (above != null && same && isNear(above, cell) && !ruleBetween(above, cell)) {
      above.lines.addAll(cell.lines);
      above.bottom = cell.bottom;
    } else {
      cells.add(cell);
    }
  }

  /** A wrapped spanning cell whose second line is short lies over one column only. */
  private boolean onlyChild(HeadCell above, HeadCell cell) {
    if (Math.abs(above.center() - cell.center()) > lines.get(cell.top).size()) {
      return false;
    }
    for (Line piece : lines.get(cell.top).chunks(PIECE)) {
      int at = columns.at((piece.x0() + piece.x1()) / 2);
      if (at >= above.first && at <= above.last && piece.x0() != cell.left()) {
        return false;
      }
    }
    return true;
  }

  private boolean isNear(HeadCell above, HeadCell cell) {
    Line last = above.lines.getLast();
    Line next = cell.lines.getFirst();
    return next.baseline() - last.baseline() < PITCH * Math.max(last.size(), next.size());
  }

  private boolean ruleBetween(HeadCell above, HeadCell cell) {
    double from = above.lines.getLast().baseline();
    double to = cell.lines.getFirst().baseline();
    for (Rulings.Level level : area.levels()) {
      if (level.y() > from
          && level.y() < to
          && level.covered(cell.left(), cell.right()) > 0.5 * (cell.right() - cell.left())) {
        return true;
      }
    }
    return false;
  }
}
