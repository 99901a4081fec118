package holdfast.binding.check;

import holdfast.binding.claim.Field;
import holdfast.binding.lint.Reported;
import holdfast.binding.lint.Significance;
import holdfast.binding.lint.Significance.Bounds;
import holdfast.extractor.paper.Section;
import holdfast.extractor.span.Text;
import holdfast.extractor.tuple.Tuple;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A result that its own clause calls significant, or not significant, against its p-value or its
 * interval. Only what is on the other side by far is reported: levels differ from paper to paper.
 */
final class SignificanceWords implements Rule {

  /** The name of the fault. */
  private static final String FAULT = "significance-does-not-fit";

  /** Rounding of doubles. */
  private static final double SLACK = 1e-9;

  /** No usual level lets so large a p-value be significant. */
  private static final double NEVER = 0.1;

  /** Where a paper corrects for many tests, p-values up to this may be called not significant. */
  private static final double CORRECTED = 0.001;

  private static final double USUAL = 0.05;

  private static final Pattern CORRECTS =
      Pattern.compile(
          "(?i)bonferroni|\\bholm\\b|tukey|scheff|benjamini|false discovery|\\bfdr\\b|[sš]id[aá]k|dunn|multiple (?:comparison|testing|test)"
              + "|(?:α|alpha|(?:significance|adjusted|corrected) (?:level|threshold|p))[^.;]{0,30}?0?[.·]0[0-4]\\d|0?[.·]01 level|one-(?:sided|tailed)"
              + "|non-?inferior|equivalen");

  private static final Pattern WORD =
      Pattern.compile("(?i)\\b(in|non-?|un)?significan(?:t|tly|ce)\\b");

  private static final String NOT =
      "(?i)\\b(?:no|not|nor|neither|never|without|cannot|n[o']t|fail\\w*|lack\\w*|lost|loses?|absence|none|hardly"
          + "|short of)\\b";

  /** Before the word: it is denied. */
  private static final Pattern DENIED =
      Pattern.compile(
          NOT
              + "(?:(?!\\b(?:was|were|is|are|had|has|have|who|which|that|showed)\\b)[^,;:()]){0,40}$");

  /** Before the word: something is denied, perhaps something else. */
  private static final Pattern DENIAL = Pattern.compile(NOT);

  /** Before the word: another meaning, or a level of its own. */
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)(?:clinical\\w*|practical\\w*|marginal\\w*|border-?line|near(?:ly)?|almost|approach\\w*|close to|toward\\w*|trend\\w*|suggest\\w*"
              + "|level of|threshold|if|whether|minimal\\w*|genome-wide|biological\\w*)[ -](?:\\w+ ){0,3}$");

  /** What tells a test of another kind than that of the estimate. */
  private static final Pattern OTHER_TEST =
      Pattern.compile(
          "(?i)heterogen|interact|\\btrend\\b|I\\s?²|non-?inferior|equivalen|hosmer|egger|normal(?:ity|ly)|homogene|publication bias");

  @Override
  public List<Remark> of(PaperView paper) {
    List<Remark> remarks = new ArrayList<>();
    boolean corrects = paper.says(CORRECTS);
    for (PaperView.Line line : paper.lines()) {
      boolean tells =
          line.section().kind() != Section.Kind.METHODS
              && line.section().kind() != Section.Kind.INTRODUCTION
              && !line.cites()
              && !OTHER_TEST.matcher(line.text()).find();
      Boolean said = tells ? said(line.text()) : null;
      if (said != null) {
        remarks.addAll(compare(paper, tested(line), said, corrects));
      }
    }
    return remarks;
  }

  /** The results of a sentence that have a p-value; without any, the only one with an interval. */
  private static List<Tuple> tested(PaperView.Line line) {
    List<Tuple> tested = line.tuples().stream().filter(t -> t.statistic().p() != null).toList();
    return tested.isEmpty() && line.tuples().size() == 1 ? line.tuples() : tested;
  }

  /** The words are wrong only where they fit none of the results. */
  private static List<Remark> compare(
      PaperView paper, List<Tuple> tested, boolean said, boolean corrects) {
    List<Remark> remarks = new ArrayList<>();
    double least = corrects ? CORRECTED : USUAL;
    boolean all = true;
    for (Tuple tuple : tested) {
      Optional<Bounds> p = p(tuple);
      all &= p.isPresent() && (said ? p.get().low() > NEVER : p.get().high() < least - SLACK);
      if (p.isPresent() && (said ? p.get().high() <= USUAL : p.get().low() >= USUAL)) {
        remarks.add(
            RemarkBuilder.on(paper, tuple)
                .evidence(tuple.statistic().text())
                .bound("The words of the sentence and its numbers tell the same."));
      }
    }
    if (all) {
      tested.forEach(tuple -> remarks.add(fault(paper, tuple, said)));
    }
    return remarks;
  }

  private static Remark fault(PaperView paper, Tuple tuple, boolean said) {
    boolean ofInterval = tuple.statistic().p() == null;
    EnumSet<Field> wrong =
        ofInterval ? EnumSet.of(Field.CI_LOW, Field.CI_HIGH) : EnumSet.of(Field.P);
    return RemarkBuilder.on(paper, tuple, wrong, "contradicted")
        .evidence(tuple.statistic().text())
        .confidence(RemarkBuilder.RESTATED)
        .fault(
            FAULT,
            "The sentence calls the result "
                + (said ? "significant" : "not significant")
                + (ofInterval ? ", but its interval gives p " : ", but has p ")
                + (ofInterval
                    ? Significance.span(p(tuple).orElseThrow())
                    : Significance.p(Reported.of(tuple.statistic())))
                + ".");
  }

  /** The p-values that a result allows: those printed, else those of its interval. */
  private static Optional<Bounds> p(Tuple tuple) {
    Reported result = Reported.of(tuple.statistic());
    if (tuple.statistic().p() != null) {
      return Significance.written(result);
    }
    return Significance.distance(result)
        .map(d -> new Bounds(Significance.p(d.high()), Significance.p(d.low())));
  }

  /** Whether a sentence calls its result significant; null where it says neither, or both. */
  private static @Nullable Boolean said(Text sentence) {
    Boolean said = null;
    Matcher word = WORD.matcher(sentence);
    while (word.find()) {
      String before = sentence.subSequence(0, word.start()).toString();
      if (OTHER.matcher(before).find()) {
        return null;
      }
      boolean denied = word.group(1) != null || DENIED.matcher(before).find();
      boolean unclear = DENIAL.matcher(before).find() || word.group().endsWith("ce");
      if (!denied && unclear) {
        return null; // "those who did not finish were significantly younger", "* indicates
        // significance"
      }
      if (said != null && said == denied) {
        return null;
      }
      said = !denied;
    }
    return said;
  }
}
