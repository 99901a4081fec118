package holdfast.extractor.tuple.prose;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A share of people that did or had something: "108 patients (90%) in group I responded to
 * lidocaine", "86% of the patients in A experienced a decrease in Y". What they did is the outcome;
 * who they were is the group.
 *
 * @param line the sentence
 * @param clause the clause that the share stands in
 */
record Doing(Line line, Clause clause) {

  private static final Set<String> PEOPLE =
      Set.of(
          "patients",
          "participants",
          "subjects",
          "individuals",
          "children",
          "women",
          "men",
          "people",
          "adults",
          "adolescents",
          "infants",
          "students",
          "respondents",
          "households",
          "mothers",
          "girls",
          "boys",
          "samples",
          "specimens",
          "animals",
          "rats",
          "mice",
          "villages",
          "schools",
          "eyes");

  /** Verbs that only hand over what is told: their object is the outcome. */
  private static final Set<String> BARE =
      Set.of(
          "experienced",
          "showed",
          "exhibited",
          "reported",
          "achieved",
          "reached",
          "developed",
          "presented",
          "demonstrated",
          "received",
          "suffered",
          "obtained",
          "had",
          "displayed");

  private static final Pattern COUNT = Pattern.compile("[\\d,/ ]+\\(\\d[\\d.]* ?%\\)");

  private static final int LONGEST = 14;

  private static final Set<String> IRREGULAR =
      Set.of(
          "drank", "ate", "slept", "felt", "thought", "knew", "said", "saw", "went", "got", "wrote",
          "sought", "left", "fell", "met", "lived", "died", "spent", "did", "chose", "kept");

  /** Words that end as a past tense does and are none. */
  private static final Set<String> NO_PAST =
      Set.of(
          "aged", "need", "speed", "seed", "feed", "breed", "bleed", "indeed", "exceed", "proceed",
          "succeed", "hundred", "sacred", "kindred");

  static boolean isPeople(String lower) {
    return PEOPLE.contains(lower);
  }

  /** Whether a word may be the past tense of a verb that no list of verbs holds. */
  static boolean isPast(String lower) {
    boolean plain = lower.indexOf('-') < 0 || lower.startsWith("self-");
    boolean ends = lower.endsWith("ed") && !NO_PAST.contains(lower);
    return lower.length() > 3 && ends && plain || IRREGULAR.contains(lower);
  }

  /** "with advanced disease", "of the left eye": what has the form of a verb describes a noun. */
  static boolean isAdjective(Line line, int index) {
    int before = index - 1;
    while (before > 0 && line.word(before).is(Kind.ADVERB)) {
      before--;
    }
    return before >= 0
        && line.word(before).is(Kind.PREPOSITION, Kind.DETERMINER)
        && index + 1 < line.size()
        && line.word(index + 1).is(Kind.NOUN);
  }

  /** "patients treated with A relapsed": a past tense that hangs on a noun, before the verb. */
  static boolean isParticiple(Line line, int index) {
    boolean hangs =
        isPast(line.word(index).lower())
            && index + 1 < line.size()
            && line.word(index + 1).is(Kind.PREPOSITION);
    for (int i = index + 1; hangs && i < line.size(); i++) {
      Word word = line.word(i);
      if (word.is(Kind.BE, Kind.HAVE, Kind.AUXILIARY) || isPast(word.lower())) {
        return true;
      }
      if (word.is(Kind.COMMA, Kind.SEMICOLON, Kind.THAN, Kind.SUBORDINATE, Kind.AND)) {
        return false;
      }
    }
    return false;
  }

  /**
   * "48% of the patients died", "15% drank alcohol": the past tense of any verb right behind those
   * who were counted.
   */
  private Range pastBehind(int value) {
    boolean people = isCounted(value) || isBehindPeople(value);
    for (int i = value + 1; i < clause.range().to() && i < value + LONGEST; i++) {
      Word word = line.word(i);
      people |= PEOPLE.contains(word.lower());
      boolean past = word.is(Kind.NOUN) && isPast(word.lower()) && !isAdjective(line, i);
      if (people && past && !isParticiple(line, i)) {
        return isBeforeVerb(i) ? Range.NONE : new Range(i, i + 1);
      }
      boolean goesOn =
          word.is(Kind.NOUN, Kind.DETERMINER, Kind.BRACKET, Kind.ADVERB)
              || word.is(Kind.PREPOSITION) && word.lower().matches("of|with|in|on|from|by|to");
      if (!goesOn) {
        return Range.NONE;
      }
    }
    return Range.NONE;
  }

  /** "patients enrolled last were": the verb of the clause is still to come. */
  private boolean isBeforeVerb(int past) {
    for (int i = past + 1; i < clause.range().to(); i++) {
      Word word = line.word(i);
      if (word.is(Kind.BE, Kind.HAVE, Kind.VERB)) {
        return true;
      }
      if (word.is(
          Kind.COMMA,
          Kind.SEMICOLON,
          Kind.STATISTIC,
          Kind.AND,
          Kind.SUBORDINATE,
          Kind.RELATIVE,
          Kind.THAT,
          Kind.THAN)) {
        return false;
      }
    }
    return false;
  }

  /** A share at the start of its clause, with nobody named behind it: ", 15% drank ...". */
  private boolean isCounted(int value) {
    return value > 0
        && value + 1 < line.size()
        && line.word(value - 1).is(Kind.COMMA, Kind.AND, Kind.SUBORDINATE)
        && isPast(line.word(value + 1).lower());
  }

