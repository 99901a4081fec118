package holdfast.extractor.grid;

import java.util.ArrayList;
import java.util.List;

/**
 * A printed line of a table, cut into its columns.
 *
 * @param line as printed
 * @param cells words of each column, empty where nothing stands
 */
record Strip(Line line, List<List<Word>> cells) {

  static Strip of(Line line, Columns columns) {
    List<List<Word>> cells = new ArrayList<>();
    for (int i = 0; i < columns.count(); i++) {
      cells.add(new ArrayList<>());
    }
    for (Line piece : line.chunks(PIECE)) {
      List<Line> parts = flowsOver(piece, columns) ? List.of(piece) : columns.part(piece);
      for (Line part : parts) {
        Word first = part.words().getFirst();
        boolean one = parts.size() == 1;
        double center = one ? first.box().centerX() : (part.x0() + part.x1()) / 2;
        cells.get(columns.at(center)).addAll(part.words());
      }
    }
    return new Strip(line, cells);
  }

  /** Part of the font size that makes one piece of a line of its words. */
  private static final double PIECE = 0.7;

  /** Part of the font size over which a word must lie on both sides of a cut to lie across it. */
  private static final double ACROSS = 0.25;

  /** Whether a piece runs on over a cut: a word lies across it. */
  private static boolean flowsOver(Line piece, Columns columns) {
    for (double cut : columns.cuts()) {
      for (Word word : piece.words()) {
        double least = ACROSS * word.size();
        if (word.x0() < cut - least && word.x1() > cut + least) {
          return true;
        }
      }
    }
    return false;
  }

  boolean isBlank(int column) {
    return cells.get(column).isEmpty();
  }

  int filled() {
    int filled = 0;
    for (List<Word> cell : cells) {
      filled += cell.isEmpty() ? 0 : 1;
    }
    return filled;
  }

  /** Printed characters of a cell, words parted by spaces. */
  String characters(int column) {
    return cells.get(column).isEmpty()
        ? ""
        : new Line(cells.get(column), line.baseline()).characters();
  }

  /** The cell as a line of its own; null when blank. */
  @org.jspecify.annotations.Nullable
  Line cellLine(int column) {
    return cells.get(column).isEmpty() ? null : new Line(cells.get(column), line.baseline());
  }
}
