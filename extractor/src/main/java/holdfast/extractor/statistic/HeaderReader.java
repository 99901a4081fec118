package holdfast.extractor.statistic;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.HeaderMeaning.Part;
import holdfast.extractor.statistic.HeaderMeaning.Role;
import holdfast.extractor.statistic.Token.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the words of a header for the kinds of number they name. */
final class HeaderReader {

  /** Letters that behind the name of a quantity are its unit: grams, days, watts, volts, joules. */
  private static final Set<String> UNIT_LETTERS = Set.of("g", "d", "W", "V", "J", "T");

  private final Cursor cursor;
  private final Codes codes;
  private final List<Part> parts = new ArrayList<>();
  private @Nullable PrintedNumber groupSize;

  private HeaderReader(Cursor cursor) {
    this.cursor = cursor;
    this.codes = new Codes(cursor);
  }

  static HeaderMeaning read(Text header) {
    Cursor cursor = Cursor.over(header);
    HeaderReader reader = new HeaderReader(cursor);
    Optional<Quartiles> quartiles = Quartiles.in(header);
    int i = 0;
    while (i < cursor.size()) {
      int at = cursor.at(i).start();
      if (quartiles.filter(words -> words.cover(at)).isPresent()) {
        i++;
        continue;
      }
      i = Math.max(i + 1, reader.readAt(i));
    }
    quartiles
        .filter(words -> reader.parts.stream().noneMatch(part -> part.role() == Role.IQR))
        .map(Quartiles::part)
        .ifPresent(reader.parts::add);
    return new HeaderMeaning(reader.parts, reader.groupSize);
  }

  /** Reads what begins at a token; returns where to go on, or the index itself. */
  private int readAt(int i) {
    Token token = cursor.at(i);
    if (token.is(Kind.PERCENT)) {
      return percent(i);
    }
    if (token.is(Kind.PLUS_MINUS) && parts.isEmpty()) {
      return i;
    }
    if (!token.is(Kind.WORD) || isArmLetter(i)) {
      return i;
    }
    int interval = Clauses.intervalWords(cursor, i);
    if (interval > i) {
      return interval(i, interval);
    }
    int next = keyword(i);
    if (next > i) {
      return next;
    }
    Lexicon.Match match = Lexicon.at(cursor, i);
    if (match != null && match.type() == EffectType.AUC && Exposure.isArea(cursor, match.next())) {
      return Exposure.end(cursor, match.next());
    }
    if (match == null
        || match.form() == Lexicon.Form.ABBREVIATION && codes.arePartly(i, match.next())
        || (match.form() == Lexicon.Form.SYMBOL
            && match.next() == i + 1
            && !isSymbol(i, match.next()))) {
      return i;
    }
    int first = i;
    while (first > 0 && Lexicon.isModifier(cursor, first - 1)) {
      first--;
    }
    add(Role.EFFECT, match.type(), first, match.next(), null);
    return match.next();
  }

