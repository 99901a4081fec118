package holdfast.extractor.span;

import java.util.List;

/**
 * Groups of words looked for in a text all at once, case ignored. An expression that cannot match
 * without one of a few words need not be tried on the texts that have none of them; this tells
 * which those are in one pass, which costs less than the expression's first step at every place.
 */
public final class Literals {

  /** Entries of the table of beginnings; a power of two. */
  private static final int TABLE = 4096;

  private static final int FACTOR = 61;

  /** Of every group's words, in lower case, those that begin alike side by side. */
  private final String[][] words = new String[TABLE][];

  /** Groups of those words, as bits. */
  private final long[][] groups = new long[TABLE][];

  /**
   * @param groups words of at least two characters each; at most 64 groups
   */
  public Literals(List<List<String>> groups) {
    if (groups.size() > Long.SIZE) {
      throw new IllegalArgumentException(groups.size() + " groups");
    }
    for (int i = 0; i < groups.size(); i++) {
      for (String word : groups.get(i)) {
        add(word, 1L << i);
      }
    }
  }

  /** One group. */
  public static Literals of(String... words) {
    return new Literals(List.of(List.of(words)));
  }

  private void add(String word, long group) {
    String folded = folded(word);
    int entry = entry(folded.charAt(0), folded.charAt(1));
    String[] known = words[entry] == null ? new String[0] : words[entry];
    long[] bits = groups[entry] == null ? new long[0] : groups[entry];
    words[entry] = java.util.Arrays.copyOf(known, known.length + 1);
    words[entry][known.length] = folded;
    groups[entry] = java.util.Arrays.copyOf(bits, bits.length + 1);
    groups[entry][bits.length] = group;
  }

  /** Whether a text has any word of any group. */
  public boolean in(CharSequence text) {
    return found(text, true) != 0;
  }

  /** The groups that a text has a word of: bit i for the i-th. */
  public long groups(CharSequence text) {
    return found(text, false);
  }

  /** Whether a group is among those found by {@link #groups}. */
  public static boolean has(long found, int group) {
    return (found >>> group & 1) != 0;
  }

  /** The groups found; where any will do, the first. */
  private long found(CharSequence text, boolean any) {
    String string = text.toString();
    int length = string.length();
    long found = 0;
    char last = length > 0 ? fold(string.charAt(0)) : 0;
    for (int i = 1; i < length; i++) {
      char next = fold(string.charAt(i));
      int entry = entry(last, next);
      last = next;
      String[] candidates = words[entry];
      if (candidates == null) {
        continue;
      }
      for (int j = 0; j < candidates.length; j++) {
        if ((found & groups[entry][j]) == 0 && isAt(string, i - 1, candidates[j])) {
          found |= groups[entry][j];
          if (any) {
            return found;
          }
        }
      }
    }
    return found;
  }

  private static boolean isAt(String text, int start, String word) {
    if (start + word.length() > text.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (fold(text.charAt(start + i)) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static int entry(char first, char second) {
    return (first * FACTOR + second) & TABLE - 1;
  }

  private static String folded(String word) {
    StringBuilder folded = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      folded.append(fold(word.charAt(i)));
    }
    return folded.toString();
  }

  private static char fold(char c) {
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }
    return Character.toLowerCase(Character.toUpperCase(c));
  }
}
