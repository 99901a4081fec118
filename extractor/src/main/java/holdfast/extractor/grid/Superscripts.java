package holdfast.extractor.grid;

import java.util.List;

/** Small raised words that a space or a jump in the file parted from the word they belong to. */
final class Superscripts {

  /** Part of the neighbour's size that may lie between it and its superscript. */
  private static final double NEAR = 0.55;

  /** Times its own size under a superscript at which its neighbour's baseline may be. */
  private static final double FARTHEST = 2;

  private static final double HIGHEST = 0.7;
  private static final double LOWEST = 0.12;

  private Superscripts() {}

  /**
   * Whether a word is set small and high beside a larger one.
   *
   * @param sorted all words by baseline, so that those it may hang on follow it
   */
  static boolean isLoose(int index, List<Word> sorted) {
    Word word = sorted.get(index);
    for (int i = index + 1; i < sorted.size(); i++) {
      Word other = sorted.get(i);
      if (other.baseline() - word.baseline() > FARTHEST * word.size()) {
        return false;
      }
      if (belongs(word, other)) {
        return true;
      }
    }
    return false;
  }

  /** Puts the word on the line of its neighbour. */
  static void attach(Word word, List<List<Word>> lines) {
    for (List<Word> line : lines) {
      for (int i = 0; i < line.size(); i++) {
        Word other = line.get(i);
        if (belongs(word, other)) {
          if (word.x0() >= other.x0()) {
            line.set(i, other.with(word));
          } else {
            line.set(i, word.with(other));
          }
          return;
        }
      }
    }
  }

  /** Whether a small word goes on with the raised one before it: "a," and "b". */
  static boolean follows(Word before, Word word) {
    double gap = word.x0() - before.x1();
    return Math.abs(before.baseline() - word.baseline()) < 0.5
        && Math.abs(before.size() - word.size()) < 0.3
        && gap > 0
        && gap < NEAR * before.size() / Word.SMALL;
  }

  /** A sign and a digit, which a typesetter may raise without making them small. */
  private static boolean isPower(Word word) {
    List<Mark> marks = word.marks();
    return marks.size() == 2
        && "-\u2010\u2013\u2212".contains(marks.getFirst().glyph().characters())
        && Character.isDigit(marks.getLast().glyph().characters().charAt(0));
  }

  private static boolean belongs(Word word, Word other) {
    if (word.size() > Word.SMALL * other.size() && !isPower(word)) {
      return false;
    }
    double up = (other.baseline() - word.baseline()) / other.size();
    if (up < LOWEST || up > HIGHEST) {
      return false;
    }
    double after = word.x0() - other.x1();
    double before = other.x0() - word.x1();
    double reach = NEAR * other.size();
    return after <= reach && after >= -reach || before <= reach && before >= -reach / 2;
  }
}
