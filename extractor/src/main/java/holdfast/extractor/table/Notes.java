package holdfast.extractor.table;

import holdfast.extractor.span.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the foot of a table apart into notes. */
public final class Notes {

  /**
   * Where a note begins inside a paragraph: a raised letter or digit, or a symbol, at the start or
   * behind the end of the note before it.
   */
  private static final Pattern BEGIN =
      Pattern.compile(
          "(?:^|(?<=[.;,)]\\s?)|(?<=\\s))(?:\\^([a-zA-Z0-9]{1,2})|([*†‡§¶#|]{1,4}))\\s*(?=\\S)");

  private Notes() {}

  /**
   * One text a note, each beginning with its mark where it has one, a space behind the mark.
   *
   * @param foot a paragraph of the foot; raised marks are written {@code ^a}
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
      int group = begin.group(1) != null ? 1 : 2;
      mark = foot.subSequence(begin.start(group), begin.end(group));
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
