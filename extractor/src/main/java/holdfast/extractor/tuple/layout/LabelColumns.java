package holdfast.extractor.tuple.layout;

import holdfast.extractor.statistic.HeaderMeaning;
import holdfast.extractor.table.Cell;
import holdfast.extractor.table.Table;
import holdfast.extractor.tuple.wording.LabelKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Which columns of a panel hold labels and not values, and which of them names the rows. */
final class LabelColumns {

  /** A cell that begins like a number, an interval, a p-value, or says that there is none. */
  private static final Pattern VALUE =
      Pattern.compile(
          "(?i)^[<>=≤≥~≈(\\[]*\\s*(?:[pn]\\s*[<>=]\\s*)?[-−–+±]?\\s*[.·]?\\d.*|^(ref(erence)?( group)?\\.?|n\\.?s\\.?|n\\.?a\\.?|[-–—−.…·]+|\\*+)$");

  private static final Pattern TIME_HEAD =
      Pattern.compile(
          "(?iu)\\s*(?:(?:test |study )?(?:year|visit|wave|month|week|day|round|session|time(?: ?point)?)s?"
              + "|"
              + LabelKind.OF_STUDY
              + " (?:year|visit|wave|month|week|day|session))\\s*");

  private static final Pattern LEVEL_HEAD =
      Pattern.compile(
          "(?iu)\\s*(?:class(?:es|ification)?|categor(?:y|ies)|levels?|groups?|sub-?groups?|grades?|stages?|status|strat(?:um|a)|characteristics?|contrast)\\W*");

  private static final Pattern DECIMAL = Pattern.compile("\\d[.·]\\d.*\\d[.·]\\d|[(±]");

  /** A word or a dose. */
  private static final Pattern NAME =
      Pattern.compile(
          "(?u)\\p{L}[^\\d.]*|\\d+(?:[.·]\\d+)? ?(?:[mkµμn]?g|m?[lL]|mM|[µμn]M|IU|%)(?:[/ ].*)?");

  private static final Pattern STEP = Pattern.compile("\\d{1,4}");

  private static final Pattern COMPARED = Pattern.compile("(?i).*\\b(compar|contrast|pair)\\w*.*");

  /** Above this share of value-like cells a column is not a label column. */
  private static final double MOSTLY = 0.5;

  private LabelColumns() {}

  /** The label columns, from the left; always the first. */
  static List<Integer> of(Table table, List<Integer> head, List<Integer> body) {
    List<Integer> labels = new ArrayList<>(List.of(0));
    for (int column = 1; column < table.columns() - 1; column++) {
      int words = 0;
      int values = 0;
      for (int row : body) {
        Cell cell = table.cell(row, column);
        if (cell.isBlank() || cell == table.cell(row, column - 1)) {
          continue;
        }
        if (isValue(cell.text())) {
          values++;
        } else {
          words++;
        }
      }
      boolean times =
          areNumbered(table, head, body, column)
              || areLevels(table, head, body, column)
              || areDoses(table, body, column);
      if (!times && (words == 0 || values > MOSTLY * (values + words))) {
        break;
      }
      labels.add(column);
    }
    return labels;
  }

  /** Whole numbers that are labels: their head says of what. */
  static boolean areNumbered(Table table, List<Integer> head, List<Integer> body, int column) {
    return isTimes(table, head, body, column)
        || table.lowest(head, column).map(HeaderMeaning::of).filter(m -> !m.isEmpty()).isEmpty()
            && !areTold(table, body, column)
            && areSteps(table, body, column);
  }

  /** Whole numbers under "Year" or "Visit": when the row was measured, not what was found. */
  private static boolean isTimes(Table table, List<Integer> head, List<Integer> body, int column) {
    boolean named =
        table.lowest(head, column).filter(text -> TIME_HEAD.matcher(text).matches()).isPresent();
    return named
        && body.stream()
            .map(row -> table.cell(row, column))
            .filter(cell -> cell.columnSpan() == 1)
            .map(cell -> cell.text().toString().strip())
            .allMatch(
                text ->
                    text.isEmpty()
                        || text.matches(
                            "\\d{1,4}(?:\\s?[-–]\\s?\\d{1,4})?(?:\\s?\\(\\p{L}+\\))?|(?i)all|overall|average"));
  }

  /**
   * The same few names under every label of the first column, some of them doses: "Placebo", "400
   * mg", "800 mg" beside every measure.
   */
  private static boolean areDoses(Table table, List<Integer> body, int column) {
    List<String> names = column == 1 ? sameUnderEach(table, body, column) : List.of();
    return names.stream().anyMatch(text -> !isValue(text))
        && names.stream().allMatch(text -> NAME.matcher(text).matches());
  }

