package holdfast.extractor.tuple.prose;

import holdfast.extractor.tuple.prose.Vocabulary.Verb;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the slots of a clause from its verb, and from the noun that the verb hands the result to.
 */
final class Frames {

  private static final Set<String> DIFFERENT =
      Set.of("different", "similar", "comparable", "equal", "equivalent", "same", "identical");
  private static final Set<String> LIKELY = Set.of("likely", "unlikely");
  static final String[] PLACES = {
    "in",
    "among",
    "amongst",
    "for",
    "within",
    "with",
    "after",
    "following",
    "during",
    "at",
    "on",
    "under",
    "by"
  };

  private final Line line;
  private final NounFrames nouns;
  private final Comparisons comparisons;

  Frames(Line line) {
    this.line = line;
    this.nouns = new NounFrames(line);
    this.comparisons = new Comparisons(line);
  }

  /** The slots of a clause; the subject is handed in, as it may stand in an earlier clause. */
  Frame of(Clause clause, Range subject) {
    Range rest = clause.rest();
    if (clause.verb().isEmpty()) {
      return bare(clause.range());
    }
    return new Adjuncts(line, clause).completing(told(clause, subject, rest));
  }

  private Frame told(Clause clause, Range subject, Range rest) {
    Word last = line.word(clause.verb().to() - 1);
    Word first = line.word(clause.verb().from());
    List<Chunk> chunks = Chunk.of(line, rest, false);
    Frame more = comparisons.morePeople(subject, rest);
    Frame risk = more.isEmpty() ? new Risks(line).of(clause, subject, chunks).orElse(more) : more;
    if (!risk.isEmpty()) {
      return risk;
    }
    Verb verb =
        last.is(Kind.VERB)
            ? Vocabulary.verb(last.lower()).orElse(null)
            : last.is(Kind.NOUN) ? Vocabulary.base(last.lower()).orElse(null) : null;
    boolean passive = has(clause.verb(), Kind.BE) && last.is(Kind.VERB);
    if (verb == null || verb == Verb.REMAIN) {
      return first.is(Kind.HAVE) && !has(clause.verb(), Kind.BE)
          ? possessed(subject, rest, chunks)
          : predicate(clause, subject, rest, chunks);
    }
    return switch (verb) {
      case RELATE -> related(subject, chunks);
      case PREDICT -> predicting(subject, rest, chunks, passive);
      case CHANGE -> changed(subject, chunks, passive);
      case POSSESS ->
          passive
              ? changed(subject, chunks, true)
              : Phrases.isReport(line, subject)
                  ? observed(subject, rest, chunks, false)
                  : possessed(subject, rest, chunks);
      case DIFFER -> differing(subject, chunks);
      case OBSERVE -> observed(subject, rest, chunks, passive);
      case REMAIN -> predicate(clause, subject, rest, chunks);
    };
  }

  /** "was associated with": what is related is the subject; "a higher risk of" goes with Y. */
  private Frame related(Range subject, List<Chunk> chunks) {
    Range other = Chunk.first(chunks, "with", "to").map(Chunk::range).orElse(Range.NONE);
    int noun = nouns.find(subject);
    if (noun >= 0
        && !subject.isEmpty()
        && Vocabulary.noun(line.word(noun).lower()).orElseThrow() == Vocabulary.Noun.CHANGE) {
      return Frame.relation(subject, other);
    }
    return new Frame(subject, other, rangeOf(Chunk.than(chunks)), true);
  }

  /** "X predicted Y"; "the studies determined the association between X and Y" hands over. */
  private Frame predicting(Range subject, Range rest, List<Chunk> chunks, boolean passive) {
    int noun = nouns.find(first(chunks));
    if (!passive
        && noun >= 0
        && Vocabulary.noun(line.word(noun).lower()).orElseThrow() == Vocabulary.Noun.ASSOCIATION) {
      return nouns.of(noun, rest.to(), Range.NONE);
    }
    if (passive) {
      return Frame.relation(by(chunks), subject);
    }
    if (line.word(rest.from() - 1).lower().startsWith("explain")
        && Phrases.isVariance(line, rest)) {
      // "the model explained 34% of the variance in Y"
      Optional<Chunk> explained = Chunk.first(chunks, "in", "of", "for");
      return Frame.relation(subject, explained.map(Chunk::range).orElseGet(() -> object(chunks)));
    }
    Range object = object(chunks);
    return Frame.relation(subject, object.isEmpty() ? rangeOf(Chunk.first(chunks, "to")) : object);
  }

