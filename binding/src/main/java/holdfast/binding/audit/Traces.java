package holdfast.binding.audit;

import holdfast.binding.claim.Field;
import holdfast.binding.match.Part;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Traces of claimed numbers in a paper of which no analysis has them all: where each stands, in
 * what role, and what it may have been miscopied from.
 *
 * @param paper the paper
 * @param key the number that the claim is about
 * @param candidates the paper's analyses
 * @param named the one that the labels name best, if there is any
 */
record Traces(
    PaperIndex paper, KeyNumber key, List<Candidate> candidates, Optional<Candidate> named) {

  /** A number of so many digits is seldom another one's miscopied by chance. */
  private static final int MANY_DIGITS = 3;

  Traces {
    candidates = List.copyOf(candidates);
  }

  private Part part() {
    return key.part();
  }

  /**
   * Whether none of these numbers is printed in the paper, to the digits claimed or more. A cruder
   * number of the paper (0.05) is not where a finer one (0.048) comes from.
   */
  boolean isNowhere(Set<Field> fields) {
    return fields.stream()
        .map(part().numbers()::get)
        .noneMatch(number -> number != null && paper.prints(number));
  }

  /**
   * An analysis that has the key number and every other claimed one, but some in another role: the
   * SD given as the SE.
   */
  Optional<Candidate> shifted() {
    return candidates.stream()
        .filter(c -> c.admitted() && Lineup.isShifted(part(), c))
        .max(Candidate.BY_LABELS);
  }

  /**
   * An analysis that has all the claimed numbers, two at least, but some in another role: an
   * interval whose bound is given as the estimate, a p-value given as the estimate of its error. An
   * N counts where it is the analysis's own.
   */
  Optional<Candidate> rewired() {
    double best = bestScore();
    return candidates.stream()
        .filter(c -> isRewired(c) && c.score() >= best - 3 * Lineup.SAME_ANALYSIS)
        .max(Candidate.BY_LABELS);
  }

  private boolean isRewired(Candidate candidate) {
    if (candidate.numbers().agreeing() == 0) {
      return false;
    }
    boolean other = false;
    for (Field field : part().numbers().keySet()) {
      boolean agrees = candidate.numbers().agrees(field);
      boolean elsewhere =
          !agrees && OtherRole.of(part(), field, candidate.tuple().statistic()).isPresent();
      if (!agrees && !elsewhere && field != Field.N) {
        return false;
      }
      other |= elsewhere && field != Field.N;
    }
    return other;
  }

  /**
   * Whether the claimed p is printed in the row of an analysis: a row may have several, before and
   * after a correction, of groups and of times.
   */
  boolean isOfRow(Candidate expected) {
    return candidates.stream()
        .anyMatch(
            c ->
                c.numbers().agrees(Field.P)
                    && Twins.areInOneRow(c.tuple(), expected.tuple())
                    && Twins.areOfOneComparison(c.tuple(), expected.tuple()));
  }

  /** The best named analysis in which the key number plays another part. */
  Optional<Candidate> inOtherRole() {
    return candidates.stream()
        .filter(c -> OtherRole.of(part(), part().key(), c.tuple().statistic()).isPresent())
        .max(Candidate.BY_LABELS);
  }

  /**
   * An analysis nearly as well named as the best whose number the claimed one is miscopied from:
   * one of the claimed type first, then of any.
   */
  Optional<Candidate> slipped() {
    return slipped(candidates.stream().filter(Candidate::admitted).toList(), bestScore())
        .or(() -> slipped(candidates));
  }

  /** The same among some that are as well named as any of this paper. */
  Optional<Candidate> slipped(List<Candidate> some) {
    double best = Candidate.best(candidates).map(Candidate::score).orElse(0.0);
    return slipped(some, best)
        .or(
            () ->
                key.isTelling(MANY_DIGITS)
                    ? slipped(some, best / 2 + 2 * Lineup.SAME_ANALYSIS)
                    : Optional.empty());
  }

  /** The best named analysis, however badly, whose number the claimed one is miscopied from. */
  Optional<Candidate> slippedAnywhere() {
    return slippedAnywhere(candidates);
  }

  /** The same among some. */
  Optional<Candidate> slippedAnywhere(List<Candidate> some) {
    return some.stream().filter(key::isMiscopied).max(Candidate.BY_LABELS);
  }

  private Optional<Candidate> slipped(List<Candidate> some, double best) {
    return some.stream()
        .filter(c -> c.score() >= best - 2 * Lineup.SAME_ANALYSIS && key.isMiscopied(c))
        .max(Candidate.BY_LABELS);
  }

  /**
   * An analysis near the named one that has a claimed number and part of the others: the claim was
   * meant for it.
   */
  Optional<Candidate> bestPartlyAgreeing() {
    double best = bestScore();
    return candidates.stream()
        .filter(
            c ->
                c.admitted()
                    && c.score() >= best - Lineup.SAME_ANALYSIS
                    && c.numbers().agreeing() > 0)
        .max(Candidate.BY_LABELS);
  }

  /**
   * An analysis with good labels in which the key number plays another part, or has another type
   * (an arm's mean for a difference).
   */
  Optional<Candidate> playedElsewhere() {
    double best = bestScore();
    return candidates.stream()
        .filter(c -> c.score() >= best - 3 * Lineup.SAME_ANALYSIS)
        .filter(
            c ->
                OtherRole.of(part(), part().key(), c.tuple().statistic()).isPresent()
                    || (!c.admitted() && key.isOwnNumberOfGroup(c) && key.isOf(c)))
        .max(Candidate.BY_LABELS);
  }

  /** The best named analysis of whatever type that has the key number. */
  Optional<Candidate> holder() {
    return candidates.stream().filter(key::isOf).max(Candidate.BY_LABELS);
  }

  /**
   * The best named analysis with the key number where the other numbers, two at least, are together
   * another's: an estimate beside the interval of another one.
   */
  Optional<Candidate> joined() {
    return candidates.stream()
        .filter(key::isOf)
        .filter(c -> Lineup.misfits(c).size() > 1 && donor(c, Lineup.misfits(c)).isPresent())
        .max(Candidate.BY_LABELS);
  }

  /** Whether these numbers are an analysis's own but for their sign. */
  boolean areNegated(Candidate expected, Set<Field> fields) {
    return fields.stream().allMatch(field -> key.isNegated(expected, field));
  }

  /** Whether the paper prints each claimed number, in whatever role; an N is not asked. */
  boolean areAllPrinted() {
    EnumSet<Field> all = EnumSet.noneOf(Field.class);
    all.addAll(part().numbers().keySet());
    all.remove(Field.N);
    return arePrinted(all);
  }

  /** Whether the paper prints each of these numbers, in whatever role. */
  boolean arePrinted(Set<Field> fields) {
    return fields.stream().map(part().numbers()::get).allMatch(n -> n != null && paper.prints(n));
  }

  /** Whether one of these numbers has digits enough to be in the paper by no chance. */
  boolean areTelling(Set<Field> fields) {
    return fields.stream()
        .map(part().numbers()::get)
        .anyMatch(number -> number != null && KeyNumber.isTelling(number));
  }

  /** An analysis that has all the numbers which another one lacks. */
  Optional<Candidate> donor(Candidate to, Set<Field> wrong) {
    return candidates.stream()
        .filter(c -> c != to && wrong.stream().allMatch(c.numbers()::agrees))
        .max(Candidate.BY_LABELS);
  }

  private double bestScore() {
    return named.map(Candidate::score).orElse(0.0);
  }
}
