package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.tuple.layout.Links;
import holdfast.extractor.tuple.wording.GroupTest;
import holdfast.extractor.tuple.wording.LabelKind;
import holdfast.extractor.tuple.wording.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names the test of a p in a sentence that names none: the one that the statistics section used for
 * its outcome or its factors, else the one that fits what the sentence describes of each group,
 * else the one that fits what the tables describe of the same outcome, else the only one of the
 * section. What a sentence describes of each group in front of a p was compared by the test of that
 * p: "(60.4% vs 43.5%; P = .21)".
 */
final class SentenceTests {

  private static final int TWO = 2;

  /** Words between a value and a later one of the same people: "113 ± 11 mg/dL to 105 ± 8". */
  private static final Pattern BECAME =
      Pattern.compile("(?iu)[^,;()]{0,40}[\\s)]to\\s(?:an? |the )?(?:\\p{L}+ ){0,3}");

  /** An outcome that is a share of people, by its name. */
  private static final Pattern SHARE =
      Pattern.compile(
          "(?iu).*\\b(?:rates?|incidences?|prevalences?|proportions?|percentages?|frequenc(?:y|ies)|mortality|numbers? of (?:patients|participants|subjects|women|men|children))\\b.*");

  private final List<Tuple> tuples;
  private final List<Tuple> tables;
  private final Focus focus;

  private SentenceTests(List<Tuple> tuples, List<Tuple> tables, Focus focus) {
    this.tuples = tuples;
    this.tables = tables;
    this.focus = focus;
  }

  /**
   * The results of the paper's sentences, with a method where a p had none.
   *
   * @param tuples of the sentences, in order of print
   * @param tables the results of the tables
   */
  static List<Tuple> named(List<Tuple> tuples, List<Tuple> tables, Focus focus) {
    SentenceTests tests = new SentenceTests(tuples, tables, focus);
    List<Tuple> named = new ArrayList<>();
    for (int i = 0; i < tuples.size(); i++) {
      named.add(tests.named(i));
    }
    for (int i = named.size() - 1; i >= 0; i--) {
      named.set(i, described(named, i));
    }
    return named;
  }

  private Tuple named(int index) {
    Tuple tuple = tuples.get(index);
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
            .or(() -> fitting(index, overTime))
            .or(() -> asInTables(tuple, overTime))
            .or(() -> focus.stated().only(overTime));
    return method.map(focus::fullName).map(tuple::by).orElse(tuple);
  }

  private static boolean takesTest(EffectType type) {
    return !Links.isComparison(type) || type == EffectType.MD;
  }

  /** By what the same sentence gives of each group: nearest before the p, else behind it. */
  private Optional<Text> fitting(int index, boolean overTime) {
    int mate = mate(index, -1);
    mate = mate < 0 ? mate(index, 1) : mate;
    if (mate < 0) {
      return Optional.empty();
    }
    Tuple found = tuples.get(mate);
    boolean change = overTime || mate > 0 && became(tuples.get(mate - 1), found);
    return focus.test(new GroupTest(GroupTests.type(found.statistic()), TWO, change));
  }

  /** Index of the first description in one direction within the sentence, or -1. */
  private int mate(int index, int step) {
    Tuple own = tuples.get(index);
    for (int i = index; i >= 0 && i < tuples.size() && isBeside(tuples.get(i), own); i += step) {
      if (isDescription(tuples.get(i))) {
        return i;
      }
    }
    return -1;
  }

  /** Whether two values of one sentence are what one group had before and after. */
  private static boolean became(Tuple before, Tuple after) {
    if (!isBeside(before, after)
        || !isDescription(before)
        || !(after.where() instanceof Where.InSentence place)) {
      return false;
    }
    String words = place.sentence().toString();
    String first = before.statistic().text().toString();
    int start = words.indexOf(first);
    int end = words.indexOf(after.statistic().text().toString(), Math.max(start, 0));
    return start >= 0
        && end > start + first.length()
        && BECAME.matcher(words.substring(start + first.length(), end)).matches();
  }

  /** By what the tables describe of each group where they measure the same. */
  private Optional<Text> asInTables(Tuple tuple, boolean overTime) {
    if (tuple.outcome().isBlank()) {
      return Optional.empty();
    }
    List<EffectType> types =
        tables.stream()
            .filter(SentenceTests::isDescription)
            .filter(row -> Words.shared(tuple.outcome(), row.outcome()) == 1)
            .map(row -> GroupTests.type(row.statistic()))
            .distinct()
            .toList();
    Optional<EffectType> type =
        types.size() == 1
            ? Optional.of(types.getFirst())
            : types.isEmpty() && SHARE.matcher(tuple.outcome()).matches()
                ? Optional.of(EffectType.PERCENT)
                : Optional.empty();
    return type.map(described -> new GroupTest(described, TWO, overTime)).flatMap(focus::test);
  }

  private static boolean isDescription(Tuple tuple) {
    return tuple.statistic().value() != null && !Links.isComparison(tuple.statistic().type());
  }

  private static boolean isBeside(Tuple tuple, Tuple other) {
    return tuple.where() instanceof Where.InSentence place
        && other.where() instanceof Where.InSentence same
        && place.sentence().sameCharacters(same.sentence());
  }

  /** A value of a group with the method of the p behind it, where that compares the group. */
  private static Tuple described(List<Tuple> named, int index) {
    Tuple tuple = named.get(index);
    if (tuple.method() != null || !isDescription(tuple) || tuple.statistic().p() != null) {
      return tuple;
    }
    for (int i = index + 1; i < named.size() && isBeside(named.get(i), tuple); i++) {
      Tuple test = named.get(i);
      if (test.statistic().p() != null) {
        Text method = test.method();
        return method != null && compares(test, tuple.predictor()) ? tuple.by(method) : tuple;
      }
    }
    return tuple;
  }

  private static boolean compares(Tuple test, Text group) {
    return group.isBlank()
        || test.predictor().isBlank()
        || Words.shared(test.predictor(), group) == 1
        || test.comparator() != null && Words.shared(test.comparator(), group) == 1
        || LabelKind.of(test.predictor()) == LabelKind.TIME;
  }
}
