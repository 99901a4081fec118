package holdfast.binding.audit;

import holdfast.binding.claim.Field;
import holdfast.binding.match.Digits;
import holdfast.binding.match.EffectFamily;
import holdfast.binding.match.EffectKind;
import holdfast.binding.match.Part;
import holdfast.extractor.statistic.PrintedNumber;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number that a part of a claim is about, held against analyses of whatever type.
 *
 * @param part the part
 * @param family what its effect-type column asks for
 */
record KeyNumber(Part part, EffectFamily family) {

  /** A number of fewer digits is in many places by chance. */
  private static final int TELLING_DIGITS = 2;

  private static final Pattern DECREASE =
      Pattern.compile("(?i)\\b(?:loss(?:es)?|reductions?|decreases?|declines?|drops?)\\b");

  /** The number as claimed, or null when the part has none. */
  @Nullable String claimed() {
    String written = part.numbers().get(part.key());
    return written == null ? null : Digits.of(written);
  }

  private @Nullable String printed(Candidate candidate) {
    PrintedNumber printed = OtherRole.roles(candidate.tuple().statistic()).get(part.key());
    return printed == null ? null : printed.value();
  }

  /** Whether the number has digits enough to be in no place by chance. */
  boolean isTelling() {
    return isTelling(TELLING_DIGITS);
  }

  /** Whether it has so many digits. */
  boolean isTelling(int digits) {
    String claimed = claimed();
    return claimed != null && has(digits, claimed);
  }

  /** The same of any number as written. */
  static boolean isTelling(String written) {
    return has(TELLING_DIGITS, Digits.of(written));
  }

  private static boolean has(int digits, String number) {
    return new BigDecimal(number).precision() >= digits;
  }

  /** Whether it is an analysis's, and not finer than it is printed there. */
  boolean isOf(Candidate candidate) {
    String claimed = claimed();
    String printed = printed(candidate);
    return claimed != null
        && printed != null
        && candidate.numbers().agrees(part.key())
        && Digits.isRounded(claimed, printed);
  }

  /** Whether it is an analysis's without its sign. */
  boolean isNegated(Candidate candidate) {
    return isNegated(candidate, part.key());
  }

  /** The same of any claimed number. */
  boolean isNegated(Candidate candidate, Field field) {
    String claimed = part.numbers().get(field);
    PrintedNumber printed = OtherRole.roles(candidate.tuple().statistic()).get(field);
    return claimed != null
        && printed != null
        && printed.decimal().signum() != 0
        && Digits.agree(
            new BigDecimal(Digits.of(claimed)).negate().toPlainString(), printed.value());
  }

  /** Whether an outcome is itself a decrease: a loss of 3.4 kg is a change of −3.4 kg. */
  static boolean isOfDecrease(Part part) {
    return DECREASE.matcher(part.label(Field.OUTCOME)).find();
  }

  /** Whether it is an analysis's number miscopied. */
  boolean isMiscopied(Candidate candidate) {
    String claimed = claimed();
    String printed = printed(candidate);
    return claimed != null && printed != null && Slip.is(claimed, printed);
  }

  /** Whether a comparison was asked for, and an analysis is one group's own number. */
  boolean isOwnNumberOfGroup(Candidate candidate) {
    return EffectKind.of(candidate.tuple().statistic().type()) == EffectKind.GROUP
        && family.types().stream().noneMatch(type -> EffectKind.of(type) == EffectKind.GROUP);
  }
}
