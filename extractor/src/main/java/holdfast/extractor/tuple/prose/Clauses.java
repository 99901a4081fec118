package holdfast.extractor.tuple.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a line into clauses, one for each finite verb that is not inside a noun phrase. */
final class Clauses {

  /** Verbs whose object hangs on a preposition. */
  private static final Set<String> LEADS =
      Set.of("led", "resulted", "suffered", "contributed", "responded");

  /** "As shown in Table 2, ...": points to a place, and says nothing of the result. */
  private static final Set<String> REFERS =
      Set.of(
          "shown",
          "seen",
          "presented",
          "described",
          "reported",
          "expected",
          "illustrated",
          "given",
          "listed",
          "displayed",
          "summarized",
          "summarised",
          "indicated",
          "depicted",
          "mentioned",
          "noted",
          "hypothesized",
          "hypothesised",
          "predicted");

  private static final Set<String> ALIKE = Set.of("like", "unlike");

  /** Adjectives that open a phrase before the subject: "Consistent with ..., A had ...". */
  private static final Set<String> OPENS =
      Set.of("contrary", "consistent", "similar", "owing", "together", "relative");

  private final Line line;

  private Clauses(Line line) {
    this.line = line;
  }

  /** The clauses of a line in order; they cover it. */
  static List<Clause> of(Line line) {
    return new Clauses(line).all();
  }

  private List<Clause> all() {
    List<Range> verbs = verbs();
    List<Clause> clauses = new ArrayList<>();
    int from = 0;
    Range current = Range.NONE;
    for (Range verb : verbs) {
      if (current.isEmpty()) {
        current = verb;
        continue;
      }
      int boundary = boundary(current, verb);
      if (boundary < 0) {
        continue;
      }
      clauses.add(clause(from, boundary, current, clauses.isEmpty()));
      from = boundary;
      current = verb;
    }
    clauses.add(clause(from, line.size(), current, clauses.isEmpty()));
    return clauses;
  }

  private Clause clause(int from, int to, Range verb, boolean first) {
    int start = from;
    boolean joined = false;
    while (start < to
        && (line.word(start)
                .is(
                    Kind.COMMA,
                    Kind.AND,
                    Kind.SUBORDINATE,
                    Kind.SEMICOLON,
                    Kind.THAT,
                    Kind.STATISTIC)
            || line.word(start).lower().equals("even")
                && start + 1 < to
                && line.word(start + 1).is(Kind.SUBORDINATE)
            || start == from
                && line.word(start).lower().equals("with")
                && !verb.isEmpty()
                && line.word(verb.from()).lower().endsWith("ing"))) {
      joined |= line.word(start).is(Kind.AND, Kind.SUBORDINATE) || line.word(start).is(Kind.COMMA);
      start++;
    }
    Range range = new Range(from, to);
    if (verb.isEmpty()) {
      return new Clause(range, new Range(start, start), Range.NONE, List.of(), false);
    }
    boolean relative = start < verb.from() && line.word(start).is(Kind.RELATIVE);
    List<Range> adjuncts = new ArrayList<>();
    int subject = start;
    // "In the Southwest cohort, ...", "Compared with placebo, ...", "However, ..."
    for (int comma = comma(subject, verb.from()); comma >= 0; comma = comma(subject, verb.from())) {
      Word opening = line.word(subject);
      boolean as = subject > from && line.word(subject - 1).lower().equals("as");
      boolean refers =
          (as || line.word(subject + 1).lower().equals("in")) && REFERS.contains(opening.lower());
      boolean adjunct =
          opening.is(Kind.PREPOSITION, Kind.THAN, Kind.ADVERB, Kind.SUBORDINATE)
              || opening.lower().endsWith("ing") && !line.word(subject + 1).is(Kind.STATISTIC)
              || opens(subject)
              || refers;
      if (!adjunct) {
        break;
      }
      int end = refers ? pastNumbers(comma, verb.from()) : comma;
      if (!refers) {
        adjuncts.add(new Range(subject, end));
      }
      subject = end + 1;
    }
    Range own = new Range(Math.min(subject, verb.from()), verb.from());
    boolean empty = relative || Phrases.bare(line, own).isEmpty();
    return new Clause(range, empty ? Range.NONE : own, verb, adjuncts, empty && joined && !first);
  }

  /** "As shown in Figs. 1, 2, and 3, ...": the comma behind the last of the numbers. */
  private int pastNumbers(int comma, int to) {
    int next = comma + 1;
    while (next < to
        && (line.word(next).is(Kind.AND, Kind.COMMA)
            || Character.isDigit(line.word(next).lower().charAt(0)))) {
      next++;
    }
    return next > comma + 1 && line.word(next - 1).is(Kind.COMMA) ? next - 1 : comma;
  }

