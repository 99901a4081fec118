package holdfast.binding.pool;

import holdfast.binding.claim.Claim;
import holdfast.binding.claim.Field;
import holdfast.binding.derive.Estimate;
import holdfast.binding.derive.Measure;
import holdfast.binding.match.Digits;
import holdfast.extractor.statistic.EffectType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Effects of rows that hold {@code escalc}'s columns in place of an effect. */
final class RawEffect {

  private static final List<Field> COUNTS = List.of(Field.AI, Field.N1I, Field.CI, Field.N2I);
  private static final List<Field> CELLS = List.of(Field.AI, Field.BI, Field.CI, Field.DI);
  private static final List<Field> RATES = List.of(Field.X1I, Field.T1I, Field.X2I, Field.T2I);
  private static final List<Field> MEANS =
      List.of(Field.M1I, Field.SD1I, Field.N1I, Field.M2I, Field.SD2I, Field.N2I);
  private static final List<Field> CORRELATION = List.of(Field.RI, Field.N);

  /** What an effect and its variance are written in. */
  private static final Set<Field> READY =
      Set.of(Field.VALUE, Field.CI_LOW, Field.CI_HIGH, Field.SE, Field.VI);

  private RawEffect() {}

  /**
   * Whether a row's effect was made of numbers that were corrected and was not corrected itself.
   */
  static boolean isStale(Set<Field> corrected) {
    return corrected.stream().noneMatch(READY::contains)
        && Stream.of(COUNTS, CELLS, RATES, MEANS, List.of(Field.RI))
            .flatMap(List::stream)
            .anyMatch(corrected::contains);
  }

  /** The effect of the row's own columns in the measure of its group; empty without them. */
  static Optional<Estimate> of(Claim row, PoolGroup group) {
    Set<EffectType> types = group.types();
    Optional<double[]> counts = numbers(row, COUNTS).or(() -> arms(row));
    if (counts.isPresent()) {
      return Optional.of(ofCounts(types).of(counts.get()));
    }
    Optional<double[]> rates = numbers(row, RATES);
    if (rates.isPresent()) {
      Measure measure = group.scale() == Scale.LOG ? Measure.IRR : Measure.IRD;
      return Optional.of(measure.of(rates.get()));
    }
    Optional<double[]> means = numbers(row, MEANS);
    if (means.isPresent()) {
      return Optional.of(ofMeans(types).of(means.get()));
    }
    return numbers(row, CORRELATION)
        .map(x -> (group.scale() == Scale.FISHER_Z ? Measure.ZCOR : Measure.COR).of(x));
  }

  private static Measure ofCounts(Set<EffectType> types) {
    if (types.contains(EffectType.OR)) {
      return Measure.OR;
    }
    return types.contains(EffectType.RD) ? Measure.RD : Measure.RR;
  }

  private static Measure ofMeans(Set<EffectType> types) {
    return types.contains(EffectType.MD) ? Measure.MD : Measure.SMD;
  }

  /** Four cells of a fourfold table as events and sizes of two arms. */
  private static Optional<double[]> arms(Claim row) {
    return numbers(row, CELLS).map(x -> new double[] {x[0], x[0] + x[1], x[2], x[2] + x[3]});
  }

  private static Optional<double[]> numbers(Claim row, List<Field> fields) {
    double[] numbers = new double[fields.size()];
    for (int i = 0; i < numbers.length; i++) {
      if (!row.has(fields.get(i))) {
        return Optional.empty();
      }
      try {
        numbers[i] = Double.parseDouble(Digits.of(row.get(fields.get(i))));
      } catch (NumberFormatException words) {
        return Optional.empty();
      }
    }
    return Optional.of(numbers);
  }
}