  private Frame changed(Range subject, List<Chunk> chunks, boolean passive) {
    Range object = passive ? Range.NONE : object(chunks);
    if (!object.isEmpty()) {
      return new Frame(subject, object, rangeOf(Chunk.than(chunks)), true);
    }
    Range cause = by(chunks);
    if (!cause.isEmpty()) {
      return Frame.relation(cause, subject);
    }
    if (passive && index(first(chunks), Kind.COMPARATIVE) >= 0 && Chunk.than(chunks).isPresent()) {
      // "Y was rated higher for A than for B"
      return comparisons.comparative(subject, chunks);
    }
    Optional<Chunk> measure = Chunk.first(chunks, "in", "on");
    Range than = rangeOf(Chunk.than(chunks));
    Optional<Frame> owned = measure.isEmpty() ? comparisons.ofGroup(subject) : Optional.empty();
    if (owned.isPresent()) {
      return Frame.comparison(owned.get().predictor(), owned.get().outcome(), than);
    }
    List<Chunk> parts = Chunk.of(line, subject, false);
    if (parts.size() > 1
        && measure.isEmpty()
        && List.of(PLACES).contains(parts.get(1).preposition())) {
      return Frame.comparison(parts.get(1).range(), parts.getFirst().range(), than);
    }
    if (measure.isPresent() && isGroup(subject) && !isGroup(measure.get().range())) {
      // "both groups improved in Y"
      return Frame.comparison(subject, measure.get().range(), than);
    }
    // "Y increased significantly after the treatment"
    Optional<Chunk> place =
        measure.isPresent() ? measure : Chunk.first(chunks, "after", "following", "with", "under");
    return Frame.comparison(place.map(Chunk::range).orElse(Range.NONE), subject, than);
  }

  private Frame differing(Range subject, List<Chunk> chunks) {
    Optional<Chunk> between = Chunk.first(chunks, "between", "among", "amongst", "across");
    Optional<Chunk> from = Chunk.first(chunks, "from", "to", "with");
    Optional<Chunk> than = Chunk.than(chunks);
    if (between.isPresent()) {
      List<Range> pair = nouns.pair(chunks, between.get());
      if (than.isPresent() && pair.size() < 2) {
        return Frame.comparison(between.get().range(), subject, than.get().range());
      }
      return Frame.comparison(pair.getFirst(), subject, pair.size() > 1 ? pair.get(1) : Range.NONE);
    }
    Optional<Chunk> other = from.isPresent() ? from : than;
    Optional<Chunk> place = Chunk.first(chunks, "in", "after", "during", "for", "with", "on");
    if (other.isPresent()
        && place.isPresent()
        && place.get().start() < other.get().start()
        && !place.get().equals(other.get())) {
      return Frame.comparison(place.get().range(), subject, other.get().range());
    }
    if (other.isPresent()) {
      return comparisons.split(subject, other.get().range(), "");
    }
    Optional<Chunk> by = Chunk.first(chunks, "by", "according to", "with", "in", "after", "during");
    if (by.isEmpty()) {
      return Frame.comparison(Range.NONE, subject, Range.NONE);
    }
    List<Range> pair = Lists.pair(line, by.get().range());
    return Frame.comparison(pair.getFirst(), subject, pair.size() > 1 ? pair.get(1) : Range.NONE);
  }

  private Frame observed(Range subject, Range rest, List<Chunk> chunks, boolean passive) {
    if (!passive && isGroup(subject) && index(first(chunks), Kind.COMPARATIVE) >= 0) {
      // "girls reported more anxiety than boys"
      return possessed(subject, rest, chunks);
    }
    if (!passive) {
      Frame frame = bare(rest);
      return frame.isEmpty() && !Phrases.isReport(line, subject)
          ? possessed(subject, rest, chunks)
          : frame;
    }
    int noun = nouns.find(subject);
    if (noun >= 0) {
      return nouns.around(noun, subject, rest);
    }
    int comparative = index(subject, Kind.COMPARATIVE);
    Range measure = comparative >= 0 ? new Range(comparative + 1, subject.to()) : subject;
    return compared(Range.NONE, measure, chunks);
  }

