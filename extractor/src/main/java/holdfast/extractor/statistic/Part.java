package holdfast.extractor.statistic;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a result, found in a sentence; token indexes, half-open. */
sealed interface Part {

  int from();

  int to();

  /**
   * An effect with its name, or only its name where the number stands elsewhere.
   *
   * @param labelTo index after the name
   * @param values none for a bare name, several for a list under one name ("F(1, 15) = 19.9 and
   *     5.16")
   * @param percent whether a percent sign follows the value
   * @param level of the interval that the name promises ("HR (95% CI)"), or null
   */
  record Effect(
      int from,
      int to,
      int labelTo,
      EffectType type,
      List<Integer> values,
      List<PrintedNumber> df,
      @Nullable PrintedNumber n,
      boolean percent,
      @Nullable BigDecimal level)
      implements Part {
    public Effect {
      values = List.copyOf(values);
      df = List.copyOf(df);
    }
  }

  /**
   * A number that is an effect by what stands beside it.
   *
   * @param type what that says, or OTHER when a name elsewhere has to say it
   * @param value index of the number's token
   */
  record Bare(int from, int to, EffectType type, int value, @Nullable PrintedNumber n)
      implements Part {}

  /**
   * A p-value.
   *
   * @param p null where it is only called not significant
   * @param apart whether its words say that it is of a trend or an interaction, not of the estimate
   *     beside it
   */
  record Probability(int from, int to, int labelTo, @Nullable PValue p, boolean apart)
      implements Part {}

  /** Bounds; {@code named} when words say that they are a confidence interval. */
  record Bounds(int from, int to, Interval interval, boolean named) implements Part {}

  record Degrees(int from, int to, List<PrintedNumber> df) implements Part {
    public Degrees {
      df = List.copyOf(df);
    }
  }

  record SampleSize(int from, int to, PrintedNumber n) implements Part {}

  record Scatter(int from, int to, Spread spread) implements Part {}
}
