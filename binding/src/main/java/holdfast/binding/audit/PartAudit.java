package holdfast.binding.audit;

import holdfast.binding.claim.Field;
import holdfast.binding.match.NumberFit;
import holdfast.binding.match.Part;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides one part of a claim against its paper.
 *
 * <p>Two questions are asked of every analysis of the paper: do its labels fit, and are its numbers
 * the claimed ones? The analysis with the best labels is the one that the claim names; the analyses
 * with the numbers are those that they belong to. When one of the latter fits (nearly) as well as
 * the former, the claim is bound. Else its numbers are wired to something else, and the difference
 * between the two analyses says to what.
 */
final class PartAudit {

  /** Differences of label scores below this are wording, not another analysis. */
  private static final double SAME_ANALYSIS = 0.07;

  /** An analysis named this well is certainly in the paper. */
  private static final double NAMED = 0.55;

  /**
   * The outcome's words must be in the analysis to this share before the paper counts as reporting
   * it.
   */
  private static final double OUTCOME_KNOWN = 0.45;

  /** A slot differs between two analyses when the claim's words fit the one better by this much. */
  private static final double SLOT_DIFFERS = 0.2;

  private static final Map<Field, Slot> SLOTS =
      new EnumMap<>(
          Map.of(
              Field.OUTCOME, Slot.OUTCOME,
              Field.PREDICTOR, Slot.PREDICTOR,
              Field.COMPARATOR, Slot.COMPARATOR,
              Field.CONDITION, Slot.CONDITION));

  private final Part part;
  private final PaperIndex paper;
  private final List<Candidate> candidates;
  private final List<Candidate> consistent;
  private final @Nullable Candidate named;

  PartAudit(Part part, PaperIndex paper) {
    this.part = part;
    this.paper = paper;
    this.candidates = Candidate.of(part, paper);
    List<Candidate> admitted = candidates.stream().filter(Candidate::admitted).toList();
    this.consistent = admitted.stream().filter(c -> c.numbers().isConsistent(part)).toList();
    this.named = Candidate.best(admitted).or(() -> Candidate.best(candidates)).orElse(null);
  }

  /** The best analysis with all claimed numbers, if there is one. */
  Optional<Candidate> owner() {
    return Candidate.best(consistent);
  }

  /** The analysis that the labels name best. */
  Optional<Candidate> named() {
    return Optional.ofNullable(named);
  }

  /**
   * @param others the other papers of the set, where the numbers may really come from
   */
  PartVerdict decide(List<PaperIndex> others) {
    if (named == null) {
      return source(others, 0)
          .orElseGet(() -> verdict(new Verdict.Unsupported(), null, null, Set.of(), 0.5));
    }
    Optional<Candidate> owner = owner();
    if (owner.isPresent()) {
      return withOwner(owner.get(), others);
    }
    return withoutOwner(others);
  }

  private PartVerdict withOwner(Candidate owner, List<PaperIndex> others) {
    Candidate expected = namedOrThrow();
    double lead = expected.score() - owner.score();
    Optional<List<Slot>> reversed = RoleReversal.find(part, owner.tuple(), paper.vocabulary());
    if (reversed.isPresent() && lead < 2 * SAME_ANALYSIS) {
      return verdict(
          new Verdict.Misbound(List.of(Kind.ROLE_REVERSAL, Kind.CROSS_ANALYSIS), reversed.get()),
          owner,
          owner,
          Set.of(),
          SAME_ANALYSIS);
    }
    if (lead <= SAME_ANALYSIS) {
      Verdict bound =
          owner
              .numbers()
              .derivation()
              .<Verdict>map(d -> new Verdict.Derived(d.formula()))
              .orElseGet(Verdict.Bound::new);
      return verdict(bound, owner, owner, Set.of(), SAME_ANALYSIS - lead);
    }
    Optional<PartVerdict> elsewhere = source(others, owner.score() + SAME_ANALYSIS);
    if (elsewhere.isPresent()) {
      return elsewhere.get();
    }
    if (OtherRole.of(part, part.key(), expected.tuple().statistic()).isPresent()) {
      return numericRole(expected, expected);
    }
    if (isKnown(expected)
        && owner.numbers().derivation().isEmpty()
        && isNowhere(Set.of(part.key()))) {
      return verdict(new Verdict.Contradicted(), null, expected, Set.of(part.key()), lead);
    }
    return verdict(
        new Verdict.Misbound(List.of(Kind.CROSS_ANALYSIS), slotsBetween(expected, owner)),
        owner,
        expected,
        Set.of(),
        lead);
  }