  private int keyword(int i) {
    int p = Clauses.pWords(cursor, i);
    if (p > i && (p > i + 1 || standsAlone(i, p) || isSignOfP(p) || comparesFrom(p))) {
      add(Role.P, null, i, p, null);
      return p;
    }
    int se = Clauses.standardErrorWords(cursor, i);
    if (se > i && !isStuckTo(se) && !codes.arePartly(i, se)) {
      add(Role.SE, null, i, se, null);
      return se;
    }
    int sd = Clauses.standardDeviationWords(cursor, i);
    if (sd > i && !isStuckTo(sd) && !codes.arePartly(i, sd)) {
      add(Role.SD, null, i, sd, null);
      return sd;
    }
    Token token = cursor.at(i);
    if (token.isWord("n")) {
      return sampleSize(i);
    }
    if (token.isWord("number", "num", "count", "counts", "frequency", "freq") || isNumberSign(i)) {
      int end = cursor.is(i + 1, Kind.STOP) ? i + 2 : i + 1;
      add(Role.N, null, i, end, null);
      return end;
    }
    if (token.isWord("events", "cases") && cursor.is(i + 1, Kind.SLASH)) {
      add(Role.N, null, i, i + 1, null);
      add(Role.TOTAL, null, i + 2, i + 3, null);
      return i + 3;
    }
    if (token.isWord("sample") && cursor.at(i + 1).isWord("size")) {
      add(Role.N, null, i, i + 2, null);
      return i + 2;
    }
    if (token.isWord("percent", "percentage", "percentages") && !isPointDifference(i)) {
      add(Role.EFFECT, EffectType.PERCENT, i, i + 1, null);
      return i + 1;
    }
    int cent = cursor.is(i + 1, Kind.DASH) ? i + 2 : i + 1;
    if (token.isWord("per") && cursor.at(cent).isWord("cent")) {
      add(Role.EFFECT, EffectType.PERCENT, i, cent + 1, null);
      return cent + 1;
    }
    if (token.isWord("proportion", "prevalence") && !cursor.at(i + 1).isWord("ratio", "ratios")) {
      add(Role.EFFECT, EffectType.PROPORTION, i, i + 1, null);
      return i + 1;
    }
    if (token.isWord("df") || (token.isWord("degrees") && cursor.at(i + 1).isWord("of"))) {
      int end = token.isWord("df") ? i + 1 : i + 3;
      add(Role.DF, null, i, Math.min(end, cursor.size()), null);
      return end;
    }
    if (token.isWord("iqr") || token.isWord("interquartile") || token.isWord("quartiles")) {
      int end = cursor.at(i + 1).isWord("range") ? i + 2 : i + 1;
      add(Role.IQR, null, i, end, null);
      return end;
    }
    boolean alone = token.isWord("range") && cursor.size() == 1;
    if (alone || token.isWord("range", "minimum", "maximum", "min", "max") && !parts.isEmpty()) {
      add(Role.RANGE, null, i, i + 1, null);
      return i + 1;
    }
    if (cursor.is(i - 1, Kind.NUMBER)
        && cursor.at(i - 1).text().equals("50")
        && token.isWord("th")
        && !cursor.is(i - 2, Kind.RELATION)
        && (cursor.size() == 2 || cursor.at(i + 1).isWord("percentile", "centile"))) {
      int end = cursor.at(i + 1).isWord("percentile", "centile") ? i + 2 : i + 1;
      add(Role.EFFECT, EffectType.MEDIAN, i - 1, end, null);
      return end;
    }
    if (token.isWord("variance")) {
      add(Role.VARIANCE, null, i, i + 1, null);
      return i + 1;
    }
    if (token.isWord("lower", "upper", "ll", "ul", "low", "high", "lcl", "ucl", "lci", "uci")) {
      return bound(i);
    }
    if ((token.isWord("ss", "ms", "mse") && standsAlone(i, i + 1) && !codes.arePartly(i, i + 1))
        || (token.isWord("sum", "mean") && cursor.at(i + 1).isWord("of", "square", "squares"))) {
      int end = token.isWord("sum") ? i + 3 : token.isWord("mean") ? i + 2 : i + 1;
      add(Role.AUXILIARY, null, i, Math.min(end, cursor.size()), null);
      return end;
    }
    return i;
  }

  /** "P Latent vs overt": the letter, and what was compared; "P vs C" are two arms. */
  private boolean comparesFrom(int i) {
    if (i != 1 || !cursor.is(i, Kind.WORD) || cursor.at(i).isWord("vs", "versus")) {
      return false;
    }
    for (int next = i + 1; next < cursor.size(); next++) {
      if (cursor.at(next).isWord("vs", "versus")) {
        return true;
      }
    }
    return false;
  }

  /** "SD48W": letters that a number is stuck to are the name of an arm. */
  private boolean isStuckTo(int i) {
    return cursor.is(i, Kind.NUMBER) && !cursor.at(i).spaced();
  }

  /** "No." and "no of", but not the answer and not "No education". */
  private boolean isNumberSign(int i) {
    return cursor.at(i).isWord("no")
        && (cursor.is(i + 1, Kind.STOP)
            || cursor.at(i + 1).isWord("of")
            || cursor.is(i + 1, Kind.SLASH)
            || cursor.is(i + 1, Kind.OPEN) && cursor.is(i + 2, Kind.PERCENT)
            || cursor.is(i + 1, Kind.COMMA) && cursor.is(i + 2, Kind.PERCENT)
            || i + 1 == cursor.size());
  }

