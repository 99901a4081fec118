package holdfast.extractor.tuple;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.extractor.jats.JatsReader;
import holdfast.extractor.paper.Paper;
import holdfast.extractor.paper.Source;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers of a paper that none of its results has. */
class UnreadTest {

  private static final String ARTICLE =
      """
      <article><front><article-meta><title-group><article-title>T</article-title></title-group>
      </article-meta></front><body><sec><title>Results</title>
      <p>Patients were asked 17 times. The odds ratio was 1.34 (95% CI 1.18 to 1.52).</p>
      <table-wrap><label>Table 1</label><caption><p>Definitions used in the protocol</p></caption>
      <table><thead><tr><td>Level</td><td>Meaning</td></tr></thead>
      <tbody><tr><td>Low</td><td>9.97</td></tr></tbody></table></table-wrap></sec>
      <sec><title>References</title><p>Paper of 1999.</p></sec></body></article>
      """;

  @Test
  void everyNumberThatNoResultHasIsKeptInItsPlace() throws Exception {
    Source source = new Source(Path.of("article.xml"), "0".repeat(64), Source.Format.JATS);
    Paper paper = new JatsReader().read(source, ARTICLE.getBytes(UTF_8));
    List<Tuple> read = Tuples.of(paper);
    List<Tuple> unread = Unread.of(paper, read);
    assertEquals(
        List.of("1.34"), read.stream().map(tuple -> tuple.statistic().value().value()).toList());
    assertEquals(
        List.of("17", "9.97"),
        unread.stream().map(tuple -> tuple.statistic().value().value()).toList());
  }

  @Test
  void stepsToAResultAreOfItsAnalysis() throws Exception {
    String article =
        """
        <article><front><article-meta><title-group><article-title>T</article-title></title-group>
        </article-meta></front><body><sec><title>Results</title>
        <table-wrap><label>Table 1</label><caption><p>ANCOVA of knowledge</p></caption>
        <table><thead><tr><td>Source</td><td>Sum of Squares</td><td>df</td><td>F</td><td>p</td></tr>
        </thead><tbody>
        <tr><td>Exposure</td><td>6.22</td><td>1</td><td>9.01</td><td>0.003</td></tr>
        <tr><td>Tutorial</td><td>42.34</td><td>1</td><td>61.34</td><td>0.001</td></tr>
        <tr><td>Topic</td><td>0.45</td><td>1</td><td>0.65</td><td>0.42</td></tr>
        </tbody></table></table-wrap></sec></body></article>
        """;
    Source source = new Source(Path.of("article.xml"), "0".repeat(64), Source.Format.JATS);
    Paper paper = new JatsReader().read(source, article.getBytes(UTF_8));
    List<Tuple> unread = Unread.of(paper, Tuples.of(paper));
    assertEquals(
        List.of("6.22 Exposure", "42.34 Tutorial", "0.45 Topic"),
        unread.stream()
            .map(tuple -> tuple.statistic().value().value() + " " + tuple.predictor())
            .toList());
  }
}
