package holdfast.extractor.tuple.wording;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Content words of labels, to see whether two labels speak of the same thing. */
public final class Words {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]{2,}\\d*|\\d+(?:[.·]\\d+)?");
  private static final Set<String> STOP =
      Set.of(
          "the",
          "an",
          "of",
          "in",
          "on",
          "at",
          "to",
          "for",
          "with",
          "and",
          "or",
          "by",
          "from",
          "per",
          "between",
          "among",
          "as",
          "is",
          "was",
          "were",
          "be",
          "its",
          "their",
          "this",
          "that",
          "than",
          "group",
          "groups",
          "effect",
          "level",
          "levels",
          "vs",
          "versus",
          "rate",
          "value",
          "number",
          "no",
          "all",
          "each",
          "other",
          "type",
          "status",
          "score",
          "use",
          "risk",
          "outcome",
          "outcomes",
          "participant",
          "patient");

  /** Two words are one when they share this many first letters (treat, treatment). */
  private static final int STEM = 5;

  private Words() {}

  /** Content words of a label, lower case, plural s taken off, in alphabetical order. */
  public static Set<String> of(CharSequence label) {
    Set<String> words = new TreeSet<>();
    Matcher matcher = WORD.matcher(label.toString().toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      String word = matcher.group();
      if (word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us")) {
        word = word.substring(0, word.length() - 1);
      }
      if (!STOP.contains(word)) {
        words.add(word);
      }
    }
    return words;
  }

  /** Share of the first label's content words that the second has; 0 when the first has none. */
  public static double shared(CharSequence label, CharSequence other) {
    Set<String> own = of(label);
    Set<String> theirs = of(other);
    if (own.isEmpty()) {
      return 0;
    }
    long hits =
        own.stream().filter(word -> theirs.stream().anyMatch(that -> same(word, that))).count();
    return (double) hits / own.size();
  }

  private static boolean same(String word, String other) {
    if (word.equals(other)) {
      return true;
    }
    return word.length() >= STEM && other.length() >= STEM && word.regionMatches(0, other, 0, STEM);
  }
}
