package holdfast.binding.audit;

import holdfast.binding.claim.Field;
import holdfast.binding.match.NumberFit;
import holdfast.binding.match.Vocabulary;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The claimed numbers of both arms found beside each other: one outcome in one place, in two groups
 * of the paper. Which group is which is then asked of the two together: "Control" in a claim is no
 * word of "Placebo", but the other arm's name may well be of the other group.
 *
 * @param first where the first arm's numbers stand
 * @param second where the second arm's numbers stand
 * @param firstAsSecond how the first arm's labels fit the second's place
 * @param secondAsFirst how the second arm's labels fit the first's place
 * @param owners where each arm's numbers stand by its own labels alone
 * @param own how much better the arms' names fit the groups that their numbers are of than one
 *     another's; negative where they fit one another's better
 */
record ArmPair(
    Candidate first,
    Candidate second,
    Candidate firstAsSecond,
    Candidate secondAsFirst,
    List<Candidate> owners,
    double own) {

  /** Names must fit the other groups better by this before the arms count as exchanged. */
  private static final double EXCHANGED = 0.2;

  /** Names that fit their own groups better by this say which is which. */
  private static final double SAID = 0.03;

  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

  /** The likeliest place of both, if there is one that has both. */
  static Optional<ArmPair> of(Lineup one, Lineup two, Vocabulary vocabulary) {
    List<Candidate> seconds = two.consistent();
    return one.consistent().stream()
        .flatMap(
            first ->
                seconds.stream()
                    .filter(second -> areTwoGroups(first, second))
                    .map(second -> of(one, two, first, second, vocabulary)))
        .max(Comparator.comparingDouble(ArmPair::score));
  }

  private static boolean areTwoGroups(Candidate first, Candidate second) {
    return !first.tuple().predictor().isBlank()
        && !second.tuple().predictor().isBlank()
        && Twins.are(first.tuple(), second.tuple());
  }

  private static ArmPair of(
      Lineup one, Lineup two, Candidate first, Candidate second, Vocabulary vocabulary) {
    Candidate firstAsSecond = one.at(second.number());
    Candidate secondAsFirst = two.at(first.number());
    String name = one.part().label(Field.PREDICTOR);
    String otherName = two.part().label(Field.PREDICTOR);
    String group = first.tuple().predictor().toString();
    String otherGroup = second.tuple().predictor().toString();
    double own =
        group(first)
            + group(second)
            - group(firstAsSecond)
            - group(secondAsFirst)
            - 2 * RoleReversal.crossing(name, otherName, group, otherGroup, vocabulary)
            + byNumbers(name, otherName, group, otherGroup);
    List<Candidate> owners = List.of(one.owner().orElse(first), two.owner().orElse(second));
    return new ArmPair(first, second, firstAsSecond, secondAsFirst, owners, own);
  }

  private double score() {
    return Math.max(first.score() + second.score(), crossed() - EXCHANGED);
  }

  /** How well the labels fit this place with the arms exchanged. */
  private double crossed() {
    return firstAsSecond.score() + secondAsFirst.score();
  }

  /**
   * Whether the arms' names say that each has its own group's numbers, in the place that their
   * labels name.
   */
  boolean isStraight() {
    return own >= SAID && isOwned();
  }

  /**
   * Whether each arm's name is the other group's, and no other place has the numbers under labels
   * that fit clearly better.
   */
  boolean isExchanged() {
    double elsewhere = owners.stream().mapToDouble(Candidate::score).sum();
    boolean taken = crossed() < elsewhere - 2 * Lineup.SAME_ANALYSIS;
    return own <= -EXCHANGED && (isOwned() || !taken && !areOfTheirSizes());
  }

  /**
   * Whether the claimed sizes are those of the arms' own groups: counts that were exchanged with
   * their arms have the other groups' sizes.
   */
  private boolean areOfTheirSizes() {
    return isOfOtherSize(first)
        && isOfOtherSize(second)
        && firstAsSecond.numbers().agrees(Field.N)
        && secondAsFirst.numbers().agrees(Field.N);
  }

  private static boolean isOfOtherSize(Candidate candidate) {
    return candidate.numbers().of(Field.N).state() == NumberFit.State.OTHER;
  }

  /** Whether one of the two places is an analysis. */
  boolean has(@Nullable Candidate owner) {
    return owner != null && (owner.number() == first.number() || owner.number() == second.number());
  }

  private boolean isOwned() {
    return first.number() == owners.getFirst().number()
        && second.number() == owners.getLast().number();
  }

  /**
   * What numbers in the names say that only one of two groups has ("48 weeks" for "SD48W"): 1 where
   * they are each arm's own, −1 where they are the other's.
   */
  private static double byNumbers(String name, String otherName, String group, String otherGroup) {
    Set<String> own = without(numbers(group), numbers(otherGroup));
    Set<String> other = without(numbers(otherGroup), numbers(group));
    Set<String> claimed = without(numbers(name), numbers(otherName));
    Set<String> claimedOther = without(numbers(otherName), numbers(name));
    long straight = common(claimed, own) + common(claimedOther, other);
    long crossed = common(claimed, other) + common(claimedOther, own);
    return Long.signum(straight - crossed);
  }

  private static Set<String> numbers(String label) {
    return NUMBER.matcher(label).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  private static Set<String> without(Set<String> numbers, Set<String> others) {
    Set<String> rest = new HashSet<>(numbers);
    rest.removeAll(others);
    return rest;
  }

  private static long common(Set<String> some, Set<String> others) {
    return some.stream().filter(others::contains).count();
  }

  private static double group(Candidate candidate) {
    return candidate.labels().slots().getOrDefault(Field.PREDICTOR, 0.0);
  }
}
