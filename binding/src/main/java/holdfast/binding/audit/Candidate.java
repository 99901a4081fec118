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
import java.util.Optional;

/**
 * An analysis that may be what a part of a claim is about.
 *
 * @param number of the analysis in its paper, from 0
 * @param analysis the analysis
 * @param labels how well its words fit
 * @param numbers how its numbers agree
 * @param admitted whether its effect is of the claimed type, or could be
 */
record Candidate(
    int number, Analysis analysis, LabelFit labels, NumberFit numbers, boolean admitted) {

  static final Comparator<Candidate> BY_LABELS = Comparator.comparingDouble(c -> c.labels.score());

  static List<Candidate> of(Wording wording, PaperIndex paper, LabelMatcher labels) {
    List<Candidate> candidates = new ArrayList<>();
    for (int number = 0; number < paper.analyses().size(); number++) {
      Analysis analysis = paper.analyses().get(number);
      NumberFit numbers = NumberFit.of(wording.part(), wording.family(), analysis.statistic());
      candidates.add(
          new Candidate(
              number,
              analysis,
              labels.fit(number, analysis),
              numbers,
              isAdmitted(wording, analysis.tuple(), numbers)));
    }
    return candidates;
  }

  /** The same analysis where its type was misread: its effect may well be of the claimed type. */
  Candidate admittedAnyway() {
    return new Candidate(number, analysis, labels, numbers, true);
  }

  /** The same analysis as what events among people are computed from, where it prints a share. */
  Optional<Candidate> asShare(Part part) {
    return ShareFit.of(part, analysis.statistic())
        .map(fit -> new Candidate(number, analysis, labels, fit, true));
  }

  /** Only those with all the claimed numbers: their labels alone are looked at. */
  static List<Candidate> consistent(Wording wording, PaperIndex paper) {
    return holding(wording, paper).stream().filter(Candidate::admitted).toList();
  }

  /** The same of any type. */
  static List<Candidate> holding(Wording wording, PaperIndex paper) {
    Part part = wording.part();
    LabelMatcher labels = null;
    List<Candidate> candidates = new ArrayList<>();
    boolean printed =
        part.key() == Field.VALUE
            && wording.family().scale() == EffectFamily.Scale.PRINTED
            && !wording.family().isShare();
    String digits = Digits.of(part.numbers().getOrDefault(part.key(), "0"));
    double claimed = Double.parseDouble(digits);
    double unit = Digits.unit(digits);
    for (int number = 0; number < paper.analyses().size(); number++) {
      if (printed && !paper.isNear(number, claimed, unit)) {
        continue;
      }
      Analysis analysis = paper.analyses().get(number);
      if (!NumberFit.agreesOnKey(part, wording.family(), analysis.statistic())) {
        continue;
      }
      NumberFit numbers = NumberFit.of(part, wording.family(), analysis.statistic());
      if (numbers.isConsistent(part)) {
        labels = labels == null ? paper.matcher(wording) : labels;
        candidates.add(
            new Candidate(
                number,
                analysis,
                labels.fit(number, analysis),
                numbers,
                isAdmitted(wording, analysis.tuple(), numbers)));
      }
    }
    return candidates;
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
    return matcher.contrast(number, analysis, labels, other.number, other.analysis, other.labels);
  }

  double score() {
    return labels.score();
  }

  Tuple tuple() {
    return analysis.tuple();
  }
}
