package holdfast.binding.audit;

import holdfast.binding.claim.Field;
import holdfast.binding.match.EffectFamily;
import holdfast.binding.match.EffectKind;
import holdfast.binding.match.LabelMatcher;
import holdfast.binding.match.NumberFit;
import holdfast.binding.match.Part;
import holdfast.binding.match.ShareFit;
import holdfast.binding.match.Wording;
import holdfast.binding.rotation.Vectors;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.Interval;
import holdfast.extractor.statistic.Statistic;
import holdfast.extractor.tuple.Tuple;
import holdfast.extractor.tuple.Where;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The analyses of one paper lined up against one part of a claim: how the labels of each fit, and
 * which of the claimed numbers each has.
 */
final class Lineup {

  /** Differences of label scores below this are wording, not another analysis. */
  static final double SAME_ANALYSIS = 0.07;

  /** An analysis named this well is certainly in the paper. */
  private static final double NAMED = 0.55;

  /** So many of the best named analyses of its kind are held against the owner of the numbers. */
  private static final int RIVALS = 8;

  /** Records nearer than this may tell one result twice, if it is the same number. */
  private static final double ONE_RESULT = 0.3;

  /**
   * The outcome's words must be in the analysis to this share before the paper counts as reporting
   * it.
   */
  private static final double OUTCOME_KNOWN = 0.45;

  /** Labels of outcomes of two fields share less than this. */
  private static final double OUTCOME_TOUCHED = 0.2;

  /** An analysis of which all labels together say less than this is not what a claim is about. */
  private static final double TOUCHED = 0.2;

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
  private final EffectFamily family;
  private final LabelMatcher labels;
  private final List<Candidate> candidates;
  private final List<Candidate> consistent;
  private final Optional<Candidate> named;
  private final List<Candidate> rivals;

  Lineup(Wording wording, PaperIndex paper) {
    this.part = wording.part();
    this.family = wording.family();
    this.paper = paper;
    this.labels = paper.matcher(wording);
    this.candidates = ofClaimedType(Candidate.of(wording, paper, labels));
    List<Candidate> typed = candidates.stream().filter(Candidate::admitted).toList();
    List<Candidate> having = consistent(typed);
    List<Candidate> shares = having.isEmpty() ? shares() : List.of();
    boolean computed = areNamed(consistent(shares), typed);
    List<Candidate> admitted = computed ? shares : typed;
    this.consistent = computed ? consistent(shares) : having;
    this.named = Candidate.best(admitted).or(() -> Candidate.best(candidates));
    this.rivals =
        admitted.stream()
            .filter(c -> !consistent.contains(c))
            .sorted(Candidate.BY_LABELS.reversed())
            .toList();
  }

  /**
   * Where no analysis of the claimed type has the key number, one of another type may have it: then
   * its type, and that of others like it, was misread (a column headed "Test", the starred numbers
   * of an analysis of variance). One group's own number is not taken for a comparison's.
   */
  private List<Candidate> ofClaimedType(List<Candidate> all) {
    KeyNumber key = new KeyNumber(part, family);
    if (!key.isTelling()
        || all.stream().anyMatch(c -> c.admitted() && c.numbers().agrees(part.key()))) {
      return all;
    }
    Set<EffectType> misread =
        all.stream()
            .filter(c -> key.isOf(c) && !key.isOwnNumberOfGroup(c) && !isBesideNamed(c, all))
            .map(c -> c.tuple().statistic().type())
            .collect(Collectors.toSet());
    return misread.isEmpty()
        ? all
        : all.stream()
            .map(c -> misread.contains(c.tuple().statistic().type()) ? c.admittedAnyway() : c)
            .toList();
  }

  /** Whether an analysis stands in one cell with one of the very type that the claim names. */
  private boolean isBesideNamed(Candidate candidate, List<Candidate> all) {
    return all.stream()
        .anyMatch(
            c ->
                family.names(c.tuple().statistic().type())
                    && Twins.areInOneCell(c.tuple(), candidate.tuple()));
  }

  private List<Candidate> consistent(List<Candidate> some) {
    return some.stream().filter(c -> c.numbers().isConsistent(part)).toList();
  }

