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

  /**
   * Below this it is held to be about the one with its numbers. Of the rows between the two, more
   * are wrong than right, and neither is sure enough to be said.
   */
  private static final double BOUND = 0.4;

  /** The same of a row whose numbers another row of its table has the better right to. */
  private static final double CONTESTED = 0.25;

  /** An analysis named this badly has the numbers by chance, if anything else explains them. */
  static final double NOT_NAMED = 0.4;

  /** What another paper's analysis must be named better by, where this one has the numbers too. */
  static final double FAR = 0.2;

  /** A number that no analysis has, under labels that none has, needs so many digits. */
  private static final int UNOWNED_DIGITS = 3;

  private final Part part;
  private final Sources sources;
  private final PaperIndex paper;
  private final Wording wording;
  private final Lineup lineup;
  private final Traces traces;
  private final Miscopied miscopied;
  private final UnreadPlaces unread;
  private final @Nullable Candidate otherArm;

  PartAudit(Part part, Sources sources) {
    this.part = part;
    this.sources = sources;
    this.paper = sources.paper();
    this.wording = Wording.of(part, paper.records());
    this.lineup = new Lineup(wording, paper);
    this.traces = lineup.traces();
    this.miscopied = new Miscopied(wording, paper, traces);
    this.unread = new UnreadPlaces(wording, paper);
    this.otherArm = null;
  }

  private PartAudit(PartAudit same, Candidate otherArm) {
    this.part = same.part;
    this.sources = same.sources;
    this.paper = same.paper;
    this.wording = same.wording;
    this.lineup = same.lineup;
    this.traces = same.traces;
    this.miscopied = same.miscopied;
    this.unread = same.unread;
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

  PartVerdict decide() {
    OtherPapers others = new OtherPapers(wording, sources.others(), lineup);
    Optional<Candidate> named = lineup.named();
    Optional<Candidate> owner = lineup.owner();
    if (named.isEmpty()) {
      return others.find(0).map(this::source).orElseGet(this::unsupported);
    }
    return owner.isPresent() && !lineup.isFused(owner.get())
        ? withOwner(owner.get(), named.get(), others)
        : withoutOwner(named.get(), others);
  }

  private PartVerdict withOwner(Candidate owner, Candidate named, OtherPapers others) {
    Optional<List<Slot>> reversed = RoleReversal.find(part, owner.tuple(), paper.vocabulary());
    if (reversed.isPresent()
        && named.score() - owner.score() < 2 * Lineup.SAME_ANALYSIS
        && !isOfOtherThing(owner)) {
      return misbound(Grounds.REVERSED, Kind.ROLE_REVERSAL, reversed.get(), owner, owner, Set.of());
    }
    if (owner.score() < NOT_NAMED) {
      Optional<PartVerdict> derived = derived();
      if (derived.isPresent()) {
        return derived.get();
      }
      Optional<PartVerdict> elsewhere = others.find(owner.score() + FAR).map(this::source);
      if (elsewhere.isPresent()) {
        return elsewhere.get();
      }
    }
    Optional<Candidate> rewired = traces.rewired().filter(c -> hasMore(c, owner));
    if (rewired.isPresent()) {
      return numericRole(rewired.get(), rewired.get(), part.key());
    }
    Optional<Lineup.Rival> rival = lineup.rival(owner, otherArm);
    double chance = rival.map(Lineup.Rival::chance).orElse(0.0);
    double misbound = sources.contested() ? CONTESTED : MISBOUND;
    if (rival.isEmpty() || chance < Math.min(BOUND, misbound)) {
      if (new UnreadP(part, owner, lineup).isOfAnotherRow()) {
        return partly(owner, Set.of(Field.P));
      }
      return verdict(owner.passed(), Grounds.LABELS.against(chance), owner, owner, Set.of());
    }
    Candidate expected = rival.get().candidate();
    if (chance < misbound) {
      return verdict(new Verdict.Ambiguous(), Grounds.EVEN.share(), owner, expected, Set.of());
    }
    if (chance < MISBOUND) {
      return ofAnother(owner, lineup.fullest(owner), rival.get());
    }
    Optional<PartVerdict> elsewhere =
        others.find(owner.score() + Lineup.SAME_ANALYSIS).map(this::source);
    if (elsewhere.isPresent()) {
      return elsewhere.get();
    }
    Optional<Candidate> played = lineup.inOtherRole(owner, otherArm, rival.get());
    if (played.isPresent()) {
      return numericRole(played.get(), played.get(), part.key());
    }
    if (Lineup.isKnown(expected)
        && owner.numbers().derivation().isEmpty()
        && traces.isNowhere(Set.of(part.key()))) {
      return contradicted(Grounds.NAMED, expected, Set.of(part.key()));
    }
    return ofAnother(owner, lineup.fullest(owner), rival.get());
  }

  /** Whether an analysis that has the key number in another part has more of the others too. */
  private boolean hasMore(Candidate rewired, Candidate owner) {
    return !rewired.numbers().agrees(part.key())
        && rewired.numbers().agreeing() >= owner.numbers().agreeing()
        && rewired.score() >= owner.score() - Lineup.SAME_ANALYSIS;
  }

  /**
   * Whether the claim is about another outcome or condition than the owner of its numbers, in a
   * table that has its groups the same way round: then their order is that of the reading.
   */
  private boolean isOfOtherThing(Candidate owner) {
    Optional<Lineup.Rival> rival = lineup.rival(owner, otherArm);
    if (rival.isEmpty() || rival.get().chance() < MISBOUND) {
      return false;
    }
    Candidate expected = rival.get().candidate();
    List<Slot> slots = Lineup.slotsBetween(expected, owner);
    return (slots.contains(Slot.OUTCOME) || slots.contains(Slot.CONDITION))
        && RoleReversal.find(part, expected.tuple(), paper.vocabulary()).isPresent();
  }

  private PartVerdict withoutOwner(Candidate named, OtherPapers others) {
    Optional<PartVerdict> derived = derived();
    if (derived.isPresent()) {
      return derived.get();
    }
    Optional<PartVerdict> elsewhere =
        others
            .find(0)
            .or(() -> others.findOfAnyType(named.score() + FAR))
            .or(others::findWhole)
            .map(this::source);
    if (elsewhere.isPresent()) {
      return elsewhere.get();
    }
    Optional<Candidate> place = unread.named(named);
    if (place.isPresent()) {
      return atPlace(place.get());
    }
    Candidate expected =
        traces.shifted().or(traces::rewired).or(traces::bestPartlyAgreeing).orElse(named);
    Set<Field> wrong = Lineup.misfits(expected);
    if (expected.numbers().agreeing() > 0 && !wrong.isEmpty()) {
      return partly(expected, wrong);
    }
    Optional<Candidate> joined = traces.joined();
    if (joined.isPresent()) {
      return partly(joined.get(), Lineup.misfits(joined.get()));
    }
    Optional<Candidate> whole = unread.holder().filter(Lineup::hasSeveral);
    Optional<Candidate> otherPart = traces.playedElsewhere();
    if (otherPart.isPresent() && whole.isEmpty()) {
      return numericRole(otherPart.get(), expected, part.key());
    }
    Optional<Candidate> slipped =
        traces.isNowhere(Set.of(part.key())) ? miscopied.find() : Optional.empty();
    if (slipped.isPresent()) {
      return contradicted(Grounds.MISCOPIED, slipped.get(), Lineup.misfits(slipped.get()));
    }
    Optional<PartVerdict> printed = printedElsewhere(expected);
    if (printed.isPresent()) {
      return printed.get();
    }
    Optional<PartVerdict> nearer = others.findNearer(named.score()).map(this::source);
    if (nearer.isPresent()) {
      return nearer.get();
    }
    return Lineup.saysOfOutcome(expected)
        ? contradicted(Grounds.NAMED, expected, wrong)
        : miscopied
            .alone()
            .map(from -> contradicted(Grounds.NAMED, from, Set.of(part.key())))
            .orElseGet(this::unsupported);
  }

  /**
   * The numbers stand in the paper, each, but not as a result that the claim's words name: they
   * were taken from there. What is nowhere in a paper was copied wrongly or made up; what is there
   * was not. A number of one digit is in every paper. An analysis that has the number beside others
   * than the claimed ones is one of two that were joined.
   */
  private Optional<PartVerdict> printedElsewhere(Candidate expected) {
    if (!traces.areAllPrinted() || !traces.key().isTelling() || traces.key().isNegated(expected)) {
      return Optional.empty();
    }
    Optional<Candidate> holder = traces.holder();
    if (holder.isPresent() && !Lineup.misfits(holder.get()).isEmpty()) {
      return Optional.of(partly(holder.get(), Lineup.misfits(holder.get())));
    }
    Optional<Candidate> owner = holder.or(unread::holder);
    if (owner.isEmpty()) {
      Optional<Candidate> other = traces.inOtherRole();
      if (other.isPresent()) {
        return Optional.of(numericRole(other.get(), expected, part.key()));
      }
    }
    if (owner.isEmpty() && !Lineup.isKnown(expected) && !traces.key().isTelling(UNOWNED_DIGITS)) {
      return Optional.empty();
    }
    return Optional.of(
        verdict(
            new Verdict.Misbound(
                List.of(Kind.CROSS_ANALYSIS),
                owner.map(o -> Lineup.slotsBetween(expected, o)).orElse(List.of())),
            Grounds.PRINTED.share(),
            owner.orElse(null),
            expected,
            Set.of()));
  }

  /** The number is printed nowhere, and follows from printed numbers that the claim names. */
  private Optional<PartVerdict> derived() {
    return new PrintedInputs(part, paper)
        .find()
        .filter(inputs -> inputs.numbers().derivation().isPresent())
        .map(inputs -> verdict(inputs.passed(), Grounds.LABELS.share(), inputs, inputs, Set.of()));
  }

  /** Another row or sentence that was not understood may be named better than the number's own. */
  private PartVerdict atPlace(Candidate place) {
    Optional<Lineup.Rival> rival = unread.rival(place).filter(other -> other.chance() >= MISBOUND);
    return rival.isEmpty()
        ? verdict(new Verdict.Bound(), Grounds.PLACE.share(), place, place, Set.of())
        : ofAnother(place, place, rival.get());
  }

  /** The numbers are another analysis's than the one that the claim's words name. */
  private PartVerdict ofAnother(Candidate owner, Candidate shown, Lineup.Rival rival) {
    return verdict(
        new Verdict.Misbound(
            List.of(Kind.CROSS_ANALYSIS), Lineup.slotsBetween(rival.candidate(), owner)),
        rival.chance() < MISBOUND ? Grounds.CONTESTED.share() : Grounds.LABELS.at(rival.chance()),
        shown,
        rival.candidate(),
        Set.of());
  }

  /** Some numbers are those of the named analysis, some are not. */
  private PartVerdict partly(Candidate expected, Set<Field> wrong) {
    if (wrong.equals(Set.of(Field.P)) && traces.isOfRow(expected)) {
      return verdict(new Verdict.Bound(), Grounds.LABELS.share(), expected, expected, Set.of());
    }
    if (traces.isNowhere(wrong) && expected.numbers().derivation().isEmpty()) {
      return Lineup.saysOfOutcome(expected) || Lineup.agreesBeyondN(expected)
          ? contradicted(Grounds.MISCOPIED, expected, wrong)
          : unsupported();
    }
    if (traces.areNegated(expected, wrong) && Lineup.agreesBeyondN(expected)) {
      return KeyNumber.isOfDecrease(part)
          ? verdict(new Verdict.Bound(), Grounds.NAMED.share(), expected, expected, Set.of())
          : contradicted(Grounds.MISCOPIED, expected, wrong);
    }
    Field first = wrong.contains(part.key()) ? part.key() : wrong.iterator().next();
    Optional<Candidate> donor = traces.donor(expected, wrong);
    if (OtherRole.isPlayed(part, first, expected, donor.orElse(null))) {
      return numericRole(expected, expected, first);
    }
    if (donor.isEmpty()) {
      return traces.arePrinted(wrong) && traces.areTelling(wrong)
          ? misbound(Grounds.PRINTED, Kind.INSTANCE_COMPRESSION, List.of(), null, expected, wrong)
          : contradicted(Grounds.NAMED, expected, wrong);
    }
    if (wrong.contains(part.key()) && traces.key().isOwnNumberOfGroup(donor.get())) {
      return numericRole(donor.get(), expected, part.key());
    }
    if (!Lineup.agreesBeyondN(expected)) {
      return verdict(
          new Verdict.Misbound(
              List.of(Kind.CROSS_ANALYSIS), Lineup.slotsBetween(expected, donor.get())),
          Grounds.FUSED.share(),
          donor.get(),
          expected,
          wrong);
    }
    return misbound(
        Grounds.FUSED,
        Kind.INSTANCE_COMPRESSION,
        Lineup.slotsBetween(expected, donor.get()),
        donor.get(),
        expected,
        wrong);
  }

  /** The verdict on a claim about another paper of the set. */
  private PartVerdict source(OtherPapers.Place place) {
    return new PartVerdict(
        part,
        new Verdict.Misbound(List.of(Kind.SOURCE), List.of(Slot.STUDY)),
        place.owner(),
        place.paper(),
        null,
        Set.of(),
        0,
        Grounds.OTHER_PAPER.share());
  }

  private PartVerdict numericRole(Candidate owner, Candidate expected, Field wrong) {
    return misbound(
        Grounds.OTHER_ROLE, Kind.NUMERIC_ROLE, List.of(), owner, expected, Set.of(wrong));
  }

  private PartVerdict misbound(
      Grounds grounds,
      Kind kind,
      List<Slot> slots,
      @Nullable Candidate owner,
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
