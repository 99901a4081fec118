package holdfast.binding.audit;

import holdfast.binding.claim.Field;
import holdfast.binding.match.Digits;
import holdfast.binding.match.Part;
import holdfast.binding.match.Wording;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The other papers of the set, where the numbers of a part of a claim may really come from.
 *
 * @param wording the part's labels
 * @param papers the papers
 * @param here the part held against the paper that it names
 */
record OtherPapers(Wording wording, List<PaperIndex> papers, Lineup here) {

  /** Another paper's analysis must be named this well to be where numbers come from. */
  private static final double NAMED = 0.4;

  /** How much better than in the paper that has none of the numbers labels must fit in another. */
  private static final double NEARER = 0.1;

  /** An estimate with its interval is in no other paper by chance: its labels need little fit. */
  private static final double IDENTIFIED = 0.2;

  /** Another paper's analysis that is named so well needs no digits to speak for it. */
  private static final double WELL = 0.3;

  /**
   * Two numbers of so many digits together are seldom in another paper's row by chance: a mean and
   * its spread (31.5 and 8.4) now and then in a large set, so its labels need a little fit too.
   */
  private static final int MANY_DIGITS = 5;

  OtherPapers {
    papers = List.copyOf(papers);
  }

  /**
   * Where the numbers stand in another paper.
   *
   * @param owner the analysis that has them
   * @param paper its paper
   */
  record Place(Candidate owner, PaperIndex paper) {}

  /**
   * An analysis of the claimed type that has all the numbers and is named well.
   *
   * @param atLeast its labels fit better than this
   */
  Optional<Place> find(double atLeast) {
    return consistent(owner -> floor(owner, Math.max(NAMED, atLeast)));
  }

  /**
   * The same named in words that fit little, where the claim's numbers are nowhere in the paper
   * that it names. A number of one digit alone is in every paper.
   *
   * @param here how well the labels fit there
   */
  Optional<Place> findNearer(double here) {
    boolean telling = digits(wording.part(), Set.of(Field.N)).stream().mapToInt(d -> d).sum() > 1;
    return telling ? consistent(owner -> here + NEARER) : Optional.empty();
  }

  private Optional<Place> consistent(ToDoubleFunction<Candidate> floor) {
    return best(paper -> Candidate.best(Candidate.consistent(wording, paper)), floor);
  }

  private double floor(Candidate owner, double atLeast) {
    return here.owner().isEmpty() && owner.numbers().isIdentified(owner.tuple().statistic())
        ? IDENTIFIED
        : atLeast;
  }

  /**
   * The same for a claim whose numbers are not all in the paper that it names: a result of any
   * type, for types are misread and tables name them in their own way, or a place that was not
   * understood. Labels that fit less well than {@code atLeast} are enough for numbers of many
   * digits.
   */
  Optional<Place> findOfAnyType(double atLeast) {
    Part part = wording.part();
    if (here.traces().areAllPrinted()) {
      return Optional.empty();
    }
    double floor =
        here.traces().isNowhere(part.numbers().keySet()) && hasManyDigits(part)
            ? IDENTIFIED
            : Math.max(NAMED, atLeast);
    return best(
        paper ->
            part.numbers().entrySet().stream()
                    .filter(number -> number.getKey() != Field.N)
                    .allMatch(number -> paper.prints(number.getValue()))
                ? Candidate.best(Candidate.holding(wording, paper))
                    .filter(c -> c.score() > floor)
                    .or(() -> Candidate.best(Candidate.holding(wording, paper.unread())))
                : Optional.empty(),
        owner -> floor);
  }

  /**
   * A result of another paper that has each of the claimed numbers, two at least, where the one
   * that the claim is about is nowhere in the paper that it names and no analysis there has labels
   * that fit better. An N that is not the result's says nothing for or against it: papers print
   * many.
   */
  Optional<Place> findWhole() {
    Part part = wording.part();
    if (!here.traces().isNowhere(Set.of(part.key()))) {
      return Optional.empty();
    }
    double named = here.named().map(Candidate::score).orElse(0.0);
    return best(
        paper ->
            Candidate.best(
                Candidate.holding(wording, paper).stream()
                    .filter(c -> hasAll(part, c) && c.numbers().agreeing() > 1)
                    .filter(c -> c.score() >= floorOfWhole(c, named))
                    .toList()),
        owner -> -1);
  }

  private static boolean hasAll(Part part, Candidate candidate) {
    return part.numbers().keySet().stream()
        .allMatch(field -> field == Field.N || candidate.numbers().agrees(field));
  }

  private double floorOfWhole(Candidate candidate, double named) {
    Set<Field> aside =
        candidate.numbers().agrees(Field.N) ? Set.of(Field.P) : Set.of(Field.N, Field.P);
    int digits = digits(wording.part(), aside).stream().mapToInt(d -> d).sum();
    return digits > MANY_DIGITS ? named : Math.max(named + IDENTIFIED, WELL);
  }

  private Optional<Place> best(
      Function<PaperIndex, Optional<Candidate>> find, ToDoubleFunction<Candidate> floor) {
    @Nullable Place best = null;
    for (PaperIndex paper : papers) {
      Optional<Candidate> owner = find.apply(paper);
      if (owner.isPresent()
          && owner.get().score() > floor.applyAsDouble(owner.get())
          && (best == null || owner.get().score() > best.owner().score())) {
        best = new Place(owner.get(), paper);
      }
    }
    return Optional.ofNullable(best);
  }

  /** Two numbers at least, N apart, that have many digits together. */
  private static boolean hasManyDigits(Part part) {
    List<Integer> digits = digits(part, Set.of(Field.N, Field.P));
    return digits.size() > 1 && digits.stream().mapToInt(d -> d).sum() >= MANY_DIGITS;
  }

  private static List<Integer> digits(Part part, Set<Field> without) {
    return part.numbers().entrySet().stream()
        .filter(number -> !without.contains(number.getKey()))
        .map(number -> new BigDecimal(Digits.of(number.getValue())).precision())
        .toList();
  }
}
