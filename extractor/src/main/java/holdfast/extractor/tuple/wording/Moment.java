package holdfast.extractor.tuple.wording;

import holdfast.extractor.span.Text;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A label that names a measure and when it was taken: "Week 2 amplitude (degrees)", "Pain score at
 * 24 h".
 *
 * @param measure the label without the time
 * @param time as printed
 */
public record Moment(Text measure, Text time) {

  private static final Pattern BEFORE =
      Pattern.compile(
          "(?iu)^(?<t>(?:at )?(?:(?:week|day|month|year|visit|hour)s?"
              + " ?\\d+(?:[.-]\\d+)?|\\d+(?:[.-]\\d+)?[ -]?"
              + "(?:weeks?|days?|months?|years?|hours?|h|min|minutes?)|baseline|pre-?(?:test|treatment|intervention|operative)"
              + "|post-?(?:test|treatment|intervention|operative)|follow-?up|final|initial))[\\s:,-]+(?<m>\\p{L}{3}.*)$");
  private static final Pattern AFTER =
      Pattern.compile(
          "(?iu)^(?<m>.*\\p{L}{3}.*?)[\\s,:]+(?<t>(?:at|after) (?:baseline|follow-?up|the"
              + " end|(?:week|day|month|year|visit|hour) ?\\d+|\\d+(?:st|nd|rd|th)?"
              + " ?(?:weeks?|days?|months?|years?|hours?|h|min|minutes?)))$");

  private static final Pattern SEVERAL =
      Pattern.compile(
          "(?iu)^(?:(?:changes?|differences?|improvements?) )?(?:at|from|before|between|after)\\b.*\\b(?:and|to|through|until)\\b.*");

  private static final Pattern START =
      Pattern.compile(
          "(?iu)(?:at )?(?:baseline|pre(?:-?(?:test|treatment|intervention))?|before)\\b(?!.*\\b(?:to|and|until)\\b)");

  /** A time of a whole table, or the times of all its rows: "at 6-monthly intervals". */
  private static final Pattern WHOLE =
      Pattern.compile(
          "(?iu)(?:at|after|before)\\b[^,;]*\\b(?:time ?points?(?: of [^,;]*)?|follow[- ]?ups?|intervals?|assessments?|visits?"
              + "|(?:minute|hour|day|week|month|year)s?)");

  /** Whether a phrase of a caption says when: rows and heads with a time of their own go before. */
  public static boolean isOfWhole(CharSequence phrase) {
    // "after the operation" says what weeks are counted from
    return LabelKind.of(phrase) == LabelKind.TIME && phrase.chars().anyMatch(Character::isDigit)
        || areSeveral(phrase)
        || WHOLE.matcher(phrase).matches();
  }

  /** Whether a label is of the time before anything was done, and of no later one, too. */
  public static boolean beginsBefore(CharSequence label) {
    return START.matcher(label).lookingAt();
  }

  /** Whether a phrase names several moments: "from baseline to follow-up". */
  public static boolean areSeveral(CharSequence phrase) {
    return SEVERAL.matcher(phrase).matches();
  }

  /** The parts of such a label; empty for any other. */
  public static Optional<Moment> in(Text label) {
    for (Pattern pattern : new Pattern[] {BEFORE, AFTER}) {
      Matcher matcher = pattern.matcher(label);
      if (matcher.matches()) {
        return Optional.of(
            new Moment(
                label.subSequence(matcher.start("m"), matcher.end("m")).strip(),
                label.subSequence(matcher.start("t"), matcher.end("t")).strip()));
      }
    }
    return Optional.empty();
  }
}
