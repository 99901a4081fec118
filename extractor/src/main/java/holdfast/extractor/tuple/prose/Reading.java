package holdfast.extractor.tuple.prose;

import holdfast.extractor.span.Text;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form that a stretch of a sentence has, with the ranges of its slots.
 *
 * @param roles the slots
 * @param predictorEnd offset behind the predictor, -1 when there is none
 * @param outcomeEnd likewise for the outcome
 * @param comparatorStart offset of the comparator, {@link Integer#MAX_VALUE} when there is none
 * @param comparatorEnd offset behind it, -1
 * @param start offset of the form's first character
 */
record Reading(
    Roles roles,
    int predictorStart,
    int predictorEnd,
    int outcomeEnd,
    int comparatorStart,
    int comparatorEnd,
    int start) {

  static final Reading NONE =
      new Reading(Roles.NONE, Integer.MAX_VALUE, -1, -1, Integer.MAX_VALUE, -1, 0);

  /** The slots of the patterns. */
  enum Slot {
    PREDICTOR,
    OUTCOME,
    COMPARATOR,
    NONE
  }

  private static final Pattern LEAD =
      Pattern.compile(
          "(?iu)^(?:(?:in\\s+addition|furthermore|moreover|however|overall|similarly|additionally|also|finally|interestingly|notably|there\\s+(?:was|were)|we\\s+(?:also\\s+)?(?:found|observed)(?:\\s+that)?|"
              + "(?:the\\s+)?(?:results?|data|analys[ie]s|findings?)\\s+(?:also\\s+)?(?:suggest|show|indicat|reveal|confirm|demonstrat)\\p{L}*(?:\\s+that)?|only|the|an?|both|these|those|that|although|when|while|whereas|and|but)\\b[\\s,]*)+");

  /** Reads the part of a sentence between two offsets. */
  static Reading of(Prose prose, List<Conditions.Found> conditions, int from, int to) {
    String words = prose.words().substring(from, to);
    Reading comparison = first(prose, words, from, Forms.COMPARISONS, true);
    if (comparison != NONE) {
      return comparison;
    }
    StringBuilder bare = new StringBuilder(words);
    for (Conditions.Found found : conditions) {
      for (int i = Math.max(from, found.start()); i < Math.min(to, found.end()); i++) {
        bare.setCharAt(i - from, ' ');
      }
    }
    for (String text : List.of(bare.toString(), words)) {
      Reading association = first(prose, text, from, Forms.ASSOCIATIONS, true);
      if (association != NONE) {
        return association;
      }
    }
    return first(prose, words, from, Forms.OUTCOMES, false);
  }

  private static Reading first(
      Prose prose, String words, int from, List<Pattern> forms, boolean sure) {
    if (!Forms.mayBe(forms, words)) {
      return NONE;
    }
    for (Pattern form : forms) {
      Matcher matcher = form.matcher(words);
      if (matcher.find()) {
        Roles roles =
            new Roles(
                slot(prose, words, matcher, "p", from),
                slot(prose, words, matcher, "o", from),
                slot(prose, words, matcher, "c", from),
                sure);
        return new Reading(
            Telling.parted(roles),
            edge(matcher, "p", from, true, Integer.MAX_VALUE),
            edge(matcher, "p", from, false, -1),
            edge(matcher, "o", from, false, -1),
            edge(matcher, "c", from, true, Integer.MAX_VALUE),
            edge(matcher, "c", from, false, -1),
            from + matcher.start());
      }
    }
    return NONE;
  }

  private static boolean has(Matcher matcher, String name) {
    return matcher.pattern().namedGroups().containsKey(name) && matcher.start(name) >= 0;
  }

  private static int edge(Matcher matcher, String name, int from, boolean start, int none) {
    if (!has(matcher, name)) {
      return none;
    }
    return from + (start ? matcher.start(name) : matcher.end(name));
  }

  private static Text slot(Prose prose, String words, Matcher matcher, String name, int from) {
    if (!has(matcher, name)) {
      return Text.EMPTY;
    }
    int start = matcher.start(name);
    int end = matcher.end(name);
    while (end > start && words.charAt(end - 1) == ' ') {
      end--;
    }
    Text phrase = prose.phrase(from + start, from + end);
    Matcher lead = LEAD.matcher(phrase);
    return lead.find() ? phrase.from(lead.end()) : phrase;
  }

  /** Whether a condition phrase is part of one of the two groups rather than a condition. */
  boolean covers(Conditions.Found found) {
    boolean inPredictor = found.end() > predictorStart && found.start() < predictorEnd;
    boolean inComparator = found.end() > comparatorStart && found.start() < comparatorEnd;
    return inPredictor || inComparator;
  }

  /** The slot that ends nearest before an offset, if it is within reach. */
  Slot lastSlot(int offset, int reach) {
    Slot slot = Slot.NONE;
    int best = offset - reach;
    if (predictorEnd <= offset && predictorEnd >= best) {
      slot = Slot.PREDICTOR;
      best = predictorEnd;
    }
    if (outcomeEnd <= offset && outcomeEnd >= best) {
      slot = Slot.OUTCOME;
      best = outcomeEnd;
    }
    if (comparatorEnd <= offset && comparatorEnd >= best) {
      slot = Slot.COMPARATOR;
    }
    return slot;
  }
}
