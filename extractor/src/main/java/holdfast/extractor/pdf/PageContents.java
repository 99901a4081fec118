package holdfast.extractor.pdf;

import holdfast.extractor.limit.Deadline;
import holdfast.extractor.limit.LimitException;
import holdfast.extractor.page.PageContent;
import holdfast.extractor.paper.UnreadableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** The pages of a PDF file as glyphs and rules. */
public final class PageContents {

  static {
    BundledFonts.use();
  }

  /** Readers accept some rubbish before the header; the format allows it within this many bytes. */
  private static final int HEADER_WITHIN = 1024;

  private PageContents() {}

  /**
   * All pages of a file.
   *
   * @param file its name, for messages
   * @param bytes its content
   * @throws UnreadableException when it is damaged, protected by a password, or beyond the bounds
   */
  public static List<PageContent> of(Path file, byte[] bytes) throws UnreadableException {
    try (PDDocument document = open(file, bytes)) {
      return of(file, document, new GlyphBounds());
    } catch (IOException e) {
      throw new UnreadableException(file, "is a damaged PDF", e);
    }
  }

  static PDDocument open(Path file, byte[] bytes) throws UnreadableException {
    int head = Math.min(bytes.length, HEADER_WITHIN);
    if (!new String(bytes, 0, head, StandardCharsets.ISO_8859_1).contains("%PDF-")) {
      throw new UnreadableException(file, "is not a PDF", null);
    }
    try {
      return Loader.loadPDF(new BoundedSource(bytes));
    } catch (InvalidPasswordException e) {
      throw new UnreadableException(file, "is protected by a password; remove it and try again", e);
    } catch (LimitException e) {
      throw e;
    } catch (NoClassDefFoundError e) {
      // PDFBox needs a further library for keys in certificates.
      throw new UnreadableException(
          file, "is encrypted for the holder of a certificate; decrypt it and try again", e);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw new UnreadableException(file, "is a damaged PDF", e);
    }
  }

  static List<PageContent> of(Path file, PDDocument document, GlyphBounds bounds)
      throws UnreadableException {
    Map<PDFont, FontFacts> fonts = new HashMap<>();
    List<PageContent> pages = new ArrayList<>();
    int number = 0;
    try {
      int count = document.getNumberOfPages();
      while (number < count) {
        number++;
        Deadline.page(number);
        pages.add(new PageCanvas(document.getPage(number - 1), number, fonts, bounds).draw());
      }
    } catch (LimitException e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw new UnreadableException(
          file, "is a damaged PDF: page " + number + " cannot be read", e);
    }
    Deadline.pagesDone();
    return pages;
  }
}
