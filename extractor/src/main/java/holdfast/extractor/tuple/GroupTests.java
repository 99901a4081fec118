package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.PValue;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.statistic.Statistic;
import holdfast.extractor.statistic.Statistics;
import holdfast.extractor.table.Cell;
import holdfast.extractor.table.Row;
import holdfast.extractor.table.Table;
import holdfast.extractor.tuple.layout.Links;
import holdfast.extractor.tuple.wording.GroupTest;
import holdfast.extractor.tuple.wording.LabelKind;
import holdfast.extractor.tuple.wording.MarkedMethods;
import holdfast.extractor.tuple.wording.Methods;
import holdfast.extractor.tuple.wording.Moment;
import holdfast.extractor.tuple.wording.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Names the test of a p in a table: the one that the table names for what it gives of each group,
 * else the one that the statistics section used for the outcome, else the one there that fits.
 */
final class GroupTests {

  /** Levels below the head of their block. */
  private static final int MOST_LEVELS = 12;

  private final List<Tuple> tuples;
  private final Focus focus;
  private final List<Methods.Mention> ofTable = new ArrayList<>();
  private final MarkedMethods marked;

  private GroupTests(Table table, List<Tuple> tuples, Focus focus) {
    this.tuples = tuples;
    this.focus = focus;
    this.marked = new MarkedMethods(table.notes());
    Methods.in(table.caption()).stream()
        .filter(mention -> !mention.isRelation())
        .forEach(ofTable::add);
    table.notes().forEach(note -> ofTable.addAll(marked.unmarked(note)));
    for (Row row : table.rows()) {
      if (row.kind() == Row.Kind.HEADER) {
        row.cells().stream().map(Cell::text).distinct().map(Methods::in).forEach(ofTable::addAll);
      }
    }
  }

  /** The results of a table, with a method where a p had none. */
  static List<Tuple> named(Table table, List<Tuple> tuples, Focus focus) {
    boolean tested = tuples.stream().anyMatch(tuple -> tuple.statistic().p() != null);
    if (!tested) {
      return tuples;
    }
    GroupTests tests = new GroupTests(table, tuples, focus);
    List<Tuple> named = tuples.stream().map(tests::named).toList();
    return named.stream().map(tuple -> described(tuple, named)).toList();
  }

  /** A value of a group with the method of the one p that its row has, else its block's head. */
  private static Tuple described(Tuple tuple, List<Tuple> named) {
    if (tuple.method() != null
        || tuple.statistic().p() != null
        || !isDescription(tuple.statistic())
        || !(tuple.where() instanceof Where.InTable place)) {
      return tuple;
    }
    List<Tuple> own = tests(place.row(), named);
    if (own.stream().anyMatch(test -> test.statistic().type().isRatio())) {
      return tuple; // the p of a model's estimate
    }
    int row = place.row();
    while (own.isEmpty() && --row >= 0 && row > place.row() - MOST_LEVELS) {
      List<Tuple> above = tests(row, named);
      if (!above.isEmpty() && !isOfBlock(tuple, place.table(), row)) {
        return tuple;
      }
      own = above;
    }
    List<Text> methods = own.stream().map(Tuple::method).flatMap(Stream::ofNullable).toList();
    boolean one =
        own.stream().allMatch(test -> isBefore(test) == isBefore(tuple))
            && methods.size() == own.size()
            && methods.stream().map(Text::toString).distinct().count() == 1;
    return one ? tuple.by(methods.getFirst()) : tuple;
  }

  private static List<Tuple> tests(int row, List<Tuple> named) {
    return named.stream()
        .filter(mate -> mate.where() instanceof Where.InTable at && at.row() == row)
        .filter(mate -> mate.statistic().p() != null)
        .toList();
  }

  /** Whether a test's row is the head of the block that a result stands in. */
  private static boolean isOfBlock(Tuple tuple, Table table, int head) {
    Text name = table.stub(head);
    List<Text> slots = new ArrayList<>(tuple.conditions());
    slots.add(tuple.outcome());
    slots.add(tuple.predictor());
    return !name.isBlank() && slots.stream().anyMatch(slot -> Words.shared(name, slot) == 1);
  }

