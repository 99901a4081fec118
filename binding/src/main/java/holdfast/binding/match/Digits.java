package holdfast.binding.match;

import holdfast.extractor.statistic.PValue;
import java.math.BigDecimal;

/** Numbers as a table's author writes them. */
public final class Digits {

  private Digits() {}

  /** The number without a comparison sign, as {@link BigDecimal} takes it. */
  public static String of(String written) {
    String digits = written.replaceAll("^[<>=≤≥\\s]+", "").replace("+", "").strip();
    return digits.endsWith(".") ? digits.substring(0, digits.length() - 1) : digits;
  }

  /** The comparison sign before a number. */
  public static PValue.Relation relation(String written) {
    return switch (written.charAt(0)) {
      case '<', '≤' -> PValue.Relation.LESS;
      case '>', '≥' -> PValue.Relation.GREATER;
      default -> PValue.Relation.EQUAL;
    };
  }

  /**
   * Whether one number is the other, rounded to the fewer decimals of the two (a tie may go either
   * way).
   */
  public static boolean agree(String a, String b) {
    BigDecimal x = new BigDecimal(a);
    BigDecimal y = new BigDecimal(b);
    int places = Math.max(0, Math.min(x.scale(), y.scale()));
    BigDecimal half = BigDecimal.ONE.movePointLeft(places).divide(BigDecimal.TWO);
    BigDecimal difference = x.subtract(y).abs();
    if (difference.signum() == 0) {
      return true;
    }
    // "0" agrees with nothing but zero: a number is never rounded away.
    boolean roundedAway = (x.signum() == 0) != (y.signum() == 0);
    return !roundedAway && difference.compareTo(half) <= 0;
  }
}
