package holdfast.extractor.tuple.prose;

import holdfast.extractor.span.Literals;
import holdfast.extractor.span.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Comparisons in time: "from baseline to week 12", "between years 1 and 4", "from pre- to
 * postintervention", "at 12 weeks compared with baseline". The later time is compared with the
 * earlier one; neither is part of what was measured.
 */
final class Moments {

  /**
   * Two times that are compared.
   *
   * @param later its words; empty where the sentence does not say
   * @param earlier its words
   * @param start 0-based offset of the phrase in the sentence
   * @param end offset behind it
   */
  record Pair(Text later, Text earlier, int start, int end) {}

  private static final String COUNT =
      "(?:\\d+(?:\\.\\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|twelve)";

  private static final String UNIT =
      "(?:weeks?|months?|days?|years?|hours?|minutes?|wks?|mo|yrs?|min|h)";

  private static final String NUMBERED =
      "(?:weeks?|months?|days?|years?|visits?|waves?|sessions?|time|phase|trimester|season)[ -]?\\d+|T\\d(?!\\d)";

  private static final String EVENT =
      "(?:intervention|treatment|training|therapy|test|surgery|exercise|operation|program(?:me)?|video|the \\p{L}+)";

  /** A time that has a name of its own. */
  private static final String NAMED =
      "(?:(?:the )?(?:baseline(?: (?:visit|assessment|measurement|value|level|score)s?)?"
          + "|pre-?(?:intervention|treatment|test|training|operati(?:on|ve)|surgery|exercise|therapy|program(?:me)?|study|season|dos(?:e|ing))?(?: (?:visit|assessment|measurement|value|level|score)s?)?"
          + "|post-?(?:intervention|treatment|test|training|operati(?:on|ve)|surgery|exercise|therapy|program(?:me)?|study|season|dos(?:e|ing))?(?: (?:visit|assessment|measurement)s?)?"
          + "|(?:"
          + COUNT
          + "[- ]"
          + UNIT
          + " )?follow-? ?up(?: (?:visit|assessment|measurement)s?)?"
          + "|"
          + NUMBERED
          + "|admission|discharge|enrol?ment|randomi[sz]ation|inclusion|screening"
          + "|end of (?:the )?(?:study|treatment|intervention|trial|training|follow-?up|therapy|program(?:me)?|season)"
          + "|(?:first|second|third|fourth|last|final|1st|2nd|3rd|4th) (?:week|month|year|day|visit|session|assessment|measurement|trimester)"
          + "|(?:before|after) "
          + EVENT
          + ")(?![\\p{L}\\d]))";

  /** The same, or how long after the start. */
  private static final String MOMENT =
      "(?:" + NAMED + "|(?:" + COUNT + "[- ]" + UNIT + ")(?: post-?\\p{L}*)?(?![\\p{L}\\d]))";

  private static final Pattern TWO =
      of(
          "(?:\\bfrom (?:the )?(?<a>"
              + MOMENT
              + ")|(?<![\\p{L}\\d-])(?<b>"
              + NAMED
              + "))(?<hyphen>-)? (?:to|until|through) (?:the )?(?<l>"
              + MOMENT
              + ")");

  private static final Pattern BETWEEN =
      of("\\bbetween (?<a>" + MOMENT + ")(?<hyphen>-)? and (?:the )?(?<l>" + MOMENT + ")");

  private static final Pattern NUMBERS =
      of(
          "\\b(?:between|from) (?<n>week|month|year|day|visit|wave)s? (?<a>\\d+) (?:and|to) (?:week |month |year |day |visit |wave )?(?<l>\\d+)\\b");

  private static final Pattern THAN =
      of(
          "\\b(?:(?:as |when )?compared (?:with|to)|relative to|versus|vs\\.?|in comparison (?:with|to)|than)(?: that| those)?(?: (?:at|in|on|of))?(?: the)? (?<a>"
              + NAMED
              + ")(?: (?:values?|levels?|scores?))?");

  private static final Pattern SINCE = of("\\bfrom (?:the )?(?<a>baseline)(?![\\p{L}\\d-])");

  private static final Pattern AT = of("\\b(?:at|in|after|by|on) (?:the )?(?<l>" + MOMENT + ")");

