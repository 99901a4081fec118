package holdfast.extractor.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

  private final Area area;
  private final Columns columns;
  private final List<Line> lines;
  private final List<HeadCell> cells = new ArrayList<>();

  Header(Area area, Columns columns, List<Line> lines) {
    this.area = area;
    this.columns = columns;
    this.lines = lines;
    for (int i = 0; i < lines.size(); i++) {
      for (HeadCell cell : cellsOf(i)) {
        add(cell);
      }
    }
    settleRows();
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
        pieces.addAll(parted(piece));
      }
    }
    List<HeadCell> found = new ArrayList<>();
    for (Line piece : pieces) {
      int first = columns.at(piece.words().getFirst().box().centerX());
      int last = columns.at(piece.words().getLast().box().centerX());
      double[] under = underline(piece, index);
      if (under != null) {
        for (int i = 0; i < columns.count(); i++) {
          double middle = middle(i);
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

  /** The middle of what is printed in a column. */
  private double middle(int column) {
    double x0 = Double.MAX_VALUE;
    double x1 = -Double.MAX_VALUE;
    for (Line line : area.body()) {
      if (line.baseline() <= lines.getLast().baseline()) {
        continue;
      }
      for (Word word : line.words()) {
        double center = word.box().centerX();
        if (center > columns.left(column) && center < columns.right(column)) {
          x0 = Math.min(x0, word.x0());
          x1 = Math.max(x1, word.x1());
        }
      }
    }
    return (x0 + x1) / 2;
  }

  /** The part of a rule that runs under a piece and over the next line, not the whole width. */
  private double @Nullable [] underline(Line piece, int index) {
    double next =
        index + 1 < lines.size()
            ? lines.get(index + 1).baseline()
            : piece.baseline() + 2 * piece.size();
    double center = (piece.x0() + piece.x1()) / 2;
    for (Rulings.Level level : area.levels()) {
      if (level.y() > piece.baseline() - 1 && level.y() < next && !area.isWhole(level)) {
        for (holdfast.extractor.span.Box part : level.pieces()) {
          if (part.x0() < center && part.x1() > center) {
            return new double[] {part.x0() - 1, part.x1() + 1};
          }
        }
      }
    }
    return null;
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

  /** A piece cut where columns meet, unless a word lies across. */
  private List<Line> parted(Line piece) {
    List<Line> parts = new ArrayList<>();
    List<Word> open = new ArrayList<>();
    for (Word word : piece.words()) {
      if (!open.isEmpty()) {
        int before = columns.at(open.getLast().box().centerX());
        int now = columns.at(word.box().centerX());
        double cut = before < columns.cuts().size() ? columns.cuts().get(before) : 0;
        boolean clear =
            open.getLast().x1() < cut + 0.6 * word.size() && word.x0() > cut - 0.6 * word.size();
        if (now != before && clear) {
          parts.add(new Line(open, piece.baseline()));
          open.clear();
        }
      }
      open.add(word);
    }
    parts.add(new Line(open, piece.baseline()));
    return parts;
  }

  /** Group names without a rule: over columns whose names come back in another group. */
  private List<HeadCell> spread(List<HeadCell> found, int index) {
    if (index + 1 >= lines.size()) {
      return found;
    }
    Map<Integer, String> below = new TreeMap<>();
    for (int i = index + 1; i < lines.size(); i++) {
      for (Line piece : lines.get(i).chunks(PIECE)) {
        for (Line part : parted(piece)) {
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
      HeadCell wider = cell.spans() ? null : overGroup(cell, before, after, below, found);
      spread.add(wider == null ? cell : wider);
    }
    return spread;
  }

  private @Nullable HeadCell overGroup(
      HeadCell cell, int before, int after, Map<Integer, String> below, List<HeadCell> row) {
    int first = cell.first;
    while (first - 1 > before
        && first - 1 > 0
        && below.containsKey(first - 1)
        && covered(first - 1) == null
        && cell.left() < middle(first - 1)) {
      first--;
    }
    int last = cell.last;
    while (last + 1 < after && below.containsKey(last + 1) && covered(last + 1) == null) {
      last++;
    }
    if (last == first || !below.containsKey(cell.first)) {
      return null;
    }
    String names = names(below, first, last);
    for (HeadCell other : row) {
      if (other == cell || other.first == cell.first) {
        continue;
      }
      for (int start = Math.max(0, other.first - 1); start <= other.first; start++) {
        if (names.equals(names(below, start, start + last - first))) {
          return new HeadCell(first, last, cell.lines.getFirst(), cell.top);
        }
      }
    }
    return null;
  }

  private static String names(Map<Integer, String> below, int first, int last) {
    StringBuilder names = new StringBuilder();
    for (int i = first; i <= last; i++) {
      names.append(below.getOrDefault(i, "")).append('|');
    }
    return names.toString();
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

  /** Rows by depth: under all cells above it that share a column; the lowest reach the foot. */
  private void settleRows() {
    List<HeadCell> sorted = new ArrayList<>(cells);
    sorted.sort(
        Comparator.comparingInt((HeadCell cell) -> cell.top).thenComparingInt(cell -> cell.first));
    int rows = 0;
    List<HeadCell> placed = new ArrayList<>();
    for (HeadCell cell : sorted) {
      int row = 0;
      for (HeadCell above : placed) {
        if (above.sharesColumns(cell)) {
          row = Math.max(row, above.toRow);
        }
      }
      cell.fromRow = row;
      cell.toRow = row + 1;
      rows = Math.max(rows, row + 1);
      placed.add(cell);
    }
    for (HeadCell cell : sorted) {
      boolean lowest =
          placed.stream()
              .noneMatch(o -> o != cell && o.sharesColumns(cell) && o.fromRow >= cell.toRow);
      if (lowest) {
        cell.toRow = rows;
      }
    }
    cells.clear();
    cells.addAll(sorted);
  }
}
