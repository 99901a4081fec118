package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.tuple.Axes.Axis;
import holdfast.extractor.tuple.layout.Column;
import holdfast.extractor.tuple.layout.HeadLevels;
import holdfast.extractor.tuple.layout.Occasions;
import holdfast.extractor.tuple.wording.GroupSize;
import holdfast.extractor.tuple.wording.LabelKind;
import holdfast.extractor.tuple.wording.Measured;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Heads that say where or when arms were compared: "Upper spine", "Lower spine" over the same two;
 * or what was measured in each of them, where the rows do not: "Score above 10", "Score above 20"
 * over the same two, one measure under both.
 *
 * @param heads the texts
 * @param outcomes the rows name no outcomes: the heads do
 */
record Settings(Set<String> heads, boolean outcomes) {

  static final Settings NONE = new Settings(Set.of(), false);

  private static final Pattern GRADE =
      Pattern.compile(
          "(?iu)(?:(?:any|all) grades?|grades? ?[≥≤<>]?(?:\\d|[IV]{1,3})(?: ?(?:[-–/,]|or|and|to) ?(?:grade )?(?:\\d|[IV]{1,3}))*)");

  /** Captions of tables whose grades are of harms; a tumour's grade tells who the patients are. */
  private static final Pattern HARM =
      Pattern.compile(
          "(?iu)\\b(?:adverse (?:drug )?(?:events?|effects?|reactions?)|toxicit(?:y|ies)|side[- ]effects?)\\b");

  private static final Pattern BRACKET = Pattern.compile("(?s).*\\p{L}.*\\([^()]{1,20}\\)\\W*");

  Settings {
    heads = Set.copyOf(heads);
  }

  /** Whether a head is one of them. */
  boolean has(Text head) {
    return heads.contains(head.toString());
  }

  /** The slot of one of them. */
  Axis axis(Text head) {
    return outcomes || Measured.isMeasure(head) ? Axis.OUTCOME : Axis.CONDITION;
  }

  /**
   * The heads that are no part of the arms' names: grades of harms; those over the same arms, each
   * with a p of its own; else the level of heads that is not of the arms, where the other one is by
   * its words, its sizes or other tables.
   *
   * @param known whether other tables set a head beside others as an arm
   * @param outcomesInRows the rows or the blocks over them name what was measured
   */
  static Settings of(
      List<Column> columns, CharSequence caption, Predicate<Text> known, boolean outcomesInRows) {
    Set<String> grades = grades(columns);
    if (grades.size() > 1 && HARM.matcher(caption).find()) {
      return new Settings(grades, false);
    }
    Set<String> told = tested(columns);
    return told.isEmpty() ? beside(columns, known, outcomesInRows) : new Settings(told, false);
  }

  /** The level of heads over or under that of the arms. */
  private static Settings beside(
      List<Column> columns, Predicate<Text> known, boolean outcomesInRows) {
    Occasions occasions = Occasions.over(columns);
    Optional<HeadLevels> found =
        HeadLevels.of(columns)
            .filter(
                all ->
                    Stream.concat(all.upper().stream(), all.lower().stream())
                        .noneMatch(occasions::has));
    boolean parted = found.isPresent() && parts(found.get().upper()).size() > 1;
    if (found.isEmpty() || areUnlike(columns) || parted && areCells(columns)) {
      return NONE;
    }
    Set<Text> upper = new LinkedHashSet<>();
    Set<Text> lower = new LinkedHashSet<>();
    Set<Text> typed = new HashSet<>();
    for (Column column : columns) {
      if (found.get().upper().stream().anyMatch(head -> heads(column, head))) {
        upper.add(column.spans().getFirst());
        if (column.type() != null) {
          typed.add(column.spans().getFirst());
        }
        if (!column.own().isBlank() && column.use() != Column.Use.P) {
          lower.add(column.own());
        }
      }
    }
    boolean over = areArms(upper, known);
    boolean under = areArms(lower, known);
    if (!over
        && !under
        && areMeasures(upper, typed)
        && lower.stream().noneMatch(Measured::isMeasure)) {
      return new Settings(names(upper), true);
    }
    if (over == under) {
      return NONE;
    }
    return new Settings(names(over ? lower : upper), !outcomesInRows);
  }

