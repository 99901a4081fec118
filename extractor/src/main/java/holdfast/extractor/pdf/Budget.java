package holdfast.extractor.pdf;

/**
 * What reading one file may cost. Checked while its pages are drawn, so that a hostile file ends
 * with a sentence instead of a hang.
 */
final class Budget {

  /** Seconds a file may take; an ordinary paper takes well under one. */
  static final int SECONDS = 20;

  /** Glyphs a page may hold: twenty times a dense newspaper page. */
  private static final int PAGE_GLYPHS = 200_000;

  /** Glyphs a file may hold: a thesis of 500 pages. */
  private static final int FILE_GLYPHS = 1_500_000;

  /** Looking at the clock costs more than most operators do. */
  private static final int STEPS_BETWEEN_LOOKS = 256;

  private final long end = System.nanoTime() + SECONDS * 1_000_000_000L;
  private int steps;
  private int fileGlyphs;
  private int pageGlyphs;

  void startPage() {
    pageGlyphs = 0;
    look();
  }

  void step() {
    if (++steps % STEPS_BETWEEN_LOOKS == 0) {
      look();
    }
  }

  void glyph() {
    pageGlyphs++;
    fileGlyphs++;
    if (pageGlyphs > PAGE_GLYPHS) {
      throw new ExceededException("has more than " + PAGE_GLYPHS + " characters on one page");
    }
    if (fileGlyphs > FILE_GLYPHS) {
      throw new ExceededException(
          "has more than " + FILE_GLYPHS + " characters; split it into shorter files");
    }
  }

  private void look() {
    if (System.nanoTime() - end > 0) {
      throw new ExceededException("takes more than " + SECONDS + " seconds to read");
    }
  }

  /** A bound was reached; the reason says which, as the end of a sentence about the file. */
  static final class ExceededException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    final String reason;

    ExceededException(String reason) {
      super(reason);
      this.reason = reason;
    }
  }
}
