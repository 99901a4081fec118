package holdfast.binding.lint;

import java.util.Optional;

/**
 * Means and standard deviations that no sample of whole numbers of that size has: GRIM (Brown and
 * Heathers 2017, doi:10.1177/1948550616673876), GRIMMER (Allard 2018) and, for data of noughts and
 * ones, DEBIT (Heathers and Brown 2019). What is written stands for all numbers that round to it.
 */
final class Granularity {

  /** Rounding of doubles; far below what is written. */
  private static final double SLACK = 1e-9;

  private Granularity() {}

  /** A mean of {@code n} whole numbers that is the {@code n}-th part of no whole number. */
  static Optional<String> mean(Written mean, int n) {
    if (!isTelling(mean, n)) {
      return Optional.empty();
    }
    return smallest(mean, n) > largest(mean, n)
        ? Optional.of("mean-impossible-for-n")
        : Optional.empty();
  }

  /**
   * A standard deviation that no whole numbers with that mean have: for no sum that the mean allows
   * is there a sum of squares, odd where the sum is odd, that the deviation allows.
   */
  static Optional<String> deviation(Written mean, Written deviation, int n) {
    if (!isTelling(mean, n) || n < 2 || smallest(mean, n) > largest(mean, n)) {
      return Optional.empty();
    }
    for (long sum = smallest(mean, n); sum <= largest(mean, n); sum++) {
      double ofSum = (double) sum * sum / n;
      double low = Math.max(0, deviation.low());
      long from = (long) Math.ceil(low * low * (n - 1) + ofSum - SLACK);
      long to = (long) Math.floor(deviation.high() * deviation.high() * (n - 1) + ofSum + SLACK);
      from = Math.max(from, leastSquares(sum, n));
      boolean sameParity = Math.floorMod(from - sum, 2) == 0;
      if (from + (sameParity ? 0 : 1) <= to) {
        return Optional.empty();
      }
    }
    return Optional.of("sd-impossible-for-n");
  }

  /** A standard deviation of noughts and ones that does not follow from their mean. */
  static Optional<String> ofShare(Written share, Written deviation, int n) {
    if (n < 2 || share.value() < 0 || share.value() > 1) {
      return Optional.empty();
    }
    double one = deviation(Math.clamp(share.low(), 0, 1), n);
    double other = deviation(Math.clamp(share.high(), 0, 1), n);
    boolean overHalf = share.low() <= 0.5 && share.high() >= 0.5;
    double most = overHalf ? deviation(0.5, n) : Math.max(one, other);
    boolean meets =
        deviation.low() <= most + SLACK && deviation.high() >= Math.min(one, other) - SLACK;
    return meets ? Optional.empty() : Optional.of("sd-impossible-for-n");
  }

  private static double deviation(double share, int n) {
    return Math.sqrt(share * (1 - share) * n / (n - 1));
  }

  /** Whether the possible means lie further apart than the written digits. */
  private static boolean isTelling(Written mean, int n) {
    return n > 0 && 2 * mean.half() * n < 1;
  }

  private static long smallest(Written mean, int n) {
    return (long) Math.ceil(mean.low() * n - SLACK);
  }

  private static long largest(Written mean, int n) {
    return (long) Math.floor(mean.high() * n + SLACK);
  }

  /** Sum of squares of {@code n} whole numbers as equal as their sum lets them be. */
  private static long leastSquares(long sum, int n) {
    long each = Math.floorDiv(sum, n);
    long more = Math.floorMod(sum, (long) n);
    return (n - more) * each * each + more * (each + 1) * (each + 1);
  }
}