  /**
   * Some share of so many people gives nearly any count: it must be named like a count would be.
   */
  private static boolean areNamed(List<Candidate> shares, List<Candidate> counts) {
    Optional<Candidate> share = Candidate.best(shares);
    double best = Candidate.best(counts).map(Candidate::score).orElse(0.0);
    return share.isPresent() && share.get().score() >= best - 2 * SAME_ANALYSIS;
  }

  /** Claimed events that are printed nowhere may have been computed from a share. */
  private List<Candidate> shares() {
    return ShareFit.isCount(part, family)
        ? candidates.stream().flatMap(c -> c.asShare(part).stream()).toList()
        : List.of();
  }

  /** The best analysis with all claimed numbers, if there is one. */
  Optional<Candidate> owner() {
    return Candidate.best(consistent);
  }

  /** What is held against the paper. */
  Part part() {
    return part;
  }

  /** All analyses with the claimed numbers. */
  List<Candidate> consistent() {
    return consistent;
  }

  /** How the labels fit any analysis of the paper, by its number. */
  Candidate at(int number) {
    return candidates.get(number);
  }

  /**
   * The group of the comparison that another group's result is of: the one whose number the claimed
   * one is miscopied from, or the best named.
   */
  Optional<Candidate> beside(Tuple group) {
    List<Candidate> twins = candidates.stream().filter(c -> Twins.are(c.tuple(), group)).toList();
    return traces().slippedAnywhere(twins).or(() -> Candidate.best(twins));
  }

  /** Where the claimed numbers stand that no analysis has all of. */
  Traces traces() {
    return new Traces(paper, new KeyNumber(part, family), candidates, named);
  }

  /** The analysis that the labels name best, if there is any. */
  Optional<Candidate> named() {
    return named;
  }

  /**
   * An analysis that the claim may be about though its numbers are another's.
   *
   * @param candidate it
   * @param chance that the claim is about it and not about the owner of its numbers, 0 to 1
   */
  record Rival(Candidate candidate, double chance) {}

  /**
   * The likeliest of the well named analyses that have other numbers than the claimed ones. A claim
   * with an interval is not about an analysis without one, where another has its very interval; nor
   * is a number of one kind (a mean, a ratio, a test's statistic) one that was to be of another,
   * nor one arm's number one of the group that the other arm is.
   *
   * @param otherArm where the other arm's numbers stand, beside the owner; null when unknown
   */
  Optional<Rival> rival(Candidate owner, @Nullable Candidate otherArm) {
    return held(owner, otherArm).stream().max(Comparator.comparingDouble(Rival::chance));
  }

  /**
   * One of the same, named as well as the likeliest, in which the key number plays another part;
   * none where the owner has several of the numbers.
   */
  Optional<Candidate> inOtherRole(Candidate owner, @Nullable Candidate otherArm, Rival likeliest) {
    if (hasSeveral(owner)) {
      return Optional.empty();
    }
    return held(owner, otherArm).stream()
        .filter(rival -> rival.candidate().score() >= likeliest.candidate().score())
        .filter(rival -> OtherRole.isPlayed(part, part.key(), rival.candidate(), owner))
        .max(Comparator.comparingDouble(Rival::chance))
        .map(Rival::candidate);
  }

  private List<Rival> held(Candidate owner, @Nullable Candidate otherArm) {
    List<Rival> held = new ArrayList<>();
    boolean byInterval =
        owner.numbers().isIdentified(owner.tuple().statistic())
            && part.numbers().containsKey(Field.CI_LOW);
    for (Candidate candidate : rivals) {
      Statistic statistic = candidate.tuple().statistic();
      if ((byInterval && statistic.interval() == null)
          || isOfOtherKind(candidate, owner)
          || (otherArm != null && Twins.areOfOneGroup(candidate.tuple(), otherArm.tuple()))) {
        continue;
      }
      if (held.size() == RIVALS) {
        break;
      }
      held.add(new Rival(candidate, candidate.against(owner, labels).chanceOfFirst()));
    }
    return held;
  }

