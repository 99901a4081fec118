package holdfast.extractor.tuple;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.extractor.jats.JatsReader;
import holdfast.extractor.paper.Metadata;
import holdfast.extractor.paper.Paper;
import holdfast.extractor.paper.Section;
import holdfast.extractor.paper.Source;
import holdfast.extractor.span.Line;
import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.PrintedNumber;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables with the arms of a study below each other, and tests of the factors of a design. */
class ArmsInRowsTest {

  private static List<String> tuples(String head, String body) {
    String article =
        """
        <article><front><article-meta><title-group><article-title>T</article-title></title-group>
        </article-meta></front><body><sec><title>Results</title><p>See below.</p>
        <table-wrap><label>Table 1</label><caption><p>Results of both groups</p></caption>
        <table><thead>%s</thead><tbody>%s</tbody></table></table-wrap></sec></body></article>
        """
            .formatted(head, body);
    Source source = new Source(Path.of("article.xml"), "0".repeat(64), Source.Format.JATS);
    try {
      return Tuples.of(new JatsReader().read(source, article.getBytes(UTF_8))).stream()
          .map(ArmsInRowsTest::told)
          .toList();
    } catch (Exception e) {
      throw new IllegalStateException(head, e);
    }
  }

  private static String told(Tuple tuple) {
    PrintedNumber value = tuple.statistic().value();
    return "%s: %s | %s | %s | %s"
        .formatted(
            value == null ? "p" : value.value(),
            tuple.outcome(),
            tuple.predictor(),
            tuple.comparator(),
            tuple.conditions());
  }

  private static final String SCORES =
      """
      <tr><td>Pain score</td><td/><td/></tr>
      <tr><td>&#160;&#160;Drug A</td><td>3.1 (1.2)</td><td>-0.9 (-1.3 to -0.5)</td></tr>
      <tr><td>&#160;&#160;Placebo</td><td>4.0 (1.3)</td><td/></tr>
      <tr><td>Sleep quality</td><td/><td/></tr>
      <tr><td>&#160;&#160;Drug A</td><td>6.0 (2.1)</td><td>0.4 (-0.1 to 0.9)</td></tr>
      <tr><td>&#160;&#160;Placebo</td><td>5.6 (2.0)</td><td/></tr>
      """;

  @Test
  void armsUnderAHeadingAreWhatIsComparedInIt() {
    List<String> told =
        tuples("<tr><th>Outcome</th><th>Mean (SD)</th><th>Difference (95% CI)</th></tr>", SCORES);
    assertTrue(told.contains("3.1: Pain score | Drug A | Placebo | []"), told.toString());
    assertTrue(told.contains("5.6: Sleep quality | Placebo | Drug A | []"), told.toString());
    assertTrue(told.contains("-0.9: Pain score | Drug A | Placebo | []"), told.toString());
  }

  private static final String DESIGN =
      """
      <tr><td rowspan="2">Heart rate</td><td>Exercise</td><td>72.1 ± 8.2</td><td>66.0 ± 7.9</td>
      <td rowspan="2">0.03</td><td rowspan="2">0.001</td><td rowspan="2">0.02</td></tr>
      <tr><td>Control</td><td>71.8 ± 8.0</td><td>71.5 ± 8.3</td></tr>
      <tr><td rowspan="2">VO2max</td><td>Exercise</td><td>32.0 ± 5.1</td><td>36.2 ± 5.0</td>
      <td rowspan="2">0.20</td><td rowspan="2">0.04</td><td rowspan="2">0.01</td></tr>
      <tr><td>Control</td><td>31.9 ± 4.9</td><td>32.0 ± 5.2</td></tr>
      """;

  @Test
  void testsOfFactorsAreOfTheVariableAndNotOfAnArmsMean() {
    List<String> told =
        tuples(
            """
            <tr><th rowspan="2">Variable</th><th rowspan="2">Group</th><th rowspan="2">Baseline</th>
            <th rowspan="2">12 weeks</th><th colspan="3">p value</th></tr>
            <tr><th>Group</th><th>Time</th><th>Group × Time</th></tr>
            """,
            DESIGN);
    assertTrue(
        told.contains("72.1: Heart rate | Exercise | Control | [Baseline]"), told.toString());
    assertTrue(told.contains("32.0: VO2max | Control | Exercise | [12 weeks]"), told.toString());
    assertTrue(told.contains("p: Heart rate | Group × Time | null | []"), told.toString());
    assertTrue(told.contains("p: VO2max | Exercise | Control | []"), told.toString());
    assertEquals(14, told.size(), told.toString());
  }

  @Test
  void aClockTimeIsNoMean() {
    assertTrue(
        Tuples.of(paper("The mean bedtime was 22:45 (SD 1:10) in the intervention group."))
            .isEmpty());
  }

  @Test
  void numbersOfReferencesBelongToNoSlot() {
    List<String> told =
        Tuples.of(
                paper("The prevalence was 12.3%⁵ in men and 14.1%⁶,⁷ in women (p = .02) by sex.³"))
            .stream()
            .map(ArmsInRowsTest::told)
            .toList();
    assertTrue(told.contains("14.1: prevalence | women | null | []"), told.toString());
    assertTrue(told.contains("p: prevalence | men | women | []"), told.toString());
  }

  private static Paper paper(String sentence) {
    Section section =
        new Section(Section.Kind.RESULTS, Text.EMPTY, List.of(Text.of(sentence, new Line(1))));
    return new Paper(
        new Source(Path.of("sentence.txt"), "0".repeat(64), Source.Format.TEXT),
        Metadata.UNKNOWN,
        List.of(section),
        List.of(),
        0);
  }
}
