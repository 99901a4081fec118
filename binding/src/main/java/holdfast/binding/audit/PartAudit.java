package holdfast.binding.audit;

import holdfast.binding.claim.Field;
import holdfast.binding.match.Part;
import holdfast.binding.match.Wording;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides one part of a claim against its paper.
 *
 * <p>Two questions are asked of every analysis of the paper: do its labels fit, and are its numbers
 * the claimed ones? The analysis with the best labels is the one that the claim names; the analyses
 * with the numbers are those that they belong to. Where the two differ, the words that tell them
 * apart decide which one the claim is about, and what differs is what was wired wrongly.
 */
final class PartAudit {

  /**
   * A claim is held to be about another analysis than the one with its numbers above this chance: a
   * false alarm costs more than a slip that goes through.
   */
  private static final double MISBOUND = 0.5;

  /** An analysis named this badly has the numbers by chance, if anything else explains them. */
  private static final double NOT_NAMED = 0.4;

  /** Another paper's analysis must be named this well to be where numbers come from. */
  private static final double SOURCE = 0.4;

  /** An estimate with its interval is in no other paper by chance: its labels need little fit. */
  private static final double IDENTIFIED = 0.2;

  /** What another paper's analysis must be named better by, where this one has the numbers too. */
  private static final double FAR = 0.2;

  private final Part part;
  private final PaperIndex paper;
  private final Wording wording;
  private final Lineup lineup;
  private final @Nullable Candidate otherArm;

  PartAudit(Part part, PaperIndex paper) {
    this.part = part;
    this.paper = paper;
    this.wording = Wording.of(part, paper.records());
    this.lineup = new Lineup(wording, paper);
    this.otherArm = null;
  }

  private PartAudit(PartAudit same, Candidate otherArm) {
    this.part = same.part;
    this.paper = same.paper;
    this.wording = same.wording;
    this.lineup = same.lineup;
    this.otherArm = otherArm;
  }

  /**
   * The same part where the numbers of the claim's other arm stand beside its own.
   *
   * @param other where they stand
   */
  PartAudit beside(Candidate other) {
    return new PartAudit(this, other);
  }

  Lineup lineup() {
    return lineup;
  }

  /**
   * @param others the other papers of the set, where the numbers may really come from
   */
  PartVerdict decide(List<PaperIndex> others) {
    Optional<Candidate> named = lineup.named();
    Optional<Candidate> owner = lineup.owner();
    if (named.isEmpty()) {
      return source(others, SOURCE).orElseGet(this::unsupported);
    }
    return owner.isPresent() && !lineup.isFused(owner.get())
        ? withOwner(owner.get(), named.get(), others)
        : withoutOwner(named.get(), others);
  }

  private PartVerdict withOwner(Candidate owner, Candidate named, List<PaperIndex> others) {
    Optional<List<Slot>> reversed = RoleReversal.find(part, owner.tuple(), paper.vocabulary());
    if (reversed.isPresent() && named.score() - owner.score() < 2 * Lineup.SAME_ANALYSIS) {
      return misbound(Grounds.REVERSED, Kind.ROLE_REVERSAL, reversed.get(), owner, owner, Set.of());
    }
    if (owner.score() < NOT_NAMED) {
      Optional<PartVerdict> derived = derived();
      if (derived.isPresent()) {
        return derived.get();
      }
      Optional<PartVerdict> elsewhere = source(others, Math.max(SOURCE, owner.score() + FAR));
      if (elsewhere.isPresent()) {
        return elsewhere.get();
      }
    }
    Optional<Lineup.Rival> rival = lineup.rival(owner, otherArm);
    double chance = rival.map(Lineup.Rival::chance).orElse(0.0);
    if (rival.isEmpty() || chance < MISBOUND) {
      Verdict bound =
          owner
              .numbers()
              .derivation()
              .<Verdict>map(d -> new Verdict.Derived(d.formula()))
              .orElseGet(Verdict.Bound::new);
      return verdict(bound, Grounds.LABELS.at(1 - chance), owner, owner, Set.of());
    }
    Candidate expected = rival.get().candidate();
    Optional<PartVerdict> elsewhere =
        source(others, Math.max(SOURCE, owner.score() + Lineup.SAME_ANALYSIS));
    if (elsewhere.isPresent()) {
      return elsewhere.get();
    }
    if (OtherRole.of(part, part.key(), expected.tuple().statistic()).isPresent()) {
      return numericRole(expected, expected, part.key());
    }
    if (Lineup.isKnown(expected)
        && owner.numbers().derivation().isEmpty()
        && lineup.isNowhere(Set.of(part.key()))) {
      return contradicted(Grounds.NAMED, expected, Set.of(part.key()));
    }
    return verdict(
        new Verdict.Misbound(List.of(Kind.CROSS_ANALYSIS), Lineup.slotsBetween(expected, owner)),
        Grounds.LABELS.at(chance),
        lineup.fullest(owner),
        expected,
        Set.of());
  }

