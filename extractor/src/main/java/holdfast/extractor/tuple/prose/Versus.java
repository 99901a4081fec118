package holdfast.extractor.tuple.prose;

import holdfast.extractor.span.Text;
import holdfast.extractor.tuple.prose.Telling.Said;
import holdfast.extractor.tuple.prose.Telling.Told;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tests in a bracket that name their own two groups: "(P = 0.013 A vs B; P = 0.012 C vs B)", "(A vs
 * B: P = 0.01; A vs C: P = 0.02)". All of a bracket name them on the same side.
 */
final class Versus {

  private static final Pattern TWO =
      Pattern.compile(
          "(?iu)^[\\s,;:(\\[)\\]]*(?:(?:for|in|between) )?(?:the )?(?<a>[^,;:()\\[\\]<>=]{1,50}?)\\s+(?:vs\\.?|versus|compared (?:with|to))\\s+(?:the )?(?<b>[^,;:()\\[\\]<>=]{1,50}?)[\\s,;:)\\]]*(?:(?:and|or) ?)?$");

  private final Line line;
  private final List<Told> told;

  Versus(Line line, List<Told> told) {
    this.line = line;
    this.told = told;
  }

  /** The roles of a test that names its groups; empty when it does not. */
  Optional<Said> of(Said said, Word group, int index) {
    if (told.get(index).descriptive() || !isBracket(group)) {
      return Optional.empty();
    }
    boolean inFront = TWO.matcher(before(group, group.first())).find();
    Text words = inFront ? before(group, index) : behind(group, index);
    Matcher matcher = TWO.matcher(words);
    if (!matcher.find()) {
      return Optional.empty();
    }
    Text first = phrase(words.subSequence(matcher.start("a"), matcher.end("a")));
    Text second = phrase(words.subSequence(matcher.start("b"), matcher.end("b")));
    return first.isBlank() || second.isBlank()
        ? Optional.empty()
        : Optional.of(
            new Said(said.roles().withPredictor(first).withComparator(second), said.conditions()));
  }

  private boolean isBracket(Word group) {
    char open = line.sentence().charAt(group.start());
    return open == '(' || open == '[';
  }

  private Text before(Word group, int index) {
    int from = index > group.first() ? told.get(index - 1).place().end() : group.start();
    return words(from, told.get(index).place().start());
  }

  private Text behind(Word group, int index) {
    int to = index < group.last() ? told.get(index + 1).place().start() : group.end();
    return words(told.get(index).place().end(), to);
  }

  private Text words(int from, int to) {
    return line.sentence().subSequence(Math.min(from, to), Math.max(from, to));
  }

  private static Text phrase(Text printed) {
    Line own = Line.of(printed, List.of());
    return Phrases.of(own, new Range(0, own.size()));
  }
}
