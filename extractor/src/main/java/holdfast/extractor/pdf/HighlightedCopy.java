package holdfast.extractor.pdf;

import holdfast.extractor.span.Box;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;

/**
 * Copies of PDF files with highlight annotations: any reader shows them, lists them, and lets its
 * user change or remove them.
 */
public final class HighlightedCopy {

  private static final float OPACITY = 0.45f;

  /** Corners of a quadrilateral, two numbers each. */
  private static final int NUMBERS_A_BOX = 8;

  private HighlightedCopy() {}

  /**
   * A highlight with a note.
   *
   * @param page 1-based index of the page in the file
   * @param boxes in points of the unrotated page's user space, at least one
   * @param rgb colour, 0xRRGGBB
   * @param author who made it
   * @param note its text
   */
  public record Highlight(int page, List<Box> boxes, int rgb, String author, String note) {

    /**
     * @throws IllegalArgumentException when the page is below 1 or there is no box
     */
    public Highlight {
      if (page < 1 || boxes.isEmpty()) {
        throw new IllegalArgumentException("a highlight needs a page and a box: " + note);
      }
      boxes = List.copyOf(boxes);
    }
  }

  /**
   * Writes a copy. The same file and highlights give the same bytes.
   *
   * @param pdf a file that PDFBox can read
   * @param highlights in the order in which a reader lists them; those on pages that the file does
   *     not have are left out
   * @throws IOException when the file cannot be read or the copy not be written
   */
  public static void write(byte[] pdf, List<Highlight> highlights, OutputStream out)
      throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      document.setAllSecurityToBeRemoved(true);
      // Otherwise the time of day goes into the file's identifier.
      document.setDocumentId(0L);
      int number = 0;
      for (Highlight highlight : highlights) {
        number++;
        if (highlight.page() <= document.getNumberOfPages()) {
          add(document, document.getPage(highlight.page() - 1), highlight, number);
        }
      }
      document.save(out);
    }
  }

  private static void add(PDDocument document, PDPage page, Highlight highlight, int number)
      throws IOException {
    Box all = highlight.boxes().getFirst();
    float[] corners = new float[NUMBERS_A_BOX * highlight.boxes().size()];
    for (int i = 0; i < highlight.boxes().size(); i++) {
      Box box = highlight.boxes().get(i);
      all = all.union(box);
      // readers expect upper left, upper right, lower left, lower right, whatever the standard says
      float[] quad = {
        (float) box.x0(), (float) box.y1(), (float) box.x1(), (float) box.y1(),
        (float) box.x0(), (float) box.y0(), (float) box.x1(), (float) box.y0()
      };
      System.arraycopy(quad, 0, corners, NUMBERS_A_BOX * i, NUMBERS_A_BOX);
    }
    PDAnnotationHighlight annotation = new PDAnnotationHighlight();
    annotation.setRectangle(
        new PDRectangle(
            (float) all.x0(), (float) all.y0(), (float) all.width(), (float) all.height()));
    annotation.setQuadPoints(corners);
    annotation.setColor(colour(highlight.rgb()));
    annotation.setConstantOpacity(OPACITY);
    annotation.setTitlePopup(highlight.author());
    annotation.setContents(highlight.note());
    annotation.setAnnotationName("holdfast-" + number);
    annotation.setPrinted(true);
    annotation.setPage(page);
    annotation.constructAppearances(document);
    List<PDAnnotation> annotations = new ArrayList<>(page.getAnnotations());
    annotations.add(annotation);
    page.setAnnotations(annotations);
  }

  private static PDColor colour(int rgb) {
    float[] parts = {((rgb >> 16) & 0xFF) / 255f, ((rgb >> 8) & 0xFF) / 255f, (rgb & 0xFF) / 255f};
    return new PDColor(parts, PDDeviceRGB.INSTANCE);
  }
}
