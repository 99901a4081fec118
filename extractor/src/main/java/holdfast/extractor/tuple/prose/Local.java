package holdfast.extractor.tuple.prose;

import holdfast.extractor.tuple.prose.Telling.Told;
import java.util.List;
import java.util.Set;

/**
 * What is special to one statistic of a clause that holds several: the words between it and the one
 * before, the words right behind it, its place in a list that is told in turn.
 */
final class Local {

  private static final Set<String> GROUPS =
      Set.of(
          "in",
          "among",
          "amongst",
          "for",
          "with",
          "after",
          "before",
          "following",
          "during",
          "at",
          "under",
          "without",
          "of",
          "from");

  private final Line line;
  private final Clause clause;
  private final Frame base;
  private final List<Told> told;

  Local(Line line, Clause clause, Frame base, List<Told> told) {
    this.line = line;
    this.clause = clause;
    this.base = base;
    this.told = told;
  }

  /** The slots of a statistic that stands in the word at an index. */
  Frame frame(int statistic, int at) {
    Frame inTurn = new InBracket(line, clause, base, told).frame(statistic, at);
    if (inTurn != base) {
      return inTurn;
    }
    Frame behind = behind(at);
    if (behind != base) {
      return behind;
    }
    if (told.get(statistic).descriptive()) {
      if (isAmountOfChange(at)) {
        return base;
      }
      if (at > 0 && line.word(at - 1).is(Kind.THAN) && !base.comparator().isEmpty()) {
        // "16.1 months in A compared with 11.6 months in B"
        return new Frame(base.comparator(), base.outcome(), Range.NONE, base.sure());
      }
      return described(at, statisticBefore(at));
    }
    Range listed = new Listed(line, clause, base, told).at(at);
    if (!listed.isEmpty()) {
      return new Frame(base.predictor(), listed, base.comparator(), base.sure());
    }
    int before = testBefore(at);
    return before < 0 ? accompanied(at) : renewed(at, before);
  }

  /** "had a 35% higher risk": the number says how much, and of nobody else. */
  private boolean isAmountOfChange(int at) {
    return at > 0
        && at + 1 < line.size()
        && line.word(at - 1).is(Kind.DETERMINER)
        && (line.word(at + 1).is(Kind.COMPARATIVE)
            || line.word(at + 1).lower().matches("increased|reduced|decreased|elevated"));
  }

  /** "elastin was sparse in A with a reduced percentage of Y (p)": what the test is of. */
  private Frame accompanied(int at) {
    if (at == clause.range().from()) {
      return base;
    }
    int with = at - 1;
    while (with > clause.range().from()
        && !line.word(with).lower().equals("with")
        && !line.word(with).is(Kind.STATISTIC, Kind.SEMICOLON, Kind.COMMA, Kind.THAN)) {
      with--;
    }
    int verb = with + 1;
    while (verb < at && line.word(verb).is(Kind.DETERMINER, Kind.ADVERB)) {
      verb++;
    }
    boolean changed =
        line.word(with).lower().equals("with")
            && line.word(at).lower().startsWith("(")
            && verb < at - 1
            && (line.word(verb).is(Kind.COMPARATIVE)
                || line.word(verb).is(Kind.VERB)
                    && Vocabulary.verb(line.word(verb).lower()).orElse(null)
                        == Vocabulary.Verb.CHANGE);
    Range measure = new Range(verb + 1, at);
    if (!changed || Phrases.of(line, measure).isBlank() || !base.comparator().isEmpty()) {
      return base;
    }
    Range group = base.predictor();
    int from = clause.subject().isEmpty() ? clause.range().from() : clause.subject().from();
    for (Chunk chunk :
        isRelated() ? List.<Chunk>of() : Chunk.of(line, new Range(from, with), false)) {
      boolean place = chunk.preposition().equals("in") || chunk.preposition().equals("among");
      group = place ? chunk.range() : group;
    }
    return new Frame(group, measure, Range.NONE, true);
  }

  /** The slots of a pair of values that stands behind the name of its own measure. */
  Frame again(int at) {
    int before = statisticBefore(at);
    return before < 0 ? base : renewed(at, before);
  }

  private int statisticBefore(int at) {
    for (int i = at - 1; i >= clause.range().from(); i--) {
      if (line.word(i).is(Kind.STATISTIC)) {
        return i;
      }
    }
    return -1;
  }