  private boolean isPointDifference(int i) {
    return Lexicon.at(cursor, i) != null;
  }

  /** "P &lt;", "P (trend)", "Pr(&gt;|t|)". */
  private boolean isSignOfP(int next) {
    return cursor.is(next, Kind.RELATION);
  }

  private int sampleSize(int i) {
    boolean plain =
        cursor.is(i - 1, Kind.OPEN)
            && cursor.is(i + 1, Kind.NUMBER)
            && cursor.is(i + 2, Kind.CLOSE);
    if (plain) {
      // "With disease (n 453)"
      groupSize = groupSize == null ? cursor.number(i + 1) : groupSize;
      return i + 2;
    }
    boolean marked = cursor.is(i + 1, Kind.SUPERSCRIPT) || cursor.is(i + 1, Kind.MARK);
    int sign = marked ? i + 2 : i + 1; // "Nᵃ = 27": a footnote says more of the size
    boolean alone = standsAlone(i, i + 1) || cursor.is(sign, Kind.RELATION);
    if (!alone) {
      return i;
    }
    if (cursor.is(sign, Kind.RELATION) && cursor.is(sign + 1, Kind.NUMBER)) {
      if (groupSize == null) {
        groupSize = cursor.number(sign + 1);
      }
      return sign + 2;
    }
    if (cursor.is(i + 1, Kind.SLASH) && cursor.at(i + 2).isWord("n")) {
      add(Role.N, null, i, i + 1, null);
      add(Role.TOTAL, null, i + 2, i + 3, null);
      return i + 3;
    }
    add(Role.N, null, i, i + 1, null);
    return i + 1;
  }

  /** A percent sign that is no level ("95% CI") and no part of a number. */
  private int percent(int i) {
    if (cursor.is(i - 1, Kind.NUMBER)) {
      return i;
    }
    boolean change = cursor.at(i + 1).isWord("change", "difference", "reduction");
    add(Role.EFFECT, EffectType.PERCENT, i, change ? i + 2 : i + 1, null);
    return i + 1;
  }

  private int interval(int first, int next) {
    BigDecimal level = Clauses.level(cursor, first, next);
    int start =
        cursor.is(first - 1, Kind.PERCENT) && cursor.is(first - 2, Kind.NUMBER) ? first - 2 : first;
    Role role = Role.INTERVAL;
    if (isLowWord(first - 1) || isLowWord(start - 1) || isLowWord(next)) {
      role = Role.INTERVAL_LOW;
    } else if (isHighWord(first - 1) || isHighWord(start - 1) || isHighWord(next)) {
      role = Role.INTERVAL_HIGH;
    }
    boolean both = role == Role.INTERVAL_LOW && (isHighWord(next + 1) || isHighWord(next + 2));
    // a bound word before the interval words was already taken as a bound without a level
    parts.removeIf(part -> part.role() == Role.INTERVAL_LOW || part.role() == Role.INTERVAL_HIGH);
    add(both ? Role.INTERVAL : role, null, start, next, level);
    boolean boundAfter = isLowWord(next) || isHighWord(next);
    return both ? cursor.size() : boundAfter ? next + 1 : next;
  }

  /** "95% lower", "Upper 95%": nothing but a level and the side. */
  private boolean isAtLevel(int i) {
    int level = i == 0 ? 1 : 0;
    return cursor.size() == 3
        && cursor.at(i).isWord("lower", "upper")
        && cursor.is(level, Kind.NUMBER)
        && cursor.is(level + 1, Kind.PERCENT);
  }

  private boolean isLowWord(int i) {
    return cursor.at(i).isWord("lower", "low", "ll", "lcl", "lci", "min", "minimum");
  }

  private boolean isHighWord(int i) {
    return cursor.at(i).isWord("upper", "high", "ul", "ucl", "uci", "max", "maximum");
  }

  /** "Lower limit", "LL" or "Upper" alone; words such as "high" in other company say nothing. */
  private int bound(int i) {
    boolean named =
        cursor.at(i + 1).isWord("limit", "bound", "cl")
            || cursor.at(i).isWord("ll", "ul", "lcl", "ucl", "lci", "uci")
            || (cursor.size() == 1 && cursor.at(i).isWord("lower", "upper"))
            || isAtLevel(i);
    if (!named) {
      return i;
    }
    int end = cursor.at(i + 1).isWord("limit", "bound", "cl") ? i + 2 : i + 1;
    add(isLowWord(i) ? Role.INTERVAL_LOW : Role.INTERVAL_HIGH, null, i, end, null);
    return end;
  }

