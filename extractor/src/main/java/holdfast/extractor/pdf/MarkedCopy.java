package holdfast.extractor.pdf;

import holdfast.extractor.span.Box;
import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

/** Copies of PDF files with boxes drawn over their pages, and a legend on each page with boxes. */
public final class MarkedCopy {

  private static final float ALPHA = 0.4f;
  private static final float FONT_SIZE = 6;
  private static final float MARGIN = 8;

  private MarkedCopy() {}

  /** What a box stands for, and how it is drawn. */
  public enum Layer {
    TEXT("text, in reading order", 0x808080, false),
    TABLE("table", 0x000000, false),
    CELL("cell", 0x9aa5b1, false),
    HEADER_ROW("header row", 0x1f6feb, false),
    BLOCK_ROW("block row", 0xbc4cff, false),
    DATA_ROW("data row", 0xc8c8c8, false),
    PREDICTOR("predictor", 0x2da44e, true),
    OUTCOME("outcome", 0x54aeff, true),
    COMPARATOR("comparator", 0xffb347, true),
    CONDITION("condition", 0xc297ff, true),
    METHOD("method", 0x2dd4bf, true),
    VALUE("value", 0xff6b6b, true);

    private final String words;
    private final int colour;
    private final boolean filled;

    Layer(String words, int colour, boolean filled) {
      this.words = words;
      this.colour = colour;
      this.filled = filled;
    }
  }

  /**
   * A box on a page.
   *
   * @param layer what it stands for
   * @param page 1-based index of the page in the file
   * @param box in points of the unrotated page's user space
   * @param label printed at its upper left corner, or empty
   */
  public record Mark(Layer layer, int page, Box box, String label) {}

  /**
   * Writes a copy.
   *
   * @param pdf a file that PDFBox can read
   * @param marks boxes; equal ones are drawn once, layers in their order
   * @throws IOException when the file cannot be read or the copy not be written
   */
  public static void write(byte[] pdf, List<Mark> marks, OutputStream out) throws IOException {
    Map<Integer, Set<Mark>> byPage = new TreeMap<>();
    for (Layer layer : Layer.values()) {
      for (Mark mark : marks) {
        if (mark.layer() == layer) {
          byPage.computeIfAbsent(mark.page(), page -> new LinkedHashSet<>()).add(mark);
        }
      }
    }
    try (PDDocument document = Loader.loadPDF(pdf)) {
      document.setAllSecurityToBeRemoved(true);
      // Otherwise the time of day goes into the file's identifier.
      document.setDocumentId(0L);
      PDFont font = new PDType1Font(FontName.HELVETICA);
      for (Map.Entry<Integer, Set<Mark>> page : byPage.entrySet()) {
        draw(document, document.getPage(page.getKey() - 1), font, page.getValue());
      }
      document.save(out);
    }
  }

  private static void draw(PDDocument document, PDPage page, PDFont font, Set<Mark> marks)
      throws IOException {
    try (PDPageContentStream canvas =
        new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
      PDExtendedGraphicsState clear = new PDExtendedGraphicsState();
      clear.setNonStrokingAlphaConstant(ALPHA);
      clear.setBlendMode(BlendMode.MULTIPLY);
      PDExtendedGraphicsState solid = new PDExtendedGraphicsState();
      solid.setNonStrokingAlphaConstant(1f);
      solid.setBlendMode(BlendMode.NORMAL);
      for (Mark mark : marks) {
        Box box = mark.box();
        rectangle(canvas, box.x0(), box.y0(), box.width(), box.height());
        if (mark.layer().filled) {
          canvas.setGraphicsStateParameters(clear);
          canvas.setNonStrokingColor(colour(mark.layer()));
          canvas.fill();
        } else {
          canvas.setLineWidth(mark.layer() == Layer.TABLE ? 1.2f : 0.5f);
          canvas.setStrokingColor(colour(mark.layer()));
          canvas.stroke();
        }
        if (!mark.label().isEmpty()) {
          canvas.setGraphicsStateParameters(solid);
          label(canvas, font, mark);
        }
      }
      canvas.setGraphicsStateParameters(solid);
      legend(canvas, font, page);
    }
  }

  private static void rectangle(
      PDPageContentStream canvas, double x, double y, double width, double height)
      throws IOException {
    canvas.addRect((float) x, (float) y, (float) width, (float) height);
  }

  private static void label(PDPageContentStream canvas, PDFont font, Mark mark) throws IOException {
    String words = mark.label().replaceAll("[^ -~]", "?");
    float width = font.getStringWidth(words) / 1000 * FONT_SIZE;
    float x = (float) mark.box().x0() - width - 1;
    float y = (float) mark.box().y1() - FONT_SIZE;
    canvas.setNonStrokingColor(colour(mark.layer()));
    words(canvas, font, words, x, y);
  }

  private static void words(PDPageContentStream canvas, PDFont font, String words, float x, float y)
      throws IOException {
    canvas.beginText();
    canvas.setFont(font, FONT_SIZE);
    canvas.newLineAtOffset(x, y);
    canvas.showText(words);
    canvas.endText();
  }

  /** One line at the foot of the page as it is displayed. */
  private static void legend(PDPageContentStream canvas, PDFont font, PDPage page)
      throws IOException {
    PDRectangle area = page.getCropBox();
    float left = area.getLowerLeftX();
    float bottom = area.getLowerLeftY();
    Matrix turn =
        switch (Math.floorMod(page.getRotation(), 360)) {
          case 90 -> new Matrix(0, 1, -1, 0, area.getUpperRightX(), bottom);
          case 180 -> new Matrix(-1, 0, 0, -1, area.getUpperRightX(), area.getUpperRightY());
          case 270 -> new Matrix(0, -1, 1, 0, left, area.getUpperRightY());
          default -> new Matrix(1, 0, 0, 1, left, bottom);
        };
    canvas.transform(turn);
    float x = MARGIN;
    for (Layer layer : Layer.values()) {
      canvas.addRect(x, MARGIN, FONT_SIZE, FONT_SIZE);
      if (layer.filled) {
        canvas.setNonStrokingColor(colour(layer));
        canvas.fill();
      } else {
        canvas.setLineWidth(1);
        canvas.setStrokingColor(colour(layer));
        canvas.stroke();
      }
      canvas.setNonStrokingColor(0f);
      words(canvas, font, layer.words, x + FONT_SIZE + 2, MARGIN + 1);
      x += FONT_SIZE + 2 + font.getStringWidth(layer.words) / 1000 * FONT_SIZE + MARGIN;
    }
  }

  private static Color colour(Layer layer) {
    return new Color(layer.colour);
  }
}
