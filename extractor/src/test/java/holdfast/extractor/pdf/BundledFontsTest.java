package holdfast.extractor.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.fontbox.FontBoxFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fonts that are not embedded have the widths that PDFBox brings along, on every machine. */
class BundledFontsTest {

  @BeforeAll
  static void use() {
    BundledFonts.use();
  }

  @ParameterizedTest
  @CsvSource({
    "Helvetica-Bold, Helvetica-Bold, 611",
    "Arial, Helvetica, 556",
    "ABCDEF+Times-Italic, Times-Italic, 500",
    "AdvOT1234-BoldItalic, Helvetica-BoldOblique, 611",
  })
  void aFontThatIsNotThereHasTheWidthsOfAStandardOne(String name, String standard, float b)
      throws Exception {
    FontBoxFont font = FontMappers.instance().getFontBoxFont(name, null).getFont();
    assertEquals(standard, font.getName());
    assertEquals(b, font.getWidth("b"));
  }

  @Test
  void serifsAndFixedPitchAreToldByTheDescriptor() throws Exception {
    PDFontDescriptor serif = descriptor();
    serif.setSerif(true);
    PDFontDescriptor fixed = descriptor();
    fixed.setFixedPitch(true);
    assertEquals("Times-Roman", named("AdvP4C4E74", serif));
    assertEquals("Courier", named("AdvP4C4E74", fixed));
  }

  @Test
  void otherKindsOfFontsAreTheOneThatIsBroughtAlong() throws Exception {
    assertEquals(
        "LiberationSans", FontMappers.instance().getTrueTypeFont("Any", null).getFont().getName());
    assertTrue(FontMappers.instance().getCIDFont("Any", null, null).isFallback());
  }

  private static String named(String name, PDFontDescriptor descriptor) throws Exception {
    return FontMappers.instance().getFontBoxFont(name, descriptor).getFont().getName();
  }

  private static PDFontDescriptor descriptor() {
    org.apache.pdfbox.cos.COSDictionary dictionary = new org.apache.pdfbox.cos.COSDictionary();
    dictionary.setItem(COSName.TYPE, COSName.FONT_DESC);
    return new PDFontDescriptor(dictionary);
  }
}
