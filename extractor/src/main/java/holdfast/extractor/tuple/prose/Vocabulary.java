package holdfast.extractor.tuple.prose;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The closed classes of English words, and the few dozen verbs, adjectives and nouns with which
 * scientific prose states a result. Everything else is a noun as far as slots are concerned.
 */
final class Vocabulary {

  /** What a verb does with the nouns around it. */
  enum Verb {
    /** X is associated with Y. */
    RELATE,
    /** X predicts Y. */
    PREDICT,
    /** X increases Y; Y increased. */
    CHANGE,
    /** A had (showed, scored) a higher Y. */
    POSSESS,
    /** Y differed between A and B. */
    DIFFER,
    /** A difference was found: the verb itself says nothing. */
    OBSERVE,
    /** Like "be". */
    REMAIN
  }

  /** What a noun of a result says of the nouns that hang on it. */
  enum Noun {
    /** Association between X and Y. */
    ASSOCIATION,
    /** Effect of X on Y. */
    EFFECT,
    /** Difference in Y between A and B. */
    DIFFERENCE,
    /** Improvement in Y in A. */
    CHANGE,
    /** Predictor of Y. */
    FACTOR,
    /** Odds ratio for Y. */
    RATIO
  }

  private static final Map<String, Kind> KINDS = new HashMap<>();
  private static final Map<String, Verb> VERBS = new HashMap<>();
  private static final Map<String, Noun> NOUNS = new HashMap<>();

  static {
    kinds(
        Kind.DETERMINER,
        "the a an this these those each every any some all both either another such its their our his her no only");
    kinds(
        Kind.PRONOUN,
        "it they them we he she there us itself themselves none one others neither i you");
    kinds(
        Kind.PREPOSITION,
        "of in on at to for with by from between among amongst within during after before over under across through per"
            + " without into upon via using following against until since throughout regarding towards toward besides"
            + " about around near including except despite concerning beyond according_to in_terms_of with_respect_to as_a_function_of"
            + " with_regard_to due_to because_of prior_to in_relation_to such_as based_on above below");
    kinds(
        Kind.THAN,
        "than versus vs vs. compared_with compared_to as_compared_with as_compared_to when_compared_with when_compared_to"
            + " relative_to in_comparison_with in_comparison_to in_contrast_to as_opposed_to rather_than compared_against");
    kinds(Kind.AND, "and or nor & as_well_as and/or but_not");
    kinds(
        Kind.SUBORDINATE,
        "whereas while but although though when because if so where unless however therefore thus hence yet as whilst note_that");
    kinds(Kind.RELATIVE, "who which whom whose");
    kinds(Kind.THAT, "that");
    kinds(Kind.BE, "is are was were be been being am");
    kinds(Kind.HAVE, "has have had having");
    kinds(
        Kind.AUXILIARY,
        "do does did may might can could would will should must cannot didn't tended_to tends_to failed_to");
    kinds(Kind.NOT, "not n't never");
    kinds(
        Kind.ADVERB,
        "also still again further often more_often less_often almost about respectively even just too very quite well"
            + " furthermore moreover instead then no_longer once likewise meanwhile nonetheless nevertheless most_notably in_turn in_addition in_fact");
    kinds(
        Kind.COMPARATIVE,
        "higher lower greater smaller longer shorter better worse larger fewer less more faster slower older younger"
            + " stronger weaker heavier superior inferior earlier later poorer richer");
    verbs(Verb.RELATE, "associated correlated related linked tied");
    verbs(
        Verb.PREDICT,
        "predicted predicts predict explained explains explain affected affects affect influenced influences impacted"
            + " determined moderated mediated mediates moderates contributed contributes");
    verbs(
        Verb.CHANGE,
        "increased decreased reduced improved declined rose fell dropped worsened lowered raised enhanced attenuated inhibited"
            + " prevented suppressed shortened prolonged elevated diminished changed deteriorated doubled halved promoted"
            + " reduces improves increases_verb alleviated elicited augmented accelerated impaired grew");
    verbs(
        Verb.POSSESS,
        "showed shows show exhibited exhibits displayed experienced scored performed achieved presented demonstrated received"
            + " developed gained lost made reached reporting exhibiting showing scoring required produced responded"
            + " evidenced tested solved answered earned yielded yields yield obtained chose preferred rated consumed used needed took completed discontinued underwent withdrew exerted suffered paid led resulted caused induced");
    verbs(Verb.DIFFER, "differed differs differ varied varies vary");
    verbs(
        Verb.OBSERVE,
        "observed found seen noted detected identified reported revealed indicated suggested confirmed indicates suggests"
            + " reveals confirms demonstrates recorded measured evident apparent noticed obtained_verb concluded occurred"
            + " appeared existed emerged remained_verb");
    verbs(Verb.REMAIN, "remained remains became becomes seemed stayed");
    nouns(
        Noun.ASSOCIATION,
        "association associations correlation correlations relationship relationships relation relations link links relevance");
    nouns(
        Noun.EFFECT,
        "effect effects impact impacts influence influences benefit benefits efficacy interaction interactions");
    nouns(
        Noun.DIFFERENCE,
        "difference differences variation discrepancy discrepancies comparison comparisons differential heterogeneity mean_difference mean_differences");
    nouns(
        Noun.CHANGE,
        "improvement improvements reduction reductions increase increases decrease decreases change changes decline declines"
            + " rise gain gains worsening deterioration elevation drop fall trend");
    nouns(
        Noun.FACTOR,
        "predictor predictors factor factors determinant determinants correlate correlates marker indicator predictive");
    nouns(
        Noun.RATIO,
        "ratio ratios or ors hr hrs rr rrs odds_ratio odds_ratios hazard_ratio hazard_ratios risk_ratio risk_ratios"
            + " relative_risk relative_risks rate_ratio prevalence_ratio");
  }

