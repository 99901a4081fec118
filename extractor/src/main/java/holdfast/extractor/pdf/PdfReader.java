package holdfast.extractor.pdf;

import holdfast.extractor.grid.FoundTable;
import holdfast.extractor.grid.TableFinder;
import holdfast.extractor.page.Block;
import holdfast.extractor.page.Blocks;
import holdfast.extractor.page.FrontMatter;
import holdfast.extractor.page.Layout;
import holdfast.extractor.page.Outline;
import holdfast.extractor.page.PageContent;
import holdfast.extractor.paper.Metadata;
import holdfast.extractor.paper.Paper;
import holdfast.extractor.paper.PaperReader;
import holdfast.extractor.paper.Section;
import holdfast.extractor.paper.Source;
import holdfast.extractor.paper.UnreadableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.jspecify.annotations.Nullable;

/** Reads PDF files: tables first, then what remains in reading order as sections. */
public final class PdfReader implements PaperReader {

  /** Printed characters below which a file counts as scanned; a stamp or a page number is fewer. */
  private static final int FEWEST_CHARACTERS = 50;

  @Override
  public Paper read(Source source, byte[] bytes) throws UnreadableException {
    List<PageContent> pages;
    FrontMatter.Properties properties;
    try (PDDocument document = PageContents.open(source.file(), bytes)) {
      pages = PageContents.of(source.file(), document, new GlyphBounds());
      properties = properties(document);
    } catch (IOException e) {
      throw new UnreadableException(source.file(), "is a damaged PDF", e);
    }
    long characters =
        pages.stream()
            .flatMap(page -> page.glyphs().stream())
            .filter(glyph -> !glyph.isSpace())
            .limit(FEWEST_CHARACTERS)
            .count();
    if (characters == 0) {
      throw new UnreadableException(source.file(), "has no text layer; run OCR first", null);
    }
    if (characters < FEWEST_CHARACTERS) {
      throw new UnreadableException(
          source.file(), "has hardly any text; if it is a scan, run OCR first", null);
    }
    List<FoundTable> tables = TableFinder.find(pages);
    List<Layout.Region> regions =
        tables.stream()
            .flatMap(table -> table.regions().stream())
            .map(region -> new Layout.Region(region.page(), region.box()))
            .toList();
    Layout layout = Layout.of(pages, regions);
    List<Block> blocks = Blocks.of(layout.lines());
    List<Section> sections =
        Outline.of(blocks, layout.bodySize(), FrontMatter.title(blocks, layout, properties));
    Metadata metadata = FrontMatter.metadata(blocks, layout, properties);
    return new Paper(
        source, metadata, sections, tables.stream().map(FoundTable::table).toList(), pages.size());
  }

  private static FrontMatter.Properties properties(PDDocument document) {
    PDDocumentInformation information = document.getDocumentInformation();
    StringBuilder text = new StringBuilder();
    for (COSName key : information.getCOSObject().keySet()) {
      String value = information.getCustomMetadataValue(key.getName());
      text.append(value == null ? "" : value).append('\n');
    }
    text.append(xmp(document.getDocumentCatalog().getMetadata()));
    return new FrontMatter.Properties(
        information.getTitle(), information.getAuthor(), text.toString());
  }

  private static String xmp(@Nullable PDMetadata metadata) {
    try {
      return metadata == null ? "" : new String(metadata.toByteArray(), StandardCharsets.UTF_8);
    } catch (IOException damaged) {
      return "";
    }
  }
}