  /** "A had (showed, scored) ...". */
  private Frame possessed(Range subject, Range rest, List<Chunk> chunks) {
    int comparative = index(first(chunks), Kind.COMPARATIVE);
    int noun = nouns.find(rest);
    Optional<Chunk> than = Chunk.than(chunks);
    if (!subject.isEmpty() && line.word(subject.from()).is(Kind.COMPARATIVE) && than.isPresent()) {
      // "More people chose A than B"
      return Frame.comparison(
          first(chunks), new Range(subject.from() + 1, subject.to()), than.get().range());
    }
    if (noun >= 0 && (comparative < 0 || noun < comparative || change(noun))) {
      Frame frame = nouns.of(noun, rest.to(), subject);
      if (!frame.outcome().isEmpty() || !change(noun)) {
        return frame;
      }
    }
    if (comparative >= 0) {
      Range measure = new Range(comparative + 1, first(chunks).to());
      Frame frame = compared(subject, measure, chunks);
      if (Phrases.bare(line, measure).isEmpty()) {
        // "females scored higher than males on the BAI"
        Range on = rangeOf(Chunk.first(chunks, "on", "in", "for"));
        return Frame.comparison(subject, on, frame.comparator());
      }
      return frame;
    }
    return compared(subject, withoutAdjective(line, first(chunks)), chunks);
  }

  /** "increased anxiety": the change is told by an adjective. */
  static Range withoutAdjective(Line line, Range object) {
    for (int i = object.from(); i < object.to(); i++) {
      if (line.word(i).is(Kind.VERB)) {
        return new Range(i + 1, object.to());
      }
      if (line.word(i).is(Kind.NOUN)) {
        break;
      }
    }
    return object;
  }

  private boolean change(int noun) {
    return Vocabulary.noun(line.word(noun).lower()).orElseThrow() == Vocabulary.Noun.CHANGE;
  }

  /** Subject, measure and the phrases behind: which of them is compared with what. */
  private Frame compared(Range subject, Range object, List<Chunk> chunks) {
    Range measure = comparisons.measure(object, chunks);
    Optional<Chunk> than = comparisons.than(chunks, measure);
    if (than.isEmpty()) {
      Range place = rangeOf(Chunk.first(chunks, PLACES));
      if (comparisons.isScoreOf(measure, subject) && !place.isEmpty()) {
        // "the scale exhibits a lower score under A"
        return new Frame(place, subject, Range.NONE, true);
      }
      return new Frame(subject.isEmpty() ? place : subject, measure, Range.NONE, true);
    }
    // "more checks during stranger trials compared with familiar trials": like with like.
    Chunk place = null;
    for (Chunk chunk : chunks) {
      if (chunk.start() < than.get().start() && List.of(PLACES).contains(chunk.preposition())) {
        place = chunk;
      }
    }
    boolean parallel =
        place != null
            && (subject.isEmpty()
                || than.get().preposition().equals("than " + place.preposition())
                || place.range().to() == than.get().start()
                    && !place.preposition().equals("on")
                    && !place.preposition().equals("at"));
    Range group = parallel && place != null ? place.range() : subject;
    return Frame.comparison(group, measure, than.get().range());
  }

