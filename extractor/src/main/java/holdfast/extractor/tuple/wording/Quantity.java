package holdfast.extractor.tuple.wording;

import holdfast.extractor.span.Text;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a caption says was measured of the things that the rows name: "Concentrations (μg/g) of five
 * elements", "Prevalence of risk factors". The rows of such a table say of what, not what.
 */
public final class Quantity {

  private static final Pattern LEAD =
      Pattern.compile(
          "(?iu)^(?:(?:comparing|comparisons? of|changes? in|summary of) )?(?:the )?(?:means?"
              + " )?(?<q>(?:(?!(?:of|in|for|and|with|by|on|at)\\b)[\\p{L}-]+ ){0,3}?"
              + "(?:concentrations?|contents?|levels?|amounts?|intakes?|abundances?|densit(?:y|ies)"
              + "|activit(?:y|ies)|frequenc(?:y|ies)|prevalence|incidence|percentages?|rates?|scores?|yields?|distributions?)(?:"
              + " ?\\([^)]{1,25}\\))?) (?:of|for)\\b.*");

  /** Says how numbers lie, not what they are. */
  private static final Pattern NOT_MEASURED = Pattern.compile("(?i).*\\bdistributions?\\b.*");

  private static final Pattern NUMBER_WORD =
      Pattern.compile("(?i)^(?:means?|medians?|averages?|calculated|estimated|measured|observed) ");

  private static final Pattern STATISTIC =
      Pattern.compile(
          "(?iu)^(?:the )?(?<m>(?:means?|medians?|averages?)\\b(?:(?!"
              + " (?:of|for|in|by|at|among)\\b)[^.;,:])*(?: (?:of|for) (?:the"
              + " )?(?:frequenc(?:y|ies)|numbers?|rates?|durations?|proportions?|percentages?)\\b)?)");

  /** Kinds of numbers and of nothing else: the effect's type says as much. */
  private static final Pattern ONLY_NUMBERS =
      Pattern.compile(
          "(?iu)(?:(?:means?|averages?|medians?|standard|deviations?|s\\.?d\\.?|percentages?|and|or)[\\s(),±+/&]*)+");

  private Quantity() {}

  /** What a caption says the numbers are: "Mean values (with standard errors)". */
  public static Optional<Text> statistic(Text caption) {
    Matcher matcher = STATISTIC.matcher(caption);
    return matcher.find() && !ONLY_NUMBERS.matcher(matcher.group("m")).matches()
        ? Optional.of(caption.subSequence(matcher.start("m"), matcher.end("m")).strip())
        : Optional.empty();
  }

  /** The measured quantity with its unit, as a caption begins with it. */
  public static Optional<Text> in(Text caption) {
    Matcher matcher = LEAD.matcher(caption);
    if (!matcher.matches() || NOT_MEASURED.matcher(matcher.group("q")).matches()) {
      return Optional.empty();
    }
    Text quantity = caption.subSequence(matcher.start("q"), matcher.end("q"));
    Matcher word = NUMBER_WORD.matcher(quantity);
    return Optional.of(word.find() ? quantity.from(word.end()) : quantity);
  }
}
