package holdfast.extractor.statistic;

import holdfast.extractor.statistic.Token.Kind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that are results by their company, without the name of an effect: {@code 1.43
 * (1.12–1.83)}, {@code 136 [13%]}, {@code 12/45 (27%)}, {@code 45 of 90 (50%)}, {@code 3.1 ± 0.2},
 * {@code 45.2 (SD 12.1)}, {@code 52.7%}, {@code 3.2 per 1000}.
 */
final class BareReader {

  /** Words between a count and its share ("45 of 90 patients (50%)"). */
  private static final int LONGEST_UNIT = 3;

  private static final Set<String> COUNTED_BEFORE =
      Set.of(
          "table",
          "figure",
          "fig",
          "ref",
          "refs",
          "version",
          "page",
          "section",
          "day",
          "week",
          "month",
          "year",
          "years",
          "visit",
          "phase",
          "stage",
          "grade",
          "wave",
          "cycle",
          "round",
          "session",
          "group",
          "arm",
          "cohort",
          "type",
          "class",
          "model",
          "study",
          "experiment",
          "scenario",
          "item",
          "question");

  /** What may stand between a value and "more than": "was > 80%", "in over ≥ 3%". */
  private static final Set<String> BEFORE_BOUND =
      Set.of(
          "was",
          "were",
          "is",
          "are",
          "be",
          "been",
          "of",
          "in",
          "by",
          "to",
          "at",
          "than",
          "from",
          "about",
          "approximately",
          "only",
          "had",
          "has",
          "have",
          "reached",
          "and",
          "or",
          "for");

  private static final Set<String> RATE_BASES = Set.of("100", "1000", "10000", "100000", "1000000");

  private final Cursor cursor;
  private final Amounts amounts;
  private final Pairs pairs;
  private final BoundsBehind bounds;

  BareReader(Cursor cursor) {
    this.cursor = cursor;
    this.amounts = new Amounts(cursor);
    this.pairs = new Pairs(cursor);
    this.bounds = new BoundsBehind(cursor);
  }

  /** The results that begin with the number at a token; none when it is no result. */
  List<Part> at(int i, List<Part> before) {
    Token token = cursor.at(i);
    if (!token.is(Kind.NUMBER)
        || isPartOfWord(i)
        || Plausibility.isClock(cursor, i)
        || Plausibility.isCode(cursor, i)
        || cursor.at(i - 1).isWord("table", "figure")) {
      return List.of();
    }
    List<Part> counted = counted(i);
    if (!counted.isEmpty()) {
      return counted;
    }
    Part.Bare bare = withScatter(i);
    if (bare == null) {
      bare = rate(i);
    }
    int percent = afterPercent(i);
    if (bare == null && percent > 0 && !isLevel(i) && !isBound(i) && !amounts.isAmount(i)) {
      bare = new Part.Bare(i, percent, EffectType.PERCENT, i, null);
    }
    if (bare == null && sharesPercent(i)) {
      return List.of(new Part.Bare(i, i + 1, EffectType.PERCENT, i, null));
    }
    if (bare == null && isTested(i)) {
      bare = new Part.Bare(i, i + 1, EffectType.OTHER, i, null);
    }
    boolean second = bare == null && pairs.isSecond(i, before);
    List<Part> bounded = second ? List.of() : bounds.at(i, bare);
    if (!bounded.isEmpty()) {
      return bounded;
    }
    bare = bare == null ? pairs.at(i, before) : bare;
    return bare == null ? List.of() : List.of(bare);
  }

  /** "IL-6", "CD4+", "F1": not a number of its own. */
  private boolean isPartOfWord(int i) {
    Token before = cursor.at(i - 1);
    boolean stuck = !cursor.at(i).spaced() && (before.is(Kind.WORD) || before.is(Kind.DASH));
    boolean codes =
        before.is(Kind.SLASH) && !cursor.at(i).spaced() && cursor.is(i - 2, Kind.NUMBER);
    return i > 0 && (stuck || codes);
  }

  /** "r = -.80, p &lt; .01; Scenario 2: -.92, p &lt; .01": a number with its p. */
  private boolean isTested(int i) {
    Token before = cursor.at(i - 1);
    boolean begins =
        before.is(Kind.COLON)
            || before.is(Kind.SEMICOLON)
            || before.is(Kind.OPEN)
            || before.isWord("and");
    int p = i + 2;
    return begins
        && cursor.at(i).hasDecimals()
        && (cursor.is(i + 1, Kind.COMMA) || cursor.is(i + 1, Kind.SEMICOLON))
        && Clauses.pWords(cursor, p) > p
        && cursor.is(Clauses.pWords(cursor, p), Kind.RELATION);
  }

  /** The token after "52.7%" or "52.7 wt%", or -1 when the number is no percentage. */
  private int afterPercent(int i) {
    if (cursor.is(i + 1, Kind.PERCENT)) {
      return i + 2;
    }
    Token kind = cursor.at(i + 1);
    boolean weighted =
        kind.is(Kind.WORD)
            && kind.text().length() <= 3
            && cursor.is(i + 2, Kind.PERCENT)
            && !cursor.at(i + 2).spaced();
    return weighted ? i + 3 : -1;
  }

