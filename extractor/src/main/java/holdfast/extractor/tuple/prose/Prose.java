package holdfast.extractor.tuple.prose;

import holdfast.extractor.span.Text;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence with its statistics blanked out, so that patterns see words only. Offsets are those of
 * the sentence.
 *
 * @param sentence as printed
 * @param words the same length, statistics and brackets that hold nothing else blank
 */
public record Prose(Text sentence, String words) {

  private static final Pattern EMPTY_BRACKETS =
      Pattern.compile("[(\\[][\\s,;:.]*(?:(?:and|or|respectively|vs\\.?)[\\s,;:.]*)*[)\\]]");
  private static final Pattern REFERENCES =
      Pattern.compile(
          "(?i)[(\\[]\\s*(?:see )?(?:supp\\w*\\.? |additional |s)?(?:tables?|figs?\\.?|figures?|file)\\s[^()\\[\\]]*[)\\]]|\\[[\\d\\s,–-]+\\]");

  /** Blanks the statistics of a sentence. */
  public static Prose of(Text sentence, List<Place> statistics) {
    StringBuilder words = new StringBuilder(sentence.toString());
    for (Place place : statistics) {
      blank(words, place.start(), place.end());
    }
    blankAll(words, REFERENCES);
    blankAll(words, EMPTY_BRACKETS);
    return new Prose(sentence, words.toString());
  }

  private static void blankAll(StringBuilder words, Pattern pattern) {
    Matcher matcher = pattern.matcher(words.toString());
    while (matcher.find()) {
      blank(words, matcher.start(), matcher.end());
    }
  }

  private static void blank(StringBuilder words, int start, int end) {
    for (int i = start; i < end; i++) {
      words.setCharAt(i, ' ');
    }
  }

  /** The printed characters of a range, without what was blanked out and without outer commas. */
  public Text phrase(int start, int end) {
    Text.Builder builder = new Text.Builder();
    int from = start;
    while (from < end) {
      while (from < end && words.charAt(from) == ' ' && sentence.charAt(from) != ' ') {
        from++;
      }
      int to = from;
      while (to < end && !(words.charAt(to) == ' ' && sentence.charAt(to) != ' ')) {
        to++;
      }
      if (to > from) {
        builder.append(sentence.subSequence(from, to));
      }
      from = to;
    }
    return trim(builder.build().collapse());
  }

  private static Text trim(Text phrase) {
    int start = 0;
    int end = phrase.length();
    while (start < end && ",;: ".indexOf(phrase.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && ",;:. ".indexOf(phrase.charAt(end - 1)) >= 0) {
      end--;
    }
    return phrase.subSequence(start, end);
  }
}
