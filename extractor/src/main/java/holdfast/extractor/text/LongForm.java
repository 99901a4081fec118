package holdfast.extractor.text;

/** Schwartz and Hearst's test of a long form against the letters of a short one. */
final class LongForm {

  private LongForm() {}

  /**
   * Where the long form begins in a text that ends with it: letters and digits of the short form
   * are looked for from the right, each left of the one before; the first must begin a word.
   *
   * @return the offset of the shortest long form, -1 when the letters are not there
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
    return at;
  }

  private static boolean found(String text, int at, char wanted) {
    return Character.toLowerCase(text.charAt(at)) == wanted;
  }

  private static boolean beginsWord(String text, int at) {
    return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
  }
}
