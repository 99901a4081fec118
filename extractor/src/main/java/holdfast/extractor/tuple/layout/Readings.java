package holdfast.extractor.tuple.layout;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.CellContent;
import holdfast.extractor.statistic.Cells;
import holdfast.extractor.statistic.HeaderMeaning;
import holdfast.extractor.table.Cell;
import holdfast.extractor.tuple.wording.LabelKind;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * What labels and cells of one table say, each read once however often it is asked for. Not for use
 * by several threads.
 */
public final class Readings {

  private final Map<Text, HeaderMeaning> meanings = new IdentityHashMap<>();
  private final Map<Cell, Map<HeaderMeaning, CellContent>> contents = new IdentityHashMap<>();
  private final Map<String, LabelKind> kinds = new HashMap<>();

  /** The kinds of number that a row label or a block names. */
  public HeaderMeaning meaning(Text label) {
    return meanings.computeIfAbsent(label, Measures::ofRow);
  }

  /** What a cell holds under a head. */
  public CellContent content(Cell cell, HeaderMeaning head) {
    return contents
        .computeIfAbsent(cell, key -> new IdentityHashMap<>())
        .computeIfAbsent(head, meaning -> Cells.read(cell.text(), meaning));
  }

  /** The kind of a label. */
  public LabelKind kind(Text label) {
    return kinds.computeIfAbsent(label.toString(), LabelKind::of);
  }
}