  /** The group and what it did; empty when the clause has another form. */
  Optional<Frame> at(int value) {
    Range past = pastBehind(value);
    Range verb = past.isEmpty() ? clause.verb() : past;
    boolean regarding =
        clause.adjuncts().stream()
            .anyMatch(
                range ->
                    line.word(range.from())
                        .lower()
                        .matches(
                            "regarding|concerning|in terms of|with respect to|with regard to"));
    if (regarding
        || verb.isEmpty()
        || value >= verb.from()
        || past.isEmpty() && !isOfPeople(value, verb.from())) {
      return Optional.empty();
    }
    for (int i = value; i < verb.from(); i++) {
      if (line.word(i).is(Kind.SEMICOLON)) {
        return Optional.empty();
      }
    }
    int from = verb.to();
    Word last = line.word(verb.to() - 1);
    boolean bare =
        BARE.contains(last.lower()) || last.is(Kind.HAVE, Kind.BE, Kind.NOT, Kind.ADVERB);
    int first = bare ? pastLeast(from) : verb.to() - 1;
    Range done = new Range(first, Math.max(first, end(pastLeast(from))));
    if (Phrases.bare(line, done).isEmpty() || done.to() <= from && bare) {
      return Optional.empty();
    }
    return Optional.of(new Frame(group(value, verb.from()), done, Range.NONE, true));
  }

  /** "at least one", "of Caucasian descent": the noun phrase behind a preposition. */
  private int pastLeast(int from) {
    if (from + 1 < line.size()
        && line.word(from).lower().equals("at")
        && line.word(from + 1).lower().equals("least")) {
      return from + 2 < line.size() && line.word(from + 2).lower().equals("one")
          ? from + 3
          : from + 2;
    }
    return from < line.size() && line.word(from).lower().equals("of") ? from + 1 : from;
  }

  private boolean isOfPeople(int value, int to) {
    if (isBehindPeople(value) || isCountAlone(value, to)) {
      return true;
    }
    for (int i = value + 1; i < to && i < value + 6; i++) {
      Word word = line.word(i);
      if (PEOPLE.contains(word.lower())) {
        return true;
      }
      boolean between =
          word.is(Kind.DETERMINER, Kind.BRACKET, Kind.STATISTIC)
              || word.lower().equals("of")
              || word.is(Kind.NOUN);
      if (!between) {
        return false;
      }
    }
    return false;
  }

  /** "Nine patients (19%) achieved Y", "24 patients (50%) had ...". */
  private boolean isBehindPeople(int value) {
    if (value < 2
        || !line.word(value).lower().startsWith("(")
        || !PEOPLE.contains(line.word(value - 1).lower())) {
      return false;
    }
    Word number = line.word(value - 2);
    return number.is(Kind.STATISTIC)
        || HollowWords.isNumber(number.lower())
        || number.lower().matches("\\d+");
  }

  /** "Among them, 125 (56.3%) were infected": a count with its share as the subject. */
  private boolean isCountAlone(int value, int to) {
    int first = value;
    while (first > 0 && line.word(first - 1).is(Kind.STATISTIC)) {
      first--;
    }
    for (int i = first; i < to; i++) {
      if (!line.word(i).is(Kind.STATISTIC)) {
        return false;
      }
    }
    String printed =
        line.sentence().subSequence(line.word(first).start(), line.word(to - 1).end()).toString();
    return COUNT.matcher(printed).matches()
        && (first == 0 || line.word(first - 1).is(Kind.COMMA, Kind.AND, Kind.SEMICOLON));
  }

  private Range group(int value, int to) {
    for (Chunk chunk : Chunk.of(line, new Range(value + 1, to), false)) {
      if (List.of("in", "on", "with", "receiving", "from", "among", "within")
          .contains(chunk.preposition())) {
        return chunk.range();
      }
    }
    for (Range adjunct : clause.adjuncts()) {
      // "In A, 82% of samples tested positive"
      Optional<Chunk> place = Chunk.first(Chunk.of(line, adjunct, false), "in", "among");
      if (place.isPresent()) {
        return place.get().range();
      }
    }
    return Range.NONE;
  }

  /** "on average", "at week 4". */
  private boolean isCircumstance(int preposition) {
    if (preposition + 1 >= line.size()) {
      return true;
    }
    String next = line.word(preposition + 1).lower();
    boolean least = next.equals("least");
    return next.equals("average") || line.word(preposition).lower().equals("at") && !least;
  }

  /** Where the words behind the verb stop to say what was done. */
  private int end(int from) {
    int i = from;
    while (i < clause.range().to() && i < from + LONGEST) {
      Word word = line.word(i);
      boolean stops =
          word.is(
                  Kind.COMMA,
                  Kind.SEMICOLON,
                  Kind.STATISTIC,
                  Kind.SUBORDINATE,
                  Kind.THAN,
                  Kind.RELATIVE,
                  Kind.BE,
                  Kind.HAVE)
              || word.is(Kind.AND) && i + 1 < line.size() && line.word(i + 1).is(Kind.STATISTIC)
              || word.lower().equals("respectively")
              || word.is(Kind.PREPOSITION)
                  && i > from
                  && (!word.lower().matches("of|to|with|in|on|for|from|at") || isCircumstance(i));
      if (stops) {
        break;
      }
      i++;
    }
    return i;
  }
}
