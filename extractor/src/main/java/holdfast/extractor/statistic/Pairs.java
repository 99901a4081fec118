package holdfast.extractor.statistic;

import holdfast.extractor.statistic.Token.Kind;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Bare numbers that are results because another one stands beside them: "8.4 vs 9.3 days, P =
 * 0.03", "median survival was 13.5 months with A compared with 14.1 months with B".
 *
 * @param cursor the sentence
 */
record Pairs(Cursor cursor) {

  /** Tokens of a unit, and of a spread in brackets, between a number and "versus". */
  private static final int LONGEST_ITEM = 14;

  /** Tokens between the second number and the p or interval that tests the two. */
  private static final int FARTHEST_TEST = 14;

  /** Tokens between two values of which the second has the unit of the first. */
  private static final int FARTHEST_TWIN = 30;

  /** The number at a token as one of a pair, or null. */
  Part.@Nullable Bare at(int i, List<Part> before) {
    if (isBracketed(i) && isOneOfSeveral()) {
      return new Part.Bare(i, i + 1, EffectType.OTHER, i, null);
    }
    if (isSetBeside(i) || isSecondBeside(i, before)) {
      return new Part.Bare(i, i + 1, EffectType.MEAN, i, null);
    }
    if (isCounted(i)) {
      return null;
    }
    int second = secondAfter(i);
    if (second > 0 && (isTested(second) || hasSpread(i))) {
      return new Part.Bare(i, i + 1, EffectType.MEAN, i, null);
    }
    if (second < 0 && isSecond(i, before)) {
      return new Part.Bare(i, i + 1, typeBefore(before), i, null);
    }
    return isTwin(i, before) || isNextWithSpread(i, before)
        ? new Part.Bare(i, i + 1, typeBefore(before), i, null)
        : null;
  }

  /** "in rotation (0.10)", "in lateral bending (×19.46)": nothing else in the bracket. */
  private boolean isBracketed(int i) {
    int open = cursor.is(i - 1, Kind.TIMES) ? i - 2 : i - 1;
    return open > 0
        && cursor.at(i).is(Kind.NUMBER)
        && cursor.at(i).hasDecimals()
        && cursor.is(open, Kind.OPEN)
        && cursor.is(open - 1, Kind.WORD)
        && cursor.is(i + 1, Kind.CLOSE);
  }

  /** "Y in A (0.10) was greater than that in B (0.48)": values that the sentence compares. */
  private boolean isOneOfSeveral() {
    int bracketed = 0;
    boolean than = false;
    for (int k = 0; k < cursor.size(); k++) {
      bracketed += isBracketed(k) ? 1 : 0;
      than |= bracketed > 0 && cursor.at(k).isWord("than", "compared", "versus");
    }
    return bracketed > 1 && than;
  }

  /** "165.2 sliders as compared to 179.3 sliders": the same unit behind words of comparison. */
  private boolean isSetBeside(int i) {
    return beside(i) > 0;
  }

  private boolean isSecondBeside(int i, List<Part> before) {
    for (Part part : before.reversed()) {
      if (part instanceof Part.Bare bare) {
        return beside(bare.value()) == i;
      }
      if (part instanceof Part.Effect) {
        return false;
      }
    }
    return false;
  }

  /** Index of the second number, or -1. */
  private int beside(int i) {
    Token unit = cursor.at(i + 1);
    if (!cursor.at(i).hasDecimals() || !unit.is(Kind.WORD) || unit.text().length() < 4) {
      return -1;
    }
    for (int k = i + 2; k < i + LONGEST_ITEM && k < cursor.size(); k++) {
      Token word = cursor.at(k);
      if (word.is(Kind.NUMBER) || word.is(Kind.SEMICOLON)) {
        return -1;
      }
      if (word.isWord("compared") && cursor.at(k + 1).isWord("with", "to")) {
        boolean same =
            cursor.at(k + 2).is(Kind.NUMBER)
                && cursor.at(k + 2).hasDecimals()
                && cursor.at(k + 3).text().equals(unit.text());
        return same ? k + 2 : -1;
      }
    }
    return -1;
  }

