package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.CellContent;
import holdfast.extractor.statistic.HeaderMeaning;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.tuple.layout.Column;
import holdfast.extractor.tuple.layout.Links;
import holdfast.extractor.tuple.layout.Links.Bundle;
import holdfast.extractor.tuple.layout.Panel;
import holdfast.extractor.tuple.layout.Panel.Line;
import holdfast.extractor.tuple.wording.LabelKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How many there were in each group: as the head says, or a row whose cells say so from there on
 * ("At the end | n = 70 | n = 69", common where groups shrink), or the row of observations that
 * closes a table of models.
 */
final class SizedCells {

  private static final Pattern SIZE =
      Pattern.compile("(?i)\\s*[(\\[]?\\s*n\\s*[=:]\\s*\\d[\\d, ]*[)\\]]?[*†‡ᵃ-ᶻ]*\\s*");

  /** Elements and the like: where others are in the rows, N is nitrogen. */
  private static final Pattern LETTER = Pattern.compile("\\p{Lu}");

  private final Panel panel;
  private final Links links;
  private final Optional<Line> closing;

  /** Whether the head says sizes itself. */
  private final boolean headed;

  private final Map<Integer, PrintedNumber> sizes = new HashMap<>();

  SizedCells(Panel panel, Links links, List<Column> columns) {
    this.panel = panel;
    this.links = links;
    for (Column column : columns) {
      PrintedNumber size = column.meaning().groupSize();
      if (size != null) {
        sizes.put(column.index(), size);
      }
    }
    List<Line> lines = panel.lines();
    List<Line> named =
        lines.stream().filter(line -> !line.heading() && SizeRow.closes(line.stub())).toList();
    boolean one =
        named.size() == 1
            && 2 * lines.indexOf(named.getFirst()) > lines.size()
            && isWhole(named.getFirst())
            && lines.stream().filter(line -> LETTER.matcher(line.stub()).matches()).count() < 2;
    this.closing = one ? Optional.of(named.getFirst()) : Optional.empty();
    this.headed = !sizes.isEmpty();
    if (!headed) {
      closing.ifPresent(this::take);
    }
  }

  /** The size of a column's group at this point, or null. */
  @Nullable PrintedNumber of(Column column) {
    return sizes.get(column.index());
  }

  /** Whether a row closes the table with the sizes of its models. */
  boolean closes(Line line) {
    return closing.filter(line::equals).isPresent();
  }

  /** Whether a row holds whole numbers and nothing else: nitrogen has decimals, and N none. */
  private boolean isWhole(Line line) {
    return links.bundles().stream()
        .map(bundle -> panel.content(line, bundle.column().index(), HeaderMeaning.NOTHING))
        .filter(cell -> cell.form() != CellContent.Form.EMPTY)
        .allMatch(
            cell ->
                cell.form() == CellContent.Form.NUMBER
                    && cell.value() != null
                    && cell.value().places() == 0);
  }

  /** Takes the whole numbers of a row whose label says that they are sizes. */
  void take(Line line) {
    for (Bundle bundle : links.bundles()) {
      int column = bundle.column().index();
      PrintedNumber size = panel.content(line, column, panel.meaning(line)).value();
      if (size != null) {
        sizes.put(column, size);
      }
    }
  }

  /**
   * Takes the sizes of a row that holds nothing else; whether it was one. Where the head has sizes,
   * "Smokers | n = 12" counts members of the groups: only times and rows without a name resize
   * them.
   */
  boolean read(Line line) {
    boolean resizes =
        line.stub().isBlank()
            || SizeRow.names(line.stub())
            || LabelKind.of(line.stub()) == LabelKind.TIME;
    if (headed && !resizes) {
      return false;
    }
    Map<Integer, PrintedNumber> found = new HashMap<>();
    for (Bundle bundle : links.bundles()) {
      int column = bundle.column().index();
      Text cell = panel.cell(line, column).text();
      if (cell.isBlank()) {
        continue;
      }
      PrintedNumber size = SIZE.matcher(cell).matches() ? HeaderMeaning.of(cell).groupSize() : null;
      if (size == null) {
        return false;
      }
      found.put(column, size);
    }
    sizes.putAll(found);
    return !found.isEmpty();
  }
}
