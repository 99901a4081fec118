package holdfast.extractor.tuple.prose;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The forms in which results are told, as patterns over a sentence whose statistics are blank.
 * Groups: p predictor or first group, c second group, o outcome, q outcome named at the end.
 */
final class Forms {

  private static final String ADVERB =
      "(?:(?:also|not|no longer|only|still|both|all|more|further|statistically|\\p{L}+ly)\\s+)*";
  private static final String BE =
      "(?:was|were|is|are|be|been|being|remained|remains|became|to be|has been|have been|had been)\\s+";
  private static final String CLAUSE =
      "(?:^|(?<=[,;:(]\\s)|(?<=\\bthat\\s)|(?<=\\band\\s)|(?<=\\bbut\\s)|(?<=\\bwhile\\s)|(?<=\\bwhereas\\s))";
  private static final String NP = "[^,;:.]{2,160}?";
  private static final String LONG = "[^;:.]{2,200}?";
  private static final String STOP =
      "(?=\\s*(?:$|[,;:.(\\[]|\\s{3,}|\\bwith\\s+(?:an?\\s+)?(?:\\p{L}+\\s+){0,3}(?:ratio|OR|HR|RR|CI)\\b))";
  private static final String COMPARATIVE =
      "(?:higher|lower|greater|smaller|longer|shorter|better|worse|increased|reduced|decreased|elevated|larger|fewer|less|more|faster|slower|older|younger|stronger|weaker|heavier|superior|inferior)";
  private static final String THAN =
      "\\s+(?:than|(?:as\\s+)?compared\\s+(?:with|to)|versus|vs\\.?|relative\\s+to)\\s+(?:(?:that|those|it\\s+was|they\\s+were|taken|observed|found|seen)\\s+)*(?:(?:in|of|for|among|after|during|from|with|on|at)\\s+)?(?:the\\s+)?";

  /** Two groups compared on an outcome. Tried on the whole sentence. */
  static final List<Pattern> COMPARISONS =
      List.of(
          of(
              CLAUSE
                  + "(?<o>"
                  + LONG
                  + ")\\s+"
                  + BE
                  + ADVERB
                  + COMPARATIVE
                  + "\\s+(?:in|for|among|with|after|during|on|at)\\s+(?:the\\s+)?(?<p>"
                  + LONG
                  + ")"
                  + THAN
                  + "(?<c>"
                  + NP
                  + ")"
                  + STOP),
          of(
              CLAUSE
                  + "(?<o>"
                  + LONG
                  + ")\\s+(?:did\\s+not\\s+(?:\\p{L}+ly\\s+)*differ|differed|differs|"
                  + BE
                  + ADVERB
                  + "(?:different|similar|comparable|equal))\\s+"
                  + ADVERB
                  + "(?:between|in|after|during|for|among|across)\\s+(?:the\\s+)?(?<p>"
                  + LONG
                  + ")\\s+(?:and|or|versus|vs\\.?|to|from|than|compared\\s+(?:to|with))\\s+(?:(?:those|that|taken|detected|observed|after|in|the)\\s+)*(?<c>"
                  + NP
                  + ")"
                  + STOP),
          of(
              CLAUSE
                  + "(?<p>"
                  + LONG
                  + ")\\s+(?:(?:also|both)\\s+)?(?:had|have|has|showed|shows|reported|scored|performed|exhibited|displayed|presented|experienced|achieved|made)\\s+"
                  + ADVERB
                  + "(?:an?\\s+)?"
                  + ADVERB
                  + COMPARATIVE
                  + "\\s+(?<o>"
                  + LONG
                  + ")"
                  + THAN
                  + "(?<c>"
                  + NP
                  + ")"
                  + STOP),
          of(
              CLAUSE
                  + "(?<p>"
                  + LONG
                  + ")\\s+"
                  + BE
                  + ADVERB
                  + "(?:more|less)\\s+likely\\s+to\\s+(?:be\\s+|have\\s+)?(?<o>"
                  + NP
                  + ")"
                  + THAN
                  + "(?<c>"
                  + NP
                  + ")"
                  + STOP),
          of(
              "differences?\\s+(?:(?:was|were)\\s+\\p{L}+\\s+)?in\\s+(?:the\\s+)?(?<o>"
                  + NP
                  + ")\\s+(?:between|among)\\s+(?:the\\s+)?(?<p>"
                  + LONG
                  + ")\\s+(?:and|versus|vs\\.?)\\s+(?:the\\s+)?(?<c>"
                  + NP
                  + ")"
                  + STOP),
          of(
              "differences?\\s+(?:(?:(?:was|were)\\s+)?\\p{L}+\\s+)?between\\s+(?:the\\s+)?(?<p>"
                  + LONG
                  + ")\\s+(?:and|versus|vs\\.?)\\s+(?:the\\s+)?(?<c>"
                  + NP
                  + ")(?:\\s+(?:in|for|on|regarding)\\s+(?:the\\s+)?(?<o>"
                  + NP
                  + "))?"
                  + STOP),
          of(
              "(?:compared|as\\s+compared|relative)\\s+(?:with|to)\\s+(?:the\\s+)?(?<c>"
                  + NP
                  + "),\\s+(?:the\\s+)?(?<p>"
                  + NP
                  + ")\\s+(?:"
                  + BE
                  + ADVERB
                  + "(?:associated|related|linked)\\s+with|had|showed|"
                  + BE
                  + "at)\\s+(?:an?\\s+|the\\s+)?(?:"
                  + COMPARATIVE
                  + "\\s+)?(?<o>"
                  + NP
                  + ")"
                  + STOP));