  private static EffectType typeBefore(List<Part> before) {
    for (Part part : before.reversed()) {
      EffectType type = type(part);
      if (type != null) {
        return type;
      }
    }
    return EffectType.MEAN;
  }

  private static @Nullable EffectType type(Part part) {
    return switch (part) {
      case Part.Effect effect -> effect.values().isEmpty() ? null : effect.type();
      case Part.Bare bare -> bare.type();
      default -> null;
    };
  }

  /**
   * "groups 1 vs 2", "day 3 versus 7", "500 versus 250 mg": numbers that name and do not measure.
   */
  private boolean isCounted(int i) {
    Token word = cursor.at(i - 1);
    boolean named =
        word.is(Kind.WORD)
            && word.text()
                .toLowerCase(Locale.ROOT)
                .matches(
                    "groups?|arms?|days?|weeks?|months?|years?|visits?|models?|grades?|stages?|types?|quartiles?|tertiles?|quintiles?|doses?|phase|study|table|fig|figure|scenario|time|aged?|to|score|n");
    return named
        || word.is(Kind.SLASH)
        || word.is(Kind.TIMES)
        || word.is(Kind.COLON) && !word.spaced() && cursor.is(i - 2, Kind.NUMBER);
  }

  /** Index of the number behind "versus", or -1. */
  private int secondAfter(int i) {
    int at = pastItem(i + 1);
    boolean versus = cursor.at(at).isWord("vs", "versus", "v");
    if (!versus) {
      return -1;
    }
    int next = cursor.is(at + 1, Kind.STOP) ? at + 2 : at + 1;
    boolean number = cursor.is(next, Kind.NUMBER) && !isDose(next + 1) && !isDose(i + 1);
    return number ? next : -1;
  }

  private boolean isDose(int i) {
    return cursor.at(i).isWord("mg", "µg", "μg", "ug", "iu") && !cursor.is(i + 1, Kind.SLASH);
  }

  /** Past a unit and a bracket behind a number. */
  private int pastItem(int from) {
    int i = from;
    while (i < from + 4
        && (cursor.is(i, Kind.WORD)
                && !cursor
                    .at(i)
                    .isWord("vs", "versus", "v", "and", "or", "in", "for", "with", "to", "of")
            || cursor.is(i, Kind.SLASH)
            || cursor.is(i, Kind.PERCENT)
            || cursor.is(i, Kind.SUPERSCRIPT)
            || cursor.is(i, Kind.OTHER))) {
      i++;
    }
    if (cursor.is(i, Kind.OPEN)) {
      int close = cursor.closing(i);
      return close < cursor.size() && close - i <= LONGEST_ITEM ? close + 1 : from;
    }
    return i;
  }

  /** Whether a p or an interval follows that tests the two. */
  private boolean isTested(int second) {
    for (int i = second + 1; i < second + FARTHEST_TEST && i < cursor.size(); i++) {
      int words = Clauses.pWords(cursor, i);
      if (words > i && cursor.is(words, Kind.RELATION) || Clauses.intervalWords(cursor, i) > i) {
        return true;
      }
      if (cursor.is(i, Kind.STOP) && cursor.at(i + 1).spaced() && !cursor.at(i - 1).isWord("vs")) {
        return false;
      }
    }
    return false;
  }

  /** "2.1 (SD 0.3)", "23.6 ng/ml [13.9-43.0 ng/ml]". */
  private boolean hasSpread(int i) {
    for (int k = i + 1; k < i + 5; k++) {
      if (cursor.is(k, Kind.OPEN)) {
        return cursor.is(k + 1, Kind.NUMBER) && cursor.is(k + 2, Kind.DASH);
      }
    }
    return false;
  }

