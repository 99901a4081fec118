package holdfast.extractor.tuple.layout;

import holdfast.extractor.statistic.CellContent.Form;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.HeaderMeaning.Part;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Columns of words beside groups that are described alike, "Drug | Placebo | Comment" over "12
 * (20%) | 14 (23%) | mild": no number stands in them, so they are no group that another one is
 * compared with.
 */
final class Remarks {

  private Remarks() {}

  /** The columns that say in words what the numbers beside them mean. */
  static Set<Integer> in(Panel panel) {
    Set<Integer> found = new HashSet<>();
    Set<Integer> words = new HashSet<>();
    for (int column : panel.values()) {
      if (TestRemarks.are(panel, column)) {
        found.add(column);
      } else if (areWords(panel, column)) {
        words.add(column);
      }
    }
    if (!words.isEmpty() && areGroupsBeside(panel)) {
      found.addAll(words);
    }
    return found;
  }

  /** Whether a column holds words in most rows and nowhere a number, a mark or a reference. */
  private static boolean areWords(Panel panel, int column) {
    int words = 0;
    int lines = 0;
    for (Panel.Line line : panel.lines()) {
      if (line.heading()) {
        continue;
      }
      String cell = panel.cell(line, column).text().toString();
      if (cell.chars().anyMatch(Character::isDigit)) {
        return false;
      }
      Form form = form(panel, line, column);
      boolean blank = form == Form.EMPTY || form == Form.DASH;
      if (!blank && form != Form.WORDS) {
        return false;
      }
      words += blank ? 0 : 1;
      lines++;
    }
    return lines > 1 && 2 * words > lines;
  }

  /** Two columns or more, in most rows of the same form that is more than a number. */
  private static boolean areGroupsBeside(Panel panel) {
    Map<Form, Integer> columns = new EnumMap<>(Form.class);
    for (int column : panel.values()) {
      EffectType type = panel.head(column).effect().map(Part::type).orElse(null);
      if (Links.isComparison(type)) {
        continue;
      }
      Map<Form, Integer> forms = new EnumMap<>(Form.class);
      for (Panel.Line line : panel.lines()) {
        forms.merge(form(panel, line, column), 1, Integer::sum);
      }
      forms.forEach(
          (form, rows) -> {
            if (isJoined(form) && 2 * rows > panel.lines().size()) {
              columns.merge(form, 1, Integer::sum);
            }
          });
    }
    return columns.values().stream().anyMatch(alike -> alike > 1);
  }

  private static Form form(Panel panel, Panel.Line line, int column) {
    return panel.content(line, column, panel.head(column)).form();
  }

  private static boolean isJoined(Form form) {
    return switch (form) {
      case COUNT_PERCENT, RATIO, VALUE_BRACKET, VALUE_INTERVAL, VALUE_SPREAD -> true;
      default -> false;
    };
  }
}
