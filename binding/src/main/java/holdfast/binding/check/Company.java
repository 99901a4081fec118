package holdfast.binding.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What stands around a number in one place and, in the same order, around a number of another
 * place: it tells that both places speak of one result, however its labels are worded.
 *
 * @param before what is in front, in printed order, as the second place prints it
 * @param behind what is behind
 * @param weight words, and digits by which numbers are more than met everywhere
 * @param touches sides on which the very next token is the same, 0 to 2
 * @param differs whether something stands in the place of something else between what is the same
 */
record Company(List<Token> before, List<Token> behind, int weight, int touches, boolean differs) {

  /** Tokens to a side that are looked at; the other place may have some more between. */
  private static final int REACH = 8;

  private static final int BETWEEN = 2;

  /** What two places have in common around a number of each. */
  static Company of(List<? extends Token> said, int at, List<? extends Token> printed, int place) {
    Side before = side(said, at, printed, place, -1);
    Side behind = side(said, at, printed, place, 1);
    Collections.reverse(before.tokens);
    int touches = (before.touches ? 1 : 0) + (behind.touches ? 1 : 0);
    return new Company(
        before.tokens,
        behind.tokens,
        before.weight + behind.weight,
        touches,
        before.differs || behind.differs);
  }

  int size() {
    return before.size() + behind.size();
  }

  /** All of it in printed order. */
  List<Token> tokens() {
    List<Token> all = new ArrayList<>(before);
    all.addAll(behind);
    return all;
  }

  private record Side(List<Token> tokens, int weight, boolean touches, boolean differs) {}

  /** The heaviest common subsequence, outwards from the two numbers. */
  private static Side side(
      List<? extends Token> said, int at, List<? extends Token> printed, int place, int step) {
    int ours = Math.min(REACH, step > 0 ? said.size() - at - 1 : at);
    int theirs = Math.min(REACH + BETWEEN, step > 0 ? printed.size() - place - 1 : place);
    int[][] weights = new int[ours + 1][theirs + 1];
    for (int i = ours - 1; i >= 0; i--) {
      for (int j = theirs - 1; j >= 0; j--) {
        int skipped = Math.max(weights[i + 1][j], weights[i][j + 1]);
        int met = said.get(at + step * (i + 1)).met(printed.get(place + step * (j + 1)));
        weights[i][j] = met <= 0 ? skipped : Math.max(skipped, met + weights[i + 1][j + 1]);
      }
    }
    List<Token> tokens = new ArrayList<>();
    boolean touches = false;
    boolean differs = false;
    int i = 0;
    int j = 0;
    int passed = 0;
    int theirsPassed = 0;
    while (i < ours && j < theirs && weights[i][j] > 0) {
      Token token = printed.get(place + step * (j + 1));
      int met = said.get(at + step * (i + 1)).met(token);
      if (met > 0 && weights[i][j] == met + weights[i + 1][j + 1]) {
        touches |= i == 0 && j == 0;
        tokens.add(token);
        differs |= passed > 0 && theirsPassed > 0;
        passed = 0;
        theirsPassed = 0;
        i++;
        j++;
      } else if (weights[i + 1][j] >= weights[i][j + 1]) {
        i++;
        passed++;
      } else {
        j++;
        theirsPassed++;
      }
    }
    if (tokens.isEmpty() && ours > 0 && theirs > 0) {
      differs = areOtherNumbers(said.get(at + step), printed.get(place + step));
    }
    return new Side(tokens, weights[0][0], touches, differs);
  }

  /** Whether two numbers that follow are not the same: those of two intervals, or of two arms. */
  private static boolean areOtherNumbers(Token one, Token other) {
    return one instanceof Figure first
        && other instanceof Figure second
        && first.isOfFormOf(second)
        && !first.agrees(second);
  }
}
