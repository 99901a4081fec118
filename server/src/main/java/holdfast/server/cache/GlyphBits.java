package holdfast.server.cache;

import holdfast.extractor.span.Glyph;
import org.jspecify.annotations.Nullable;

/** What a glyph shares with the glyph before it: most often its page, its line and an edge. */
final class GlyphBits {

  static final int PAGE = 1;

  /** Begins where the one before ended. */
  static final int LEFT = 2;

  static final int BOTTOM = 4;
  static final int TOP = 8;

  /** No glyph follows but an origin of another kind. */
  static final int OTHER = 16;

  private GlyphBits() {}

  static int shared(Glyph glyph, @Nullable Glyph before) {
    if (before == null) {
      return 0;
    }
    return (glyph.page() == before.page() ? PAGE : 0)
        | (same(glyph.box().x0(), before.box().x1()) ? LEFT : 0)
        | (same(glyph.box().y0(), before.box().y0()) ? BOTTOM : 0)
        | (same(glyph.box().y1(), before.box().y1()) ? TOP : 0);
  }

  /** Bit for bit: 0 and -0 print differently. */
  private static boolean same(double a, double b) {
    return Double.doubleToRawLongBits(a) == Double.doubleToRawLongBits(b);
  }
}
