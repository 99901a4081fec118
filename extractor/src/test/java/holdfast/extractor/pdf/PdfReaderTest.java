package holdfast.extractor.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.extractor.paper.Paper;
import holdfast.extractor.paper.Section;
import holdfast.extractor.paper.Source;
import holdfast.extractor.paper.UnreadableException;
import holdfast.extractor.span.Span;
import holdfast.extractor.span.Text;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;

class PdfReaderTest {

  private static final Path PAPERS = Path.of(System.getProperty("fixtures"), "papers");

  private static Paper read(String doi) throws Exception {
    Path file = PAPERS.resolve(doi).resolve("article.pdf");
    return read(file, Files.readAllBytes(file));
  }

  private static Paper read(Path file, byte[] bytes) throws UnreadableException {
    return new PdfReader().read(new Source(file, "0".repeat(64), Source.Format.PDF), bytes);
  }

  private static String refusal(byte[] bytes) {
    return assertThrows(UnreadableException.class, () -> read(Path.of("x.pdf"), bytes))
        .getMessage();
  }

  private static byte[] emptyPage(boolean locked) throws Exception {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      if (locked) {
        document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private static List<Text> paragraphs(Paper paper) {
    return paper.sections().stream().flatMap(section -> section.paragraphs().stream()).toList();
  }

  @Test
  void frontMatterOfATwoColumnPaperIsFound() throws Exception {
    Paper paper = read("10.1186_s12885_019_5324_y");
    assertEquals(
        "Increased expression of Ki-67 is a poor prognostic marker for colorectal cancer patients: a"
            + " meta analysis",
        paper.metadata().title());
    assertEquals(List.of("Luo", "Zhu", "Zhang", "Ye", "Huang", "Luo"), paper.metadata().authors());
    assertEquals("10.1186/s12885-019-5324-y", paper.metadata().doi());
    assertEquals(2019, paper.metadata().year());
  }

  @Test
  void sectionsCarryTheirKind() throws Exception {
    Paper paper = read("10.1186_s12885_019_5324_y");
    List<Section.Kind> inOrder =
        paper.sections().stream()
            .map(Section::kind)
            .filter(kind -> kind != Section.Kind.OTHER)
            .distinct()
            .toList();
    assertEquals(
        List.of(
            Section.Kind.TITLE,
            Section.Kind.ABSTRACT,
            Section.Kind.INTRODUCTION,
            Section.Kind.METHODS,
            Section.Kind.RESULTS,
            Section.Kind.DISCUSSION,
            Section.Kind.REFERENCES),
        inOrder);
    assertTrue(
        paper.sections().stream()
            .anyMatch(
                section ->
                    section.heading().toString().equals("Statistical analysis")
                        && section.kind() == Section.Kind.METHODS));
  }

  @Test
  void abstractWithoutAHeadingIsFound() throws Exception {
    Paper paper = read("10.1155_2016_9158195");
    assertTrue(
        paper.sections().stream()
            .anyMatch(
                section ->
                    section.kind() == Section.Kind.ABSTRACT
                        && section.paragraphs().toString().contains("inadequate sleep")));
  }

  @Test
  void sentencesGoOnAcrossLinesColumnsAndHyphens() throws Exception {
    String text = paragraphs(read("10.1186_s12885_019_5324_y")).toString();
    assertTrue(
        text.contains(
            "All information investigation and collection were conducted according to the"
                + " principles of Declaration of Helsinki."));
  }

  @Test
  void runningHeadsAreSetAside() throws Exception {
    String text = paragraphs(read("10.1186_s12885_019_5324_y")).toString();
    assertTrue(!text.contains("Page 2 of 13"));
  }

  @Test
  void everyCharacterOfANumberStandsOnItsPage() throws Exception {
    Paper paper = read("10.1186_s12885_019_5324_y");
    for (Text paragraph : paragraphs(paper)) {
      for (Span span : paragraph.spans()) {
        Span.PageSpan onPage = (Span.PageSpan) span;
        assertTrue(onPage.page() <= paper.pages());
      }
    }
  }

  @Test
  void readingTwiceGivesTheSame() throws Exception {
    assertEquals(
        paragraphs(read("10.1155_2016_9158195")).toString(),
        paragraphs(read("10.1155_2016_9158195")).toString());
  }

  @Test
  void whatCannotBeReadSaysWhy() throws Exception {
    byte[] text = "Not a PDF at all".getBytes(StandardCharsets.UTF_8);
    assertEquals("x.pdf: is not a PDF", refusal(text));
    byte[] broken = "%PDF-1.4 and nothing else".getBytes(StandardCharsets.UTF_8);
    assertEquals("x.pdf: is a damaged PDF", refusal(broken));
    assertEquals("x.pdf: has no text layer; run OCR first", refusal(emptyPage(false)));
    assertEquals(
        "x.pdf: is protected by a password; remove it and try again", refusal(emptyPage(true)));
  }
}
