package holdfast.extractor.statistic;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.CellContent.Form;
import holdfast.extractor.statistic.Cursor.Read;
import holdfast.extractor.statistic.HeaderMeaning.Part;
import holdfast.extractor.statistic.HeaderMeaning.Role;
import holdfast.extractor.statistic.PValue.Relation;
import holdfast.extractor.statistic.Token.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one table cell: a number with its marks, then brackets, ± and p, in whatever order they
 * come. A cell whose words are not those of a result is {@link Form#WORDS}.
 */
final class CellReader {

  private final Cursor cursor;
  private final HeaderMeaning meaning;
  private final Text cell;

  private @Nullable PrintedNumber value;
  private Relation relation = Relation.EQUAL;
  private @Nullable Interval interval;
  private @Nullable Interval range;
  private @Nullable Spread spread;
  private @Nullable PrintedNumber total;
  private @Nullable PrintedNumber percent;
  private @Nullable PValue p;
  private boolean percentSign;
  private boolean boundedShare;
  private boolean reference;
  private boolean bracketed;
  private boolean foreign;
  private final StringBuilder stars = new StringBuilder();
  private final List<Text> marks = new ArrayList<>();

  CellReader(Text cell, HeaderMeaning meaning) {
    this.cell = cell;
    this.cursor = Cursor.over(cell);
    this.meaning = meaning;
  }

  CellContent read() {
    Form word = WordCell.form(cursor);
    if (word != null) {
      cursor.tokens().stream()
          .filter(Token::isMultiplicationStar)
          .forEach(token -> stars.append('*'));
      return content(word);
    }
    int i = 0;
    while (i < cursor.size() && !foreign) {
      int next = part(i, false);
      foreign |= next == i;
      i = next;
    }
    PrintedNumber share = CellMarks.shareInBounds(value, spread, interval);
    if (share != null && bracketed && percent == null) {
      percent = share;
      spread = null;
    }
    return content(foreign ? Form.WORDS : form());
  }

  /** Reads what begins at a token; returns where to go on, or the index when it is no result. */
  private int part(int i, boolean inside) {
    Token token = cursor.at(i);
    int pNext = Clauses.pWords(cursor, i);
    if (pNext > i) {
      return pValue(pNext);
    }
    if (WordCell.isReference(token)) {
      reference = true;
      return cursor.is(i + 1, Kind.STOP) ? i + 2 : i + 1;
    }
    if (token.is(Kind.RELATION) && cursor.is(i + 1, Kind.NUMBER)) {
      if (inside && CellMarks.isBoundedShare(cursor, i, meaning, value)) {
        boundedShare = true;
        return cursor.is(i + 2, Kind.PERCENT) ? i + 3 : i + 2;
      }
      return related(i);
    }
    if (token.is(Kind.NUMBER)) {
      return inside ? insideNumber(i) : number(i);
    }
    if (token.is(Kind.PLUS_MINUS) && cursor.is(i + 1, Kind.NUMBER)) {
      spread = new Spread(meaning.spreadKind(), cursor.number(i + 1));
      return i + 2;
    }
    if (token.is(Kind.OPEN)) {
      return bracket(i);
    }
    if (token.isMultiplicationStar()) {
      stars.append('*');
      return i + 1;
    }
    if (token.is(Kind.MARK) || token.is(Kind.SUPERSCRIPT) || CellMarks.isLetter(cursor, i)) {
      marks.add(cursor.text(i, i + 1));
      return i + 1;
    }
    if (token.is(Kind.CARET) && i > 0) {
      int end = CellMarks.raisedEnd(cursor, i + 1);
      marks.add(cursor.text(i + 1, end));
      return end;
    }
    int unit = CellMarks.perUnitEnd(cursor, i);
    if (unit > i && value != null && meaning.effect().isPresent()) {
      return unit;
    }
    if (token.is(Kind.PERCENT) && i > 0) {
      percentSign = true;
      return i + 1;
    }
    int named = CellMarks.unitEnd(cursor, i);
    return named > i && value != null ? named : connector(i, inside);
  }

  private int connector(int i, boolean inside) {
    int words = Clauses.intervalWords(cursor, i);
    if (words > i) {
      return words;
    }
    int sd = Clauses.standardDeviationWords(cursor, i);
    int se = Clauses.standardErrorWords(cursor, i);
    int spreadNext = Math.max(sd, se);
    if (spreadNext > i) {
      int number =
          cursor.is(spreadNext, Kind.RELATION)
                  || cursor.is(spreadNext, Kind.COLON)
                  || cursor.is(spreadNext, Kind.COMMA)
              ? spreadNext + 1
              : spreadNext;
      if (cursor.is(number, Kind.NUMBER)) {
        spread = new Spread(sd > i ? Spread.Kind.SD : Spread.Kind.SE, cursor.number(number));
        return number + 1;
      }
    }
    Token token = cursor.at(i);
    boolean joins =
        token.is(Kind.COMMA)
            || token.is(Kind.SEMICOLON)
            || token.is(Kind.COLON)
            || token.is(Kind.CLOSE)
            || (token.is(Kind.STOP) && i + 1 == cursor.size())
            || (token.is(Kind.RELATION) && inside)
            || (token.text().equals("+") && cursor.is(i + 1, Kind.NUMBER) && i == 0)
            || token.isWord("iqr", "range", "ns", "vs");
    return joins ? i + 1 : i;
  }

  private int number(int i) {
    Read<Interval> behind = Intervals.signedBehind(cursor, i, level());
    if (behind != null && value == null && interval == null && range == null) {
      value = cursor.number(i);
      put(behind.value());
      return behind.next();
    }
    Read<Interval> bounds = Intervals.bounds(cursor, i, false, level());
    boolean headed =
        meaning.effect().isEmpty()
            && (meaning.has(Role.INTERVAL) || (meaning.isEmpty() && cursor.at(i).hasDecimals()));
    if (bounds == null && headed && value == null) {
      bounds = Intervals.bounds(cursor, i, true, level());
    }
    if (bounds != null && bounds.value().isOrdered() && interval == null && range == null) {
      put(bounds.value());
      return bounds.next();
    }
    if (value == null) {
      value = cursor.number(i);
      if (cursor.is(i + 1, Kind.SLASH)
          && cursor.is(i + 2, Kind.NUMBER)
          && CellMarks.perUnitEnd(cursor, i + 1) == i + 1) {
        total = cursor.number(i + 2);
        return i + 3;
      }
      return i + 1;
    }
    if (CellMarks.isNumber(cursor, i)) {
      marks.add(cursor.text(i, i + 1));
      return i + 1;
    }
    // a bare interval after its value: "1.34 1.18 1.52" lost its brackets, "1.34, 1.18-1.52"
    bounds = Intervals.bounds(cursor, i, true, level());
    if (bounds != null && bounds.value().isOrdered() && interval == null) {
      put(bounds.value());
      return bounds.next();
    }
    boolean alone = spread == null && percent == null && p == null;
    if (alone && meaning.has(Role.P) && isProbability(cursor.number(i))) {
      p = new PValue(Relation.EQUAL, cursor.number(i));
      return i + 1;
    }
    return i;
  }

  private void put(Interval bounds) {
    boolean saysInterval =
        meaning.has(Role.INTERVAL) || (!meaning.has(Role.IQR) && !meaning.has(Role.RANGE));
    boolean cellSaysRange =
        cursor.tokens().stream().anyMatch(token -> token.isWord("iqr", "range", "interquartile"));
    boolean median =
        !meaning.has(Role.INTERVAL)
            && !CellMarks.saysInterval(cursor)
            && (meaning.names(EffectType.MEDIAN)
                || (meaning.names(EffectType.MEAN) && spread != null));
    if (cellSaysRange || median || !saysInterval) {
      range = bounds;
    } else {
      interval = bounds;
    }
  }

  private @Nullable BigDecimal level() {
    return CellMarks.saysInterval(cursor)
        ? CellMarks.level(cursor)
        : meaning.part(Role.INTERVAL).map(Part::level).orElse(null);
  }

  private int related(int i) {
    Relation sign = cursor.at(i).relation();
    PrintedNumber number = cursor.number(i + 1);
    boolean isP =
        meaning.has(Role.P) && isProbability(number)
            || (meaning.isEmpty()
                && number.decimal().signum() >= 0
                && number.decimal().compareTo(BigDecimal.ONE) <= 0
                && number.places() > 0);
    if (isP && p == null) {
      p = new PValue(sign, number);
    } else if (value == null) {
      value = number;
      relation = sign;
    } else {
      return i;
    }
    return i + 2;
  }

  /** No p is above one; a larger number under a head that seems to name p is something else. */
  private static boolean isProbability(PrintedNumber number) {
    return number.decimal().signum() >= 0 && number.decimal().compareTo(BigDecimal.ONE) <= 0;
  }

  private int pValue(int i) {
    int number = cursor.is(i, Kind.RELATION) ? i + 1 : i;
    if (!cursor.is(number, Kind.NUMBER) || !isProbability(cursor.number(number))) {
      return i;
    }
    p = new PValue(cursor.at(i).relation(), cursor.number(number));
    return number + 1;
  }

  private int bracket(int first) {
    int close = cursor.closing(first);
    bracketed = true;
    int i = first + 1;
    while (i < close && !foreign) {
      int open = OpenBounds.end(cursor, i);
      int next = open > i ? open : part(i, true);
      foreign |= next == i;
      i = next;
    }
    return Math.min(close + 1, cursor.size());
  }

  /**
   * "9.1% (268)" under "% (n), mean (SD)": a share with its count, whatever else the head names.
   */
  private boolean isCountOfShare(int i) {
    return percentSign
        && value != null
        && cursor.at(i).isInteger()
        && cursor.is(i + 1, Kind.CLOSE)
        && meaning.has(Role.N)
        && meaning.names(EffectType.PERCENT);
  }

  /** A number inside brackets: bounds, a percentage, a spread, or p, as the header says. */
  private int insideNumber(int i) {
    int level = CellMarks.pastLevel(cursor, i);
    if (level > i) {
      return level;
    }
    PrintedNumber number = cursor.number(i);
    if (value != null && spread == null && CellMarks.isBeforeRange(cursor, i)) {
      // "6.22 (1.99; 3–11)": a spread, then the range of the values
      spread = new Spread(meaning.spreadKind(), number);
      return i + 2;
    }
    Read<Interval> bounds = Intervals.bounds(cursor, i, true, level());
    if (bounds != null && interval == null && range == null) {
      put(bounds.value());
      return bounds.next();
    }
    if (cursor.is(i + 1, Kind.SLASH) && cursor.is(i + 2, Kind.NUMBER) && total == null) {
      boolean headed =
          meaning.names(EffectType.PERCENT)
              && CellMarks.isShareOf(value, number, cursor.number(i + 2));
      if ((percentSign || headed) && percent == null && value != null) {
        percent = value; // "59% (53/90)"
        value = number;
      }
      value = value == null ? number : value;
      total = cursor.number(i + 2);
      return i + 3;
    }
    if (cursor.is(i + 1, Kind.PERCENT)) {
      percent = number;
      return i + 2;
    }
    if (spread != null && cursor.at(i).isInteger() && cursor.is(i + 1, Kind.CLOSE)) {
      return i + 1; // "41.4 ± 10.2 (68)": how many they were
    }
    if (isCountOfShare(i) && percent == null) {
      percent = value;
      value = number;
      percentSign = false;
    } else if (meaning.has(Role.SD) || meaning.has(Role.SE) || meaning.has(Role.VARIANCE)) {
      spread = new Spread(meaning.spreadKind(), number);
    } else if (meaning.names(EffectType.PERCENT) && percent == null) {
      percent = number;
    } else if (meaning.has(Role.P) && p == null && value != null && isProbability(number)) {
      p = new PValue(Relation.EQUAL, number);
    } else if (spread == null) {
      spread = new Spread(Spread.Kind.UNSTATED, number);
    } else {
      return i;
    }
    return i + 1;
  }

  private Form form() {
    if (reference) {
      return Form.REFERENCE;
    }
    boolean underP = meaning.has(Role.P) && meaning.effect().isEmpty();
    boolean ofDifference = // ".56 (-2.1 to 3.9)"
        interval != null
            && value != null
            && p == null
            && meaning.has(Role.INTERVAL)
            && meaning.parts().getFirst().role() == Role.P;
    boolean alone = (interval == null || ofDifference) && spread == null && total == null;
    if (underP && value != null && alone && isProbability(value)) {
      p = p == null ? new PValue(relation, value) : p;
      return Form.P;
    }
    if (value == null) {
      if (interval != null || range != null) {
        return Form.INTERVAL;
      }
      if (p != null) {
        return Form.P;
      }
      return spread != null || percent != null ? Form.BRACKET : Form.WORDS;
    }
    if (interval != null || range != null) {
      return Form.VALUE_INTERVAL;
    }
    if (total != null) {
      return Form.RATIO;
    }
    if (percent != null || boundedShare) {
      return Form.COUNT_PERCENT;
    }
    if (spread != null) {
      return bracketed && spread.kind() == Spread.Kind.UNSTATED
          ? Form.VALUE_BRACKET
          : Form.VALUE_SPREAD;
    }
    boolean ratio = meaning.effect().map(Part::type).map(EffectType::isRatio).orElse(false);
    boolean one = value.decimal().compareTo(BigDecimal.ONE) == 0;
    return ratio && one && meaning.has(Role.INTERVAL) && p == null ? Form.REFERENCE : Form.NUMBER;
  }

  private CellContent content(Form form) {
    return new CellContent(
        form,
        value,
        relation,
        interval,
        range,
        spread,
        total,
        percent,
        p,
        percentSign,
        stars.toString(),
        marks,
        cell);
  }
}
