package holdfast.server.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.SerializedString;
import holdfast.binding.audit.FieldFinding;
import holdfast.binding.audit.Finding;
import holdfast.binding.audit.Kind;
import holdfast.binding.audit.Slot;
import holdfast.binding.audit.Verdict;
import holdfast.binding.claim.Field;
import holdfast.extractor.paper.Failure;
import holdfast.extractor.paper.Paper;
import holdfast.extractor.span.Box;
import holdfast.extractor.span.Span;
import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.Interval;
import holdfast.extractor.statistic.PValue;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.statistic.Spread;
import holdfast.extractor.statistic.Statistic;
import holdfast.extractor.tuple.Tuple;
import holdfast.server.result.Statement;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the objects of the data contract, schema 1. Names and their order are public: scripts
 * depend on them.
 */
public final class ContractJson {

  /** The version of the shape. */
  public static final int SCHEMA = 1;

  /** Digits of a box's sides: a hundredth of a point is far below what can be seen. */
  private static final int BOX_DECIMALS = 2;

  /** Digits of a confidence. */
  private static final int CONFIDENCE_DECIMALS = 3;

  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final JsonGenerator json;

  public ContractJson(JsonGenerator json) {
    this.json = json;
  }

  /** A row of an audit as one line of JSON, without a line end. */
  public static String json(Finding finding) {
    return line(contract -> contract.finding(finding, null, List.of()));
  }

  /** A row on a claim in prose as one line of JSON, without a line end. */
  public static String json(Finding finding, Statement statement) {
    return line(contract -> contract.finding(finding, statement, List.of()));
  }

  /** A tuple as one line of JSON, without a line end. */
  public static String json(Paper paper, Tuple tuple) {
    return line(contract -> contract.tuple(paper, tuple));
  }

