package holdfast.extractor.tuple.prose;

import holdfast.extractor.span.Text;
import holdfast.extractor.tuple.prose.Telling.Told;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Values and groups that a sentence lists in the same order: "5.1 and 4.1 for A and B,
 * respectively", "5.1 in A and 4.1 in B", "in A and B were 5.1 and 4.1, respectively", "in A (15%)
 * and B (16%)". Brackets are no bounds here: a list in one reads as a list outside.
 */
final class Turns {

  private static final Set<String> BEFORE_GROUP =
      Set.of(
          "in",
          "for",
          "with",
          "after",
          "among",
          "amongst",
          "on",
          "under",
          "following",
          "during",
          "without",
          "by",
          "at",
          "of",
          "from");

  /** Prepositions in front of a group whose value stands behind it in brackets. */
  private static final Set<String> BEFORE_BRACKET =
      Set.of("in", "for", "among", "amongst", "with", "after", "on", "under", "following");

  /** Words between a value and the preposition of its group. */
  private static final int LONGEST_GAP = 10;

  /** Words that may stand between a list of groups and the values told of them. */
  private static final int LONGEST_VERB = 12;

  private final List<Told> told;
  private final Line line;
  private final Members members;
  private final Map<Integer, Turn> turns = new HashMap<>();

  private Turns(Text sentence, List<Told> told) {
    this.told = told;
    this.line = Line.open(sentence, Values.of(sentence.toString(), told));
    this.members = new Members(line);
  }

  /** The turns of a sentence by the index of the statistic. */
  static Map<Integer, Turn> of(Text sentence, List<Told> told) {
    if (told.size() < 2) {
      return Map.of();
    }
    Turns turns = new Turns(sentence, told);
    turns.read();
    return Map.copyOf(turns.turns);
  }

  private void read() {
    int i = 0;
    while (i < line.size()) {
      int next = changes(i);
      next = next == i && line.word(i).is(Kind.STATISTIC) ? list(i) : next;
      next = next == i && line.word(i).is(Kind.STATISTIC) ? pairs(i) : next;
      next = next == i ? bracketed(i) : next;
      i = Math.max(next, i + 1);
    }
  }

  /** "V and V in A and B": the index behind the list, or its own when there is none. */
  private int list(int first) {
    List<Integer> values = new ArrayList<>(List.of(first));
    int at = first + 1;
    while (true) {
      int total = members.pastTotal(at);
      int next = members.pastJoint(total);
      if (next == total || next >= line.size() || !line.word(next).is(Kind.STATISTIC)) {
        break;
      }
      values.add(next);
      at = next + 1;
    }
    if (values.size() < 2) {
      return first;
    }
    int total = members.pastTotal(at);
    int behind = members.pastRespectively(total);
    boolean said = behind > total;
    behind = members.pastAside(behind);
    int group = members.pastRespectively(behind);
    if (group < line.size()
        && line.word(group).is(Kind.PREPOSITION)
        && BEFORE_GROUP.contains(line.word(group).lower())) {
      List<Range> named = members.list(group + 1, values.size());
      if (named.size() == values.size()) {
        int end = named.getLast().to();
        give(values, named, first, members.pastRespectively(end), line.word(group).lower(), true);
        return end;
      }
      Range one = members.one(group + 1);
      if (named.isEmpty() && isOwned(values, one)) {
        // "V, V and V in A versus V, V and V in B"
        List<Range> same = Collections.nCopies(values.size(), one);
        give(values, same, first, one.to(), line.word(group).lower(), false);
        return one.to();
      }
    }
    boolean descriptive = told.get(line.word(first).first()).descriptive();
    List<Range> before =
        descriptive ? members.before(first, values.size(), LONGEST_VERB) : List.of();
    if (!before.isEmpty() && (said || saysRespectively(at) || isVerbOnly(before, first))) {
      int from = before.getFirst().from();
      give(values, before, from, at, line.word(from - 1).lower(), true);
      return at;
    }
    if (descriptive && values.size() == 2 && isVersus(values)) {
      sides(values);
      return at;
    }
    return first;
  }

