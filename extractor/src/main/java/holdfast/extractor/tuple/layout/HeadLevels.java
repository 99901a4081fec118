package holdfast.extractor.tuple.layout;

import holdfast.extractor.span.Text;
import holdfast.extractor.tuple.wording.GroupSize;
import holdfast.extractor.tuple.wording.LabelKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Two levels of heads, the lower of which comes again under every head of the upper: arms over
 * times, arms over grades, outcomes over arms. What one head of a level is, its sisters are, too:
 * beside "Before treatment" and "After 1 month", "After the course" is a time.
 *
 * @param upper heads over several columns, left to right
 * @param lower the heads under each of them, left to right
 */
public record HeadLevels(List<Text> upper, List<Text> lower) {

  /** What is left of "n (%)" behind a name. */
  private static final Pattern LOOSE = Pattern.compile("(?u)[\\s,;(]+[nN]\\)?$");

  /** How a head may begin that stands beside times, or that is one by its number. */
  private static final Pattern WHEN =
      Pattern.compile(
          "(?iu)(?:after|before|at|during|post|pre|following|end|final|last|first|initial|start|mid)\\b.*|\\p{L}* ?\\d.*");

  public HeadLevels {
    upper = List.copyOf(upper);
    lower = List.copyOf(lower);
  }

  /**
   * The levels of the heads over plain values; empty unless the same heads stand under each of
   * several. Tests, effects and changes beside them do not count.
   */
  public static Optional<HeadLevels> of(List<Column> columns) {
    Map<String, Text> upper = new LinkedHashMap<>();
    Map<String, List<Text>> under = new LinkedHashMap<>();
    for (Column column : columns) {
      boolean value = column.use() == Column.Use.GROUP || column.use() == Column.Use.ESTIMATE;
      if (!value
          || column.own().isBlank()
          || column.spans().isEmpty()
          || Links.isComparison(column.type())
          || Columns.isChange(column.own())) {
        continue;
      }
      if (column.spans().size() > 1) {
        return Optional.empty();
      }
      upper.putIfAbsent(column.key(), name(column.spans().getFirst()));
      under.computeIfAbsent(column.key(), key -> new ArrayList<>()).add(name(column.own()));
    }
    boolean same =
        under.size() > 1 && under.values().stream().map(HeadLevels::names).distinct().count() == 1;
    return same
        ? Optional.of(new HeadLevels(List.copyOf(upper.values()), under.values().iterator().next()))
        : Optional.empty();
  }

  /** A head without the size of its group or the sign of one: "Baseline N". */
  public static Text name(Text head) {
    return GroupSize.without(head).replaceAll(LOOSE, match -> "");
  }

  private static List<String> names(List<Text> heads) {
    return heads.stream().map(Text::toString).toList();
  }

  /** The level that is of times, by at least half of its heads; empty where none is. */
  public Set<String> times() {
    return Stream.of(lower, upper)
        .filter(HeadLevels::areTimes)
        .findFirst()
        .map(level -> (Set<String>) new TreeSet<>(names(level)))
        .orElse(Set.of());
  }

  private static boolean areTimes(List<Text> level) {
    long times = level.stream().filter(head -> LabelKind.of(head) == LabelKind.TIME).count();
    return 2 * times >= level.size()
        && level.stream()
            .allMatch(head -> LabelKind.of(head) == LabelKind.TIME || WHEN.matcher(head).matches());
  }
}
