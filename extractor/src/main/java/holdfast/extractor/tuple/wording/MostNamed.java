package holdfast.extractor.tuple.wording;

import holdfast.extractor.span.Text;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one of several words that a paper uses most. */
public final class MostNamed {

  private MostNamed() {}

  /**
   * The first place of the match that is found most often, a plural counted as its singular; the
   * earliest among equals, empty when nothing matches.
   */
  public static Optional<Text> of(Pattern words, List<Text> paragraphs) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    Map<String, Text> first = new HashMap<>();
    for (Text paragraph : paragraphs) {
      Matcher matcher = words.matcher(paragraph);
      while (matcher.find()) {
        String word = matcher.group().toLowerCase(Locale.ROOT).replaceAll("s$", "");
        counts.merge(word, 1, Integer::sum);
        first.putIfAbsent(word, paragraph.subSequence(matcher.start(), matcher.end()));
      }
    }
    String most = null;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      if (most == null || entry.getValue() > counts.getOrDefault(most, 0)) {
        most = entry.getKey();
      }
    }
    return Optional.ofNullable(most).map(first::get);
  }
}
