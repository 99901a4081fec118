package holdfast.binding.audit;

import holdfast.binding.claim.Field;
import holdfast.binding.match.NumberFit;
import holdfast.binding.match.Part;
import holdfast.extractor.span.Text;
import holdfast.extractor.tuple.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Joins the verdicts on the parts of a claim: an effect, and the two arms it was computed from. */
final class Arms {

  private Arms() {}

  static Decision decide(List<Part> parts, Sources sources) {
    PaperIndex paper = sources.paper();
    Part first = part(parts, Part.Role.FIRST_ARM);
    Part second = part(parts, Part.Role.SECOND_ARM);
    if (first == null || second == null) {
      Part test = part(parts, Part.Role.TEST);
      Part effect = part(parts, Part.Role.EFFECT);
      if (test != null && effect != null) {
        return ofTest(effect, sources.decide(test), sources);
      }
      return single(parts.stream().map(sources::decide).toList());
    }
    PartAudit ofFirst = sources.audit(first);
    PartAudit ofSecond = sources.audit(second);
    Optional<ArmPair> pair = ArmPair.of(ofFirst.lineup(), ofSecond.lineup(), paper.vocabulary());
    Optional<ArmPair> straight = pair.filter(ArmPair::isStraight);
    PartVerdict ofOne = straight.map(p -> ofFirst.beside(p.second())).orElse(ofFirst).decide();
    PartVerdict ofOther = straight.map(p -> ofSecond.beside(p.first())).orElse(ofSecond).decide();
    PartVerdict one = besidePassed(ofOne, ofOther, ofFirst.lineup());
    PartVerdict two = besidePassed(ofOther, ofOne, ofSecond.lineup());
    if (pair.isPresent() && pair.get().isExchanged()) {
      return exchanged(pair.get(), one, two, paper);
    }
    List<PartVerdict> decided = new ArrayList<>(List.of(one, two));
    Optional<Decision> exchanged =
        straight.isPresent() ? Optional.empty() : exchanged(one, two, paper);
    if (exchanged.isPresent()) {
      return exchanged.get();
    }
    Optional<Decision> apart =
        pair.isPresent() ? Optional.empty() : apart(one, ofFirst.lineup(), two, ofSecond.lineup());
    if (apart.isPresent()) {
      return apart.get();
    }
    Part whole = part(parts, Part.Role.EFFECT);
    if (whole != null) {
      boolean tested = computed(whole, first, second, one.owner()).isPresent();
      Part effect = tested ? whole : whole.without(Field.P);
      Optional<NumberFit> computed = computed(effect, first, second, one.owner());
      if (computed.isPresent() && effect != whole && !hasTest(whole, one, two)) {
        decided.add(sources.decide(whole.of(Field.P)));
      }
      if (computed.isPresent() && decided.stream().allMatch(arm -> arm.verdict().isPassed())) {
        PartVerdict derived =
            new PartVerdict(
                effect,
                new Verdict.Derived(computed.get().of(Field.VALUE).formula()),
                holding(one.owner(), computed.get()),
                paper,
                holding(one.expected(), computed.get()),
                Set.of(),
                one.alternatives(),
                Math.min(one.confidence(), two.confidence()));
        return new Decision(derived, List.of(derived, one, two));
      }
      if (computed.isEmpty()) {
        decided.add(sources.decide(whole));
      }
    }
    return fused(one, two, decided, pair);
  }

  /**
   * An arm whose number is nowhere, beside one that is as printed: its analysis is there, and the
   * number was miscopied.
   */
  private static PartVerdict besidePassed(PartVerdict arm, PartVerdict other, Lineup lineup) {
    if (!(arm.verdict() instanceof Verdict.Unsupported)
        || other.verdict().isFlagged()
        || other.owner() == null) {
      return arm;
    }
    Tuple passed = other.owner().tuple();
    return lineup
        .beside(passed)
        .map(
            twin ->
                new PartVerdict(
                    arm.part(),
                    new Verdict.Contradicted(),
                    null,
                    null,
                    twin,
                    Set.of(arm.part().key()),
                    0,
                    Grounds.MISCOPIED.share()))
        .orElse(arm);
  }

  /** What stands beside an arm's number is named as well as the other arm's own, but for this. */
  private static final double AS_WELL = 0.02;