  /** "27.3 vs 59.1%", "88.9, 63.4 and 81.6%": one percent sign for all of them. */
  private boolean sharesPercent(int i) {
    int next = i;
    while (cursor.at(next).hasDecimals() && next < i + 8) {
      if (cursor.is(next + 1, Kind.PERCENT)) {
        return next > i;
      }
      int link = next + 1;
      link += cursor.is(link, Kind.COMMA) ? 1 : 0;
      link += cursor.at(link).isWord("and", "or", "vs", "versus", "to") ? 1 : 0;
      link += cursor.is(link, Kind.STOP) && cursor.at(link - 1).isWord("vs") ? 1 : 0;
      if (link == next + 1) {
        return false;
      }
      next = link;
    }
    return false;
  }

  private boolean isLevel(int i) {
    int behind = cursor.is(i + 2, Kind.DASH) ? i + 3 : i + 2;
    return Clauses.intervalWords(cursor, behind) > behind
        || cursor
            .at(i + 2)
            .isWord("confidence", "ci", "power", "credible", "prediction", "bootstrap")
        || cursor.at(i + 2).isWord("level", "significance");
  }

  /** "with HbA1c ≥ 8%", "stenosis > 50%": whom a study took, not what it found. */
  private boolean isBound(int i) {
    Token sign = cursor.at(i - 1);
    Token name = cursor.at(i - 2);
    return i > 1
        && sign.is(Kind.RELATION)
        && !sign.text().equals("=")
        && name.is(Kind.WORD)
        && !BEFORE_BOUND.contains(name.text().toLowerCase(java.util.Locale.ROOT));
  }

  /** n (%), n/N (%), n of N (%). */
  private List<Part> counted(int i) {
    if (!cursor.at(i).isInteger()) {
      return List.of();
    }
    boolean of =
        (cursor.is(i + 1, Kind.SLASH) && !cursor.at(i + 1).spaced())
            || cursor.at(i + 1).isWord("of")
            || (cursor.at(i + 1).isWord("out") && cursor.at(i + 2).isWord("of"));
    int total = cursor.at(i + 1).isWord("out") ? i + 3 : i + 2;
    if (of && cursor.at(total).isWord("the")) {
      total++;
    }
    boolean fraction =
        of
            && cursor.at(total).isInteger()
            && cursor.at(i).decimal().compareTo(cursor.at(total).decimal()) <= 0;
    PrintedNumber n = fraction ? cursor.number(total) : null;
    int open = afterNoun(fraction ? total + 1 : i + 1);
    boolean percent =
        cursor.is(open, Kind.OPEN)
            && cursor.is(open + 1, Kind.NUMBER)
            && afterPercent(open + 1) > 0
            && !isLevel(open + 1);
    boolean scaled =
        cursor.at(i + 1).isWord("million", "billion", "thousand", "years", "months", "days");
    if (!percent || scaled || COUNTED_BEFORE.contains(Lexicon.normal(cursor.at(i - 1).text()))) {
      return List.of();
    }
    int close = afterPercent(open + 1);
    close += cursor.is(close, Kind.CLOSE) ? 1 : 0;
    return List.of(
        new Part.Bare(i, fraction ? total + 1 : i + 1, EffectType.COUNT, i, n),
        new Part.Bare(open + 1, close, EffectType.PERCENT, open + 1, n));
  }

  /** Past up to three words: "45 of 90 patients (50%)". */
  private int afterNoun(int index) {
    int i = index;
    while (i < index + LONGEST_UNIT && cursor.is(i, Kind.WORD)) {
      i++;
    }
    return cursor.is(i, Kind.OPEN) ? i : index;
  }

  private Part.@Nullable Bare withScatter(int i) {
    int next = cursor.is(i + 1, Kind.PERCENT) ? i + 2 : i + 1;
    if (cursor.is(next, Kind.PLUS_MINUS) && cursor.is(next + 1, Kind.NUMBER)) {
      return new Part.Bare(i, next, EffectType.MEAN, i, null);
    }
    int open = Units.after(cursor, next);
    int words = cursor.is(open, Kind.OPEN) || cursor.is(open, Kind.COMMA) ? open + 1 : open;
    if (cursor.is(words, Kind.PLUS_MINUS) && cursor.is(open, Kind.OPEN)) {
      return new Part.Bare(i, next, EffectType.MEAN, i, null);
    }
    int scatter =
        Math.max(
            Clauses.standardDeviationWords(cursor, words),
            Clauses.standardErrorWords(cursor, words));
    boolean number =
        cursor.is(scatter, Kind.NUMBER)
            || (cursor.is(scatter + 1, Kind.NUMBER)
                && (cursor.is(scatter, Kind.RELATION)
                    || cursor.is(scatter, Kind.PLUS_MINUS)
                    || cursor.is(scatter, Kind.COLON)
                    || cursor.is(scatter, Kind.COMMA)
                    || cursor.at(scatter).isWord("of")));
    return scatter > words && number ? new Part.Bare(i, next, EffectType.MEAN, i, null) : null;
  }

  private Part.@Nullable Bare rate(int i) {
    boolean per = cursor.at(i + 1).isWord("per") || cursor.is(i + 1, Kind.SLASH);
    Token base = cursor.at(i + 2);
    boolean rate =
        per
            && base.is(Kind.NUMBER)
            && RATE_BASES.contains(base.text())
            && (cursor.at(i + 1).isWord("per") || cursor.is(i + 3, Kind.WORD));
    return rate ? new Part.Bare(i, i + 3, EffectType.RATE, i, null) : null;
  }
}
