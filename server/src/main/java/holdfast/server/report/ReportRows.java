package holdfast.server.report;

import holdfast.binding.audit.Finding;
import holdfast.binding.audit.Kind;
import holdfast.binding.claim.Claim;
import holdfast.binding.claim.Field;
import holdfast.extractor.paper.Paper;
import holdfast.extractor.span.Span;
import holdfast.extractor.tuple.Tuple;
import holdfast.server.result.AuditResult;
import holdfast.server.result.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Findings as rows of a report. */
public final class ReportRows {

  private ReportRows() {}

  static List<ReportRow> of(AuditResult result) {
    List<ReportRow> rows = new ArrayList<>();
    for (int i = 0; i < result.findings().size(); i++) {
      rows.add(row(result, i));
    }
    return rows;
  }

  /** The claimed numbers of a row with what they should be, in the order of output. */
  public static List<ReportRow.Cell> cells(Claim claim, Map<Field, String> better) {
    return ClaimText.numericFields(claim).stream()
        .map(
            field ->
                new ReportRow.Cell(
                    field.key(), claim.get(field), better.getOrDefault(field, claim.get(field))))
        .toList();
  }

  private static ReportRow row(AuditResult result, int index) {
    Finding finding = result.findings().get(index);
    @Nullable Statement statement = result.statement(index);
    Claim claim = finding.claim();
    @Nullable Paper paper = finding.paper();
    @Nullable Paper other = finding.boundToPaper();
    @Nullable String title = paper == null ? null : paper.metadata().title();
    return new ReportRow(
        claim.row(),
        result.lines().get(index),
        statement == null ? result.table() : Labels.file(statement.document()),
        Labels.study(claim),
        finding.verdict().word(),
        Labels.kinds(finding.verdict()).stream().map(Kind::word).toList(),
        ClaimText.about(claim),
        ClaimText.numbers(claim),
        finding.why(),
        cells(claim, finding.suggestion()),
        statement == null ? null : said(statement),
        result(finding.boundTo(), other == paper ? null : other),
        result(finding.expected(), null),
        finding.evidence().stream()
            .map(span -> new ReportRow.Quote(span.quote(), Labels.place(span)))
            .toList(),
        finding.lint(),
        finding.alternatives(),
        paper == null ? "" : Labels.file(paper),
        title == null ? "" : title,
        finding.confidence(),
        null);
  }

  private static ReportRow.Quote said(Statement statement) {
    List<Span> spans = statement.text().spans();
    return new ReportRow.Quote(
        statement.text().toString(), spans.isEmpty() ? "" : Labels.place(spans.getFirst()));
  }

  private static ReportRow.@Nullable Result result(@Nullable Tuple tuple, @Nullable Paper paper) {
    if (tuple == null) {
      return null;
    }
    @Nullable Integer page = Labels.page(tuple);
    String place =
        Stream.of(
                paper == null ? "" : paper(paper),
                page == null ? "" : "page " + page,
                Labels.whereLabel(tuple))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(", "));
    return new ReportRow.Result(
        Labels.describe(tuple), new ReportRow.Quote(tuple.statistic().text().toString(), place));
  }

  private static String paper(Paper paper) {
    @Nullable String title = paper.metadata().title();
    return title == null ? Labels.file(paper) : title + " (" + Labels.file(paper) + ")";
  }
}