  /** The word before that holds a test or an estimate: values of groups start no list of those. */
  private int testBefore(int at) {
    for (int i = at - 1; i >= clause.range().from(); i--) {
      Word word = line.word(i);
      if (word.is(Kind.STATISTIC) && !told.get(word.last()).descriptive()) {
        return i;
      }
    }
    return -1;
  }

  /** Index of the first word with a statistic, or with a test, else the end of the clause. */
  private int first(boolean test) {
    for (int i = clause.range().from(); i < clause.range().to(); i++) {
      Word word = line.word(i);
      if (word.is(Kind.STATISTIC) && !(test && told.get(word.last()).descriptive())) {
        return i;
      }
    }
    return clause.range().to();
  }

  /** "was 1.54 for overall survival and 1.43 for disease-free survival". */
  private Frame behind(int at) {
    int first = first(false);
    boolean free =
        first > 0
            && (line.word(first - 1).is(Kind.BE, Kind.VERB, Kind.ADVERB)
                || line.word(first - 1).lower().equals("by"));
    boolean opens = at + 1 < line.size() && line.word(at + 1).is(Kind.PREPOSITION);
    if (!free || !opens) {
      return base;
    }
    int end = at + 2;
    while (end < clause.range().to() && !line.word(end).is(Kind.STATISTIC, Kind.SEMICOLON)) {
      end++;
    }
    List<Chunk> chunks = Chunk.of(line, new Range(at + 1, end), false);
    Frame frame = base;
    for (Chunk chunk : chunks) {
      Range range = lastless(chunk.range());
      if (range.overlaps(base.outcome())) {
        return new Frame(base.predictor(), range, base.comparator(), true);
      }
      if (chunk.preposition().equals("for") || chunk.preposition().equals("on")) {
        boolean measure = base.outcome().isEmpty() || !base.sure();
        frame =
            measure && !isValueOf(range) || ratio()
                ? new Frame(predictorOfRatio(), range, frame.comparator(), true)
                : new Frame(range, frame.outcome(), frame.comparator(), true);
        break;
      }
      if ((chunk.preposition().equals("in") || chunk.preposition().equals("among"))
          && !base.outcome().isEmpty()) {
        frame = new Frame(range, frame.outcome(), frame.comparator(), true);
        break;
      }
    }
    return frame;
  }

  /** "the survival rate was 40% for A patients and 19% for B patients": whose it is. */
  private boolean isValueOf(Range range) {
    return !base.outcome().isEmpty() && new Members(line).isGroup(range);
  }

  private boolean ratio() {
    for (int i = clause.subject().from(); i < clause.subject().to(); i++) {
      if (Vocabulary.noun(line.word(i).lower()).orElse(null) == Vocabulary.Noun.RATIO) {
        return true;
      }
    }
    return false;
  }

  private Range predictorOfRatio() {
    return ratio() && base.sure() ? base.predictor() : Range.NONE;
  }

  /** A range without the "and" that joins it to the next statistic. */
  private Range lastless(Range range) {
    int to = range.to();
    while (to > range.from() && line.word(to - 1).is(Kind.AND, Kind.COMMA)) {
      to--;
    }
    return new Range(range.from(), to);
  }

  /** A value in brackets describes the noun phrase right before it. */
  private Frame described(int at, int before) {
    int from = Math.max(before + 1, clause.range().from());
    List<Chunk> chunks = Chunk.of(line, new Range(from, at), false);
    if (chunks.isEmpty()) {
      return base;
    }
    Chunk last = chunks.getLast();
    Range own = last.range();
    Word previous = line.word(at - 1);
    if (last.preposition().equals(",") && line.word(last.start()).is(Kind.PREPOSITION)) {
      // "from year 1 (21%) to year 4 (48%)": when, and not what.
      return base;
    }
    boolean aside =
        last.preposition().equals(",")
            && own.from() < own.to()
            && line.word(own.from()).lower().matches("thus|thereby|indicating|suggesting|showing");
    if (aside
        || Phrases.bare(line, own).isEmpty()
        || previous.is(Kind.BE, Kind.VERB, Kind.PREPOSITION)) {
      return base;
    }
    if (own.overlaps(base.predictor()) || own.overlaps(base.comparator())) {
      boolean whole = own.overlaps(base.predictor());
      return new Frame(
          whole ? clip(base.predictor(), own) : clip(base.comparator(), own),
          base.outcome(),
          Range.NONE,
          base.sure());
    }
    if (own.overlaps(base.outcome())) {
      return new Frame(
          base.predictor(),
          own.from() > base.outcome().from() ? own : base.outcome(),
          Range.NONE,
          base.sure());
    }
    if (last.isThan() || GROUPS.contains(last.preposition())) {
      return new Frame(own, base.outcome(), Range.NONE, base.sure());
    }
    return new Frame(base.predictor(), own, Range.NONE, false);
  }

