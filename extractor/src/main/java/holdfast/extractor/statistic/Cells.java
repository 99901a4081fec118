package holdfast.extractor.statistic;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.CellContent.Form;
import java.util.List;

/** Reads table cells. */
public final class Cells {

  private Cells() {}

  /**
   * What a cell holds, its header read with {@link HeaderMeaning}. A cell that does not follow its
   * header is read as it is written.
   */
  public static CellContent read(Text cell, HeaderMeaning meaning) {
    return new CellReader(cell, meaning).read();
  }

  /** What a cell holds under a header path, outermost first. */
  public static CellContent read(Text cell, List<Text> headerPath) {
    return read(cell, HeaderMeaning.of(headerPath));
  }

  /** Whether the cell names the level that others are compared with. */
  public static boolean isReference(Text cell, HeaderMeaning meaning) {
    return read(cell, meaning).form() == Form.REFERENCE;
  }
}
