package holdfast.extractor.tuple;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.extractor.jats.JatsReader;
import holdfast.extractor.paper.Source;
import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.PValue;
import holdfast.extractor.statistic.PrintedNumber;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Small tables written with bars, and what is read from them, one line a result. */
final class PipeTables {

  private PipeTables() {}

  /**
   * The results of a table as "type value p: outcome | predictor | comparator | conditions".
   *
   * @param caption of the table
   * @param note under the table, empty for none
   * @param head rows of names, cells parted by bars; "name&lt;3&gt;" spans three columns
   * @param body the rows below
   */
  static List<String> read(String caption, String note, String head, String body) {
    return tuples(caption, note, head, body).stream().map(PipeTables::told).toList();
  }

  /** The same results whole. */
  static List<Tuple> tuples(String caption, String note, String head, String body) {
    String article =
        """
        <article><front><article-meta><title-group><article-title>T</article-title></title-group>
        </article-meta></front><body><sec><title>Results</title><p>See below.</p>
        <table-wrap><label>Table 1</label><caption><p>%s</p></caption>
        <table><thead>%s</thead><tbody>%s</tbody></table>
        <table-wrap-foot><p>%s</p></table-wrap-foot></table-wrap></sec></body></article>
        """
            .formatted(caption, rows(head), rows(body), note);
    Source source = new Source(Path.of("article.xml"), "0".repeat(64), Source.Format.JATS);
    try {
      return Tuples.of(new JatsReader().read(source, article.getBytes(UTF_8)));
    } catch (Exception e) {
      throw new IllegalStateException(body, e);
    }
  }

  /** That a result is among those told, as it is told. */
  static void assertHas(List<String> told, String expected) {
    assertTrue(told.contains(expected), () -> expected + " in\n" + String.join("\n", told));
  }

  private static String rows(String lines) {
    return lines
        .strip()
        .lines()
        .map(
            line ->
                List.of(line.split("\\|", -1)).stream()
                    .map(PipeTables::cell)
                    .collect(Collectors.joining("", "<tr>", "</tr>")))
        .collect(Collectors.joining());
  }

  private static String cell(String text) {
    String span = text.strip().replaceFirst("(?s)^.*<(\\d)>$", "$1");
    return span.length() == 1 && text.strip().endsWith(">")
        ? "<td colspan=\"%s\">%s</td>".formatted(span, escape(text.replaceFirst("<\\d>", "")))
        : "<td>%s</td>".formatted(escape(text));
  }

  private static String escape(String text) {
    return text.strip().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  static String told(Tuple tuple) {
    PrintedNumber value = tuple.statistic().value();
    PValue p = tuple.statistic().p();
    return "%s%s%s: %s | %s | %s | %s"
        .formatted(
            tuple.statistic().type().symbol(),
            value == null ? "" : " " + value.value(),
            p == null ? "" : " p" + p.relation().sign() + p.number().value(),
            tuple.outcome(),
            tuple.predictor(),
            tuple.comparator() == null ? "-" : tuple.comparator(),
            tuple.conditions().stream().map(Text::toString).collect(Collectors.joining("; ")));
  }
}
