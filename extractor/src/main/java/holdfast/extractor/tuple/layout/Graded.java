package holdfast.extractor.tuple.layout;

import holdfast.extractor.statistic.HeaderMeaning;
import holdfast.extractor.table.Cell;
import holdfast.extractor.tuple.wording.GroupSize;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Heads that name what the columns under them are grades of: "Number of teeth" over "Q1" to "Q4",
 * "No. of risk factors" over "0", "1", "2", "≥ 3". The columns are groups, and their numbers count
 * none of it.
 */
final class Graded {

  private static final Pattern NUMBER_OF =
      Pattern.compile(
          "(?iu)(?:the )?(?:total )?(?:numbers?|no\\.?|counts?|frequency) of (?!(?:the )?(?:\\p{L}+ )?(?:patients|participants|subjects|people|persons|individuals|respondents|women|men|children|girls|boys|cases|controls|events|deaths|stud(?:y|ies)|samples|animals|households)\\b)\\p{L}.*");

  private static final Pattern GRADE =
      Pattern.compile(
          "(?iu)[qt][1-5]|(?:[<>≤≥] ?)?\\d{1,3}(?: ?(?:[-–]|to) ?\\d{1,3})?(?: ?\\+| or more| and more)?"
              + "|(?:(?:lowest|highest|first|second|third|fourth|fifth|middle|1st|2nd|3rd|4th|5th) )?"
              + "(?:tertile|quartile|quintile)(?: \\d| [ivx]+)?"
              + "|none|low(?:est)?|medium|middle|intermediate|high(?:est)?");

  private Graded() {}

  /** Whether a head cell stands over the grades of a number. */
  static boolean isOver(Panel panel, int row, Cell cell) {
    if (!NUMBER_OF.matcher(cell.text()).matches()) {
      return false;
    }
    int lowest = panel.head().getLast();
    Set<String> grades = new HashSet<>();
    for (int column : panel.values()) {
      if (panel.headCell(row, column) == cell) {
        String below = GroupSize.without(panel.headCell(lowest, column).text()).toString();
        if (lowest == row || !GRADE.matcher(below.strip()).matches()) {
          return false;
        }
        grades.add(below);
      }
    }
    return grades.size() > 1;
  }

  /**
   * Whether a head cell stands over the same groups as another measure beside it: "Number of seeds"
   * over "Line 1 | Line 2", beside "Seed weight (g)" over "Line 1 | Line 2". It was measured like
   * the other one, and is no size of the groups.
   */
  static boolean isBeside(Panel panel, int row, Cell cell) {
    List<String> groups = under(panel, row, cell);
    if (groups.size() < 2
        || groups.stream().anyMatch(String::isBlank)
        || !NUMBER_OF.matcher(cell.text()).matches()) {
      return false;
    }
    return panel.values().stream()
        .map(column -> panel.headCell(row, column))
        .distinct()
        .filter(other -> other != cell && !NUMBER_OF.matcher(other.text()).matches())
        .filter(other -> !Measures.ofHead(other.text()).has(HeaderMeaning.Role.N))
        .anyMatch(other -> !other.isBlank() && under(panel, row, other).equals(groups));
  }

  /** What stands in the lowest row of the head under a cell further up. */
  private static List<String> under(Panel panel, int row, Cell cell) {
    int lowest = panel.head().getLast();
    return lowest == row
        ? List.of()
        : panel.values().stream()
            .filter(column -> panel.headCell(row, column) == cell)
            .map(column -> panel.headCell(lowest, column).text().toString().strip())
            .toList();
  }
}
