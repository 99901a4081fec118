package holdfast.extractor.statistic;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statistic in the making. Not for use outside {@link Assembly} and {@link Group}. */
final class Draft {

  EffectType type;
  int labelFrom = -1;
  int labelTo = -1;
  int from;
  int to;
  @Nullable PrintedNumber value;
  List<PrintedNumber> df = new ArrayList<>();
  @Nullable PrintedNumber n;
  @Nullable Interval interval;
  boolean namedInterval;
  @Nullable PValue p;
  @Nullable Spread spread;

  Draft(EffectType type, int from, int to) {
    this.type = type;
    this.from = from;
    this.to = to;
  }

  /** Whether it describes a group instead of testing or estimating a relation. */
  boolean isDescriptive() {
    return type.isDescriptive();
  }

  /** Whether it is a test statistic, with a p-value of its own. */
  boolean isTest() {
    return switch (type) {
      case T, F, CHI2, Z, U, W, OTHER -> true;
      default -> false;
    };
  }

  /** Whether it measures how studies differ: a p beside it is of that, not of the pooled effect. */
  boolean isHeterogeneity(Cursor cursor) {
    if (type != EffectType.OTHER || labelFrom < 0) {
      return false;
    }
    String symbol = cursor.at(labelFrom).text();
    return symbol.equals("I")
        || symbol.startsWith("Q")
        || symbol.equals("τ")
        || symbol.equalsIgnoreCase("tau")
        || symbol.startsWith("Cochran");
  }

  Statistic statistic(Cursor cursor) {
    String label = labelFrom < 0 ? "" : cursor.text(labelFrom, labelTo).toString();
    return new Statistic(type, label, value, df, interval, p, n, spread, cursor.text(from, to));
  }
}
