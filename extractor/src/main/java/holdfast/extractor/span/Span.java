package holdfast.extractor.span;

import java.util.List;

/** A quote of a source and the place where it stands. */
public sealed interface Span {

  /** The characters as cleaned for reading, spaces joined. */
  String quote();

  /**
   * A quote on one page of a PDF.
   *
   * @param page 1-based index of the page in the file
   * @param quote the characters
   * @param boxes one box a printed line, in points, in reading order
   */
  record PageSpan(int page, String quote, List<Box> boxes) implements Span {

    /**
     * @throws IllegalArgumentException when the page is below 1 or there is no box
     */
    public PageSpan {
      if (page < 1 || boxes.isEmpty()) {
        throw new IllegalArgumentException("a page span needs a page and a box: " + quote);
      }
      boxes = List.copyOf(boxes);
    }
  }

  /**
   * A quote in an XML or text source.
   *
   * @param path XPath of the element, or {@code line(N)} in a text file
   * @param quote the characters
   */
  record PathSpan(String path, String quote) implements Span {}
}
