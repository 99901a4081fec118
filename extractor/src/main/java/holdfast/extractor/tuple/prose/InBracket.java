package holdfast.extractor.tuple.prose;

import holdfast.extractor.tuple.prose.Telling.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Several statistics of one bracket that are told of the members of a slot in turn: "A and B (V and
 * V)". Where each member has a bracket of its own, the bracket is what is told in turn: "X (V to V,
 * P) and Y (V to V, P)".
 *
 * @param line the sentence
 * @param clause that the bracket stands in
 * @param base the slots of the clause
 * @param told the statistics of the sentence
 */
record InBracket(Line line, Clause clause, Frame base, List<Told> told) {

  private static final Pattern SYMBOL = Pattern.compile("^[^\\d=<>≤≥(\\[,;:]*");

  /** Values in turn: as many as a slot has members, or one for each of the two groups. */
  Frame frame(int statistic, int at) {
    Word group = line.word(at);
    boolean descriptive = told.get(statistic).descriptive();
    List<Integer> alike = new ArrayList<>();
    List<Integer> parts = new ArrayList<>();
    int part = 0;
    int from = group.start();
    String text = line.sentence().toString();
    for (int i = group.first(); i <= group.last(); i++) {
      int start = told.get(i).place().start();
      for (int c = from; c < start; c++) {
        part += text.charAt(c) == ';' ? 1 : 0;
      }
      from = Math.max(from, start);
      if (told.get(i).descriptive() == descriptive) {
        alike.add(i);
        parts.add(part);
      }
    }
    if (alike.size() < 2) {
      return freeTurn(statistic, at);
    }
    if (!descriptive
        && alike.stream().map(this::symbol).filter(one -> !one.isEmpty()).distinct().count() > 1) {
      // "(F = 1.25, partial η² = 0.04)": two numbers of one test.
      return base;
    }
    boolean labelled =
        alike.stream().allMatch(each -> Labels.of(line, group, told, each).isName(line.sentence()));
    if (labelled && !group.lower().contains("respectively")) {
      return base;
    }
    List<Integer> brackets = alikeBrackets(alike.size(), descriptive);
    List<Range> outcomes = Lists.of(line, base.outcome());
    Range whose = outcomes.size() == alike.size() ? groupBefore(at) : Range.NONE;
    if (!whose.isEmpty() && brackets.size() > 1) {
      // "A and B increased in X (V and V) and Y (V and V)"
      Range measure = outcomes.get(alike.indexOf(statistic));
      boolean other =
          !descriptive && !base.comparator().isEmpty() && !whose.overlaps(base.predictor());
      if (other) {
        // "A and B were higher in X than in Y (P, P) and Z (P, P)": what X is compared with.
        return new Frame(base.predictor(), measure, whose, base.sure());
      }
      return new Frame(whose, measure, Range.NONE, base.sure());
    }
    int turn = brackets.indexOf(at);
    if (turn >= 0 && brackets.size() > 1 && outcomes.size() == brackets.size()) {
      return new Frame(base.predictor(), outcomes.get(turn), base.comparator(), base.sure());
    }
    int index = alike.indexOf(statistic);
    // "(GAMM: R² = 0.53, p = 0.08; GAMM: t = 0.4, R² = 0.43)": parts count, not numbers.
    int segments = (int) parts.stream().distinct().count();
    boolean byPart = segments > 1 && segments < alike.size();
    return byPart
        ? member(
            (int) parts.stream().limit(index + 1L).distinct().count() - 1, segments, descriptive)
        : member(index, alike.size(), descriptive);
  }

  /** The letters in front of a statistic's first sign or bracket. */
  private String symbol(int statistic) {
    Place place = told.get(statistic).place();
    String printed = line.sentence().subSequence(place.start(), place.end()).toString();
    Matcher letters = SYMBOL.matcher(printed);
    return letters.find() ? letters.group().strip().toLowerCase(Locale.ROOT) : "";
  }

  /** Whose bracket it is: the phrase right before it, where it is none of what was measured. */
  private Range groupBefore(int at) {
    int from = at;
    while (from > clause.range().from() && !line.word(from - 1).is(Kind.STATISTIC)) {
      from--;
    }
    List<Chunk> chunks = Chunk.of(line, new Range(from, at), false);
    if (chunks.isEmpty()) {
      return Range.NONE;
    }
    Chunk last = chunks.getLast();
    boolean placed =
        last.isThan()
            || from > clause.range().from() && last.preposition().isEmpty()
            || List.of(Frames.PLACES).contains(last.preposition());
    return placed
            && !last.range().overlaps(base.outcome())
            && !Phrases.of(line, last.range()).isBlank()
        ? last.range()
        : Range.NONE;
  }

  /** The words of the clause that hold as many statistics of a kind as this one. */
  private List<Integer> alikeBrackets(int size, boolean descriptive) {
    List<Integer> found = new ArrayList<>();
    for (int i = clause.range().from(); i < clause.range().to(); i++) {
      Word word = line.word(i);
      int count = 0;
      for (int k = word.first(); word.is(Kind.STATISTIC) && k <= word.last(); k++) {
        count += told.get(k).descriptive() == descriptive ? 1 : 0;
      }
      if (count == size) {
        found.add(i);
      }
    }
    return found;
  }

  private Frame freeTurn(int statistic, int at) {
    boolean respectively = false;
    List<Integer> all = new ArrayList<>();
    for (int i = clause.range().from(); i < clause.range().to(); i++) {
      Word word = line.word(i);
      if (word.is(Kind.STATISTIC)
          && told.get(word.first()).descriptive() == told.get(statistic).descriptive()) {
        all.add(i);
      }
      respectively |= word.lower().equals("respectively");
    }
    return respectively && all.size() > 1
        ? member(all.indexOf(at), all.size(), told.get(statistic).descriptive())
        : base;
  }

  /** "(V vs V and V vs V)". */
  private boolean inPairs(int size) {
    for (int i = clause.range().from(); i < clause.range().to(); i++) {
      Word word = line.word(i);
      if (word.is(Kind.STATISTIC)
          && word.lower().split("\\b(?:vs|versus)\\b", -1).length - 1 == size / 2) {
        return true;
      }
    }
    return false;
  }

  private Frame member(int index, int size, boolean descriptive) {
    if (index < 0) {
      return base;
    }
    List<Range> outcomes = Lists.of(line, base.outcome());
    List<Range> predictors = Lists.of(line, base.predictor());
    if (size == 2 && descriptive && !base.predictor().isEmpty() && !base.comparator().isEmpty()) {
      Range group = index == 0 ? base.predictor() : base.comparator();
      return new Frame(group, base.outcome(), Range.NONE, base.sure());
    }
    if (descriptive && size > 2 && size % 2 == 0 && !base.comparator().isEmpty() && inPairs(size)) {
      Range group = index % 2 == 0 ? base.predictor() : base.comparator();
      return new Frame(group, base.outcome(), Range.NONE, base.sure());
    }
    if (outcomes.size() == size) {
      return new Frame(base.predictor(), outcomes.get(index), base.comparator(), base.sure());
    }
    if (predictors.size() == size) {
      return new Frame(predictors.get(index), base.outcome(), base.comparator(), base.sure());
    }
    return base;
  }
}
