package holdfast.extractor.tuple;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.extractor.jats.JatsReader;
import holdfast.extractor.paper.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the cells of a table say against its heads, as small tables from papers. */
class CellsOfTablesTest {

  private static List<Tuple> tuples(String caption, String head, String... rows) {
    String body = Stream.of(rows).map(CellsOfTablesTest::row).collect(Collectors.joining());
    String article =
        """
        <article><front><article-meta><title-group><article-title>T</article-title></title-group>
        </article-meta></front><body><sec><title>Results</title><p>See below.</p>
        <table-wrap><label>Table 1</label><caption><p>%s</p></caption>
        <table><thead>%s</thead><tbody>%s</tbody></table></table-wrap></sec></body></article>
        """
            .formatted(caption, head, body);
    Source source = new Source(Path.of("article.xml"), "0".repeat(64), Source.Format.JATS);
    try {
      return Tuples.of(new JatsReader().read(source, article.getBytes(UTF_8)));
    } catch (Exception e) {
      throw new IllegalStateException(caption, e);
    }
  }

  private static String row(String cells) {
    return Stream.of(cells.split("\\|", -1))
        .map(cell -> "<td>" + cell.strip().replace("<", "&lt;") + "</td>")
        .collect(Collectors.joining("", "<tr>", "</tr>"));
  }

  /** Type, value, interval and p of each result. */
  private static List<String> statistics(List<Tuple> tuples) {
    return tuples.stream()
        .map(
            tuple -> {
              var one = tuple.statistic();
              return (one.type().symbol()
                      + (one.value() == null ? "" : " " + one.value().value())
                      + (one.interval() == null
                          ? ""
                          : " "
                              + one.interval().low().value()
                              + ".."
                              + one.interval().high().value())
                      + (one.p() == null
                          ? ""
                          : " p" + one.p().relation().sign() + one.p().number().value()))
                  .strip();
            })
        .toList();
  }

  @Test
  void percentBeforeItsCountIsNoCount() {
    List<Tuple> found =
        tuples(
            "Characteristics",
            row("Variable | Warfarin (n = 90) | Dabigatran (n = 90)"),
            "Sinus rhythm | 59 % (53/90) | 57 % (51/90)");
    assertEquals(List.of("count 53", "percent 59", "count 51", "percent 57"), statistics(found));
  }

  @Test
  void nobodyIsCountedInParts() {
    List<Tuple> found =
        tuples(
            "Lymph nodes",
            row("Variable | Number of resected nodes | P"),
            "Total | 19.59 | 0.088",
            "Mediastinal | 11.37 | 0.114");
    assertEquals(List.of("mean 19.59 p=0.088", "mean 11.37 p=0.114"), statistics(found));
  }

  @Test
  void headOfTwoTestsIsReadByItsRow() {
    List<Tuple> found =
        tuples(
            "Baseline data",
            row("Variable | Combined | Control | χ2/t | P value"),
            "Age in yr | 63.25 ± 9.92 | 63.46 ± 10.43 | -0.083 | 0.934",
            "Male, n (%) | 16 (52) | 15 (47) | 0.343 | 0.558");
    assertEquals(
        List.of("t -0.083 p=0.934", "chi2 0.343 p=0.558"),
        statistics(
            found.stream().filter(t -> t.statistic().type().symbol().matches("t|chi2")).toList()));
  }

  @Test
  void rowsOfTestsUnderLevelsAreNoEstimates() {
    List<Tuple> found =
        tuples(
            "Risk factors of urogenital schistosomiasis",
            row("Risk factors | Positive | OR (95% CI)"),
            "Swimming | 30 | 3.39 (2.01─5.72)",
            "Fishing | 12 | 1.20 (0.55─2.60)",
            "Chi square | | 25.788",
            "P value | | 0.0001");
    assertEquals(
        List.of("OR 3.39 2.01..5.72", "OR 1.20 0.55..2.60", "chi2 25.788 p=0.0001"),
        statistics(
            found.stream().filter(t -> t.statistic().type().symbol().matches("OR|chi2")).toList()));
  }

  @Test
  void boundsInTwoColumnsAreOneInterval() {
    List<Tuple> found =
        tuples(
            "Relation of mutations to overall survival",
            "<tr><td>Variable</td><td>HR</td><td colspan=\"2\">95% CI</td><td>p</td></tr>"
                + "<tr><td></td><td></td><td>Low</td><td>High</td><td></td></tr>",
            "Tumor grade | 1.76 | 1.13 | 2.74 | 0.013",
            "Age (per year) | 1.03 | 1.01 | 1.05 | 0.013");
    assertEquals(
        List.of("HR 1.76 1.13..2.74 p=0.013", "HR 1.03 1.01..1.05 p=0.013"), statistics(found));
    assertEquals("overall survival", found.getFirst().outcome().toString());
  }

  @Test
  void lastColumnsPIsOfEveryArm() {
    List<Tuple> found =
        tuples(
            "Change in KOOS score",
            "<tr><td></td><td colspan=\"2\">Exercise group</td><td colspan=\"2\">Control"
                + " group</td><td>p</td></tr><tr><td></td><td>Mean</td><td>95 % CI</td><td>Mean</td><td>95"
                + " % CI</td><td></td></tr>",
            "Pain | 1.8 | -3.2 – 6.8 | -0.3 | -6.2 – 5.7 | 0.49",
            "Symptom | 0.2 | -5.1 – 5.6 | -3.8 | -7.7 – 0.0 | 0.07");
    assertEquals(
        List.of(
            "mean 1.8 -3.2..6.8 p=0.49",
            "mean -0.3 -6.2..5.7 p=0.49",
            "mean 0.2 -5.1..5.6 p=0.07",
            "mean -3.8 -7.7..0.0 p=0.07"),
        statistics(found));
  }
}
