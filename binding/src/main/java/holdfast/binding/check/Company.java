package holdfast.binding.check;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands around a number in one place and, in the same order, around a number of another
 * place: it tells that both places speak of one result, however its labels are worded.
 *
 * @param tokens what is the same, in printed order, as the second place prints it
 * @param weight words, and digits by which numbers are more than met everywhere
 * @param touches sides on which the very next token is the same, 0 to 2
 * @param differs whether something stands in the place of something else between what is the same,
 *     or another number next to the two where nothing is
 */
record Company(List<Token> tokens, int weight, int touches, boolean differs) {

  /** Tokens to a side that are looked at; the other place may have some more between. */
  private static final int REACH = 8;

  private static final int BETWEEN = 2;

  /** What two places have in common around a number of each. */
  static Company of(List<? extends Token> said, int at, List<? extends Token> printed, int place) {
    Side before = Side.of(said.subList(0, at).reversed(), printed.subList(0, place).reversed());
    Side behind =
        Side.of(said.subList(at + 1, said.size()), printed.subList(place + 1, printed.size()));
    List<Token> tokens = new ArrayList<>(before.tokens.reversed());
    tokens.addAll(behind.tokens);
    return new Company(
        tokens,
        before.weight + behind.weight,
        (before.touches ? 1 : 0) + (behind.touches ? 1 : 0),
        before.differs || behind.differs);
  }

  private record Side(List<Token> tokens, int weight, boolean touches, boolean differs) {

    /** The heaviest common subsequence of what stands on one side, the nearest first. */
    static Side of(List<? extends Token> ours, List<? extends Token> theirs) {
      int most = Math.min(REACH, ours.size());
      int theirMost = Math.min(REACH + BETWEEN, theirs.size());
      int[][] weights = new int[most + 1][theirMost + 1];
      for (int i = most - 1; i >= 0; i--) {
        for (int j = theirMost - 1; j >= 0; j--) {
          int skipped = Math.max(weights[i + 1][j], weights[i][j + 1]);
          int met = ours.get(i).met(theirs.get(j));
          weights[i][j] = met == 0 ? skipped : Math.max(skipped, met + weights[i + 1][j + 1]);
        }
      }
      List<Token> tokens = new ArrayList<>();
      boolean touches = false;
      boolean differs = weights[0][0] == 0 && areOther(ours, theirs);
      int i = 0;
      int j = 0;
      int next = 0;
      int theirNext = 0;
      while (weights[i][j] > 0) {
        int met = ours.get(i).met(theirs.get(j));
        if (met > 0 && weights[i][j] == met + weights[i + 1][j + 1]) {
          tokens.add(theirs.get(j));
          touches |= i == 0 && j == 0;
          differs |= i > next && j > theirNext;
          next = ++i;
          theirNext = ++j;
        } else if (weights[i + 1][j] >= weights[i][j + 1]) {
          i++;
        } else {
          j++;
        }
      }
      return new Side(tokens, weights[0][0], touches, differs);
    }

    /** Whether other numbers are next: the bounds of two intervals, the values of two arms. */
    private static boolean areOther(List<? extends Token> ours, List<? extends Token> theirs) {
      return !ours.isEmpty()
          && !theirs.isEmpty()
          && ours.getFirst() instanceof Figure first
          && theirs.getFirst() instanceof Figure second
          && first.isOfFormOf(second)
          && !first.agrees(second);
    }
  }
}
