package holdfast.extractor.tuple.wording;

import holdfast.extractor.span.Text;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Heads that say what is divided by what: "Fold difference (year 4/year 1)", "Ratio treated (week
 * 8/week 0)/control (week 8/week 0)". The outer two are compared.
 */
public final class Quotient {

  private static final Pattern RATIO = Pattern.compile("(?iu).*\\b(?:fold|ratio)s?\\b.*");
  private static final Pattern OF_TIMES =
      Pattern.compile("(?u)^.*?\\((?<a>[^()/]+)/(?<b>[^()/]+)\\)\\W*$");
  private static final Pattern OF_ARMS =
      Pattern.compile(
          "(?u)^.*?\\b(?<a>[\\p{L} ]+?) ?\\([^()]+\\) ?/ ?(?<b>[\\p{L} ]+?) ?\\([^()]+\\)\\W*$");
  private static final Pattern LEAD =
      Pattern.compile("(?iu)^(?:(?:fold|ratio|differences?|changes?|of|in|the)\\s+)+");

  private Quotient() {}

  /** Whether a head speaks of a ratio of values, not of a named ratio as of odds. */
  public static boolean isFold(CharSequence head) {
    return FOLD.matcher(head).matches();
  }

  private static final Pattern FOLD =
      Pattern.compile(
          "(?iu)^(?:mean |geometric |median )*fold[- ](?:differences?|changes?|increases?|rises?|reductions?)\\b.*");

  /** What a head divides by what; empty for heads that do not. */
  public static Optional<Contrast> in(Text head) {
    if (!RATIO.matcher(head).matches()) {
      return Optional.empty();
    }
    for (Pattern form : new Pattern[] {OF_ARMS, OF_TIMES}) {
      Matcher matcher = form.matcher(head);
      if (matcher.matches()) {
        Text first = head.subSequence(matcher.start("a"), matcher.end("a"));
        Matcher lead = LEAD.matcher(first);
        return Optional.of(
            new Contrast(
                (lead.find() ? first.from(lead.end()) : first).strip(),
                head.subSequence(matcher.start("b"), matcher.end("b")).strip()));
      }
    }
    return Optional.empty();
  }
}
