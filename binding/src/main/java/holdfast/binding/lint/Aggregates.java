package holdfast.binding.lint;

import holdfast.binding.claim.Claim;
import holdfast.binding.claim.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Rows of a table that take its other rows together ("Overall", "Total", "Pooled effect") and whose
 * effect lies outside all of theirs: no weights give that.
 */
final class Aggregates {

  /** The name of the fault. */
  static final String NAME = "total-outside-parts";

  /** What stands in the place of a study for all studies. */
  private static final Pattern ALL =
      Pattern.compile(
          "(?i)(?:sub-?)?(?:total|overall|pooled|summary|combined)(?:"
              + " (?:effects?|estimates?|results?|studies|\\(95.*\\)))?|all"
              + " (?:studies|trials)|meta-?analysis");

  /** Fewer rows tell no range. */
  private static final int FEWEST = 2;

  private Aggregates() {}

  /** Numbers of the rows at fault. */
  static Set<Integer> of(List<Claim> claims) {
    Map<String, List<Claim>> questions = new HashMap<>();
    for (Claim claim : claims) {
      questions.computeIfAbsent(question(claim), key -> new ArrayList<>()).add(claim);
    }
    Set<Integer> outside = new LinkedHashSet<>();
    for (Claim claim : claims) {
      List<Claim> rows = questions.getOrDefault(question(claim), List.of());
      if (isAggregate(claim) && isOutside(claim, rows)) {
        outside.add(claim.row());
      }
    }
    return outside;
  }

  private static boolean isAggregate(Claim claim) {
    String study = claim.get(claim.has(Field.STUDY) ? Field.STUDY : Field.AUTHOR).strip();
    return ALL.matcher(study).matches();
  }

  private static boolean isOutside(Claim total, List<Claim> rows) {
    Written value = Reported.written(total, Field.VALUE);
    if (value == null) {
      return false;
    }
    List<Written> parts =
        rows.stream()
            .filter(row -> !isAggregate(row))
            .map(row -> Optional.ofNullable(Reported.written(row, Field.VALUE)))
            .flatMap(Optional::stream)
            .toList();
    return parts.size() >= FEWEST
        && (parts.stream().allMatch(part -> part.high() < value.low())
            || parts.stream().allMatch(part -> part.low() > value.high()));
  }

  /** Rows of one question in one measure, whatever study they are of. */
  private static String question(Claim claim) {
    StringBuilder question = new StringBuilder();
    for (Field field :
        List.of(
            Field.PREDICTOR, Field.OUTCOME, Field.COMPARATOR, Field.CONDITION, Field.EFFECT_TYPE)) {
      question
          .append(claim.get(field).strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " "))
          .append('\n');
    }
    return question.toString();
  }
}
