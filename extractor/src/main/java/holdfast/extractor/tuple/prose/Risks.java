package holdfast.extractor.tuple.prose;

import holdfast.extractor.tuple.prose.Vocabulary.Verb;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Clauses that tell whose risk of what was higher or lower: "smokers had a 44% lower risk for
 * fracture compared to others", "smokers were at greater risk of fracture than others", "the risk
 * for fracture was higher in A than in B", "had twice the odds of having a fracture". The outcome
 * is the risk with what it is a risk of, whatever the preposition: the form in which cohort and
 * case-control studies tell their ratios.
 *
 * @param line the sentence
 */
record Risks(Line line) {

  private static final Set<String> HEADS =
      Set.of(
          "risk",
          "risks",
          "odds",
          "likelihood",
          "probability",
          "chance",
          "chances",
          "hazard",
          "hazards");

  /** Words that end what a risk is of without being words of grammar. */
  private static final Set<String> ENDS = Set.of("regardless", "irrespective", "independent");

  /** "times", "fold" and amounts: how large the risk is. */
  private static final String AMOUNT =
      "times|fold|(?:\\w+-?)?fold|twice|half|double|triple|\\d.*|overall|excess|relative|absolute";

  private static final String OF = "of|for|to";

  /** The slots of a clause whose verb has the risk behind it, or of a risk that is its subject. */
  Optional<Frame> of(Clause clause, Range subject, List<Chunk> chunks) {
    Optional<Frame> likely = new Likely(line).asLikely(subject, clause.rest());
    if (likely.isPresent()) {
      return likely;
    }
    int head = find(clause.rest());
    if (head >= 0 && owns(clause, head)) {
      Range outcome = extent(head, clause.rest().to());
      Range than = Frames.rangeOf(Chunk.than(chunks));
      Range who = reports(clause, subject) ? about(chunks, outcome) : subject;
      return outcome.isEmpty()
          ? Optional.empty()
          : Optional.of(new Frame(who, outcome, whole(than, chunks), true));
    }
    int own = find(subject);
    boolean told =
        own >= 0
            && own + 1 < subject.to()
            && (line.word(own + 1).lower().equals("for")
                || line.word(own + 1).lower().equals("of") && isForSome(chunks));
    boolean compared =
        told && (hasComparative(Frames.first(chunks)) || Chunk.than(chunks).isPresent());
    if (!compared) {
      return Optional.empty();
    }
    Frame frame = new Comparisons(line).comparative(extent(own, subject.to()), chunks);
    return Optional.of(
        Frame.comparison(
            whole(frame.predictor(), chunks), frame.outcome(), whole(frame.comparator(), chunks)));
  }

  /** "The odds of Y were increased for A compared with B": whose they are stands behind. */
  private static boolean isForSome(List<Chunk> chunks) {
    return Chunk.first(chunks, "for").isPresent() && Chunk.than(chunks).isPresent();
  }

  /** "had", "showed", "were at", "increased": verbs whose subject is the one at risk. */
  private boolean owns(Clause clause, int head) {
    Range verb = clause.verb();
    Word first = line.word(verb.from());
    Word last = line.word(verb.to() - 1);
    if (last.is(Kind.VERB)) {
      Verb means = Vocabulary.verb(last.lower()).orElse(Verb.RELATE);
      boolean tells = means == Verb.POSSESS || means == Verb.CHANGE || means == Verb.OBSERVE;
      return !first.is(Kind.BE) && tells;
    }
    boolean at = verb.to() < head && line.word(verb.to()).lower().equals("at");
    return first.is(Kind.HAVE) || first.is(Kind.BE) && at;
  }

  /**
   * "the analysis showed", "three studies revealed": who found the risk has it not; women who
   * reported it have.
   */
  private boolean reports(Clause clause, Range subject) {
    Word last = line.word(clause.verb().to() - 1);
    return Phrases.isReport(line, subject)
        || Vocabulary.verb(last.lower()).orElse(null) == Verb.OBSERVE
            && !new Members(line).isGroup(subject);
  }

  /** Index of the first word for a risk that is no part of another name; -1 without one. */
  private int find(Range range) {
    for (int i = range.from(); i < range.to(); i++) {
      boolean free = i + 1 >= line.size() || !line.word(i + 1).is(Kind.NOUN);
      if (free && HEADS.contains(line.word(i).lower())) {
        return i;
      }
    }
    return -1;
  }

  /** The risk with what it is of; empty when nothing says that. */
  private Range extent(int head, int end) {
    int from = head;
    while (from > 0 && isPartOfName(line.word(from - 1))) {
      from--;
    }
    int at = head + 1;
    boolean aside =
        at + 1 < end
            && line.word(at).is(Kind.STATISTIC, Kind.BRACKET)
            && line.word(at + 1).lower().matches(OF);
    at += aside ? 1 : 0;
    if (at >= end || !line.word(at).lower().matches(OF)) {
      return from < head ? new Range(from, head + 1) : Range.NONE;
    }
    boolean having = at + 1 < end && line.word(at + 1).lower().matches("having|being|an?|the");
    int first = having ? at + 2 : at + 1;
    int to = first;
    while (to < end && !ends(line.word(to))) {
      to++;
    }
    boolean apart =
        aside && line.word(head + 1).is(Kind.STATISTIC)
            || having && line.word(at + 1).lower().endsWith("ing");
    return to == first ? Range.NONE : new Range(apart ? first : from, to);
  }

  private static boolean isPartOfName(Word word) {
    return word.is(Kind.NOUN)
        && !word.lower().matches(AMOUNT)
        && !HollowWords.DEGREE.contains(word.lower());
  }

  private static boolean ends(Word word) {
    boolean on = word.is(Kind.PREPOSITION) && !word.lower().matches("of|with|due to|from");
    return on
        || ENDS.contains(word.lower())
        || word.is(
            Kind.THAN,
            Kind.COMMA,
            Kind.SEMICOLON,
            Kind.STATISTIC,
            Kind.BE,
            Kind.HAVE,
            Kind.AUXILIARY,
            Kind.SUBORDINATE,
            Kind.RELATIVE,
            Kind.THAT);
  }

  /** "the model still showed an increased risk for A": whose risk, where the subject is nobody. */
  private static Range about(List<Chunk> chunks, Range outcome) {
    return chunks.stream()
        .filter(chunk -> chunk.preposition().matches("for|in|among|with"))
        .filter(chunk -> !chunk.range().overlaps(outcome))
        .map(Chunk::range)
        .findFirst()
        .orElse(Range.NONE);
  }

  /** "than women in the lowest quartile": people go with the phrase that tells them apart. */
  private Range whole(Range than, List<Chunk> chunks) {
    for (Chunk chunk : chunks) {
      boolean next =
          !than.isEmpty()
              && chunk.start() == than.to()
              && chunk.preposition().matches("in|with|on|without")
              && (Doing.isPeople(line.word(than.to() - 1).lower())
                  || line.word(than.to() - 1).lower().equals("those"));
      if (next) {
        return new Range(than.from(), chunk.range().to());
      }
    }
    return than;
  }

  private boolean hasComparative(Range range) {
    for (int i = range.from(); i < range.to(); i++) {
      if (line.word(i).is(Kind.COMPARATIVE)) {
        return true;
      }
    }
    return false;
  }
}
