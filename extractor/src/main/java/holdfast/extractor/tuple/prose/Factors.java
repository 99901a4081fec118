package holdfast.extractor.tuple.prose;

import holdfast.extractor.span.Text;
import holdfast.extractor.tuple.prose.Telling.Said;
import holdfast.extractor.tuple.prose.Telling.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The factors of an analysis of variance, each with its test: "no effect of condition (p), time (p)
 * or interaction (p)", "(condition × lap: F, p; part*phase interaction: F, p)". The factor in front
 * of a test, or its label in the bracket, is what the test is of; the measure is that of the
 * clause.
 *
 * @param line the sentence
 * @param clause that the test stands in
 * @param told all statistics of the sentence
 */
record Factors(Line line, Clause clause, List<Told> told) {

  private static final String FACTOR =
      "(?:(?:pre-?post |within-|between-|measurement |testing )?(?:time(?:[ -]points?| of measure(?:ment)?)?|conditions?|groups?|treatments?|interventions?|sessions?|trials?|sex|gender"
          + "|age(?: groups?)?|days?|weeks?|phases?|diets?|drugs?|doses?|genotypes?|exercise|training|temperature|visits?|legs?|sides?"
          + "|muscles?|species|sites?|blocks?|tasks?|positions?|speed|intensity|contrasts?|cohorts?|years?|parts?|regions?|types?|modality|order))";

  private static final Pattern EFFECT =
      Pattern.compile(
          "(?:(?:of|for|on|in|the|a|an|any|no|not|main|significant|overall|or|and|but|either|neither|effects?) )*+"
              + FACTOR
              + "(?: main)?(?: effects?)?");

  private static final Pattern CROSSED =
      Pattern.compile(
          "(?:.* )?[\\p{L}-]+(?: ?[×*] ?| x |-by-)[\\p{L}-]+.*|(?:.* )?(?:\\p{L}+[×*])+\\p{L}+(?: interactions?)?");

  private static final Pattern INTERACTION =
      Pattern.compile(
          "(?:(?:of|for|on|in|the|a|an|any|no|not|significant|or|and|but|either|neither|their) )*+interactions?(?: effects?)?");

  private static final Pattern LABEL =
      Pattern.compile("^[\\s,(\\[]*([^:;,=<>()\\[\\]]{2,60}?)\\s?:");

  /** Words; what is longer in front of a test is more than a factor. */
  private static final int LONGEST = 9;

  /** What is said of a test with the factor that it is of. */
  Said of(Said said, int at, int index) {
    // "A and B did not differ in age (p) or sex (p)": what two groups are compared by
    if (told.get(index).descriptive() || !said.roles().comparator().isBlank()) {
      return said;
    }
    Text label = label(at, index);
    if (!label.isBlank()) {
      return isFactor(label) ? tested(said, label, at) : said;
    }
    Range own = own(at);
    Text words = Phrases.printed(line, own);
    boolean alone = INTERACTION.matcher(lower(words)).matches();
    if (!alone && !isFactor(words) || !isListed(at)) {
      return said;
    }
    return tested(said, alone ? crossed(own, at) : withoutLead(own), at);
  }

  private Said tested(Said said, Text factor, int at) {
    Roles roles = said.roles();
    Text outcome = roles.outcome();
    boolean people = Members.isGroup(roles.predictor()) && !isFactor(roles.predictor());
    if (isFactor(outcome) && people) {
      return said; // "patients did not differ in age (p) and sex (p)"
    }
    boolean itself =
        isFactor(outcome)
            || INTERACTION.matcher(lower(outcome)).matches()
            || holds(outcome, factor);
    List<Text> holds = new ArrayList<>();
    for (Text condition : said.conditions()) {
      if (!holds(factor, condition) && !isFactor(condition)) {
        holds.add(condition);
      }
    }
    // "Y was associated with sex (p) and age (p)": the other side is what was measured.
    boolean related = itself && !outcome.isBlank() && !isFactor(roles.predictor());
    Text measure = related ? roles.predictor() : itself ? Text.EMPTY : outcome;
    return new Said(new Roles(factor, measure, Text.EMPTY, roles.sure()), holds);
  }

  private static boolean holds(Text whole, Text part) {
    return !part.isBlank() && lower(whole).contains(lower(part));
  }

  private static String lower(Text words) {
    return words.toString().toLowerCase(Locale.ROOT);
  }

  private static boolean isFactor(Text words) {
    String lower = lower(words);
    return EFFECT.matcher(lower).matches()
        || CROSSED.matcher(lower).matches() && lower.split(" ").length <= LONGEST;
  }

  /** A label with a colon behind it: "(phase: p &lt; 0.001, F = 20.9)". */
  private Text label(int at, int index) {
    int group = line.word(at).start();
    int before = index > line.word(at).first() ? told.get(index - 1).place().end() : group;
    int to = told.get(index).place().start();
    String between = line.sentence().toString().substring(Math.min(before, to), to);
    int from = between.lastIndexOf(';') + 1;
    Matcher label = LABEL.matcher(between.substring(from));
    if (!label.find()) {
      return Text.EMPTY;
    }
    int start = Math.min(before, to) + from;
    return line.sentence().subSequence(start + label.start(1), start + label.end(1));
  }

  /** The words in front of a test, behind the statistic, comma or preposition before it. */
  private Range own(int at) {
    int from = at;
    while (from > clause.range().from()
        && !line.word(from - 1)
            .is(Kind.STATISTIC, Kind.COMMA, Kind.SEMICOLON, Kind.BE, Kind.HAVE, Kind.PRONOUN)
        && at - from < LONGEST) {
      from--;
    }
    for (int i = at - 1; i > from; i--) {
      if (line.word(i).lower().matches("of|for") && !line.word(i - 1).lower().equals("time")) {
        return Phrases.bare(line, new Range(i + 1, at));
      }
    }
    return Phrases.bare(line, new Range(from, at));
  }

  private Text withoutLead(Range own) {
    int from = own.from();
    while (from + 1 < own.to()
        && line.word(from)
            .lower()
            .matches("main|effects?|of|for|significant|overall|no|not|either|neither")) {
      from++;
    }
    return Phrases.printed(line, new Range(from, own.to()));
  }

  /** Whether the sentence speaks of effects, or tests another factor. */
  private boolean isListed(int at) {
    int factors = 0;
    for (int i = 0; i < line.size(); i++) {
      Word word = line.word(i);
      if (Vocabulary.noun(word.lower()).orElse(null) == Vocabulary.Noun.EFFECT && i < at) {
        return true;
      }
      boolean test = word.is(Kind.STATISTIC) && !told.get(word.last()).descriptive();
      if (test && i > 0) {
        String words = lower(Phrases.printed(line, own(i)));
        factors += EFFECT.matcher(words).matches() ? 1 : 0;
      }
    }
    return factors > 1;
  }

  /** "condition (p), time (p) or interaction (p)": the interaction is that of the two. */
  private Text crossed(Range own, int at) {
    List<Text> factors = new ArrayList<>();
    for (int i = 1; i < at; i++) {
      Word word = line.word(i);
      boolean test = word.is(Kind.STATISTIC) && !told.get(word.last()).descriptive();
      Range range = test ? own(i) : Range.NONE;
      Text words = test ? withoutLead(range) : Text.EMPTY;
      if (EFFECT.matcher(lower(words)).matches()
          && factors.stream().noneMatch(words::sameCharacters)) {
        factors.add(words);
      }
    }
    Text interaction = withoutLead(own);
    return factors.size() == 2
        ? Text.join(" ", List.of(Text.join(" × ", factors), interaction))
        : interaction;
  }
}