  /**
   * A letter that stands for an effect: alone, and not a unit's as in "μg/g", "t/ha", "5 g" or
   * "Weight (g)", nor a factor's as in "Sp × T".
   */
  private boolean isSymbol(int first, int next) {
    boolean quotient = cursor.is(first - 1, Kind.SLASH) || cursor.is(next, Kind.SLASH);
    // "SD48W", "F1-11", "G_01": letters that a number is stuck to name a thing
    boolean code =
        cursor.at(next).text().equals("_")
            || cursor.is(first - 1, Kind.NUMBER) && !cursor.at(first).spaced()
            || cursor.is(next, Kind.NUMBER) && !cursor.at(next).spaced();
    boolean amount = cursor.is(first - 1, Kind.NUMBER) && cursor.at(first).spaced();
    boolean unit =
        UNIT_LETTERS.contains(cursor.at(first).text())
            && cursor.is(first - 1, Kind.OPEN)
            && cursor.is(next, Kind.CLOSE)
            && cursor.is(first - 2, Kind.WORD)
            && !cursor.at(first - 2).isWord("effect", "effects", "size", "sizes", "test", "tests")
            && !cursor.at(first - 2).isWord("cohen", "cohen's", "hedges", "hedges'", "hedge's");
    boolean factor = isTimes(first - 1) || isTimes(next);
    // "Waist (M ≥ 85, W ≥ 80 cm)": men and women
    boolean limit = cursor.at(next).text().matches("[<>≤≥]") && cursor.is(next + 1, Kind.NUMBER);
    boolean other = quotient || code || amount || unit || factor || limit;
    return standsAlone(first, next) && !other;
  }

  /** The sign of an interaction: "Species × T" names its factors by letters. */
  private boolean isTimes(int i) {
    boolean star =
        cursor.at(i).isMultiplicationStar()
            && cursor.is(i - 1, Kind.WORD)
            && cursor.is(i + 1, Kind.WORD);
    return star || cursor.is(i, Kind.TIMES);
  }

  /**
   * A letter in brackets that names an arm and no statistic: "Group (P)", "Vitamin (D) (n = 30)".
   */
  private boolean isArmLetter(int i) {
    if (cursor.at(i).text().length() != 1
        || !cursor.is(i - 1, Kind.OPEN)
        || !(cursor.is(i + 1, Kind.CLOSE) || cursor.is(i + 1, Kind.SLASH))
        || !cursor.is(i - 2, Kind.WORD)
        || cursor.at(i).isWord("n")) {
      return false;
    }
    boolean sized = false;
    for (int k = i + 1; k < cursor.size(); k++) {
      sized |= cursor.at(k).isWord("n") && cursor.is(k + 1, Kind.RELATION);
    }
    return sized || cursor.at(i - 2).isWord("group", "groups", "arm", "cohort", "treatment");
  }

  /** Between brackets, signs or the ends of the header, with no other word at its side. */
  private boolean standsAlone(int first, int next) {
    return !cursor.is(first - 1, Kind.WORD)
        && !isPlus(first - 1, first - 2)
        && !isPlus(next, next + 1)
        && !(cursor.is(first - 1, Kind.DASH) && !cursor.at(first).spaced())
        && (!cursor.is(next, Kind.WORD)
            || cursor.at(next).isWord("value", "values", "statistic", "test"))
        && !(cursor.is(next, Kind.DASH) && !cursor.at(next).spaced());
  }

  /** "GFD+P": a treatment by the letters of its parts; "M + SD" names two kinds of numbers. */
  private boolean isPlus(int plus, int other) {
    return cursor.at(plus).text().equals("+") && codes.isOtherWord(other);
  }

  private void add(
      Role role, @Nullable EffectType type, int first, int next, @Nullable BigDecimal level) {
    boolean named = parts.stream().anyMatch(part -> part.role() == role && part.type() == type);
    if (!named) {
      parts.add(new Part(role, type, cursor.text(first, Math.min(next, cursor.size())), level));
    }
  }
}
