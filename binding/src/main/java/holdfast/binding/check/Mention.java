package holdfast.binding.check;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.PrintedNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A group of a sample as a sentence tells it: "1,790 participants (71.7%)", "52.7% of participants
 * (n = 1,646)", "136 [13%] of 1088".
 *
 * @param count how many, or null
 * @param share percentage, or null
 * @param of whole that is named with them, or null
 * @param start offset in the sentence of its first number
 * @param end offset behind its last number
 */
record Mention(
    @Nullable PrintedNumber count,
    @Nullable PrintedNumber share,
    @Nullable PrintedNumber of,
    int start,
    int end) {

  private static final String COUNT =
      "(?<![\\d.,·\\p{L}-])(\\d{1,3}(?:[, \\u2009]\\d{3})+|\\d+|"
          + NumberWords.PATTERN
          + ")(?![\\d·\\p{L}-]|[.,]\\d|\\s?%)";

  /** Between a count and the whole that it is of. */
  private static final String OF_THE = "\\s?(?:/|of|out of)(?:\\s(?:the|these|those|all))?\\s?";

  private static final String SHARE =
      "(\\d+(?:[.·]\\d+)?)\\s?(?:wt|weighted)?\\s?(?:%|per ?cent\\b)";

  /** Between a count and its percentage only the counted may be named. */
  private static final String COUNTED = "(?:\\s[\\p{L}-]+){0,6}";

  /** 136/1088 (13%), 302 [28%] of 1069. */
  private static final Pattern OF =
      Pattern.compile(
          "(?<!/)" + COUNT + OF_THE + COUNT + "(?!/)" + COUNTED + "\\s?[(\\[]\\s?" + SHARE);

  private static final Pattern OF_AFTER =
      Pattern.compile(
          COUNT + "\\s?[(\\[]\\s?" + SHARE + "\\s?[)\\]]\\s(?:out )?of(?: the)?\\s" + COUNT);

  private static final Pattern COUNT_SHARE =
      Pattern.compile(COUNT + COUNTED + "\\s?[(\\[,]\\s?" + SHARE + "\\s?[)\\],;]");

  private static final Pattern SHARE_COUNT =
      Pattern.compile(
          SHARE
              + COUNTED
              + "\\s?[(\\[,;]\\s?(?:[nN]\\s?=\\s?)?"
              + COUNT
              + "(?:\\s?(?:/|of|out of)\\s?"
              + COUNT
              + ")?\\s?[)\\]]");

  /** What follows a percentage that is the level of an interval or a statistic of heterogeneity. */
  private static final Pattern SHARE_ALONE =
      Pattern.compile(
          "(?<![\\d.·±–-])(?<!I²\\s?=\\s?)"
              + SHARE
              + "(?!\\s?(?:CI|confidence|C\\.I|\\[?\\s?(?:CI|–|-|to)\\b))");

  /** The groups of a sentence in printed order; each number belongs to one. */
  static List<Mention> in(Text sentence) {
    List<Mention> mentions = new ArrayList<>();
    add(mentions, sentence, OF_AFTER, 1, 2, 3);
    add(mentions, sentence, OF, 1, 3, 2);
    add(mentions, sentence, SHARE_COUNT, 2, 1, 3);
    add(mentions, sentence, COUNT_SHARE, 1, 2, 0);
    add(mentions, sentence, SHARE_ALONE, 0, 1, 0);
    mentions.sort(java.util.Comparator.comparingInt(Mention::start));
    return mentions;
  }

  private static void add(
      List<Mention> mentions, Text sentence, Pattern pattern, int count, int share, int of) {
    Matcher matcher = pattern.matcher(sentence);
    while (matcher.find()) {
      int start = matcher.start();
      int end = matcher.end();
      boolean taken = mentions.stream().anyMatch(m -> start < m.end() && m.start() < end);
      if (!taken) {
        mentions.add(
            new Mention(
                number(sentence, matcher, count),
                number(sentence, matcher, share),
                number(sentence, matcher, of),
                start,
                end));
      }
    }
  }

  private static @Nullable PrintedNumber number(Text sentence, Matcher matcher, int group) {
    if (group == 0 || matcher.group(group) == null) {
      return null;
    }
    String printed = matcher.group(group);
    String digits =
        Character.isLetter(printed.charAt(0))
            ? Integer.toString(NumberWords.value(printed))
            : printed.replaceAll("[, \\u2009]", "").replace('·', '.');
    return new PrintedNumber(
        digits, sentence.subSequence(matcher.start(group), matcher.end(group)));
  }
}
