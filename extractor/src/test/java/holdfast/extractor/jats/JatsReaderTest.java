package holdfast.extractor.jats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.extractor.paper.Paper;
import holdfast.extractor.paper.Section;
import holdfast.extractor.paper.Source;
import holdfast.extractor.paper.UnreadableException;
import holdfast.extractor.span.Span;
import holdfast.extractor.table.Table;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class JatsReaderTest {

  private static final Source SOURCE =
      new Source(Path.of("article.xml"), "0".repeat(64), Source.Format.JATS);

  private static Paper read(String xml) throws UnreadableException {
    return new JatsReader().read(SOURCE, xml.getBytes(StandardCharsets.UTF_8));
  }

  private static String paragraph(String content) throws UnreadableException {
    Paper paper = read("<article><body><p>" + content + "</p></body></article>");
    return paper.sections().getFirst().paragraphs().getFirst().toString();
  }

  private static Table table(String content) throws UnreadableException {
    return read("<article><body><table-wrap>" + content + "</table-wrap></body></article>")
        .tables()
        .getFirst();
  }

  @Test
  void raisedExponentsAreNoDigitsOfTheirBase() throws UnreadableException {
    assertEquals("p = 3.2 × 10^-6", paragraph("<italic>p</italic> = 3.2 × 10<sup>−6</sup>"));
    assertEquals("R² = 0.31", paragraph("R<sup>2</sup> = 0.31"));
  }

  @Test
  void raisedCitationsDoNotLengthenNumbers() throws UnreadableException {
    assertEquals(
        "in 1998⁵,⁶ and",
        paragraph(
            "in 1998<sup><xref ref-type=\"bibr\">5</xref>,<xref ref-type=\"bibr\">6</xref></sup> and"));
    assertEquals("was 12⁷.", paragraph("was 12<xref ref-type=\"bibr\">7</xref>."));
    assertEquals("a trial [7].", paragraph("a trial [<xref ref-type=\"bibr\">7</xref>]."));
  }

  @Test
  void ordinalsAndSymbolsStayAsPrinted() throws UnreadableException {
    assertEquals("the 25th and 75th", paragraph("the 25<sup>th</sup> and 75<sup>th</sup>"));
    assertEquals("0.04* only", paragraph("0.04<sup>*</sup> only"));
  }

  @Test
  void namedEntitiesOfTheUnloadedDtdAreRead() throws UnreadableException {
    Paper paper =
        read(
            "<!DOCTYPE article PUBLIC \"-//NLM//DTD JATS//EN\" \"http://unreachable.invalid/a.dtd\">"
                + "<article><body><p>&alpha;&nbsp;&lt; 0.05</p></body></article>");
    assertEquals("α < 0.05", paper.sections().getFirst().paragraphs().getFirst().toString());
  }

  @Test
  void externalEntitiesAreNotFetched() throws UnreadableException {
    Paper paper =
        read(
            "<!DOCTYPE article [<!ENTITY secret SYSTEM \"file:///etc/passwd\">]>"
                + "<article><body><p>before &secret; after</p></body></article>");
    String text = paper.sections().getFirst().paragraphs().getFirst().toString();
    assertTrue(text.startsWith("before") && !text.contains("root:"), text);
  }

  @Test
  void entityBombIsNotExpanded() throws UnreadableException {
    StringBuilder dtd = new StringBuilder("<!DOCTYPE article [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      dtd.append("<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">");
    }
    Paper paper = read(dtd + "]><article><body><p>n = &a29;</p></body></article>");
    assertEquals("n = \uFFFD", paper.sections().getFirst().paragraphs().getFirst().toString());
  }

  @Test
  void spansNameTheParagraphWhateverMarkupIsInside() throws UnreadableException {
    Paper paper =
        read(
            "<article><body><sec><title>Results</title><p>One.</p>"
                + "<p>OR <bold>2.1</bold> (1.2 to 3.4)</p></sec></body></article>");
    assertEquals(
        List.of(new Span.PathSpan("/article/body[1]/sec[1]/p[2]", "OR 2.1 (1.2 to 3.4)")),
        paper.sections().getFirst().paragraphs().get(1).spans());
    assertEquals(Section.Kind.RESULTS, paper.sections().getFirst().kind());
  }

  @Test
  void spanningCellsStandAtEachPosition() throws UnreadableException {
    Table table =
        table(
            "<label>TABLE 2.</label><table><thead><tr><th rowspan=\"2\">Outcome</th>"
                + "<th colspan=\"2\">Adjusted</th></tr><tr><th>OR</th><th>p</th></tr></thead>"
                + "<tbody><tr><td>Death</td><td>1.2</td><td>0.04</td></tr></tbody></table>");
    assertEquals("Table 2", table.label());
    assertEquals("[Adjusted, p]", table.headerPath(2, 2).toString());
    assertEquals("[Outcome]", table.headerPath(2, 0).toString());
  }

  @Test
  void aBlankHeadTooManyIsNoColumn() throws UnreadableException {
    Table table =
        table(
            "<label>Table 1</label><table><thead><tr><th/><th/><th>Drug</th><th>Placebo</th>"
                + "<th>p</th></tr></thead><tbody>"
                + "<tr><td>Age</td><td>65</td><td>62</td><td>0.30</td></tr>"
                + "<tr><td>Weight</td><td>71</td><td>70</td><td>0.43</td></tr>"
                + "<tr><td>Height</td><td>171</td><td>170</td><td>0.53</td></tr></tbody></table>");
    assertEquals(4, table.columns());
    assertEquals("Drug", table.cell(0, 1).text().toString());
    assertEquals("p", table.cell(0, 3).text().toString());
  }

  @Test
  void aLastColumnThatSomeRowFillsKeepsItsHead() throws UnreadableException {
    Table table =
        table(
            "<label>Table 1</label><table><thead><tr><th/><th/><th>Drug</th><th>Placebo</th>"
                + "<th>p</th></tr></thead><tbody>"
                + "<tr><td>Age</td><td>years</td><td>65</td><td>62</td><td>0.30</td></tr>"
                + "<tr><td>Weight</td><td>kg</td><td>71</td><td>70</td></tr>"
                + "<tr><td>Height</td><td>cm</td><td>171</td><td>170</td></tr></tbody></table>");
    assertEquals(5, table.columns());
    assertEquals("Drug", table.cell(0, 2).text().toString());
  }

  @Test
  void oasisTablesAreReadByColumnNames() throws UnreadableException {
    Table table =
        table(
            "<oasis:table xmlns:oasis=\"http://docs.oasis-open.org/ns/oasis-exchange/table\">"
                + "<oasis:tgroup cols=\"3\"><oasis:colspec colnum=\"1\" colname=\"col1\"/>"
                + "<oasis:colspec colnum=\"2\" colname=\"col2\"/><oasis:colspec colnum=\"3\" colname=\"col3\"/>"
                + "<oasis:thead><oasis:row><oasis:entry colname=\"col1\" morerows=\"1\">Site</oasis:entry>"
                + "<oasis:entry namest=\"col2\" nameend=\"col3\">Rain</oasis:entry></oasis:row>"
                + "<oasis:row><oasis:entry colname=\"col2\">mean</oasis:entry>"
                + "<oasis:entry colname=\"col3\">SD</oasis:entry></oasis:row></oasis:thead>"
                + "<oasis:tbody><oasis:row><oasis:entry colname=\"col1\">North</oasis:entry>"
                + "<oasis:entry colname=\"col3\">1.5</oasis:entry></oasis:row></oasis:tbody>"
                + "</oasis:tgroup></oasis:table>");
    assertEquals("[Rain, SD]", table.headerPath(2, 2).toString());
    assertEquals("1.5", table.cell(2, 2).text().toString());
    assertTrue(table.cell(2, 1).isBlank());
  }

  @Test
  void notesBeginWithTheirMarks() throws UnreadableException {
    Table table =
        table(
            "<table><tbody><tr><td>a</td><td>1</td></tr></tbody></table><table-wrap-foot>"
                + "<p><sup>a</sup>Adjusted for age. <sup>b</sup>P &lt; 0.05. *Median.</p>"
                + "<fn><label>c</label><p>Crude.</p></fn></table-wrap-foot>");
    assertEquals(
        "[ᵃ Adjusted for age., ᵇ P < 0.05., * Median., ᶜ Crude.]", table.notes().toString());
  }

  @Test
  void otherXmlIsRefusedInOneSentence() {
    UnreadableException e = assertThrows(UnreadableException.class, () -> read("<html/>"));
    assertEquals(
        "article.xml: this XML is no JATS article: its root element is <html>", e.getMessage());
  }

  @Test
  void brokenXmlNamesTheLine() {
    UnreadableException e =
        assertThrows(UnreadableException.class, () -> read("<article>\n<body>\n</article>"));
    assertEquals("article.xml: the XML is broken at line 3", e.getMessage());
  }
}