  private static Range clip(Range slot, Range own) {
    return new Range(Math.max(slot.from(), own.from()), Math.min(slot.to(), own.to()));
  }

  /** A later member of a list gives anew the slot that stood right before the first statistic. */
  private Frame renewed(int at, int before) {
    int from = before + 1;
    while (from < at && line.word(from).is(Kind.COMMA, Kind.AND, Kind.SEMICOLON, Kind.ADVERB)) {
      from++;
    }
    // "a higher risk of Y (OR) and of Z (OR)"
    from += from < at && line.word(from).lower().equals("of") ? 1 : 0;
    Range own = new Range(from, at);
    boolean symbols =
        line.sentence()
            .subSequence(line.word(before).end(), line.word(at).start())
            .toString()
            .contains("=");
    if (symbols || Phrases.bare(line, own).isEmpty()) {
      return before > clause.range().from() ? atIndex(before) : base;
    }
    List<Chunk> chunks = Chunk.of(line, own, false);
    Chunk first =
        chunks.stream()
            .filter(chunk -> !Phrases.of(line, chunk.range()).isBlank())
            .findFirst()
            .orElse(chunks.getFirst());
    if (first.preposition().equals("between")) {
      List<Range> pair = Lists.pair(line, first.range());
      return pair.size() < 2
          ? base
          : Frame.comparison(pair.getFirst(), base.outcome(), pair.get(1));
    }
    List<Range> two = Lists.pair(line, own);
    if (two.size() == 2 && isBehindBetween() && base.comparator().isEmpty()) {
      // "between A and B (r), C and D (r)"
      return Frame.relation(two.getFirst(), two.getLast());
    }
    if (chunks.stream().anyMatch(Chunk::isThan)
        && line.word(first.range().from()).is(Kind.COMPARATIVE)) {
      Range than = Chunk.than(chunks).orElseThrow().range();
      return Frame.comparison(
          new Range(first.range().from() + 1, first.range().to()), base.outcome(), than);
    }
    Range range = Frames.withoutAdjective(line, first.range());
    if (first.preposition().matches("for|in|on") && new Members(line).isMeasure(range)) {
      return new Frame(base.predictor(), range, base.comparator(), base.sure());
    }
    int anchor = first(true);
    if (ends(base.comparator(), anchor)) {
      return new Frame(base.predictor(), base.outcome(), range, base.sure());
    }
    if (ends(base.outcome(), anchor)) {
      return new Frame(base.predictor(), range, base.comparator(), base.sure());
    }
    if (ends(base.predictor(), anchor)) {
      return new Frame(range, base.outcome(), base.comparator(), base.sure());
    }
    return base;
  }

  /** "was associated with a lower Y": what follows is the other side, and nothing beside it. */
  private boolean isRelated() {
    return !clause.verb().isEmpty()
        && Vocabulary.verb(line.word(clause.verb().to() - 1).lower()).orElse(null)
            == Vocabulary.Verb.RELATE;
  }

  /** Whether the first test of the clause stands behind the two sides of "between". */
  private boolean isBehindBetween() {
    int from = first(true) - 1;
    while (from > clause.range().from() && !line.word(from).is(Kind.PREPOSITION, Kind.VERB)) {
      from--;
    }
    return from >= 0 && line.word(from).lower().equals("between");
  }

  /** A statistic right behind another one tells more of the same. */
  private Frame atIndex(int at) {
    int before = testBefore(at);
    return before < 0 ? base : renewed(at, before);
  }

  /** Whether a slot, or the first member of a list in it, ends right before a statistic. */
  private boolean ends(Range slot, int anchor) {
    if (slot.isEmpty()) {
      return false;
    }
    return slot.from() < anchor && slot.to() >= anchor - 1;
  }
}
