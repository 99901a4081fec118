package holdfast.extractor.tuple.prose;

import holdfast.extractor.tuple.prose.Vocabulary.Noun;
import java.util.List;
import java.util.Optional;

/**
 * Results told by a noun: "difference in Y between A and B", "association of X with Y", "effect of
 * X on Y", "improvement in Y in A".
 */
final class NounFrames {

  private static final String[] PLACES = {
    "in", "for", "among", "amongst", "within", "with", "after", "following", "during", "at"
  };

  private static final String[] MEASURED = {"on", "upon", "for", "regarding", "in"};

  private final Line line;

  NounFrames(Line line) {
    this.line = line;
  }

  /** Index of the first noun of a range that tells a result, -1 when there is none. */
  int find(Range range) {
    for (int i = range.from(); i < range.to(); i++) {
      Word word = line.word(i);
      if (word.is(Kind.NOUN) && Vocabulary.noun(word.lower()).isPresent()) {
        return i;
      }
    }
    return -1;
  }

  /**
   * The slots around a noun.
   *
   * @param noun index of the noun
   * @param end index behind the clause
   * @param subject who "showed" or "had" it; empty when nobody did
   */
  Frame of(int noun, int end, Range subject) {
    Noun kind = Vocabulary.noun(line.word(noun).lower()).orElseThrow();
    return of(kind, noun, new Range(noun + 1, end), subject, true);
  }

  /** The slots of phrases that stand apart from their noun: "a difference was seen in Y". */
  Frame apart(int noun, Range phrases) {
    Noun kind = Vocabulary.noun(line.word(noun).lower()).orElseThrow();
    return of(kind, noun, phrases, Range.NONE, false);
  }

  /**
   * The slots of a noun whose phrases stand on both sides of the verb. Where the measure stands
   * with the noun, the place behind the verb is whose it is: "A reduction in Y was found in A".
   */
  Frame around(int noun, Range subject, Range rest) {
    Frame own = of(noun, subject.to(), Range.NONE);
    Frame after = apart(noun, rest);
    boolean change = Vocabulary.noun(line.word(noun).lower()).orElseThrow() == Noun.CHANGE;
    boolean whose =
        change
            && !own.outcome().isEmpty()
            && own.predictor().isEmpty()
            && after.predictor().isEmpty()
            && new Members(line).isGroup(after.outcome());
    return whose
        ? new Frame(after.outcome(), own.outcome(), own.comparator(), true)
        : merge(own, after);
  }

  /**
   * What the words behind the verb say of a noun in the subject: "Predictors of Y were X", "the
   * effect was seen in A".
   */
  Frame behind(int noun, Range rest, Range first) {
    boolean factor = Vocabulary.noun(line.word(noun).lower()).orElseThrow() == Noun.FACTOR;
    return factor && !Phrases.bare(line, first).isEmpty()
        ? Frame.relation(first, Range.NONE)
        : apart(noun, rest);
  }

  static Frame merge(Frame first, Frame second) {
    return new Frame(
        first.predictor().isEmpty() ? second.predictor() : first.predictor(),
        first.outcome().isEmpty() ? second.outcome() : first.outcome(),
        first.comparator().isEmpty() ? second.comparator() : first.comparator(),
        first.sure() || second.sure());
  }

  private Frame of(Noun kind, int noun, Range phrases, Range subject, boolean beside) {
    List<Chunk> chunks =
        Chunk.of(line, phrases, true).stream().filter(chunk -> !isAmount(chunk)).toList();
    return switch (kind) {
      case ASSOCIATION -> association(chunks, subject);
      case EFFECT -> effect(chunks, subject, noun, beside);
      case DIFFERENCE -> difference(chunks, subject);
      case CHANGE -> change(chunks, subject, beside ? noun : 0);
      case FACTOR ->
          Frame.relation(
              subject,
              with(chunks, Chunk.first(chunks, "of", "for", "in", "associated with", "with")));
      case RATIO -> ratio(chunks, subject);
    };
  }

  /** "a fall of 20.5 mg/dl in Y": how much, and not of what. */
  private boolean isAmount(Chunk chunk) {
    return chunk.preposition().equals("of")
        && !chunk.range().isEmpty()
        && line.word(chunk.range().from()).is(Kind.STATISTIC)
        && Phrases.bare(line, chunk.range()).isEmpty();
  }

