package holdfast.extractor.sentence;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence without its statistics and citations, for the parser, which takes "(r = -.45, p <
 * .001)" for words. What is left out is blanked, so offsets stay those of the sentence.
 */
public final class Prose {

  /** Innermost brackets. */
  private static final Pattern BRACKETS = Pattern.compile("[(\\[][^()\\[\\]]*[)\\]]");

  /** What makes the content of brackets a statistic or a citation rather than words. */
  private static final Pattern NOT_WORDS =
      Pattern.compile(
          "[=<>≤≥±%]\\s*[-–]?\\s*\\.?\\d|\\d\\s*%|\\b(?:CI|IQR|SD|SE|SEM|HR|OR|RR)\\b"
              + "|^[(\\[][\\s\\d.,;:/±–*-]+[)\\]]$|\\b(?:Figs?|Figures?|Tables?|Tabs?|Appendix)\\b"
              + "|\\bet al\\b|\\b(?:19|20)\\d\\d[a-z]?[)\\]]$");

  /** Statistics that stand free between commas. */
  private static final Pattern FREE =
      Pattern.compile(
          "[,;:]?\\s*\\b[Pp]\\s?(?:-?\\s?values?\\s?)?[=<>≤≥]\\s?[-–]?\\d*\\.?\\d+(?:\\s?×\\s?10\\^-?\\d+)?"
              + "|[,;:]?\\s*\\b9\\d(?:\\.\\d)?\\s?%\\s?(?:CIs?|C\\.I\\.|confidence intervals?)[\\s:=,]*[(\\[]?"
              + "[-+]?\\d*\\.?\\d+\\s?%?\\s?(?:–|to|,|;|-)\\s?[-+]?\\d*\\.?\\d+\\s?%?[)\\]]?");

  private static final Pattern RAISED = Pattern.compile("[⁰¹²³⁴-⁹ᵃ-ᶻ]+");

  /** Brackets in brackets nest no deeper than this in prose. */
  private static final int MAX_NESTING = 4;

  private Prose() {}

  /**
   * The sentence with statistics, citations and raised marks blanked; of the same length.
   *
   * @param sentence cleaned text
   */
  public static String withoutStatistics(CharSequence sentence) {
    StringBuilder prose = new StringBuilder(sentence);
    for (int level = 0; level < MAX_NESTING; level++) {
      if (!blank(prose, BRACKETS, true)) {
        break;
      }
    }
    blank(prose, FREE, false);
    blank(prose, RAISED, false);
    return prose.toString();
  }

  private static boolean blank(StringBuilder prose, Pattern pattern, boolean onlyStatistics) {
    boolean changed = false;
    Matcher matcher = pattern.matcher(prose.toString());
    while (matcher.find()) {
      if (!onlyStatistics || NOT_WORDS.matcher(matcher.group()).find()) {
        prose.replace(matcher.start(), matcher.end(), " ".repeat(matcher.end() - matcher.start()));
        changed = true;
      }
    }
    return changed;
  }
}
