package holdfast.extractor.tuple.prose;

import holdfast.extractor.span.Text;
import holdfast.extractor.tuple.prose.Telling.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The people that a share or a number in a sentence is told of: "48% of the ineligible patients
 * died", "was seen in 45% of patients with stage II disease", "hypoparathyroidism occurred in 21
 * cases (3.9%)", "Among the 749 students of the college, 32% reported Y and 17% Z", "27% of those
 * in distress had sought help whereas 31% had considered it". Surveys, cohorts and trials alike
 * tell their shares so; where the grammar of the clause names no group, these are it.
 *
 * @param line the sentence
 * @param told its statistics
 */
public record Sharers(Line line, List<Told> told) {

  private static final String BEFORE = "of|in|for|among|amongst|within";

  /** Words that hang more on people; a time or a place would say when, and not who. */
  private static final Set<String> HANGS_ON = Set.of("with", "without", "from", "of", "aged", "at");

  private static final Pattern INSIDE =
      Pattern.compile(
          "(?iu)\\d\\s?%?\\s+(?:\\p{L}+\\s+)?(?:"
              + BEFORE
              + ")\\s+(?:the\\s+|all\\s+|those\\s+)?([^()\\d][^()]{2,80}?)\\s*[(\\[]");

  private static final Set<String> OTHERS =
      Set.of(
          "those",
          "cases",
          "respondents",
          "females",
          "males",
          "boys",
          "girls",
          "survivors",
          "smokers",
          "users",
          "workers",
          "nurses",
          "physicians",
          "families",
          "newborns",
          "pregnancies");

  /** Words in front of the noun for people. */
  private static final int LONGEST = 6;

  private static final int LONGEST_MORE = 10;

  /** Whom each statistic is told of; empty for those that name nobody, and for tests. */
  static List<Text> of(Line line, List<Told> told) {
    List<Text> found = new ArrayList<>();
    boolean open = line.sentence().length() <= Telling.LONGEST;
    Sharers sharers = new Sharers(line, told);
    for (int i = 0; i < told.size(); i++) {
      boolean asked = open && told.get(i).descriptive();
      Text before = found.isEmpty() ? Text.EMPTY : found.getLast();
      found.add(asked ? sharers.of(i, before) : Text.EMPTY);
    }
    return found;
  }

  /** Whether a phrase names a group of people rather than what befell them. */
  public static boolean isGroup(Text phrase) {
    return Members.isGroup(phrase);
  }

  private Text of(int statistic, Text before) {
    int at = line.indexOf(statistic);
    if (at >= line.size()) {
      return Text.EMPTY;
    }
    Text inside = inside(told.get(statistic).place());
    if (!inside.isBlank()) {
      return inside;
    }
    Range range = behind(at);
    range = range.isEmpty() ? inFront(at) : range;
    range = range.isEmpty() ? fronted(at) : range;
    if (range.isEmpty()) {
      return goesOn(at) ? before : Text.EMPTY;
    }
    return Phrases.printed(line, range);
  }

  /** "39.9% for eligible patients (95% CI 31.6–48.1)": between a value and its interval. */
  private Text inside(Place place) {
    Matcher matcher = INSIDE.matcher(line.sentence()).region(place.start(), place.end());
    Text name =
        matcher.find() ? line.sentence().subSequence(matcher.start(1), matcher.end(1)) : Text.EMPTY;
    return Members.isGroup(name) ? name : Text.EMPTY;
  }

  /** "V of GROUP", "V (CI) in GROUP", "21 cases". */
  private Range behind(int at) {
    int next = at + 1;
    while (next < line.size() && line.word(next).is(Kind.STATISTIC, Kind.BRACKET)) {
      next++;
    }
    if (next < line.size() && line.word(next).lower().matches(BEFORE)) {
      return people(next + 1);
    }
    return people(at + 1);
  }

  /** "78 patients (10.7%)". */
  private Range inFront(int at) {
    if (at == 0 || !line.word(at).lower().startsWith("(") || !isPeople(line.word(at - 1).lower())) {
      return Range.NONE;
    }
    int from = at - 1;
    while (from > 0 && line.word(from - 1).is(Kind.NOUN) && !isAmount(line.word(from - 1))) {
      from--;
    }
    boolean counted =
        from > 0 && (line.word(from - 1).is(Kind.STATISTIC) || isAmount(line.word(from - 1)));
    boolean part =
        from > 1
            && line.word(from - 1).is(Kind.DETERMINER)
            && line.word(from - 2).lower().equals("of");
    return counted || part ? new Range(from, at) : Range.NONE;
  }

