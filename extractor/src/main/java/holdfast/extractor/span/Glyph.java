package holdfast.extractor.span;

/**
 * The place of a character on a PDF page.
 *
 * @param page 1-based index of the page in the file
 * @param box the glyph's box in points
 */
public record Glyph(int page, Box box) implements Origin {

  /**
   * @throws IllegalArgumentException when the page is below 1
   */
  public Glyph {
    if (page < 1) {
      throw new IllegalArgumentException("page " + page + " is below 1");
    }
  }
}
