package holdfast.binding.audit;

import holdfast.binding.claim.Field;
import holdfast.binding.match.Digits;
import holdfast.binding.match.Part;
import holdfast.binding.match.SpreadFit;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.statistic.Spread;
import holdfast.extractor.statistic.Statistic;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a claimed number is printed in a statistic, but plays another part there: a bound, a
 * p-value, an N, an SE for an SD.
 */
final class OtherRole {

  /**
   * A number of one printed digit (0.4) agrees with many by rounding: it must be written the same.
   */
  private static final int TELLING_DIGITS = 2;

  private static final Set<Field> SPREADS = EnumSet.of(Field.SE, Field.SD);

  private OtherRole() {}

  /** The role that the number claimed as {@code field} really plays in the statistic. */
  static Optional<Field> of(Part part, Field field, Statistic statistic) {
    String written = part.numbers().get(field);
    if (written == null) {
      return Optional.empty();
    }
    String digits = Digits.of(written);
    boolean telling = new BigDecimal(digits).precision() >= TELLING_DIGITS;
    for (Map.Entry<Field, PrintedNumber> role : roles(statistic).entrySet()) {
      boolean other =
          role.getKey() != field
              && !(field == Field.SE && role.getKey() == Field.SD && isUnstated(statistic));
      String printed = role.getValue().value();
      boolean spreads = SPREADS.contains(field) && SPREADS.contains(role.getKey());
      if (other
          && (spreads || telling
              ? Digits.isRounded(digits, printed)
              : isWritten(digits, printed))) {
        return Optional.of(role.getKey());
      }
    }
    return Optional.empty();
  }

  /**
   * Whether a number plays another part in the analysis that the words name. The size of a group is
   * none where an analysis has the number as its result: that these are the same is chance.
   *
   * @param owner an analysis that has the number in the claimed part, if there is any
   */
  static boolean isPlayed(Part part, Field field, Candidate expected, @Nullable Candidate owner) {
    Optional<Field> role = of(part, field, expected.tuple().statistic());
    return role.isPresent() && (role.get() != Field.N || owner == null);
  }

  private static boolean isWritten(String digits, String printed) {
    return new BigDecimal(digits).equals(new BigDecimal(printed)) && digits.contains(".");
  }

  /** Whether a spread may as well be an SE. */
  private static boolean isUnstated(Statistic statistic) {
    Spread spread = statistic.spread();
    return spread != null
        && spread.kind() == Spread.Kind.UNSTATED
        && !SpreadFit.isSurelyDeviation(statistic);
  }

  /** Every number of a statistic by the role it plays. */
  static Map<Field, PrintedNumber> roles(Statistic statistic) {
    EnumMap<Field, PrintedNumber> roles = new EnumMap<>(Field.class);
    if (statistic.value() != null) {
      roles.put(Field.VALUE, statistic.value());
    }
    if (statistic.interval() != null) {
      roles.put(Field.CI_LOW, statistic.interval().low());
      roles.put(Field.CI_HIGH, statistic.interval().high());
    }
    if (statistic.p() != null) {
      roles.put(Field.P, statistic.p().number());
    }
    if (statistic.n() != null) {
      roles.put(Field.N, statistic.n());
    }
    Spread spread = statistic.spread();
    if (spread != null) {
      roles.put(
          switch (spread.kind()) {
            case SE -> Field.SE;
            case VARIANCE -> Field.VI;
            case SD, UNSTATED -> Field.SD;
          },
          spread.number());
    }
    return roles;
  }
}
