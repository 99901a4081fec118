package holdfast.extractor.tuple.wording;

import holdfast.extractor.span.Literals;
import holdfast.extractor.span.Text;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line over the rows of a model that says what it explains: "Regression 1 (n = 60): dependent
 * variable weight change".
 *
 * @param variable what is explained
 * @param model the name of the model before it
 */
public record Dependent(Text variable, Optional<Text> model) {

  private static final Pattern LINE =
      Pattern.compile(
          "(?iu)(?:(?<model>[^:;]{2,40}?)\\s*[:;,.–-]\\s*)?(?:the )?(?:dependent|outcome|response) variable(?:s?\\s*(?:was|is|were|[:=–-])\\s*|\\s+(?!(?:at|by|in|after|of|and|for|from)\\b))(?<y>\\p{L}.*?)[\\s.:;,]*");

  private static final Literals VARIABLE = Literals.of("variable");

  /** The parts of such a line; empty for any other. */
  public static Optional<Dependent> in(Text line) {
    Matcher matcher = LINE.matcher(line);
    if (!VARIABLE.in(line) || !matcher.matches()) {
      return Optional.empty();
    }
    Optional<Text> model =
        matcher.group("model") == null
            ? Optional.empty()
            : Optional.of(
                GroupSize.without(line.subSequence(matcher.start("model"), matcher.end("model"))));
    return Optional.of(
        new Dependent(line.subSequence(matcher.start("y"), matcher.end("y")), model));
  }
}
