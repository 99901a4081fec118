package holdfast.extractor.pdf;

import holdfast.extractor.limit.LimitException;

/** How many characters a file and a page may hold; more would fill the memory, not a paper. */
final class GlyphBounds {

  /** Glyphs a page may hold: twenty times a dense newspaper page. */
  private static final int PAGE_GLYPHS = 200_000;

  /** Glyphs a file may hold: a thesis of 500 pages. */
  private static final int FILE_GLYPHS = 1_500_000;

  private int fileGlyphs;
  private int pageGlyphs;

  void startPage() {
    pageGlyphs = 0;
  }

  void glyph() {
    pageGlyphs++;
    fileGlyphs++;
    if (pageGlyphs > PAGE_GLYPHS) {
      throw new LimitException("has more than " + PAGE_GLYPHS + " characters on one page");
    }
    if (fileGlyphs > FILE_GLYPHS) {
      throw new LimitException(
          "has more than " + FILE_GLYPHS + " characters; split it into shorter files");
    }
  }
}
