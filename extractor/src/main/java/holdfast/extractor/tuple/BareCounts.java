package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.CellContent;
import holdfast.extractor.statistic.CellContent.Form;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.HeaderMeaning;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.tuple.layout.Column;
import holdfast.extractor.tuple.layout.Panel;
import holdfast.extractor.tuple.layout.Panel.Line;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whole numbers alone among counts with their shares: "VGPR 14 (29%)", "CR 0", "PR 20". They count,
 * too, where the other levels of the variable or the other groups of the row have a share, or where
 * nobody was counted. Common where a share of few or of none is left out.
 */
final class BareCounts {

  /** Fewer cells with a share may be a remark. */
  private static final int LEAST = 2;

  /** What has a unit or a summary is measured: "Age, years", "BMI (kg/m²)". */
  private static final Pattern MEASURED =
      Pattern.compile(
          "(?iu).*(?:[,(\\[] ?(?:(?:in )?(?:years?|yrs?|months?|weeks?|days?|hours?|h|min(?:utes)?|s|cm|mm|m|kg|g|mg|ml|l|nights?|points?)\\b|%|[^,()]*/)|\\b(?:mean|median|average|ages?|years|scores?|duration|length|time|index|rate|ratio|bmi|weight|height|total)\\b).*");

  private final Panel panel;
  private final Map<Integer, Set<Integer>> rows = new HashMap<>();
  private final Set<Integer> shared = new HashSet<>();

  BareCounts(Panel panel, List<Column> columns) {
    this.panel = panel;
    Set<Integer> across = new HashSet<>();
    for (Column column : columns) {
      long found = lines(column).peek(line -> across.add(line.row())).count();
      if (found >= LEAST) {
        shared.add(column.index());
      }
    }
    for (Column column : columns) {
      if (shared.contains(column.index())) {
        Set<Integer> own = new HashSet<>(across);
        own.addAll(besideShares(column));
        rows.put(column.index(), own);
      }
    }
  }

  /** The rows with a count and its share in a column. */
  private Stream<Line> lines(Column column) {
    return panel.lines().stream()
        .filter(line -> hasShare(panel.content(line, column.index(), column.meaning())));
  }

  /** The levels of variables of which others have a share, and rows of nobody. */
  private Set<Integer> besideShares(Column column) {
    List<Line> found = lines(column).toList();
    Set<List<Text>> variables = found.stream().map(Line::blocks).collect(Collectors.toSet());
    boolean most = 2 * found.size() > filled(column);
    Set<Integer> beside = new HashSet<>();
    for (Line line : panel.lines()) {
      boolean level =
          (most || !line.blocks().isEmpty()) && !MEASURED.matcher(line.stub()).matches();
      CellContent cell = panel.content(line, column.index(), HeaderMeaning.NOTHING);
      if (isNone(cell.value()) || level && variables.contains(line.blocks())) {
        beside.add(line.row());
      }
    }
    return beside;
  }

  private long filled(Column column) {
    return panel.lines().stream()
        .map(line -> panel.content(line, column.index(), HeaderMeaning.NOTHING))
        .filter(CellContent::hasNumber)
        .count();
  }

  private static boolean hasShare(CellContent cell) {
    return cell.form() == Form.COUNT_PERCENT
        && cell.value() != null
        && cell.value().places() == 0
        && !cell.percentSign();
  }

  private static boolean isNone(@Nullable PrintedNumber value) {
    return value != null && value.places() == 0 && value.decimal().signum() == 0;
  }

  /** Whether a head says "n (%)". */
  static boolean areShared(HeaderMeaning head) {
    return head.names(EffectType.PERCENT) && head.parts().getFirst().role() == HeaderMeaning.Role.N;
  }

  /** Whether a column that a head calls "n (%)" has shares, so that what lacks one is counted. */
  private boolean isHeaded(Line line, Column column) {
    HeaderMeaning row = panel.meaning(line);
    return areShared(column.meaning())
        && shared.contains(column.index())
        && !MEASURED.matcher(line.stub()).matches()
        && !row.names(EffectType.MEAN)
        && !row.names(EffectType.MEDIAN);
  }

  /** Whether a cell is a count without its share. */
  boolean has(Line line, Column column, CellContent cell) {
    PrintedNumber value = cell.value();
    return cell.form() == Form.NUMBER
        && value != null
        && !cell.percentSign()
        && value.places() == 0
        && value.decimal().signum() >= 0
        && (isHeaded(line, column)
            || rows.getOrDefault(column.index(), Set.of()).contains(line.row()));
  }
}
