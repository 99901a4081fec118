package holdfast.extractor.tuple;

import holdfast.extractor.statistic.CellContent;
import holdfast.extractor.statistic.HeaderMeaning;
import holdfast.extractor.tuple.layout.Panel;
import holdfast.extractor.tuple.layout.Panel.Line;
import java.util.regex.Pattern;

/** What the labels over a row say of its numbers. */
record RowMeanings(Panel panel) {

  /** A label as short as that of a deviation. */
  private static final Pattern LETTERS = Pattern.compile("\\s*S\\.?[DE]\\.?\\s*");

  /**
   * The row's own label, else the innermost block that names a kind of number. An "F" under "Sex"
   * is a woman; a group called "SE" ("strength-endurance") names none: its cells have values with
   * spreads of their own.
   */
  HeaderMeaning of(Line line) {
    if (SubjectRows.isSex(panel, line)) {
      return HeaderMeaning.NOTHING;
    }
    HeaderMeaning own = panel.meaning(line);
    if (!own.isEmpty()) {
      return isGroup(line, line.stub()) ? HeaderMeaning.NOTHING : own;
    }
    for (int i = line.blocks().size() - 1; i >= 0; i--) {
      HeaderMeaning block = panel.readings().meaning(line.blocks().get(i));
      if (!block.isEmpty() && !isGroup(line, line.blocks().get(i))) {
        return block;
      }
    }
    return own;
  }

  private boolean isGroup(Line line, CharSequence label) {
    return LETTERS.matcher(label).matches()
        && panel.values().stream()
            .map(column -> panel.content(line, column, HeaderMeaning.NOTHING).form())
            .anyMatch(CellContent.Form.VALUE_SPREAD::equals);
  }
}
