package holdfast.extractor.statistic;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Degrees of freedom beside the name of a test: {@code (1, 56)}, {@code [28]}, {@code (1, N = 90)},
 * {@code (df = 2)}, {@code F1,56}, {@code t28}, {@code (l, 76)} with a misread 1.
 */
final class Degrees {

  /**
   * What was read.
   *
   * @param df in printed order, at least one, or none when only N is given
   * @param n sample size, or null
   * @param next the token after it
   */
  record Read(List<PrintedNumber> df, @Nullable PrintedNumber n, int next) {
    Read {
      df = List.copyOf(df);
    }
  }

  private static final int MOST = 2;

  private Degrees() {}

  /** Degrees of freedom right after the name of a test, or null. */
  static @Nullable Read after(Cursor cursor, int index, EffectType type) {
    int i = index;
    while (cursor.at(i).text().equals("_") || cursor.is(i, Kind.CARET)) {
      i++;
    }
    if (cursor.is(i, Kind.OPEN)) {
      return inBrackets(cursor, i);
    }
    return subscript(cursor, i, type);
  }

  /** "(1, N = 90)" with its brackets, or null when the brackets hold anything else. */
  static @Nullable Read inBrackets(Cursor cursor, int open) {
    if (!cursor.is(open, Kind.OPEN)) {
      return null;
    }
    int close = cursor.closing(open);
    List<PrintedNumber> df = new ArrayList<>();
    PrintedNumber n = null;
    int i = open + 1;
    while (i < close) {
      Token token = cursor.at(i);
      if (isDfWord(token)) {
        i +=
            cursor.is(i + 1, Kind.NUMBER)
                    && !cursor.at(i + 1).spaced()
                    && cursor.is(i + 2, Kind.RELATION)
                ? 2
                : 1;
      } else if (token.isWord("n")
          && cursor.is(i + 1, Kind.RELATION)
          && cursor.is(i + 2, Kind.NUMBER)) {
        n = cursor.number(i + 2);
        i += 3;
      } else if (token.is(Kind.COMMA)
          || token.is(Kind.SEMICOLON)
          || token.is(Kind.RELATION)
          || token.is(Kind.SLASH)) {
        i++;
      } else if (isOne(token)) {
        df.add(new PrintedNumber("1", cursor.text(i, i + 1)));
        i++;
      } else if (token.is(Kind.NUMBER)) {
        df.addAll(split(cursor, i, close));
        i++;
      } else {
        return null;
      }
    }
    boolean read = (!df.isEmpty() || n != null) && df.size() <= MOST && close < cursor.size();
    return read ? new Read(df, n, close + 1) : null;
  }

  private static boolean isDfWord(Token token) {
    return token.isWord("df", "dfs", "dof");
  }

  /** A 1 that was read as the letter l or I. */
  private static boolean isOne(Token token) {
    return token.is(Kind.WORD) && (token.text().equals("l") || token.text().equals("I"));
  }

  /**
   * A number in the brackets of a test. "(1,204)" alone is two degrees of freedom written without a
   * space, as 1,204 in one piece has no need of a group sign; after another number it is a group.
   */
  private static List<PrintedNumber> split(Cursor cursor, int i, int close) {
    Text text = cursor.text(i, i + 1);
    int comma = text.toString().indexOf(',');
    boolean whole = cursor.is(i - 1, Kind.OPEN) && i + 1 == close;
    boolean letterF = cursor.at(i - 2).text().endsWith("F") || cursor.at(i - 2).text().equals("Fs");
    if (comma < 0 || !whole || !letterF) {
      return List.of(cursor.number(i));
    }
    return List.of(
        new PrintedNumber(text.toString().substring(0, comma), text.subSequence(0, comma)),
        new PrintedNumber(text.toString().substring(comma + 1), text.from(comma + 1)));
  }

  /** "F1,56 =", "F 3, 41 =", "t28 =": numbers between the letter and the relation. */
  private static @Nullable Read subscript(Cursor cursor, int i, EffectType type) {
    if (!cursor.is(i, Kind.NUMBER) || cursor.at(i).text().startsWith("-")) {
      return null;
    }
    if (type == EffectType.F) {
      Text text = cursor.text(i, i + 1);
      int comma = text.toString().indexOf(',');
      if (comma > 0 && cursor.is(i + 1, Kind.RELATION)) {
        return new Read(
            List.of(
                new PrintedNumber(text.toString().substring(0, comma), text.subSequence(0, comma)),
                new PrintedNumber(text.toString().substring(comma + 1), text.from(comma + 1))),
            null,
            i + 1);
      }
      boolean two =
          cursor.is(i + 1, Kind.COMMA)
              || cursor.is(i + 1, Kind.SLASH)
              || cursor.is(i + 1, Kind.SEMICOLON);
      if (two && cursor.is(i + 2, Kind.NUMBER) && cursor.is(i + 3, Kind.RELATION)) {
        return new Read(List.of(cursor.number(i), cursor.number(i + 2)), null, i + 3);
      }
    }
    boolean one =
        cursor.is(i + 1, Kind.RELATION) && cursor.is(i + 2, Kind.NUMBER) && !isBayes(cursor, i);
    boolean usual = type == EffectType.T || type == EffectType.F || type == EffectType.CHI2;
    return one && usual ? new Read(List.of(cursor.number(i)), null, i + 1) : null;
  }

  private static boolean isBayes(Cursor cursor, int i) {
    return cursor.at(i - 1).isWord("bf");
  }
}
