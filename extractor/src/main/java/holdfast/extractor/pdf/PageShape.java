package holdfast.extractor.pdf;

import holdfast.extractor.span.Box;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * What of a page is shown, and how it is turned.
 *
 * @param area in points of the unrotated page's user space
 * @param rotation degrees clockwise: 0, 90, 180 or 270
 */
public record PageShape(Box area, int rotation) {

  /**
   * The pages of a file, in order.
   *
   * @throws IOException when the file cannot be read
   */
  public static List<PageShape> of(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<PageShape> shapes = new ArrayList<>();
      for (PDPage page : document.getPages()) {
        PDRectangle area = page.getCropBox();
        shapes.add(
            new PageShape(
                new Box(
                    area.getLowerLeftX(),
                    area.getLowerLeftY(),
                    area.getUpperRightX(),
                    area.getUpperRightY()),
                Math.floorMod(page.getRotation(), 360)));
      }
      return List.copyOf(shapes);
    }
  }
}
