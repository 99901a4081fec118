package holdfast.extractor.tuple.prose;

import holdfast.extractor.span.Text;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Noun phrases as slots hold them: without determiners, words of degree, statistics and notes. What
 * is no noun phrase, or points at something said before, fills no slot.
 */
final class Phrases {

  /** A definition behind its long form: "(OS)". */
  private static final Pattern SHORT_FORM = Pattern.compile("\\(([\\p{L}][\\p{L}\\d/-]{1,9})\\)");

  /** Longer phrases are clauses that were not told apart. */
  private static final int LONGEST = 22;

  /** Words in front of "variance": "an additional 34% of the total". */
  private static final int FEW = 7;

  private Phrases() {}

  /** The noun phrase of a range, or {@link Text#EMPTY} when it is none. */
  static Text of(Line line, Range range) {
    Range bare = withoutClause(line, bare(line, range));
    if (bare.isEmpty() || bare.to() - bare.from() > LONGEST || !isNoun(line, bare)) {
      return Text.EMPTY;
    }
    Text words = printed(line, bare);
    Matcher stray = STRAY.matcher(words);
    words = stray.find() ? words.subSequence(0, stray.start()) : words;
    boolean vague = VAGUE.matcher(words).matches() || VALUE.matcher(words).matches();
    return vague ? Text.EMPTY : words;
  }

  /** Words of grammar and of amount that no list of words tells from nouns. */
  private static final Pattern VAGUE =
      Pattern.compile(
          "(?iu)(?:(?:mean|median|average|absolute|relative|within-group|percent|percentage) )*(?:changes?|differences?|increases?|decreases?|reductions?|improvements?|declines?|values?)|percentage points?"
              + "|least|most|min|average|accordance|agreement|line with .*|majority|half|numbers?|estimated|follows?|following"
              + "|concern|altogether|assessed|along|total|first|second|overall|purposes? of comparison.*|favou?r of .*|respectively"
              + "|approximately|nearly|almost|access|want|need|order|resp|.{1,3}[%°]|°\\s?[CF]");

  private static final String UNITS =
      "(?:mm\\s?Hg|[npµμm]g/[md]?l|[mµμn]mol/l|ms|kg/m[2²]|bpm|%|°\\s?C)";

  private static final String TIMES = "(?:min(?:utes?)?|months?|hours?|days?|years?|kg)";

  /** The value of the other group, joined to the name of the first. */
  private static final Pattern STRAY =
      Pattern.compile(
          "(?iu)\\s*(?:,|\\b(?:and|or|vs\\.?|versus))\\s+[-−–+]?\\d[\\d.,]*\\s?" + UNITS + "$");

  /** Nothing but a measured value. */
  private static final Pattern VALUE =
      Pattern.compile(
          "(?iu)[-−–+]?\\d+(?:\\.\\d+\\s?(?:"
              + UNITS
              + "|"
              + TIMES
              + ")|\\s?(?:mm\\s?Hg|[npµμm]g/[md]?l|bpm|ms))");

  /** A noun phrase ends where somebody does something: "A also yields ...", "Y having ...". */
  private static Range withoutClause(Line line, Range range) {
    for (int i = range.from() + 1; i < range.to(); i++) {
      Word word = line.word(i);
      boolean subject = HollowWords.PERSONAL.contains(word.lower());
      boolean whose = word.lower().equals("having") && Doing.isPeople(line.word(i - 1).lower());
      boolean verb = !whose && word.is(Kind.HAVE, Kind.AUXILIARY) || word.lower().equals("also");
      boolean relative = i > range.from() && relates(line, range.from(), i);
      boolean aside = line.word(i - 1).is(Kind.COMMA) && HollowWords.ASIDE.contains(word.lower());
      boolean which = word.lower().equals("which") && word.is(Kind.RELATIVE);
      if ((subject || verb || aside) && !relative || which) {
        return bare(line, new Range(range.from(), i));
      }
    }
    return range;
  }

  /** "women who had ...": the clause is part of the phrase. */
  private static boolean relates(Line line, int from, int to) {
    for (int i = from; i < to; i++) {
      if (line.word(i).is(Kind.RELATIVE, Kind.THAT)) {
        return true;
      }
    }
    return false;
  }

  /** The words of a range without outer words that belong to no noun phrase. */
  static Range bare(Line line, Range range) {
    int from = range.from();
    int to = range.to();
    while (from < to && leads(line.word(from))) {
      // "that of farmed", "those in the control group": the pointer goes with its preposition.
      boolean those = line.word(from).lower().equals("those");
      boolean whole =
          those
              && from + 1 < to
              && (line.word(from + 1).lower().equals("without")
                  || line.word(from + 1).is(Kind.RELATIVE));
      if (whole || isNever(line, from, to)) {
        break; // without its first word the phrase says the opposite, or nothing
      }
      boolean pointer = line.word(from).is(Kind.THAT) || those;
      from++;
      from += pointer && from < to && line.word(from).is(Kind.PREPOSITION) ? 1 : 0;
    }
    while (to > from && (trails(line.word(to - 1)) || coordinated(line, from, to - 1))) {
      to--;
    }
    return new Range(from, to);
  }

  /** "never smokers": people by what they did not do. */
  private static boolean isNever(Line line, int from, int to) {
    return line.word(from).lower().equals("never")
        && from + 1 < to
        && line.word(from + 1).is(Kind.NOUN);
  }

