package holdfast.extractor.statistic;

import holdfast.extractor.statistic.Token.Kind;
import java.util.regex.Pattern;

/**
 * Letters of a head that are a thing's name and no kind of number.
 *
 * @param cursor over the head
 */
record Codes(Cursor cursor) {

  /** The letters of a treatment or a sample. */
  private static final Pattern CODE = Pattern.compile("\\p{Lu}{1,4}");

  /** Not of "a-OR", "c-HR", "s-HR": adjusted, crude, of subdistributions. */
  private static final Pattern SMALL_LETTER = Pattern.compile("[\\p{Ll}&&[^acmpsu]]");

  /** "HS/HR", "RR/min": letters beside a stroke and letters that are no kind of number. */
  boolean arePartly(int first, int next) {
    boolean before = cursor.is(first - 1, Kind.SLASH) && isCode(first - 2);
    boolean after = cursor.is(next, Kind.SLASH) && isCode(next + 1);
    boolean rate = cursor.is(next, Kind.SLASH) && cursor.at(next + 1).isWord("min", "minute");
    return isCode(first, next) && (before || after || isBehindLetter(first))
        || rate && cursor.at(first).isWord("rr", "hr");
  }

  /** "n-PR": a small letter and a dash before it make another word of an abbreviation. */
  private boolean isBehindLetter(int first) {
    return cursor.is(first - 1, Kind.DASH)
        && !cursor.at(first).spaced()
        && !cursor.at(first - 1).spaced()
        && cursor.is(first - 2, Kind.WORD)
        && SMALL_LETTER.matcher(cursor.at(first - 2).text()).matches();
  }

  private boolean isCode(int first, int next) {
    return next == first + 1 && CODE.matcher(cursor.at(first).text()).matches();
  }

  private boolean isCode(int i) {
    return CODE.matcher(cursor.at(i).text()).matches() && isOtherWord(i);
  }

  /** A word that names no number of its own. */
  boolean isOtherWord(int i) {
    return cursor.is(i, Kind.WORD)
        && !cursor
            .at(i)
            .isWord("n", "no", "number", "se", "sem", "sd", "iqr", "df", "min", "max", "range")
        && Lexicon.at(cursor, i) == null
        && Clauses.intervalWords(cursor, i) == i
        && Clauses.pWords(cursor, i) == i;
  }
}