  private Frame association(List<Chunk> chunks, Range subject) {
    Optional<Chunk> between = Chunk.first(chunks, "between", "among");
    if (between.isPresent()) {
      List<Range> pair = pair(chunks, between.get());
      return Frame.relation(pair.getFirst(), pair.size() > 1 ? pair.get(1) : Range.NONE);
    }
    Optional<Chunk> with = Chunk.first(chunks, "with", "to", "on");
    // "X had a correlation with the rate of Y": this "of" goes on with the other side.
    Optional<Chunk> of =
        Chunk.first(chunks, "of", "for")
            .filter(chunk -> with.isEmpty() || chunk.start() < with.get().start());
    if (with.isEmpty() && of.isPresent() && Lists.pair(line, of.get().range()).size() == 2) {
      List<Range> pair = Lists.pair(line, with(chunks, of));
      return Frame.relation(pair.getFirst(), pair.size() > 1 ? pair.get(1) : Range.NONE);
    }
    Range first = of.isPresent() ? with(chunks, of) : subject;
    return Frame.relation(first, with(chunks, with));
  }

  /** "between A and B"; "between patients in A and B" too. */
  List<Range> pair(List<Chunk> chunks, Chunk between) {
    Range whole = with(chunks, Optional.of(between));
    List<Range> pair = Lists.pair(line, whole);
    int next = chunks.indexOf(between) + 1;
    while (next < chunks.size() && chunks.get(next).preposition().equals("of")) {
      next++;
    }
    if (pair.size() < 2
        && !isOfArms(whole)
        && next < chunks.size()
        && chunks.get(next).preposition().matches("in|with|from|receiving")) {
      List<Range> inner = Lists.pair(line, with(chunks, Optional.of(chunks.get(next))));
      return inner.size() < 2 ? pair : inner;
    }
    return pair;
  }

  /** "across treatments in Y and Z": the arms are named elsewhere, and the rest was measured. */
  private boolean isOfArms(Range between) {
    Range bare = Phrases.bare(line, between);
    return !bare.isEmpty()
        && line.word(bare.to() - 1)
            .lower()
            .matches("groups?|treatments?|arms?|conditions?|communities");
  }

  private Frame effect(List<Chunk> chunks, Range subject, int noun, boolean beside) {
    Range factors = factors(noun);
    if (!factors.isEmpty()) {
      return Frame.relation(factors, with(chunks, Chunk.first(chunks, MEASURED)));
    }
    if (noun > 0 && line.word(noun - 1).lower().equals("main")) {
      return mainEffect(chunks, subject, beside);
    }
    Optional<Chunk> between = Chunk.first(chunks, "between");
    // "This effect was significant in women": behind a verb, "in" tells where.
    boolean interaction = line.word(noun).lower().startsWith("interaction");
    Optional<Chunk> on =
        beside || interaction
            ? Chunk.first(chunks, "on", "upon", "in", "for")
            : Chunk.first(chunks, "on", "upon");
    if (between.isPresent() && interaction) {
      // "interactions between time and condition were found for Y"
      return Frame.relation(new Range(noun, with(chunks, between).to()), with(chunks, on));
    }
    if (between.isPresent() && subject.isEmpty()) {
      return new Frame(
          with(chunks, between), with(chunks, Chunk.first(chunks, "on", "for")), Range.NONE, true);
    }
    Range itself = interaction && subject.isEmpty() ? new Range(noun, noun + 1) : subject;
    Range cause = Chunk.first(chunks, "of").map(of -> with(chunks, Optional.of(of))).orElse(itself);
    Range than = with(chunks, Chunk.than(chunks));
    return new Frame(cause, with(chunks, on), than, true);
  }

  /** "a main effect of (for) FACTOR on (for) Y", on both sides of a verb or on one. */
  private Frame mainEffect(List<Chunk> chunks, Range subject, boolean beside) {
    if (!beside) {
      return Frame.relation(Range.NONE, with(chunks, Chunk.first(chunks, MEASURED)));
    }
    Optional<Chunk> factor = Chunk.first(chunks, "of", "for");
    if (factor.isEmpty()) {
      return new Frame(subject, with(chunks, Chunk.first(chunks, MEASURED)), Range.NONE, true);
    }
    int at = chunks.indexOf(factor.get());
    Range measure = with(chunks, Chunk.first(chunks.subList(at + 1, chunks.size()), MEASURED));
    return Frame.relation(factor.get().range(), measure);
  }

  /** The factors of "a condition x time interaction"; empty for other nouns. */
  private Range factors(int noun) {
    if (noun < 3 || !line.word(noun).lower().startsWith("interaction")) {
      return Range.NONE;
    }
    int from = noun;
    boolean crossed = false;
    while (from > 0 && line.word(from - 1).is(Kind.NOUN) && noun - from < 6) {
      from--;
      crossed |= line.word(from).lower().matches("x|×|by|\\*|.*[x×*].*") && from < noun - 1;
      crossed |=
          from < noun - 1
              && line.sentence()
                  .subSequence(line.word(from).end(), line.word(from + 1).start())
                  .toString()
                  .matches(".*[×*x].*");
    }
    return crossed ? new Range(from, noun) : Range.NONE;
  }

