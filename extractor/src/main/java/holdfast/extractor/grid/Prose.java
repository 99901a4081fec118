package holdfast.extractor.grid;

import holdfast.extractor.span.Box;
import java.util.ArrayList;
import java.util.List;

/**
 * Running text of a sheet: stacks of lines in body size with common edges. Where it begins a table
 * ends.
 */
final class Prose {

  /**
   * Lines a stack needs; wrapped cells rarely stand three lines high in body size and full width.
   */
  private static final int LINES = 3;

  /** Words a full line of a column of text at least has. */
  private static final int WORDS = 5;

  /** Points by which sizes may differ and still be the body's. */
  private static final double SAME_SIZE = 0.45;

  /** Points by which the left edges of a stack may differ. */
  private static final double EDGE = 2.5;

  private Prose() {}

  /** Boxes of the stacks, each from the top of its first line to the bottom of its last. */
  static List<Box> of(Sheet sheet, double bodySize) {
    List<Line> candidates = new ArrayList<>();
    for (Line chunk : sheet.chunks()) {
      if (isBodyLine(chunk, bodySize)) {
        candidates.add(chunk);
      }
    }
    boolean[] used = new boolean[candidates.size()];
    List<Box> stacks = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      if (used[i]) {
        continue;
      }
      List<Line> stack = new ArrayList<>(List.of(candidates.get(i)));
      for (int j = i + 1; j < candidates.size(); j++) {
        if (!used[j] && follows(stack.getLast(), candidates.get(j))) {
          stack.add(candidates.get(j));
          used[j] = true;
        }
      }
      if (stack.size() >= LINES && isJustified(stack)) {
        stacks.add(stack.stream().map(Line::box).reduce(Box::union).orElseThrow());
      }
    }
    return stacks;
  }

  private static boolean isBodyLine(Line chunk, double bodySize) {
    if (chunk.words().size() < WORDS || Math.abs(chunk.size() - bodySize) > SAME_SIZE) {
      return false;
    }
    int letters = 0;
    int others = 0;
    for (char c : chunk.characters().toCharArray()) {
      if (Character.isLetter(c)) {
        letters++;
      } else if (c != ' ') {
        others++;
      }
    }
    return letters > 2 * others && chunk.width() > 12 * bodySize;
  }

  private static boolean follows(Line above, Line line) {
    double pitch = line.baseline() - above.baseline();
    return pitch > 0.5 * above.size()
        && pitch < 1.9 * above.size()
        && Math.abs(above.x0() - line.x0()) < EDGE + 1.6 * above.size()
        && Math.abs(above.width() - line.width()) < 0.3 * above.width();
  }

  /** Two lines at least share both edges, or all share the left one. */
  private static boolean isJustified(List<Line> stack) {
    int both = 0;
    int left = 0;
    for (int i = 1; i < stack.size(); i++) {
      boolean sameLeft = Math.abs(stack.get(i).x0() - stack.get(i - 1).x0()) < EDGE;
      boolean sameRight = Math.abs(stack.get(i).x1() - stack.get(i - 1).x1()) < EDGE;
      both += sameLeft && sameRight ? 1 : 0;
      left += sameLeft ? 1 : 0;
    }
    return both >= 1 || left >= stack.size() - 2;
  }
}