  /**
   * Each arm's number is printed, but in other rows and columns of one table, and beside one of
   * them stands a result with another number that the other arm's labels name as well as the place
   * of its own: the row joins two analyses. The arm that they name so best is the wrong one. Arms
   * that are each named by row and column (men of one ward, women of another) are not.
   */
  private static Optional<Decision> apart(
      PartVerdict one, Lineup first, PartVerdict two, Lineup second) {
    Candidate ownerOfOne = one.owner();
    Candidate ownerOfTwo = two.owner();
    if (one.verdict().isFlagged()
        || two.verdict().isFlagged()
        || ownerOfOne == null
        || ownerOfTwo == null
        || !Twins.areApart(ownerOfOne.tuple(), ownerOfTwo.tuple())) {
      return Optional.empty();
    }
    Optional<Candidate> besideOne = second.beside(ownerOfOne.tuple());
    Optional<Candidate> besideTwo = first.beside(ownerOfTwo.tuple());
    double ofOne = besideOne.map(b -> b.score() - ownerOfTwo.score()).orElse(-1.0);
    double ofTwo = besideTwo.map(b -> b.score() - ownerOfOne.score()).orElse(-1.0);
    if (Math.max(ofOne, ofTwo) < -AS_WELL) {
      return Optional.empty();
    }
    return ofOne >= ofTwo
        ? besideOne.map(two::joined).map(wrong -> new Decision(wrong, List.of(wrong, one)))
        : besideTwo.map(one::joined).map(wrong -> new Decision(wrong, List.of(wrong, two)));
  }

  /** An effect that follows from the claimed test is as right as the test is. */
  private static Decision ofTest(Part effect, PartVerdict test, Sources sources) {
    Text source = test.owner() == null ? Text.EMPTY : test.owner().tuple().statistic().text();
    Optional<NumberFit> computed =
        TestEffects.of(effect, test.part()).stream()
            .flatMap(made -> DerivedFit.ofArms(effect, made, source).stream())
            .findFirst();
    if (computed.isEmpty()) {
      return single(List.of(sources.decide(effect), test));
    }
    if (!test.verdict().isPassed()) {
      return single(List.of(test));
    }
    PartVerdict derived =
        new PartVerdict(
            effect,
            new Verdict.Derived(computed.get().of(Field.VALUE).formula()),
            holding(test.owner(), computed.get()),
            sources.paper(),
            holding(test.expected(), computed.get()),
            Set.of(),
            test.alternatives(),
            test.confidence());
    return new Decision(derived, List.of(derived, test));
  }

  /**
   * One arm is right and the other is wrong: two analyses in one row when the wrong one is of
   * another outcome or condition; the wrong group when only the arm is another. Where the numbers
   * of both stand beside each other, both are from there, unless the right one stands beside what
   * the other should be, too: counts are the same in many rows by chance. A row that has one
   * group's number twice took it from nowhere else.
   */
  private static Decision fused(
      PartVerdict one, PartVerdict two, List<PartVerdict> decided, Optional<ArmPair> pair) {
    for (PartVerdict wrong : List.of(one, two)) {
      PartVerdict other = wrong == one ? two : one;
      if (wrong.isKind(Kind.CROSS_ANALYSIS)
          && !other.verdict().isFlagged()
          && wrong.verdict() instanceof Verdict.Misbound(List<Kind> kinds, List<Slot> slots)) {
        boolean otherGroup =
            slots.stream().allMatch(slot -> slot == Slot.PREDICTOR)
                && areOfOneRow(wrong.owner(), other.owner())
                && !areOne(wrong.owner(), other.owner());
        Slot arm = wrong == one ? Slot.PREDICTOR : Slot.COMPARATOR;
        boolean together =
            pair.isPresent()
                && pair.get().has(wrong.owner())
                && !isInPlace(other.owner(), wrong.expected());
        PartVerdict joined =
            wrong.as(
                otherGroup || together
                    ? new Verdict.Misbound(
                        List.of(Kind.CROSS_ANALYSIS, Kind.INSTANCE_COMPRESSION),
                        together ? slots : List.of(arm))
                    : new Verdict.Misbound(
                        List.of(Kind.INSTANCE_COMPRESSION, Kind.CROSS_ANALYSIS), slots));
        return new Decision(joined, List.of(joined, other));
      }
    }
    return single(decided);
  }

  /**
   * Whether the claimed p-value is printed in the row of an arm: trials compute it by a test or a
   * model that the arms alone do not give.
   */
  private static boolean hasTest(Part effect, PartVerdict one, PartVerdict two) {
    String p = effect.numbers().get(Field.P);
    return p == null
        || Stream.of(one, two)
            .flatMap(arm -> Stream.ofNullable(arm.owner()))
            .anyMatch(owner -> PrintedNumbers.at(owner.tuple().where()).has(p));
  }

  private static boolean areOne(@Nullable Candidate one, @Nullable Candidate two) {
    return one != null && two != null && one.number() == two.number();
  }

