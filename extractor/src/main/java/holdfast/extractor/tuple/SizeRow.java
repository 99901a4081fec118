package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import java.util.regex.Pattern;

/** Row labels that count the members of each column's group. */
final class SizeRow {

  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)^(?:total[, ]*)?(?:(?:n|n/N|no\\.|number|sample size|total)(?: ?\\(%\\))?|(?:(?:n|no\\.?|number)[, ]*(?:of )?(?:the )?)?(?:participants?|patients?|subjects?|individuals?|people|respondents|animals)(?:[, ]*(?:n|no\\.?|\\(n\\)))?(?: ?\\(%\\))?)[, ]*(?:n|no\\.?)?$");

  /** The last rows of a table of models: how many each of them is of. */
  private static final Pattern OBSERVATIONS =
      Pattern.compile("(?i)(?:(?:number|no\\.?|n) of )?obs(?:ervations|\\.)?(?: \\(n\\))?|n");

  private SizeRow() {}

  /** Whether a label below the estimates says how many observations a model is of. */
  static boolean closes(Text label) {
    return OBSERVATIONS.matcher(label.strip()).matches();
  }

  /** Whether a label names the group's size and nothing else. */
  static boolean names(Text label) {
    return !label.isBlank() && LABEL.matcher(label.strip()).matches();
  }
}