  private PartVerdict withoutOwner(List<PaperIndex> others) {
    Optional<PartVerdict> elsewhere = source(others, 0);
    if (elsewhere.isPresent()) {
      return elsewhere.get();
    }
    Candidate expected = bestPartlyAgreeing().orElseGet(this::namedOrThrow);
    Set<Field> wrong = misfits(expected);
    if (expected.numbers().agreeing() > 0 && !wrong.isEmpty()) {
      return partly(expected, wrong);
    }
    Optional<Candidate> otherPart = playedElsewhere();
    if (otherPart.isPresent()) {
      return numericRole(otherPart.get(), expected);
    }
    boolean absent = isNowhere(part.numbers().keySet());
    if (isKnown(expected)) {
      return verdict(new Verdict.Contradicted(), null, expected, wrong, expected.score() - NAMED);
    }
    return verdict(new Verdict.Unsupported(), null, null, Set.of(), absent ? 0.3 : 0.1);
  }

  /** Whether the paper certainly reports the analysis that the claim names. */
  private static boolean isKnown(Candidate expected) {
    return expected.score() >= NAMED
        && expected.labels().slots().getOrDefault(Field.OUTCOME, 1.0) >= OUTCOME_KNOWN;
  }

  /** An N is shared by most analyses of a paper; another number is one's own. */
  private static boolean agreesBeyondN(Candidate expected) {
    return expected.numbers().agreeing() > (expected.numbers().agrees(Field.N) ? 1 : 0);
  }

  /**
   * Whether none of these numbers is printed in the paper, to the digits claimed or more. A cruder
   * number of the paper (0.05) is not where a finer one (0.048) comes from.
   */
  private boolean isNowhere(Set<Field> fields) {
    return fields.stream()
        .map(part.numbers()::get)
        .noneMatch(number -> number != null && paper.printed(number).isPresent());
  }

  /** Some numbers are those of the named analysis, some are not. */
  private PartVerdict partly(Candidate expected, Set<Field> wrong) {
    if (isNowhere(wrong) && expected.numbers().derivation().isEmpty()) {
      return isKnown(expected) || agreesBeyondN(expected)
          ? verdict(new Verdict.Contradicted(), null, expected, wrong, 0.2)
          : verdict(new Verdict.Unsupported(), null, null, Set.of(), 0.2);
    }
    Field first = wrong.contains(part.key()) ? part.key() : wrong.iterator().next();
    if (OtherRole.of(part, first, expected.tuple().statistic()).isPresent()) {
      return numericRole(expected, expected);
    }
    Optional<Candidate> donor =
        candidates.stream()
            .filter(c -> c != expected && wrong.stream().allMatch(c.numbers()::agrees))
            .max(Candidate.BY_LABELS);
    if (donor.isPresent()) {
      return verdict(
          new Verdict.Misbound(
              List.of(Kind.INSTANCE_COMPRESSION, Kind.CROSS_ANALYSIS),
              slotsBetween(expected, donor.get())),
          donor.get(),
          expected,
          wrong,
          0.2);
    }
    return verdict(new Verdict.Contradicted(), null, expected, wrong, 0.2);
  }

