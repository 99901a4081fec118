package holdfast.extractor.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.extractor.span.Box;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;
import org.junit.jupiter.api.Test;

class HighlightedCopyTest {

  private static final Path PAPER =
      Path.of(System.getProperty("fixtures"), "papers", "10.1155_2016_9158195", "article.pdf");

  @Test
  void aHighlightIsAnAnnotationThatAnyReaderKnows() throws IOException {
    byte[] pdf = Files.readAllBytes(PAPER);
    HighlightedCopy.Highlight highlight =
        new HighlightedCopy.Highlight(
            5,
            List.of(new Box(100, 500, 160, 510), new Box(90, 488, 120, 498)),
            0xFF8000,
            "Holdfast",
            "Row 4: 1.34 ≠ 1.00");
    HighlightedCopy.Highlight nowhere =
        new HighlightedCopy.Highlight(500, highlight.boxes(), 0, "Holdfast", "no such page");
    byte[] copy = written(pdf, List.of(highlight, nowhere));
    try (PDDocument before = Loader.loadPDF(pdf);
        PDDocument after = Loader.loadPDF(copy)) {
      assertEquals(before.getNumberOfPages(), after.getNumberOfPages());
      List<PDAnnotation> annotations = after.getPage(4).getAnnotations();
      assertEquals(before.getPage(4).getAnnotations().size() + 1, annotations.size());
      PDAnnotationHighlight found = (PDAnnotationHighlight) annotations.getLast();
      assertEquals("Row 4: 1.34 ≠ 1.00", found.getContents());
      assertEquals("Holdfast", found.getTitlePopup());
      assertArrayEquals(
          new float[] {
            100, 510, 160, 510, 100, 500, 160, 500, 90, 498, 120, 498, 90, 488, 120, 488
          },
          found.getQuadPoints());
      assertTrue(found.getRectangle().contains(90, 488));
      assertTrue(found.getRectangle().contains(160, 510));
    }
    assertArrayEquals(copy, written(pdf, List.of(highlight, nowhere)));
  }

  @Test
  void aHighlightWithoutAPlaceIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new HighlightedCopy.Highlight(1, List.of(), 0, "Holdfast", "nowhere"));
  }

  @Test
  void pagesAreAsLargeAsTheyAreShown() throws IOException {
    List<PageShape> pages = PageShape.of(Files.readAllBytes(PAPER));
    try (PDDocument document = Loader.loadPDF(Files.readAllBytes(PAPER))) {
      assertEquals(document.getNumberOfPages(), pages.size());
      assertEquals(document.getPage(0).getCropBox().getHeight(), pages.getFirst().area().height());
      assertEquals(0, pages.getFirst().rotation());
    }
  }

  private static byte[] written(byte[] pdf, List<HighlightedCopy.Highlight> highlights)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    HighlightedCopy.write(pdf, highlights, out);
    return out.toByteArray();
  }
}