  /**
   * The same whole numbers, rising, under every label of the first column: "7", "14" beside every
   * strain. Without them the rows of one label could not be told apart.
   */
  private static boolean areSteps(Table table, List<Integer> body, int column) {
    List<String> steps = sameUnderEach(table, body, column);
    if (steps.isEmpty() || !steps.stream().allMatch(text -> STEP.matcher(text).matches())) {
      return false;
    }
    List<Integer> numbers = steps.stream().map(Integer::valueOf).toList();
    return numbers.equals(numbers.stream().distinct().sorted().toList());
  }

  /** Whether labels between the first column and this one tell the rows of one label apart. */
  private static boolean areTold(Table table, List<Integer> body, int column) {
    return IntStream.range(1, column)
        .mapToObj(between -> underEach(table, body, between).values())
        .anyMatch(names -> names.stream().anyMatch(under -> new HashSet<>(under).size() > 1));
  }

  /** What stands in a column under every label of the first one alike; empty where they differ. */
  private static List<String> sameUnderEach(Table table, List<Integer> body, int column) {
    Map<Cell, List<String>> under = underEach(table, body, column);
    Set<List<String>> sets = new HashSet<>(under.values());
    List<String> same = sets.size() == 1 ? sets.iterator().next() : List.of();
    return under.size() > 1 && same.size() > 1 ? same : List.of();
  }

  /** What stands in a column beside each label of the first one and the blanks below it. */
  private static Map<Cell, List<String>> underEach(Table table, List<Integer> body, int column) {
    Map<Cell, List<String>> under = new LinkedHashMap<>();
    Cell outer = null;
    for (int row : body) {
      Cell first = table.cell(row, 0);
      Cell own = table.cell(row, column);
      if (first == own || own.isBlank()) {
        continue;
      }
      outer = first.isBlank() && outer != null ? outer : first;
      under.computeIfAbsent(outer, key -> new ArrayList<>()).add(own.text().toString().strip());
    }
    return under;
  }

  /** Short codes under "Class" beside variables that stand over several rows each. */
  private static boolean areLevels(
      Table table, List<Integer> head, List<Integer> body, int column) {
    boolean named =
        column == 1
            && !head.isEmpty()
            && LEVEL_HEAD.matcher(table.cell(head.getLast(), column).text()).matches();
    if (!named) {
      return false;
    }
    long variables =
        body.stream()
            .map(row -> table.cell(row, 0))
            .filter(cell -> !cell.isBlank())
            .distinct()
            .count();
    return 3 * variables <= 2 * body.size()
        && body.stream()
            .map(row -> table.cell(row, column).text().toString().strip())
            .noneMatch(text -> DECIMAL.matcher(text).find());
  }

  /** Whether a cell reads like a value rather than a label. */
  private static boolean isValue(CharSequence text) {
    return VALUE.matcher(text.toString().strip()).matches() || NamedNumber.is(text);
  }

  /**
   * The column that names each row: the first one, unless it spans or repeats over rows (then it is
   * a block) or only counts them.
   */
  static int stub(Table table, List<Integer> body, List<Integer> labels) {
    for (int i = 0; i < labels.size() - 1; i++) {
      int column = labels.get(i);
      Set<String> seen = new HashSet<>();
      int repeated = 0;
      int numbers = 0;
      int named = 0;
      for (int row : body) {
        Cell cell = table.cell(row, column);
        if (cell.columnSpan() > 1) {
          continue;
        }
        named++;
        boolean again = cell.isBlank() || !seen.add(cell.text().toString());
        repeated += again ? 1 : 0;
        numbers += cell.text().toString().strip().matches("\\d{1,3}\\.?") ? 1 : 0;
      }
      boolean block = repeated > 0 && 3 * repeated >= named;
      boolean counts = numbers > MOSTLY * named;
      if (!block && !counts) {
        return column;
      }
    }
    return labels.getLast();
  }

  /**
   * Two label columns with members of one set: under a head that speaks of comparing some are
   * enough; else no row names one thing twice and most things stand in both columns.
   */
  static boolean arePaired(
      Table table, List<Integer> head, List<Integer> body, List<Integer> labels) {
    if (labels.size() != 2 || head.isEmpty()) {
      return false;
    }
    Set<String> first = new HashSet<>();
    Set<String> second = new HashSet<>();
    boolean apart = true;
    for (int row : body) {
      String one = table.cell(row, 0).text().toString().strip();
      String other = table.cell(row, 1).text().toString().strip();
      apart &= !one.equalsIgnoreCase(other);
      first.add(one);
      second.add(other);
    }
    first.remove("");
    second.remove("");
    Set<String> both = new HashSet<>(first);
    both.retainAll(second);
    boolean mostly = both.size() > 1 && 2 * both.size() >= Math.max(first.size(), second.size());
    return COMPARED.matcher(table.cell(head.getLast(), 0).text()).matches()
        ? !both.isEmpty()
        : mostly && apart;
  }
}
