package holdfast.extractor.grid;

import holdfast.extractor.limit.Deadline;
import holdfast.extractor.page.PageContent;
import holdfast.extractor.page.PageGlyph;
import holdfast.extractor.page.WrittenWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds and reads the tables of a paper: its captioned ones, or all of them where it captions none.
 *
 * <p>Steps: glyphs to words and lines in each reading direction ({@link Sheet}); captions to areas
 * ({@link AreaFinder}); an area to its grid ({@link GridBuilder}); parts of a continued table to
 * one ({@link Continuations}).
 */
public final class TableFinder {

  /** Glyphs of a direction that a page needs to be read in it; fewer are a figure's labels. */
  private static final int FEW = 60;

  /** What all words for a table begin with. */
  private static final String WORD = "tab";

  private TableFinder() {}

  /** The tables of a file's pages, in the order of their pages and captions. */
  public static List<FoundTable> find(List<PageContent> pages) {
    WrittenWords words = WrittenWords.of(pages);
    double bodySize = Sheet.bodySize(pages);
    List<List<Part>> tables = new ArrayList<>();
    for (PageContent page : pages) {
      Deadline.page(page.number());
      if (namesTable(page)) {
        for (Sheet sheet : sheets(page, words)) {
          add(new AreaFinder(sheet, bodySize).find(), sheet, tables);
        }
      }
    }
    if (tables.isEmpty()) {
      for (PageContent page : pages) {
        Deadline.page(page.number());
        for (Sheet sheet : sheets(page, words)) {
          add(new Uncaptioned(sheet).find(), sheet, tables);
        }
      }
    }
    Deadline.pagesDone();
    List<FoundTable> found = new ArrayList<>();
    tables.forEach(parts -> found.addAll(Part.tables(parts)));
    return List.copyOf(found);
  }

  /** What a page shows in each direction in which it has text. */
  private static List<Sheet> sheets(PageContent page, WrittenWords words) {
    Map<Integer, Integer> directions = new TreeMap<>();
    for (PageGlyph glyph : page.glyphs()) {
      directions.merge(glyph.direction(), 1, Integer::sum);
    }
    List<Sheet> sheets = new ArrayList<>();
    directions.forEach(
        (direction, glyphs) -> {
          if (glyphs >= FEW) {
            sheets.add(Sheet.of(page, new Frame(direction), words));
          }
        });
    return sheets;
  }

  private static void add(List<Area> found, Sheet sheet, List<List<Part>> tables) {
    List<Area> areas = new ArrayList<>();
    found.forEach(area -> areas.addAll(Panels.split(area)));
    for (Area area : areas) {
      List<Part> earlier = Part.continuedBy(area, sheet.page(), tables);
      Part part = Part.of(area, sheet, earlier != null);
      if (earlier == null) {
        tables.add(new ArrayList<>(List.of(part)));
      } else {
        earlier.add(part);
      }
    }
  }

  /** Whether the word a caption begins with is printed at all; pages without it are passed over. */
  private static boolean namesTable(PageContent page) {
    int matched = 0;
    for (PageGlyph glyph : page.glyphs()) {
      for (char c : glyph.characters().toCharArray()) {
        char small = Character.toLowerCase(c);
        if (small == WORD.charAt(matched)) {
          matched++;
        } else if (!Character.isWhitespace(c)) {
          matched = small == WORD.charAt(0) ? 1 : 0;
        }
        if (matched == WORD.length()) {
          return true;
        }
      }
    }
    return false;
  }
}
