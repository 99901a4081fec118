package holdfast.extractor.tuple.layout;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.HeaderMeaning.Role;
import holdfast.extractor.tuple.layout.Column.Use;
import holdfast.extractor.tuple.wording.LabelKind;
import holdfast.extractor.tuple.wording.ModelWords;
import holdfast.extractor.tuple.wording.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a row belong together: to each column with results, its interval, p, spread, N
 * and degrees of freedom. Neighbours under the same spanning head come first; an interval or a
 * spread belongs to the nearest result before it, a p to all results since the p before it.
 */
public final class Links {

  /**
   * The columns that complete one column of results; -1 where there is none.
   *
   * @param column the results
   * @param interval both bounds
   * @param low lower bound
   * @param high upper bound
   * @param p p-value
   * @param spread SD or SE
   * @param n sample size
   * @param df degrees of freedom
   */
  public record Bundle(
      Column column, int interval, int low, int high, int p, int spread, int n, int df) {}

  /** Tests of something else than the estimates beside them. */
  private static final Pattern OWN_TEST =
      Pattern.compile("(?i).*\\b(trend|interaction|non-?linearity|linear)\\b.*");

  /** So many columns of numbers under names of their own are no sizes of one sample. */
  private static final int MANY = 3;

  private final List<Column> columns;
  private final List<Column> results = new ArrayList<>();
  private final Map<Integer, Map<Use, Integer>> own = new TreeMap<>();
  private final List<Column> freeP = new ArrayList<>();

  /** Columns whose p tests what has changed in their own arm. */
  private final Set<Integer> within = new HashSet<>();

  private Links(List<Column> columns) {
    this.columns = columns;
  }

  /** Links the columns of a panel. */
  public static Links of(List<Column> columns) {
    Links links = new Links(columns);
    links.link();
    return links;
  }

  /** The columns that hold results, left to right, with what completes them. */
  public List<Bundle> bundles() {
    return results.stream()
        .map(
            column -> {
              Map<Use, Integer> with = own.getOrDefault(column.index(), Map.of());
              return new Bundle(
                  column,
                  with.getOrDefault(Use.INTERVAL, -1),
                  with.getOrDefault(Use.LOW, -1),
                  with.getOrDefault(Use.HIGH, -1),
                  with.getOrDefault(Use.P, -1),
                  with.getOrDefault(Use.SPREAD, -1),
                  with.getOrDefault(Use.N, -1),
                  with.getOrDefault(Use.DF, -1));
            })
        .toList();
  }

  /** Columns of p-values that belong to no result of their row. */
  public List<Column> freeP() {
    return List.copyOf(freeP);
  }

