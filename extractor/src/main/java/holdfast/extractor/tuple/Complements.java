package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.CellContent;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.tuple.layout.Column;
import holdfast.extractor.tuple.layout.Panel;
import holdfast.extractor.tuple.layout.Panel.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Row percentages of those without an outcome, beside those with it: "No 48.6, Yes 51.4" is one
 * result. Told by a negative head, a positive sibling and a sum of a hundred.
 */
final class Complements {

  private static final Pattern NEGATIVE =
      Pattern.compile("(?iu)(?:no|negative|absent|without\\b.*|none|not\\b.*|non[- ]\\p{L}+)");
  private static final Pattern POSITIVE =
      Pattern.compile("(?iu)(?:yes|positive|present|with\\b.*)");

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** What rounding of two percentages may leave. */
  private static final BigDecimal SLACK = new BigDecimal("0.5");

  private final Panel panel;
  private final List<Column> positive = new ArrayList<>();

  Complements(Panel panel, List<Column> columns) {
    this.panel = panel;
    columns.stream().filter(column -> names(column, POSITIVE)).forEach(positive::add);
  }

  /** Whether a cell only says what its positive sibling leaves of a hundred. */
  boolean isComplement(Line line, Column column) {
    PrintedNumber own = share(line, column);
    if (positive.isEmpty() || own == null || !names(column, NEGATIVE)) {
      return false;
    }
    for (Column other : positive) {
      PrintedNumber value = share(line, other);
      if (value != null
          && own.decimal().add(value.decimal()).subtract(HUNDRED).abs().compareTo(SLACK) <= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean names(Column column, Pattern answer) {
    return column.groups().stream()
        .map(Text::toString)
        .anyMatch(text -> answer.matcher(text.strip()).matches());
  }

  private @Nullable PrintedNumber share(Line line, Column column) {
    if (column.type() != EffectType.PERCENT) {
      return null;
    }
    CellContent cell = panel.content(line, column.index(), column.meaning());
    return cell.form() == CellContent.Form.NUMBER ? cell.value() : null;
  }
}
