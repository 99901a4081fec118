package holdfast.server.table;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A confidence interval written in one cell. */
record IntervalText(String low, String high) {

  private static final String NUMBER = "[-+\\u2212\\u2013]?\\d*[.,\\u00B7]?\\d+(?:[eE][-+]?\\d+)?";

  /** A number whose decimal sign is no comma. */
  private static final String POINT_NUMBER = NUMBER.replace(",", "");

  /** A level such as "95% CI" before the interval. */
  private static final Pattern LEVEL =
      Pattern.compile(
          "(?i)\\b\\d{2}(?:[.,]\\d+)?\\s*%\\s*(?:CI|CrI|KI|IC)?\\b?\\s*:?|\\bCI\\b\\s*:?");

  private static final Pattern WORDS =
      Pattern.compile("(" + NUMBER + ")\\s*(?:to|and|bis|à|\\.\\.+|…|[;|/~])\\s*(" + NUMBER + ")");
  private static final Pattern COMMA =
      Pattern.compile("(" + POINT_NUMBER + "),\\s*(" + POINT_NUMBER + ")");
  private static final Pattern COMMA_SPACE =
      Pattern.compile("(" + NUMBER + "),\\s+(" + NUMBER + ")");
  private static final Pattern DASH =
      Pattern.compile("(" + NUMBER + ")\\s*[-\\u2010-\\u2015\\u2212]\\s*(" + NUMBER + ")");
  private static final Pattern SPACE = Pattern.compile("(" + NUMBER + ")\\s+(" + NUMBER + ")");

  /**
   * Splits "1.18, 1.52", "[1,18; 1,52]", "−5.2 to −0.3", "1.18–1.52", "(-4.0 1.2)" and the like.
   * Bounds keep their own writing of numbers. Empty when there are not exactly two bounds.
   */
  static Optional<IntervalText> split(String cell, Numbers numbers) {
    String text = LEVEL.matcher(cell).replaceAll(" ").replaceAll("[\\[\\](){}]", " ");
    text = Blank.strip(text);
    Pattern comma = numbers.decimalComma() ? COMMA_SPACE : COMMA;
    for (Pattern pattern : new Pattern[] {WORDS, comma, DASH, SPACE}) {
      Matcher match = pattern.matcher(text);
      if (match.matches()) {
        return Optional.of(new IntervalText(match.group(1), match.group(2)));
      }
    }
    return Optional.empty();
  }
}
