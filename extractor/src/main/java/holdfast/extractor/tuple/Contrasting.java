package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import java.util.List;
import java.util.regex.Pattern;

/** Labels that contrast one thing with its opposite: high and low, men and women, yes and no. */
final class Contrasting {

  private static final Pattern LEVEL =
      Pattern.compile(
          "(?i)^(high|low|higher|lower|male|female|men|women|boys|girls|yes|no|young|old|younger|older|with|without|never|ever|current|non-?\\w+|[<>≤≥].*)\\b.*");

  private Contrasting() {}

  /** Whether all of several labels are such levels. */
  static boolean are(List<Text> labels) {
    return labels.size() >= 2 && labels.stream().allMatch(text -> LEVEL.matcher(text).matches());
  }
}
