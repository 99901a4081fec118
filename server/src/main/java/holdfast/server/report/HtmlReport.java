package holdfast.server.report;

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
public final class HtmlReport {

  private static final String COVERAGE =
      "Many analyses for few rows: subgroups, times or models may be left out, or made one.";

  private final StringBuilder html = new StringBuilder();

  private HtmlReport() {}

  /**
   * Writes the page.
   *
   * @param table the table's file
   * @param rows in table order
   * @param coverage of each paper that rows are about, how many and of how many analyses
   * @param unread a sentence for each paper that could not be read
   */
  public static void write(
      String table,
      List<ReportRow> rows,
      List<String> coverage,
      List<String> unread,
      OutputStream out)
      throws IOException {
    HtmlReport report = new HtmlReport();
    report.page(table, rows, coverage, unread);
    out.write(report.html.toString().getBytes(StandardCharsets.UTF_8));
  }

  private void page(String table, List<ReportRow> rows, List<String> coverage, List<String> unread)
      throws IOException {
    html.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.append(
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"
            + " style-src 'unsafe-inline'; script-src 'unsafe-inline'\">\n<title>Audit of ");
    text(fileName(table));
    html.append("</title>\n<style>\n").append(resource("report.css")).append("</style>\n</head>\n");
    html.append("<body>\n<header>\n<h1>Audit of ");
    text(fileName(table));
    html.append("</h1>\n<p>");
    text(headline(rows));
    html.append("</p>\n</header>\n");
    filters(rows);
    html.append("<main>\n");
    rows.forEach(this::row);
    html.append("</main>\n");
    list("Rows and analyses", COVERAGE, coverage);
    list("Not read", "", unread);
    html.append(
        "<footer>Made by Holdfast. Every quote stands in the paper on the page named beside it:"
            + " look there before you change a number.</footer>\n<script>\n");
    html.append(resource("report.js")).append("</script>\n</body>\n</html>\n");
  }

  private static String headline(List<ReportRow> rows) {
    long flagged = rows.stream().filter(ReportRow::isFlagged).count();
    long undecided = rows.stream().filter(ReportRow::isUndecided).count();
    long reviewed = rows.stream().filter(row -> row.decision() != null).count();
    return (rows.size() == 1 ? "1 row" : rows.size() + " rows")
        + ", "
        + (flagged == 0 ? "none" : flagged)
        + " flagged"
        + (undecided == 0 ? "" : ", " + undecided + " not decided")
        + (reviewed == 0 ? "." : ", " + reviewed + " reviewed.");
  }

  private void filters(List<ReportRow> rows) {
    Map<String, Long> counts =
        rows.stream()
            .collect(
                Collectors.groupingBy(ReportRow::verdict, TreeMap::new, Collectors.counting()));
    html.append("<nav class=\"filters\" aria-label=\"Show rows by verdict\">\n");
    filter("all", rows.size(), true);
    counts.forEach((word, count) -> filter(word, count, false));
    html.append("</nav>\n");
  }

  private void filter(String word, long count, boolean pressed) {
    html.append("<button type=\"button\" data-verdict=\"").append(word);
    html.append("\" aria-pressed=\"").append(pressed).append("\">").append(word);
    html.append(' ').append(count).append("</button>\n");
  }

  private void row(ReportRow row) {
    boolean open = row.isFlagged() || row.isUndecided();
    html.append("<details class=\"finding ").append(row.verdict());
    html.append("\" id=\"row-").append(row.row()).append('"').append(open ? " open" : "");
    html.append(">\n<summary><span class=\"number\">").append(row.row());
    html.append("</span><span class=\"study\">");
    text(row.study());
    html.append("</span><span class=\"chip\">");
    text(
        Stream.concat(Stream.of(row.verdict()), row.kinds().stream().limit(1))
            .collect(Collectors.joining(": ")));
    html.append("</span><span class=\"about\">");
    text(row.about());
    html.append("</span><span class=\"figures\">");
    text(row.numbers());
    html.append("</span></summary>\n<div class=\"body\">\n<p class=\"why\">");
    text(row.why());
    html.append("</p>\n<dl>\n");
    quote("Said", row.said());
    numbers(row.cells());
    decision(row.decision());
    result("Really belongs to", row.boundTo());
    result(row.isUndecided() ? "May as well be" : "The paper reports", row.expected());
    evidence(row.evidence());
    item("Worth a look", String.join(", ", row.lint()));
    if (row.alternatives() > 0) {
      item(
          "Same number in",
          row.alternatives() == 1
              ? "1 other analysis of the paper"
              : row.alternatives() + " other analyses of the paper");
    }
    item("Paper", row.title().isEmpty() ? row.file() : row.title() + " (" + row.file() + ")");
    item("Confidence", row.confidence() > 0 ? Math.round(100 * row.confidence()) + " %" : "");
    html.append("</dl>\n</div>\n</details>\n");
  }

  private void decision(ReportRow.@Nullable Decision decision) {
    if (decision != null) {
      item(
          "Decided",
          decision.action()
              + (decision.reason().isEmpty() ? "" : ": " + decision.reason())
              + " ("
              + decision.by()
              + ", "
              + decision.at()
              + ")");
    }
  }

  private void quote(String name, ReportRow.@Nullable Quote quote) {
    if (quote == null) {
      return;
    }
    html.append("<dt>").append(name).append("</dt><dd><q>");
    text(quote.text());
    html.append("</q> <span class=\"place\">");
    text(quote.place());
    html.append("</span></dd>\n");
  }

  private void numbers(List<ReportRow.Cell> cells) {
    if (cells.isEmpty()) {
      return;
    }
    html.append("<dt>Claimed</dt><dd><table><tr>");
    for (ReportRow.Cell cell : cells) {
      html.append("<th scope=\"col\">");
      text(cell.field());
      html.append("</th>");
    }
    html.append("</tr><tr>");
    for (ReportRow.Cell cell : cells) {
      html.append("<td>");
      if (cell.better().equals(cell.claimed())) {
        text(cell.claimed());
      } else {
        html.append("<del>");
        text(cell.claimed());
        html.append("</del> <ins>");
        text(cell.better());
        html.append("</ins>");
      }
      html.append("</td>");
    }
    html.append("</tr></table></dd>\n");
  }

  private void result(String name, ReportRow.@Nullable Result result) {
    if (result == null) {
      return;
    }
    html.append("<dt>").append(name).append("</dt><dd>");
    text(result.about());
    html.append(": <q>");
    text(result.quote().text());
    html.append("</q> <span class=\"place\">");
    text(result.quote().place());
    html.append("</span></dd>\n");
  }

  private void evidence(List<ReportRow.Quote> quotes) {
    if (quotes.isEmpty()) {
      return;
    }
    html.append("<dt>Evidence</dt><dd>");
    for (ReportRow.Quote quote : quotes) {
      html.append("<div><q>");
      text(quote.text());
      html.append("</q> <span class=\"place\">");
      text(quote.place());
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

  private void list(String title, String says, List<String> sentences) {
    if (sentences.isEmpty()) {
      return;
    }
    html.append("<section class=\"list\">\n<h2>").append(title).append("</h2>\n");
    if (!says.isEmpty()) {
      html.append("<p>").append(says).append("</p>\n");
    }
    html.append("<ul>\n");
    for (String sentence : sentences) {
      html.append("<li>");
      text(sentence);
      html.append("</li>\n");
    }
    html.append("</ul>\n</section>\n");
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
