package holdfast.binding.audit;

import holdfast.binding.claim.Field;
import holdfast.binding.derive.Derivation;
import holdfast.binding.derive.Range;
import holdfast.binding.match.Digits;
import holdfast.binding.match.NumberFit;
import holdfast.binding.match.NumberFit.Match;
import holdfast.binding.match.NumberFit.State;
import holdfast.binding.match.Part;
import holdfast.extractor.span.Text;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether all the numbers of a claim follow from the same inputs. One number of few digits, or from
 * inputs too crude to tell it from its neighbours, is a coincidence and follows from nothing.
 */
final class DerivedFit {

  /** Significant digits that one number must have to stand alone. */
  private static final int TELLING_DIGITS = 2;

  /** Width of what the inputs allow, as share of the number, above which anything would fit. */
  private static final double CRUDE = 0.25;

  private DerivedFit() {}

  /**
   * @param source where the inputs are printed
   * @return the agreement of every number; empty unless all follow
   */
  static Optional<NumberFit> of(Part part, Derivation made, Text source) {
    Optional<NumberFit> fit = ofArms(part, made, source);
    boolean alone = fit.isPresent() && fit.get().matches().size() == 1;
    String value = part.numbers().getOrDefault(Field.VALUE, "");
    return alone && !tells(Digits.of(value), made.value()) ? Optional.empty() : fit;
  }

  /**
   * The same where the claim itself says which inputs: no number of theirs is met by chance.
   *
   * @param source where the inputs are printed
   * @return the agreement of every number; empty unless all follow
   */
  static Optional<NumberFit> ofArms(Part part, Derivation made, Text source) {
    EnumMap<Field, Match> matches = new EnumMap<>(Field.class);
    for (Map.Entry<Field, String> number : part.numbers().entrySet()) {
      String written = number.getValue();
      String formula = Digits.of(written) + " = " + made.formula();
      if (number.getKey() == Field.N) {
        continue;
      }
      Range range = range(number.getKey(), made);
      if (range == null || !meets(number.getKey(), written, range)) {
        return Optional.empty();
      }
      matches.put(
          number.getKey(),
          new Match(
              State.DERIVED, source, number.getKey() == Field.VALUE ? formula : made.formula()));
    }
    return matches.containsKey(Field.VALUE)
        ? Optional.of(new NumberFit(matches))
        : Optional.empty();
  }

  private static boolean tells(String digits, Range made) {
    BigDecimal value = new BigDecimal(digits);
    return value.precision() >= TELLING_DIGITS
        && made.high() - made.low() <= CRUDE * Math.abs(value.doubleValue());
  }

  private static @Nullable Range range(Field field, Derivation made) {
    return switch (field) {
      case VALUE -> made.value();
      case SE -> made.se();
      case VI -> made.vi();
      case CI_LOW -> made.low();
      case CI_HIGH -> made.high();
      case P -> made.p();
      default -> null;
    };
  }

  private static boolean meets(Field field, String written, Range range) {
    double number = Double.parseDouble(Digits.of(written));
    if (field == Field.P) {
      switch (Digits.relation(written)) {
        case LESS -> {
          return range.low() <= number;
        }
        case GREATER -> {
          return range.high() >= number;
        }
        case EQUAL -> {}
      }
    }
    return Range.ofWritten(Digits.of(written)).meets(range);
  }
}
