package holdfast.extractor.tuple.prose;

import java.util.Set;
import java.util.regex.Pattern;

/** Nouns and adjectives that fill no slot by themselves, and words that end a noun phrase. */
final class HollowWords {

  /** How much or how sure: no part of a name. */
  static final Set<String> DEGREE =
      of(
          "significant statistically marked clear strong further substantial "
              + "considerable slight main possible notable similar different respective same "
              + "non-significant nonsignificant small positive negative marginal borderline");

  /** Words that only point back or name the act of finding out. */
  private static final Set<String> POINTS_BACK =
      of(
          "result results pattern analysis analyses finding findings data study studies "
              + "model models association associations difference differences effect effects "
              + "correlation correlations relationship trend improvement improvements test "
              + "tests value values case respect addition contrast comparison terms table "
              + "figure fig author authors evidence p heterogeneity significance change "
              + "changes increase increases decrease decreases reduction reductions decline "
              + "declines communities treatments example particular general "
              + "baseline group groups treatment subjects participants patients arm arms "
              + "conditions variable variables measures measure outcome outcomes primary "
              + "secondary individuals respondents children ln combined included eur usd "
              + "euros dollars");

  /** Participles that say more of a noun behind a comma. */
  static final Set<String> ASIDE =
      of(
          "composed consisting including comprising measured assessed evaluated defined "
              + "calculated expressed");

  /** Acts of finding out, as subjects: what they "showed" is nobody's property. */
  static final Set<String> REPORTS =
      of(
          "analysis analyses meta-analysis meta-analyses regression regressions result "
              + "results finding findings study studies test tests comparison comparisons "
              + "model models evaluation examination");

  static final Set<String> PERSONAL = of("it they we he she there");

  private static final String UNITS = "one|two|three|four|five|six|seven|eight|nine";

  /** A number in words, as it opens a sentence: "Sixty-one patients (58%)". */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:"
              + UNITS
              + "|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
              + "|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-(?:"
              + UNITS
              + "))?|hundred)");

  private HollowWords() {}

  private static Set<String> of(String words) {
    return Set.of(words.split(" "));
  }

  /** Whether a word in lower case only points at something said or counted. */
  static boolean pointsBack(String lower) {
    return POINTS_BACK.contains(lower) || isNumber(lower);
  }

  /** Whether a word in lower case is a number. */
  static boolean isNumber(String lower) {
    return NUMBER.matcher(lower).matches();
  }
}
