package holdfast.extractor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.extractor.limit.Deadline;
import holdfast.extractor.paper.UnreadableException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are damaged or made to do harm: each gives a result or one sentence, in time. */
class HostileFilesTest {

  private static final Path HOSTILE = Path.of(System.getProperty("fixtures"), "hostile");

  /** Times the limit, for a machine that is busy with other things; and what starting takes. */
  private static final int BUSY = 6;

  private static final Duration SLACK = Duration.ofSeconds(5);

  private static final Duration SHORT = Duration.ofSeconds(2);

  /** The sentence about a file, or nothing when it could be read. */
  private static String sentence(String name, byte[] bytes, Duration limit) {
    long start = System.nanoTime();
    String sentence = "";
    try {
      new Extractor(limit).extract(Path.of(name), bytes);
    } catch (UnreadableException e) {
      sentence = String.valueOf(e.getMessage());
    }
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    assertTrue(took.compareTo(limit.multipliedBy(BUSY).plus(SLACK)) < 0, name + " took " + took);
    assertFalse(sentence.contains("Exception"), sentence);
    assertFalse(sentence.contains("\n"), sentence);
    return sentence;
  }

  private static String sentence(String name, String content) {
    return sentence(name, content, SHORT);
  }

  private static String sentence(String name, String content, Duration limit) {
    return sentence(name, content.getBytes(StandardCharsets.UTF_8), limit);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "append-xref-loop",
        "bad-xref",
        "bad12",
        "dangling-refs",
        "deep-pages",
        "direct-pages",
        "fuzz-16214"
      })
  void damagedFilesGiveAResultOrOneSentence(String name) throws IOException {
    byte[] bytes = Files.readAllBytes(HOSTILE.resolve(name + ".pdf"));
    String sentence = sentence(name + ".pdf", bytes, SHORT);
    assertTrue(sentence.isEmpty() || sentence.startsWith(name + ".pdf: "), sentence);
  }

  @Test
  void streamThatUnpacksToFarMoreThanAPageIsRefused() throws IOException {
    assertEquals(
        "bomb.pdf: holds a stream that unpacks to more than 64 MB",
        sentence("bomb.pdf", pdf(new byte[100_000_000]), Deadline.DEFAULT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "p < 0.05, ", "1234567890", "1.2 (0.5–1.5) ", "A. ", "Ab cd (ABC) "})
  void endlessParagraphsEndInTime(String piece) {
    String sentence = sentence("p.txt", "Results\n\n" + piece.repeat(1_000_000 / piece.length()));
    assertTrue(
        sentence.isEmpty() || sentence.equals("p.txt: takes more than 2 seconds to read"),
        sentence);
  }

  @Test
  void wideTablesEndInTime() {
    String row = "| row | " + "1.2 (0.5-1.5) | ".repeat(150) + "\n";
    String head = "Table 1. Odds ratios\n\n| a | " + "OR | ".repeat(150) + "\n|---|";
    sentence("wide.md", "# Results\n\n" + head + "---|".repeat(150) + "\n" + row.repeat(1500));
  }

  @Test
  void spansBeyondTheTableStayInIt() {
    assertEquals(
        "",
        sentence(
            "span.xml",
            article(
                "<table-wrap><label>Table 1</label><table><tr><td colspan='999999999'"
                    + " rowspan='999999999'>a</td></tr><tr><td>1</td></tr></table></table-wrap>"),
            Deadline.DEFAULT));
  }

  @Test
  void deepNestingAndEntitiesThatGrowAreRefused() {
    String deep = sentence("deep.xml", article("<sec>".repeat(9000) + "</sec>".repeat(9000)));
    assertTrue(deep.startsWith("deep.xml: the XML"), deep);
    StringBuilder laughs = new StringBuilder("<!DOCTYPE article [<!ENTITY a0 'aaaaaaaaaa'>");
    for (int i = 1; i < 10; i++) {
      laughs
          .append("<!ENTITY a")
          .append(i)
          .append(" '")
          .append(("&a" + (i - 1) + ";").repeat(10))
          .append("'>");
    }
    String grown = sentence("grow.xml", laughs + "]><article><body><p>&a9;</p></body></article>");
    assertTrue(grown.isEmpty() || grown.startsWith("grow.xml: the XML"), grown);
  }

  @Test
  void theLimitIsNamed() {
    byte[] book =
        "The odds ratio was 1.5 (95% CI 1.1 to 2.0). "
            .repeat(60_000)
            .getBytes(StandardCharsets.UTF_8);
    assertEquals(
        "book.txt: takes more than 0.2 seconds to read",
        sentence("book.txt", book, Duration.ofMillis(200)));
  }

  @Test
  void noTimeAtAllIsAMistakeOfTheCaller() {
    assertThrows(IllegalArgumentException.class, () -> new Extractor(Duration.ZERO));
  }

  private static String article(String body) {
    return "<?xml version='1.0'?><article><body><sec><title>Results</title>"
        + body
        + "</sec></body></article>";
  }

  /** A PDF of one page with this content stream. */
  private static byte[] pdf(byte[] content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
      deflater.write(content);
    }
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    String head =
        "%PDF-1.4\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n"
            + "2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj\n"
            + "3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R>> endobj\n"
            + "4 0 obj <</Length "
            + packed.size()
            + " /Filter /FlateDecode>> stream\n";
    pdf.write(head.getBytes(StandardCharsets.ISO_8859_1));
    packed.writeTo(pdf);
    pdf.write(
        "\nendstream endobj\ntrailer <</Root 1 0 R>>\n".getBytes(StandardCharsets.ISO_8859_1));
    return pdf.toByteArray();
  }
}
