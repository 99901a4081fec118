package holdfast.binding.match;

import java.util.regex.Pattern;

/**
 * Numbers of people in a label: heads of columns and rows say how many a group has, in a bracket
 * behind its name ("Girls (2,636; 49.1 %)", "Placebo (n = 45)", "Mixed [1,200 (22.4 %)]"). They
 * name nothing, and no claim repeats them.
 */
final class Sizes {

  /** A bracket of numbers and signs alone, one of them a share, an n or a number of thousands. */
  private static final Pattern BRACKET =
      Pattern.compile(
          "\\s*[(\\[](?=[^()\\[\\]]*(?:%|[nN]\\s*=|\\d,\\d{3}))"
              + "[\\s\\d.,;:/%=<>nN\u00b7\u00b1\u2212\u2013-]*[)\\]]");

  private Sizes() {}

  /** The label without them; the label itself when it is nothing else. */
  static String without(CharSequence label) {
    String text = label.toString();
    if (text.indexOf('(') < 0 && text.indexOf('[') < 0) {
      return text;
    }
    // a share in brackets inside the bracket of the number goes first
    String inner = BRACKET.matcher(text).replaceAll("");
    String bare = BRACKET.matcher(inner).replaceAll("");
    return bare.isBlank() ? text : bare;
  }
}
