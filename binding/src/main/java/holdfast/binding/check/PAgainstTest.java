package holdfast.binding.check;

import holdfast.binding.lint.Fault;
import holdfast.binding.lint.Reported;
import holdfast.binding.lint.Significance;
import holdfast.extractor.tuple.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A test statistic with its degrees of freedom against the p-value printed with it. */
final class PAgainstTest implements Rule {

  /** Tests whose p-value comes from shuffling the data, not from a distribution. */
  private static final Pattern SHUFFLED =
      Pattern.compile(
          "(?i)permut|permanova|\\badonis\\b|monte[- ]carlo|bootstrap|randomi[sz]ation test");

  /** Words before a p-value that is not that of the statistic beside it. */
  private static final Pattern OTHER_TEST =
      Pattern.compile("(?i)\\bfisher|\\bexact\\b|\\byates|continuity[- ]correct");

  @Override
  public List<Remark> of(PaperView paper) {
    if (paper.says(SHUFFLED)) {
      return List.of();
    }
    List<Tuple> tests = new ArrayList<>();
    for (Tuple tuple : paper.tuples()) {
      Reported result = Reported.of(tuple.statistic());
      if (Significance.ofTest(result).isPresent() && Significance.written(result).isPresent()) {
        tests.add(tuple);
      }
    }
    Peers peers = new Peers(tests, tuple -> fault(tuple).isPresent());
    List<Remark> remarks = new ArrayList<>();
    for (Tuple tuple : tests) {
      Optional<Fault> fault = fault(tuple);
      if (fault.isEmpty()) {
        remarks.add(
            RemarkBuilder.on(paper, tuple)
                .evidence(tuple.statistic().text())
                .bound("The p-value follows from the test statistic and its degrees of freedom."));
      } else if (peers.believe(tuple) && !OTHER_TEST.matcher(paper.statement(tuple)).find()) {
        remarks.add(
            RemarkBuilder.on(paper, tuple, fault.get().fields(), "contradicted")
                .evidence(tuple.statistic().text())
                .fault(fault.get().name(), fault.get().why()));
      }
    }
    return remarks;
  }

  private static Optional<Fault> fault(Tuple tuple) {
    return Significance.againstTest(Reported.of(tuple.statistic()));
  }
}