  private Frame difference(List<Chunk> chunks, Range subject) {
    Optional<Chunk> between = Chunk.first(chunks, "between", "among", "amongst", "across");
    Optional<Chunk> in = Chunk.first(chunks, "in", "for", "on", "regarding");
    if (!chunks.isEmpty() && chunks.getFirst().preposition().equals("of")) {
      in = Optional.of(chunks.getFirst());
    }
    Range outcome = with(chunks, in);
    if (between.isEmpty()) {
      Optional<Chunk> by = Chunk.first(chunks, "by", "according to", "from");
      Range group = by.isPresent() ? with(chunks, by) : subject;
      Optional<Chunk> other =
          Chunk.than(chunks).or(() -> Chunk.first(chunks, "with", "to").filter(this::isFirst));
      return new Frame(group, outcome, with(chunks, other), true);
    }
    Optional<Chunk> versus = Chunk.than(chunks);
    if (versus.isPresent() && versus.get().start() == between.get().range().to()) {
      return Frame.comparison(with(chunks, between), outcome, with(chunks, versus));
    }
    List<Range> pair = pair(chunks, between.get());
    int next = chunks.indexOf(between.get()) + 1;
    if (pair.size() < 2 && next < chunks.size()) {
      // "differences among the yields of different sources": what differs stands first.
      for (Chunk chunk : chunks.subList(next, chunks.size())) {
        if (isSeveral(chunk.range())) {
          return Frame.comparison(
              chunk.range(), new Range(between.get().range().from(), chunk.start()), Range.NONE);
        }
      }
    }
    return Frame.comparison(pair.getFirst(), outcome, pair.size() > 1 ? pair.get(1) : Range.NONE);
  }

  /** "differences with B": right behind the noun. */
  private boolean isFirst(Chunk chunk) {
    return chunk.start() > 0
        && Vocabulary.noun(line.word(chunk.start() - 1).lower()).orElse(null) == Noun.DIFFERENCE;
  }

  private boolean isSeveral(Range range) {
    for (int i = range.from(); i < range.to(); i++) {
      if (line.word(i).lower().matches("different|various|several|three|four|five|six")) {
        return true;
      }
    }
    return false;
  }

  private Frame change(List<Chunk> chunks, Range subject, int noun) {
    Optional<Chunk> of = Chunk.first(chunks, "in", "of", "on", "for");
    Range outcome = with(chunks, of);
    Range group = subject;
    boolean seen = false;
    for (Chunk chunk : chunks) {
      if (seen && group.isEmpty() && List.of(PLACES).contains(chunk.preposition())) {
        group = chunk.range();
      }
      seen |= of.isPresent() && chunk.equals(of.get());
    }
    Range than = with(chunks, Chunk.than(chunks));
    if (group.isEmpty() && !than.isEmpty() && new Members(line).areArms(outcome, than)) {
      // "with a greater increase in A than in B": of what was named before.
      return Frame.comparison(outcome, Range.NONE, than);
    }
    if (outcome.isEmpty() && noun > 0 && line.word(noun - 1).is(Kind.NOUN)) {
      // "showed a weight reduction"
      outcome = new Range(noun - 1, noun + 1);
    }
    return Frame.comparison(group, outcome, than);
  }

  private Frame ratio(List<Chunk> chunks, Range subject) {
    Optional<Chunk> of = Chunk.first(chunks, "of");
    Optional<Chunk> on = Chunk.first(chunks, "for", "on");
    Optional<Chunk> in =
        Chunk.first(chunks, "in", "among", "comparing", "associated with", "between");
    Range than = with(chunks, Chunk.than(chunks));
    Range first = in.isPresent() ? with(chunks, in) : Range.NONE;
    Range outcome = with(chunks, on);
    if (of.isPresent() && !line.word(of.get().range().from()).is(Kind.STATISTIC)) {
      // "HR of X for Y"; "OR of Y in A".
      if (outcome.isEmpty() && in.isPresent()) {
        outcome = with(chunks, of);
      } else {
        first = first.isEmpty() ? with(chunks, of) : first;
      }
    }
    if (first.isEmpty() && subject.isEmpty() && on.isPresent()) {
      // "the odds ratio for Y for those who ..."
      int end = outcome.to();
      first =
          with(
              chunks,
              chunks.stream()
                  .filter(chunk -> chunk.start() == end && chunk.preposition().equals("for"))
                  .findFirst());
    }
    Range group = first.isEmpty() ? subject : first;
    return new Frame(group, outcome, than, !outcome.isEmpty() || !group.isEmpty());
  }

  /** The range of a chunk together with the "of" phrases right behind it. */
  private Range with(List<Chunk> chunks, Optional<Chunk> chunk) {
    if (chunk.isEmpty()) {
      return Range.NONE;
    }
    int at = chunks.indexOf(chunk.get());
    int to = chunk.get().range().to();
    while (at + 1 < chunks.size() && chunks.get(at + 1).preposition().equals("of")) {
      at++;
      to = chunks.get(at).range().to();
    }
    return new Range(chunk.get().range().from(), to);
  }
}
