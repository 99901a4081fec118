package holdfast.extractor.jats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.extractor.paper.Paper;
import holdfast.extractor.paper.Section;
import holdfast.extractor.paper.Source;
import holdfast.extractor.span.Span;
import holdfast.extractor.span.Text;
import holdfast.extractor.table.Row;
import holdfast.extractor.table.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** Published articles, as their publishers tagged them. */
class JatsPapersTest {

  private static final Path PAPERS = Path.of(System.getProperty("fixtures"), "papers");

  private static Source source(Path file) {
    return new Source(file, "0".repeat(64), Source.Format.JATS);
  }

  private static Paper read(Path file) throws Exception {
    return new JatsReader().read(source(file), Files.readAllBytes(file));
  }

  @TestFactory
  Stream<DynamicTest> everySpanResolvesToAnElementWithItsQuote() throws Exception {
    List<Path> files;
    try (Stream<Path> found = Files.walk(PAPERS)) {
      files = found.filter(file -> file.endsWith("article.xml")).sorted().toList();
    }
    assertFalse(files.isEmpty());
    return files.stream()
        .map(
            file -> DynamicTest.dynamicTest(PAPERS.relativize(file).toString(), () -> check(file)));
  }

  private static void check(Path file) throws Exception {
    Document document = XmlParser.parse(source(file), Files.readAllBytes(file));
    XPath xpath = XPathFactory.newInstance().newXPath();
    Map<String, String> printed = new HashMap<>();
    for (Text text : allText(read(file))) {
      for (Span span : text.spans()) {
        Span.PathSpan path = (Span.PathSpan) span;
        if (!printed.containsKey(path.path())) {
          NodeList nodes = (NodeList) xpath.evaluate(path.path(), document, XPathConstants.NODESET);
          assertEquals(1, nodes.getLength(), path.path());
          printed.put(path.path(), bare(nodes.item(0).getTextContent()));
        }
        assertTrue(printed.get(path.path()).contains(bare(path.quote())), path::toString);
      }
    }
  }

  private static List<Text> allText(Paper paper) {
    List<Text> all = new ArrayList<>();
    for (Section section : paper.sections()) {
      all.add(section.heading());
      all.addAll(section.paragraphs());
    }
    for (Table table : paper.tables()) {
      all.add(table.caption());
      all.addAll(table.notes());
      for (Row row : table.rows()) {
        row.cells().forEach(cell -> all.add(cell.text()));
      }
    }
    return all;
  }

  /** Letters and digits alone: spaces, dashes and raised forms are cleaned on purpose. */
  private static String bare(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  @Test
  void frontMatterIsThatOfTheArticle() throws Exception {
    var metadata = read(PAPERS.resolve("10.1155_2016_9158195/article.xml")).metadata();
    assertEquals("10.1155/2016/9158195", metadata.doi());
    assertEquals(2016, metadata.year());
    assertEquals("Wiener", metadata.authors().getFirst());
  }

  @Test
  void cellHasItsHeadersBlockAndPlace() throws Exception {
    Table table = read(PAPERS.resolve("10.1155_2016_9158195/article.xml")).tables().get(2);
    Text cell = table.cell(4, 1).text();
    assertEquals("1.34 [1.18, 1.52]", cell.toString());
    assertTrue(table.headerPath(4, 1).getFirst().toString().startsWith("Unadjusted odds ratio"));
    assertEquals("Less than 7 hours", table.stub(4).toString());
    assertEquals("[Adequate sleep]", table.blockPath(4).toString());
    Span.PathSpan span = (Span.PathSpan) cell.spans().getFirst();
    assertTrue(span.path().endsWith("/table[1]/tbody[1]/tr[3]/td[2]"), span.path());
  }
}
