package holdfast.extractor.tuple.prose;

import holdfast.extractor.span.Text;
import holdfast.extractor.tuple.prose.Turn.Of;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The noun phrases of a list that values are told of in turn, and the words that join them. */
final class Members {

  /** What is measured, by the last word of its name. */
  /** Places by letters or numbers: "site A", "clinic 2". */
  private static final Pattern PLACE =
      Pattern.compile("(?u)\\p{L}.*\\s(?:\\p{Lu}|\\d{1,2}|[IVX]{1,4})");

  private static final Pattern MEASURE =
      Pattern.compile(
          "(?iu).*\\b(?:pressures?|scores?|scales?|levels?|concentrations?|cholesterol|triglycerides?|glucose|hba1c|weight|height|bmi|index|indices|survival|mortality|morbidity|quality|values?|times?|durations?|rates?|pain|depression|anxiety|fatigue|ratios?|velocity|volumes?|density|strength|size|sbp|dbp|fpg|fbg|ldl(?:-c)?|hdl(?:-c)?|pfs|os|dfs|rmssd|hf|lf|responses?|remission|relapse|outcomes?|end ?points?|subscales?|domains?|items?|nausea|vomiting|headache|death|bleeding|infections?)");

  /** Who was compared. */
  private static final Pattern GROUP =
      Pattern.compile(
          "(?iu).*(?:\\b(?:groups?|arms?|placebo|controls?|treatments?|therapy|intervention|patients|participants|subjects|individuals|children|adolescents|adults|women|men|females?|males?|girls|boys|infants|people|cohorts?|trials?|conditions?|villages|mg|alone)\\b|\\+| plus ).*");

  /** The short name of an arm. */
  private static final Pattern SHORT = Pattern.compile("\\p{Lu}{2,6}\\d?");

  /** "patients who received A" is compared as A. */
  private static final Set<String> PEOPLE =
      Set.of(
          "patients",
          "participants",
          "subjects",
          "those",
          "individuals",
          "children",
          "women",
          "men",
          "people",
          "adults",
          "adolescents",
          "infants",
          "cases",
          "animals",
          "rats",
          "mice");

  private static final Set<String> GETTING =
      Set.of(
          "receiving",
          "received",
          "treated",
          "given",
          "taking",
          "randomized",
          "randomised",
          "assigned",
          "allocated",
          "using",
          "undergoing",
          "on",
          "in",
          "with",
          "to",
          "who",
          "from");

  private static final Pattern CODE = Pattern.compile("(?:\\d{1,2}|[IVX]{1,4}|\\p{Lu}\\d?)");

