package holdfast.extractor.paper;

import holdfast.extractor.table.Table;
import java.util.List;

/**
 * A paper as read, in reading order.
 *
 * @param source the file
 * @param metadata what it says of itself
 * @param sections in document order, the abstract first where there is one
 * @param tables in document order
 * @param pages number of pages of a PDF, 0 for other formats
 */
public record Paper(
    Source source, Metadata metadata, List<Section> sections, List<Table> tables, int pages) {

  public Paper {
    sections = List.copyOf(sections);
    tables = List.copyOf(tables);
  }
}
