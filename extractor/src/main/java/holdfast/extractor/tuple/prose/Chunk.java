package holdfast.extractor.tuple.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A noun phrase with the preposition before it.
 *
 * @param preposition in lower case, "than" for every word of comparison, empty when there is none
 * @param start index of the preposition, or of the first word
 * @param range the noun phrase
 */
record Chunk(String preposition, int start, Range range) {

  /** The chunks of a range; "of" opens one only where it is asked for. */
  static List<Chunk> of(Line line, Range range, boolean splitAtOf) {
    return all(line, range, splitAtOf).stream()
        .map(
            chunk ->
                !chunk.preposition().isEmpty() && !chunk.isThan() && noGroup(line, chunk.range())
                    ? new Chunk(",", chunk.start(), chunk.range())
                    : chunk)
        .toList();
  }

  /** The same, with the chunks that name a time or a way of analysing. */
  static List<Chunk> all(Line line, Range range, boolean splitAtOf) {
    List<Chunk> chunks = new ArrayList<>();
    String preposition = "";
    int start = range.from();
    int from = range.from();
    for (int i = range.from(); i < range.to(); i++) {
      Word word = line.word(i);
      boolean opens =
          word.is(Kind.THAN)
              || word.is(Kind.PREPOSITION)
                  && (word.lower().equals("of") ? splitAtOf : !inside(line, range, i));
      boolean closes =
          word.is(Kind.SEMICOLON, Kind.SUBORDINATE)
              || word.is(Kind.COMMA) && !continuesList(line, i, range.to())
              || word.is(Kind.AND)
                  && i + 1 < range.to()
                  && line.word(i + 1).is(Kind.STATISTIC)
                  && !preposition.isEmpty();
      if (!opens && !closes) {
        continue;
      }
      if (i > from || !preposition.isEmpty()) {
        chunks.add(new Chunk(preposition, start, new Range(from, i)));
      }
      preposition = opens ? word.is(Kind.THAN) ? "than" : word.lower() : ",";
      start = i;
      from = i + 1;
    }
    if (range.to() > from) {
      chunks.add(new Chunk(preposition, start, new Range(from, range.to())));
    }
    return merged(line, chunks);
  }

  /** Nouns that "with" says more of: "patients with sepsis". */
  private static final Set<String> PEOPLE =
      Set.of(
          "patients",
          "participants",
          "subjects",
          "individuals",
          "children",
          "adolescents",
          "adults",
          "women",
          "men",
          "people",
          "those",
          "girls",
          "boys",
          "students",
          "smokers",
          "mothers",
          "infants",
          "cases",
          "users");

  /** Nouns that an infinitive says more of. */
  private static final Set<String> TENDING =
      Set.of(
          "readiness", "willingness", "intention", "intentions", "ability", "desire", "motivation");

  /** "examinations performed on the scanner", "patients treated with A": parts of the noun. */
  private static final Set<String> PARTICIPLES =
      Set.of(
          "performed",
          "obtained",
          "treated",
          "randomized",
          "randomised",
          "assigned",
          "allocated",
          "exposed",
          "operated",
          "managed",
          "supplemented",
          "fed",
          "acquired");

  /** "of" and, right behind a noun, "from" go on with the noun phrase. */
  private static boolean inside(Line line, Range range, int index) {
    String word = line.word(index).lower();
    boolean behindNoun = index > range.from() && line.word(index - 1).is(Kind.NOUN);
    boolean moves =
        index + 1 < line.size() && line.word(index + 1).is(Kind.STATISTIC)
            || index + 1 < line.size() && line.word(index + 1).lower().equals("baseline");
    boolean participle =
        index > range.from() + 1
            && PARTICIPLES.contains(line.word(index - 1).lower())
            && line.word(index - 2).is(Kind.NOUN)
            && !moves;
    if (participle) {
      return true;
    }
    if (word.equals("to") && behindNoun && TENDING.contains(line.word(index - 1).lower())
        || index > range.from() + 2
            && line.word(index - 2).lower().equals("to")
            && TENDING.contains(line.word(index - 3).lower())) {
      // "readiness to act on Y"
      return true;
    }
    boolean event =
        word.equals("to")
            && behindNoun
            && line.word(index - 1).lower().equals("time")
            && index + 1 < line.size()
            && line.word(index + 1).is(Kind.NOUN, Kind.COMPARATIVE);
    if (event) {
      // "time to relapse"
      return true;
    }
    boolean change =
        word.equals("in")
            && behindNoun
            && Vocabulary.noun(line.word(index - 1).lower()).orElse(null) == Vocabulary.Noun.CHANGE;
    if (change && !moves) {
      // "the association between change in X and change in Y"
      return true;
    }
    boolean gets =
        word.equals("using")
            && behindNoun
            && line.word(index - 1).lower().matches("groups?|arms?|patients|participants|those");
    if (gets) {
      return true;
    }
    boolean people = behindNoun && PEOPLE.contains(line.word(index - 1).lower());
    return word.equals("of")
        || word.equals("from") && behindNoun && !moves
        || word.equals("with") && people;
  }

