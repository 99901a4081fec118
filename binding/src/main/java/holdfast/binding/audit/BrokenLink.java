package holdfast.binding.audit;

import holdfast.binding.claim.Claim;
import holdfast.binding.claim.Field;
import holdfast.extractor.statistic.PrintedNumber;
import java.util.Locale;
import java.util.Optional;

/**
 * Where the chain broke between a paper and a flagged claim that was written from a passage of it.
 * Each asks for another repair.
 */
public enum BrokenLink {
  /** The passage has the number; the claim wires it to something else. */
  BINDING,
  /** The paper has what was asked for, the passage does not. */
  RETRIEVAL,
  /** The passage answers; the claim says something that is not in it. */
  CONTEXT_IGNORED,
  /** Neither the passage nor the paper has the number or the answer. */
  UNTETHERED;

  /** The word of the output, such as {@code context-ignored}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What went wrong, or empty when nothing did or the claim has no passage. */
  static Optional<BrokenLink> of(Claim claim, PartVerdict decided) {
    if (!claim.has(Field.PASSAGE) || !decided.verdict().isFlagged()) {
      return Optional.empty();
    }
    PrintedNumbers passage = new PrintedNumbers();
    passage.add(claim.get(Field.PASSAGE));
    String number = decided.part().numbers().get(decided.part().key());
    if (number != null && passage.has(number)) {
      return Optional.of(BINDING);
    }
    PrintedNumber answer =
        decided.expected() == null
            ? null
            : OtherRole.roles(decided.expected().tuple().statistic()).get(decided.part().key());
    if (answer != null) {
      return Optional.of(passage.has(answer.value()) ? CONTEXT_IGNORED : RETRIEVAL);
    }
    return Optional.of(decided.owner() == null ? UNTETHERED : RETRIEVAL);
  }
}
