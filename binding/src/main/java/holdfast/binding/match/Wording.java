package holdfast.binding.match;

import holdfast.binding.claim.Field;
import holdfast.binding.rotation.Vectors;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The labels of one part of a claim made ready to be held against any paper.
 *
 * @param part the part
 * @param family what its effect-type column asks for
 * @param words comparable words by label
 * @param unit its record, brought to length 1
 */
public record Wording(
    Part part, EffectFamily family, Map<Field, List<String>> words, float[] unit) {

  /** What says of a group's mean that it is a change: the paper may call it a difference. */
  private static final Pattern CHANGE =
      Pattern.compile(
          "(?iu)\\bchanges?\\b|[Δ∆]|\\b(?:shift|decrease|increase|reduction|decline|drop|rise|gain|loss) (?:from|since|in|of|after)\\b");

  /**
   * @param records the space in which papers are compared with the part
   */
  public static Wording of(Part part, Records records) {
    Map<Field, List<String>> words = new EnumMap<>(Field.class);
    part.labels().forEach((field, label) -> words.put(field, Words.of(label)));
    EffectFamily asked = EffectFamily.of(part.label(Field.EFFECT_TYPE));
    boolean change =
        Stream.of(Field.CONDITION, Field.OUTCOME)
            .anyMatch(f -> CHANGE.matcher(part.label(f)).find());
    EffectFamily told = change ? asked.ofChange() : asked;
    EffectFamily family = isChangeOfOneGroup(part) ? told.ofChangedGroup() : told;
    return new Wording(part, family, words, Vectors.unit(records.of(part).vector()));
  }

  /**
   * Whether a change is asked for that nothing is held against: one group's own ("mean change").
   */
  private static boolean isChangeOfOneGroup(Part part) {
    return part.label(Field.COMPARATOR).isEmpty()
        && CHANGE.matcher(part.label(Field.EFFECT_TYPE)).find();
  }
}
