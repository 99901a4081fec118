package holdfast.extractor.tuple;

import holdfast.extractor.statistic.CellContent;
import holdfast.extractor.statistic.HeaderMeaning;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.tuple.Axes.Axis;
import holdfast.extractor.tuple.layout.Column;
import holdfast.extractor.tuple.layout.Links;
import holdfast.extractor.tuple.layout.Links.Bundle;
import holdfast.extractor.tuple.layout.Panel;
import holdfast.extractor.tuple.layout.Panel.Line;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tables of subgroups: the rows of each variable are counted out of wholes of their own, "Female
 * 30/43 | 19/41", "Male 36/51 | 24/52", and the caption speaks of subgroups. The rows say in whom
 * the arms were compared, and the caption of what.
 */
final class OwnWholes {

  private static final Pattern CAPTION = Pattern.compile("(?iu)\\bsub-?groups?\\b");

  /** Missing answers change a whole less than this; the parts of a variable differ by more. */
  private static final double APART = 1.2;

  private static final Axes SUBGROUPS = new Axes(Axis.CONDITION, Axis.CONDITION, Axis.PREDICTOR);

  private OwnWholes() {}

  /** The axes of such a table; empty for any other. */
  static Optional<Axes> axes(Panel panel, Links links) {
    if (!CAPTION.matcher(panel.table().caption()).find()) {
      return Optional.empty();
    }
    List<Column> arms =
        links.bundles().stream()
            .map(Bundle::column)
            .filter(column -> !Links.isComparison(column.type()) && !column.groups().isEmpty())
            .filter(column -> differ(panel, column))
            .toList();
    return arms.size() > 1 ? Optional.of(SUBGROUPS) : Optional.empty();
  }

  /** Whether the levels of most variables have wholes apart that come to the same sum. */
  private static boolean differ(Panel panel, Column column) {
    Map<String, List<Double>> variables = new LinkedHashMap<>();
    for (Line line : panel.lines()) {
      if (line.heading() || line.blocks().isEmpty()) {
        continue;
      }
      CellContent cell = panel.content(line, column.index(), HeaderMeaning.NOTHING);
      PrintedNumber whole = cell.total();
      variables
          .computeIfAbsent(line.blocks().toString(), block -> new ArrayList<>())
          .add(whole == null ? 0 : whole.decimal().doubleValue());
    }
    int apart = 0;
    List<Double> sums = new ArrayList<>();
    for (List<Double> wholes : variables.values()) {
      if (wholes.size() > 1) {
        apart += Collections.max(wholes) > APART * Collections.min(wholes) ? 1 : 0;
        sums.add(wholes.stream().mapToDouble(whole -> whole).sum());
      }
    }
    return sums.size() > 1
        && 2 * apart >= sums.size()
        && Collections.max(sums) < APART * Collections.min(sums);
  }
}
