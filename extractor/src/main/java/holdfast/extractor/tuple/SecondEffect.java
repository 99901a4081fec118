package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.statistic.Statistic;
import holdfast.extractor.tuple.layout.Readings;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * A standardised effect behind a difference and its interval in the same cell: "1.57 [0.49, 2.65],
 * d = 0.66". Common where groups are compared after adjustment.
 */
final class SecondEffect {

  private SecondEffect() {}

  /** The second effect of a cell, if it has one. */
  static Optional<Statistic> in(Text cell) {
    Matcher matcher = Readings.SECOND.matcher(cell);
    if (!matcher.find()) {
      return Optional.empty();
    }
    EffectType type =
        switch (matcher.group("l")) {
          case "d" -> EffectType.COHEN_D;
          case "g" -> EffectType.HEDGES_G;
          default -> EffectType.SMD;
        };
    Text digits = cell.subSequence(matcher.start("v"), matcher.end("v"));
    String value = matcher.group("v").replaceAll("[−–]", "-").replace('·', '.');
    return Optional.of(
        new Statistic(
            type,
            matcher.group("l"),
            new PrintedNumber(value, digits),
            List.of(),
            null,
            null,
            null,
            null,
            cell.subSequence(matcher.start("l"), matcher.end())));
  }

  /** The first effect of such a cell: the head names both, and the second is not its type. */
  static Statistic first(Statistic statistic, EffectType second) {
    return statistic.type() == second ? statistic.as(EffectType.MD) : statistic;
  }
}