  /** "Of the women, 12% smoked": who stands in front of the sentence. */
  private Range fronted(int at) {
    if (!line.word(0).lower().matches("of|among|amongst|in")) {
      return Range.NONE;
    }
    Range range = people(1);
    boolean set =
        !range.isEmpty()
            && range.to() < at
            && line.word(range.to()).is(Kind.COMMA)
            && !line.word(at - 1).is(Kind.PREPOSITION);
    return set ? range : Range.NONE;
  }

  /** "whereas 31% had ...", ", 15% drank alcohol": nobody else is named. */
  private boolean goesOn(int at) {
    return at > 0
        && line.word(at - 1).is(Kind.SUBORDINATE, Kind.AND, Kind.COMMA)
        && at + 1 < line.size()
        && (line.word(at + 1).is(Kind.HAVE, Kind.BE, Kind.VERB, Kind.AUXILIARY)
            || Doing.isPast(line.word(at + 1).lower()));
  }

  /** The people that are named from an index on, with what tells them apart. */
  private Range people(int index) {
    int from = index;
    while (from < line.size()
        && (line.word(from).is(Kind.DETERMINER, Kind.ADVERB) || isAmount(line.word(from)))
        && !line.word(from).lower().equals("those")) {
      from++;
    }
    for (int i = from; i < line.size() && i < from + LONGEST; i++) {
      if (isPeople(line.word(i).lower()) || isArm(from, i)) {
        return new Range(from, withMore(i + 1));
      }
      if (i > from && from > index && isSibling(i)) {
        return new Range(from, i);
      }
      if (!line.word(i).is(Kind.NOUN, Kind.VERB)) {
        return Range.NONE;
      }
    }
    return Range.NONE;
  }

  /** "8% of the untreated and 4% of the treated patients": the noun stands with the last. */
  private boolean isSibling(int and) {
    return line.word(and).is(Kind.AND)
        && and + 1 < line.size()
        && (line.word(and + 1).is(Kind.STATISTIC) || isAmount(line.word(and + 1)));
  }

  /** Past "with stage II disease", "reporting distress", "treated with A". */
  private int withMore(int from) {
    int to = from;
    for (int i = from; i < line.size() && i < from + LONGEST_MORE; i++) {
      Word word = line.word(i);
      boolean opens =
          word.lower().endsWith("ing")
              || HANGS_ON.contains(word.lower())
              || Doing.isParticiple(line, i)
              || isInGroup(i);
      if (i == from && !opens) {
        return from;
      }
      boolean ends =
          word.is(Kind.PREPOSITION) && !HANGS_ON.contains(word.lower()) && !isInGroup(i) && i > from
              || word.is(
                  Kind.COMMA,
                  Kind.SEMICOLON,
                  Kind.STATISTIC,
                  Kind.BRACKET,
                  Kind.SUBORDINATE,
                  Kind.RELATIVE,
                  Kind.THAN,
                  Kind.THAT,
                  Kind.AND,
                  Kind.BE,
                  Kind.HAVE,
                  Kind.AUXILIARY,
                  Kind.NOT)
              || i > from
                  && Doing.isPast(word.lower())
                  && !Doing.isParticiple(line, i)
                  && !Doing.isAdjective(line, i);
      if (ends) {
        break;
      }
      to = word.is(Kind.PREPOSITION, Kind.DETERMINER, Kind.ADVERB) ? to : i + 1;
    }
    return to;
  }

  /** "in the control group", "on placebo": rather than "in 2009". */
  private boolean isInGroup(int index) {
    if (!line.word(index).lower().matches("in|on|by|to")) {
      return false;
    }
    int to = index + 1;
    while (to < line.size() && line.word(to).is(Kind.NOUN, Kind.DETERMINER)) {
      to++;
    }
    return to > index + 1
        && (line.word(index - 1).lower().endsWith("ed")
            || new Members(line).isGroup(new Range(index + 1, to)));
  }

  /** "among the control group": an arm by its name; "group A" and "both groups" are others. */
  private boolean isArm(int from, int index) {
    return index > from
        && line.word(index).lower().matches("group|arm")
        && (index + 1 == line.size() || !line.word(index + 1).is(Kind.NOUN));
  }

  private static boolean isPeople(String lower) {
    return Doing.isPeople(lower) || OTHERS.contains(lower);
  }

  private static boolean isAmount(Word word) {
    return HollowWords.isNumber(word.lower()) || word.lower().matches("\\d[\\d,.]*|total|overall");
  }
}