  private static final Pattern POST = Pattern.compile("(?iu)post-?(\\p{L}+)");

  /** Words of which a sentence must have one: for each of the five comparisons, in order. */
  private static final Literals HINTS =
      new Literals(
          List.of(
              List.of(" to ", " until ", " through "),
              List.of("between"),
              List.of("week", "month", "year", "day", "visit", "wave"),
              List.of("compared", "relative to", "versus", "vs", "in comparison", "than"),
              List.of("from ")));

  private static final List<Pattern> TOLD_AT_ONCE = List.of(TWO, BETWEEN);

  private static final List<Pattern> TOLD_APART = List.of(THAN, SINCE);

  private Moments() {}

  private static Pattern of(String words) {
    return Pattern.compile("(?iu)" + words);
  }

  /** The comparisons in time of a sentence, in order of print. */
  static List<Pair> of(Text sentence) {
    String words = sentence.toString();
    long hints = HINTS.groups(words);
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < TOLD_AT_ONCE.size(); i++) {
      Pattern pattern = TOLD_AT_ONCE.get(i);
      Matcher matcher = pattern.matcher(words);
      while (Literals.has(hints, i) && matcher.find()) {
        boolean from = pattern == BETWEEN || matcher.start("a") >= 0;
        String first = from ? "a" : "b";
        Text later = sentence.subSequence(matcher.start("l"), matcher.end("l"));
        Text earlier = sentence.subSequence(matcher.start(first), matcher.end(first));
        add(
            pairs,
            new Pair(later, whole(earlier, later, sentence), matcher.start(), matcher.end()));
      }
    }
    Matcher numbers = NUMBERS.matcher(words);
    while (Literals.has(hints, 2) && numbers.find()) {
      Text noun = sentence.subSequence(numbers.start("n"), numbers.end("n"));
      Text earlier = sentence.subSequence(numbers.start("a"), numbers.end("a"));
      Text later = sentence.subSequence(numbers.start("l"), numbers.end("l"));
      add(
          pairs,
          new Pair(
              Text.join(" ", List.of(noun, later)),
              Text.join(" ", List.of(noun, earlier)),
              numbers.start(),
              numbers.end()));
    }
    for (int i = 0; i < TOLD_APART.size(); i++) {
      Matcher matcher = TOLD_APART.get(i).matcher(words);
      while (Literals.has(hints, 3 + i) && matcher.find()) {
        Text earlier = sentence.subSequence(matcher.start("a"), matcher.end("a"));
        Text later = near(sentence, matcher.start(), matcher.end());
        add(pairs, new Pair(later, earlier, matcher.start(), matcher.end()));
      }
    }
    pairs.sort(Comparator.comparingInt(Pair::start));
    return List.copyOf(pairs);
  }

  private static void add(List<Pair> pairs, Pair pair) {
    boolean free =
        pairs.stream().noneMatch(each -> each.start() < pair.end() && pair.start() < each.end());
    if (free) {
      pairs.add(pair);
    }
  }

  /** "pre- to postintervention": the first half lends its end from the second. */
  private static Text whole(Text earlier, Text later, Text sentence) {
    Matcher post = POST.matcher(later);
    boolean half = earlier.toString().matches("(?i)pre-?");
    if (!half || !post.find()) {
      return earlier;
    }
    Text stem = earlier.subSequence(0, "pre".length());
    return Text.join("", List.of(stem, later.subSequence(post.start(1), post.end(1))));
  }

  /** The time that stands nearest, before the comparison or right behind it. */
  private static Text near(Text sentence, int start, int end) {
    Text found = Text.EMPTY;
    Matcher matcher = AT.matcher(sentence);
    while (matcher.find() && matcher.start() < end + 2) {
      boolean before = matcher.end() <= start;
      boolean behind = matcher.start() >= end;
      boolean parted =
          before && sentence.subSequence(matcher.end(), start).toString().indexOf(';') >= 0;
      if ((before && !parted) || behind && found.isEmpty()) {
        found = sentence.subSequence(matcher.start("l"), matcher.end("l"));
      }
    }
    return found;
  }
}
