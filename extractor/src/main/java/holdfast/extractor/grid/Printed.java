package holdfast.extractor.grid;

import holdfast.extractor.span.Glyph;
import holdfast.extractor.span.Text;
import holdfast.extractor.text.Cleaning;
import holdfast.extractor.text.Scripts;
import java.util.List;
import java.util.regex.Pattern;

/** Words of a sheet as cleaned text with the place of every character. */
final class Printed {

  private static final Pattern HYPHENATED = Pattern.compile("\\p{Ll}[-\u2010\u00AD]");
  private static final Pattern LETTERS_FIRST = Pattern.compile("\\p{Ll}{2}.*");

  private final int page;

  Printed(int page) {
    this.page = page;
  }

  /** Lines joined by spaces; a word cut by a hyphen at the end of a line is put together. */
  Text text(List<Line> lines) {
    Text.Builder builder = new Text.Builder();
    String before = "";
    for (Line line : lines) {
      for (Word word : line.words()) {
        boolean cut = word == line.words().getFirst() && isCut(before, word.characters());
        if (builder.length() > 0 && !cut) {
          builder.append(" ", null);
        }
        append(builder, word);
        before = word.characters();
      }
    }
    return Cleaning.clean(builder.build()).collapse();
  }

  /** Whether a line end fell into a word: a hyphen after a letter, then small letters. */
  private static boolean isCut(String before, String after) {
    int end = before.length();
    return end >= 2
        && HYPHENATED.matcher(before.substring(end - 2)).matches()
        && LETTERS_FIRST.matcher(after).matches();
  }

  private void append(Text.Builder builder, Word word) {
    StringBuilder before = new StringBuilder();
    int i = 0;
    while (i < word.marks().size()) {
      int level = word.level(word.marks().get(i));
      Text.Builder run = new Text.Builder();
      while (i < word.marks().size() && word.level(word.marks().get(i)) == level) {
        Mark mark = word.marks().get(i);
        run.append(mark.glyph().characters(), new Glyph(page, mark.glyph().box()));
        i++;
      }
      Text text = run.build();
      if (level > 0) {
        text = Scripts.raised(text, before);
      } else if (level < 0) {
        text = Scripts.lowered(text, before);
      }
      builder.append(text);
      before.append(text);
    }
  }
}
