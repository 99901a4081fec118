package holdfast.extractor.tuple.layout;

import holdfast.extractor.span.Text;
import holdfast.extractor.tuple.layout.Column.Use;
import holdfast.extractor.tuple.wording.LabelKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Heads of one line that say arm and time together, where the same times come for every arm:
 * "Before drug A", "After drug A", "Before drug B", "After drug B"; "Drug A before", "Drug A
 * after". They are read as the arm over its times, and what stands behind the times of an arm (a p,
 * an effect size) as the arm's.
 */
final class TimedHeads {

  private static final Pattern FIRST =
      Pattern.compile("(?u)^(?<t>[\\p{L}-]+)[\\s:,]+(?<x>\\p{L}.*)$");

  private static final Pattern LAST =
      Pattern.compile(
          "(?u)^(?<x>.*\\p{L}\\S*?)[\\s:,]+(?:\\((?<b>[^()]+)\\)|(?<t>[\\p{L}-]+(?: \\d{1,2})?))$");

  private record Head(Text arm, Text time) {}

  private TimedHeads() {}

  /** The columns under their arms; as they are where not all groups are named so. */
  static List<Column> apart(List<Column> columns) {
    Map<Column, Head> heads = new LinkedHashMap<>();
    Map<String, Text> arms = new LinkedHashMap<>();
    Map<String, Set<String>> times = new LinkedHashMap<>();
    String last = "";
    for (Column column : columns) {
      if (!column.spans().isEmpty()) {
        return columns;
      }
      Optional<Head> head = column.use() == Use.GROUP ? head(column.own()) : Optional.<Head>empty();
      if (head.isPresent()) {
        String arm = key(head.get().arm());
        if (!arm.equals(last) && arms.containsKey(arm)) {
          return columns; // the times are apart, and the arms within
        }
        last = arm;
        heads.put(column, head.get());
        arms.putIfAbsent(arm, head.get().arm());
        times.computeIfAbsent(arm, key -> new LinkedHashSet<>()).add(key(head.get().time()));
      }
    }
    boolean same =
        arms.size() > 1
            && times.values().stream().distinct().count() == 1
            && times.values().iterator().next().size() > 1
            && heads.size() == arms.size() * times.values().iterator().next().size();
    return same ? under(columns, heads, arms) : columns;
  }

  private static List<Column> under(
      List<Column> columns, Map<Column, Head> heads, Map<String, Text> arms) {
    List<Column> parted = new ArrayList<>();
    List<Text> over = List.of();
    for (Column column : columns) {
      Head head = heads.get(column);
      if (head != null) {
        over = List.of(arms.get(key(head.arm())));
      }
      Column own = over.isEmpty() ? column : column.under(over);
      parted.add(head == null ? own : own.called(head.time(), own.qualifiers()));
    }
    return List.copyOf(parted);
  }

  private static Optional<Head> head(Text own) {
    Matcher first = FIRST.matcher(own);
    if (first.matches() && LabelKind.of(first.group("t")) == LabelKind.TIME) {
      return Optional.of(new Head(part(own, first, "x"), part(own, first, "t")));
    }
    Matcher last = LAST.matcher(own);
    if (!last.matches()) {
      return Optional.empty();
    }
    Text time = part(own, last, last.group("t") == null ? "b" : "t");
    return LabelKind.of(time) == LabelKind.TIME
        ? Optional.of(new Head(part(own, last, "x"), time))
        : Optional.empty();
  }

  private static Text part(Text own, Matcher matcher, String group) {
    return own.subSequence(matcher.start(group), matcher.end(group)).strip();
  }

  private static String key(Text text) {
    return text.toString().toLowerCase(Locale.ROOT);
  }
}
