package holdfast.binding.audit;

import holdfast.binding.claim.Field;
import holdfast.binding.match.Analysis;
import holdfast.binding.match.EffectFamily;
import holdfast.binding.match.LabelFit;
import holdfast.binding.match.LabelMatcher;
import holdfast.binding.match.NumberFit;
import holdfast.binding.match.Part;
import holdfast.extractor.tuple.Tuple;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * An analysis that may be what a part of a claim is about.
 *
 * @param analysis the analysis
 * @param labels how well its words fit
 * @param numbers how its numbers agree
 * @param admitted whether its effect is of the claimed type, or could be
 */
record Candidate(Analysis analysis, LabelFit labels, NumberFit numbers, boolean admitted) {

  static final Comparator<Candidate> BY_LABELS = Comparator.comparingDouble(c -> c.labels.score());

  static List<Candidate> of(Part part, PaperIndex paper) {
    return of(part, paper, numbers -> true);
  }

  /** Only those with all the claimed numbers: their labels alone are looked at. */
  static List<Candidate> consistent(Part part, PaperIndex paper) {
    return of(part, paper, numbers -> numbers.isConsistent(part)).stream()
        .filter(Candidate::admitted)
        .toList();
  }

  private static List<Candidate> of(Part part, PaperIndex paper, Predicate<NumberFit> wanted) {
    EffectFamily family = EffectFamily.of(part.label(Field.EFFECT_TYPE));
    LabelMatcher matcher = new LabelMatcher(part, paper.vocabulary(), paper.records());
    List<Candidate> candidates = new ArrayList<>();
    for (Analysis analysis : paper.analyses()) {
      NumberFit numbers = NumberFit.of(part, analysis.tuple().statistic());
      if (wanted.test(numbers)) {
        boolean admitted = isAdmitted(part, family, analysis.tuple()) || numbers.isIdentified();
        candidates.add(new Candidate(analysis, matcher.fit(analysis), numbers, admitted));
      }
    }
    return candidates;
  }

  private static boolean isAdmitted(Part part, EffectFamily family, Tuple tuple) {
    if (part.key() == Field.P) {
      return tuple.statistic().p() != null;
    }
    return tuple.statistic().value() != null && family.admits(tuple.statistic().type());
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

  double score() {
    return labels.score();
  }

  Tuple tuple() {
    return analysis.tuple();
  }
}
