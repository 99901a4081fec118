package holdfast.extractor.tuple.layout;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.HeaderMeaning;
import holdfast.extractor.table.Cell;
import holdfast.extractor.table.Row;
import holdfast.extractor.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Which rows of a table without indents stand under which: told by what they hold (counts are
 * levels of a variable, a mean is a variable of its own) and by lists of labels that come again.
 */
final class Levels {

  /** What the values of a row are. */
  enum Kind {
    /** Members of a group: "12 (30 %)", "12/40", "12". */
    COUNT,
    /** A mean or median with what it scatters by. */
    SPREAD,
    OTHER
  }

  private static final Pattern COUNT =
      Pattern.compile("\\d+\\s*(?:[(/\\[]\\s*\\d+(?:[.·]\\d+)?\\s*%?\\s*[)\\]]?)?[*†‡§]?");
  private static final Pattern SPREAD =
      Pattern.compile(
          "(?i).*±.*|-?\\d+(?:[.·]\\d+)?\\s*[(\\[]\\s*(?:SD|SE)\\b.*|-?\\d+[.·]\\d+\\s*[(\\[]\\s*\\d+[.·]\\d+\\s*[)\\]]"
              + "|-?\\d+(?:[.·]\\d+)?\\s*[(\\[]\\s*\\d+(?:[.·]\\d+)?\\s*[-–—]\\s*\\d.*");
  private static final Pattern P =
      Pattern.compile("[<>=≤≥]?\\s*(?:0?[.·]\\d+|1(?:[.·]0+)?|NS)\\W*");

  /** A sign before the rows of a list. */
  private static final Pattern BULLET = Pattern.compile("^[•·▪◦‣∙●○■–—-]\\s+(?=\\S)");

  private final Table table;
  private final int stub;
  private final List<Integer> values;
  private final Map<String, Integer> often = new HashMap<>();
  private final Map<Integer, Text> parents = new HashMap<>();

  Levels(Table table, List<Integer> body, int stub, List<Integer> values) {
    this.table = table;
    this.stub = stub;
    this.values = values;
    for (int row : body) {
      often.merge(label(row).toString(), 1, Integer::sum);
    }
    findParents(body);
  }

  /** The label of a row without a bullet before it. */
  Text label(int row) {
    return unmarked(table.cell(row, stub).text());
  }

  /** A label without a bullet before it. */
  static Text unmarked(Text label) {
    return BULLET.matcher(label).find() ? label.replaceAll(BULLET, match -> "").strip() : label;
  }

  /** How deep a row is set in; a bullet sets it in by one. */
  int indent(int row) {
    int named = row;
    // a row without a name of its own stands as deep as the one above it that has one
    while (stub > 0
        && named > 0
        && table.cell(named, 0).isBlank()
        && table.rows().get(named - 1).kind() == Row.Kind.DATA) {
      named--;
    }
    Row own = table.rows().get(named);
    return own.indent() + (BULLET.matcher(table.cell(row, stub).text()).find() ? 1 : 0);
  }

  /** Whether two rows stand behind the same bullet: neither is a part of the other. */
  boolean areSiblings(int row, int other) {
    Matcher own = BULLET.matcher(table.cell(row, stub).text());
    Matcher theirs = BULLET.matcher(table.cell(other, stub).text());
    return own.find() && theirs.find() && own.group().equals(theirs.group());
  }

  /** Whether the label of a row stands in another row, too. */
  boolean comesAgain(int row) {
    return often.getOrDefault(label(row).toString(), 0) > 1;
  }

  /** The row above a list of labels that comes again; empty for rows of no such list. */
  Text parent(int row) {
    return parents.getOrDefault(row, Text.EMPTY);
  }

  /** Lists that come again, each behind a row of its own at the same depth. */
  private void findParents(List<Integer> body) {
    Map<Integer, Text> found = new HashMap<>();
    List<Set<String>> lists = new ArrayList<>();
    Set<String> over = new HashSet<>();
    int inSection = 0;
    int most = 0;
    for (int i = 1; i < body.size(); i++) {
      int first = body.get(i);
      inSection = table.rows().get(first).kind() == Row.Kind.BLOCK ? 0 : inSection;
      int above = body.get(i - 1);
      if (!comesAgain(first)
          || comesAgain(above)
          || isEmpty(above)
          || isEmpty(first)
          || isMeasure(above)) {
        continue;
      }
      Set<String> list = new LinkedHashSet<>();
      int end = i;
      while (end < body.size()
          && comesAgain(body.get(end))
          && !isEmpty(body.get(end))
          && indent(body.get(end)) == indent(above)
          && list.add(label(body.get(end)).toString())) {
        found.put(body.get(end), label(above));
        end++;
      }
      // a row of p-values below closes the rows of a block: "Control", "None", "P-value"
      boolean tested =
          IntStream.range(i, end)
              .map(body::get)
              .anyMatch(row -> hasOnlyP(Measures.ofRow(label(row))));
      if (list.size() > 1 && !tested) {
        lists.add(list);
        over.add(label(above).toString());
        most = Math.max(most, ++inSection);
      }
    }
    // one list in each block only says that the blocks have the same rows
    boolean same = most > 1 && over.size() == lists.size();
    for (Set<String> list : lists) {
      Set<String> shared = new HashSet<>(list);
      shared.retainAll(lists.getFirst());
      same &= shared.size() > 1;
    }
    if (same) {
      parents.putAll(found);
    }
  }

  /** "Mean ± SD" before "Median" and "Range" stands beside them, not over them. */
  private boolean isMeasure(int row) {
    HeaderMeaning said = Measures.ofRow(label(row));
    return said.effect().isPresent()
        && Columns.residue(label(row), said).chars().noneMatch(Character::isLetter);
  }

  private static boolean hasOnlyP(HeaderMeaning said) {
    return said.has(HeaderMeaning.Role.P) && said.effect().isEmpty();
  }

  private boolean isEmpty(int row) {
    return label(row).isBlank()
        || table.rows().get(row).kind() != Row.Kind.DATA
        || values.stream().allMatch(column -> table.cell(row, column).isBlank());
  }

  /** What most printed values of a row are; those that may be p-values do not count. */
  Kind kind(int row) {
    int counts = 0;
    int spreads = 0;
    int others = 0;
    for (int column : values) {
      Cell cell = table.cell(row, column);
      String text = cell.text().toString().strip();
      if (cell.isBlank() || column == values.getLast() && P.matcher(text).matches()) {
        continue;
      }
      if (COUNT.matcher(text).matches()) {
        counts++;
      } else if (SPREAD.matcher(text).matches()) {
        spreads++;
      } else {
        others++;
      }
    }
    if (counts > spreads + others) {
      return Kind.COUNT;
    }
    return spreads > counts + others ? Kind.SPREAD : Kind.OTHER;
  }

  /** Whether the last column of a row holds a number that can be a p-value. */
  boolean hasP(int row) {
    return !values.isEmpty()
        && P.matcher(table.cell(row, values.getLast()).text().toString().strip()).matches();
  }
}