  private static final Pattern TIME =
      Pattern.compile(
          "(?iu)(?:days?|weeks?|months?|years?|visits?) \\d+|(?:the )?(?:first|second|third|last|\\d+(?:st|nd|rd|th)) (?:\\p{L}+ )?(?:day|week|month|year|visit)|(?:pre|post)-?\\p{L}*");

  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?iu)(groups?|arms?|cohorts?|days?|weeks?|months?|years?|visits?)\\s+\\S{1,4}");

  private static final Pattern NOWHERE =
      Pattern.compile(
          "(?iu)(?:tables?|figs?|figures?|total|order|addition|general|contrast|comparison|favou?r|line|accordance|agreement|particular|response|terms|fact|average|range|mean|median|least|most)\\b.*");

  /** A name has no more words. */
  private static final int LONGEST = 10;

  private final Line line;

  Members(Line line) {
    this.line = line;
  }

  /** Past ",", "and", ", and", "versus", "compared with"; the index itself when nothing joins. */
  int pastJoint(int index) {
    int i = index;
    boolean joined = false;
    while (i < line.size() && i < index + 3) {
      Word word = line.word(i);
      boolean contrast = word.lower().matches("while|whereas|but");
      if (!word.is(Kind.COMMA, Kind.AND, Kind.THAN) && !contrast) {
        break;
      }
      joined = true;
      i++;
    }
    return joined ? i : index;
  }

  int pastRespectively(int index) {
    int i = index;
    if (i < line.size() && line.word(i).is(Kind.COMMA)) {
      i++;
    }
    boolean said = i < line.size() && line.word(i).lower().equals("respectively");
    if (!said) {
      return index;
    }
    i++;
    return i < line.size() && line.word(i).is(Kind.COMMA) ? i + 1 : i;
  }

  /** Past a bracket. */
  int pastAside(int index) {
    if (index >= line.size() || !line.word(index).lower().matches("[(\\[]")) {
      return index;
    }
    for (int i = index + 1; i < line.size(); i++) {
      if (line.word(i).lower().matches("[)\\]]")) {
        return i + 1;
      }
      if (line.word(i).is(Kind.STATISTIC)
          && line.word(i).lower().endsWith(")")
          && !line.word(i).lower().contains("(")) {
        return i + 1;
      }
    }
    return index;
  }

  /** Past "of 302 patients", "patients": whom a number of people is counted among. */
  int pastTotal(int index) {
    int i = index;
    boolean of = i + 1 < line.size() && line.word(i).lower().equals("of");
    if (of && line.word(i + 1).lower().matches("(?:the )?\\d[\\d,]*")) {
      i += 2;
    }
    boolean people =
        i < line.size()
            && line.word(i)
                .lower()
                .matches(
                    "patients?|participants?|subjects?|individuals|women|men|children|people|infants|cases");
    return people ? i + 1 : i;
  }

  /** Past "only", "was", "of", "to" in front of the next value. */
  int pastVerb(int index) {
    int i = index;
    while (i < line.size()
        && i < index + 3
        && (line.word(i).is(Kind.BE, Kind.ADVERB)
            || line.word(i).lower().matches("only|to|of|by|it"))) {
      i++;
    }
    return i < line.size() && line.word(i).is(Kind.STATISTIC) ? i : index;
  }

  int pastPreposition(int index) {
    return index < line.size() && line.word(index).is(Kind.PREPOSITION) ? index + 1 : index;
  }

  /** The noun phrase that begins at an index; empty when none does. */
  Range one(int index) {
    int from = index;
    while (from < line.size() && line.word(from).is(Kind.DETERMINER)) {
      from++;
    }
    from = pastPeople(from);
    int to = from;
    while (to < line.size() && to < from + LONGEST && goesOn(from, to)) {
      to++;
    }
    while (to > from && !line.word(to - 1).is(Kind.NOUN)) {
      to--;
    }
    Range range = new Range(from, to);
    return Phrases.printed(line, range).chars().anyMatch(Character::isLetterOrDigit)
        ? range
        : Range.NONE;
  }

  private boolean goesOn(int from, int i) {
    Word word = line.word(i);
    if (word.lower().equals("respectively")) {
      return false;
    }
    boolean noun = word.is(Kind.NOUN) || word.is(Kind.COMPARATIVE, Kind.VERB) && i == from;
    boolean of = word.lower().equals("of") && i > from && !line.word(i - 1).is(Kind.VERB);
    boolean inner = word.is(Kind.DETERMINER) && i > from && line.word(i - 1).lower().equals("of");
    return noun || of || inner;
  }

  /** Past "treated with", "receiving"; the index itself when nothing of the kind stands there. */
  int pastGetting(int index) {
    int i = index;
    boolean gets =
        i < line.size()
            && line.word(i)
                .lower()
                .matches("receiving|treated|given|taking|randomi[sz]ed|assigned|allocated");
    while (gets && i < line.size() && GETTING.contains(line.word(i).lower())) {
      i++;
    }
    return i;
  }

  /** Past "patients who received the", "those in the". */
  int pastPeople(int from, int end) {
    int group = pastPeople(from);
    if (group <= from || group >= end || end > line.size()) {
      return from;
    }
    boolean gets =
        line.word(group - 1).lower().matches("with|to|receiving|received|given|taking|the")
            && !line.word(from + 1).lower().equals("with");
    boolean named =
        line.word(end - 1).lower().matches("groups?|arms?|conditions?|cohorts?|treatment|regimen");
    return named
            || gets
                && line.word(from + 1)
                    .lower()
                    .matches("who|receiv.*|treated|given|taking|random.*|assigned|allocated")
        ? group
        : from;
  }

  private int pastPeople(int from) {
    boolean counted =
        from + 1 < line.size()
            && line.word(from).lower().matches("\\d+")
            && PEOPLE.contains(line.word(from + 1).lower());
    int people = counted ? from + 1 : from;
    if (people >= line.size() || !PEOPLE.contains(line.word(people).lower())) {
      return from;
    }
    int i = people + 1;
    if (i < line.size() && line.word(i).lower().equals("of")) {
      i++;
    }
    while (i < line.size() && GETTING.contains(line.word(i).lower())) {
      i++;
    }
    if (i == people + 1) {
      return from;
    }
    while (i < line.size() && line.word(i).is(Kind.DETERMINER)) {
      i++;
    }
    return i < line.size() && line.word(i).is(Kind.NOUN) ? i : from;
  }

  /** As many noun phrases as are asked for, joined; fewer when there are not as many. */
  List<Range> list(int from, int size) {
    List<Range> found = new ArrayList<>();
    int at = from;
    boolean closed = false;
    while (found.size() < size) {
      Range one = one(at);
      if (one.isEmpty()) {
        break;
      }
      found.add(one);
      int next = pastJoint(pastAside(one.to()));
      closed = next > one.to() && line.word(next - 1).is(Kind.AND, Kind.THAN);
      if (found.size() == size || next == one.to()) {
        break;
      }
      if (found.size() == size - 1 && !closed) {
        return List.of();
      }
      at = pastPreposition(next);
    }
    boolean more =
        found.size() == size && closed && !one(pastAside(found.getLast().to()) + 1).isEmpty();
    return more ? List.of() : found;
  }

  /** The list of noun phrases behind the nearest preposition before a value. */
  List<Range> before(int first, int size, int gap) {
    for (int i = first - 2; i >= 0; i--) {
      Word word = line.word(i);
      if (word.is(Kind.STATISTIC, Kind.SEMICOLON)) {
        break;
      }
      if (!word.is(Kind.PREPOSITION) || word.lower().equals("of")) {
        continue;
      }
      List<Range> found = list(i + 1, size);
      if (found.size() == size
          && found.getLast().to() <= first
          && first - found.getLast().to() <= gap) {
        return found;
      }
    }
    return List.of();
  }

  /** What the members of a list name; empty when they name nothing that a value is told of. */
  Optional<Of> kind(List<Range> named, String preposition) {
    boolean measure = true;
    boolean time = true;
    boolean change = isChange(named.getFirst().from());
    for (int k = 0; k < named.size(); k++) {
      String words = Phrases.printed(line, named.get(k)).toString();
      if (NOWHERE.matcher(words).matches() || words.isBlank()) {
        return Optional.empty();
      }
      measure &= (change || MEASURE.matcher(words).matches()) && !GROUP.matcher(words).matches();
      time &=
          TIME.matcher(words).matches()
              || Chunk.noGroup(line, named.get(k))
              || k > 0 && CODE.matcher(words).matches();
    }
    if (time) {
      return Optional.of(Of.TIME);
    }
    if (measure) {
      return Optional.of(Of.MEASURE);
    }
    boolean group =
        !Set.of("at", "of", "from", "by").contains(preposition)
            || named.stream()
                .anyMatch(range -> GROUP.matcher(Phrases.printed(line, range)).matches())
            || named.stream()
                .allMatch(range -> PLACE.matcher(Phrases.printed(line, range)).matches());
    return group ? Optional.of(Of.GROUP) : Optional.empty();
  }

  /** "changes in X (V) and Y (V)": what changed was measured. */
  private boolean isChange(int from) {
    int i = from - 1;
    while (i > 0 && line.word(i).is(Kind.DETERMINER)) {
      i--;
    }
    if (i < 1 || !line.word(i).lower().matches("in|of")) {
      return false;
    }
    Vocabulary.Noun noun = Vocabulary.noun(line.word(i - 1).lower()).orElse(null);
    return noun == Vocabulary.Noun.CHANGE || noun == Vocabulary.Noun.DIFFERENCE;
  }

  /** Whether a noun phrase names what is measured. */
  boolean isMeasure(Range range) {
    Text words = Phrases.printed(line, range);
    return MEASURE.matcher(words).matches() && !GROUP.matcher(words).matches();
  }

  boolean isGroup(Range range) {
    return isGroup(Phrases.printed(line, range));
  }

  /** Whether two phrases are arms: both are called groups, or both have a short name. */
  boolean areArms(Range first, Range second) {
    Text one = Phrases.printed(line, Phrases.bare(line, first));
    Text other = Phrases.printed(line, Phrases.bare(line, second));
    return isGroup(one) && isGroup(other) || isShort(one) && isShort(other);
  }

  /** Whether a name is the short one of an arm, where other arms have such names. */
  static boolean isShort(Text name) {
    return SHORT.matcher(name).matches();
  }

  /** Whether a name is that of people or an arm. */
  static boolean isGroup(Text name) {
    return GROUP.matcher(name).matches();
  }

  /** The words of a member; "II" of "group I and II" is group II. */
  Text name(List<Range> named, int index) {
    Text own = Phrases.printed(line, named.get(index));
    java.util.regex.Matcher first = NUMBERED.matcher(Phrases.printed(line, named.getFirst()));
    if (index == 0 && first.matches() && first.group(1).endsWith("s")) {
      return Text.join(
          " ", List.of(own.subSequence(0, first.end(1) - 1), own.from(first.end(1)).strip()));
    }
    if (index > 0 && CODE.matcher(own).matches() && first.matches()) {
      Text head = Phrases.printed(line, named.getFirst()).subSequence(0, first.end(1));
      boolean plural = head.toString().toLowerCase(Locale.ROOT).endsWith("s");
      return Text.join(" ", List.of(plural ? head.subSequence(0, head.length() - 1) : head, own));
    }
    return own;
  }
}
