package holdfast.extractor.tuple.wording;

import holdfast.extractor.span.Text;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two things compared in one label: "Male vs female", "Six weeks – baseline", "Smoking (ref:
 * never)".
 *
 * @param first what is compared
 * @param second what it is compared with
 */
public record Contrast(Text first, Text second) {

  private static final Pattern VERSUS =
      Pattern.compile(
          "(?iu)^(?<a>.+?)[\\s,]+(?:vs?\\.?|versus|compared (?:to|with)|relative"
              + " to|against|minus)\\s+(?<b>[^)]+?)\\)?$");
  private static final Pattern MINUS =
      Pattern.compile("(?u)^(?<a>[^-−–—]{3,}?)\\s+[-−–—]\\s+(?<b>[^-−–—]{3,})$");
  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?iu)^(?<a>.+?)[\\s,]*[(\\[,;]\\s*(?:ref(?:erence)?(?: group|"
              + " category)?|baseline)?\\s*(?:\\.|:|=|vs\\.?|versus)\\s*(?<b>[^)\\]]+?)[)\\]]?$");

  /** Having something against not having it: "Autoimmunity (yes/no)". */
  private static final Pattern YES_NO =
      Pattern.compile(
          "(?iu)^(?<a>.+?)\\s*[(\\[](?:yes|present|presence)\\s*(?:/|vs?\\.?|versus|or)\\s*(?<b>no|absent|absence)[)\\]]$");

  private static final Pattern SET =
      Pattern.compile(
          "(?iu)^(?<n>[^(]+?)\\s*\\((?<a>[^()]+?)\\s+(?:vs?\\.?|versus)\\s+(?<b>[^()]+?)\\)$");

  /** A word for arms in general, which their names make superfluous. */
  private static final Pattern GROUPS =
      Pattern.compile(
          "(?iu)(?:(?:the )?(?:study|treatment|intervention|randomi[sz]ed|allocated)"
              + " )?(?:groups?|arms?|treatments?|allocation|assignment)");

  /** The two sides of a label with a printed comparison. */
  public static Optional<Contrast> in(Text label) {
    Matcher set = SET.matcher(label);
    if (set.matches()) {
      Text name = label.subSequence(set.start("n"), set.end("n"));
      Text first = label.subSequence(set.start("a"), set.end("a")).strip();
      return Optional.of(
          new Contrast(
              GROUPS.matcher(name).matches()
                  ? first
                  : new Text.Builder().append(name).append(": ", null).append(first).build(),
              label.subSequence(set.start("b"), set.end("b")).strip()));
    }
    for (Pattern pattern : new Pattern[] {YES_NO, REFERENCE, VERSUS}) {
      Optional<Contrast> found = split(label, pattern);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The two sides of a column head that names a difference: "Six weeks – baseline" too. */
  public static Optional<Contrast> ofDifference(Text head) {
    Optional<Contrast> found = in(head);
    return found.isPresent() ? found : split(head, MINUS);
  }

  /** Whether both sides are moments: what is compared is a change. */
  public boolean isOfTimes() {
    return LabelKind.of(first) == LabelKind.TIME && LabelKind.of(second) == LabelKind.TIME;
  }

  /** "change from baseline to six weeks". */
  public Text change() {
    return new Text.Builder()
        .append("change from ", null)
        .append(second)
        .append(" to ", null)
        .append(first)
        .build();
  }

  private static Optional<Contrast> split(Text label, Pattern pattern) {
    Matcher matcher = pattern.matcher(label.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Text whole = label.strip();
    return Optional.of(
        new Contrast(
            whole.subSequence(matcher.start("a"), matcher.end("a")).strip(),
            whole.subSequence(matcher.start("b"), matcher.end("b")).strip()));
  }
}
