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
    List<Line> pieces = line.chunks(PIECE);
    boolean running = pieces.size() == 1 && columns.count() > 2 && isRunning(line, columns);
    for (Line piece : pieces) {
      boolean whole = running || flowsOver(piece, columns);
      List<Line> parts = whole ? List.of(piece) : columns.part(piece);
      for (Line part : parts) {
        boolean one = parts.size() == 1;
        Word first = part.words().getFirst();
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

  /**
   * Whether a line that begins in the first column and has nothing set apart from it is one label,
   * the name of the rows below: words throughout, whatever column the later ones happen to reach.
   */
  private static boolean isRunning(Line line, Columns columns) {
    List<Word> words = line.words();
    boolean label = columns.at(words.getFirst().box().centerX()) == 0;
    int letters = 0;
    int others = 0;
    for (Word word : words) {
      if (columns.at(word.box().centerX()) > 0) {
        boolean plain = word.characters().codePoints().noneMatch(Character::isDigit);
        letters += plain ? 1 : 0;
        others += plain ? 0 : 1;
      }
    }
    return label && letters > others;
  }

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
