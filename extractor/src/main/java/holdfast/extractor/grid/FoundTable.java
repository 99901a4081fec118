package holdfast.extractor.grid;

import holdfast.extractor.table.Table;
import java.util.List;

/**
 * A table and the places its caption, grid and notes take up, so that they are not read as
 * paragraphs as well.
 *
 * @param table the grid
 * @param regions in page order; a table continued on the next page has several
 */
public record FoundTable(Table table, List<Region> regions) {

  public FoundTable {
    regions = List.copyOf(regions);
  }
}
