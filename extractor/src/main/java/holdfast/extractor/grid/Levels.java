package holdfast.extractor.grid;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Columns of a header that are the levels of one variable: names that differ in numbers only. */
final class Levels {

  /** A number or a range of numbers, open or closed. */
  private static final Pattern LEVEL =
      Pattern.compile(
          "[<>\u2264\u2265~]?\\s*\\d+(?:[.,]\\d+)?(?:\\s*[-\u2013\u2212~]\\s*\\d+(?:[.,]\\d+)?)?");

  /** Levels that a variable shows at least: two may be two cells that wrap alike. */
  private static final int LEVELS = 3;

  /** Part of the font size that makes one piece of a line of its words. */
  private static final double PIECE = 0.7;

  private Levels() {}

  /**
   * The levels of a variable (ages, doses, quarters) that a name stands over: names on the line
   * below that differ in their numbers only. It may stand anywhere over them, but alone.
   */
  static @Nullable HeadCell over(
      HeadCell cell, int before, int after, List<Line> lines, Columns columns) {
    for (int i = cell.top + 1; i < lines.size(); i++) {
      Map<Integer, String> shapes = new TreeMap<>();
      for (Line piece : lines.get(i).chunks(PIECE)) {
        for (Line part : columns.part(piece)) {
          String shape = LEVEL.matcher(part.characters()).replaceAll("0");
          shapes.put(columns.at((part.x0() + part.x1()) / 2), shape);
        }
      }
      String own = shapes.get(cell.first);
      if (own == null) {
        continue;
      }
      int first = cell.first;
      while (first > 0 && own.equals(shapes.get(first - 1))) {
        first--;
      }
      int last = cell.first;
      while (last + 1 < columns.count() && own.equals(shapes.get(last + 1))) {
        last++;
      }
      boolean several = last - first + 1 >= LEVELS && own.contains("0") && own.length() > 1;
      several &= first > before && last < after;
      return several ? new HeadCell(first, last, cell.lines.getFirst(), cell.top) : null;
    }
    return null;
  }
}