  /**
   * Neither the claim's own type of effect nor a number in another part explains the other kind.
   */
  private boolean isOfOtherKind(Candidate candidate, Candidate owner) {
    Statistic statistic = candidate.tuple().statistic();
    EffectType owned = owner.tuple().statistic().type();
    return EffectKind.of(statistic.type()) != EffectKind.of(owned)
        && (family.names(owned) || !family.names(statistic.type()))
        && OtherRole.of(part, part.key(), statistic).isEmpty();
  }

  /**
   * The same result in the paper's tables, where it has all its labels: a claim under wrong labels
   * is nearest to the sentence that repeats a number with the fewest.
   */
  Candidate fullest(Candidate owner) {
    if (owner.tuple().where() instanceof Where.InTable) {
      return owner;
    }
    Statistic told = owner.tuple().statistic();
    return consistent.stream()
        .filter(c -> c.tuple().where() instanceof Where.InTable)
        .filter(c -> isRepeated(told, c.tuple().statistic()))
        .filter(c -> Vectors.dot(owner.analysis().unit(), c.analysis().unit()) > ONE_RESULT)
        .max(Candidate.BY_LABELS)
        .orElse(owner);
  }

  private static boolean isRepeated(Statistic one, Statistic other) {
    Interval first = one.interval();
    Interval second = other.interval();
    return one.value() != null
        && other.value() != null
        && one.value().decimal().equals(other.value().decimal())
        && (first == null
            || second == null
            || (first.low().decimal().compareTo(second.low().decimal()) == 0
                && first.high().decimal().compareTo(second.high().decimal()) == 0));
  }

  /** How many other analyses have the same numbers. */
  int alternatives(Candidate owner) {
    return (int) consistent.stream().filter(c -> c.analysis() != owner.analysis()).count();
  }

  /**
   * Whether an analysis with better labels has more of the claimed numbers than the one that has
   * none of them otherwise: the claim took one number from elsewhere.
   */
  boolean isFused(Candidate owner) {
    return candidates.stream()
        .anyMatch(
            c ->
                c.admitted()
                    && c.score() > owner.score()
                    && agreesBeyondN(c)
                    && (c.numbers().agreeing() > owner.numbers().agreeing() || isShifted(part, c))
                    && !consistent.contains(c));
  }

  /** Whether the paper certainly reports the analysis that the claim names. */
  static boolean isKnown(Candidate expected) {
    return expected.score() >= NAMED && saysOutcome(expected);
  }

  /**
   * Whether the paper may report what the claim is about in other words: then a number that is
   * nowhere in it is a wrong one. An outcome of which it says nothing is not in it, however well
   * the other labels fit.
   */
  static boolean saysOfOutcome(Candidate expected) {
    Double said = expected.labels().slots().get(Field.OUTCOME);
    return said == null
        ? isKnown(expected)
        : said >= OUTCOME_TOUCHED && expected.score() >= TOUCHED;
  }

  private static boolean saysOutcome(Candidate candidate) {
    return candidate.labels().slots().getOrDefault(Field.OUTCOME, 1.0) >= OUTCOME_KNOWN;
  }

  /** Whether an analysis has several of the claimed numbers, N apart: that is no chance. */
  static boolean hasSeveral(Candidate owner) {
    return owner.numbers().agreeing() > (owner.numbers().agrees(Field.N) ? 2 : 1);
  }

  /** An N is shared by most analyses of a paper; another number is one's own. */
  static boolean agreesBeyondN(Candidate expected) {
    return expected.numbers().agreeing() > (expected.numbers().agrees(Field.N) ? 1 : 0);
  }

  /**
   * Whether an analysis has the key number and every other claimed one, but some in another role.
   */
  static boolean isShifted(Part part, Candidate candidate) {
    Set<Field> wrong = misfits(candidate);
    return candidate.numbers().agrees(part.key())
        && !wrong.isEmpty()
        && wrong.stream()
            .allMatch(f -> OtherRole.of(part, f, candidate.tuple().statistic()).isPresent());
  }

  /** The claimed numbers in whose role an analysis has others; an N is not held against it. */
  static Set<Field> misfits(Candidate expected) {
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
  static List<Slot> slotsBetween(Candidate expected, Candidate owner) {
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
}