  /**
   * Whether values that describe are those of one group, and another list follows or went before.
   */
  private boolean isOwned(List<Integer> values, Range one) {
    boolean descriptive =
        values.stream().allMatch(value -> told.get(line.word(value).first()).descriptive());
    int first = line.word(values.getFirst()).first();
    int last = line.word(values.getLast()).last();
    boolean several = first >= values.size() || told.size() - 1 - last >= values.size();
    return descriptive && several && !one.isEmpty() && members.isGroup(one);
  }

  /**
   * "from V to V in A and from V to V in B", "from V to V and from V to V in A and B,
   * respectively": the index behind, or its own when there are no such changes.
   */
  private int changes(int from) {
    List<Integer> values = new ArrayList<>();
    List<Range> named = new ArrayList<>();
    String preposition = "";
    int at = from;
    int end = from;
    while (at + 3 < line.size()
        && line.word(at).lower().equals("from")
        && line.word(at + 1).is(Kind.STATISTIC)
        && line.word(at + 2).lower().equals("to")
        && line.word(at + 3).is(Kind.STATISTIC)) {
      values.add(at + 1);
      values.add(at + 3);
      int group = at + 4;
      end = group;
      boolean opens =
          group < line.size()
              && line.word(group).is(Kind.PREPOSITION)
              && BEFORE_GROUP.contains(line.word(group).lower());
      if (opens && named.size() < values.size()) {
        List<Range> list = named.isEmpty() ? members.list(group + 1, values.size() / 2) : List.of();
        boolean inTurn = values.size() > 2 && list.size() == values.size() / 2;
        List<Range> own = inTurn ? list : List.of(members.one(group + 1));
        if (own.getFirst().isEmpty()) {
          break;
        }
        preposition = line.word(group).lower();
        own.forEach(one -> named.addAll(List.of(one, one)));
        end = own.getLast().to();
      }
      at = members.pastJoint(members.pastAside(end));
    }
    boolean descriptive =
        values.stream().allMatch(value -> told.get(line.word(value).first()).descriptive());
    if (values.isEmpty() || named.size() != values.size() || !descriptive) {
      return from;
    }
    give(values, named, from, end, preposition, false);
    return end;
  }

  private boolean isVersus(List<Integer> values) {
    for (int i = values.getFirst() + 1; i < values.getLast(); i++) {
      if (line.word(i).lower().matches("vs\\.?|versus")) {
        return true;
      }
    }
    return false;
  }

  private void sides(List<Integer> values) {
    Word last = line.word(values.getLast());
    for (int value : values) {
      Word word = line.word(value);
      Turn.Of of = word == last ? Turn.Of.SECOND : Turn.Of.FIRST;
      for (int i = word.first(); i <= word.last(); i++) {
        turns.putIfAbsent(
            i,
            new Turn(
                Text.EMPTY, of, line.word(values.getFirst()).start(), last.end(), last.last()));
      }
    }
  }

  private boolean saysRespectively(int from) {
    for (int i = from; i < line.size() && !line.word(i).is(Kind.STATISTIC, Kind.SEMICOLON); i++) {
      if (line.word(i).lower().equals("respectively")) {
        return true;
      }
    }
    return false;
  }

  /** "in A and B were V and V": nothing but a verb parts the lists. */
  private boolean isVerbOnly(List<Range> before, int first) {
    for (int i = before.getLast().to(); i < first; i++) {
      Word word = line.word(i);
      boolean group = word.lower().matches("groups?|arms?|patients|participants|subjects");
      if (!group && !word.is(Kind.BE, Kind.COMMA, Kind.SEMICOLON)) {
        return false;
      }
    }
    return true;
  }

  /** "V in A and V in B": the index behind the last pair, or its own when there is one at most. */
  private int pairs(int first) {
    List<Integer> values = new ArrayList<>();
    List<Range> named = new ArrayList<>();
    String preposition = "";
    int groups = 0;
    int at = first;
    int end = first;
    while (at < line.size() && line.word(at).is(Kind.STATISTIC)) {
      int group = members.pastAside(members.pastTotal(members.pastAside(at + 1)));
      if (values.isEmpty()) {
        group = opening(group, at);
      }
      int getting = members.pastGetting(group);
      if (group >= line.size()
          || getting == group
              && !(line.word(group).is(Kind.PREPOSITION)
                  && BEFORE_GROUP.contains(line.word(group).lower()))) {
        break;
      }
      Range one = members.one(getting == group ? group + 1 : getting);
      if (one.isEmpty()) {
        break;
      }
      preposition =
          !preposition.isEmpty()
              ? preposition
              : getting == group ? line.word(group).lower() : "with";
      for (int i = at; i < group; i++) {
        if (line.word(i).is(Kind.STATISTIC)) {
          // "16 of 302 patients (5.3%)": both are told of the group
          values.add(i);
          named.add(one);
        }
      }
      groups++;
      end = one.to();
      int next = members.pastJoint(members.pastAside(end));
      int bare = members.pastPreposition(next);
      boolean again = next > end && bare < line.size() && line.word(bare).is(Kind.STATISTIC);
      at = again ? bare : members.pastVerb(next);
    }
    if (groups < 2) {
      return first;
    }
    give(values, named, first, end, preposition, false);
    return end;
  }