  /** "S was higher in A than in B", "S was a predictor of Y", "S was v". */
  private Frame predicate(Clause clause, Range subject, Range rest, List<Chunk> chunks) {
    int comparative = index(first(chunks), Kind.COMPARATIVE);
    int noun = nouns.find(rest);
    if (isThere(clause) || subject.isEmpty() && noun >= 0) {
      return bare(rest);
    }
    for (int i = rest.from(); i < first(chunks).to(); i++) {
      Word word = line.word(i);
      if (word.is(Kind.VERB) && Vocabulary.verb(word.lower()).orElse(null) == Verb.RELATE) {
        return related(subject, chunks);
      }
      if (DIFFERENT.contains(word.lower())) {
        return differing(subject, chunks);
      }
      if (LIKELY.contains(word.lower())) {
        Range to = new Likely(line).what(rangeOf(Chunk.first(chunks, "to")), rest);
        return Frame.comparison(subject, to, rangeOf(Chunk.than(chunks)));
      }
    }
    int own = nouns.find(subject);
    if (own >= 0 && change(own) && comparative < 0) {
      return nouns.of(own, subject.to(), Range.NONE);
    }
    if (own >= 0 && !change(own)) {
      // "the effect of X on Y was greater in A": the relation's own slots hold.
      Frame frame = nouns.of(own, subject.to(), Range.NONE);
      Frame after = nouns.behind(own, rest, first(chunks));
      if (!frame.predictor().isEmpty() && !frame.outcome().isEmpty()) {
        return frame;
      }
      if (!frame.isEmpty() || !after.isEmpty()) {
        return NounFrames.merge(frame, after);
      }
      // "This effect was significant in women": all of it was said before.
      return Frame.NONE;
    }
    if (comparative >= 0) {
      return comparisons.comparative(subject, chunks);
    }
    if (noun >= 0 && noun < first(chunks).to()) {
      return nouns.of(noun, rest.to(), subject);
    }
    return described(subject, chunks);
  }

  /** "Y in A was v". */
  private Frame described(Range subject, List<Chunk> chunks) {
    List<Chunk> parts = Chunk.of(line, subject, false);
    Range than = rangeOf(Chunk.than(chunks));
    Optional<Frame> owned = comparisons.ofGroup(subject);
    if (owned.isPresent()) {
      return new Frame(owned.get().predictor(), owned.get().outcome(), than, false);
    }
    Optional<Chunk> place = Chunk.first(chunks, PLACES);
    if (parts.size() > 1 && List.of(PLACES).contains(parts.get(1).preposition())) {
      return new Frame(parts.get(1).range(), parts.getFirst().range(), than, false);
    }
    return new Frame(rangeOf(place), subject, than, false);
  }

  /** A stretch without a verb of its own: only a noun can tell. */
  private Frame bare(Range range) {
    int noun = nouns.find(range);
    Frame told = noun >= 0 ? nouns.of(noun, range.to(), Range.NONE) : Frame.NONE;
    if (noun >= 0 && !told.isEmpty()) {
      return told;
    }
    List<Chunk> chunks = Chunk.of(line, range, false);
    int comparative = chunks.isEmpty() ? -1 : index(first(chunks), Kind.COMPARATIVE);
    if (comparative >= 0) {
      return compared(Range.NONE, new Range(comparative + 1, first(chunks).to()), chunks);
    }
    return told;
  }

  private boolean isGroup(Range range) {
    return new Members(line).isGroup(range);
  }

  private boolean isThere(Clause clause) {
    Range subject = clause.subject();
    return !subject.isEmpty() && line.word(subject.to() - 1).lower().equals("there")
        || clause.verb().from() > 0 && line.word(clause.verb().from() - 1).lower().equals("there");
  }

  /** Who did it; "by 14%" names nobody. */
  private Range by(List<Chunk> chunks) {
    Range range = rangeOf(Chunk.first(chunks, "by"));
    return Phrases.of(line, range).isBlank() ? Range.NONE : range;
  }

  private Range object(List<Chunk> chunks) {
    Range first = first(chunks);
    return Phrases.bare(line, first).isEmpty() ? Range.NONE : withoutAdjective(line, first);
  }

  static Range first(List<Chunk> chunks) {
    return !chunks.isEmpty() && chunks.getFirst().preposition().isEmpty()
        ? chunks.getFirst().range()
        : Range.NONE;
  }

  static Range rangeOf(Optional<Chunk> chunk) {
    return chunk.map(Chunk::range).orElse(Range.NONE);
  }

  private int index(Range range, Kind kind) {
    for (int i = range.from(); i < range.to(); i++) {
      if (line.word(i).is(kind)) {
        return i;
      }
    }
    return -1;
  }

  private boolean has(Range range, Kind kind) {
    return index(range, kind) >= 0;
  }
}
