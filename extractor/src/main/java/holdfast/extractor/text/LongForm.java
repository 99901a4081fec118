package holdfast.extractor.text;

import java.util.regex.Pattern;

/** Schwartz and Hearst's test of a long form against the letters of a short one. */
final class LongForm {

  /**
   * No name begins with one of these: "ACT" is "acceptance and …", not "and commitment therapy".
   */
  private static final Pattern FUNCTION_WORD =
      Pattern.compile("(?i)(?:and|or|of|the|in|on|for|with|to|by|at|an|as|from)\\b");

  /** A phrase with a verb of its own is a clause, not a name. */
  private static final Pattern CLAUSE =
      Pattern.compile("(?i)\\b(?:was|were|is|are|has|have|had|been|using)\\b");

  private LongForm() {}

  /**
   * Where the long form begins in a text that ends with it: letters and digits of the short form
   * are looked for from the right, each left of the one before; the first must begin a word, and
   * not a function word.
   *
   * @return the offset of the shortest long form, -1 when the letters are not there or what they
   *     are in is a clause
   */
  static int match(String shortForm, String text) {
    int last = shortForm.length() - 1;
    if (shortForm.endsWith("s") && last > 1 && Character.isUpperCase(shortForm.charAt(last - 1))) {
      last--;
    }
    int at = text.length();
    for (int i = last; i >= 0; i--) {
      char wanted = Character.toLowerCase(shortForm.charAt(i));
      if (!Character.isLetterOrDigit(wanted)) {
        continue;
      }
      at--;
      while (at >= 0 && !(found(text, at, wanted) && (i > 0 || beginsWord(text, at)))) {
        at--;
      }
      if (at < 0) {
        return -1;
      }
    }
    return CLAUSE.matcher(text.substring(at)).find() ? -1 : at;
  }

  /**
   * Where a long form begins whose head stands before "of": "zone of partial confinement" for PZ,
   * "index of disease activity" for DAI.
   *
   * @return as for {@link #match}
   */
  static int inverted(String shortForm, String text) {
    int of = text.lastIndexOf(" of ");
    int head = of < 0 ? -1 : text.lastIndexOf(' ', of - 1) + 1;
    if (head < 0) {
      return -1;
    }
    String turned = text.substring(of + " of ".length()) + " " + text.substring(head, of);
    return isInitials(shortForm, turned.split("[ -]+")) ? head : -1;
  }

  /**
   * Whether a short form is made of first letters of words, those of the first and last with it.
   */
  private static boolean isInitials(String shortForm, String[] words) {
    int letter = 0;
    boolean last = false;
    for (int i = 0; i < words.length; i++) {
      boolean same =
          letter < shortForm.length()
              && !words[i].isEmpty()
              && found(words[i], 0, Character.toLowerCase(shortForm.charAt(letter)));
      if (!same && i == 0) {
        return false;
      }
      letter += same ? 1 : 0;
      last = same;
    }
    return last && letter == shortForm.length();
  }

  private static boolean found(String text, int at, char wanted) {
    return Character.toLowerCase(text.charAt(at)) == wanted;
  }

  private static boolean beginsWord(String text, int at) {
    boolean start = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    return start && !FUNCTION_WORD.matcher(text).region(at, text.length()).lookingAt();
  }
}
