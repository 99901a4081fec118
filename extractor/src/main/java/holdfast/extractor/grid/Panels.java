package holdfast.extractor.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Panels of one table with columns of their own: an analysis of variance over its pairwise
 * comparisons, say. A line that names columns in the middle of the data begins one when the columns
 * under it are not those above.
 */
final class Panels {

  private static final Pattern VALUE =
      Pattern.compile("[^\\p{L}]*\\d[^\\p{L}]*(?:\\bto\\b[^\\p{L}]*)?\\p{L}?");

  /** Names a line must hold to head a panel. */
  private static final int NAMES = 3;

  /** Names that no line of data holds by chance between two lines of values. */
  private static final int MANY = 5;

  /** Lines a panel has at least. */
  private static final int LINES = 3;

  private Panels() {}

  /** The area's panels, top to bottom; the area itself when it has one. */
  static List<Area> split(Area area) {
    List<Line> body = area.body();
    int head = HeaderLines.count(area);
    for (int i = head + LINES; i + LINES < body.size(); i++) {
      if (namesColumns(body.get(i))
          && holdsValues(body.get(i - 1))
          && holdsValues(body.get(i + 1))
          && (isRuledOff(area, i)
              || body.get(i).bold()
              || body.get(i).chunks(Sheet.COLUMN_GAP).size() >= MANY)
          && differ(area, head, i)) {
        List<Area> panels = new ArrayList<>();
        panels.add(area.withBody(body.subList(0, i), head, area.notes()));
        List<Line> lower = new ArrayList<>(PanelGroups.above(panels.getFirst(), head, body.get(i)));
        int names = lower.size() + 1;
        lower.addAll(body.subList(i, body.size()));
        panels.addAll(split(area.withBody(lower, names, area.notes())));
        return panels;
      }
    }
    return List.of(area);
  }

  private static boolean namesColumns(Line line) {
    List<Line> names = line.chunks(Sheet.COLUMN_GAP);
    return names.size() >= NAMES
        && names.stream().noneMatch(name -> VALUE.matcher(name.characters()).matches());
  }

  /** Whether most of what stands beside a line's label are values. */
  private static boolean holdsValues(Line line) {
    List<Line> pieces = line.chunks(Sheet.COLUMN_GAP);
    long values =
        pieces.stream().filter(piece -> VALUE.matcher(piece.characters()).matches()).count();
    return values >= NAMES && 2 * values > pieces.size();
  }

  private static boolean isRuledOff(Area area, int index) {
    double above = area.body().get(index - 1).baseline();
    double here = area.body().get(index).baseline();
    double below = area.body().get(index + 1).baseline();
    return area.levels().stream()
        .anyMatch(
            level ->
                area.isWhole(level) && level.y() > above && level.y() < below && level.y() != here);
  }

  /** Whether the lines above and below, taken together, show fewer columns than either alone. */
  private static boolean differ(Area area, int head, int index) {
    List<Line> body = area.body();
    List<Line> first = body.subList(head, index);
    List<Line> second = body.subList(index + 1, body.size());
    int together =
        Columns.of(body.subList(0, head), body.subList(head, body.size()), List.of()).count();
    int above = Columns.of(body.subList(0, head), first, List.of()).count();
    int below = Columns.of(body.subList(index, index + 1), second, List.of()).count();
    return together < above || together < below;
  }
}
