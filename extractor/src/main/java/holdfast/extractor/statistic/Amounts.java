package holdfast.extractor.statistic;

import holdfast.extractor.statistic.Token.Kind;
import java.util.Locale;
import java.util.Set;

/**
 * Percentages that a study used or set and did not find: the strength of a solution, the load of an
 * exercise, a level of significance, how much better somebody had to become.
 *
 * @param cursor the sentence
 */
record Amounts(Cursor cursor) {

  private static final Set<String> SUBSTANCES =
      Set.of(
          "solution",
          "saline",
          "nacl",
          "formalin",
          "coal",
          "cream",
          "ointment",
          "gel",
          "glucose",
          "dextrose",
          "ethanol",
          "alcohol",
          "agarose",
          "isoflurane",
          "sevoflurane",
          "desflurane",
          "halothane",
          "lidocaine",
          "bupivacaine",
          "levobupivacaine",
          "ropivacaine",
          "prilocaine",
          "chlorhexidine",
          "paraformaldehyde",
          "formaldehyde",
          "bsa",
          "oxygen",
          "hydrogen",
          "peroxide",
          "sucrose",
          "dmso",
          "hypochlorite",
          "povidone",
          "xylocaine",
          "albumin",
          "methylcellulose");

  /** What a load is a share of: "85% of the 5RM", "70% of VO2max". */
  private static final Set<String> LOADS =
      Set.of(
          "rm",
          "5rm",
          "1rm",
          "max",
          "maximum",
          "maximal",
          "vo",
          "hrmax",
          "bodyweight",
          "repetition",
          "peak",
          "workload");

  private static final Set<String> CHANGES =
      Set.of("reduction", "improvement", "decrease", "increase", "response", "remission", "loss");

  private static final int FARTHEST = 5;

  /** Whether the percentage at a token is such an amount. */
  boolean isAmount(int i) {
    int next = i + 2;
    return isSubstance(cursor.at(next))
        || isSubstance(cursor.at(next + 1))
            && cursor.is(next, Kind.WORD)
            && !cursor.at(next).isWord("of", "in", "with", "and", "for")
        || isSubstance(cursor.at(i - 1))
        || isLoad(next)
        || isSet(i)
        || isGoal(i, next)
        || isDefinition(i);
  }

  private static boolean isSubstance(Token token) {
    return token.is(Kind.WORD) && SUBSTANCES.contains(token.text().toLowerCase(Locale.ROOT));
  }

  private boolean isLoad(int next) {
    if (!cursor.at(next).isWord("of")) {
      return cursor.at(next).isWord("rm") || cursor.at(next + 1).isWord("rm");
    }
    for (int k = next + 1; k < next + FARTHEST; k++) {
      String word = cursor.at(k).text().toLowerCase(Locale.ROOT);
      if (LOADS.contains(word) || word.endsWith("max")) {
        return true;
      }
    }
    return false;
  }

  /** "the level of significance was set at 5%", "CV < 5%". */
  private boolean isSet(int i) {
    for (int k = Math.max(0, i - 2 * FARTHEST); k < i; k++) {
      boolean near = i - k <= FARTHEST;
      if (cursor.at(k).isWord("significance", "alpha", "α")
              && (cursor.at(k + 1).isWord("was", "were", "is", "level", "of", "at", "set")
                  || cursor.at(k - 2).isWord("level"))
          || near && cursor.at(k).isWord("cv", "cvs")) {
        return true;
      }
    }
    return false;
  }

  /** "patients achieving 75% reduction in PASI". */
  private boolean isGoal(int i, int next) {
    if (!CHANGES.contains(cursor.at(next).text().toLowerCase(Locale.ROOT))) {
      return false;
    }
    for (int k = Math.max(0, i - FARTHEST); k < i; k++) {
      if (cursor
          .at(k)
          .isWord("achieving", "achieved", "achieve", "least", "obtaining", "comparisons")) {
        return true;
      }
    }
    return false;
  }

  /** "as follows: &lt;1%, almost certainly not; ...": bounds of named classes. */
  private boolean isDefinition(int i) {
    Token sign = cursor.at(i - 1);
    Token before = cursor.at(i - 2);
    return sign.is(Kind.RELATION)
        && !sign.text().equals("=")
        && (before.is(Kind.COLON) || before.is(Kind.SEMICOLON))
        && cursor.is(i + 2, Kind.COMMA);
  }
}
