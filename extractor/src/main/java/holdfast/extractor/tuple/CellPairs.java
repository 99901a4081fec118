package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.CellContent;
import holdfast.extractor.statistic.Cells;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.HeaderMeaning;
import holdfast.extractor.statistic.PValue;
import holdfast.extractor.statistic.Statistic;
import holdfast.extractor.tuple.layout.Column;
import holdfast.extractor.tuple.layout.Panel;
import holdfast.extractor.tuple.layout.Panel.Line;
import holdfast.extractor.tuple.wording.Caption;
import holdfast.extractor.tuple.wording.Contrast;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cells that hold a whole comparison, "90% versus 60% p = 0.004": one result for each side. Which
 * arms they are, the head over the column, the block or the caption says: "PEG versus clear liquid
 * diet".
 */
final class CellPairs {

  /** One side, as wired. */
  record Told(Statistic statistic, Slots slots) {}

  private static final Pattern SIDES =
      Pattern.compile(
          "(?iu)^(?<a>[^;]{1,30}?)\\s*\\b(?:versus|vs?)\\b\\.?\\s*(?<b>[^;]{1,30}?)[\\s,;(]*(?<p>\\bp\\s*[=<>≤≥].*)?$");

  /** A letter stuck to the number before it hides the word it begins: "60%p = 0.004". */
  private static final Pattern STUCK =
      Pattern.compile("(?iu)(?<=[\\d%])(?=(?:p\\s*[=<>≤≥]|v(?:ersu)?s\\b))");

  private final TableContext context;
  private final Panel panel;

  CellPairs(TableContext context, Panel panel) {
    this.context = context;
    this.panel = panel;
  }

  /** Both sides of a cell's comparison; empty where it holds none or nothing names the arms. */
  List<Told> in(Line line, Column column, Wiring wiring) {
    Text whole = panel.cell(line, column.index()).text().replaceAll(STUCK, match -> " ");
    Matcher sides = SIDES.matcher(whole);
    if (!sides.matches()) {
      return List.of();
    }
    CellContent first = side(whole.subSequence(sides.start("a"), sides.end("a")));
    CellContent second = side(whole.subSequence(sides.start("b"), sides.end("b")));
    Optional<Contrast> arms = arms(line, column);
    if (first.value() == null || second.value() == null || arms.isEmpty()) {
      return List.of();
    }
    PValue p =
        sides.start("p") < 0
            ? null
            : Cells.read(whole.from(sides.start("p")), HeaderMeaning.NOTHING).p();
    Contrast pair = arms.get();
    List<Told> told = new ArrayList<>();
    for (CellContent side : List.of(first, second)) {
      Statistic statistic =
          new Statistic(
              type(side, column), "", side.value(), List.of(), null, p, null, side.spread(), whole);
      Slots slots = wiring.slots(line, column, statistic);
      boolean one = side == first;
      told.add(
          new Told(
              statistic,
              new Slots(
                  one ? pair.first() : pair.second(),
                  without(slots.outcome(), column, pair),
                  one ? pair.second() : pair.first(),
                  slots.conditions().stream().filter(text -> !isOf(text, pair)).toList(),
                  slots.clear())));
    }
    return told;
  }

  private static CellContent side(Text text) {
    return Cells.read(text.strip(), HeaderMeaning.NOTHING);
  }

  private static EffectType type(CellContent side, Column column) {
    if (column.type() != null && column.type().isDescriptive()) {
      return column.type();
    }
    return side.percentSign()
        ? EffectType.PERCENT
        : side.spread() != null || side.value() != null && side.value().places() > 0
            ? EffectType.MEAN
            : EffectType.OTHER;
  }

  private Optional<Contrast> arms(Line line, Column column) {
    List<Text> places = new ArrayList<>(column.groups().reversed());
    places.addAll(line.blocks().reversed());
    for (Text place : places) {
      Optional<Contrast> found = Contrast.in(place);
      if (found.isPresent()) {
        return found;
      }
    }
    Caption caption = context.caption();
    return caption.predictor().isBlank() || caption.comparator().isBlank()
        ? Optional.empty()
        : Optional.of(new Contrast(caption.predictor(), caption.comparator()));
  }

  /** What was measured, where the heads name it beside the arms. */
  private static Text without(Text outcome, Column column, Contrast pair) {
    return isOf(outcome, pair) && !column.own().isBlank() && !isOf(column.own(), pair)
        ? column.own()
        : outcome;
  }

  private static boolean isOf(Text text, Contrast pair) {
    String said = text.toString();
    return said.contains(pair.first()) && said.contains(pair.second());
  }
}
