package holdfast.extractor.table;

import holdfast.extractor.span.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the foot of a table apart into notes. */
public final class Notes {

  /** Raised letters and digits, and the symbols used in their place. */
  private static final String MARK = "[ᵃ-ᶻʰʲˡʳˢʷˣʸⁱⁿ⁰-⁹¹²³]{1,3}|[*†‡§¶#]{1,4}";

  /** Where a note may begin: a mark with words behind it. */
  private static final Pattern BEGIN = Pattern.compile("(" + MARK + ")\\s*(?=\\S)");

  private Notes() {}

  /**
   * One text a note, each beginning with its mark where it has one, a space behind the mark.
   *
   * @param foot a paragraph of the foot; raised marks are Unicode superscripts
   */
  public static List<Text> split(Text foot) {
    List<Text> notes = new ArrayList<>();
    Matcher begin = BEGIN.matcher(foot);
    int start = 0;
    Text mark = Text.EMPTY;
    while (begin.find()) {
      if (!beginsNote(foot, begin)) {
        continue;
      }
      add(mark, foot.subSequence(start, begin.start()), notes);
      mark = foot.subSequence(begin.start(1), begin.end(1));
      start = begin.end();
    }
    add(mark, foot.from(start), notes);
    return List.copyOf(notes);
  }

  /**
   * A star inside a sentence ("see the row marked *") begins nothing: the note before must be over.
   */
  private static boolean beginsNote(Text foot, Matcher begin) {
    String before = foot.subSequence(0, begin.start()).toString().strip();
    return before.isEmpty() || ".;,)".indexOf(before.charAt(before.length() - 1)) >= 0;
  }

  private static void add(Text mark, Text words, List<Text> notes) {
    Text note = Text.join(" ", List.of(mark, words.strip()));
    if (!note.isBlank()) {
      notes.add(note);
    }
  }
}
