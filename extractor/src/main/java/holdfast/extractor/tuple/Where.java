package holdfast.extractor.tuple;

import holdfast.extractor.paper.Section;
import holdfast.extractor.span.Text;
import holdfast.extractor.table.Table;

/** The structure a result stands in: what tells which variables it belongs to. */
public sealed interface Where {

  /**
   * A cell of a table.
   *
   * @param table the table
   * @param row 0-based row of the effect (or of the p-value alone)
   * @param column its 0-based column
   */
  record InTable(Table table, int row, int column) implements Where {}

  /**
   * A sentence of the text.
   *
   * @param section the section it stands in
   * @param sentence the whole sentence
   */
  record InSentence(Section section, Text sentence) implements Where {}
}
