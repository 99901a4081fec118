package holdfast.extractor.tuple.wording;

import holdfast.extractor.span.Text;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Labels that name what was measured rather than who or how: they close with a unit in brackets
 * ("Systolic (mmHg)") or with the noun of a quantity ("Pain score").
 */
public final class Measured {

  private static final String UNIT_WORD =
      "(?:mm ?hg|cm"
          + " ?h2o|kpa|k?cal|k?j|mg|[µμ]g|ng|pg|kg|g|lbs?|[dmµμ]?l|[kcmnµμ]?m|cm[23²³]|mm[23²³]"
          + "|m[23²³]|[km]?iu|u|[mµμnp]?mol|meq|m?s|secs?|seconds?|mins?|minutes?|h|hrs?|hours?|d|days?"
          + "|wks?|weeks?|months?|mo|yrs?|years?|°c?|degrees?|bpm|beats|breaths|k?hz|db|watts?|points?"
          + "|copies|cells|mets?)";
  private static final Pattern UNIT =
      Pattern.compile(
          "(?iu).*\\p{L}.*[(\\[]\\s*(?:in )?(?:log(?:10)?\\s*|×?\\s*10[\\d^⁰-⁹]*\\s*)?"
              + UNIT_WORD
              + "(?:\\s*(?:/|·|per)\\s*(?:1?0+ )?[\\p{L}\\d.,²³°]{1,8}|\\s*[\\p{L}]{1,4}[-−⁻][¹²12])*\\s*(?:,[^()]{1,12})?[)\\]]\\W{0,3}");

  /** Nouns of quantities that close a label and are no names of arms. */
  private static final Pattern NOUN =
      Pattern.compile(
          "(?iu).*\\b(?:scores?|amplitudes?|pressures?|concentrations?|volumes?|thickness|velocit(?:y|ies)"
              + "|temperature|latency|bmi|vas)(?:\\s*[(\\[][^()]*[)\\]])?\\W{0,3}");

  /**
   * How often something is met with, as a head says it: "Prevalence of asthma, % (95% CI)". A high
   * risk of something is a group.
   */
  private static final Pattern SHARE =
      Pattern.compile(
          "(?iu)(?:(?!(?:low|high|lower|higher|lowest|highest|moderate|medium|intermediate|average|unclear|some)\\b)[\\p{L}-]+ ){0,2}?"
              + "(?:prevalence|incidence|risk|rate|odds|probability|frequency) of"
              + " (?!bias\\b)(?!(?:the )?(?:patients|participants|subjects|cases|respondents|people|persons|individuals|men|women|children)\\b)"
              + "[^,;:(\\[%]*\\p{L}{2}[^,;:(\\[%]*");

  private static final Pattern ARM =
      Pattern.compile("(?iu).*\\b(?:groups?|arms?|placebo|controls?|n\\s*=\\s*\\d+)\\b.*");

  /** What may hold for a share of things, no name of an arm. */
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?iu)(?:\\p{L}+ )?(?:\\p{L}+(?:able|ible)|detected|positive|negative|missing)");

  /** Everybody else, whom the members of a study are compared with. */
  private static final Pattern POPULATION =
      Pattern.compile(
          "(?iu).*\\b(?:national|normative|census|norms?|(?:general|reference|national|background)"
              + " (?:population|data|sample))\\b.*");

  private Measured() {}

  /** Whether a label of columns or blocks names a measure. */
  public static boolean isMeasure(Text label) {
    return !ARM.matcher(label).matches()
        && (hasUnit(label)
            || SHARE.matcher(label).matches()
            || NOUN.matcher(label.toString().toLowerCase(Locale.ROOT)).matches());
  }

  /** What a head says is shared or happens, without its unit; empty where it says only of whom. */
  public static Text share(Text head) {
    Matcher matcher = SHARE.matcher(head);
    return matcher.lookingAt() ? head.subSequence(0, matcher.end()).strip() : Text.EMPTY;
  }

  /** Whether a label names a population outside of the study: "National data". */
  public static boolean isPopulation(Text label) {
    return POPULATION.matcher(label).matches();
  }

  /** Whether a label says what a percentage counts: "detectable", "sputum positive". */
  public static boolean isCounted(Text label) {
    return COUNTED.matcher(label).matches();
  }

  /** Whether a label closes with a unit in brackets. */
  public static boolean hasUnit(CharSequence label) {
    return UNIT.matcher(label).matches();
  }
}
