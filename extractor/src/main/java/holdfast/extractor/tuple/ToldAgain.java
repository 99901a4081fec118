package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.statistic.Statistic;
import holdfast.extractor.tuple.wording.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Sentences that tell again what a table of the paper prints: "(OR 2.11, 95% CI 1.24–3.58; Table
 * 3)". Slots that the sentence leaves open are those of the one result of that table with the same
 * numbers.
 */
final class ToldAgain {

  private static final Pattern TABLE = Pattern.compile("(?i)\\btab(?:le|\\.)\\s?(\\d{1,2})\\b");

  private ToldAgain() {}

  /** The tuples of sentences, completed from those of tables. */
  static List<Tuple> completed(List<Tuple> sentences, List<Tuple> tables) {
    List<Tuple> result = new ArrayList<>();
    for (Tuple tuple : sentences) {
      Tuple source = complete(tuple) ? null : source(tuple, tables);
      result.add(source == null ? tuple : filled(tuple, source));
    }
    return result;
  }

  private static boolean complete(Tuple tuple) {
    return !tuple.predictor().isBlank()
        && !tuple.outcome().isBlank()
        && tuple.comparator() != null
        && tuple.method() != null;
  }

  /** The only result of the named table with these numbers, or null. */
  private static @Nullable Tuple source(Tuple tuple, List<Tuple> tables) {
    if (!(tuple.where() instanceof Where.InSentence place)) {
      return null;
    }
    Tuple found = null;
    Matcher named = TABLE.matcher(place.sentence());
    while (named.find()) {
      for (Tuple other : tables) {
        boolean same =
            isNamed(other, named.group(1)) && sameNumbers(tuple.statistic(), other.statistic());
        if (same && agrees(tuple, other)) {
          if (found != null) {
            return null;
          }
          found = other;
        }
      }
    }
    return found;
  }

  private static boolean isNamed(Tuple tuple, String number) {
    return tuple.where() instanceof Where.InTable place
        && place.table().label().toLowerCase(Locale.ROOT).matches("tab(?:le|\\.)\\s?" + number);
  }

  private static boolean sameNumbers(Statistic one, Statistic other) {
    if (one.value() == null || other.value() == null) {
      return one.value() == null
          && other.value() == null
          && one.p() != null
          && other.p() != null
          && one.p().relation() == other.p().relation()
          && same(one.p().number(), other.p().number());
    }
    boolean intervals =
        one.interval() == null
            || other.interval() == null
            || same(one.interval().low(), other.interval().low())
                && same(one.interval().high(), other.interval().high());
    return same(one.value(), other.value()) && intervals;
  }

  private static boolean same(PrintedNumber one, PrintedNumber other) {
    return one.decimal().compareTo(other.decimal()) == 0;
  }

  /** Whether what the sentence does say speaks of the same as the table. */
  private static boolean agrees(Tuple tuple, Tuple other) {
    String all =
        other.predictor()
            + " "
            + other.outcome()
            + " "
            + other.conditions()
            + " "
            + (other.comparator() == null ? "" : other.comparator());
    return Words.shared(tuple.outcome(), all) > 0 || Words.shared(tuple.predictor(), all) > 0;
  }

  private static Tuple filled(Tuple tuple, Tuple source) {
    boolean empty = tuple.predictor().isBlank();
    List<Text> conditions = new ArrayList<>(tuple.conditions());
    if (conditions.isEmpty()) {
      conditions.addAll(source.conditions());
    }
    return new Tuple(
        empty ? source.predictor() : tuple.predictor(),
        tuple.outcome().isBlank() ? source.outcome() : tuple.outcome(),
        tuple.comparator() == null ? source.comparator() : tuple.comparator(),
        conditions,
        tuple.method() == null ? source.method() : tuple.method(),
        tuple.statistic(),
        tuple.where(),
        tuple.confidence());
  }
}