  /** "Similar to A, ..." opens with an adjunct, "Similar pain, function and ..." with a list. */
  private boolean opens(int at) {
    String word = line.word(at).lower();
    return ALIKE.contains(word)
        || OPENS.contains(word) && line.word(at + 1).is(Kind.PREPOSITION, Kind.COMMA);
  }

  private int comma(int from, int to) {
    for (int i = from; i < to; i++) {
      if (line.word(i).is(Kind.COMMA)) {
        return i;
      }
    }
    return -1;
  }

  private List<Range> verbs() {
    List<Range> found = new ArrayList<>();
    int i = 0;
    while (i < line.size()) {
      Range verb = verbAt(i);
      if (verb.isEmpty()) {
        i++;
        continue;
      }
      if (!insideNoun(verb.from())) {
        found.add(verb);
      }
      i = verb.to();
    }
    return found.isEmpty() ? loneVerb() : found;
  }

  /** "X correlated to Y": with no other verb in sight, one behind a noun is no participle. */
  private List<Range> loneVerb() {
    for (int i = 1; i < line.size(); i++) {
      boolean behindNoun = line.word(i - 1).is(Kind.NOUN, Kind.STATISTIC, Kind.BRACKET);
      if (line.word(i).is(Kind.VERB) && behindNoun && !line.word(i).lower().endsWith("ing")) {
        return List.of(new Range(i, i + 1));
      }
    }
    return List.of();
  }

  private Range verbAt(int index) {
    Word word = line.word(index);
    if (word.is(Kind.BE, Kind.HAVE, Kind.AUXILIARY)) {
      if (word.lower().endsWith("ing") || index > 0 && line.word(index - 1).lower().equals("to")) {
        return Range.NONE;
      }
      int end = index + 1;
      boolean bare = word.is(Kind.AUXILIARY);
      while (end < line.size()
          && line.word(end).is(Kind.BE, Kind.HAVE, Kind.AUXILIARY, Kind.NOT, Kind.ADVERB)) {
        end++;
      }
      boolean participle = end < line.size() && line.word(end).is(Kind.VERB);
      boolean base =
          bare && end < line.size() && Vocabulary.base(line.word(end).lower()).isPresent();
      // "had increased levels": an adjective; "had increased": a verb.
      boolean adjective =
          participle
              && word.is(Kind.HAVE)
              && end == index + 1
              && end + 1 < line.size()
              && line.word(end + 1).is(Kind.NOUN);
      return new Range(index, (participle || base) && !adjective ? end + 1 : end);
    }
    if (word.is(Kind.NOUN) && isDoneByCounted(index)) {
      return new Range(index, index + 1);
    }
    if (word.is(Kind.VERB) && index > 0) {
      int before = index - 1;
      while (before > 0
          && line.word(before).is(Kind.ADVERB, Kind.STATISTIC, Kind.BRACKET, Kind.COMMA)) {
        before--;
      }
      Word previous = line.word(before);
      boolean again = previous.is(Kind.AND) && goesOn(before, index);
      boolean coordinated =
          again
              || previous.is(Kind.AND)
                  && Vocabulary.verb(word.lower()).orElse(null) != Vocabulary.Verb.CHANGE;
      // "as reported in", "produced, ...": a participle.
      Word next = index + 1 < line.size() ? line.word(index + 1) : word;
      Vocabulary.Verb verb = Vocabulary.verb(word.lower()).orElse(null);
      boolean intransitive =
          verb == Vocabulary.Verb.CHANGE
              || verb == Vocabulary.Verb.DIFFER
              || verb == Vocabulary.Verb.REMAIN
              || LEADS.contains(word.lower());
      if (!intransitive
          && (index + 1 == line.size() || next.is(Kind.COMMA, Kind.PREPOSITION, Kind.THAN))) {
        return Range.NONE;
      }
      if (previous.is(Kind.NOUN) && verb == Vocabulary.Verb.POSSESS && isReduced(index)) {
        return Range.NONE;
      }
      boolean behindNoun =
          previous.is(Kind.NOUN, Kind.PRONOUN, Kind.RELATIVE)
              && !(Vocabulary.verb(word.lower()).orElse(null) == Vocabulary.Verb.RELATE)
              && (!word.lower().endsWith("ing") || absolute(index));
      return coordinated || behindNoun ? new Range(index, index + 1) : Range.NONE;
    }
    return Range.NONE;
  }

