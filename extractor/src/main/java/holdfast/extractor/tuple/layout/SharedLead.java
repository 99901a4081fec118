package holdfast.extractor.tuple.layout;

import holdfast.extractor.span.Text;
import holdfast.extractor.tuple.wording.LabelKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Heads that repeat the measure before each arm: "Nursing time control group (min)", "Nursing time
 * intervention group (min)". The arm is what they differ in.
 */
final class SharedLead {

  private static final Pattern UNIT = Pattern.compile("\\s*[(\\[][^()]{1,15}[)\\]]$");
  private static final Pattern LINK = Pattern.compile("(?iu)^(?:(?:in|for|of|the|at)\\b\\s*)+");

  private SharedLead() {}

  /** The columns with their arms alone, where all groups are named so; else as they are. */
  static List<Column> without(List<Column> columns) {
    List<Column> groups =
        columns.stream()
            .filter(column -> column.use() == Column.Use.GROUP)
            .filter(column -> column.spans().isEmpty() && !column.own().isBlank())
            .toList();
    int lead = lead(groups);
    boolean arms =
        lead > 0
            && groups.stream()
                .map(column -> LabelKind.of(arm(column, lead)))
                .allMatch(kind -> kind == LabelKind.CONTROL || kind == LabelKind.TREATMENT);
    if (!arms) {
      return List.copyOf(columns);
    }
    List<Column> named = new ArrayList<>();
    for (Column column : columns) {
      named.add(
          groups.contains(column) ? column.called(arm(column, lead), column.qualifiers()) : column);
    }
    return List.copyOf(named);
  }

  private static Text arm(Column column, int lead) {
    return column
        .own()
        .from(lead)
        .replaceAll(UNIT, match -> "")
        .strip()
        .replaceAll(LINK, match -> "");
  }

  /** Length of the whole words that all heads begin with; 0 for fewer than two heads. */
  private static int lead(List<Column> groups) {
    if (groups.size() < 2) {
      return 0;
    }
    String first = groups.getFirst().own().toString();
    int shared = first.length();
    for (Column column : groups) {
      String own = column.own().toString();
      int same = 0;
      while (same < Math.min(shared, own.length()) && own.charAt(same) == first.charAt(same)) {
        same++;
      }
      shared = same;
    }
    return first.substring(0, shared).lastIndexOf(' ') + 1;
  }
}
