package holdfast.binding.audit;

import holdfast.binding.claim.Field;
import holdfast.binding.match.Digits;
import holdfast.binding.match.EffectFamily;
import holdfast.binding.match.Part;
import holdfast.binding.derive.Range;
import holdfast.extractor.statistic.EffectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Joins the verdicts on the parts of a claim: an effect, and the two arms it was computed from. */
final class Arms {

  private Arms() {}

  static Decision decide(List<Part> parts, PaperIndex paper, List<PaperIndex> others) {
    Part first = part(parts, Part.Role.FIRST_ARM);
    Part second = part(parts, Part.Role.SECOND_ARM);
    if (first == null || second == null) {
      return single(parts.stream().map(part -> new PartAudit(part, paper).decide(others)).toList());
    }
    PartVerdict one = new PartAudit(first, paper).decide(others);
    PartVerdict two = new PartAudit(second, paper).decide(others);
    List<PartVerdict> decided = new ArrayList<>(List.of(one, two));
    Optional<PartVerdict> exchanged = exchanged(first, second, one, two, paper);
    if (exchanged.isPresent()) {
      return new Decision(exchanged.get(), List.of(exchanged.get(), one, two));
    }
    Part effect = part(parts, Part.Role.EFFECT);
    if (effect != null) {
      Optional<String> difference = difference(effect, first, second);
      if (difference.isPresent() && !one.verdict().isFlagged() && !two.verdict().isFlagged()) {
        PartVerdict derived =
            new PartVerdict(
                effect,
                new Verdict.Derived(difference.get()),
                one.owner(),
                paper,
                one.expected(),
                Set.of(),
                one.alternatives(),
                Math.min(one.confidence(), two.confidence()));
        return new Decision(derived, List.of(derived, one, two));
      }
      if (difference.isEmpty()) {
        decided.add(new PartAudit(effect, paper).decide(others));
      }
    }
    return fused(one, two, decided);
  }

  /**
   * One arm is right and the other is wrong: two analyses in one row when the wrong one is of
   * another outcome or condition; the wrong group when only the arm is another.
   */
  private static Decision fused(PartVerdict one, PartVerdict two, List<PartVerdict> decided) {
    for (PartVerdict wrong : List.of(one, two)) {
      PartVerdict other = wrong == one ? two : one;
      if (wrong.isKind(Kind.CROSS_ANALYSIS)
          && !other.verdict().isFlagged()
          && wrong.verdict() instanceof Verdict.Misbound(List<Kind> kinds, List<Slot> slots)) {
        boolean otherGroup = slots.stream().allMatch(slot -> slot == Slot.PREDICTOR);
        Slot arm = wrong == one ? Slot.PREDICTOR : Slot.COMPARATOR;
        PartVerdict joined =
            wrong.as(
                otherGroup
                    ? new Verdict.Misbound(
                        List.of(Kind.CROSS_ANALYSIS, Kind.INSTANCE_COMPRESSION), List.of(arm))
                    : new Verdict.Misbound(
                        List.of(Kind.INSTANCE_COMPRESSION, Kind.CROSS_ANALYSIS), slots));
        return new Decision(joined, List.of(joined, other));
      }
    }
    return single(decided);
  }

  /** Each arm's numbers are those of the analysis that the other arm's labels name. */
  private static Optional<PartVerdict> exchanged(
      Part first, Part second, PartVerdict one, PartVerdict two, PaperIndex paper) {
    if (one.expected() == null
        || two.expected() == null
        || !one.verdict().isFlagged()
        || !two.verdict().isFlagged()) {
      return Optional.empty();
    }
    boolean crossed =
        holdfast.binding.match.NumberFit.of(first, two.expected().tuple().statistic())
                .isConsistent(first)
            && holdfast.binding.match.NumberFit.of(second, one.expected().tuple().statistic())
                .isConsistent(second);
    if (!crossed) {
      return Optional.empty();
    }
    return Optional.of(
        new PartVerdict(
            second,
            new Verdict.Misbound(
                List.of(Kind.ROLE_REVERSAL, Kind.CROSS_ANALYSIS),
                List.of(Slot.PREDICTOR, Slot.COMPARATOR)),
            one.expected(),
            paper,
            two.expected(),
            Set.of(),
            0,
            Math.min(one.confidence(), two.confidence())));
  }

  /** The claimed effect as difference of the claimed means, with its formula. */
  private static Optional<String> difference(Part effect, Part first, Part second) {
    String value = effect.numbers().get(Field.VALUE);
    boolean difference = EffectFamily.of(effect.label(Field.EFFECT_TYPE)).admits(EffectType.MD);
    String one = first.numbers().get(Field.VALUE);
    String two = second.numbers().get(Field.VALUE);
    if (value == null || one == null || two == null || !difference) {
      return Optional.empty();
    }
    Range computed = Range.ofWritten(Digits.of(one)).minus(Range.ofWritten(Digits.of(two)));
    return Range.ofWritten(Digits.of(value)).meets(computed)
        ? Optional.of(value + " = " + one + " - " + two)
        : Optional.empty();
  }

  /**
   * The gravest verdict decides: a flag before a doubt before a pass; among equals the clearest.
   */
  private static Decision single(List<PartVerdict> decided) {
    PartVerdict main = decided.getFirst();
    for (PartVerdict next : decided) {
      int graver = Integer.compare(gravity(next.verdict()), gravity(main.verdict()));
      if (graver > 0 || (graver == 0 && next.confidence() > main.confidence())) {
        main = next;
      }
    }
    return new Decision(main, decided);
  }

  private static int gravity(Verdict verdict) {
    return verdict.isFlagged() ? 2 : verdict.isUndecided() ? 1 : 0;
  }

  private static @Nullable Part part(List<Part> parts, Part.Role role) {
    return parts.stream().filter(part -> part.role() == role).findFirst().orElse(null);
  }
}
