package holdfast.binding.check;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Row and column names compared across tables and text. */
final class Names {

  private static final Set<String> EMPTY =
      Set.of(
          "the", "a", "an", "of", "in", "on", "at", "to", "for", "with", "and", "or", "by", "from",
          "vs", "versus", "per", "between", "among", "as", "is", "was", "were", "be", "its",
          "their", "this", "that", "than", "n", "no", "number", "who", "had", "which", "mean",
          "median", "sd", "iqr", "range", "years", "year");

  /** Endings that tell number, not meaning. */
  private static final int SHORTEST_STEM = 4;

  private Names() {}

  /** Letters and digits alone. */
  static String key(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\d<>≥≤=+.]", "");
  }

  /** The words that carry meaning, plural and other endings cut. */
  static List<String> words(CharSequence text) {
    List<String> words = new ArrayList<>();
    String folded =
        Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replace('·', '.');
    for (String word : folded.split("[^\\p{L}\\d.<>≥≤]+")) {
      String bare = word.replaceAll("^[.<>≥≤]+|\\.+$", "");
      if (!bare.isEmpty() && !EMPTY.contains(bare)) {
        words.add(stem(bare));
      }
    }
    return words;
  }

  static String stem(String word) {
    String stem = word.replaceAll("(?:ies|ied)$", "y").replaceAll("(?:es|s|ed|ing|al|ic)$", "");
    return stem.length() >= SHORTEST_STEM ? stem : word.replaceAll("s$", "");
  }
}
