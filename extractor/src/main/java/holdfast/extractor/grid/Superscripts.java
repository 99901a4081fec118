package holdfast.extractor.grid;

import java.util.List;

/** Small raised words that a space or a jump in the file parted from the word they belong to. */
final class Superscripts {

  /** Part of the neighbour's size that may lie between it and its superscript. */
  private static final double NEAR = 0.55;

  private static final double HIGHEST = 0.7;
  private static final double LOWEST = 0.12;

  private Superscripts() {}

  /** Whether the word is set small and high beside a larger one. */
  static boolean isLoose(Word word, List<Word> all) {
    return all.stream().anyMatch(other -> belongs(word, other));
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

  private static boolean belongs(Word word, Word other) {
    if (word.size() > Word.SMALL * other.size()) {
      return false;
    }
    double up = (other.baseline() - word.baseline()) / other.size();
    if (up < LOWEST || up > HIGHEST) {
      return false;
    }
    double after = word.x0() - other.x1();
    double before = other.x0() - word.x1();
    double reach = NEAR * other.size();
    return after <= reach && after >= -reach || before <= reach / 2 && before >= -reach / 2;
  }
}
