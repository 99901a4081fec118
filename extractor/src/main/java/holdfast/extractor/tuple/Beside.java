package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.tuple.layout.Column;
import holdfast.extractor.tuple.layout.Column.Use;
import holdfast.extractor.tuple.layout.Links;
import holdfast.extractor.tuple.layout.Links.Bundle;
import holdfast.extractor.tuple.layout.Panel;
import holdfast.extractor.tuple.layout.Panel.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The numbers of a row that are steps to one of its results and no results themselves: standard
 * error, sum of squares, mean square, the Wald statistic behind a coefficient.
 */
final class Beside {

  /** Statistics that only test the estimate they stand beside. */
  private static final Pattern TEST =
      Pattern.compile("(?i)(?:wald|deviance|likelihood[- ]ratio|lrt?|score)\\b.*");

  private final Panel panel;
  private final List<Column> columns;

  Beside(Panel panel, List<Column> columns) {
    this.panel = panel;
    this.columns = columns;
  }

  /** Whether a column only tests the estimates in another column of its group. */
  boolean isStep(Column column) {
    return column.type() == EffectType.OTHER
        && TEST.matcher(column.label()).matches()
        && columns.stream()
            .anyMatch(
                other ->
                    other.key().equals(column.key())
                        && other.type() != EffectType.OTHER
                        && Links.isComparison(other.type()));
  }

  /** The steps to one result of a row, each behind the words of its head, left to right. */
  List<Text> of(Line line, Bundle bundle) {
    List<Text> steps = new ArrayList<>();
    for (Column column : columns) {
      Text cell = panel.cell(line, column.index()).text();
      boolean step =
          column.use() == Use.NONE
              || column.use() == Use.DF && bundle.df() != column.index()
              || column.index() == bundle.spread()
              || isStep(column);
      if (step && belongs(column, bundle.column()) && cell.chars().anyMatch(Character::isDigit)) {
        steps.add(Text.join(" ", List.of(head(column), cell.strip())));
      }
    }
    return steps;
  }

  private Text head(Column column) {
    List<Text> path = panel.path(column.index());
    return path.isEmpty() ? Text.EMPTY : path.getLast().strip();
  }

  /** Under one head, with no other result of the same kind between the two. */
  private boolean belongs(Column step, Column result) {
    if (!step.key().equals(result.key())) {
      return false;
    }
    int from = Math.min(step.index(), result.index());
    int to = Math.max(step.index(), result.index());
    return columns.stream()
        .noneMatch(
            other ->
                other != result
                    && other.type() == result.type()
                    && other.index() > from
                    && other.index() < to);
  }
}