  /** What was measured before anything was done is not what the test of a later difference saw. */
  private static boolean isBefore(Tuple tuple) {
    return tuple.conditions().stream().anyMatch(Moment::beginsBefore);
  }

  private static boolean isDescription(Statistic statistic) {
    return statistic.value() != null
        && (!Links.isComparison(statistic.type()) || isCount(statistic));
  }

  /** A count of people has no name of its own in the head: a whole number without a unit. */
  private static boolean isCount(Statistic statistic) {
    PrintedNumber value = statistic.value();
    return statistic.type() == EffectType.OTHER
        && value != null
        && value.decimal().scale() == 0
        && value.decimal().signum() >= 0
        && statistic.interval() == null
        && statistic.p() == null;
  }

  private static boolean isOpen(Tuple tuple) {
    EffectType type = tuple.statistic().type();
    return tuple.method() == null
        && tuple.statistic().p() != null
        && (tuple.statistic().value() == null
            || type == EffectType.OTHER
            || !Links.isComparison(type));
  }

  private Tuple named(Tuple tuple) {
    if (!isOpen(tuple) || !(tuple.where() instanceof Where.InTable place)) {
      return tuple;
    }
    Optional<Text> noted =
        Methods.in(place.table().stub(place.row())).stream()
            .map(Methods.Mention::text)
            .findFirst()
            .or(() -> noted(place, tuple.statistic()));
    if (noted.isPresent()) {
      return tuple.by(focus.fullName(noted.get()));
    }
    List<Tuple> described = described(place.row());
    if (described.isEmpty() && isHeading(place)) {
      described = described(place.row() + 1);
    }
    if (described.isEmpty()) {
      return focus
          .stated()
          .of(tuple.outcome(), false)
          .or(() -> focus.stated().only(false))
          .map(tuple::by)
          .orElse(tuple);
    }
    EffectType type = type(described.getFirst().statistic());
    List<Text> groups =
        described.stream()
            .filter(mate -> type(mate.statistic()) == type)
            .map(Tuple::predictor)
            .filter(group -> !group.isBlank() && LabelKind.of(group) != LabelKind.WHOLE)
            .toList();
    long distinct = groups.stream().map(Text::toString).distinct().count();
    Text against = tuple.comparator();
    boolean overTime =
        against != null && LabelKind.of(against) == LabelKind.TIME
            || distinct > 1
                && groups.stream().allMatch(group -> LabelKind.of(group) == LabelKind.TIME);
    GroupTest test = new GroupTest(type, distinct > 1 ? (int) distinct : 0, overTime);
    Optional<Text> method =
        test.among(ofTable)
            .or(() -> focus.stated().of(tuple.outcome(), overTime))
            .or(() -> focus.test(test));
    return method.map(tuple::by).orElse(tuple);
  }

  /** A mean of percentages has a spread or may be negative; a share has none and is not. */
  static EffectType type(Statistic statistic) {
    PrintedNumber value = statistic.value();
    boolean mean = statistic.spread() != null || value != null && value.decimal().signum() < 0;
    return isCount(statistic)
        ? EffectType.COUNT
        : statistic.type() == EffectType.PERCENT && mean ? EffectType.MEAN : statistic.type();
  }

  /** The test that a note gives for the mark of the cell that prints the p. */
  private Optional<Text> noted(Where.InTable place, Statistic statistic) {
    PValue p = statistic.p();
    if (p == null) {
      return Optional.empty();
    }
    for (int column = place.table().columns() - 1; column > 0; column--) {
      Text cell = place.table().cell(place.row(), column).text();
      boolean printed =
          Statistics.numbers(cell).stream()
              .anyMatch(number -> number.decimal().compareTo(p.number().decimal()) == 0);
      if (printed) {
        Optional<Text> method = marked.of(cell);
        if (method.isPresent()) {
          return method;
        }
      }
    }
    return Optional.empty();
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
        .filter(mate -> isDescription(mate.statistic()))
        .toList();
  }
}