  private PartVerdict numericRole(Candidate owner, Candidate expected) {
    return verdict(
        new Verdict.Misbound(List.of(Kind.NUMERIC_ROLE, Kind.CROSS_ANALYSIS), List.of()),
        owner,
        expected,
        Set.of(part.key()),
        0.2);
  }

  /**
   * An analysis near the named one that has a claimed number and part of the others: the claim was
   * meant for it.
   */
  private Optional<Candidate> bestPartlyAgreeing() {
    double best = namedOrThrow().score();
    return candidates.stream()
        .filter(
            c -> c.admitted() && c.score() >= best - SAME_ANALYSIS && c.numbers().agreeing() > 0)
        .max(Candidate.BY_LABELS);
  }

  /**
   * An analysis with good labels in which the key number plays another part, or has another type
   * (an arm's mean for a difference).
   */
  private Optional<Candidate> playedElsewhere() {
    double best = namedOrThrow().score();
    return candidates.stream()
        .filter(c -> c.score() >= best - 3 * SAME_ANALYSIS)
        .filter(
            c ->
                OtherRole.of(part, part.key(), c.tuple().statistic()).isPresent()
                    || (!c.admitted() && c.numbers().agrees(part.key())))
        .max(Candidate.BY_LABELS);
  }

  /**
   * Another paper of the set that has all the numbers under labels that fit better than any here.
   */
  private Optional<PartVerdict> source(List<PaperIndex> others, double atLeast) {
    PartVerdict best = null;
    double bestScore = Math.max(atLeast, 0.4);
    for (PaperIndex other : others) {
      Optional<Candidate> owner = Candidate.best(Candidate.consistent(part, other));
      if (owner.isPresent() && owner.get().score() > bestScore) {
        bestScore = owner.get().score();
        best =
            new PartVerdict(
                part,
                new Verdict.Misbound(List.of(Kind.SOURCE), List.of(Slot.STUDY)),
                owner.get(),
                other,
                null,
                Set.of(),
                0,
                bestScore - atLeast);
      }
    }
    return Optional.ofNullable(best);
  }

  private Set<Field> misfits(Candidate expected) {
    EnumSet<Field> wrong = EnumSet.noneOf(Field.class);
    expected
        .numbers()
        .matches()
        .forEach(
            (field, match) -> {
              if (match.state() == NumberFit.State.OTHER && field != Field.N) {
                wrong.add(field);
              }
            });
    return wrong;
  }

  /**
   * The slots in which the claim's words fit the expected analysis and not the owner of the
   * numbers; the widest gap if none is wide.
   */
  private List<Slot> slotsBetween(Candidate expected, Candidate owner) {
    List<Slot> slots = new ArrayList<>();
    Slot widest = null;
    double width = 0;
    for (Map.Entry<Field, Slot> slot : SLOTS.entrySet()) {
      double gap =
          expected.labels().slots().getOrDefault(slot.getKey(), 0.0)
              - owner.labels().slots().getOrDefault(slot.getKey(), 0.0);
      if (gap >= SLOT_DIFFERS) {
        slots.add(slot.getValue());
      }
      if (gap > width) {
        width = gap;
        widest = slot.getValue();
      }
    }
    if (slots.isEmpty() && widest != null) {
      slots.add(widest);
    }
    return slots;
  }

  private PartVerdict verdict(
      Verdict verdict,
      @Nullable Candidate owner,
      @Nullable Candidate expected,
      Set<Field> wrong,
      double margin) {
    long same =
        owner == null
            ? 0
            : consistent.stream().filter(c -> c.analysis() != owner.analysis()).count();
    return new PartVerdict(
        part,
        verdict,
        owner,
        owner == null ? null : paper,
        expected,
        wrong,
        (int) same,
        Math.clamp(margin, 0, 1));
  }

  private Candidate namedOrThrow() {
    if (named == null) {
      throw new IllegalStateException(
          "no analysis in " + paper.extraction().paper().source().file());
    }
    return named;
  }
}
