package holdfast.extractor.grid;

import java.util.ArrayList;
import java.util.List;

/**
 * Names of groups of columns that a lower panel takes over from the panel above it: its own names
 * come back as often as the first panel has groups, and no names of groups are printed again.
 */
final class PanelGroups {

  private PanelGroups() {}

  /**
   * The lines of group names over the columns of a lower panel; empty when it has none to take
   * over.
   *
   * @param area the upper panel
   * @param head how many of its lines are header
   * @param names the line that names the columns of the lower panel
   */
  static List<Line> above(Area area, int head, Line names) {
    List<Line> header = area.body().subList(0, head);
    List<Line> data = area.body().subList(head, area.body().size());
    Columns columns = Columns.of(header, data, area.borders());
    List<HeadCell> groups =
        new Header(area, columns, header)
            .cells().stream().filter(cell -> cell.spans() && cell.fromRow == 0).toList();
    if (groups.size() < 2 || !repeats(names, groups.size())) {
      return List.of();
    }
    List<Line> lines = new ArrayList<>();
    for (Line line : header) {
      List<Word> words = new ArrayList<>();
      for (Word word : line.words()) {
        if (groups.stream().anyMatch(group -> holds(group, word))) {
          words.add(word);
        }
      }
      if (!words.isEmpty()) {
        lines.add(new Line(words, line.baseline()));
      }
    }
    return lines;
  }

  private static boolean holds(HeadCell group, Word word) {
    return group.lines.stream().anyMatch(line -> line.words().stream().anyMatch(w -> w == word));
  }

  /** Whether the last names of a line are the same names so many times over. */
  private static boolean repeats(Line names, int times) {
    List<String> all = names.chunks(Sheet.COLUMN_GAP).stream().map(PanelGroups::plain).toList();
    for (int length = all.size() / times; length >= 2; length--) {
      int from = all.size() - times * length;
      boolean same = true;
      for (int i = from + length; i < all.size() && same; i++) {
        same = all.get(i).equals(all.get(i - length));
      }
      if (same) {
        return true;
      }
    }
    return false;
  }

  /** Letters and digits only: the second "p" of a row may have lost its mark. */
  private static String plain(Line name) {
    return name.characters().replaceAll("[^\\p{L}\\p{Nd}%]+", "");
  }
}
