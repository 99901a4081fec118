package holdfast.extractor.grid;

import java.util.List;

/**
 * Cells cut inside their brackets: "0.45 (0.33-" over "0.56)". However the line below begins, it is
 * the rest of the row above.
 */
final class Brackets {

  private Brackets() {}

  /** Whether a line closes a bracket that a cell of the row above it leaves open. */
  static boolean close(List<Strip> row, Strip below) {
    for (int column = 1; column < below.cells().size(); column++) {
      if (balance(below.cells().get(column), true) < 0) {
        int open = 0;
        for (Strip strip : row) {
          open = Math.max(0, open + balance(strip.cells().get(column), false));
        }
        if (open > 0) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Brackets opened less those closed.
   *
   * @param first whether only the first bracket counts
   */
  private static int balance(List<Word> words, boolean first) {
    int balance = 0;
    for (Word word : words) {
      for (Mark mark : word.marks()) {
        int side = side(mark.glyph().characters());
        if (side != 0 && first) {
          return side;
        }
        balance += side;
      }
    }
    return balance;
  }

  private static int side(String glyph) {
    return switch (glyph) {
      case "(", "[" -> 1;
      case ")", "]" -> -1;
      default -> 0;
    };
  }
}
