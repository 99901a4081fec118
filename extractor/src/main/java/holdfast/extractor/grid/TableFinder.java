package holdfast.extractor.grid;

import holdfast.extractor.page.PageContent;
import holdfast.extractor.page.PageGlyph;
import holdfast.extractor.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds and reads the captioned tables of a paper.
 *
 * <p>Steps: glyphs to words and lines in each reading direction ({@link Sheet}); captions to areas
 * ({@link AreaFinder}); an area to its grid ({@link GridBuilder}); parts of a continued table to
 * one ({@link Continuations}).
 */
public final class TableFinder {

  /** Glyphs of a direction that a page needs to be read in it; fewer are a figure's labels. */
  private static final int FEW = 60;

  private TableFinder() {}

  /** The tables of a file's pages, in the order of their pages and captions. */
  public static List<FoundTable> find(List<PageContent> pages) {
    List<Sheet> sheets = new ArrayList<>();
    for (PageContent page : pages) {
      Map<Integer, Integer> directions = new TreeMap<>();
      for (PageGlyph glyph : page.glyphs()) {
        directions.merge(glyph.direction(), 1, Integer::sum);
      }
      directions.forEach(
          (direction, glyphs) -> {
            if (glyphs >= FEW) {
              sheets.add(Sheet.of(page, new Frame(direction)));
            }
          });
    }
    double bodySize = Sheet.bodySize(sheets);
    List<FoundTable> found = new ArrayList<>();
    for (Sheet sheet : sheets) {
      for (Area area : new AreaFinder(sheet, bodySize).find()) {
        new GridBuilder(area, sheet.page())
            .build()
            .ifPresent(table -> add(found, table, area, sheet));
      }
    }
    return List.copyOf(found);
  }

  private static void add(List<FoundTable> found, Table table, Area area, Sheet sheet) {
    Region region = new Region(sheet.page(), sheet.frame().toPage(area.box()));
    if (area.caption().continued()) {
      for (int i = found.size() - 1; i >= 0; i--) {
        FoundTable earlier = found.get(i);
        if (earlier.table().label().equals(table.label())
            && earlier.table().columns() == table.columns()) {
          List<Region> regions = new ArrayList<>(earlier.regions());
          regions.add(region);
          found.set(i, new FoundTable(Continuations.join(earlier.table(), table), regions));
          return;
        }
      }
    }
    found.add(new FoundTable(table, List.of(region)));
  }
}
