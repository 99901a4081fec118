package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.statistic.Statistic;
import holdfast.extractor.table.Cell;
import holdfast.extractor.table.Row;
import holdfast.extractor.table.Table;
import holdfast.extractor.tuple.layout.Links;
import holdfast.extractor.tuple.wording.GroupTest;
import holdfast.extractor.tuple.wording.LabelKind;
import holdfast.extractor.tuple.wording.Methods;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Names the test of a p in a table: the one that the table names for what it gives of each group,
 * else the one that the statistics section used for the outcome, else the one there that fits.
 */
final class GroupTests {

  private final List<Tuple> tuples;
  private final Focus focus;
  private final List<Methods.Mention> ofTable = new ArrayList<>();

  private GroupTests(Table table, List<Tuple> tuples, Focus focus) {
    this.tuples = tuples;
    this.focus = focus;
    ofTable.addAll(Methods.in(table.caption()));
    table.notes().forEach(note -> ofTable.addAll(Methods.in(note)));
    for (Row row : table.rows()) {
      if (row.kind() == Row.Kind.HEADER) {
        row.cells().stream().map(Cell::text).distinct().map(Methods::in).forEach(ofTable::addAll);
      }
    }
  }

  /** The results of a table, with a method where a p had none. */
  static List<Tuple> named(Table table, List<Tuple> tuples, Focus focus) {
    boolean open = tuples.stream().anyMatch(GroupTests::isOpen);
    if (!open) {
      return tuples;
    }
    GroupTests tests = new GroupTests(table, tuples, focus);
    return tuples.stream().map(tests::named).toList();
  }

  private static boolean isOpen(Tuple tuple) {
    EffectType type = tuple.statistic().type();
    return tuple.method() == null
        && tuple.statistic().p() != null
        && (tuple.statistic().value() == null || !Links.isComparison(type));
  }

  private Tuple named(Tuple tuple) {
    if (!isOpen(tuple) || !(tuple.where() instanceof Where.InTable place)) {
      return tuple;
    }
    List<Tuple> described = described(place.row());
    if (described.isEmpty() && isHeading(place)) {
      described = described(place.row() + 1);
    }
    if (described.isEmpty()) {
      return focus.stated().of(tuple.outcome(), false).map(tuple::by).orElse(tuple);
    }
    EffectType type = type(described.getFirst().statistic());
    List<Text> groups =
        described.stream()
            .filter(mate -> type(mate.statistic()) == type)
            .map(Tuple::predictor)
            .toList();
    long distinct = groups.stream().map(Text::toString).distinct().count();
    boolean overTime =
        distinct > 1 && groups.stream().allMatch(group -> LabelKind.of(group) == LabelKind.TIME);
    GroupTest test = new GroupTest(type, distinct > 1 ? (int) distinct : 0, overTime);
    Optional<Text> method =
        test.among(ofTable)
            .or(() -> focus.stated().of(tuple.outcome(), overTime))
            .or(() -> focus.test(test));
    return method.map(tuple::by).orElse(tuple);
  }

  /** A mean of percentages has a spread or may be negative; a share has none and is not. */
  private static EffectType type(Statistic statistic) {
    PrintedNumber value = statistic.value();
    boolean mean = statistic.spread() != null || value != null && value.decimal().signum() < 0;
    return statistic.type() == EffectType.PERCENT && mean ? EffectType.MEAN : statistic.type();
  }

  /** A row with nothing but its p: the levels of what it names stand below. */
  private static boolean isHeading(Where.InTable place) {
    for (int column = 1; column < place.table().columns(); column++) {
      if (column != place.column() && !place.table().cell(place.row(), column).isBlank()) {
        return false;
      }
    }
    return true;
  }

  private List<Tuple> described(int row) {
    return tuples.stream()
        .filter(mate -> mate.where() instanceof Where.InTable place && place.row() == row)
        .filter(mate -> mate.statistic().value() != null)
        .filter(mate -> !Links.isComparison(mate.statistic().type()))
        .toList();
  }
}
