package holdfast.extractor.coverage;

import holdfast.extractor.statistic.Interval;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.statistic.Statistic;
import holdfast.extractor.tuple.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that the tuples of a section hold, each as often as tuples hold it. A printed number
 * takes one of them away, so a number that is printed three times needs three tuples.
 */
final class Explained {

  private final Map<String, Integer> numbers = new HashMap<>();

  private Explained() {}

  static Explained by(List<Tuple> tuples) {
    Explained explained = new Explained();
    for (Tuple tuple : tuples) {
      Statistic statistic = tuple.statistic();
      explained.add(statistic.value());
      explained.add(statistic.n());
      statistic.df().forEach(explained::add);
      Interval interval = statistic.interval();
      if (interval != null) {
        explained.add(interval.low());
        explained.add(interval.high());
      }
      if (statistic.p() != null) {
        explained.add(statistic.p().number());
      }
      if (statistic.spread() != null) {
        explained.add(statistic.spread().number());
      }
    }
    return explained;
  }

  private void add(@Nullable PrintedNumber number) {
    if (number != null) {
      String value = number.value();
      int exponent = value.indexOf('e');
      numbers.merge(digits(exponent < 0 ? value : value.substring(0, exponent)), 1, Integer::sum);
    }
  }

  /** Whether a tuple holds a printed number; it is held once less afterwards. */
  boolean take(String printed) {
    String digits = digits(printed);
    int left = numbers.getOrDefault(digits, 0);
    if (left > 0) {
      numbers.put(digits, left - 1);
    }
    return left > 0;
  }

  /**
   * Numbers are compared by their digits: signs, points and leading zeros are printed many ways.
   */
  private static String digits(String number) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < number.length(); i++) {
      char c = number.charAt(i);
      if (c >= '0' && c <= '9' && (c != '0' || !digits.isEmpty())) {
        digits.append(c);
      }
    }
    return digits.toString();
  }
}
