package holdfast.binding.filler;

import java.util.List;

/**
 * A word without its ending: plural, -ing, -ed, -ly and the usual endings of nouns. Lighter than
 * Porter's: labels are short, and two different words made one cost more than two forms kept apart
 * (their letters still agree).
 */
public final class Stem {

  /** Ending and what takes its place; longer endings first. */
  private static final List<String[]> ENDINGS =
      List.of(
          new String[] {"ational", "at"},
          new String[] {"ations", "at"},
          new String[] {"ation", "at"},
          new String[] {"ative", "at"},
          new String[] {"ating", "at"},
          new String[] {"ated", "at"},
          new String[] {"ates", "at"},
          new String[] {"ate", "at"},
          new String[] {"nesses", ""},
          new String[] {"ness", ""},
          new String[] {"ments", ""},
          new String[] {"ment", ""},
          new String[] {"ities", ""},
          new String[] {"ity", ""},
          new String[] {"ions", ""},
          new String[] {"ion", ""},
          new String[] {"ives", ""},
          new String[] {"ive", ""},
          new String[] {"ally", ""},
          new String[] {"ical", "ic"},
          new String[] {"ings", ""},
          new String[] {"ing", ""},
          new String[] {"ies", "i"},
          new String[] {"ied", "i"},
          new String[] {"ers", ""},
          new String[] {"er", ""},
          new String[] {"ed", ""},
          new String[] {"ly", ""},
          new String[] {"al", ""},
          new String[] {"es", ""},
          new String[] {"y", "i"},
          new String[] {"s", ""},
          new String[] {"e", ""});

  /** What is left must still tell words apart. */
  private static final int SHORTEST = 3;

  private Stem() {}

  /** The stem of a lower-case word. */
  public static String of(String word) {
    if (word.length() <= SHORTEST || word.endsWith("ss")) {
      return word;
    }
    for (String[] ending : ENDINGS) {
      if (word.endsWith(ending[0])) {
        String rest = word.substring(0, word.length() - ending[0].length());
        if (rest.length() >= SHORTEST && hasVowel(rest)) {
          return undouble(rest) + ending[1];
        }
      }
    }
    return word;
  }

  private static boolean hasVowel(String word) {
    for (int i = 0; i < word.length(); i++) {
      if ("aeiouy".indexOf(word.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** stopped gives stop; full and less stay. */
  private static String undouble(String word) {
    int last = word.length() - 1;
    char c = word.charAt(last);
    return last > SHORTEST - 1 && c == word.charAt(last - 1) && "bdgmnprt".indexOf(c) >= 0
        ? word.substring(0, last)
        : word;
  }
}
