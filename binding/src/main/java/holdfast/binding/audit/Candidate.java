package holdfast.binding.audit;

import holdfast.binding.claim.Field;
import holdfast.binding.match.Analysis;
import holdfast.binding.match.EffectFamily;
import holdfast.binding.match.LabelFit;
import holdfast.binding.match.NumberFit;
import holdfast.binding.match.Part;
import holdfast.binding.record.BoundRecord;
import holdfast.extractor.tuple.Tuple;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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
    EffectFamily family = EffectFamily.of(part.label(Field.EFFECT_TYPE));
    BoundRecord claim = paper.records().of(part);
    return paper.analyses().stream()
        .map(
            analysis ->
                new Candidate(
                    analysis,
                    LabelFit.of(part, claim, analysis, paper.vocabulary(), paper.records()),
                    NumberFit.of(part, analysis.tuple().statistic()),
                    isAdmitted(part, family, analysis.tuple())))
        .toList();
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
