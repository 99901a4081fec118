package holdfast.extractor.statistic;

import holdfast.extractor.statistic.Token.Kind;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words that announce the parts of a result. Each method takes the index of a token and returns
 * the index after the words, or the index itself when they do not stand there.
 */
final class Clauses {

  private static final BigDecimal LOWEST_LEVEL = BigDecimal.valueOf(50);
  private static final BigDecimal HIGHEST_LEVEL = BigDecimal.valueOf(100);

  /** What a p-value may be of: "P for trend", "P-interaction". */
  private static final Set<String> P_OF =
      Set.of(
          "trend",
          "interaction",
          "heterogeneity",
          "het",
          "int",
          "adj",
          "adjusted",
          "corr",
          "corrected",
          "fdr",
          "bonferroni",
          "bonf",
          "value",
          "values",
          "val",
          "overall",
          "difference",
          "linearity",
          "nonlinearity",
          "linear",
          "perm",
          "fwe",
          "fwer",
          "tukey",
          "holm",
          "two",
          "one",
          "tailed",
          "sided",
          "level",
          "levels",
          "uncorrected",
          "unadjusted",
          "diff",
          "subgroup",
          "effect",
          "log-rank",
          "logrank",
          "rep",
          "homogeneity",
          "group",
          "time",
          "uncorr");

  private Clauses() {}

  /** p, P-value, ps, P for trend, p(two-tailed), Sig., Pr(&gt;|t|). */
  static int pWords(Cursor cursor, int index) {
    Token token = cursor.at(index);
    if (token.isWord(
        "pvalue",
        "pvalues",
        "pval",
        "ptrend",
        "pinteraction",
        "padj",
        "pcorr",
        "pfdr",
        "phet",
        "pint",
        "pheterogeneity",
        "pfwe",
        "pcorrected",
        "pfor")) {
      return index + 1;
    }
    if (token.isWord("sig", "significance")) {
      int next = cursor.is(index + 1, Kind.STOP) ? index + 2 : index + 1;
      return cursor.at(next).isWord("level") ? next + 1 : next;
    }
    if (token.isWord("pr", "prob") && cursor.is(index + 1, Kind.OPEN)) {
      int close = cursor.closing(index + 1);
      boolean tail = cursor.is(index + 2, Kind.RELATION);
      return tail && close < cursor.size() ? close + 1 : index;
    }
    if (token.isWord("p's")) {
      return index + 1;
    }
    if (!FontSlips.isPWord(token.text()) || !token.isWord("p", "ps")) {
      return index;
    }
    int next = index + 1;
    boolean more = true;
    while (more) {
      int after = pOf(cursor, next);
      more = after > next;
      next = after;
    }
    return next;
  }

  private static int pOf(Cursor cursor, int index) {
    int word = index;
    while (cursor.is(word, Kind.DASH)
        || cursor.at(word).text().equals("_")
        || cursor.at(word).text().equals("'")
        || cursor.at(word).isWord("for", "of", "s")) {
      word++;
    }
    if (isPOf(cursor.at(word))) {
      return word + 1;
    }
    if (cursor.is(index, Kind.OPEN)) {
      int close = cursor.closing(index);
      boolean said = close < cursor.size() && close - index <= 5;
      for (int i = index + 1; i < close && said; i++) {
        said =
            isPOf(cursor.at(i))
                || cursor.is(i, Kind.DASH)
                || cursor.at(i).isWord("for", "of")
                || cursor.at(i).isInteger();
      }
      return said && isPOf(cursor.at(close - 1)) ? close + 1 : index;
    }
    return index;
  }

  private static boolean isPOf(Token token) {
    return token.is(Kind.WORD) && P_OF.contains(token.text().toLowerCase(Locale.ROOT));
  }

  /**
   * CI, confidence interval(s), credible interval, CrI, confidence limits, with a level or without.
   */
  static int intervalWords(Cursor cursor, int index) {
    Token token = cursor.at(index);
    if (token.isWord("ci", "cis", "cri", "cris", "cl", "hdi", "ic")) {
      boolean capitals = Character.isUpperCase(token.text().charAt(0));
      int next = pastLongForm(cursor, index + 1);
      return capitals ? pastDifference(cursor, afterLevel(cursor, next)) : index;
    }
    boolean named =
        token.isWord("confidence", "confidential", "credible", "credibility", "compatibility");
    if (named && cursor.at(index + 1).isWord("interval", "intervals", "limits", "limit", "int")) {
      int next = index + 2;
      next += cursor.is(next, Kind.STOP) && cursor.at(index + 1).isWord("int") ? 1 : 0;
      boolean again =
          cursor.is(next, Kind.OPEN)
              && cursor.at(next + 1).isWord("ci", "cis", "cri", "cl")
              && cursor.is(next + 2, Kind.CLOSE);
      return pastDifference(cursor, again ? next + 3 : next);
    }
    return index;
  }

