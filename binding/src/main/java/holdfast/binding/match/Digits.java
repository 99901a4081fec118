package holdfast.binding.match;

import holdfast.extractor.statistic.PValue;
import holdfast.extractor.statistic.Rounding;
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

  /** Whether one number is the other one up to rounding; a number is never rounded away to zero. */
  public static boolean agree(String a, String b) {
    BigDecimal x = new BigDecimal(a);
    BigDecimal y = new BigDecimal(b);
    return Rounding.agrees(x, y) && (x.signum() == 0) == (y.signum() == 0);
  }
}