  /** One thing bears on another. Tried with conditions blanked out as well. */
  static final List<Pattern> ASSOCIATIONS =
      List.of(
          of(
              CLAUSE
                  + "(?:the\\s+|there\\s+was\\s+)?(?<p>"
                  + LONG
                  + ")\\s+"
                  + BE
                  + ADVERB
                  + "(?:associated|correlated|related|linked)\\s+(?:with|to)\\s+(?:an?\\s+|the\\s+)?(?:"
                  + COMPARATIVE
                  + "\\s+)?(?<o>"
                  + NP
                  + ")"
                  + STOP),
          of(
              "(?:associations?|correlations?|relationships?|links?|relevance)\\s+(?:(?:was|were)\\s+\\p{L}+\\s+)?(?:between|for)\\s+(?:the\\s+)?(?<p>"
                  + LONG
                  + ")\\s+and\\s+(?:the\\s+)?(?<o>"
                  + NP
                  + ")"
                  + STOP),
          of(
              CLAUSE
                  + "(?<p>"
                  + NP
                  + ")\\s+(?:had|has|have|showed|shows|exerted)\\s+(?:an?\\s+|no\\s+)?(?:\\p{L}+\\s+){0,3}(?:correlation|association|relationship|effect|impact|influence)\\s+(?:with|on|upon)\\s+(?:the\\s+)?(?:"
                  + COMPARATIVE
                  + "\\s+)?(?<o>"
                  + NP
                  + ")"
                  + STOP),
          of(
              "(?:effects?|impact|influence|association|correlation)\\s+of\\s+(?:the\\s+)?(?<p>"
                  + NP
                  + ")\\s+(?:on|upon|with)\\s+(?:the\\s+)?(?<o>"
                  + NP
                  + ")"
                  + STOP),
          of(
              CLAUSE
                  + "(?:the\\s+)?(?<p>"
                  + NP
                  + ")\\s+"
                  + BE
                  + "(?:\\p{L}+\\s+){0,4}(?:predictors?|risk\\s+factors?|determinants?|correlates?)\\s+(?:of|for)\\s+(?:the\\s+)?(?<o>"
                  + NP
                  + ")"
                  + STOP),
          of(
              "(?:hazard|odds|risk|rate)\\s+ratios?\\s+of\\s+(?<p>"
                  + NP
                  + ")\\s+(?:was|were)\\s{3,}\\s*(?:for\\s+(?<o>"
                  + NP
                  + "))?"
                  + STOP),
          of(
              "\\b(?:HRs?|ORs?|RRs?)\\s+of\\s+(?<p>"
                  + NP
                  + ")\\s+(?:was|were)\\s{3,}\\s*(?:for\\s+(?<o>"
                  + NP
                  + "))?"
                  + STOP),
          of(
              CLAUSE
                  + "(?:the\\s+)?(?<p>"
                  + NP
                  + ")\\s+(?:would\\s+|could\\s+|did\\s+not\\s+)?"
                  + ADVERB
                  + "(?:predict(?:ed|s)?|increased?s?|reduced?s?|decreased?s?|lowered|raised|improved?s?|affect(?:ed|s)?|influenced?|enhanced?|attenuated|inhibited|prevented|explained|confirmed\\s+the\\s+relevance\\s+for)\\s+(?:the\\s+)?(?<o>"
                  + NP
                  + ")"
                  + STOP));

  /** Only the outcome is named. */
  static final List<Pattern> OUTCOMES =
      List.of(
          of(
              "(?:improvements?|changes?|reductions?|increases?|decreases?|differences?|declines?)\\s+(?:(?:was|were)\\s+\\p{L}+\\s+)?(?:in|of|on)\\s+(?:the\\s+)?(?<o>"
                  + NP
                  + ")(?:\\s+(?:in|with|for|among|after|following|over)\\s+(?:the\\s+)?(?<p>"
                  + NP
                  + "))?"
                  + STOP),
          of(
              "(?:mean|median|average)\\s+(?:of\\s+(?:the\\s+)?)?(?<o>"
                  + NP
                  + ")\\s+(?:was|were|of)\\s{2,}"),
          of(
              "(?:prevalence|incidence|rate|proportion|frequency|risk|odds|number)s?\\s+of\\s+(?<o>"
                  + NP
                  + ")\\s+(?:was|were|in|among)\\b"),
          of(
              "(?:\\bHRs?|\\bORs?|\\bRRs?|ratios?)\\s+(?:for|of)\\s+(?:the\\s+)?(?<o>"
                  + NP
                  + ")\\s+(?:was|were|in|among|of|for|comparing)\\b"),
          of(CLAUSE + "(?:the\\s+)?(?<o>[^,;:.()]{2,80}?)\\s+" + BE + "\\s{3,}"));

  private static final Pattern COMPARES =
      Pattern.compile(
          "(?i)\\bthan\\b|differ|similar|comparable|\\bequal|compared|relative to|versus|\\bvs\\b|likely");
  private static final Pattern RELATES =
      Pattern.compile(
          "(?i)associat|correlat|relat|\\blink|relevance|effect|impact|influenc|predict|factor|determinant|ratio|\\bHRs?\\b|\\bORs?\\b|\\bRRs?\\b|increas|reduc|decreas|lower|rais|improv|affect|enhanc|attenuat|inhibit|prevent|explain|confirm");

  private Forms() {}

  /** A cheap test for the words without which no form of a list can fit. */
  static boolean mayBe(List<Pattern> forms, String words) {
    if (forms == COMPARISONS) {
      return COMPARES.matcher(words).find();
    }
    return forms != ASSOCIATIONS || RELATES.matcher(words).find();
  }

  private static Pattern of(String words) {
    return Pattern.compile("(?iu)" + words);
  }
}
