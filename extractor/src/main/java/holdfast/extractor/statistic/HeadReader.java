package holdfast.extractor.statistic;

import holdfast.extractor.statistic.Lexicon.Form;
import holdfast.extractor.statistic.Lexicon.Match;
import holdfast.extractor.statistic.Token.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the name of an effect with what may stand between the name and its number: an abbreviation
 * in brackets, degrees of freedom, a relation or "was".
 */
final class HeadReader {

  /** Words between the name of an effect and its number. */
  private static final Set<String> VERBS =
      Set.of(
          "was",
          "were",
          "is",
          "are",
          "of",
          "equal",
          "equals",
          "equaled",
          "to",
          "at",
          "estimated",
          "approximately",
          "about",
          "being",
          "reached",
          "be",
          "only",
          "value",
          "values",
          "the",
          "statistic",
          "has",
          "had",
          "a",
          "an",
          "as",
          "from",
          "score",
          "scores",
          "coefficient");

  private static final int MOST_VERBS = 4;

  /** How many tokens may stand between the name of an effect and "was" with its number. */
  private static final int FARTHEST_NUMBER = 14;

  private static final Set<EffectType> TESTS =
      Set.of(
          EffectType.T,
          EffectType.F,
          EffectType.CHI2,
          EffectType.Z,
          EffectType.R,
          EffectType.RHO,
          EffectType.TAU,
          EffectType.U,
          EffectType.W,
          EffectType.OTHER,
          EffectType.B,
          EffectType.BETA);

  private final Cursor cursor;

  HeadReader(Cursor cursor) {
    this.cursor = cursor;
  }

  /** The effect whose name begins at a token, with or without its number, or null. */
  Part.@Nullable Effect at(int i) {
    if (!canBegin(i)) {
      return null;
    }
    Match match = cursor.is(i, Kind.GARBLED) ? lostChi(i) : Lexicon.at(cursor, i);
    if (match == null) {
      match = strayLetter(i);
    }
    return match == null ? null : effect(i, match);
  }

  /** A name does not begin inside a compound: "IL-6", "x-t", "CD4". */
  private boolean canBegin(int i) {
    Token token = cursor.at(i);
    Token before = cursor.at(i - 1);
    if (token.spaced() || i == 0) {
      return true;
    }
    return switch (before.kind()) {
      case OPEN,
          COMMA,
          SEMICOLON,
          COLON,
          RELATION,
          CLOSE,
          PERCENT,
          OTHER,
          GARBLED,
          SLASH,
          STOP,
          MARK ->
          true;
      case NUMBER, SUPERSCRIPT, WORD, DASH, PLUS_MINUS, TIMES, CARET -> false;
    };
  }

  /** "?2(20) = 17.08": the letter χ was lost, but a 2 with degrees of freedom is left. */
  private @Nullable Match lostChi(int i) {
    int two = cursor.is(i + 1, Kind.GARBLED) ? i + 2 : i + 1;
    boolean square = cursor.is(two, Kind.NUMBER) && cursor.at(two).text().equals("2");
    boolean test = square && Degrees.inBrackets(cursor, two + 1) != null;
    return test ? new Match(EffectType.CHI2, Form.SYMBOL, two + 1) : null;
  }

  /** "BF(2, 70) = 4.48": an opening quote or the like stuck to an F with two degrees of freedom. */
  private @Nullable Match strayLetter(int i) {
    Token token = cursor.at(i);
    boolean form = token.is(Kind.WORD) && token.text().length() == 2 && token.text().endsWith("F");
    Degrees.Read df = form ? Degrees.inBrackets(cursor, i + 1) : null;
    return df != null && df.df().size() == 2 ? new Match(EffectType.F, Form.SYMBOL, i + 1) : null;
  }