  /** "68% of the patients had one with A, 71% with B": the second pair tells how the first goes. */
  private int opening(int behind, int value) {
    if (behind < line.size() && line.word(behind).is(Kind.PREPOSITION)) {
      return behind;
    }
    for (int i = behind; i < line.size() && i < value + LONGEST_GAP; i++) {
      Word word = line.word(i);
      if (word.is(Kind.STATISTIC, Kind.COMMA, Kind.SEMICOLON, Kind.AND, Kind.BRACKET, Kind.THAN)) {
        return behind;
      }
      if (word.is(Kind.PREPOSITION) && isRepeated(word.lower(), i + 1)) {
        return i;
      }
    }
    return behind;
  }

  private boolean isRepeated(String preposition, int from) {
    Range one = members.one(from);
    int next = members.pastVerb(members.pastJoint(members.pastAside(one.to())));
    return !one.isEmpty()
        && next + 1 < line.size()
        && line.word(next).is(Kind.STATISTIC)
        && line.word(next + 1).lower().equals(preposition);
  }

  /** "in A (V) and B (V)": the index behind the last pair, or its own when there is none. */
  private int bracketed(int preposition) {
    if (!line.word(preposition).is(Kind.PREPOSITION)
        || !BEFORE_BRACKET.contains(line.word(preposition).lower())) {
      return preposition;
    }
    List<Integer> values = new ArrayList<>();
    List<Range> named = new ArrayList<>();
    int at = preposition + 1;
    int end = preposition;
    while (at < line.size()) {
      Range one = members.one(at);
      int value = one.to() + 1;
      boolean pair =
          !one.isEmpty()
              && value + 1 < line.size()
              && line.word(one.to()).lower().matches("[(\\[]")
              && line.word(value).is(Kind.STATISTIC)
              && (line.word(value + 1).lower().matches("[)\\]]")
                  || line.word(value).lower().endsWith(")"));
      if (!pair) {
        break;
      }
      values.add(value);
      named.add(one);
      end = line.word(value + 1).lower().matches("[)\\]]") ? value + 2 : value + 1;
      int next = end;
      while (next < line.size() && line.word(next).lower().matches("groups?|arms?|patients")) {
        next++;
      }
      int joint = members.pastJoint(next);
      if (joint == next) {
        break;
      }
      at = members.pastPreposition(joint);
    }
    boolean groups =
        !line.word(preposition).lower().equals("for") || named.stream().anyMatch(members::isGroup);
    boolean descriptive =
        values.stream().allMatch(value -> told.get(line.word(value).first()).descriptive());
    if (values.size() < 2 || !groups || !descriptive) {
      return preposition;
    }
    give(values, named, preposition, end, line.word(preposition).lower(), false);
    return end;
  }

  private void give(
      List<Integer> values,
      List<Range> named,
      int first,
      int end,
      String preposition,
      boolean inTurn) {
    int start = line.word(first).start();
    int stop = line.word(Math.min(end, line.size()) - 1).end();
    Optional<Turn.Of> of = members.kind(named, preposition);
    for (int k = 0; of.isPresent() && k < values.size(); k++) {
      Word value = line.word(values.get(k));
      Text name = members.name(named, k);
      for (int i = value.first(); i <= value.last(); i++) {
        if (!inTurn && of.get() != Turn.Of.MEASURE && !told.get(value.first()).descriptive()) {
          // Tests with a name each are told by their clause.
          continue;
        }
        turns.putIfAbsent(
            i, new Turn(name, of.get(), start, stop, line.word(values.getLast()).last()));
      }
    }
  }
}
