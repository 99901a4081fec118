package holdfast.binding.match;

import java.util.regex.Pattern;

/**
 * Numbers of people in a label: heads of columns and rows say how many a group has, in a bracket
 * behind its name ("Girls (2,636; 49.1 %)", "Placebo (n = 45)", "Mixed [1,200 (22.4 %)]") or after
 * it. They name nothing, and no claim repeats them.
 */
final class Sizes {

  /**
   * A bracket of numbers and signs alone, one of them an n, a number of thousands, or a count with
   * its share, or a bracket of the signs without numbers. A share or a threshold alone ("Ethanol
   * (70%)", "HbA1c (<7%)") is often the level.
   */
  private static final Pattern BRACKET =
      Pattern.compile(
          "\\s*[(\\[](?=[^()\\[\\]\\d]*%[^()\\[\\]\\d]*[)\\]]"
              + "|[^()\\[\\]]*(?:[nN]\\s*=|\\d,\\d{3}"
              + "|(?<![\\d.\u00b7])\\d++(?:\\s*[;:/]|,\\s)\\s*[\\d.,\u00b7]+\\s*%"
              + "|%(?:\\s*[;:/]|,\\s)\\s*\\d+\\s*[)\\]]))"
              + "[\\s\\d.,;:/%=nN\u00b7\u00b1\u2212\u2013-]*[)\\]]");

  /** The share in a bracket of its own behind the number, within the bracket of the number. */
  private static final Pattern INNER_SHARE =
      Pattern.compile(
          "([(\\[]\\s*(?:[nN]\\s*=\\s*)?\\d[\\d,]*)"
              + "\\s*[(\\[]\\s*([\\d.,\u00b7]+\\s*%)\\s*[)\\]]");

  /** Behind a name without a bracket: "Control group n = 76", "Drug, N=120". */
  private static final Pattern BARE =
      Pattern.compile("[\\s,;]+[nN]\\s?=\\s?\\d[\\d,]*(?=[\\s,;]|$)");

  private Sizes() {}

  /** The label without them; the label itself when it is nothing else. */
  static String without(CharSequence label) {
    String text = label.toString();
    if (text.indexOf('=') > 0) {
      text = BARE.matcher(text).replaceAll("");
    }
    if (text.indexOf('(') < 0 && text.indexOf('[') < 0) {
      return text;
    }
    String flat = INNER_SHARE.matcher(text).replaceAll("$1; $2");
    String bare = BRACKET.matcher(flat).replaceAll("");
    return bare.isBlank() ? text : bare;
  }
}
