package holdfast.binding.match;

import holdfast.binding.claim.Field;
import holdfast.binding.rotation.Vectors;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

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

  /**
   * @param records the space in which papers are compared with the part
   */
  public static Wording of(Part part, Records records) {
    Map<Field, List<String>> words = new EnumMap<>(Field.class);
    part.labels().forEach((field, label) -> words.put(field, Words.of(label)));
    return new Wording(
        part,
        EffectFamily.of(part.label(Field.EFFECT_TYPE)),
        words,
        Vectors.unit(records.of(part).vector()));
  }
}
