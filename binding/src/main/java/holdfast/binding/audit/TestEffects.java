package holdfast.binding.audit;

import holdfast.binding.claim.Field;
import holdfast.binding.derive.Derivation;
import holdfast.binding.derive.Means;
import holdfast.binding.derive.Measure;
import holdfast.binding.derive.Range;
import holdfast.binding.derive.Tests;
import holdfast.binding.match.Digits;
import holdfast.binding.match.EffectFamily;
import holdfast.binding.match.Part;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.statistic.Statistic;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Effect sizes made of one printed test: d, g, r and partial eta squared of t, F, chi-square, r, d
 * and an odds ratio. Groups are taken to be of equal size where only the degrees of freedom are
 * known.
 */
final class TestEffects {

  private TestEffects() {}

  /** Whether an effect size can be made of a statistic. */
  static boolean isSource(Statistic statistic) {
    return statistic.value() != null
        && switch (statistic.type()) {
          case T, F, CHI2, R, COHEN_D, OR -> true;
          default -> false;
        };
  }

  /** All that the claimed effect size can be, made of a printed test. */
  static List<Derivation> of(Part part, Statistic test) {
    PrintedNumber value = test.value();
    if (value == null) {
      return List.of();
    }
    EffectFamily family = EffectFamily.of(part.label(Field.EFFECT_TYPE));
    Set<EffectType> types = family.types();
    List<Derivation> made = new ArrayList<>();
    Range range = Range.ofWritten(value.value());
    String printed = value.value();
    boolean difference = types.contains(EffectType.SMD);
    boolean correlation = types.contains(EffectType.R) && types.contains(EffectType.RHO);
    switch (test.type()) {
      case T -> ofT(types, difference, correlation, range, printed, df(test, 0), made);
      case F -> {
        double df1 = df(test, 0);
        double df2 = df(test, 1);
        if (df1 == 1 && range.isPositive()) {
          ofT(types, difference, correlation, range.sqrt(), "sqrt(" + printed + ")", df2, made);
        } else if (types.contains(EffectType.PARTIAL_ETA2) && df1 > 0 && df2 > 0) {
          add(
              made,
              "%s * %s / (%s * %s + %s)"
                  .formatted(printed, whole(df1), printed, whole(df1), whole(df2)),
              range,
              f -> Tests.partialEtaOfF(f, df1, df2));
        }
      }
      case CHI2 -> {
        double n = number(test.n());
        boolean single = test.df().isEmpty() || df(test, 0) == 1;
        if (correlation && n > 0 && single && range.isPositive()) {
          add(
              made,
              "sqrt(" + printed + " / " + whole(n) + ")",
              range,
              x -> Tests.rOfChiSquare(x, n));
        }
      }
      case R -> {
        if (difference) {
          add(made, "2 * %s / sqrt(1 - %s^2)".formatted(printed, printed), range, Tests::dOfR);
        }
      }
      case COHEN_D -> {
        if (correlation) {
          add(made, "%s / sqrt(%s^2 + 4)".formatted(printed, printed), range, Tests::rOfD);
        }
      }
      case OR -> {
        if (difference && range.isPositive()) {
          add(made, "ln(" + printed + ") * sqrt(3) / pi", range, Tests::dOfOddsRatio);
        }
      }
      default -> {}
    }
    return made;
  }

  /** The same of a claim's own test (ri ni, ti ni, fi ni): two groups of ni people together. */
  static List<Derivation> of(Part effect, Part test) {
    String value = Digits.of(test.numbers().getOrDefault(Field.VALUE, ""));
    String n = test.numbers().get(Field.N);
    Range range = Range.ofWritten(value);
    double size = n == null ? 0 : Double.parseDouble(Digits.of(n));
    Set<EffectType> types = EffectFamily.of(effect.label(Field.EFFECT_TYPE)).types();
    boolean difference = types.contains(EffectType.SMD);
    boolean correlation = !difference;
    List<Derivation> made = new ArrayList<>();
    switch (test.label(Field.EFFECT_TYPE)) {
      case "r" -> {
        if (difference) {
          add(made, "2 * %s / sqrt(1 - %s^2)".formatted(value, value), range, Tests::dOfR);
        } else {
          List<Range> inputs = List.of(range, Range.exact(size));
          for (Measure measure : List.of(Measure.COR, Measure.ZCOR)) {
            Derivation.of(measure, inputs, List.of(value, whole(size)), 0).ifPresent(made::add);
          }
        }
      }
      case "t" -> ofT(types, difference, correlation, range, value, size - 2, made);
      case "F" -> {
        if (range.isPositive()) {
          ofT(types, difference, correlation, range.sqrt(), "sqrt(" + value + ")", size - 2, made);
        }
      }
      default -> {}
    }
    return made;
  }

  private static void ofT(
      Set<EffectType> types,
      boolean difference,
      boolean correlation,
      Range t,
      String printed,
      double df,
      List<Derivation> made) {
    if (df <= 0) {
      return;
    }
    if (difference) {
      String formula = "2 * " + printed + " / sqrt(" + whole(df) + ")";
      add(made, formula, t, x -> Tests.dOfT(x, df));
      if (df >= 2) {
        add(made, "J * " + formula, t, x -> Means.correction(df) * Tests.dOfT(x, df));
      }
    }
    if (correlation) {
      add(
          made,
          "%s / sqrt(%s^2 + %s)".formatted(printed, printed, whole(df)),
          t,
          x -> Tests.rOfT(x, df));
    }
    if (types.contains(EffectType.PARTIAL_ETA2)) {
      add(
          made,
          "%s^2 / (%s^2 + %s)".formatted(printed, printed, whole(df)),
          t,
          x -> Tests.partialEtaOfF(x * x, 1, df));
    }
  }

  private static void add(
      List<Derivation> made, String formula, Range range, DoubleUnaryOperator function) {
    Derivation.ofValue(formula, List.of(range), x -> function.applyAsDouble(x[0]))
        .ifPresent(made::add);
  }

  private static double df(Statistic test, int at) {
    return at < test.df().size() ? test.df().get(at).decimal().doubleValue() : 0;
  }

  private static double number(@Nullable PrintedNumber number) {
    return number == null ? 0 : number.decimal().doubleValue();
  }

  private static String whole(double number) {
    return java.math.BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
