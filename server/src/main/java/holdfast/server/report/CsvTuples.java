package holdfast.server.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import holdfast.extractor.paper.Paper;
import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.Interval;
import holdfast.extractor.statistic.PValue;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.statistic.Statistic;
import holdfast.extractor.tuple.Tuple;
import holdfast.server.result.Outcome;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tuples as rows; a paper that was not read is a row with its file and the reason. */
final class CsvTuples implements TupleWriter {

  private static final List<String> HEADER =
      List.of(
          "id",
          "file",
          "doi",
          "predictor",
          "outcome",
          "comparator",
          "condition",
          "method",
          "effect_type",
          "label",
          "value",
          "df",
          "ci_low",
          "ci_high",
          "ci_level",
          "p",
          "n",
          "spread_kind",
          "spread",
          "where",
          "page",
          "quote",
          "confidence",
          "unreadable");

  private final CsvWriter csv;

  CsvTuples(OutputStream out) {
    this.csv = CsvCells.open(new Unclosed(out));
    CsvCells.row(csv, HEADER);
  }

  @Override
  public void write(Outcome outcome) throws IOException {
    switch (outcome) {
      case Outcome.Read read -> {
        for (Tuple tuple : read.extraction().tuples()) {
          CsvCells.row(csv, row(read.extraction().paper(), tuple));
        }
      }
      case Outcome.Failed failed -> {
        String[] cells = new String[HEADER.size()];
        Arrays.fill(cells, "");
        cells[HEADER.indexOf("file")] = Labels.slashes(failed.failure().file());
        cells[HEADER.indexOf("unreadable")] = failed.failure().reason();
        CsvCells.row(csv, List.of(cells));
      }
    }
    csv.flush();
  }

  private static List<String> row(Paper paper, Tuple tuple) {
    Statistic statistic = tuple.statistic();
    Interval interval = statistic.interval();
    BigDecimal level = interval == null ? null : interval.level();
    Integer page = Labels.page(tuple);
    return List.of(
        TupleId.of(paper, tuple),
        Labels.file(paper),
        Objects.requireNonNullElse(paper.metadata().doi(), ""),
        tuple.predictor().toString(),
        tuple.outcome().toString(),
        text(tuple.comparator()),
        Stream.concat(tuple.conditions().stream(), tuple.beside().stream())
            .map(Text::toString)
            .collect(Collectors.joining("; ")),
        text(tuple.method()),
        statistic.type().symbol(),
        statistic.label(),
        number(statistic.value()),
        statistic.df().stream().map(PrintedNumber::value).collect(Collectors.joining(" ")),
        number(interval == null ? null : interval.low()),
        number(interval == null ? null : interval.high()),
        level == null ? "" : level.toPlainString(),
        p(statistic.p()),
        number(statistic.n()),
        statistic.spread() == null ? "" : statistic.spread().kind().name().toLowerCase(Locale.ROOT),
        number(statistic.spread() == null ? null : statistic.spread().number()),
        Labels.whereLabel(tuple),
        page == null ? "" : page.toString(),
        statistic.text().toString(),
        String.format(Locale.ROOT, "%.3f", tuple.confidence()),
        "");
  }

  static String p(@Nullable PValue p) {
    if (p == null) {
      return "";
    }
    String sign = p.relation() == PValue.Relation.EQUAL ? "" : p.relation().sign();
    return sign + p.number().value();
  }

  private static String text(@Nullable Text text) {
    return text == null ? "" : text.toString();
  }

  private static String number(@Nullable PrintedNumber number) {
    return number == null ? "" : number.value();
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