  /** The number behind "versus" whose first one was taken. */
  boolean isSecond(int i, List<Part> before) {
    int versus = cursor.is(i - 1, Kind.STOP) ? i - 2 : i - 1;
    if (!cursor.at(versus).isWord("vs", "versus", "v")) {
      return false;
    }
    for (Part part : before.reversed()) {
      if (part instanceof Part.Bare bare) {
        return pastItem(bare.value() + 1) == versus;
      }
      if (part instanceof Part.Effect) {
        return false;
      }
    }
    return false;
  }

  /** "5.2 (0.7), 5.2 (0.5), and 5.3 (0.6)": the same form comes again in a list. */
  private boolean isNextWithSpread(int i, List<Part> before) {
    int link = cursor.at(i - 1).isWord("and", "versus", "vs") ? i - 2 : i - 1;
    int end = cursor.is(link, Kind.COMMA) ? link - 1 : link;
    boolean linked = end < i - 1 && cursor.is(end, Kind.CLOSE);
    if (!linked || !isWithSpread(i) || !isWithSpread(end - 3)) {
      return false;
    }
    for (Part part : before.reversed()) {
      EffectType type = type(part);
      if (type != null) {
        int value =
            part instanceof Part.Effect effect
                ? effect.values().getLast()
                : ((Part.Bare) part).value();
        return value == end - 3 && (type == EffectType.MEAN || type == EffectType.MEDIAN);
      }
    }
    return false;
  }

  /** A decimal number with one more in brackets. */
  private boolean isWithSpread(int i) {
    return cursor.at(i).hasDecimals()
        && cursor.is(i + 1, Kind.OPEN)
        && cursor.is(i + 2, Kind.NUMBER)
        && cursor.is(i + 3, Kind.CLOSE);
  }

  /** A preposition in front of a group, with a bracket before it or without. */
  private boolean isPlace(int i) {
    int at =
        cursor.is(i, Kind.OPEN) && cursor.closing(i) < cursor.size() ? cursor.closing(i) + 1 : i;
    return cursor.at(at).isWord("in", "for", "with", "after", "among", "on", "during");
  }

  /** "13.5 months in A compared with 14.1 months in B": the unit and the phrase come again. */
  private boolean isTwin(int i, List<Part> before) {
    boolean joined =
        cursor.at(i - 1).isWord("with", "to", "and", "versus", "vs", "was", "than")
            || cursor.is(i - 1, Kind.STOP) && cursor.at(i - 2).isWord("vs")
            || cursor.is(i - 1, Kind.COMMA);
    if (!joined || !cursor.is(i + 1, Kind.WORD) || before.isEmpty()) {
      return false;
    }
    int value = -1;
    for (Part part : before.reversed()) {
      EffectType type = type(part);
      if (type == EffectType.MEAN || type == EffectType.MEDIAN) {
        value =
            part instanceof Part.Effect effect
                ? effect.values().getLast()
                : ((Part.Bare) part).value();
        break;
      }
      if (type != null) {
        return false;
      }
    }
    if (value < 0 || i - value > FARTHEST_TWIN) {
      return false;
    }
    if (isPlace(i + 1) && cursor.at(i + 1).text().equals(cursor.at(value + 1).text())) {
      // "was 5.3 for A and 8.6 for B": the preposition comes again
      return cursor.at(i).hasDecimals() && cursor.at(value).hasDecimals();
    }
    boolean unit =
        cursor.at(value + 1).text().equals(cursor.at(i + 1).text())
            && cursor.is(value + 1, Kind.WORD);
    int after = i + 2;
    after = cursor.is(after, Kind.SLASH) ? after + 2 : after;
    return unit
        && cursor.at(i).hasDecimals() == cursor.at(value).hasDecimals()
        && isPlace(after)
        && isPlace(cursor.is(value + 2, Kind.SLASH) ? value + 4 : value + 2);
  }
}
