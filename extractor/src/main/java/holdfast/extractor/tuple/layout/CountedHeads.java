package holdfast.extractor.tuple.layout;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.HeaderMeaning.Role;
import holdfast.extractor.tuple.layout.Column.Use;
import holdfast.extractor.tuple.wording.LabelKind;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Heads that say what was counted in every group: "No. (%) with any infection" under "Treated" and
 * again under "Untreated". They are the outcome; the heads over them are the groups, and a count
 * beside the groups is of none of them ("Percentage of households treated" before both).
 *
 * @param names texts of the heads, without their words for numbers
 * @param over texts of the heads over them
 */
public record CountedHeads(Set<String> names, Set<String> over) {

  public CountedHeads {
    names = Set.copyOf(names);
    over = Set.copyOf(over);
  }

  /** The counted things among the heads of columns. */
  public static CountedHeads of(List<Column> columns) {
    boolean controls =
        columns.stream().anyMatch(column -> LabelKind.of(column.own()) == LabelKind.CONTROL);
    Map<String, Set<String>> spans = new LinkedHashMap<>();
    for (Column column : columns) {
      boolean group =
          column.meaning().groupSize() != null
              || column.own().isBlank()
              || LabelKind.of(column.own()) != LabelKind.OTHER
                  && (controls || LabelKind.of(column.own()) != LabelKind.TREATMENT);
      if (isCounted(column) && !group && column.spans().size() == 1) {
        spans.computeIfAbsent(column.own().toString(), key -> new HashSet<>()).add(column.key());
      }
    }
    Set<String> names = new HashSet<>();
    Set<String> over = new HashSet<>();
    for (Column column : columns) {
      if (isCounted(column) && spans.getOrDefault(column.own().toString(), Set.of()).size() > 1) {
        names.add(column.own().toString());
        over.add(column.key());
      }
    }
    return new CountedHeads(names, over);
  }

  /** Whether a column counts, or gives the share of what is counted. */
  public static boolean isCounted(Column column) {
    EffectType type = column.type();
    return column.named()
        && (type == EffectType.COUNT
            || type == EffectType.PERCENT
            || type == EffectType.PROPORTION
            || type == null && (column.use() == Use.N || column.has(Role.N)));
  }

  /** Whether a head of a column is what was counted. */
  public boolean has(Column column, Text head) {
    return isCounted(column)
        && head.sameCharacters(column.own())
        && over.contains(column.key())
        && names.contains(head.toString());
  }

  /** Whether a column counts something beside the groups. */
  public boolean areBeside(Column column) {
    return !over.isEmpty() && column.spans().isEmpty() && isCounted(column);
  }

  /** The last thing that is counted in each group, where it is the same in all. */
  public Optional<Text> common(List<Column> columns) {
    Map<String, Text> last = new LinkedHashMap<>();
    columns.stream()
        .filter(column -> has(column, column.own()))
        .forEach(column -> last.put(column.key(), column.own()));
    List<String> distinct = last.values().stream().map(Text::toString).distinct().toList();
    return distinct.size() == 1 ? last.values().stream().findFirst() : Optional.empty();
  }
}
