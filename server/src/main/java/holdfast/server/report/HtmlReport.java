package holdfast.server.report;

import holdfast.binding.audit.Finding;
import holdfast.binding.audit.Kind;
import holdfast.binding.claim.Claim;
import holdfast.binding.claim.Field;
import holdfast.extractor.paper.Failure;
import holdfast.extractor.paper.Paper;
import holdfast.extractor.span.Span;
import holdfast.extractor.tuple.Tuple;
import holdfast.server.result.AuditResult;
import holdfast.server.result.Statement;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page to read: one file, nothing fetched from anywhere. Flagged and undecided rows stand open,
 * the others are a line each.
 */
final class HtmlReport {

  private final StringBuilder html = new StringBuilder();

  private HtmlReport() {}

  static void write(AuditResult result, OutputStream out) throws IOException {
    HtmlReport report = new HtmlReport();
    report.page(result);
    out.write(report.html.toString().getBytes(StandardCharsets.UTF_8));
  }

  private void page(AuditResult result) throws IOException {
    html.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.append(
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"
            + " style-src 'unsafe-inline'; script-src 'unsafe-inline'\">\n<title>Audit of ");
    text(fileName(result.table()));
    html.append("</title>\n<style>\n").append(resource("report.css")).append("</style>\n</head>\n");
    html.append("<body>\n<header>\n<h1>Audit of ");
    text(fileName(result.table()));
    html.append("</h1>\n<p>");
    text(headline(result));
    html.append("</p>\n</header>\n");
    filters(result.findings());
    html.append("<main>\n");
    for (int i = 0; i < result.findings().size(); i++) {
      finding(result.findings().get(i), result.statement(i));
    }
    html.append("</main>\n");
    unread(result.failures());
    html.append(
        "<footer>Made by Holdfast. Every quote stands in the paper on the page named beside it:"
            + " look there before you change a number.</footer>\n<script>\n");
    html.append(resource("report.js")).append("</script>\n</body>\n</html>\n");
  }

  private static String headline(AuditResult result) {
    int rows = result.findings().size();
    long flagged = result.flagged();
    long undecided = result.undecided();
    return (rows == 1 ? "1 row" : rows + " rows")
        + ", "
        + (flagged == 0 ? "none" : flagged)
        + " flagged"
        + (undecided == 0 ? "." : ", " + undecided + " not decided.");
  }

  private void filters(List<Finding> findings) {
    Map<String, Long> counts =
        findings.stream()
            .collect(
                Collectors.groupingBy(
                    finding -> finding.verdict().word(), TreeMap::new, Collectors.counting()));
    html.append("<nav class=\"filters\" aria-label=\"Show rows by verdict\">\n");
    filter("all", findings.size(), true);
    counts.forEach((word, count) -> filter(word, count, false));
    html.append("</nav>\n");
  }

  private void filter(String word, long count, boolean pressed) {
    html.append("<button type=\"button\" data-verdict=\"").append(word);
    html.append("\" aria-pressed=\"").append(pressed).append("\">").append(word);
    html.append(' ').append(count).append("</button>\n");
  }

  private void finding(Finding finding, @Nullable Statement statement) {
    Claim claim = finding.claim();
    boolean open = finding.verdict().isFlagged() || finding.verdict().isUndecided();
    html.append("<details class=\"finding ").append(finding.verdict().word());
    html.append("\" id=\"row-").append(claim.row()).append('"').append(open ? " open" : "");
    html.append(">\n<summary><span class=\"number\">").append(claim.row());
    html.append("</span><span class=\"study\">");
    text(Labels.study(claim));
    html.append("</span><span class=\"chip\">");
    text(
        Stream.concat(
                Stream.of(finding.verdict().word()),
                Labels.kinds(finding.verdict()).stream().limit(1).map(Kind::word))
            .collect(Collectors.joining(": ")));
    html.append("</span><span class=\"about\">");
    text(ClaimText.about(claim));
    html.append("</span><span class=\"figures\">");
    text(ClaimText.numbers(claim));
    html.append("</span></summary>\n<div class=\"body\">\n<p class=\"why\">");
    text(finding.why());
    html.append("</p>\n<dl>\n");
    statement(statement);
    numbers(finding);
    Paper other = finding.boundToPaper();
    tuple("Really belongs to", finding.boundTo(), other == finding.paper() ? null : other);
    tuple("The paper reports", finding.expected(), null);
    evidence(finding);
    item("Worth a look", String.join(", ", finding.lint()));
    if (finding.alternatives() > 0) {
      item(
          "Same number in",
          finding.alternatives() == 1
              ? "1 other analysis of the paper"
              : finding.alternatives() + " other analyses of the paper");
    }
    Paper paper = finding.paper();
    item("Paper", paper == null ? "" : paper(paper));
    item("Confidence", Math.round(100 * finding.confidence()) + " %");
    html.append("</dl>\n</div>\n</details>\n");
  }

