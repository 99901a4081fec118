package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.Placed;
import holdfast.extractor.statistic.Statistic;
import java.util.regex.Pattern;

/**
 * Differences that look like values of one group: "by 20 percentage points (95% CI 13%–27%)", "by
 * an average of 10% (95% CI for difference: 4%–15%)", "mean change 5.07 (SD 6.31), P &lt; .001".
 */
final class Differences {

  private static final Pattern POINTS =
      Pattern.compile(
          "(?iu)^[-−–+]?\\d+(?:\\.\\d+)?\\s*(?:%|percent(?:age)?|%age)[-\\s]+points?\\b");

  /** A change in words in front of its value. */
  private static final Pattern CHANGE =
      Pattern.compile(
          "(?iu)\\b(?:mean|average|median) (?:within-group )?(?:changes?|differences?|increases?|decreases?|reductions?)(?: score)?[\\s,=:(]*(?:(?:was|were|of) )?[-−–+]?$");

  /** "a reduction in mean scores for A (−2.46, 95% CI …) versus B". */
  private static final Pattern IN_MEAN =
      Pattern.compile(
          "(?iu)\\b(?:differences?|reductions?|increases?|improvements?|decreases?|declines?) in (?:the )?(?:mean|average) (?:(?!\\b(?:from|was|were)\\b)[^;:])*$");

  private static final Pattern AGAINST =
      Pattern.compile("(?iu)\\b(?:versus|vs|compared (?:with|to)|than|relative to)\\b");

  private static final Pattern OF_DIFFERENCE =
      Pattern.compile("(?iu)\\b(?:CI|interval)s? (?:for|of) (?:the )?(?:\\p{L}+ )?differences?\\b");

  private static final Pattern PERCENT = Pattern.compile("\\d\\s*%\\s*[(\\[]");

  private Differences() {}

  /** The statistic with the type that the words beside it give. */
  static Placed of(Text sentence, Placed placed) {
    Statistic typed = typed(sentence, placed);
    return typed == placed.statistic()
        ? placed
        : new Placed(typed, placed.start(), placed.end(), placed.typeStart(), placed.list());
  }

  private static Statistic typed(Text sentence, Placed placed) {
    Statistic statistic = placed.statistic();
    boolean open =
        statistic.value() != null
            && (statistic.type().isDescriptive() || statistic.type() == EffectType.OTHER);
    if (!open) {
      return statistic;
    }
    int value = value(sentence, placed);
    if (POINTS.matcher(sentence.from(value)).find()) {
      return statistic.as(EffectType.RD);
    }
    if (statistic.interval() != null && OF_DIFFERENCE.matcher(statistic.text()).find()) {
      boolean share = PERCENT.matcher(statistic.text()).find();
      return statistic.as(share ? EffectType.RD : EffectType.MD);
    }
    boolean apart =
        statistic.interval() != null
            && statistic.type() == EffectType.MEAN
            && IN_MEAN.matcher(sentence.subSequence(0, value)).find()
            && AGAINST.matcher(sentence).find();
    if (apart) {
      return statistic.as(EffectType.MD);
    }
    boolean change =
        statistic.p() != null
            && statistic.type() == EffectType.MEAN
            && CHANGE.matcher(sentence.subSequence(0, value)).find();
    return change ? statistic.as(EffectType.MD) : statistic;
  }

  /** Where the digits of the value begin: a statistic may open with the words for it. */
  private static int value(Text sentence, Placed placed) {
    int at = placed.start();
    while (at < placed.end() && !Character.isDigit(sentence.charAt(at))) {
      at++;
    }
    return at;
  }
}
