package holdfast.binding.filler;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a word wherever it stands. Kept, because texts have the same words again and
 * again; when so many are kept it goes on without keeping more.
 *
 * @param lower the word in lower case
 * @param digits of a number word or Roman figure, else null
 * @param acronym whether it is printed as an abbreviation
 * @param text in one spelling, without a prefix that denies it
 * @param denied whether it has such a prefix
 */
record WordForm(
    String lower, @Nullable String digits, boolean acronym, String text, boolean denied) {

  private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}[\\p{Lu}\\d]{1,6}s?");

  private static final Map<String, String> NUMBER_WORDS =
      Map.ofEntries(
          Map.entry("zero", "0"),
          Map.entry("one", "1"),
          Map.entry("two", "2"),
          Map.entry("three", "3"),
          Map.entry("four", "4"),
          Map.entry("five", "5"),
          Map.entry("six", "6"),
          Map.entry("seven", "7"),
          Map.entry("eight", "8"),
          Map.entry("nine", "9"),
          Map.entry("ten", "10"),
          Map.entry("eleven", "11"),
          Map.entry("twelve", "12"),
          Map.entry("first", "1"),
          Map.entry("second", "2"),
          Map.entry("third", "3"),
          Map.entry("fourth", "4"),
          Map.entry("fifth", "5"),
          Map.entry("1st", "1"),
          Map.entry("2nd", "2"),
          Map.entry("3rd", "3"),
          Map.entry("4th", "4"),
          Map.entry("5th", "5"));

  /** Stages, grades and models are numbered in Roman figures too. */
  private static final Map<String, String> ROMAN =
      Map.of("ii", "2", "iii", "3", "iv", "4", "vi", "6", "vii", "7", "viii", "8");

  /** Some 10 MB of words. */
  private static final int KEPT = 50_000;

  private static final ConcurrentHashMap<String, WordForm> KNOWN = new ConcurrentHashMap<>();

  /** A word as printed. */
  static WordForm of(String word) {
    WordForm kept = KNOWN.get(word);
    if (kept != null) {
      return kept;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    String bare = Negation.bare(lower);
    WordForm form =
        new WordForm(
            lower,
            NUMBER_WORDS.getOrDefault(lower, ROMAN.get(lower)),
            ACRONYM.matcher(word).matches(),
            Spelling.american(bare),
            !bare.equals(lower));
    if (KNOWN.size() < KEPT) {
      KNOWN.put(word, form);
    }
    return form;
  }
}