  private static boolean leads(Word word) {
    return word.is(
            Kind.DETERMINER,
            Kind.ADVERB,
            Kind.AND,
            Kind.COMMA,
            Kind.NOT,
            Kind.STATISTIC,
            Kind.BRACKET,
            Kind.SEMICOLON,
            Kind.THAT)
        || HollowWords.DEGREE.contains(word.lower());
  }

  /** "in the first group and increased by ...": the second verb of the clause. */
  private static boolean coordinated(Line line, int from, int last) {
    return last > from
        && line.word(last).is(Kind.VERB)
        && line.word(last - 1).is(Kind.AND)
        && Vocabulary.verb(line.word(last).lower()).orElse(null) == Vocabulary.Verb.CHANGE;
  }

  private static boolean trails(Word word) {
    boolean definition = word.is(Kind.BRACKET) && SHORT_FORM.matcher(word.lower()).matches();
    return !word.is(Kind.NOUN, Kind.VERB) && !definition;
  }

  /** Whether the head of a noun phrase is an act of finding out: "subsample analysis of ...". */
  static boolean isReport(Line line, Range range) {
    int head = head(line, range);
    return head >= 0 && HollowWords.REPORTS.contains(line.word(head).lower());
  }

  /**
   * Whether words open with how much of something varies: "34% of the variance in Y"; "heart rate
   * variability" is a measure.
   */
  static boolean isVariance(Line line, Range range) {
    for (int i = range.from(); i < range.to() && i < range.from() + FEW; i++) {
      Word before = line.word(Math.max(0, i - 1));
      boolean part =
          before.is(Kind.STATISTIC, Kind.DETERMINER) || before.lower().matches("of|\\d.*");
      if (part && line.word(i).lower().matches("variance|variation|variability")) {
        return true;
      }
    }
    return false;
  }

  /** Nothing but a way to analyse: "recessive and allelic models", "the adjusted model". */
  private static final Pattern MODEL =
      Pattern.compile(
          "(?:(?:dominant|recessive|allelic|additive|co-?dominant|genetic|adjusted|unadjusted|crude|full|final|both|multivariable|multivariate|univariable|univariate|and|or|,) )+(?:models?|analys[ie]s)");

  private static boolean isModel(Line line, Range range) {
    StringBuilder words = new StringBuilder();
    for (int i = range.from(); i < range.to(); i++) {
      words.append(words.isEmpty() ? "" : " ").append(line.word(i).lower());
    }
    return MODEL.matcher(words).matches();
  }

  /** Index of the last noun before the first preposition, -1 when there is none. */
  private static int head(Line line, Range range) {
    int head = -1;
    for (int i = range.from(); i < range.to(); i++) {
      if (line.word(i).is(Kind.PREPOSITION)) {
        break;
      }
      head = line.word(i).is(Kind.NOUN) ? i : head;
    }
    return head;
  }

  private static boolean isNoun(Line line, Range range) {
    int head = head(line, range);
    if (head >= 0 && (line.word(head).lower().equals("significance") || isModel(line, range))) {
      return false;
    }
    Word first = line.word(range.from());
    if (first.is(
        Kind.PREPOSITION,
        Kind.PRONOUN,
        Kind.BE,
        Kind.HAVE,
        Kind.AUXILIARY,
        Kind.THAN,
        Kind.SUBORDINATE,
        Kind.RELATIVE)) {
      return false;
    }
    for (int i = range.from(); i < range.to(); i++) {
      Word word = line.word(i);
      if (word.is(Kind.NOUN)
          && !HollowWords.pointsBack(word.lower())
          && word.lower().chars().anyMatch(Character::isLetter)) {
        return true;
      }
    }
    // "group 2" is a name
    return range.to() - range.from() == 2
        && first.lower().matches("group|arm|cohort")
        && line.word(range.from() + 1).lower().matches("\\d{1,2}");
  }

  /** The printed characters of a range, statistics and notes left out. */
  static Text printed(Line line, Range range) {
    Text.Builder builder = new Text.Builder();
    int start = -1;
    int end = -1;
    for (int i = range.from(); i < range.to(); i++) {
      Word word = line.word(i);
      boolean note = word.is(Kind.BRACKET) && !SHORT_FORM.matcher(word.lower()).matches();
      if (word.is(Kind.STATISTIC) || note) {
        if (start >= 0) {
          builder.append(line.sentence().subSequence(start, end)).append(" ", null);
        }
        start = -1;
      } else {
        start = start < 0 ? word.start() : start;
        end = word.end();
      }
    }
    if (start >= 0) {
      builder.append(line.sentence().subSequence(start, end));
    }
    return trimmed(builder.build().collapse());
  }

  private static final Pattern LOOSE =
      Pattern.compile("^[\\s,;:.\"“”]+|[\\s,;:.]+$|(?<=[.,])[⁰¹²³⁴-⁹]+$|(?<=\\p{L}{3})[⁰¹²³⁴-⁹]+$");

  private static Text trimmed(Text text) {
    Text rest = text;
    Matcher matcher = LOOSE.matcher(rest);
    while (matcher.find() && matcher.end() > matcher.start()) {
      rest =
          matcher.start() == 0 && matcher.end() < rest.length()
              ? rest.from(matcher.end())
              : rest.subSequence(0, matcher.start());
      matcher = LOOSE.matcher(rest);
    }
    return rest;
  }
}