  /** Whether an arm's own place is surely named, has its size, and is beside the other's. */
  private static boolean isInPlace(@Nullable Candidate owner, @Nullable Candidate beside) {
    return areTwins(owner, beside)
        && owner != null
        && Lineup.isKnown(owner)
        && owner.numbers().of(Field.N).state() != NumberFit.State.OTHER;
  }

  private static boolean areTwins(@Nullable Candidate one, @Nullable Candidate two) {
    return one != null && two != null && Twins.are(one.tuple(), two.tuple());
  }

  private static boolean areOfOneRow(@Nullable Candidate one, @Nullable Candidate two) {
    return one == null || two == null || Twins.areOfOneRow(one.tuple(), two.tuple());
  }

  /** The other arm's label must say less than this of the arm whose numbers it has. */
  private static final double OWN_NAME = 0.5;

  /**
   * Each arm's numbers are those of the analysis that the other arm's labels name; or one arm's
   * are, and nothing in the other's name says that it has its own.
   */
  private static Optional<Decision> exchanged(PartVerdict one, PartVerdict two, PaperIndex paper) {
    boolean firstHasSecond = hasNumbersOf(one, two);
    boolean secondHasFirst = hasNumbersOf(two, one);
    boolean crossed =
        firstHasSecond && (secondHasFirst || isNameless(two)) || secondHasFirst && isNameless(one);
    if (!crossed) {
      return Optional.empty();
    }
    Candidate ofFirst = firstHasSecond ? one.expected() : two.owner();
    Candidate ofSecond = secondHasFirst ? two.expected() : one.owner();
    double confidence = Math.min(one.confidence(), two.confidence());
    return Optional.of(exchanged(one, two, ofFirst, ofSecond, paper, confidence));
  }

  private static Decision exchanged(
      ArmPair pair, PartVerdict one, PartVerdict two, PaperIndex paper) {
    return exchanged(one, two, pair.second(), pair.first(), paper, Grounds.REVERSED.share());
  }

  /**
   * @param ofFirst what the paper reports for the first arm
   * @param ofSecond what it reports for the second
   */
  private static Decision exchanged(
      PartVerdict one,
      PartVerdict two,
      @Nullable Candidate ofFirst,
      @Nullable Candidate ofSecond,
      PaperIndex paper,
      double confidence) {
    PartVerdict second = reversed(two, ofFirst, ofSecond, paper, confidence);
    return new Decision(
        second, List.of(second, reversed(one, ofSecond, ofFirst, paper, confidence)));
  }

  private static PartVerdict reversed(
      PartVerdict arm,
      @Nullable Candidate owner,
      @Nullable Candidate expected,
      PaperIndex paper,
      double confidence) {
    return new PartVerdict(
        arm.part(),
        new Verdict.Misbound(
            List.of(Kind.ROLE_REVERSAL, Kind.CROSS_ANALYSIS),
            List.of(Slot.PREDICTOR, Slot.COMPARATOR)),
        owner,
        paper,
        expected,
        Set.of(),
        0,
        confidence);
  }

  private static boolean holds(@Nullable Candidate expected, Part other) {
    return expected != null
        && NumberFit.of(other, expected.tuple().statistic()).isConsistent(other);
  }

  /**
   * Whether a wrong arm should have the other's numbers; not where the other group has the same
   * ones, and the other arm is in its place.
   */
  private static boolean hasNumbersOf(PartVerdict wrong, PartVerdict other) {
    return wrong.verdict().isFlagged()
        && holds(wrong.expected(), other.part())
        && (other.verdict().isFlagged() || !areTwins(other.owner(), wrong.expected()));
  }

  private static boolean isNameless(PartVerdict arm) {
    return arm.owner() == null
        || arm.owner().labels().slots().getOrDefault(Field.PREDICTOR, 0.0) < OWN_NAME;
  }

  /** An arm's place, with the numbers that follow from it. */
  private static @Nullable Candidate holding(@Nullable Candidate arm, NumberFit numbers) {
    return arm == null ? null : arm.with(numbers);
  }

  /**
   * The claimed effect as computed of the claimed arms, its numbers held against the first arm's
   * place.
   */
  private static Optional<NumberFit> computed(
      Part effect, Part first, Part second, @Nullable Candidate place) {
    Optional<Arm> one = Arm.of(first);
    Optional<Arm> two = Arm.of(second);
    if (one.isEmpty() || two.isEmpty() || !effect.numbers().containsKey(Field.VALUE)) {
      return Optional.empty();
    }
    Text source = place == null ? Text.EMPTY : place.tuple().statistic().text();
    return ArmEffects.of(effect, one.get(), two.get()).stream()
        .flatMap(made -> DerivedFit.ofArms(effect, made, source).stream())
        .findFirst();
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
