package holdfast.extractor.statistic;

import holdfast.extractor.statistic.Cursor.Read;
import holdfast.extractor.statistic.Token.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the parts of results in a sentence, left to right; each token belongs to one part at most.
 */
final class PartReader {

  private static final Set<String> P_VERBS =
      Set.of(
          "was", "were", "is", "of", "are", "value", "values", "being", "equal", "to", "the", "at");

  private static final BigDecimal HIGHEST_P = BigDecimal.ONE;

  private final Cursor cursor;
  private final HeadReader heads;
  private final BareReader bares;
  private final BoundsBehind bounds;
  private final List<Part> parts = new ArrayList<>();

  /** What the words "mean (SD)" of the sentence said of brackets so far. */
  private Spread.@Nullable Kind named;

  private PartReader(Cursor cursor) {
    this.cursor = cursor;
    this.heads = new HeadReader(cursor);
    this.bares = new BareReader(cursor);
    this.bounds = new BoundsBehind(cursor);
  }

  static List<Part> read(Cursor cursor) {
    PartReader reader = new PartReader(cursor);
    int i = 0;
    while (i < cursor.size()) {
      List<Part> found = reader.at(i);
      if (found.isEmpty()) {
        i++;
      } else {
        reader.parts.addAll(found);
        i = Math.max(i + 1, found.getLast().to());
      }
    }
    return reader.parts;
  }

  private List<Part> at(int i) {
    Part part = probability(i);
    if (part == null) {
      part = boundsAt(i);
    }
    if (part == null) {
      part = degrees(i);
    }
    if (part == null) {
      part = sampleSize(i);
    }
    if (part == null) {
      part = scatter(i);
    }
    if (part == null) {
      Part.Effect effect = heads.at(i);
      part = effect != null && Plausibility.accepts(cursor, effect) ? effect : null;
    }
    if (part instanceof Part.Effect effect && !effect.values().isEmpty()) {
      named = effect.type() == EffectType.MEAN ? named : null;
      return effect.type() == EffectType.MEAN ? withBracketedSpread(effect) : bounds.of(effect);
    }
    if (part != null) {
      return List.of(part);
    }
    List<Part> again = withSpreadAgain(i);
    return again.isEmpty() ? bares.at(i, parts) : again;
  }

  /**
   * "mean (SD) score was 3.9 (2.5) in A and 5.2 (2.1) in B": what stands in brackets stays the
   * same. "45.2% (113)" is a share with its count.
   */
  private List<Part> withSpreadAgain(int i) {
    Token value = cursor.at(i);
    if (named == null || !value.is(Kind.NUMBER) || cursor.is(i - 1, Kind.RELATION)) {
      return List.of();
    }
    int open = cursor.is(i + 1, Kind.PERCENT) ? i + 2 : i + 1;
    boolean form =
        cursor.is(open, Kind.OPEN)
            && cursor.is(open + 1, Kind.NUMBER)
            && cursor.is(open + 2, Kind.CLOSE)
            && cursor.at(open + 1).hasDecimals()
            && (value.hasDecimals() || open > i + 1);
    return form
        ? List.of(
            new Part.Bare(i, open, EffectType.MEAN, i, null),
            new Part.Scatter(open + 1, open + 3, new Spread(named, cursor.number(open + 1))))
        : List.of();
  }

  /** "mean (SD) age of 82.3 (5.1)": the words tell what the number in brackets is. */
  private List<Part> withBracketedSpread(Part.Effect effect) {
    int open = effect.to();
    boolean bracket =
        cursor.is(open, Kind.OPEN)
            && cursor.is(open + 1, Kind.NUMBER)
            && cursor.is(open + 2, Kind.CLOSE);
    for (int i = effect.from(); bracket && i < effect.values().getFirst(); i++) {
      boolean sd = Clauses.standardDeviationWords(cursor, i) > i;
      if (sd || Clauses.standardErrorWords(cursor, i) > i) {
        named = sd ? Spread.Kind.SD : Spread.Kind.SE;
        Spread spread = new Spread(named, cursor.number(open + 1));
        return List.of(effect, new Part.Scatter(open + 1, open + 3, spread));
      }
    }
    return List.of(effect);
  }