  private static String line(Writing writing) {
    StringWriter out = new StringWriter();
    try (JsonGenerator generator = JSON.createGenerator(out)) {
      writing.write(new ContractJson(generator));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /** Writes one object. */
  private interface Writing {
    void write(ContractJson contract) throws IOException;
  }

  /** A generator of UTF-8 that leaves the stream open, for one object a line. */
  static JsonGenerator lines(OutputStream out) throws IOException {
    JsonGenerator generator = JSON.createGenerator(out);
    generator.setRootValueSeparator(new SerializedString("\n"));
    return generator;
  }

  /**
   * Writes a row of an audit.
   *
   * @param statement where the claim stands in prose, or null for a row of a table
   * @param unreadable papers that could not be read, to be named in this row
   */
  public void finding(Finding finding, @Nullable Statement statement, List<Failure> unreadable)
      throws IOException {
    Verdict verdict = finding.verdict();
    json.writeStartObject();
    json.writeNumberField("schema", SCHEMA);
    json.writeNumberField("row", finding.claim().row());
    String study = Labels.study(finding.claim());
    json.writeStringField("study", statement != null && study.isEmpty() ? null : study);
    paper(finding.paper());
    json.writeStringField("verdict", verdict.word());
    json.writeArrayFieldStart("kinds");
    for (Kind kind : Labels.kinds(verdict)) {
      json.writeString(kind.word());
    }
    json.writeEndArray();
    json.writeArrayFieldStart("slots");
    for (Slot slot : Labels.slots(verdict)) {
      json.writeString(slot.word());
    }
    json.writeEndArray();
    rounded("confidence", finding.confidence(), CONFIDENCE_DECIMALS);
    json.writeObjectFieldStart("fields");
    for (Map.Entry<Field, FieldFinding> field : finding.fields().entrySet()) {
      json.writeObjectFieldStart(field.getKey().key());
      json.writeStringField("claimed", field.getValue().claimed());
      json.writeStringField("verdict", field.getValue().verdict());
      spans("spans", field.getValue().spans());
      json.writeEndObject();
    }
    json.writeEndObject();
    spans("evidence", finding.evidence());
    Paper owner = finding.boundToPaper() == null ? finding.paper() : finding.boundToPaper();
    optionalTuple("boundTo", finding.boundTo(), owner, finding.beside());
    optionalTuple("expected", finding.expected(), finding.paper(), List.of());
    json.writeNumberField("alternatives", finding.alternatives());
    if (finding.failure() == null) {
      json.writeNullField("failure");
    } else {
      json.writeStringField("failure", finding.failure().word());
    }
    suggestion(finding.suggestion());
    json.writeArrayFieldStart("lint");
    for (String lint : finding.lint()) {
      json.writeString(lint);
    }
    json.writeEndArray();
    json.writeStringField("why", finding.why());
    if (statement != null) {
      statement(statement);
    }
    if (!unreadable.isEmpty()) {
      json.writeArrayFieldStart("unreadable");
      for (Failure failure : unreadable) {
        failureFields(failure);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void statement(Statement statement) throws IOException {
    json.writeObjectFieldStart("document");
    json.writeStringField("file", Labels.file(statement.document()));
    json.writeEndObject();
    json.writeFieldName("claim");
    textValue(statement.text());
  }

  private void optionalTuple(
      String name, @Nullable Tuple tuple, @Nullable Paper owner, List<Tuple> beside)
      throws IOException {
    json.writeFieldName(name);
    if (tuple == null || owner == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    tupleFields(owner, tuple);
    if (!beside.isEmpty()) {
      json.writeArrayFieldStart("beside");
      for (Tuple other : beside) {
        tuple(owner, other);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void suggestion(Map<Field, String> suggestion) throws IOException {
    if (suggestion.isEmpty()) {
      json.writeNullField("suggestion");
      return;
    }
    json.writeObjectFieldStart("suggestion");
    for (Map.Entry<Field, String> entry : suggestion.entrySet()) {
      json.writeStringField(entry.getKey().key(), entry.getValue());
    }
    json.writeEndObject();
  }

  /** Writes a tuple of a paper. */
  public void tuple(Paper paper, Tuple tuple) throws IOException {
    json.writeStartObject();
    tupleFields(paper, tuple);
    json.writeEndObject();
  }

  private void tupleFields(Paper paper, Tuple tuple) throws IOException {
    Statistic statistic = tuple.statistic();
    json.writeNumberField("schema", SCHEMA);
    json.writeStringField("id", TupleId.of(paper, tuple));
    paper(paper);
    text("predictor", tuple.predictor());
    text("outcome", tuple.outcome());
    optionalText("comparator", tuple.comparator());
    json.writeArrayFieldStart("conditions");
    for (Text condition : tuple.conditions()) {
      textValue(condition);
    }
    for (Text step : tuple.beside()) {
      textValue(step);
    }
    json.writeEndArray();
    optionalText("method", tuple.method());
    effect(statistic);
    Interval interval = statistic.interval();
    number("ciLow", interval == null ? null : interval.low());
    number("ciHigh", interval == null ? null : interval.high());
    json.writeFieldName("ciLevel");
    BigDecimal level = interval == null ? null : interval.level();
    if (level == null) {
      json.writeNull();
    } else {
      json.writeNumber(new BigDecimal(level.stripTrailingZeros().toPlainString()));
    }
    p(statistic.p());
    number("n", statistic.n());
    spread(statistic.spread());
    json.writeObjectFieldStart("where");
    json.writeStringField("kind", Labels.whereKind(tuple));
    json.writeStringField("label", Labels.whereLabel(tuple));
    json.writeFieldName("page");
    Integer page = Labels.page(tuple);
    if (page == null) {
      json.writeNull();
    } else {
      json.writeNumber(page);
    }
    json.writeEndObject();
    rounded("confidence", tuple.confidence(), CONFIDENCE_DECIMALS);
  }

  private void effect(Statistic statistic) throws IOException {
    PrintedNumber value = statistic.value();
    json.writeObjectFieldStart("effect");
    json.writeStringField("type", statistic.type().symbol());
    json.writeStringField("label", statistic.label());
    json.writeStringField("value", value == null ? null : value.value());
    json.writeArrayFieldStart("df");
    for (PrintedNumber df : statistic.df()) {
      json.writeString(df.value());
    }
    json.writeEndArray();
    spans("spans", value == null ? statistic.text().spans() : value.text().spans());
    json.writeEndObject();
  }

  private void p(@Nullable PValue p) throws IOException {
    json.writeFieldName("p");
    if (p == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeStringField("op", p.relation().sign());
    json.writeStringField("value", p.number().value());
    spans("spans", p.number().text().spans());
    json.writeEndObject();
  }

  private void spread(@Nullable Spread spread) throws IOException {
    json.writeFieldName("spread");
    if (spread == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeStringField("kind", spread.kind().name().toLowerCase(Locale.ROOT));
    json.writeStringField("value", spread.number().value());
    spans("spans", spread.number().text().spans());
    json.writeEndObject();
  }

  private void number(String name, @Nullable PrintedNumber number) throws IOException {
    json.writeFieldName(name);
    if (number == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeStringField("value", number.value());
    spans("spans", number.text().spans());
    json.writeEndObject();
  }

  private void text(String name, Text text) throws IOException {
    json.writeFieldName(name);
    textValue(text);
  }

  private void optionalText(String name, @Nullable Text text) throws IOException {
    json.writeFieldName(name);
    if (text == null || text.isBlank()) {
      json.writeNull();
    } else {
      textValue(text);
    }
  }

  private void textValue(Text text) throws IOException {
    json.writeStartObject();
    json.writeStringField("text", text.toString());
    spans("spans", text.spans());
    json.writeEndObject();
  }

  private void paper(@Nullable Paper paper) throws IOException {
    json.writeFieldName("paper");
    if (paper == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeStringField("file", Labels.file(paper));
    json.writeStringField("doi", paper.metadata().doi());
    json.writeStringField("sha256", paper.source().sha256());
    json.writeEndObject();
  }

  /** Writes what could not be read, in the place of its tuples. */
  public void failure(Failure failure) throws IOException {
    json.writeStartObject();
    json.writeNumberField("schema", SCHEMA);
    json.writeFieldName("unreadable");
    failureFields(failure);
    json.writeEndObject();
  }

  private void failureFields(Failure failure) throws IOException {
    json.writeStartObject();
    json.writeStringField("file", Labels.slashes(failure.file()));
    json.writeStringField("reason", failure.reason());
    json.writeEndObject();
  }

  private void spans(String name, List<Span> spans) throws IOException {
    json.writeArrayFieldStart(name);
    for (Span span : spans) {
      span(span);
    }
    json.writeEndArray();
  }

  private void span(Span span) throws IOException {
    json.writeStartObject();
    switch (span) {
      case Span.PageSpan page -> {
        json.writeNumberField("page", page.page());
        json.writeStringField("quote", page.quote());
        json.writeArrayFieldStart("boxes");
        for (Box box : page.boxes()) {
          json.writeStartArray();
          for (double side : new double[] {box.x0(), box.y0(), box.x1(), box.y1()}) {
            json.writeNumber(decimal(side, BOX_DECIMALS));
          }
          json.writeEndArray();
        }
        json.writeEndArray();
      }
      case Span.PathSpan path -> {
        json.writeStringField("path", path.path());
        json.writeStringField("quote", path.quote());
      }
    }
    json.writeEndObject();
  }

  private void rounded(String name, double value, int decimals) throws IOException {
    json.writeFieldName(name);
    json.writeNumber(decimal(value, decimals));
  }

  private static BigDecimal decimal(double value, int decimals) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
    BigDecimal shortest = rounded.stripTrailingZeros();
    return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
  }
}
