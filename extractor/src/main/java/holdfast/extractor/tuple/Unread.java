package holdfast.extractor.tuple;

import holdfast.extractor.paper.Paper;
import holdfast.extractor.paper.Section;
import holdfast.extractor.sentence.Sentence;
import holdfast.extractor.sentence.Sentences;
import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.CellContent;
import holdfast.extractor.statistic.Cells;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.HeaderMeaning;
import holdfast.extractor.statistic.Interval;
import holdfast.extractor.statistic.PValue;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.statistic.Spread;
import holdfast.extractor.statistic.Statistic;
import holdfast.extractor.statistic.Statistics;
import holdfast.extractor.table.Cell;
import holdfast.extractor.table.Row;
import holdfast.extractor.table.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a paper that none of its results has, each with the place it stands in and nothing
 * else: rows and sentences whose structure was not understood. They are no results; but a number
 * that somebody copied may be one of them, and the words of its row, column or sentence tell
 * whether it was copied to the right place.
 */
public final class Unread {

  /** Nothing is known of what such a number is a number of. */
  private static final double CONFIDENCE = 0;

  private final Map<Row, Set<BigDecimal>> ofRows = new IdentityHashMap<>();
  private final Map<Row, List<Tuple>> results = new IdentityHashMap<>();
  private final Map<String, Set<BigDecimal>> ofSentences = new HashMap<>();
  private final List<Tuple> unread = new ArrayList<>();

  private Unread(List<Tuple> tuples) {
    for (Tuple tuple : tuples) {
      Set<BigDecimal> read =
          switch (tuple.where()) {
            case Where.InTable(Table table, int row, int column) -> {
              Row own = table.rows().get(row);
              results.computeIfAbsent(own, key -> new ArrayList<>()).add(tuple);
              yield ofRows.computeIfAbsent(own, key -> new HashSet<>());
            }
            case Where.InSentence(Section section, Text sentence) ->
                ofSentences.computeIfAbsent(sentence.toString(), key -> new HashSet<>());
          };
      Statistic statistic = tuple.statistic();
      statistic.numbers().forEach(number -> read.add(plain(number.decimal())));
      if (statistic.interval() != null && statistic.interval().level() != null) {
        read.add(plain(statistic.interval().level()));
      }
    }
  }

  private static BigDecimal plain(BigDecimal number) {
    return number.stripTrailingZeros();
  }

  /**
   * Every number that no result of its row or sentence has in any part; roles are empty.
   *
   * @param tuples the paper's results
   */
  public static List<Tuple> of(Paper paper, List<Tuple> tuples) {
    Unread unread = new Unread(tuples);
    for (Section section : paper.sections()) {
      if (section.kind() != Section.Kind.REFERENCES && section.kind() != Section.Kind.METHODS) {
        Sentences.split(section).forEach(unread::sentence);
      }
    }
    paper.tables().forEach(unread::table);
    return List.copyOf(unread.unread);
  }

  private void table(Table table) {
    for (int i = 0; i < table.rows().size(); i++) {
      Row row = table.rows().get(i);
      Set<BigDecimal> known = ofRows.getOrDefault(row, Set.of());
      for (int column = 1; column < row.cells().size(); column++) {
        Cell cell = row.cells().get(column);
        if (row.kind() != Row.Kind.HEADER && cell.row() == i && cell.column() == column) {
          cell(cell.text(), known, new Where.InTable(table, i, column));
        }
      }
    }
  }

  private void cell(Text text, Set<BigDecimal> known, Where where) {
    CellContent content = Cells.read(text, HeaderMeaning.NOTHING);
    PrintedNumber value = content.value();
    if (value != null) {
      add(value, content.interval(), content.p(), content.spread(), text, known, where);
    }
    if (content.percent() != null) {
      add(content.percent(), null, null, null, text, known, where);
    }
  }

  private void sentence(Sentence sentence) {
    Text text = sentence.text();
    Set<BigDecimal> known = ofSentences.getOrDefault(text.toString(), Set.of());
    Where where = new Where.InSentence(sentence.section(), text);
    for (PrintedNumber number : Statistics.numbers(text)) {
      add(number, null, null, null, number.text(), known, where);
    }
  }

  private void add(
      PrintedNumber value,
      @Nullable Interval interval,
      @Nullable PValue p,
      @Nullable Spread spread,
      Text text,
      Set<BigDecimal> known,
      Where where) {
    if (!known.contains(plain(value.decimal()))) {
      Statistic statistic =
          new Statistic(EffectType.OTHER, "", value, List.of(), interval, p, null, spread, text);
      unread.add(
          ofResult(statistic, where)
              .orElseGet(
                  () ->
                      new Tuple(
                          Text.EMPTY,
                          Text.EMPTY,
                          null,
                          List.of(),
                          null,
                          statistic,
                          where,
                          CONFIDENCE)));
    }
  }

  /**
   * A step to a result of its row, which tells it behind its head ("Sum of squares 6.22"): it is of
   * the same analysis.
   */
  private Optional<Tuple> ofResult(Statistic step, Where where) {
    if (!(where instanceof Where.InTable(Table table, int row, int column))) {
      return Optional.empty();
    }
    String told = " " + step.text().strip();
    return results.getOrDefault(table.rows().get(row), List.of()).stream()
        .filter(
            result -> result.beside().stream().anyMatch(number -> number.toString().endsWith(told)))
        .findFirst()
        .map(result -> besides(result, step, where));
  }

  private static Tuple besides(Tuple result, Statistic step, Where where) {
    return new Tuple(
        result.predictor(),
        result.outcome(),
        result.comparator(),
        result.conditions(),
        result.method(),
        step,
        where,
        CONFIDENCE);
  }
}
