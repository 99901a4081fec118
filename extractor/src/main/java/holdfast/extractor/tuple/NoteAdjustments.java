package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the notes of a table say that estimates are adjusted for. A note whose mark stands behind
 * heads is of the columns under them alone: two models side by side are often told apart by nothing
 * else ("OR (95% CI)†" and "OR (95% CI)‡").
 */
final class NoteAdjustments {

  private static final Pattern ADJUSTED =
      Pattern.compile(
          "(?i)\\b(?<!\\bnot )(?:(?:multi|fully"
              + " )?-?(?:adjusted|adjusting|controlled|controlling|stratified)\\b(?:(?!\\bdifferences?\\b)[^.;])*?\\b(?:for|by)\\b[^.]*\\p{L}{2}[^.]*)");

  /** What a model of matched sets holds equal by its strata. */
  private static final Pattern CONDITIONED =
      Pattern.compile("(?iu)\\bconditioned on [^.;]*\\p{L}{2}[^.;]*");

  private static final Pattern MARK = Pattern.compile("^\\s*(?<mark>[ᵃ-ᶻ]|[*†‡§¶#]{1,3})");

  private record Note(String mark, Text said) {}

  private final List<Note> notes = new ArrayList<>();

  /** Takes what a note says, if it says anything of the kind. */
  void read(Text note) {
    Matcher mark = MARK.matcher(note);
    String sign = mark.find() ? mark.group("mark") : "";
    Matcher said = ADJUSTED.matcher(note);
    boolean found = said.find();
    if (!found) {
      said = CONDITIONED.matcher(note);
      found = !sign.isEmpty() && said.find();
    }
    if (found) {
      Text words = TableContext.end(note.subSequence(said.start(), said.end()));
      notes.removeIf(known -> known.said().toString().equalsIgnoreCase(words.toString()));
      notes.add(new Note(sign, words));
    }
  }

  /**
   * What holds for the estimates of a column.
   *
   * @param own marks of its heads
   * @param headed marks of any head of the table
   */
  List<Text> of(List<Text> own, Set<String> headed) {
    List<String> signs = own.stream().map(Text::toString).toList();
    return notes.stream()
        .filter(note -> !headed.contains(note.mark()) || signs.contains(note.mark()))
        .map(Note::said)
        .toList();
  }
}
