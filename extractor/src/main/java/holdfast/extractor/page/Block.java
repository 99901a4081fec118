package holdfast.extractor.page;

import holdfast.extractor.span.Text;
import java.util.List;

/**
 * Lines that belong together: a paragraph, a heading, a caption.
 *
 * @param lines in reading order, at least one; a paragraph may go on in the next column or page
 * @param text the lines joined: hyphens at line ends taken out, cleaned
 */
public record Block(List<PageLine> lines, Text text) {

  /**
   * @throws IllegalArgumentException when there is no line
   */
  public Block {
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("a block without lines");
    }
    lines = List.copyOf(lines);
  }

  PageLine first() {
    return lines.getFirst();
  }

  double size() {
    return first().size();
  }

  boolean isBold() {
    return lines.stream().allMatch(PageLine::bold);
  }

  boolean isItalic() {
    return lines.stream().allMatch(PageLine::italic);
  }
}