  private PartVerdict withoutOwner(Candidate named, List<PaperIndex> others) {
    Optional<PartVerdict> derived = derived();
    if (derived.isPresent()) {
      return derived.get();
    }
    Optional<PartVerdict> elsewhere = source(others, SOURCE);
    if (elsewhere.isPresent()) {
      return elsewhere.get();
    }
    Optional<Candidate> place = place(named);
    if (place.isPresent()) {
      return verdict(
          new Verdict.Bound(), Grounds.PLACE.share(), place.get(), place.get(), Set.of());
    }
    Candidate expected = lineup.shifted().or(lineup::bestPartlyAgreeing).orElse(named);
    Set<Field> wrong = Lineup.misfits(expected);
    if (expected.numbers().agreeing() > 0 && !wrong.isEmpty()) {
      return partly(expected, wrong);
    }
    Optional<Candidate> otherPart = lineup.playedElsewhere();
    if (otherPart.isPresent()) {
      return numericRole(otherPart.get(), expected, part.key());
    }
    Optional<Candidate> slipped =
        lineup.isNowhere(part.numbers().keySet()) ? lineup.slipped() : Optional.empty();
    if (slipped.isPresent()) {
      return contradicted(Grounds.MISCOPIED, slipped.get(), Lineup.misfits(slipped.get()));
    }
    return Lineup.isKnown(expected) ? contradicted(Grounds.NAMED, expected, wrong) : unsupported();
  }

  /** The number is printed nowhere, and follows from printed numbers that the claim names. */
  private Optional<PartVerdict> derived() {
    return new PrintedInputs(part, paper)
        .find()
        .flatMap(
            inputs ->
                inputs
                    .numbers()
                    .derivation()
                    .map(
                        match ->
                            verdict(
                                new Verdict.Derived(match.formula()),
                                Grounds.LABELS.share(),
                                inputs,
                                inputs,
                                Set.of())));
  }

  /**
   * The numbers stand in a row or sentence that was not understood, under the claim's own words: no
   * analysis is named better.
   */
  private Optional<Candidate> place(Candidate named) {
    return Candidate.best(Candidate.consistent(wording, paper.unread()))
        .filter(c -> c.score() >= NOT_NAMED && c.score() > named.score() - FAR)
        .filter(c -> PrintedNumbers.at(c.tuple().where()).hasAll(part.numbers().values()));
  }

  /** Some numbers are those of the named analysis, some are not. */
  private PartVerdict partly(Candidate expected, Set<Field> wrong) {
    if (lineup.isNowhere(wrong) && expected.numbers().derivation().isEmpty()) {
      return Lineup.isKnown(expected) || Lineup.agreesBeyondN(expected)
          ? contradicted(Grounds.MISCOPIED, expected, wrong)
          : unsupported();
    }
    Field first = wrong.contains(part.key()) ? part.key() : wrong.iterator().next();
    if (OtherRole.of(part, first, expected.tuple().statistic()).isPresent()) {
      return numericRole(expected, expected, first);
    }
    Optional<Candidate> donor = lineup.donor(expected, wrong);
    if (donor.isEmpty()) {
      return contradicted(Grounds.NAMED, expected, wrong);
    }
    if (wrong.contains(part.key()) && !donor.get().admitted()) {
      return numericRole(donor.get(), expected, part.key());
    }
    return misbound(
        Grounds.FUSED,
        Kind.INSTANCE_COMPRESSION,
        Lineup.slotsBetween(expected, donor.get()),
        donor.get(),
        expected,
        wrong);
  }

  /**
   * Another paper of the set that has all the numbers under labels that fit better than any here.
   */
  private Optional<PartVerdict> source(List<PaperIndex> others, double atLeast) {
    Candidate best = null;
    PaperIndex from = null;
    for (PaperIndex other : others) {
      Optional<Candidate> owner = Candidate.best(Candidate.consistent(wording, other));
      if (owner.isPresent()
          && owner.get().score() > floor(owner.get(), atLeast)
          && (best == null || owner.get().score() > best.score())) {
        best = owner.get();
        from = other;
      }
    }
    return best == null
        ? Optional.empty()
        : Optional.of(
            new PartVerdict(
                part,
                new Verdict.Misbound(List.of(Kind.SOURCE), List.of(Slot.STUDY)),
                best,
                from,
                null,
                Set.of(),
                0,
                Grounds.OTHER_PAPER.share()));
  }

  private double floor(Candidate owner, double atLeast) {
    return lineup.owner().isEmpty() && owner.numbers().isIdentified() ? IDENTIFIED : atLeast;
  }

  private PartVerdict numericRole(Candidate owner, Candidate expected, Field wrong) {
    return misbound(
        Grounds.OTHER_ROLE, Kind.NUMERIC_ROLE, List.of(), owner, expected, Set.of(wrong));
  }

  private PartVerdict misbound(
      Grounds grounds,
      Kind kind,
      List<Slot> slots,
      Candidate owner,
      Candidate expected,
      Set<Field> wrong) {
    return verdict(
        new Verdict.Misbound(List.of(kind, Kind.CROSS_ANALYSIS), slots),
        grounds.share(),
        owner,
        expected,
        wrong);
  }

  private PartVerdict contradicted(Grounds grounds, Candidate expected, Set<Field> wrong) {
    return verdict(new Verdict.Contradicted(), grounds.share(), null, expected, wrong);
  }

  private PartVerdict unsupported() {
    return verdict(new Verdict.Unsupported(), Grounds.NOTHING.share(), null, null, Set.of());
  }

  private PartVerdict verdict(
      Verdict verdict,
      double confidence,
      @Nullable Candidate owner,
      @Nullable Candidate expected,
      Set<Field> wrong) {
    return new PartVerdict(
        part,
        verdict,
        owner,
        owner == null ? null : paper,
        expected,
        wrong,
        owner == null ? 0 : lineup.alternatives(owner),
        confidence);
  }
}
