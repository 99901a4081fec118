package holdfast.extractor.pdf;

import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.extractor.paper.Paper;
import holdfast.extractor.paper.Source;
import holdfast.extractor.span.Box;
import holdfast.extractor.span.Span;
import holdfast.extractor.span.Text;
import holdfast.extractor.tuple.Tuple;
import holdfast.extractor.tuple.Tuples;
import java.awt.geom.Rectangle2D;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What PDFBox itself finds inside the boxes of spans is what the spans quote. */
class SpanBoxesTest {

  private static final Path PAPERS = Path.of(System.getProperty("fixtures"), "papers");

  private static final double SHARE = 0.99;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.1155_2016_9158195",
        "10.1186_s12885_019_5324_y",
        "10.1186_s13017_018_0214_1",
        "10.1186_s43044_024_00556_5"
      })
  void boxesOfATuplesSpansHoldTheirQuotes(String name) throws Exception {
    Path file = PAPERS.resolve(name).resolve("article.pdf");
    byte[] bytes = Files.readAllBytes(file);
    Paper paper = new PdfReader().read(new Source(file, "0".repeat(64), Source.Format.PDF), bytes);
    Map<Integer, Set<Span.PageSpan>> byPage = new TreeMap<>();
    int all = 0;
    for (Tuple tuple : Tuples.of(paper)) {
      for (Text slot : slots(tuple)) {
        for (Span span : slot.spans()) {
          Span.PageSpan onPage = (Span.PageSpan) span;
          Set<Span.PageSpan> known =
              byPage.computeIfAbsent(onPage.page(), page -> new LinkedHashSet<>());
          all += known.add(onPage) ? 1 : 0;
        }
      }
    }
    List<String> missed = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(bytes)) {
      byPage.forEach(
          (page, spans) -> missed.addAll(missed(document.getPage(page - 1), List.copyOf(spans))));
    }
    assertTrue(all > 100, all + " spans");
    assertTrue(missed.size() <= (1 - SHARE) * all, missed.size() + " of " + all + ": " + missed);
  }

  private static List<Text> slots(Tuple tuple) {
    List<Text> slots = new ArrayList<>(tuple.conditions());
    slots.add(tuple.predictor());
    slots.add(tuple.outcome());
    slots.add(Objects.requireNonNullElse(tuple.comparator(), Text.EMPTY));
    slots.add(Objects.requireNonNullElse(tuple.method(), Text.EMPTY));
    slots.add(tuple.statistic().text());
    return slots;
  }

  private static List<String> missed(PDPage page, List<Span.PageSpan> spans) {
    List<String> missed = new ArrayList<>();
    try {
      PDFTextStripperByArea stripper = new PDFTextStripperByArea();
      // A label that stands in many spans is in many regions: none of them is a duplicate.
      stripper.setSuppressDuplicateOverlappingText(false);
      double top = page.getCropBox().getUpperRightY();
      double left = page.getCropBox().getLowerLeftX();
      for (int i = 0; i < spans.size(); i++) {
        for (int j = 0; j < spans.get(i).boxes().size(); j++) {
          Box box = spans.get(i).boxes().get(j);
          stripper.addRegion(
              i + " " + j,
              new Rectangle2D.Double(
                  box.x0() - left - 0.5, top - box.y1() - 0.5, box.width() + 1, box.height() + 1));
        }
      }
      stripper.extractRegions(page);
      for (int i = 0; i < spans.size(); i++) {
        StringBuilder found = new StringBuilder();
        for (int j = 0; j < spans.get(i).boxes().size(); j++) {
          found.append(stripper.getTextForRegion(i + " " + j));
        }
        if (!letters(found.toString()).contains(letters(spans.get(i).quote()))) {
          missed.add(spans.get(i).quote() + " <> " + found.toString().strip());
        }
      }
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return missed;
  }

  /** Letters and digits: hyphens at line ends are joined, signs cleaned. */
  private static String letters(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{Nd}]", "");
  }
}