  /**
   * {@code p < .001}, {@code P-value of 0.03}, {@code ns}; further ones of a list come as parts.
   */
  private Part.@Nullable Probability probability(int i) {
    if (cursor.at(i).isWord("ns") && !cursor.at(i).text().equals("Ns") && isAfterComma(i)) {
      return new Part.Probability(i, i + 1, i + 1, null, false);
    }
    int words = Clauses.pWords(cursor, i);
    if (words > i
        && cursor.at(i - 1).isWord("group", "groups", "arm", "arms")
        && !cursor.is(words, Kind.RELATION)) {
      // "in group P at 0, 2 and 4 h"
      return null;
    }
    int number = words;
    boolean announced = false;
    if (words == i || cursor.at(i).isWord("sig", "significance")) {
      return listed(i);
    }
    while (cursor.is(number, Kind.RELATION)
        || cursor.is(number, Kind.COLON)
        || (cursor.is(number, Kind.WORD) && P_VERBS.contains(cursor.at(number).text()))
        || isRepeatedP(number)) {
      announced = true;
      number += isRepeatedP(number) ? 3 : 1;
    }
    Token token = cursor.at(number);
    boolean bare =
        words > i + 1
            || cursor.is(i - 1, Kind.COMMA)
            || cursor.is(i - 1, Kind.OPEN)
            || cursor.is(i - 1, Kind.SEMICOLON);
    boolean probable =
        token.is(Kind.NUMBER)
            && token.decimal().signum() >= 0
            && token.decimal().compareTo(HIGHEST_P) <= 0
            && (announced
                || (bare && token.hasDecimals() && token.decimal().compareTo(HIGHEST_P) < 0));
    if (!probable || cursor.is(number + 1, Kind.PERCENT)) {
      return null;
    }
    PValue p = new PValue(relation(words, number), cursor.number(number));
    return new Part.Probability(i, number + 1, words, p, isApart(i, words, number + 1));
  }

  /** "P for trend = .03", "Pinteraction", "(P &lt; 0.05 for trend)". */
  private boolean isApart(int from, int words, int next) {
    for (int i = from - 1; i < words; i++) {
      if (isOtherHypothesis(cursor.at(i).text())) {
        return true;
      }
    }
    return cursor.at(next).isWord("for") && isOtherHypothesis(cursor.at(next + 1).text());
  }

  private static boolean isOtherHypothesis(String word) {
    String lower = word.toLowerCase(java.util.Locale.ROOT);
    return lower.endsWith("trend")
        || lower.endsWith("interaction")
        || lower.endsWith("heterogeneity")
        || lower.equals("pint")
        || lower.equals("phet")
        || lower.endsWith("linearity");
  }

  private boolean isAfterComma(int i) {
    return cursor.is(i - 1, Kind.COMMA)
        || cursor.is(i - 1, Kind.SEMICOLON)
        || cursor.is(i - 1, Kind.OPEN)
        || cursor.is(i - 1, Kind.RELATION);
  }

  /** "p-value (p) = 0.03". */
  private boolean isRepeatedP(int i) {
    return cursor.is(i, Kind.OPEN) && cursor.at(i + 1).isWord("p") && cursor.is(i + 2, Kind.CLOSE);
  }

  private PValue.Relation relation(int from, int to) {
    PValue.Relation relation = PValue.Relation.EQUAL;
    for (int i = from; i < to; i++) {
      if (cursor.is(i, Kind.RELATION)) {
        relation = cursor.at(i).relation();
      }
    }
    return relation;
  }

  /** The second of "p = .03 and .04", "P = 0.03, 0.04 and 0.05": a number without its own p. */
  private Part.@Nullable Probability listed(int i) {
    if (parts.isEmpty()
        || !(parts.getLast() instanceof Part.Probability before)
        || before.p() == null) {
      return null;
    }
    boolean joined =
        i == before.to() + 1 && (cursor.is(i - 1, Kind.COMMA) || cursor.at(i - 1).isWord("and"))
            || i == before.to() + 2
                && cursor.is(i - 2, Kind.COMMA)
                && cursor.at(i - 1).isWord("and");
    int number = cursor.is(i, Kind.RELATION) ? i + 1 : i;
    Token token = cursor.at(number);
    boolean probable =
        joined
            && token.hasDecimals()
            && token.decimal().signum() >= 0
            && token.decimal().compareTo(HIGHEST_P) <= 0
            && !cursor.is(number + 1, Kind.OPEN)
            && !cursor.is(number + 1, Kind.PERCENT)
            && !cursor.is(number + 1, Kind.DASH);
    return probable
        ? new Part.Probability(
            i,
            number + 1,
            i,
            new PValue(relation(i, number), cursor.number(number)),
            before.apart())
        : null;
  }

