package holdfast.binding.audit;

import holdfast.binding.claim.Field;
import holdfast.binding.match.Analysis;
import holdfast.binding.match.Contrast;
import holdfast.binding.match.Digits;
import holdfast.binding.match.EffectFamily;
import holdfast.binding.match.LabelFit;
import holdfast.binding.match.LabelMatcher;
import holdfast.binding.match.NumberFit;
import holdfast.binding.match.Part;
import holdfast.binding.match.ShareFit;
import holdfast.binding.match.Wording;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.tuple.Tuple;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * An analysis that may be what a part of a claim is about. How well its words fit is worked out
 * when it is asked for: type and numbers tell of most that they are not it. Not for use by several
 * threads.
 */
final class Candidate {

  /** A share is written in percent or as a proportion. */
  private static final double PERCENT = 100;

  static final Comparator<Candidate> BY_LABELS = Comparator.comparingDouble(Candidate::score);

  private final int number;
  private final Analysis analysis;
  private final NumberFit numbers;
  private final boolean admitted;
  private @Nullable LabelMatcher matcher;
  private @Nullable LabelFit labels;

  private Candidate(
      int number,
      Analysis analysis,
      @Nullable LabelMatcher matcher,
      @Nullable LabelFit labels,
      NumberFit numbers,
      boolean admitted) {
    this.number = number;
    this.analysis = analysis;
    this.matcher = matcher;
    this.labels = labels;
    this.numbers = numbers;
    this.admitted = admitted;
  }

  /**
   * @param number of the analysis in its paper, from 0
   * @param labels how well its words fit
   * @param numbers how its numbers agree
   */
  static Candidate named(int number, Analysis analysis, LabelFit labels, NumberFit numbers) {
    return new Candidate(number, analysis, null, labels, numbers, true);
  }

  static List<Candidate> of(Wording wording, PaperIndex paper, LabelMatcher labels) {
    List<Candidate> candidates = new ArrayList<>();
    List<Analysis> analyses = paper.analyses();
    for (int number = 0; number < analyses.size(); number++) {
      Analysis analysis = analyses.get(number);
      NumberFit numbers = NumberFit.of(wording.part(), wording.family(), analysis.statistic());
      candidates.add(
          new Candidate(
              number,
              analysis,
              labels,
              null,
              numbers,
              isAdmitted(wording, analysis.tuple(), numbers)));
    }
    return candidates;
  }

  /** The same analysis where its type was misread: its effect may well be of the claimed type. */
  Candidate admittedAnyway() {
    return with(numbers);
  }

  /** The same analysis as what events among people are computed from, where it prints a share. */
  Optional<Candidate> asShare(Part part) {
    return ShareFit.of(part, analysis.statistic()).map(this::with);
  }

  /** The same analysis with numbers that answer the claim. */
  Candidate with(NumberFit others) {
    return new Candidate(number, analysis, matcher, labels, others, true);
  }

  /** Only those with all the claimed numbers: their labels alone are looked at. */
  static List<Candidate> consistent(Wording wording, PaperIndex paper) {
    return holding(wording, paper, true);
  }

  /** The same of any type. */
  static List<Candidate> holding(Wording wording, PaperIndex paper) {
    return holding(wording, paper, false);
  }

  private static List<Candidate> holding(Wording wording, PaperIndex paper, boolean ofClaimedType) {
    Part part = wording.part();
    IntPredicate near = near(wording, paper);
    LabelMatcher labels = null;
    List<Candidate> candidates = new ArrayList<>();
    for (int number = 0; number < paper.tuples().size(); number++) {
      Tuple tuple = paper.tuples().get(number);
      if (!near.test(number) || !NumberFit.agreesOnKey(part, wording.family(), tuple.statistic())) {
        continue;
      }
      NumberFit numbers = NumberFit.of(part, wording.family(), tuple.statistic());
      boolean admitted = isAdmitted(wording, tuple, numbers);
      if (numbers.isConsistent(part) && (admitted || !ofClaimedType)) {
        labels = labels == null ? paper.matcher(wording) : labels;
        Analysis analysis = paper.analyses().get(number);
        candidates.add(new Candidate(number, analysis, labels, null, numbers, admitted));
      }
    }
    return candidates;
  }

  /** Which results may have the key number, by the size of their value: few are anywhere near. */
  private static IntPredicate near(Wording wording, PaperIndex paper) {
    Part part = wording.part();
    if (part.key() != Field.VALUE || wording.family().scale() != EffectFamily.Scale.PRINTED) {
      return number -> true;
    }
    String digits = Digits.of(part.numbers().getOrDefault(Field.VALUE, "0"));
    double claimed = Double.parseDouble(digits);
    double unit = Digits.unit(digits);
    IntPredicate near = number -> paper.isNear(number, claimed, unit);
    return wording.family().isShare()
        ? near.or(number -> paper.isNear(number, PERCENT * claimed, PERCENT * unit))
            .or(number -> paper.isNear(number, claimed / PERCENT, unit))
        : near;
  }

  private static boolean isAdmitted(Wording wording, Tuple tuple, NumberFit numbers) {
    if (numbers.isIdentified(tuple.statistic())) {
      return true;
    }
    if (wording.part().key() == Field.P) {
      return tuple.statistic().p() != null;
    }
    EffectType type = tuple.statistic().type();
    return tuple.statistic().value() != null
        && (wording.family().admits(type)
            || wording.family().resembles(type)
                && numbers.agreeing() == wording.part().numbers().size());
  }

  /** The one whose labels fit best; the first in the paper among equals. */
  static Optional<Candidate> best(List<Candidate> candidates) {
    Candidate best = null;
    for (Candidate candidate : candidates) {
      if (best == null || BY_LABELS.compare(candidate, best) > 0) {
        best = candidate;
      }
    }
    return Optional.ofNullable(best);
  }

  /** What a claim's words say between this and another analysis of the paper. */
  Contrast against(Candidate other, LabelMatcher matcher) {
    return matcher.contrast(
        number, analysis, labels(), other.number, other.analysis, other.labels());
  }

  double score() {
    return labels().score();
  }

  /** How well its words fit. */
  LabelFit labels() {
    LabelFit known = labels;
    if (known == null) {
      known = Objects.requireNonNull(matcher).fit(number, analysis);
      labels = known;
      matcher = null;
    }
    return known;
  }

  /** How its numbers agree. */
  NumberFit numbers() {
    return numbers;
  }

  /** The verdict on a claim that is about it. */
  Verdict passed() {
    return numbers
        .derivation()
        .<Verdict>map(match -> new Verdict.Derived(match.formula()))
        .orElseGet(Verdict.Bound::new);
  }

  /** Whether its effect is of the claimed type, or could be. */
  boolean admitted() {
    return admitted;
  }

  /** Its number in the paper, from 0. */
  int number() {
    return number;
  }

  Analysis analysis() {
    return analysis;
  }

  Tuple tuple() {
    return analysis.tuple();
  }
}