  /** Words that end in "ly" and are no adverbs. */
  private static final Set<String> NOT_ADVERBS =
      Set.of(
          "family",
          "daily",
          "weekly",
          "monthly",
          "yearly",
          "likely",
          "unlikely",
          "elderly",
          "anomaly",
          "assembly",
          "early",
          "italy",
          "butterfly",
          "reply",
          "supply",
          "fly",
          "july");

  /** Sequences of words that act as one. */
  static final Set<String> JOINED = joined();

  /** The words that such a sequence begins with. */
  static final Set<String> OPENING =
      JOINED.stream().map(words -> words.split(" ", 2)[0]).collect(Collectors.toUnmodifiableSet());

  static final Set<String> MORE_OR_LESS = Set.of("more", "less", "fewer", "greater");

  private Vocabulary() {}

  private static void kinds(Kind kind, String words) {
    for (String word : words.split(" ")) {
      KINDS.put(word.replace('_', ' '), kind);
    }
  }

  private static void verbs(Verb verb, String words) {
    for (String word : words.split(" ")) {
      VERBS.put(word, verb);
    }
  }

  private static void nouns(Noun noun, String words) {
    for (String word : words.split(" ")) {
      NOUNS.put(word.replace('_', ' '), noun);
    }
  }

  private static Set<String> joined() {
    Set<String> words = new java.util.HashSet<>();
    KINDS.keySet().stream().filter(word -> word.contains(" ")).forEach(words::add);
    NOUNS.keySet().stream().filter(word -> word.contains(" ")).forEach(words::add);
    return Set.copyOf(words);
  }

  /** What a word in lower case can do. */
  static Kind kind(String lower) {
    Kind kind = KINDS.get(lower);
    if (kind != null) {
      return kind;
    }
    if (VERBS.containsKey(lower)) {
      return Kind.VERB;
    }
    boolean adverb =
        lower.length() > 4
            && lower.endsWith("ly")
            && lower.indexOf('-') < 0
            && !NOT_ADVERBS.contains(lower);
    return adverb ? Kind.ADVERB : Kind.NOUN;
  }

  static Optional<Verb> verb(String lower) {
    return Optional.ofNullable(VERBS.get(lower));
  }

  /** The verb of a base form behind "did" or "may": "increase" of "increased". */
  static Optional<Verb> base(String lower) {
    Verb verb = VERBS.get(lower + "d");
    verb = verb == null ? VERBS.get(lower + "ed") : verb;
    return Optional.ofNullable(verb == null ? VERBS.get(lower) : verb);
  }

  static Optional<Noun> noun(String lower) {
    return Optional.ofNullable(NOUNS.get(lower.toLowerCase(Locale.ROOT)));
  }
}
