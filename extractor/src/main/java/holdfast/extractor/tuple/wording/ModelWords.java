package holdfast.extractor.tuple.wording;

import holdfast.extractor.span.Text;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that tell a plain analysis from one that holds other variables equal. Captions name both of
 * a table's analyses ("Univariate and multivariate analysis of survival") or the last one; what
 * head or row say of one result goes before that, and its method is not called by the other word.
 */
public final class ModelWords {

  private static final Pattern PLAIN =
      Pattern.compile(
          "(?iu)(?<![\\p{L}])(?:un-?adjusted|non-?adjusted|crude|uni-?varia\\p{L}+|bi-?varia\\p{L}+)(?![\\p{L}])");

  private static final Pattern FULL =
      Pattern.compile(
          "(?iu)(?<![\\p{L}]|un-|non-|not )(?:(?:multi-?varia\\p{L}+[- ])?adjust(?:ed|ing)|multi-?varia\\p{L}+)(?![\\p{L}])");

  /** What is left names no method. */
  private static final Pattern NO_NAME =
      Pattern.compile("(?iu)\\P{L}*(?:models?|analys[ie]s)?\\P{L}*");

  /** A longer condition tells more than which analysis it was. */
  private static final int MOST_WORDS = 3;

  private ModelWords() {}

  /** Whether a text names a plain analysis and no other one. */
  public static boolean isPlain(CharSequence text) {
    return PLAIN.matcher(text).find() && !FULL.matcher(text).find();
  }

  /** The word of a label that says which of the two analyses its numbers are of. */
  public static Optional<Text> in(Text label) {
    Matcher word = (isPlain(label) ? PLAIN : FULL).matcher(label);
    return word.find()
        ? Optional.of(label.subSequence(word.start(), word.end()))
        : Optional.empty();
  }

  private static boolean isFull(CharSequence text) {
    return FULL.matcher(text).find() && !PLAIN.matcher(text).find();
  }

  /**
   * What a caption says of all results, without the analyses that the result's own head or row
   * contradicts, and without both where it names both.
   *
   * @param own what head and row say
   * @param said the caption's conditions
   */
  public static List<Text> agreeing(List<Text> own, List<Text> said) {
    boolean plain = own.stream().anyMatch(ModelWords::isPlain);
    boolean full = own.stream().anyMatch(ModelWords::isFull);
    boolean both =
        said.stream().anyMatch(text -> isWord(text) && isPlain(text))
            && said.stream().anyMatch(text -> isWord(text) && isFull(text));
    return said.stream()
        .filter(text -> !(isWord(text) && isPlain(text) && (full || both)))
        .filter(text -> !(isWord(text) && isFull(text) && (plain || both)))
        .toList();
  }

  /** Whether one of two texts names a plain analysis and the other one that holds others equal. */
  public static boolean differ(CharSequence one, CharSequence other) {
    return isPlain(one) && isFull(other) || isFull(one) && isPlain(other);
  }

  private static boolean isWord(Text condition) {
    return condition.toString().strip().split("[\\s]+").length <= MOST_WORDS;
  }

  /** A method without the word for the analysis that its result was not. */
  public static Text of(Text method, List<Text> conditions) {
    boolean plain = conditions.stream().anyMatch(ModelWords::isPlain);
    boolean full = conditions.stream().anyMatch(ModelWords::isFull);
    if (plain == full) {
      return method;
    }
    Matcher other = (plain ? FULL : PLAIN).matcher(method);
    if (!other.lookingAt()) {
      return method;
    }
    Text rest = method.from(other.end()).strip();
    return NO_NAME.matcher(rest).matches() ? method : rest;
  }
}
