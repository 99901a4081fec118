package holdfast.binding.prose;

import holdfast.binding.claim.Field;
import holdfast.extractor.Extraction;
import holdfast.extractor.citation.Citation;
import holdfast.extractor.citation.Citations;
import holdfast.extractor.citation.References;
import holdfast.extractor.paper.Section;
import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.Interval;
import holdfast.extractor.statistic.PValue;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.statistic.Spread;
import holdfast.extractor.statistic.Statistic;
import holdfast.extractor.table.Cell;
import holdfast.extractor.table.Row;
import holdfast.extractor.table.Table;
import holdfast.extractor.tuple.Tuple;
import holdfast.extractor.tuple.Where;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The attributed results of a review: those of sentences that cite one paper for them, and of table
 * rows that name one. Results with several papers behind them are the review's own.
 */
public final class ReviewClaims {

  private static final Pattern NUMBER =
      Pattern.compile("[-–−]?(?:\\d{1,3}(?:[, ]\\d{3})+|\\d+)(?:[.·]\\d+)?");

  private ReviewClaims() {}

  /** The attributed results in document order. */
  public static List<Attributed> of(Extraction review, References references) {
    List<Attributed> claims = new ArrayList<>();
    for (Tuple tuple : review.tuples()) {
      if (tuple.where() instanceof Where.InSentence(Section section, Text sentence)
          && section.kind() != Section.Kind.METHODS) {
        citation(sentence, tuple)
            .ifPresent(
                citation ->
                    claims.add(
                        new Attributed(
                            sentence,
                            citation,
                            references.find(citation),
                            fields(tuple),
                            tuple.statistic().type().isDescriptive())));
      }
    }
    for (Table table : review.paper().tables()) {
      for (int row = 0; row < table.rows().size(); row++) {
        if (table.rows().get(row).kind() == Row.Kind.DATA) {
          addRow(claims, review, references, table, row);
        }
      }
    }
    return List.copyOf(claims);
  }

  /**
   * The citation of a result: the first one behind it, else the last one before it; empty where
   * that cites several papers.
   */
  private static Optional<Citation> citation(Text sentence, Tuple tuple) {
    List<Citation> citations = Citations.in(sentence);
    int at = sentence.toString().indexOf(tuple.statistic().text().toString());
    Citation chosen = null;
    for (Citation citation : citations) {
      if (citation.start() < at) {
        chosen = citation;
      } else if (chosen == null || chosen.author().isEmpty()) {
        chosen = citation;
        break;
      }
    }
    return Optional.ofNullable(chosen).filter(ReviewClaims::isSingle);
  }

  private static boolean isSingle(Citation citation) {
    return citation.keys().size() <= 1;
  }

  /** Every number of a row that names a study, under the head of its column. */
  private static void addRow(
      List<Attributed> claims, Extraction review, References references, Table table, int row) {
    Citation citation = null;
    int named = -1;
    for (int column = 0; column < table.columns() && citation == null; column++) {
      List<Citation> here = Citations.in(table.cell(row, column).text());
      if (here.size() == 1 && isSingle(here.getFirst())) {
        citation = here.getFirst();
        named = column;
      }
    }
    if (citation == null) {
      return;
    }
    Text statement = statement(table, row);
    boolean[] told = new boolean[table.columns()];
    for (Tuple tuple : review.tuples()) {
      if (tuple.where() instanceof Where.InTable(Table its, int itsRow, int column)
          && its == table
          && itsRow == row
          && !tuple.statistic().type().isDescriptive()) {
        told[column] = true;
        claims.add(
            new Attributed(statement, citation, references.find(citation), fields(tuple), false));
      }
    }
    for (int column = named + 1; column < table.columns(); column++) {
      Cell cell = table.cell(row, column);
      Matcher number = NUMBER.matcher(cell.text().strip());
      if (!told[column] && cell.column() == column && number.matches()) {
        Map<Field, String> fields = new LinkedHashMap<>();
        String head =
            table.headerPath(row, column).stream()
                .map(text -> text.collapse().toString())
                .collect(Collectors.joining(" "));
        if (!head.isBlank()) {
          fields.put(Field.OUTCOME, head);
        }
        fields.put(Field.VALUE, digits(number.group()));
        claims.add(new Attributed(statement, citation, references.find(citation), fields, true));
      }
    }
  }

  private static String digits(String printed) {
    return printed.replaceAll("[, ]", "").replace('·', '.').replaceAll("[–−]", "-");
  }

  private static Text statement(Table table, int row) {
    List<Text> cells = new ArrayList<>();
    for (int column = 0; column < table.columns(); column++) {
      Cell cell = table.cell(row, column);
      if (cell.column() == column && !cell.isBlank()) {
        cells.add(cell.text());
      }
    }
    return Text.join(" ", cells);
  }

  private static Map<Field, String> fields(Tuple tuple) {
    Map<Field, String> fields = new LinkedHashMap<>();
    label(fields, Field.PREDICTOR, tuple.predictor());
    label(fields, Field.OUTCOME, tuple.outcome());
    label(fields, Field.COMPARATOR, tuple.comparator());
    label(fields, Field.CONDITION, Text.join("; ", tuple.conditions()));
    Statistic statistic = tuple.statistic();
    fields.put(Field.EFFECT_TYPE, statistic.type().symbol());
    number(fields, Field.VALUE, statistic.value());
    Interval interval = statistic.interval();
    if (interval != null) {
      number(fields, Field.CI_LOW, interval.low());
      number(fields, Field.CI_HIGH, interval.high());
    }
    Spread spread = statistic.spread();
    if (spread != null) {
      number(fields, spread.kind() == Spread.Kind.SE ? Field.SE : Field.SD, spread.number());
    }
    PValue p = statistic.p();
    if (p != null) {
      fields.put(Field.P, p.relation().sign().replace("=", "") + p.number().value());
    }
    number(fields, Field.N, statistic.n());
    return fields;
  }

  private static void label(Map<Field, String> fields, Field field, @Nullable Text label) {
    if (label != null && !label.isBlank()) {
      fields.put(field, label.collapse().toString());
    }
  }

  private static void number(
      Map<Field, String> fields, Field field, @Nullable PrintedNumber number) {
    if (number != null) {
      fields.put(field, number.value());
    }
  }
}