  private Part.@Nullable Effect effect(int named, Match match) {
    int first = named;
    while (cursor.at(first).spaced() && Lexicon.isModifier(cursor, first - 1)) {
      first--;
    }
    EffectType type = match.type();
    int labelTo = match.next();
    int i = labelTo;
    Match again = abbreviationAfter(i);
    if (again != null) {
      type = type == EffectType.OTHER ? again.type() : type;
      i = again.next() + 1;
      labelTo = i;
    }
    int promised = intervalNameAfter(i);
    BigDecimal level = levelIn(i, promised);
    i = promised;
    Degrees.Read df =
        TESTS.contains(type)
            ? Degrees.after(cursor, i, isSmallF(named) ? EffectType.F : type)
            : null;
    if (df != null) {
      i = df.next();
      boolean letterF = cursor.at(named).text().endsWith("F") || isSmallF(named);
      type = df.df().size() == 2 && type == EffectType.OTHER && letterF ? EffectType.F : type;
    }
    if (match.form() == Form.SYMBOL
        && cursor.at(i).isWord("value", "values", "statistic", "score")) {
      i++;
    }
    if (df == null && TESTS.contains(type)) {
      df = Degrees.after(cursor, i, type);
      i = df == null ? i : df.next();
    }
    boolean symbol = match.form() == Form.SYMBOL && !cursor.at(named).isWord("rho");
    int number = numberAfter(i, symbol, df != null);
    if (number < 0 && !symbol) {
      number = distantNumber(i, type);
    }
    if (number < 0) {
      return symbol ? null : name(first, labelTo, type, level);
    }
    List<Integer> values = values(number);
    int to = values.getLast() + 1;
    boolean percent = cursor.is(to, Kind.PERCENT);
    return new Part.Effect(
        first,
        percent ? to + 1 : to,
        labelTo,
        type,
        values,
        df == null ? List.of() : df.df(),
        df == null ? null : df.n(),
        percent,
        level);
  }

  /** "f2,45 = 11.5": some papers print the letter of the test small. */
  private boolean isSmallF(int named) {
    return cursor.at(named).text().equals("f");
  }

  private static Part.Effect name(
      int first, int labelTo, EffectType type, @Nullable BigDecimal level) {
    return new Part.Effect(first, labelTo, labelTo, type, List.of(), List.of(), null, false, level);
  }

  /** "odds ratio (OR)", "relative risk [RR]"; the next index is that of the closing bracket. */
  private @Nullable Match abbreviationAfter(int i) {
    if (!cursor.is(i, Kind.OPEN)) {
      return null;
    }
    int inside = i + 1;
    while (cursor.at(inside).isWord("adjusted", "pearson's", "cohen's", "crude", "unadjusted")) {
      inside++;
    }
    Match match = Lexicon.at(cursor, inside);
    return match != null && cursor.is(match.next(), Kind.CLOSE) ? match : null;
  }

  /** "OR (95% CI): 1.34", "OR, 95% CI = 1.34 (…)": past the name of the interval. */
  private int intervalNameAfter(int i) {
    boolean open = cursor.is(i, Kind.OPEN);
    int level = open || cursor.is(i, Kind.COMMA) ? i + 1 : i;
    int words =
        cursor.is(level, Kind.NUMBER) && cursor.is(level + 1, Kind.PERCENT) ? level + 2 : level;
    int next = Clauses.intervalWords(cursor, words);
    if (next == words) {
      return i;
    }
    if (open) {
      return cursor.is(next, Kind.CLOSE) ? next + 1 : i;
    }
    // bounds right after the name belong to it; a single number is the effect
    int value = cursor.is(next, Kind.RELATION) || cursor.is(next, Kind.COLON) ? next + 1 : next;
    boolean bounds =
        Intervals.bounds(cursor, value, false, null) != null || cursor.is(value, Kind.OPEN);
    return cursor.is(value, Kind.NUMBER) && !bounds && cursor.is(value + 1, Kind.OPEN) ? next : i;
  }

  private @Nullable BigDecimal levelIn(int from, int to) {
    for (int i = from; i < to; i++) {
      int words = Clauses.intervalWords(cursor, i);
      if (words > i) {
        return Clauses.level(cursor, i, words);
      }
    }
    return null;
  }

  /** The number that the name announces, or -1. */
  private int numberAfter(int index, boolean symbol, boolean degrees) {
    int i = index;
    boolean related = false;
    int verbs = 0;
    while (true) {
      Token token = cursor.at(i);
      if (token.is(Kind.NUMBER)) {
        break;
      }
      if (token.is(Kind.RELATION) || (token.is(Kind.COLON) && (!symbol || degrees))) {
        related = true;
      } else if (!symbol && !related && isVerb(token) && verbs < MOST_VERBS) {
        verbs++;
      } else if (!(related && token.is(Kind.DASH) && cursor.is(i + 1, Kind.NUMBER))) {
        return -1;
      }
      i++;
    }
    boolean announced = related || verbs > 0 || !symbol || (degrees && cursor.at(i).hasDecimals());
    boolean number =
        !isLevel(i)
            && !isBracketNumber(i, related)
            && !Plausibility.isCode(cursor, i)
            && !(isPeople(i + 1) && cursor.at(i - 1).isWord("of"));
    return announced && number ? i : -1;
  }

