package holdfast.extractor.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a font again and again, worked out once. Lengths are fractions of the font size.
 *
 * <p>Ascent and descent are the same for all fonts, so that all characters of a line share their
 * top and bottom, and the boxes of lines set solid do not overlap; the values in font descriptors
 * are often absent or wrong. Type 3 fonts whose own scale is not that of their font size are the
 * exception.
 */
final class FontFacts {

  /** Height of b, d, l over the baseline in common text faces (0.68 to 0.76). */
  private static final double ASCENT = 0.75;

  /** Depth of g, p, q under it (0.19 to 0.24). */
  private static final double DESCENT = -0.22;

  private static final int BOLD_WEIGHT = 600;
  private static final GlyphList GLYPHS = glyphList();

  private final PDFont font;
  private final Map<Integer, String> characters = new HashMap<>();
  final boolean bold;
  final boolean italic;
  final double ascent;
  final double descent;
  final double spaceWidth;

  FontFacts(PDFont font) {
    this.font = font;
    String name = font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
    String style = name.substring(name.indexOf('+') + 1);
    PDFontDescriptor descriptor = font.getFontDescriptor();
    this.bold =
        isBold(style)
            || descriptor != null
                && (descriptor.isForceBold() || descriptor.getFontWeight() >= BOLD_WEIGHT);
    this.italic =
        isItalic(style)
            || descriptor != null && (descriptor.isItalic() || descriptor.getItalicAngle() != 0);
    double[] heights = heights(font);
    this.descent = heights[0];
    this.ascent = heights[1];
    this.spaceWidth = spaceWidth(font);
  }

  /** Whether a font's name, in lower case, says that it is bold. */
  static boolean isBold(String name) {
    return name.contains("bold")
        || name.contains("black")
        || name.contains("heavy")
        || name.endsWith(".b")
        || name.endsWith("-b")
        || name.contains("demi");
  }

  /** Whether a font's name, in lower case, says that it is slanted. */
  static boolean isItalic(String name) {
    return name.contains("italic")
        || name.contains("oblique")
        || name.endsWith(".i")
        || name.endsWith("-i");
  }

  /** What a code of the font stands for, or null when nothing tells. */
  @Nullable String characters(int code) {
    String known = characters.get(code);
    if (known == null) {
      known = unicode(code);
      characters.put(code, known);
    }
    return known.isEmpty() ? null : known;
  }

  private String unicode(int code) {
    String unicode = font.toUnicode(code, GLYPHS);
    if (unicode == null) {
      unicode = font instanceof PDSimpleFont simple && code > 0 ? named(simple, code) : "";
    }
    StringBuilder printable = new StringBuilder();
    for (char c : unicode.toCharArray()) {
      if (c == '\t' || c == '\n' || c == '\r') {
        printable.append(' ');
      } else if (!Character.isISOControl(c) && c != '\uFFFD') {
        printable.append(c);
      }
    }
    return printable.toString();
  }

  /** By glyph name, "T_h" for a ligature; without one, codes are most often Latin-1. */
  private static String named(PDSimpleFont font, int code) {
    String name = font.getEncoding() == null ? ".notdef" : font.getEncoding().getName(code);
    StringBuilder unicode = new StringBuilder();
    for (String part : name.replaceFirst("\\..*", "").split("_", -1)) {
      String letter = GLYPHS.toUnicode(part);
      unicode.append(letter == null ? "" : letter);
    }
    return unicode.isEmpty() ? String.valueOf((char) code) : unicode.toString();
  }

  private static double[] heights(PDFont font) {
    if (font instanceof PDType3Font type3) {
      Matrix scale = type3.getFontMatrix();
      org.apache.fontbox.util.BoundingBox box = type3.getBoundingBox();
      if (box != null) {
        double bottom = box.getLowerLeftY() * scale.getScalingFactorY();
        double top = box.getUpperRightY() * scale.getScalingFactorY();
        boolean ownScale = top - bottom < 0.5 || top - bottom > 3;
        if (ownScale && top - bottom > 0) {
          return new double[] {Math.min(bottom, 0), Math.max(top, 0)};
        }
      }
    }
    return new double[] {DESCENT, ASCENT};
  }

  private static double spaceWidth(PDFont font) {
    try {
      double width = font.getSpaceWidth() / 1000;
      return width > 0 && width < 2 ? width : 0;
    } catch (RuntimeException damaged) {
      return 0;
    }
  }

  private static GlyphList glyphList() {
    String additional = "/org/apache/pdfbox/resources/glyphlist/additional.txt";
    try (InputStream in = GlyphList.class.getResourceAsStream(additional)) {
      return in == null
          ? GlyphList.getAdobeGlyphList()
          : new GlyphList(GlyphList.getAdobeGlyphList(), in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
