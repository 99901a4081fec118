package holdfast.extractor.tuple.prose;

import holdfast.extractor.span.Text;

/**
 * The parts of one told result; empty where the sentence does not say.
 *
 * @param predictor exposure, first group, or the group that a value describes
 * @param outcome what was measured
 * @param comparator the second group
 * @param sure the sentence has one of the forms; false for guesses from neighbouring words
 */
public record Roles(Text predictor, Text outcome, Text comparator, boolean sure) {

  public static final Roles NONE = new Roles(Text.EMPTY, Text.EMPTY, Text.EMPTY, false);

  public Roles withPredictor(Text other) {
    return new Roles(other, outcome, comparator, sure);
  }

  public Roles withOutcome(Text other) {
    return new Roles(predictor, other, comparator, sure);
  }

  public Roles withComparator(Text other) {
    return new Roles(predictor, outcome, other, sure);
  }
}
