package holdfast.server.export;

import com.fasterxml.jackson.databind.JsonNode;
import holdfast.binding.claim.Field;
import holdfast.server.report.ClaimText;
import holdfast.server.report.ReportRow;
import holdfast.server.report.ReportRows;
import holdfast.server.store.StoredDecision;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Stored findings as rows of a report. */
final class StoredRows {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

  private StoredRows() {}

  static List<ReportRow> of(Audited audited) {
    return audited.rows().stream().map(row -> row(audited.table().name(), row)).toList();
  }

  private static ReportRow row(String table, Audited.Row row) {
    JsonNode finding = row.finding();
    String file = finding.path("paper").path("file").asText("");
    String other = finding.path("boundTo").path("paper").path("file").asText("");
    return new ReportRow(
        row.claim().row(),
        row.line(),
        table,
        ClaimText.study(row.claim()),
        row.verdict(),
        words(finding.path("kinds")),
        ClaimText.about(row.claim()),
        ClaimText.numbers(row.claim()),
        row.why(),
        ReportRows.cells(row.claim(), better(row)),
        null,
        result(finding.path("boundTo"), other.equals(file) ? "" : other),
        result(finding.path("expected"), ""),
        quotes(finding.path("evidence")),
        words(finding.path("lint")),
        finding.path("alternatives").asInt(),
        file,
        "",
        finding.path("confidence").asDouble(),
        decision(row.decision()));
  }

  /** What was decided, or else what the audit suggests; a dismissed suggestion is none. */
  private static Map<Field, String> better(Audited.Row row) {
    Map<Field, String> better = new EnumMap<>(Field.class);
    @Nullable StoredDecision decision = row.decision();
    for (Field field : Field.values()) {
      @Nullable String value =
          decision == null
              ? row.finding().path("suggestion").path(field.key()).asText(null)
              : decision.corrections().get(field.key());
      if (value != null) {
        better.put(field, value);
      }
    }
    return better;
  }

  private static ReportRow.@Nullable Decision decision(@Nullable StoredDecision decision) {
    if (decision == null) {
      return null;
    }
    String reason = decision.reason();
    return new ReportRow.Decision(
        decision.action().word(),
        reason == null ? "" : reason,
        decision.by(),
        MINUTE.format(decision.at()));
  }

  private static ReportRow.@Nullable Result result(JsonNode tuple, String file) {
    if (!tuple.isObject()) {
      return null;
    }
    JsonNode where = tuple.path("where");
    String place =
        Stream.of(
                file,
                where.path("page").isNumber() ? "page " + where.path("page").asInt() : "",
                where.path("label").asText(""))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(", "));
    return new ReportRow.Result(about(tuple), new ReportRow.Quote(numbers(tuple), place));
  }

  private static String about(JsonNode tuple) {
    String conditions = texts(tuple.path("conditions")).stream().collect(Collectors.joining("; "));
    String variables =
        Stream.of(text(tuple.path("outcome")), text(tuple.path("predictor")))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" — "));
    String comparator = text(tuple.path("comparator"));
    return variables
        + (comparator.isEmpty() ? "" : " vs " + comparator)
        + (conditions.isEmpty() ? "" : " (" + conditions + ")");
  }

  /** A result's numbers as printed, one after the other. */
  static String numbers(JsonNode tuple) {
    JsonNode effect = tuple.path("effect");
    StringBuilder words = new StringBuilder(effect.path("label").asText(""));
    if (effect.path("value").isTextual()) {
      words.append(words.isEmpty() ? "" : " ").append(effect.path("value").asText());
    }
    if (tuple.path("ciLow").isObject() && tuple.path("ciHigh").isObject()) {
      words.append(" (").append(tuple.path("ciLow").path("value").asText());
      words.append(" to ").append(tuple.path("ciHigh").path("value").asText()).append(')');
    }
    if (tuple.path("p").isObject()) {
      words.append(", p ").append(tuple.path("p").path("op").asText());
      words.append(' ').append(tuple.path("p").path("value").asText());
    }
    return words.toString();
  }

  private static List<ReportRow.Quote> quotes(JsonNode spans) {
    List<ReportRow.Quote> quotes = new ArrayList<>();
    for (JsonNode span : spans) {
      String place =
          span.path("page").isNumber()
              ? "page " + span.path("page").asInt()
              : span.path("path").asText("");
      quotes.add(new ReportRow.Quote(span.path("quote").asText(), place));
    }
    return quotes;
  }

  private static String text(JsonNode node) {
    return node.path("text").asText("").strip();
  }

  private static List<String> texts(JsonNode nodes) {
    List<String> texts = new ArrayList<>();
    nodes.forEach(node -> texts.add(text(node)));
    return texts;
  }

  private static List<String> words(JsonNode nodes) {
    List<String> words = new ArrayList<>();
    nodes.forEach(node -> words.add(node.asText()));
    return words;
  }
}
