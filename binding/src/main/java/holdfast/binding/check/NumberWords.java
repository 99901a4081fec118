package holdfast.binding.check;

import java.util.List;
import java.util.Locale;

/** Whole numbers below a hundred in words: "twelve", "forty-two". */
final class NumberWords {

  private static final List<String> SMALL =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");

  private static final List<String> TENS =
      List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

  private static final int TEN = 10;

  /** A number in words, in any case, without a group. */
  static final String PATTERN =
      "(?i:(?:"
          + String.join("|", TENS)
          + ")(?:[- ](?:"
          + String.join("|", SMALL.subList(1, TEN))
          + "))?|"
          + String.join("|", SMALL.subList(TEN, SMALL.size()))
          + "|"
          + String.join("|", SMALL.subList(1, TEN))
          + ")";

  private NumberWords() {}

  /**
   * The number that words say.
   *
   * @throws IllegalArgumentException when they say none
   */
  static int value(String words) {
    int value = 0;
    for (String word : words.toLowerCase(Locale.ROOT).split("[- ]")) {
      int small = SMALL.indexOf(word);
      int tens = TENS.indexOf(word);
      if (small < 0 && tens < 0) {
        throw new IllegalArgumentException("no number: " + words);
      }
      value += small >= 0 ? small : TEN * (tens + 2);
    }
    return value;
  }
}
