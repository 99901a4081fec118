package holdfast.extractor.grid;

import holdfast.extractor.span.Glyph;
import holdfast.extractor.span.Text;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words of a sheet as text with the place of every character. A superscript gets an unprinted caret
 * before it, so that {@code 0.05^a} and {@code 10^-22} stay what they are.
 */
final class Printed {

  /** Raised pieces that are part of the word as it is read. */
  private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th");

  /** Raised pieces that could be read as part of the number or word before them. */
  private static final Pattern MARK =
      Pattern.compile(
          "[-+\u2212\u2013\u2010\u2011]?\\d.*|[a-zA-Z](?:\\s*,?\\s*[a-zA-Z]){0,2}"
              + "|[-\u2212\u2013\u2010\u2011]");

  private static final Pattern HYPHENATED = Pattern.compile("\\p{Ll}[-\u2010\u00AD]");
  private static final Pattern LETTER_FIRST = Pattern.compile("\\p{Ll}{2}.*");

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
    return builder.build();
  }

  /** Whether a line end fell into a word: a hyphen after a letter, then small letters. */
  private static boolean isCut(String before, String after) {
    int end = before.length();
    return end >= 2
        && HYPHENATED.matcher(before.substring(end - 2)).matches()
        && LETTER_FIRST.matcher(after).matches();
  }

  private void append(Text.Builder builder, Word word) {
    boolean raised = false;
    for (int i = 0; i < word.marks().size(); i++) {
      Mark mark = word.marks().get(i);
      boolean now = word.isRaised(mark);
      if (now && !raised && i > 0 && needsCaret(word, i)) {
        builder.append("^", null);
      }
      raised = now;
      builder.append(mark.glyph().characters(), new Glyph(page, mark.glyph().box()));
    }
  }

  private static boolean needsCaret(Word word, int from) {
    StringBuilder piece = new StringBuilder();
    for (int i = from; i < word.marks().size() && word.isRaised(word.marks().get(i)); i++) {
      piece.append(word.marks().get(i).glyph().characters());
    }
    String before = word.marks().get(from - 1).glyph().characters();
    boolean ordinal =
        ORDINALS.contains(piece.toString())
            && Character.isDigit(before.charAt(before.length() - 1));
    return MARK.matcher(piece).matches() && !ordinal;
  }
}