  /** "three patients (6%) progressed": any past tense right behind people who were counted. */
  private boolean isDoneByCounted(int index) {
    boolean counted =
        index > 1
            && line.word(index).lower().endsWith("ed")
            && line.word(index - 1).is(Kind.STATISTIC)
            && line.word(index - 1).lower().startsWith("(")
            && Doing.isPeople(line.word(index - 2).lower());
    boolean goesOn =
        index + 1 == line.size()
            || line.word(index + 1)
                .is(
                    Kind.PREPOSITION,
                    Kind.COMMA,
                    Kind.SEMICOLON,
                    Kind.DETERMINER,
                    Kind.NOUN,
                    Kind.AND);
    return counted && goesOn;
  }

  /** "A increased Y by 19% (...) and decreased Z": a verb like the one before the bracket. */
  private boolean goesOn(int and, int verb) {
    boolean apart =
        and > 0
            && line.word(and - 1).is(Kind.STATISTIC)
            && verb + 1 < line.size()
            && line.word(verb + 1).is(Kind.NOUN, Kind.DETERMINER);
    for (int i = and - 1; apart && i > 0; i--) {
      boolean change = Vocabulary.verb(line.word(i).lower()).orElse(null) == Vocabulary.Verb.CHANGE;
      if (change) {
        return line.word(i - 1).is(Kind.NOUN, Kind.ADVERB, Kind.PRONOUN, Kind.BRACKET);
      }
    }
    return false;
  }

  /** "the score obtained 6 hours later was": before a finite verb that nothing parts from it. */
  private boolean isReduced(int verb) {
    for (int i = verb + 1; i < line.size(); i++) {
      Word word = line.word(i);
      if (word.is(Kind.BE)) {
        return true;
      }
      if (!word.is(Kind.NOUN, Kind.PREPOSITION, Kind.DETERMINER, Kind.ADVERB, Kind.BRACKET)) {
        return false;
      }
    }
    return false;
  }

  /** ", with A reporting ..." */
  private boolean absolute(int index) {
    for (int i = index - 1; i > 0; i--) {
      if (line.word(i).is(Kind.COMMA)) {
        return line.word(i + 1).lower().equals("with");
      }
    }
    return false;
  }

  /** A verb behind "who" or "that" says something of a noun; behind a comma it is a clause. */
  private boolean insideNoun(int verb) {
    int before = verb - 1;
    while (before >= 0 && line.word(before).is(Kind.ADVERB, Kind.PRONOUN)) {
      before--;
    }
    if (before < 0) {
      return false;
    }
    Word word = line.word(before);
    if (word.is(Kind.RELATIVE) || word.is(Kind.THAT) && !reported(before)) {
      return before > 0 && !line.word(before - 1).is(Kind.COMMA);
    }
    // "the rate of respondents who knew ..."
    for (int i = before; i > Math.max(0, before - 4); i--) {
      if (line.word(i).is(Kind.RELATIVE)) {
        return i > 0 && !line.word(i - 1).is(Kind.COMMA) && !line.word(before).is(Kind.NOUN);
      }
    }
    return false;
  }

  private boolean reported(int that) {
    return that > 0 && Vocabulary.verb(line.word(that - 1).lower()).isPresent();
  }

  /** Where the clause of the second verb begins, -1 when both are one clause. */
  private int boundary(Range first, Range second) {
    int comma = -1;
    int and = -1;
    int both = -1;
    int strong = -1;
    for (int i = first.to(); i < second.from(); i++) {
      Word word = line.word(i);
      if (word.is(Kind.SEMICOLON, Kind.SUBORDINATE)
          || word.is(Kind.THAT) && (reported(i) || i == first.to())) {
        strong = i;
      } else if (word.is(Kind.RELATIVE) && i > 0 && line.word(i - 1).is(Kind.COMMA)) {
        strong = i;
      } else if (word.lower().equals("with")
          && i > 0
          && line.word(i - 1).is(Kind.COMMA)
          && line.word(second.from()).lower().endsWith("ing")) {
        strong = i;
      } else if (word.is(Kind.AND)) {
        and = i;
        both = line.word(i - 1).is(Kind.COMMA) ? i : both;
      } else if (word.is(Kind.COMMA)) {
        comma = i;
      }
    }
    int weak = both >= 0 ? both : Math.max(and, comma);
    if (strong >= 0) {
      return strong;
    }
    Word verb = line.word(first.to() - 1);
    boolean reports =
        Vocabulary.verb(verb.lower()).orElse(null) == Vocabulary.Verb.OBSERVE
            && !line.word(first.from()).is(Kind.BE);
    if (reports && weak < 0) {
      return first.to();
    }
    return weak;
  }
}