  /** "95% CI (confidence interval) 11.1–20.4": told once what it stands for. */
  private static int pastLongForm(Cursor cursor, int index) {
    boolean told =
        cursor.is(index, Kind.OPEN)
            && cursor.at(index + 1).isWord("confidence", "credible")
            && cursor.at(index + 2).isWord("interval", "intervals")
            && cursor.is(index + 3, Kind.CLOSE);
    return told ? index + 4 : index;
  }

  /** "95% CI for difference", "confidence interval of the mean difference". */
  private static int pastDifference(Cursor cursor, int index) {
    if (!cursor.at(index).isWord("for", "of")) {
      return index;
    }
    int noun = cursor.at(index + 1).isWord("the") ? index + 2 : index + 1;
    noun += cursor.at(noun).isWord("mean", "risk", "absolute") ? 1 : 0;
    return cursor.at(noun).isWord("difference", "differences") ? noun + 1 : index;
  }

  /** "CI 95%:" and "CI95": a level after the words. */
  private static int afterLevel(Cursor cursor, int index) {
    int number = cursor.is(index, Kind.OPEN) ? index + 1 : index;
    if (isLevel(cursor, number)
        && (cursor.is(number + 1, Kind.PERCENT)
            || (!cursor.at(number).spaced()
                && number == index
                && !cursor.is(number + 1, Kind.DASH)))) {
      int next = cursor.is(number + 1, Kind.PERCENT) ? number + 2 : number + 1;
      return number > index && cursor.is(next, Kind.CLOSE) ? next + 1 : next;
    }
    return index;
  }

  private static boolean isLevel(Cursor cursor, int index) {
    Token token = cursor.at(index);
    return token.is(Kind.NUMBER)
        && token.decimal().compareTo(LOWEST_LEVEL) >= 0
        && token.decimal().compareTo(HIGHEST_LEVEL) < 0;
  }

  /** The level printed before or inside the words for an interval, or null. */
  static @Nullable BigDecimal level(Cursor cursor, int first, int next) {
    for (int i = first; i < next; i++) {
      if (isLevel(cursor, i)) {
        return cursor.at(i).decimal();
      }
    }
    int percent = cursor.is(first - 1, Kind.DASH) ? first - 2 : first - 1;
    int number = cursor.is(percent, Kind.PERCENT) ? percent - 1 : percent;
    return isLevel(cursor, number) ? cursor.at(number).decimal() : null;
  }

  /** SE, S.E., SEM, standard error (of the mean), std. err.; SES is socioeconomic status. */
  static int standardErrorWords(Cursor cursor, int index) {
    Token token = cursor.at(index);
    boolean plural = token.is(Kind.WORD) && token.text().equals("SEs");
    if (plural || token.isWord("se", "sem", "stderr") && !token.text().equals("Se")) {
      return afterOfMean(cursor, index + 1);
    }
    return afterStandard(cursor, index, "error", "err", "errors");
  }

  /** SD, S.D., standard deviation, std. dev.; SDS is a score or a scale. */
  static int standardDeviationWords(Cursor cursor, int index) {
    Token token = cursor.at(index);
    boolean plural = token.is(Kind.WORD) && token.text().equals("SDs");
    if ((plural || token.isWord("sd", "gsd", "stddev", "stdev", "std"))
        && !cursor.at(index + 1).is(Kind.WORD)
        && !cursor.is(index + 1, Kind.STOP)) {
      return index + 1;
    }
    return afterStandard(cursor, index, "deviation", "dev", "deviations");
  }

  private static int afterStandard(Cursor cursor, int index, String... nouns) {
    if (!cursor.at(index).isWord("standard", "std", "stand", "st", "s")) {
      return index;
    }
    int noun = cursor.is(index + 1, Kind.STOP) ? index + 2 : index + 1;
    if (!cursor.at(noun).isWord(nouns)) {
      return index;
    }
    int next =
        cursor.is(noun + 1, Kind.STOP) && cursor.at(noun).text().length() <= 3
            ? noun + 2
            : noun + 1;
    return afterOfMean(cursor, next);
  }

  private static int afterOfMean(Cursor cursor, int index) {
    int mean = cursor.at(index + 1).isWord("the") ? index + 2 : index + 1;
    boolean said = cursor.at(index).isWord("of") && cursor.at(mean).isWord("mean");
    return said ? mean + 1 : index;
  }
}
