package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.tuple.layout.Links;
import holdfast.extractor.tuple.wording.GroupTest;
import holdfast.extractor.tuple.wording.LabelKind;
import java.util.List;
import java.util.Optional;

/**
 * Names the test of a p in a sentence that names none: the one that the statistics section used for
 * its outcome or its factors, else the one that fits what the sentence describes of each group,
 * else the only one of the section.
 */
final class SentenceTests {

  private static final int TWO = 2;

  private final List<Tuple> tuples;
  private final Focus focus;

  private SentenceTests(List<Tuple> tuples, Focus focus) {
    this.tuples = tuples;
    this.focus = focus;
  }

  /** The results of the paper's sentences, with a method where a p had none. */
  static List<Tuple> named(List<Tuple> tuples, Focus focus) {
    SentenceTests tests = new SentenceTests(tuples, focus);
    return tuples.stream().map(tests::named).toList();
  }

  private Tuple named(Tuple tuple) {
    boolean open =
        tuple.method() == null
            && tuple.statistic().p() != null
            && tuple.confidence() > Confidence.QUOTED
            && (tuple.statistic().value() == null || takesTest(tuple.statistic().type()));
    if (!open) {
      return tuple;
    }
    boolean overTime =
        LabelKind.of(tuple.predictor()) == LabelKind.TIME
            || tuple.comparator() != null && LabelKind.of(tuple.comparator()) == LabelKind.TIME;
    Optional<Text> method =
        focus
            .stated()
            .ofFactors(tuple.predictor())
            .or(() -> focus.stated().of(tuple.outcome(), overTime))
            .or(() -> fitting(tuple, overTime))
            .or(() -> focus.stated().only(overTime));
    return method.map(focus::fullName).map(tuple::by).orElse(tuple);
  }

  private static boolean takesTest(EffectType type) {
    return !Links.isComparison(type) || type == EffectType.MD;
  }

  /** By what the same sentence gives of each group. */
  private Optional<Text> fitting(Tuple tuple, boolean overTime) {
    if (!(tuple.where() instanceof Where.InSentence place)) {
      return Optional.empty();
    }
    return tuples.stream()
        .filter(
            mate ->
                mate.where() instanceof Where.InSentence other
                    && other.sentence().sameCharacters(place.sentence()))
        .filter(mate -> mate.statistic().value() != null)
        .filter(mate -> !Links.isComparison(mate.statistic().type()))
        .findFirst()
        .map(mate -> new GroupTest(mate.statistic().type(), TWO, overTime))
        .flatMap(focus::test);
  }
}
