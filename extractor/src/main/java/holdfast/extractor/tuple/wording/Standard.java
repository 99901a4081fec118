package holdfast.extractor.tuple.wording;

import holdfast.extractor.span.Text;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The reference standard that the accuracy of a test is measured against: "using light microscopy
 * as a standard", "the gold standard (biopsy)", "against culture as the reference standard".
 */
public final class Standard {

  private static final String KIND =
      "(?:(?:the|a|an) )?(?:(?:gold|reference|criterion|comparison)[- ])?standard\\b";

  private static final Pattern[] FORMS = {
    Pattern.compile(
        "(?iu)\\b(?:using|with|against|to|versus|vs\\.?|considering|taking|by)\\s+(?:the )?(?<c>[^.;:,()]{3,60}?)\\s+(?:was used |were used |is used )?as\\s+"
            + KIND),
    Pattern.compile(
        "(?iu)(?:^|[.;:,]\\s+)(?:the )?(?<c>[^.;:,()]{3,60}?)\\s+(?:was|were|is|served|being)(?: used| taken| considered)?\\s+(?:as )?(?:the )?(?:gold|reference|criterion)[- ]standard\\b"),
    Pattern.compile(
        "(?iu)\\b(?:gold|reference|criterion)[- ]standard(?: test| method)?s?\\s*(?:\\(|,|:|=|was|is)\\s*(?:the )?(?<c>[^.;:,()]{3,60}?)(?=[).;,]|$)")
  };

  private Standard() {}

  /** The standard that a text names, if any. */
  public static Optional<Text> in(Text text) {
    for (Pattern form : FORMS) {
      Matcher matcher = form.matcher(text);
      if (matcher.find()) {
        return Optional.of(text.subSequence(matcher.start("c"), matcher.end("c")).strip());
      }
    }
    return Optional.empty();
  }
}