  /**
   * {@code 95% CI 1.26–2.48}, {@code 95% confidence interval: 0.83, 1.21}, {@code CI = [0.1, 0.4]}.
   */
  private Part.@Nullable Bounds boundsAt(int i) {
    boolean level = cursor.is(i, Kind.NUMBER) && cursor.is(i + 1, Kind.PERCENT);
    // "95%-CI"
    int start = level ? cursor.is(i + 2, Kind.DASH) ? i + 3 : i + 2 : i;
    int words = Clauses.intervalWords(cursor, start);
    if (words == start && level && cursor.is(start, Kind.OPEN)) {
      return null;
    }
    if (words == start) {
      return null;
    }
    int number = words;
    int skipped = 0;
    while (!cursor.is(number, Kind.NUMBER) && skipped <= 5 && isIntervalFiller(number)) {
      number++;
      skipped++;
    }
    Read<Interval> read =
        Intervals.bounds(cursor, number, true, Clauses.level(cursor, start, words));
    if (read == null) {
      return null;
    }
    boolean opened = cursor.is(number - 1, Kind.OPEN);
    int to = opened && cursor.is(read.next(), Kind.CLOSE) ? read.next() + 1 : read.next();
    return new Part.Bounds(i, to, read.value(), true);
  }

  private boolean isIntervalFiller(int i) {
    Token token = cursor.at(i);
    return token.is(Kind.RELATION)
        || token.is(Kind.COLON)
        || token.is(Kind.COMMA)
        || token.is(Kind.OPEN)
        || token.is(Kind.CLOSE)
        || token.is(Kind.DASH)
        || token.is(Kind.SEMICOLON)
        || token.isWord(
            "of",
            "from",
            "was",
            "were",
            "is",
            "between",
            "ranged",
            "ranging",
            "for",
            "the",
            "bca",
            "bootstrapped");
  }

  /** {@code df = 4}, {@code d.f. = 1, 56}, {@code 28 df}. */
  private Part.@Nullable Degrees degrees(int i) {
    if (cursor.is(i, Kind.NUMBER)
        && cursor.at(i + 1).isWord("df")
        && !cursor.is(i + 2, Kind.RELATION)) {
      return new Part.Degrees(i, i + 2, List.of(cursor.number(i)));
    }
    if (cursor.is(i, Kind.NUMBER)
        && cursor.at(i + 1).isWord("degrees")
        && cursor.at(i + 2).isWord("of")) {
      return new Part.Degrees(i, i + 4, List.of(cursor.number(i)));
    }
    if (!cursor.at(i).isWord("df")) {
      return null;
    }
    int number = i + 1;
    if (cursor.is(number, Kind.NUMBER)
        && !cursor.at(number).spaced()
        && cursor.is(number + 1, Kind.RELATION)) {
      number++;
    }
    while (cursor.is(number, Kind.RELATION)
        || cursor.is(number, Kind.COLON)
        || cursor.is(number, Kind.OPEN)) {
      number++;
    }
    if (!cursor.is(number, Kind.NUMBER)) {
      return null;
    }
    boolean second =
        (cursor.is(number + 1, Kind.COMMA)
                || cursor.is(number + 1, Kind.SLASH)
                || cursor.at(number + 1).isWord("and"))
            && cursor.at(number + 2).is(Kind.NUMBER)
            && !cursor.is(number + 3, Kind.OPEN)
            && !cursor.is(number + 3, Kind.PERCENT)
            && !cursor.is(number + 3, Kind.WORD);
    int to = second ? number + 3 : number + 1;
    to += cursor.is(i + 2, Kind.OPEN) && cursor.is(to, Kind.CLOSE) ? 1 : 0;
    return new Part.Degrees(
        i,
        to,
        second
            ? List.of(cursor.number(number), cursor.number(number + 2))
            : List.of(cursor.number(number)));
  }

  private Part.@Nullable SampleSize sampleSize(int i) {
    boolean named = cursor.at(i).text().equals("n") || cursor.at(i).text().equals("N");
    boolean given = named && cursor.is(i + 1, Kind.RELATION) && cursor.is(i + 2, Kind.NUMBER);
    return given && cursor.at(i + 2).isInteger() && cursor.at(i + 1).text().equals("=")
        ? new Part.SampleSize(i, i + 3, cursor.number(i + 2))
        : null;
  }

  /** {@code SD = 1.1}, {@code SE 0.2}, {@code ± 0.2} after a value. */
  private Part.@Nullable Scatter scatter(int i) {
    int sd = Clauses.standardDeviationWords(cursor, i);
    int se = Clauses.standardErrorWords(cursor, i);
    int number = Math.max(sd, se);
    Spread.Kind kind = sd > i ? Spread.Kind.SD : Spread.Kind.SE;
    if (number == i) {
      if (!cursor.is(i, Kind.PLUS_MINUS)) {
        return null;
      }
      kind = Spread.Kind.UNSTATED;
    }
    while (cursor.is(number, Kind.RELATION)
        || cursor.is(number, Kind.COLON)
        || cursor.is(number, Kind.PLUS_MINUS)
        || cursor.is(number, Kind.COMMA) && sd > i
        || cursor.at(number).isWord("of", "was")) {
      number++;
    }
    return cursor.is(number, Kind.NUMBER)
        ? new Part.Scatter(i, number + 1, new Spread(kind, cursor.number(number)))
        : null;
  }
}
