package holdfast.binding.check;

import holdfast.binding.claim.Field;
import holdfast.binding.lint.Fault;
import holdfast.binding.lint.Reported;
import holdfast.binding.lint.Significance;
import holdfast.binding.lint.Significance.Bounds;
import holdfast.binding.lint.Written;
import holdfast.extractor.statistic.PValue;
import holdfast.extractor.tuple.Tuple;
import holdfast.extractor.tuple.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A p-value beside an estimate and its interval: both say how far the estimate is from no effect.
 * Tests of another kind than the interval (likelihood ratio, exact, robust) move p a little, so
 * only what no test can explain is reported.
 */
final class PAgainstInterval implements Rule {

  /** Rows of a table that agree make one that does not stand out. */
  private static final int AGREEING = 4;

  /** Without such rows only p-values on the other side of the usual level by far are reported. */
  private static final double SIGNIFICANT = 0.05;

  private static final double CLEARLY = 0.01;
  private static final double CLEARLY_NOT = 0.1;

  /** The p-value beside such words is not that of the estimate. */
  private static final Pattern OTHER_TEST =
      Pattern.compile(
          "(?i)heterogen|interact|\\btrend|non-?inferior|equivalen|one-(?:sided|tailed)|bonferroni"
              + "|\\bholm\\b|false discovery|\\bfdr\\b|tukey|\\bq-?values?\\b|multiple (?:comparison|testing)"
              + "|I\\s?(?:²|2|\\^2)\\s?[=(:,]|\\bprofile likelihood|bootstrap|credible|bayes|mid-?p\\b");

  @Override
  public List<Remark> of(PaperView paper) {
    List<Tuple> tested = new ArrayList<>();
    for (Tuple tuple : paper.tuples()) {
      Reported result = Reported.of(tuple.statistic());
      if (Significance.written(result).isPresent() && Significance.distance(result).isPresent()) {
        tested.add(tuple);
      }
    }
    Peers peers = new Peers(tested, tuple -> Significance.gap(Reported.of(tuple.statistic())) > 0);
    List<Remark> remarks = new ArrayList<>();
    for (Tuple tuple : tested) {
      Reported result = Reported.of(tuple.statistic());
      double gap = Significance.gap(result);
      if (gap == 0) {
        remarks.add(
            RemarkBuilder.on(paper, tuple)
                .evidence(tuple.statistic().text())
                .bound("The interval and the p-value beside it tell the same."));
      } else if (peers.believe(tuple) && !ofAnotherTest(paper, tuple)) {
        fault(result, gap, peers.keeping(tuple))
            .ifPresent(
                fault ->
                    remarks.add(
                        RemarkBuilder.on(paper, tuple, fault.fields(), "contradicted")
                            .evidence(tuple.statistic().text())
                            .fault(fault.name(), fault.why())));
      }
    }
    return remarks;
  }

  private static boolean ofAnotherTest(PaperView paper, Tuple tuple) {
    String around =
        switch (tuple.where()) {
          case Where.InTable place ->
              place.table().headerPath(place.row(), place.column())
                  + " "
                  + place.table().caption()
                  + " "
                  + place.table().notes();
          case Where.InSentence place -> beforeP(place.sentence().toString(), tuple);
        };
    return OTHER_TEST.matcher(around).find();
  }

  /** The sentence up to the p-value: what follows it tells of other tests. */
  private static String beforeP(String sentence, Tuple tuple) {
    PValue value = tuple.statistic().p();
    if (value == null) {
      return sentence;
    }
    String printed = value.number().text().toString();
    String whole = tuple.statistic().text().toString();
    int at = sentence.indexOf(whole);
    int p = at < 0 ? sentence.indexOf(printed) : at + whole.lastIndexOf(printed);
    return p < 0 ? sentence : sentence.substring(0, p);
  }

  private static Optional<Fault> fault(Reported result, double gap, int agreeing) {
    Bounds distance = Significance.distance(result).orElseThrow();
    Bounds recomputed = new Bounds(Significance.p(distance.high()), Significance.p(distance.low()));
    Bounds written = Significance.written(result).orElseThrow();
    boolean turned =
        written.high() <= CLEARLY && recomputed.low() > SIGNIFICANT
            || written.low() >= CLEARLY_NOT && recomputed.high() < SIGNIFICANT;
    Written low = result.low();
    Written high = result.high();
    if (low == null || high == null || !turned && agreeing < AGREEING) {
      return Optional.empty();
    }
    boolean holdsNone = recomputed.low() > SIGNIFICANT;
    String none = result.types().stream().allMatch(t -> t.isRatio()) ? "1" : "0";
    String why =
        "The interval "
            + low.digits()
            + " to "
            + high.digits()
            + (holdsNone ? " contains " + none + " and gives p " : " gives p ")
            + Significance.span(recomputed)
            + ", not p "
            + Significance.p(result)
            + "; the two are "
            + String.format(Locale.ROOT, "%.1f", gap)
            + " standard errors apart.";
    return Optional.of(new Fault("p-does-not-fit-interval", Set.of(Field.P), why));
  }
}