  /**
   * "The mean age of the patients was 45.3 years": words without punctuation up to a verb or "of"
   * that has the number right after it, or -1.
   */
  private int distantNumber(int index, EffectType type) {
    if (type == EffectType.B || type == EffectType.OTHER) {
      return -1;
    }
    int i = index;
    while (i < index + FARTHEST_NUMBER) {
      Token token = cursor.at(i);
      boolean verb = token.isWord("was", "were", "is", "are", "of") || token.text().equals("=");
      int number = cursor.at(i + 1).isWord("only", "approximately", "about") ? i + 2 : i + 1;
      if (verb && cursor.is(number, Kind.NUMBER) && isPeople(number + 1)) {
        // "the mean score of 780 children was 26"
        i = number + 1;
        continue;
      }
      if (verb && cursor.is(number, Kind.NUMBER)) {
        boolean other =
            isLevel(number)
                || isShareOrYear(number)
                || cursor.is(number + 1, Kind.SLASH)
                || (cursor.is(number + 1, Kind.PERCENT) && type.isRatio())
                || cursor.is(number + 2, Kind.DASH);
        return other ? -1 : number;
      }
      boolean words =
          token.is(Kind.WORD)
              || (token.is(Kind.DASH) && !token.spaced())
              || token.text().equals("'")
              // "the mean diameter of A, B, and C was …, respectively"
              || (token.is(Kind.COMMA) && Lists.saysRespectively(cursor, i));
      boolean bracket =
          token.is(Kind.OPEN) && cursor.closing(i) - i <= 4 && cursor.is(i + 1, Kind.WORD);
      if (!words && !bracket || Lexicon.at(cursor, i) != null || Clauses.pWords(cursor, i) > i) {
        return -1;
      }
      i = bracket ? cursor.closing(i) + 1 : i + 1;
    }
    return -1;
  }

  /** "mean of 45 of 90", "average in 2010". */
  private boolean isShareOrYear(int number) {
    return cursor.at(number + 1).isWord("of", "studies") || Plausibility.isCode(cursor, number);
  }

  private boolean isPeople(int i) {
    return cursor
        .at(i)
        .isWord(
            "patients",
            "participants",
            "subjects",
            "individuals",
            "children",
            "adults",
            "infants",
            "students",
            "people",
            "men",
            "women",
            "boys",
            "girls",
            "cases");
  }

  private static boolean isVerb(Token token) {
    return token.is(Kind.WORD) && VERBS.contains(token.text().toLowerCase(java.util.Locale.ROOT));
  }

  /** "OR 95% CI 1.2–1.4": the number is the level of an interval. */
  private boolean isLevel(int i) {
    return cursor.is(i + 1, Kind.PERCENT) && Clauses.intervalWords(cursor, i + 2) > i + 2;
  }

  /**
   * "odds ratio 12-15": without a relation, a number stuck to a dash may be a citation or a range.
   */
  private boolean isBracketNumber(int i, boolean related) {
    return !related
        && cursor.at(i).isInteger()
        && cursor.is(i + 1, Kind.DASH)
        && !cursor.at(i + 1).spaced();
  }

  /** The value, and further ones in a list: "19.9 and 5.16", ".45, .32, and .21". */
  private List<Integer> values(int number) {
    List<Integer> values = new ArrayList<>();
    values.add(number);
    int last = number;
    while (true) {
      int next = last + 1;
      boolean unit = cursor.is(next, Kind.WORD) && !endsItem(next);
      next += unit ? 1 : 0;
      if (cursor.is(next, Kind.COMMA)) {
        next++;
      }
      if (cursor.at(next).isWord("and", "or", "vs", "versus")) {
        next += cursor.is(next + 1, Kind.STOP) ? 2 : 1;
      }
      boolean more =
          next > last + (unit ? 2 : 1)
              && cursor.at(number).hasDecimals()
              && cursor.at(next).hasDecimals()
              && cursor.at(next).spaced()
              && (unit
                  ? cursor.at(next + 1).text().equals(cursor.at(last + 1).text())
                  : endsItem(next + 1) || Plausibility.hasUnit(cursor, next + 1));
      if (!more) {
        return values;
      }
      values.add(next);
      last = next;
    }
  }

  private boolean endsItem(int i) {
    Token token = cursor.at(i);
    return i >= cursor.size()
        || token.is(Kind.COMMA)
        || token.is(Kind.CLOSE)
        || token.is(Kind.SEMICOLON)
        || token.is(Kind.STOP)
        || token.isWord("and", "or", "vs", "versus", "respectively", "for", "in");
  }
}
