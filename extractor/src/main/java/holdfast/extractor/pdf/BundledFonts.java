package holdfast.extractor.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for fonts that a file does not embed, with what PDFBox brings along: the widths of the
 * fourteen standard fonts, and one TrueType font. The fonts of the machine are not asked: what is
 * read from a paper must not depend on them.
 */
final class BundledFonts implements FontMapper {

  private static final String TRUE_TYPE =
      "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private final TrueTypeFont font = trueType();
  private final Map<FontName, FontBoxFont> standard = new ConcurrentHashMap<>();

  private BundledFonts() {}

  /** Makes PDFBox ask here, in the whole program; called before any page is read. */
  static void use() {
    FontMappers.set(new BundledFonts());
  }

  @Override
  public FontMapping<TrueTypeFont> getTrueTypeFont(
      String name, @Nullable PDFontDescriptor descriptor) {
    return new FontMapping<>(font, true);
  }

  @Override
  public FontMapping<FontBoxFont> getFontBoxFont(
      String name, @Nullable PDFontDescriptor descriptor) {
    FontName nearest = nearest(name, descriptor);
    return new FontMapping<>(
        standard.computeIfAbsent(nearest, BundledFonts::metrics), !nearest.getName().equals(name));
  }

  @Override
  public CIDFontMapping getCIDFont(
      String name, @Nullable PDFontDescriptor descriptor, @Nullable PDCIDSystemInfo info) {
    return new CIDFontMapping(null, font, true);
  }

  /** The standard font of that name, or of its style. */
  private static FontName nearest(@Nullable String name, @Nullable PDFontDescriptor descriptor) {
    String known = name == null ? "" : name.substring(name.indexOf('+') + 1);
    FontName standard = Standard14Fonts.getMappedFontName(known);
    if (standard != null) {
      return standard;
    }
    String style = known.toLowerCase(Locale.ROOT);
    boolean bold = FontFacts.isBold(style);
    boolean slanted = FontFacts.isItalic(style);
    if (descriptor != null && descriptor.isFixedPitch()) {
      return of(
          bold,
          slanted,
          FontName.COURIER,
          FontName.COURIER_BOLD,
          FontName.COURIER_OBLIQUE,
          FontName.COURIER_BOLD_OBLIQUE);
    }
    if (descriptor != null && descriptor.isSerif()) {
      return of(
          bold,
          slanted,
          FontName.TIMES_ROMAN,
          FontName.TIMES_BOLD,
          FontName.TIMES_ITALIC,
          FontName.TIMES_BOLD_ITALIC);
    }
    return of(
        bold,
        slanted,
        FontName.HELVETICA,
        FontName.HELVETICA_BOLD,
        FontName.HELVETICA_OBLIQUE,
        FontName.HELVETICA_BOLD_OBLIQUE);
  }

  private static FontName of(
      boolean bold,
      boolean slanted,
      FontName plain,
      FontName heavy,
      FontName italic,
      FontName both) {
    return bold ? (slanted ? both : heavy) : (slanted ? italic : plain);
  }

  private static FontBoxFont metrics(FontName name) {
    return new MetricsFont(Standard14Fonts.getAFM(name.getName()));
  }

  private static TrueTypeFont trueType() {
    try (InputStream in = FontMapper.class.getResourceAsStream(TRUE_TYPE)) {
      if (in == null) {
        throw new IllegalStateException(TRUE_TYPE + " is not among PDFBox's files");
      }
      return new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
