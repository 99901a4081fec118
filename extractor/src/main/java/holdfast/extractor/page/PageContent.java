package holdfast.extractor.page;

import holdfast.extractor.span.Box;
import java.util.List;

/**
 * What is drawn on a page.
 *
 * @param number 1-based index of the page in the file
 * @param area the visible page (crop box) in points
 * @param rotation clockwise rotation for display: 0, 90, 180 or 270
 * @param glyphs in the order of the content stream
 * @param rules drawn lines
 */
public record PageContent(
    int number, Box area, int rotation, List<PageGlyph> glyphs, List<Rule> rules) {

  public PageContent {
    glyphs = List.copyOf(glyphs);
    rules = List.copyOf(rules);
  }
}
