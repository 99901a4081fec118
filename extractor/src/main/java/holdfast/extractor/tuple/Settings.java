package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.tuple.layout.Column;
import holdfast.extractor.tuple.wording.LabelKind;
import holdfast.extractor.tuple.wording.Measured;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Heads that say where or when arms were compared: "Upper spine", "Lower spine" over the same two.
 */
final class Settings {

  private static final Pattern GRADE =
      Pattern.compile(
          "(?iu)(?:(?:any|all) grades?|grades? ?[≥≤<>]?(?:\\d|[IV]{1,3})(?: ?(?:[-–/,]|or|and|to) ?(?:grade )?(?:\\d|[IV]{1,3}))*)");

  /** Captions of tables whose grades are of harms; a tumour's grade tells who the patients are. */
  private static final Pattern HARM =
      Pattern.compile(
          "(?iu)\\b(?:adverse (?:drug )?(?:events?|effects?|reactions?)|toxicit(?:y|ies)|side[- ]effects?)\\b");

  private Settings() {}

  /**
   * Heads over the same arms, each with a p of its own: where or when the arms were compared, no
   * part of their names.
   */
  static Set<String> of(List<Column> columns, CharSequence caption) {
    Set<String> grades = grades(columns);
    if (grades.size() > 1 && HARM.matcher(caption).find()) {
      return grades;
    }
    Map<String, List<String>> under = new LinkedHashMap<>();
    Set<String> tested = new HashSet<>();
    String over = "";
    for (Column column : columns) {
      if (column.use() == Column.Use.P) {
        tested.add(over);
      } else if (column.spans().size() == 1) {
        over = column.spans().getFirst().toString();
        if (!column.own().isBlank() && LabelKind.of(column.own()) != LabelKind.TIME) {
          under.computeIfAbsent(over, key -> new ArrayList<>()).add(column.own().toString());
        }
      }
    }
    boolean same =
        under.size() > 1
            && under.values().stream().distinct().count() == 1
            && under.values().iterator().next().size() > 1
            && tested.containsAll(under.keySet());
    return same ? under.keySet() : repeated(columns);
  }

  /**
   * How severe harms were: "Grade 1 or 2", "Grade 3", under each arm or in all that were treated.
   */
  private static Set<String> grades(List<Column> columns) {
    Set<String> grades = new HashSet<>();
    for (Column column : columns) {
      column.groups().stream()
          .map(Text::toString)
          .filter(group -> GRADE.matcher(group).matches())
          .forEach(grades::add);
    }
    return grades;
  }

  /** Heads that come again under every arm, where the arms alone have sizes: "All", "Grade 3-4". */
  private static Set<String> repeated(List<Column> columns) {
    Map<String, List<String>> under = new LinkedHashMap<>();
    Map<String, Set<String>> sizes = new LinkedHashMap<>();
    for (Column column : columns) {
      if (column.use() == Column.Use.P || column.spans().isEmpty()) {
        continue;
      }
      PrintedNumber size = column.meaning().groupSize();
      LabelKind kind = LabelKind.of(column.own());
      if (column.spans().size() > 1
          || size == null
          || column.own().isBlank()
          || kind != LabelKind.OTHER && kind != LabelKind.WHOLE
          || Measured.isMeasure(column.own())) {
        return Set.of();
      }
      String over = column.spans().getFirst().toString();
      under.computeIfAbsent(over, key -> new ArrayList<>()).add(column.own().toString());
      sizes.computeIfAbsent(over, key -> new HashSet<>()).add(size.value());
    }
    boolean same =
        under.size() > 1
            && under.values().stream().distinct().count() == 1
            && under.values().iterator().next().size() > 1
            && sizes.values().stream().allMatch(set -> set.size() == 1);
    return same ? new HashSet<>(under.values().iterator().next()) : Set.of();
  }
}