  private static Set<String> names(Set<Text> heads) {
    return heads.stream().map(Text::toString).collect(Collectors.toSet());
  }

  /**
   * What one head of a level is, its sisters are: "Velocity (m/s)", "Cycle rate (cycles per min)"
   * and "Time used (%)" over the same two groups, where half of the heads are measures by their
   * words, or one is and all have a unit.
   *
   * @param typed heads that say what kind of number stands below them
   */
  private static boolean areMeasures(Set<Text> heads, Set<Text> typed) {
    List<Text> parts = parts(heads);
    long measures = parts.stream().filter(Measured::isMeasure).count();
    return parts.size() > 1
        && parts.stream().noneMatch(head -> Axes.SIZE.matcher(head).matches())
        && (2 * measures >= parts.size()
            || measures > 0
                && parts.stream()
                    .allMatch(head -> typed.contains(head) || BRACKET.matcher(head).matches()));
  }

  private static boolean heads(Column column, Text head) {
    return !column.spans().isEmpty()
        && GroupSize.without(column.spans().getFirst()).sameCharacters(head);
  }

  /** Columns under one head that hold numbers of different kinds are quantities, no groups. */
  private static boolean areUnlike(List<Column> columns) {
    Map<String, Set<String>> kinds = new LinkedHashMap<>();
    for (Column column : columns) {
      if (!column.spans().isEmpty() && !column.own().isBlank() && column.use() != Column.Use.P) {
        kinds
            .computeIfAbsent(column.key(), key -> new HashSet<>())
            .add(column.use() + " " + column.type());
      }
    }
    return kinds.values().stream().anyMatch(set -> set.size() > 1);
  }

  /** Groups of one name whose sizes differ are the cells of a cross of two factors. */
  private static boolean areCells(List<Column> columns) {
    Map<String, Set<String>> sizes = new LinkedHashMap<>();
    for (Column column : columns) {
      PrintedNumber size = column.meaning().groupSize();
      if (size != null && Axes.SIZE.matcher(column.own()).matches()) {
        sizes
            .computeIfAbsent(HeadLevels.name(column.own()).toString(), key -> new HashSet<>())
            .add(size.value());
      }
    }
    return sizes.values().stream().anyMatch(set -> set.size() > 1);
  }

  private static List<Text> parts(Collection<Text> heads) {
    return heads.stream().filter(head -> LabelKind.of(head) != LabelKind.WHOLE).toList();
  }

  private static boolean areArms(Set<Text> heads, Predicate<Text> known) {
    List<Text> parts = parts(heads);
    return parts.size() > 1
        && (parts.stream().anyMatch(head -> LabelKind.of(head) == LabelKind.CONTROL)
            || parts.stream().allMatch(head -> Axes.SIZE.matcher(head).matches())
            || parts.stream().allMatch(known));
  }

  /**
   * Heads over the same arms, each with a p of its own: where or when the arms were compared, no
   * part of their names.
   */
  private static Set<String> tested(List<Column> columns) {
    Map<String, List<String>> under = new LinkedHashMap<>();
    Occasions occasions = Occasions.over(columns);
    Set<String> tested = new HashSet<>();
    String over = "";
    for (Column column : columns) {
      if (column.use() == Column.Use.P) {
        tested.add(over);
      } else if (column.spans().size() == 1) {
        over = column.spans().getFirst().toString();
        if (!column.own().isBlank() && !occasions.isTime(column.own())) {
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
    Occasions occasions = Occasions.over(columns);
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
          || occasions.isTime(column.own())
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
