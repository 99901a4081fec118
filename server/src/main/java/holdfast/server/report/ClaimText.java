package holdfast.server.report;

import holdfast.binding.claim.Claim;
import holdfast.binding.claim.Field;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A claim in a reader's words, the same in the report and on the terminal. */
public final class ClaimText {

  private ClaimText() {}

  /** The study as the row names it, may be empty. */
  public static String study(Claim claim) {
    return Labels.study(claim);
  }

  /** What the claim is about: outcome, predictor, comparator, condition, method. */
  public static String about(Claim claim) {
    String comparator = claim.get(Field.COMPARATOR);
    String variables =
        Stream.of(claim.get(Field.OUTCOME), claim.get(Field.PREDICTOR))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" — "));
    return Stream.of(
            variables + (comparator.isEmpty() ? "" : " vs " + comparator),
            claim.get(Field.CONDITION),
            claim.get(Field.METHOD))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  /** The claimed effect as papers print it, such as {@code HR 1.45 [1.17, 1.74] p = 0.02}. */
  public static String numbers(Claim claim) {
    StringBuilder text = new StringBuilder(claim.get(Field.EFFECT_TYPE));
    if (claim.has(Field.VALUE)) {
      text.append(' ').append(claim.get(Field.VALUE));
    }
    if (claim.has(Field.CI_LOW) && claim.has(Field.CI_HIGH)) {
      text.append(" [").append(claim.get(Field.CI_LOW)).append(", ");
      text.append(claim.get(Field.CI_HIGH)).append(']');
    }
    if (claim.has(Field.P)) {
      String p = claim.get(Field.P);
      boolean bare = Character.isDigit(p.charAt(0)) || p.charAt(0) == '.';
      text.append(bare ? " p = " : " p ").append(p);
    }
    return text.toString().strip();
  }

  /** The fields of a claim that hold its numbers, in the order of output. */
  static List<Field> numericFields(Claim claim) {
    return claim.fields().keySet().stream()
        .filter(field -> field.compareTo(Field.VALUE) >= 0 && field != Field.PASSAGE)
        .toList();
  }
}