  /** What tells when or how, and is no group: "in univariate analysis", "at week 8". */
  private static final Pattern NO_GROUP =
      Pattern.compile(
          "(?:.* )?(?:analys[ie]s|models?|scenarios?|adjustment|baseline|follow-?up|admission|discharge|visits?|periods?"
              + "|(?:present|current|our|this) study|total|general|particular|addition|fact|average|contrast|trend"
              + "|(?:weeks?|months?|days?|years?|hours?|minutes?|h|min|time points?)(?: (?:\\d+|of follow-?up|of treatment))?)"
              + "|(?:.* )?(?:week|day|month|year|visit|wave|phase|study|experiment|scenario|model)s? \\d+.*"
              + "|(?:dominant|recessive|allelic|additive)\\b.*|terms of .*|respect to .*");

  static boolean noGroup(Line line, Range range) {
    Range bare = Phrases.bare(line, range);
    StringBuilder words = new StringBuilder();
    for (int i = bare.from(); i < bare.to(); i++) {
      if (line.word(i).is(Kind.RELATIVE)) {
        // "for participants who slept less than 7 hours"
        return false;
      }
      if (line.word(i).is(Kind.COMMA) && NO_GROUP.matcher(words).matches()) {
        // "in the first 24 h, as well as ...": the time is over.
        return true;
      }
      words.append(words.isEmpty() ? "" : " ").append(line.word(i).lower());
    }
    return NO_GROUP.matcher(words).matches();
  }

  /** "than that in B", "than among B" are one chunk: the words of comparison rule. */
  private static List<Chunk> merged(Line line, List<Chunk> chunks) {
    List<Chunk> result = new ArrayList<>();
    for (Chunk chunk : chunks) {
      Chunk last = result.isEmpty() ? null : result.getLast();
      if (last != null
          && last.preposition().equals("than")
          && onlyPointer(line, last.range())
          && !chunk.preposition().equals(",")) {
        boolean without = chunk.preposition().equals("without");
        result.removeLast();
        result.add(
            without // "those without X": the preposition is part of the name
                ? new Chunk(
                    "than", last.start(), new Range(last.range().from(), chunk.range().to()))
                : new Chunk("than " + chunk.preposition(), last.start(), chunk.range()));
      } else {
        result.add(chunk);
      }
    }
    return result;
  }

  private static boolean onlyPointer(Line line, Range range) {
    for (int i = range.from(); i < range.to(); i++) {
      Word word = line.word(i);
      boolean pointer =
          word.is(Kind.THAT, Kind.DETERMINER, Kind.PRONOUN, Kind.BE, Kind.STATISTIC, Kind.ADVERB)
              || word.is(Kind.VERB)
                  && Vocabulary.verb(word.lower()).orElse(null) == Vocabulary.Verb.OBSERVE
              || word.is(Kind.VERB)
                  && Vocabulary.verb(word.lower()).orElse(null) == Vocabulary.Verb.CHANGE
              || word.lower().matches("taken|levels?|values?|increase|decrease|change");
      if (!pointer) {
        return false;
      }
    }
    return true;
  }

  /** Whether a comma goes on with a list: another noun phrase follows, closed by "and". */
  private static boolean continuesList(Line line, int comma, int end) {
    if (comma + 1 >= end
        || !line.word(comma + 1).is(Kind.NOUN, Kind.DETERMINER, Kind.AND, Kind.COMPARATIVE)) {
      return false;
    }
    for (int i = comma + 1; i < end; i++) {
      Word word = line.word(i);
      if (word.is(Kind.AND)) {
        return true;
      }
      if (word.is(Kind.PREPOSITION, Kind.THAN, Kind.BE, Kind.SEMICOLON)
          && !word.lower().equals("of")) {
        return false;
      }
    }
    return false;
  }

  boolean isThan() {
    return preposition.startsWith("than");
  }

  /** The first chunk with one of the prepositions. */
  static Optional<Chunk> first(List<Chunk> chunks, String... prepositions) {
    for (Chunk chunk : chunks) {
      for (String one : prepositions) {
        if (chunk.preposition().equals(one)) {
          return Optional.of(chunk);
        }
      }
    }
    return Optional.empty();
  }

  static Optional<Chunk> than(List<Chunk> chunks) {
    return chunks.stream().filter(Chunk::isThan).findFirst();
  }
}
