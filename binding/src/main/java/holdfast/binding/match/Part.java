package holdfast.binding.match;

import holdfast.binding.claim.Claim;
import holdfast.binding.claim.Field;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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
    /** The test or correlation that the effect was computed from. */
    TEST,
    FIRST_ARM,
    SECOND_ARM
  }

  private static final Pattern NUMBER =
      Pattern.compile("[<>=≤≥]?\\s*[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");

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

  /** The columns of one group, by the names of metafor's {@code escalc}. */
  private record Columns(
      Role role,
      Field name,
      String type,
      Field value,
      @Nullable Field spread,
      Field size,
      @Nullable Field rest) {}

  private static final List<Columns> ARMS =
      List.of(
          new Columns(
              Role.FIRST_ARM, Field.PREDICTOR, "mean", Field.M1I, Field.SD1I, Field.N1I, null),
          new Columns(
              Role.SECOND_ARM, Field.COMPARATOR, "mean", Field.M2I, Field.SD2I, Field.N2I, null),
          new Columns(
              Role.FIRST_ARM, Field.PREDICTOR, "count", Field.AI, null, Field.N1I, Field.BI),
          new Columns(
              Role.SECOND_ARM, Field.COMPARATOR, "count", Field.CI, null, Field.N2I, Field.DI),
          new Columns(Role.FIRST_ARM, Field.PREDICTOR, "count", Field.X1I, null, Field.T1I, null),
          new Columns(
              Role.SECOND_ARM, Field.COMPARATOR, "count", Field.X2I, null, Field.T2I, null));

  public Part {
    labels = Collections.unmodifiableMap(new EnumMap<>(labels));
    numbers = Collections.unmodifiableMap(new EnumMap<>(numbers));
    columns = Collections.unmodifiableMap(new EnumMap<>(columns));
  }

  /** What the part says of a label, or an empty text. */
  public String label(Field field) {
    return labels.getOrDefault(field, "");
  }

  /** The part without the number in a role. */
  public Part without(Field role) {
    EnumMap<Field, String> rest = new EnumMap<>(numbers);
    rest.remove(role);
    return new Part(this.role, labels, rest, columns);
  }

  /** The part with the number in this role alone. */
  public Part of(Field role) {
    EnumMap<Field, String> rest = new EnumMap<>(numbers);
    rest.keySet().retainAll(Set.of(role));
    return new Part(this.role, labels, rest, columns);
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
    if (numbers.containsKey(Field.VALUE) || numbers.containsKey(Field.P)) {
      parts.add(new Part(Role.EFFECT, labels, numbers, columns));
    }
    addTest(parts, claim, labels, "r", Field.RI);
    addTest(parts, claim, labels, "t", Field.TI);
    addTest(parts, claim, labels, "F", Field.FI);
    for (Columns arm : ARMS) {
      addArm(parts, claim, labels, arm);
    }
    return List.copyOf(parts);
  }

  /** A test statistic or correlation of the claim, as a result of its own. */
  private static void addTest(
      List<Part> parts, Claim claim, Map<Field, String> shared, String type, Field value) {
    if (!isNumber(claim.get(value))) {
      return;
    }
    EnumMap<Field, String> labels = new EnumMap<>(Field.class);
    labels.putAll(shared);
    labels.put(Field.EFFECT_TYPE, type);
    EnumMap<Field, String> numbers = new EnumMap<>(Map.of(Field.VALUE, claim.get(value)));
    EnumMap<Field, Field> columns = new EnumMap<>(Map.of(Field.VALUE, value));
    if (isNumber(claim.get(Field.N))) {
      numbers.put(Field.N, claim.get(Field.N));
      columns.put(Field.N, Field.N);
    }
    parts.add(new Part(Role.TEST, labels, numbers, columns));
  }

  private static void addArm(
      List<Part> parts, Claim claim, Map<Field, String> shared, Columns arm) {
    if (!isNumber(claim.get(arm.value))) {
      return;
    }
    EnumMap<Field, String> labels = new EnumMap<>(Field.class);
    labels.putAll(shared);
    labels.remove(Field.COMPARATOR);
    labels.remove(Field.PREDICTOR);
    if (claim.has(arm.name)) {
      labels.put(Field.PREDICTOR, claim.get(arm.name));
    }
    labels.put(Field.EFFECT_TYPE, arm.type);
    EnumMap<Field, String> numbers = new EnumMap<>(Map.of(Field.VALUE, claim.get(arm.value)));
    EnumMap<Field, Field> columns = new EnumMap<>(Map.of(Field.VALUE, arm.value));
    if (arm.spread != null && isNumber(claim.get(arm.spread))) {
      numbers.put(Field.SD, claim.get(arm.spread));
      columns.put(Field.SD, arm.spread);
    }
    if (isNumber(claim.get(arm.size))) {
      Field size = arm.size == Field.T1I || arm.size == Field.T2I ? arm.size : Field.N;
      numbers.put(size, claim.get(arm.size));
      columns.put(size, arm.size);
    } else if (arm.rest != null && isNumber(claim.get(arm.rest))) {
      // events and people without the event: the group is both
      BigDecimal all =
          new BigDecimal(Digits.of(claim.get(arm.value)))
              .add(new BigDecimal(Digits.of(claim.get(arm.rest))));
      numbers.put(Field.N, all.toPlainString());
      columns.put(Field.N, arm.rest);
    }
    parts.add(new Part(arm.role, labels, numbers, columns));
  }

  private static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }
}