  private void link() {
    for (Column column : columns) {
      if (column.use() == Use.ESTIMATE || column.use() == Use.GROUP) {
        results.add(column);
      }
    }
    promote();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      if (column.use() == Use.N && areThings(column)) {
        forEach(sharesOf(column), Use.N, column);
      }
      if (results.contains(column)) {
        continue;
      }
      switch (column.use()) {
        case INTERVAL, LOW, HIGH -> {
          Column before = nearest(i);
          if (before == null || !followsGroup(before)) {
            put(before, column.use(), column);
          }
        }
        case SPREAD -> put(nearest(i), column.use(), column);
        case N -> forEach(inGroup(column), Use.N, column);
        case DF -> put(test(i), Use.DF, column);
        case P -> linkP(i);
        case ESTIMATE, GROUP, NONE -> {}
      }
    }
  }

  /**
   * A spread without an estimate is the result itself (the standard deviation of a random effect);
   * so is a number of units where nothing else stands under its head.
   */
  private void promote() {
    boolean anyEstimate = !results.isEmpty();
    Set<String> keys = new HashSet<>();
    results.forEach(result -> keys.add(result.key()));
    for (Column column : columns) {
      boolean alone = !keys.contains(column.key());
      boolean again =
          alone && results.stream().anyMatch(result -> result.key().equals(column.key()));
      boolean spread = column.use() == Use.SPREAD && !anyEstimate;
      boolean count =
          column.use() == Use.N
              && (alone && (!column.spans().isEmpty() || !anyEstimate) || areThings(column))
              && !(again && column.own().isBlank());
      if (spread || count) {
        results.add(column);
      }
    }
    results.sort(java.util.Comparator.comparingInt(Column::index));
  }

  /**
   * One of many columns that count different things: "clusters", "households", "containers". Beside
   * an estimate, as in "Cases | Controls | Total | OR", they count those whom it is of.
   */
  private boolean areThings(Column column) {
    return !column.own().isBlank()
        && columns.stream()
            .noneMatch(other -> other.key().equals(column.key()) && isComparison(other.type()))
        && columns.stream()
                .filter(other -> other.use() == Use.N && other.key().equals(column.key()))
                .map(other -> other.own().toString())
                .filter(own -> !own.isBlank())
                .distinct()
                .count()
            >= MANY;
  }

  private void linkP(int i) {
    Column p = columns.get(i);
    if (FactorTests.isFactor(p, columns)) {
      freeP.add(p);
      return;
    }
    if (p.meaning().parts().stream().anyMatch(part -> OWN_TEST.matcher(part.label()).matches())
        || OWN_TEST.matcher(p.own()).matches()) {
      freeP.add(p);
      return;
    }
    List<Column> since = new ArrayList<>();
    for (int k = i - 1; k >= 0 && columns.get(k).use() != Use.P; k--) {
      Column before = columns.get(k);
      if (results.contains(before) && before.key().equals(p.key())) {
        since.addFirst(before);
      }
    }
    List<Column> tested = ofAnalysis(estimates(since), p);
    if (tested.isEmpty()) {
      // beside the values at two times, it is their change that was tested
      boolean times = since.stream().anyMatch(Links::isAtTime);
      tested = since.stream().filter(column -> times && Columns.isChange(column.own())).toList();
    }
    if (tested.isEmpty() && i + 1 < columns.size() && columns.get(i + 1).use() == Use.P) {
      // the first of several, raw and corrected
      tested = new ArrayList<>(since);
      tested.addAll(estimates(followers(i, p)));
    }
    if (tested.isEmpty()) {
      tested = estimates(followers(i, p));
    }
    if (tested.isEmpty() && closes(i)) {
      tested = results;
    }
    if (tested.isEmpty()) {
      tested = since;
    }
    if (tested.isEmpty()) {
      tested = results.stream().filter(result -> result.index() < p.index()).toList();
      if (tested.stream().anyMatch(this::isTestedWithin)) {
        tested = List.of(); // changes are tested each in its group: this is between the groups
      }
    }
    if (tested.isEmpty()) {
      freeP.add(p);
      return;
    }
    forEach(atLast(withoutWhole(tested), p), Use.P, p);
  }

  /**
   * A p under an arm, beside the values at two times, is of what has changed by the last: "Pre |
   * Post | p" under every arm. Of several, each is of a later time in its turn.
   */
  private List<Column> atLast(List<Column> tested, Column p) {
    Occasions occasions = Occasions.over(columns);
    boolean times =
        tested.size() > 1
            && !p.spans().isEmpty()
            && tested.stream()
                .allMatch(
                    column ->
                        column.key().equals(p.key())
                            && !column.own().isBlank()
                            && occasions.has(column.own()));
    if (!times) {
      return tested;
    }
    List<String> later =
        tested.stream().map(column -> column.own().toString()).distinct().skip(1).toList();
    List<Column> tests =
        columns.stream()
            .filter(column -> column.use() == Use.P && column.key().equals(p.key()))
            .toList();
    if (later.size() != tests.size()) {
      return tested; // which of several it is of is not told
    }
    String time = later.get(tests.indexOf(p));
    List<Column> changed =
        tested.stream().filter(column -> column.own().toString().equals(time)).toList();
    changed.forEach(column -> within.add(column.index()));
    return changed;
  }

  /** Beside two groups or more, everybody together was compared with nobody. */
  private static List<Column> withoutWhole(List<Column> tested) {
    List<Column> parts =
        tested.stream()
            .filter(
                column ->
                    column.use() != Use.GROUP || LabelKind.of(column.own()) != LabelKind.WHOLE)
            .toList();
    return parts.stream().filter(column -> column.use() == Use.GROUP).count() > 1 ? parts : tested;
  }

  private static boolean isAtTime(Column column) {
    return column.groups().stream().anyMatch(group -> LabelKind.of(group) == LabelKind.TIME);
  }

  /**
   * Of a crude and an adjusted estimate before it, a p tests the one that its head names, else the
   * nearest: "Crude OR | Adjusted OR | P".
   */
  private static List<Column> ofAnalysis(List<Column> estimates, Column p) {
    if (estimates.size() != 2
        || !ModelWords.differ(words(estimates.getFirst()), words(estimates.getLast()))) {
      return estimates;
    }
    boolean first =
        ModelWords.differ(words(estimates.getLast()), words(p))
            && !ModelWords.differ(words(estimates.getFirst()), words(p));
    return List.of(first ? estimates.getFirst() : estimates.getLast());
  }

  /** An interval behind the plain values of two groups is of their difference. */
  private boolean followsGroup(Column column) {
    int at = columns.indexOf(column);
    return column.use() == Use.GROUP
        && at > 0
        && columns.get(at - 1).use() == Use.GROUP
        && columns.get(at - 1).key().equals(column.key());
  }

  private static Text words(Column column) {
    List<Text> words = new ArrayList<>(column.qualifiers());
    words.addAll(column.groups());
    words.add(column.label());
    return Text.join(" ", words);
  }

  /**
   * Whether a column of p-values is the only one, behind groups that are all described by the same
   * kind of number: it tests all of them, whatever heads they share.
   */
  private boolean closes(int i) {
    return columns.stream().filter(column -> column.use() == Use.P).count() == 1
        && i == columns.size() - 1
        && columns.get(i).spans().isEmpty()
        && results.stream().noneMatch(result -> isComparison(result.type()))
        && results.stream().map(Links::kinds).distinct().count() == 1
        && results.stream().allMatch(result -> result.index() < columns.get(i).index());
  }

  private boolean isTestedWithin(Column result) {
    return (Columns.isChange(result.own()) || within.contains(result.index()))
        && own.getOrDefault(result.index(), Map.of()).containsKey(Use.P);
  }

  private static List<List<?>> kinds(Column column) {
    return column.meaning().parts().stream()
        .<List<?>>map(part -> Arrays.asList(part.role(), part.type()))
        .toList();
  }

  private List<Column> followers(int i, Column p) {
    List<Column> after = new ArrayList<>();
    int first = i + 1;
    while (first < columns.size() && columns.get(first).use() == Use.P) {
      first++;
    }
    for (int k = first; k < columns.size() && columns.get(k).use() != Use.P; k++) {
      Column next = columns.get(k);
      if (results.contains(next) && next.key().equals(p.key())) {
        after.add(next);
      }
    }
    return after;
  }

  /** Those that a test can be of: not mere descriptions of a group. */
  private static List<Column> estimates(List<Column> columns) {
    return columns.stream().filter(column -> isComparison(column.type())).toList();
  }

  /** Whether an effect compares or relates, rather than describing one group. */
  public static boolean isComparison(@Nullable EffectType type) {
    return type != null && !type.isDescriptive();
  }

  private List<Column> inGroup(Column column) {
    List<Column> same =
        results.stream().filter(result -> result.key().equals(column.key())).toList();
    return same.isEmpty() && column.spans().isEmpty() ? List.copyOf(results) : same;
  }

  /** The shares of what a column counts: "Number (%) households with larvae" of "households". */
  private List<Column> sharesOf(Column column) {
    return results.stream()
        .filter(result -> result.type() != null && result.key().equals(column.key()))
        .filter(result -> Words.shared(column.own(), result.own()) == 1)
        .toList();
  }

  private @Nullable Column nearest(int i) {
    for (boolean sameKey : new boolean[] {true, false}) {
      for (int k = i - 1; k >= 0; k--) {
        Column before = columns.get(k);
        if (results.contains(before)
            && (!sameKey || before.key().equals(columns.get(i).key()))
            && !before.has(Role.INTERVAL)) {
          return before;
        }
      }
    }
    return null;
  }

  private @Nullable Column test(int i) {
    for (int k = i + 1;
        k < columns.size() && columns.get(k).key().equals(columns.get(i).key());
        k++) {
      EffectType type = columns.get(k).type();
      if (type == EffectType.F || type == EffectType.T || type == EffectType.CHI2) {
        return columns.get(k);
      }
    }
    return nearest(i);
  }

  private void forEach(List<Column> to, Use use, Column column) {
    to.forEach(result -> put(result, use, column));
  }

  private void put(@Nullable Column result, Use use, Column column) {
    if (result != null) {
      own.computeIfAbsent(result.index(), key -> new TreeMap<>()).putIfAbsent(use, column.index());
    }
  }
}
