package holdfast.extractor.pdf;

import holdfast.extractor.paper.UnreadableException;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text of a PDF as PDFBox itself gives it: the yardstick of what reading a file may cost. */
public final class PlainText {

  private PlainText() {}

  /**
   * The characters of all pages, in the order of PDFBox.
   *
   * @param file its name, for messages
   * @param bytes its content
   * @throws UnreadableException when PDFBox cannot read it
   */
  public static String of(Path file, byte[] bytes) throws UnreadableException {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      return new PDFTextStripper().getText(document);
    } catch (IOException e) {
      throw new UnreadableException(file, "is a damaged PDF", e);
    }
  }
}
