package holdfast.extractor.tuple.wording;

import holdfast.extractor.span.Text;
import java.util.regex.Pattern;

/**
 * A caption without what it says of how its numbers are written: "(mean ± SD)", "(n = 26)", "Data
 * are presented as median (IQR)." Such words name no variable, and stand in most captions of
 * trials.
 */
final class CaptionText {

  private static final String NUMBER_WORDS =
      "(?:(?:means?|averages?|medians?|s\\.?d\\.?|s\\.?e\\.?m?\\.?|standard"
          + " (?:deviations?|errors?)(?: of the mean)?|errors?|deviations?|inter-?quartile"
          + " ranges?|IQR|ranges?|percentiles?|quartiles?|\\d\\d ?%"
          + " ?(?:CI|confidence intervals?)|(?:CI|confidence intervals?)"
          + " ?\\d\\d ?%|β|beta|numbers?|n|no\\.?|percent(?:ages?)?|values?|counts?|frequenc(?:y|ies)|and|or|as|with|in|in"
          + " brackets|%|±|\\d\\d(?:st|nd|rd|th)?|[-–,;:/+&=.]"
          + "|[Nn] ?= ?\\d[\\d,]*)\\s*)+";

  /** A bracket of such words, one bracket inside it allowed. */
  private static final Pattern NUMBERS =
      Pattern.compile(
          "(?iu)\\s*[(\\[](?!%[)\\]])\\s*"
              + NUMBER_WORDS
              + "(?:[(\\[]\\s*"
              + NUMBER_WORDS
              + "[)\\]]\\s*(?:"
              + NUMBER_WORDS
              + ")?)?[)\\]]");

  /** A sentence about the numbers, also where the stop before it was lost between two elements. */
  private static final Pattern LEGEND =
      Pattern.compile(
          "(?su)(?:(?:^|[.;:,]\\s*)(?i:(?:(?:all|the|these)"
              + " )?(?:data|values?|results?|numbers?|figures?|estimates?|p[- ]?values?|variables|continuous"
              + " variables))|(?<=\\p{Ll})(?:All values|All data|Data|Values))\\b"
              + "(?i:[^.;]{0,30}? (?:are|is|were|was|represent|refers?|indicates?|expressed|shown|presented|given|reported))\\b.*$");

  private CaptionText() {}

  /** The caption without them; the whole caption where nothing else is in it. */
  static Text essence(Text caption) {
    Text rest = caption.replaceAll(NUMBERS, match -> "").replaceAll(LEGEND, match -> "").strip();
    return rest.isBlank() ? caption : rest;
  }
}
