package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.PValue;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.statistic.Statistic;
import holdfast.extractor.statistic.Statistics;
import holdfast.extractor.tuple.layout.Column;
import holdfast.extractor.tuple.layout.Panel;
import holdfast.extractor.tuple.layout.Panel.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Columns of two counts in one cell, of those with an outcome and those without: "# Cases/#
 * Controls | 75/163", common beside the odds ratios of case-control studies. The second is no whole
 * of the first.
 */
final class SlashedHeads {

  private static final String SIGN = "(?:(?:#|no\\.?|n|number)(?: of)? ?)?";

  private static final Pattern HEAD =
      Pattern.compile(
          "(?iu)^"
              + SIGN
              + "(?<a>\\p{L}[\\p{L} -]{2,25}?)\\s?/\\s?"
              + SIGN
              + "(?<b>(?:\\p{L}+ )?controls?|non-?\\s?\\p{L}+|no \\p{L}+|survivors|survived|alive)"
              + "(?:,? ?\\(?n\\)?)?[*†‡§¶#ᵃ-ᶻ]*$");

  private static final Pattern CELL = Pattern.compile("\\s*(?<a>\\d+)\\s?/\\s?(?<b>\\d+)\\s*");

  private final Panel panel;

  SlashedHeads(Panel panel) {
    this.panel = panel;
  }

  /**
   * Both counts of a cell; empty where head or cell has no two.
   *
   * @param p of the row, or null
   */
  List<CellPairs.Told> in(Line line, Column column, Wiring wiring, @Nullable PValue p) {
    List<Text> path = panel.path(column.index());
    Text cell = panel.cell(line, column.index()).text();
    Matcher counts = CELL.matcher(cell);
    if (path.isEmpty() || !counts.matches()) {
      return List.of();
    }
    Text head = path.getLast().strip();
    Matcher names = HEAD.matcher(head);
    if (!names.matches()) {
      return List.of();
    }
    List<CellPairs.Told> told = new ArrayList<>();
    for (String side : List.of("a", "b")) {
      Text name = head.subSequence(names.start(side), names.end(side));
      PrintedNumber number =
          Statistics.numbers(cell.subSequence(counts.start(side), counts.end(side))).getFirst();
      Statistic statistic =
          new Statistic(EffectType.COUNT, "", number, List.of(), null, p, null, null, cell);
      Slots slots = wiring.slots(line, column, statistic);
      told.add(
          new CellPairs.Told(
              statistic,
              new Slots(
                  named(slots.predictor(), column, name),
                  named(slots.outcome(), column, name),
                  null,
                  slots.conditions().stream().map(said -> named(said, column, name)).toList(),
                  slots.clear())));
    }
    return told;
  }

  private static Text named(Text label, Column column, Text name) {
    return label.sameCharacters(column.own()) ? name : label;
  }
}
