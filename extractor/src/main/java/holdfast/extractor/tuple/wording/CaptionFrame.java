package holdfast.extractor.tuple.wording;

import holdfast.extractor.span.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a caption says of the frame that all its table's numbers stand in: the point in a course of
 * events ("at the start of therapy", "at hospital discharge"), the amount that contents are of
 * ("per 100 g", "per serving (30 g)"), a whole course ("throughout the study"), the part of the
 * people ("for the subgroup with low literacy"), and that scores are changes.
 */
final class CaptionFrame {

  private static final String END = "(?=\\s*(?:$|[.,;:(]| (?:in|by|for|among|between|and|of)\\b))";

  private static final String PHRASE =
      "(?:(?! (?:and|or|to|until|vs|versus|compared|than)\\b)[^.,;:()]){3,40}?";

  private static final String NO_LIST = "(?! (?:and|or|to|until|vs|versus|compared)\\b)";

  /** Another time beside the frame: the table is of both. */
  private static final Pattern TIME =
      Pattern.compile(
          "(?iu)\\b(?:at|after|before|following|prior to|until|follow[- ]?ups?|baseline|later|pre-?test|post-?test|(?:weeks?|months?|days?|years?) \\d|\\d+[ -]?(?:weeks?|months?|days?|years?|hours?|h))\\b");

  /** A point that is one of several is no frame. */
  private static final Pattern POINT =
      Pattern.compile(
          "(?iu)(?<!\\b(?:and|or|to|until) )\\bat (?:the )?(?<x>(?:time of )?(?:start|beginning|onset|initiation|commencement|end|completion|time) of (?:the )?"
              + PHRASE
              + ")"
              + END
              + NO_LIST);

  /** Of what contents are: rates and the units of estimates are per something, too. */
  private static final Pattern PER =
      Pattern.compile(
          "(?iu)\\b(?<x>per (?:one |single |each |a )?(?:\\d+(?:[.,]\\d+)? ?(?:k?g|m?l|kcal|kJ|MJ|grams?|lit(?:er|re)s?)\\b(?! (?:increase|decrease|change|increment))|(?:serving|portion|meal)\\b)(?: \\(\\d[^()]{0,15}\\))?)");

  private static final Pattern CONTENTS =
      Pattern.compile(
          "(?iu)\\b(?:compositions?|(?<!\\bin )contents?|nutrition(?:al)? (?:facts|values?|information))\\b");

  private static final Pattern EFFECTS =
      Pattern.compile(
          "(?iu)\\b(?:ratios?|associations?|effects?|regressions?|risks?|hazards?|differences?|changes?)\\b");

  private static final Pattern COURSE =
      Pattern.compile(
          "(?iu)\\b(?<x>throughout (?:the |their |an? )?" + PHRASE + ")" + END + NO_LIST);

  private static final Pattern PART =
      Pattern.compile(
          "(?iu)(?<!\\b(?:and|or|vs\\.?|versus|than|with) )\\b(?:for|in|of|among) (?:the |an? )?(?<x>sub-?(?:group|sample|set|population|cohort) (?:of|with|without|who|aged) (?!and\\b|or\\b)(?:(?! (?:and|or|at|after|before|by|during|vs|versus|compared)\\b)[^.,;:()]){3,60}?)\\W*$");

  private static final Pattern WHOLE =
      Pattern.compile("(?iu)\\b(?:whole|total|full|overall|entire|all|both|main)\\b");

  private static final Pattern CHANGES =
      Pattern.compile("(?iu)^(?:(?:mean|median|average) )?(?<x>changes? scores?)\\b");

  private CaptionFrame() {}

  static List<Text> of(Text caption) {
    List<Text> found = new ArrayList<>();
    add(CHANGES.matcher(caption), caption, found);
    addTime(POINT.matcher(caption), caption, found);
    addTime(COURSE.matcher(caption), caption, found);
    if (!WHOLE.matcher(caption).find()) {
      add(PART.matcher(caption), caption, found);
    }
    if (CONTENTS.matcher(caption).find() && !EFFECTS.matcher(caption).find()) {
      add(PER.matcher(caption), caption, found);
    }
    return found;
  }

  /** A time that is the only one. */
  private static void addTime(Matcher matcher, Text caption, List<Text> found) {
    if (matcher.find()
        && !TIME.matcher(caption.subSequence(0, matcher.start())).find()
        && !TIME.matcher(caption.from(matcher.end())).find()) {
      add(matcher.reset(), caption, found);
    }
  }

  /** What is said once; said twice, it tells the parts of the table apart. */
  private static void add(Matcher matcher, Text caption, List<Text> found) {
    if (!matcher.find()) {
      return;
    }
    Text said = caption.subSequence(matcher.start("x"), matcher.end("x")).strip();
    if (!matcher.find()) {
      found.add(said);
    }
  }
}
