package holdfast.binding.match;

import holdfast.binding.claim.Claim;
import holdfast.binding.claim.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A piece of a claim that one printed analysis can answer: an effect, or one arm's mean or count.
 *
 * @param role which piece it is
 * @param labels its words by field: predictor, outcome, comparator, condition, method, effect type
 * @param numbers its numbers by the role they are claimed to play (value, ci_low … n), as written
 * @param columns the claim's own field for each of those roles (m1i for value of the first arm)
 */
public record Part(
    Role role, Map<Field, String> labels, Map<Field, String> numbers, Map<Field, Field> columns) {

  /** Which piece of the claim. */
  public enum Role {
    EFFECT,
    FIRST_ARM,
    SECOND_ARM
  }

  private static final List<Field> LABELS =
      List.of(
          Field.PREDICTOR,
          Field.OUTCOME,
          Field.COMPARATOR,
          Field.CONDITION,
          Field.METHOD,
          Field.EFFECT_TYPE);

  private static final List<Field> NUMBERS =
      List.of(
          Field.VALUE, Field.CI_LOW, Field.CI_HIGH, Field.SE, Field.VI, Field.SD, Field.P, Field.N);

  public Part {
    labels = Collections.unmodifiableMap(new EnumMap<>(labels));
    numbers = Collections.unmodifiableMap(new EnumMap<>(numbers));
    columns = Collections.unmodifiableMap(new EnumMap<>(columns));
  }

  /** What the part says of a label, or an empty text. */
  public String label(Field field) {
    return labels.getOrDefault(field, "");
  }

  /** The number that the part is about: the value, or the p-value where there is no value. */
  public Field key() {
    return numbers.containsKey(Field.VALUE) ? Field.VALUE : Field.P;
  }

  /**
   * The parts of a claim, the effect first. Arms' columns (m1i sd1i n1i, ai n1i) make a part each,
   * with the arm's name as predictor. Empty when the claim has no number that can be looked for.
   */
  public static List<Part> of(Claim claim) {
    EnumMap<Field, String> labels = new EnumMap<>(Field.class);
    LABELS.stream().filter(claim::has).forEach(field -> labels.put(field, claim.get(field)));
    List<Part> parts = new ArrayList<>();
    EnumMap<Field, String> numbers = new EnumMap<>(Field.class);
    EnumMap<Field, Field> columns = new EnumMap<>(Field.class);
    for (Field field : NUMBERS) {
      if (isNumber(claim.get(field))) {
        numbers.put(field, claim.get(field));
        columns.put(field, field);
      }
    }
    if (claim.has(Field.RI) && !numbers.containsKey(Field.VALUE) && isNumber(claim.get(Field.RI))) {
      numbers.put(Field.VALUE, claim.get(Field.RI));
      columns.put(Field.VALUE, Field.RI);
    }
    if (numbers.containsKey(Field.VALUE) || numbers.containsKey(Field.P)) {
      parts.add(new Part(Role.EFFECT, labels, numbers, columns));
    }
    addArm(
        parts,
        claim,
        labels,
        Role.FIRST_ARM,
        Field.PREDICTOR,
        "mean",
        Field.M1I,
        Field.SD1I,
        Field.N1I);
    addArm(
        parts,
        claim,
        labels,
        Role.SECOND_ARM,
        Field.COMPARATOR,
        "mean",
        Field.M2I,
        Field.SD2I,
        Field.N2I);
    addArm(
        parts, claim, labels, Role.FIRST_ARM, Field.PREDICTOR, "count", Field.AI, null, Field.N1I);
    addArm(
        parts,
        claim,
        labels,
        Role.SECOND_ARM,
        Field.COMPARATOR,
        "count",
        Field.CI,
        null,
        Field.N2I);
    return List.copyOf(parts);
  }

  private static void addArm(
      List<Part> parts,
      Claim claim,
      Map<Field, String> shared,
      Role role,
      Field arm,
      String type,
      Field value,
      @org.jspecify.annotations.Nullable Field sd,
      Field n) {
    if (!isNumber(claim.get(value))) {
      return;
    }
    EnumMap<Field, String> labels = new EnumMap<>(shared);
    labels.remove(Field.COMPARATOR);
    labels.remove(Field.PREDICTOR);
    if (claim.has(arm)) {
      labels.put(Field.PREDICTOR, claim.get(arm));
    }
    labels.put(Field.EFFECT_TYPE, type);
    EnumMap<Field, String> numbers = new EnumMap<>(Map.of(Field.VALUE, claim.get(value)));
    EnumMap<Field, Field> columns = new EnumMap<>(Map.of(Field.VALUE, value));
    if (sd != null && isNumber(claim.get(sd))) {
      numbers.put(Field.SD, claim.get(sd));
      columns.put(Field.SD, sd);
    }
    if (isNumber(claim.get(n))) {
      numbers.put(Field.N, claim.get(n));
      columns.put(Field.N, n);
    }
    parts.add(new Part(role, labels, numbers, columns));
  }

  private static boolean isNumber(String text) {
    return text.matches("[<>=≤≥]?\\s*[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");
  }
}
