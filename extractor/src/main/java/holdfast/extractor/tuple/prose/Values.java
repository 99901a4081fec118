package holdfast.extractor.tuple.prose;

import holdfast.extractor.tuple.prose.Telling.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values of a sentence as its lists have them: a number with its unit, its spread or bounds,
 * and whom it counts; "108 patients (90%)" and "8.3 °C (26%)" are one value with two numbers.
 */
final class Values {

  /** "patients", "of the patients", "percentage points" behind a number. */
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?iu)\\s?(?:percentage points?|points?|days?|weeks?|months?|years?|hours?|minutes?|times)\\b"
              + "|\\s?(?:of (?:the |all )?)?(?:study )?(?:patients|participants|subjects|individuals|cases|people|respondents|households)\\b");

  /** Numbers and the short words beside them, in brackets. */
  private static final Pattern ASIDE =
      Pattern.compile(
          "(?iu)\\s*[(\\[](?:[^()\\[\\]\\p{L}]|\\b(?:range|iqr|sd|sem|se|ci|to|and|n|i\\.?e|mean|median|of|min|p|°?c|interquartile|(?:ng|mg|µg|μg|pg|kg|g|ml|dl|l|mmol|mmhg|h|bpm)(?:/[\\p{L}\\d]+)?)\\b)*[)\\]]");

  /** Characters behind a number in a bracket, up to its end. */
  private static final int LONGEST_ASIDE = 40;

  private Values() {}

  /** Start, end, first and last statistic of each value, in order. */
  static List<int[]> of(String text, List<Told> told) {
    List<int[]> values = new ArrayList<>();
    for (int i = 0; i < told.size(); i++) {
      int start = Line.valueStart(text, told.get(i).place());
      int end = Math.max(start, told.get(i).place().end());
      int[] last = values.isEmpty() ? null : values.getLast();
      boolean aside = last != null && start >= last[1] && isAside(text, last[1], start);
      if (last != null && (start < last[1] || aside)) {
        int close = aside ? close(text, end) : end;
        last[1] = extended(text, last[0], Math.max(last[1], close));
        last[3] = i;
      } else {
        values.add(new int[] {start, extended(text, start, end), i, i});
      }
    }
    return values;
  }

  /** Whether a number opens a bracket right behind a value. */
  private static boolean isAside(String text, int from, int to) {
    return text.substring(from, to).matches("\\s*[(\\[](?:i\\.?e\\.?,?)?\\s*");
  }

  private static int extended(String text, int start, int end) {
    int at = end;
    while (true) {
      int next = Line.pastUnit(text, at);
      Matcher counted = COUNTED.matcher(text).region(next, text.length());
      next = counted.lookingAt() ? counted.end() : next;
      Matcher aside = ASIDE.matcher(text).region(next, text.length());
      next = aside.lookingAt() ? aside.end() : next;
      next = next == at && isOpen(text, start, at) ? at + 1 : next;
      if (next == at) {
        break;
      }
      at = next;
    }
    return at;
  }

  /** Whether a bracket that opened in a value closes at an offset. */
  private static boolean isOpen(String text, int from, int at) {
    int depth = 0;
    for (int i = from; i < at; i++) {
      char c = text.charAt(i);
      depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
    }
    return depth > 0 && at < text.length() && ")]".indexOf(text.charAt(at)) >= 0;
  }

  /** Past the bracket that a number behind a value stands in. */
  private static int close(String text, int end) {
    int at = end;
    while (at < text.length() && at < end + LONGEST_ASIDE && "()[]".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    boolean closes = at < text.length() && ")]".indexOf(text.charAt(at)) >= 0;
    return closes ? at + 1 : end;
  }
}