  private void statement(@Nullable Statement statement) {
    if (statement == null) {
      return;
    }
    html.append("<dt>Said</dt><dd><q>");
    text(statement.text().toString());
    html.append("</q> <span class=\"place\">");
    List<Span> spans = statement.text().spans();
    text(spans.isEmpty() ? "" : Labels.place(spans.getFirst()));
    html.append("</span></dd>\n");
  }

  private void numbers(Finding finding) {
    List<Field> fields = ClaimText.numericFields(finding.claim());
    if (fields.isEmpty()) {
      return;
    }
    html.append("<dt>Claimed</dt><dd><table><tr>");
    for (Field field : fields) {
      html.append("<th scope=\"col\">");
      text(field.key());
      html.append("</th>");
    }
    html.append("</tr><tr>");
    for (Field field : fields) {
      String claimed = finding.claim().get(field);
      String better = finding.suggestion().getOrDefault(field, claimed);
      html.append("<td>");
      if (better.equals(claimed)) {
        text(claimed);
      } else {
        html.append("<del>");
        text(claimed);
        html.append("</del> <ins>");
        text(better);
        html.append("</ins>");
      }
      html.append("</td>");
    }
    html.append("</tr></table></dd>\n");
  }

  private void tuple(String name, @Nullable Tuple tuple, @Nullable Paper paper) {
    if (tuple == null) {
      return;
    }
    html.append("<dt>").append(name).append("</dt><dd>");
    text(Labels.describe(tuple));
    html.append(": <q>");
    text(tuple.statistic().text().toString());
    html.append("</q> <span class=\"place\">");
    Integer page = Labels.page(tuple);
    text(
        Stream.of(
                paper == null ? "" : paper(paper),
                page == null ? "" : "page " + page,
                Labels.whereLabel(tuple))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(", ")));
    html.append("</span></dd>\n");
  }

  private void evidence(Finding finding) {
    if (finding.evidence().isEmpty()) {
      return;
    }
    html.append("<dt>Evidence</dt><dd>");
    for (Span span : finding.evidence()) {
      html.append("<div><q>");
      text(span.quote());
      html.append("</q> <span class=\"place\">");
      text(Labels.place(span));
      html.append("</span></div>");
    }
    html.append("</dd>\n");
  }

  private void item(String name, String value) {
    if (!value.isEmpty()) {
      html.append("<dt>").append(name).append("</dt><dd>");
      text(value);
      html.append("</dd>\n");
    }
  }

  private void unread(List<Failure> failures) {
    if (failures.isEmpty()) {
      return;
    }
    html.append("<section class=\"unread\">\n<h2>Not read</h2>\n<ul>\n");
    for (Failure failure : failures) {
      html.append("<li>");
      text(failure.sentence());
      html.append("</li>\n");
    }
    html.append("</ul>\n</section>\n");
  }

  private static String paper(Paper paper) {
    String title = paper.metadata().title();
    return title == null ? Labels.file(paper) : title + " (" + Labels.file(paper) + ")";
  }

  private static String fileName(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }

  private void text(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        default -> html.append(c);
      }
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("the report's " + name + " is missing from the build");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
