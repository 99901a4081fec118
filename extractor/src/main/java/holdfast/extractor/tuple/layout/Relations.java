package holdfast.extractor.tuple.layout;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.HeaderMeaning;
import holdfast.extractor.statistic.HeaderMeaning.Part;
import holdfast.extractor.table.Row;
import holdfast.extractor.table.Table;
import holdfast.extractor.tuple.wording.LabelKind;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tables of coefficients that relate the variables of the rows to those of the heads: "Correlations
 * between yield and soil" over "Moisture (%)" and "Carbon (%)". The percent signs of such labels
 * are units of the variables, not what the numbers are: each is between -1 and 1.
 */
final class Relations {

  private static final Set<EffectType> COEFFICIENTS =
      Set.of(EffectType.R, EffectType.R2, EffectType.RHO, EffectType.TAU);

  /** The first number of a cell that is a fraction. */
  private static final Pattern FRACTION =
      Pattern.compile("\\s*[-−–]?\\s?(?:[01])?[.·]\\d{2,}(?![\\d%]).*", Pattern.DOTALL);

  private static final Pattern NUMBER =
      Pattern.compile("\\s*[-−–]?\\s?\\d*[.·]?\\d+.*", Pattern.DOTALL);

  /** In fewer cells shares may look alike. */
  private static final int LEAST = 6;

  private Relations() {}

  /** The coefficient that the caption names, where all cells hold one; else null. */
  static @Nullable EffectType in(Table table) {
    HeaderMeaning caption = HeaderMeaning.of(table.caption());
    EffectType named = caption.effect().map(Part::type).orElse(null);
    if (named == null || !COEFFICIENTS.contains(named)) {
      return null;
    }
    int found = 0;
    for (int row = 0; row < table.rows().size(); row++) {
      if (table.rows().get(row).kind() == Row.Kind.HEADER) {
        continue;
      }
      for (int column = 1; column < table.columns(); column++) {
        Text text = table.cell(row, column).text();
        if (FRACTION.matcher(text).matches()) {
          found++;
        } else if (NUMBER.matcher(text).matches()) {
          return null;
        }
      }
    }
    if (found < LEAST) {
      return null;
    }
    return caption.names(EffectType.R2) ? EffectType.R2 : named; // "Correlation values (R²)"
  }

  /** Whether the heads of such a table are variables too, and not the arms of a trial. */
  static boolean areOfVariables(Panel panel) {
    return panel.readings().relation() != null
        && panel.values().stream()
            .flatMap(column -> panel.path(column).stream())
            .noneMatch(
                head ->
                    HeaderMeaning.of(head).groupSize() != null
                        || LabelKind.of(head) == LabelKind.CONTROL);
  }

  /** The columns without what stands over all of them, and only says that they are variables. */
  static List<Column> withoutCommon(Panel panel, List<Column> columns) {
    List<Text> common = columns.isEmpty() ? List.of() : columns.getFirst().spans();
    boolean over =
        !common.isEmpty()
            && areOfVariables(panel)
            && columns.stream().allMatch(column -> column.key().equals(columns.getFirst().key()))
            && columns.stream().noneMatch(column -> column.own().isBlank());
    return over ? columns.stream().map(column -> column.under(List.of())).toList() : columns;
  }

  /** What a label of such a table names beside the unit of its variable. */
  static HeaderMeaning withoutUnit(HeaderMeaning said) {
    return said.parts().size() == 1 && said.names(EffectType.PERCENT)
        ? new HeaderMeaning(List.of(), said.groupSize())
        : said;
  }
}
