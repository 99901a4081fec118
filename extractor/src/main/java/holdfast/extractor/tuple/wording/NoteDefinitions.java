package holdfast.extractor.tuple.wording;

import holdfast.extractor.span.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Variables that the notes of a table explain in brackets: "The parameters are zone (confinement or
 * partial confinement), sex (female or male)".
 */
public final class NoteDefinitions {

  /** What stands before an item of a list. */
  private static final String ITEM =
      "(?iu)(?:^|[,;:.] |\\b(?:and|or|is|are|were|was|includes?|including) )(?:the )?";

  private static final String BRACKET =
      " (?<said>\\((?![^()]*\\b(?:was|were|is|are|has|had)\\b)[^()=<>]*\\p{L}{3}[^()=<>]*\\))";

  /** Characters that still name what a variable is; more describe how it was measured. */
  private static final int LONGEST = 50;

  /** Letters of a label that stand for nothing else by chance. */
  private static final int SHORTEST = 3;

  private final List<Text> notes;
  private final Map<String, Optional<Text>> known = new HashMap<>();

  /**
   * @param notes of one table
   */
  public NoteDefinitions(List<Text> notes) {
    this.notes = List.copyOf(notes);
  }

  /** The label with its explanation behind it, if the notes have one. */
  public Optional<Text> explained(Text label) {
    return known
        .computeIfAbsent(label.toString().strip(), this::find)
        .map(said -> new Text.Builder().append(label).append(" ", null).append(said).build());
  }

  private Optional<Text> find(String label) {
    if (label.length() < SHORTEST || label.contains("(")) {
      return Optional.empty();
    }
    Pattern pattern = Pattern.compile(ITEM + Pattern.quote(label) + BRACKET);
    for (Text note : notes) {
      Matcher matcher = pattern.matcher(note);
      if (matcher.find() && matcher.group("said").length() <= LONGEST) {
        return Optional.of(note.subSequence(matcher.start("said"), matcher.end("said")));
      }
    }
    return Optional.empty();
  }
}
