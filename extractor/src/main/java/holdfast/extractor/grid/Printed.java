package holdfast.extractor.grid;

import holdfast.extractor.page.WrittenWords;
import holdfast.extractor.span.Glyph;
import holdfast.extractor.span.Text;
import holdfast.extractor.text.Cleaning;
import holdfast.extractor.text.Scripts;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words of a sheet as cleaned text with the place of every character. */
final class Printed {

  /** A word cut at the end of its line: what stands before the hyphen. */
  private static final Pattern CUT =
      Pattern.compile("(\\p{L}+(?:[-\u2010]\\p{L}+)*)[-\u2010\u00AD]$");

  private static final Pattern REST = Pattern.compile("^\\p{L}+(?:[-\u2010]\\p{L}+)*");

  private final int page;
  private final WrittenWords words;

  Printed(int page, WrittenWords words) {
    this.page = page;
    this.words = words;
  }

  /** Lines joined by spaces; a word cut by a hyphen at the end of a line is put together. */
  Text text(List<Line> lines) {
    Text.Builder builder = new Text.Builder();
    boolean joins = true;
    for (int i = 0; i < lines.size(); i++) {
      List<Word> line = lines.get(i).words();
      for (int j = 0; j < line.size(); j++) {
        if (!joins) {
          builder.append(" ", null);
        }
        joins = false;
        Word word = line.get(j);
        Matcher cut = CUT.matcher(word.characters());
        boolean last = j + 1 == line.size() && i + 1 < lines.size();
        String next = last ? lines.get(i + 1).words().getFirst().characters() : "";
        if (!next.isEmpty() && Character.isLetterOrDigit(next.charAt(0)) && cut.find()) {
          joins = true;
          boolean drops = dropsHyphen(cut.group(1), word.characters(), next);
          append(builder, word.marks().size() > 1 && drops ? withoutLast(word) : word);
        } else {
          append(builder, word);
        }
      }
    }
    return Cleaning.clean(builder.build()).collapse();
  }

  /** Whether the hyphen is the typesetter's; before a capital or a digit it is the author's. */
  private boolean dropsHyphen(String left, String word, String next) {
    Matcher rest = REST.matcher(next);
    return word.endsWith("\u00AD")
        || Character.isLowerCase(next.charAt(0))
            && rest.find()
            && !words.isHyphened(left, rest.group());
  }

  private static Word withoutLast(Word word) {
    return Word.of(word.marks().subList(0, word.marks().size() - 1));
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
