package holdfast.extractor.tuple.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Phrases around subject and verb of a clause that name a slot, or under what a result holds. */
final class Adjuncts {

  /** What was studied, rather than one of the groups compared in it. */
  private static final Pattern WHOLE =
      Pattern.compile(
          "\\b(?:analys[ie]s|sub-?samples?|samples?|sub-?groups?|cohorts?|populations?|study|studies|trials?|experiments?|models?|whole|total|all|both)\\b");

  private static final Pattern STEP =
      Pattern.compile("\\b(?:increase|increment|decrease|higher|lower|unit|sd)\\b");

  private static final Set<String> CIRCUMSTANCES =
      Set.of("in", "at", "during", "among", "within", "after", "throughout", "across", "before");

  private final Line line;
  private final Clause clause;

  Adjuncts(Line line, Clause clause) {
    this.line = line;
    this.clause = clause;
  }

  /** The slots of the clause's verb, with those that stand before it. */
  Frame completing(Frame told) {
    Frame frame = regarding(told);
    frame = frame.comparator().isEmpty() ? withLeadingThan(frame) : frame;
    frame = Phrases.of(line, frame.predictor()).isBlank() ? withStep(frame) : frame;
    frame = Phrases.of(line, frame.outcome()).isBlank() ? withLeadingMeasure(frame) : frame;
    return frame.sure() && Phrases.of(line, frame.predictor()).isBlank()
        ? withLeadingGroup(frame)
        : frame;
  }

  /** "Regarding Y, ..." and "... in terms of Y" name the outcome, whatever the verb. */
  private Frame regarding(Frame frame) {
    List<Chunk> chunks = new ArrayList<>(Chunk.of(line, clause.rest(), false));
    clause.adjuncts().forEach(range -> chunks.addAll(Chunk.of(line, range, false)));
    Optional<Chunk> outcome =
        Chunk.first(
            chunks, "regarding", "concerning", "in terms of", "with respect to", "with regard to");
    return outcome.isEmpty()
            || Phrases.of(line, outcome.get().range()).isBlank()
            || tellsResult(outcome.get().range())
        ? frame
        : new Frame(
            frame.predictor().isEmpty() ? frame.outcome() : frame.predictor(),
            outcome.get().range(),
            frame.comparator(),
            true);
  }

  /** "Regarding the effect of X on Y" names more than the outcome. */
  private boolean tellsResult(Range range) {
    for (int i = range.from(); i < range.to(); i++) {
      if (Vocabulary.noun(line.word(i).lower()).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Phrases of place and time of a clause that fill no slot: under what the result holds. */
  List<Range> circumstances(Frame frame) {
    List<Range> found = new ArrayList<>();
    List<Chunk> chunks = new ArrayList<>(Chunk.all(line, clause.rest(), false));
    clause.adjuncts().forEach(range -> chunks.addAll(Chunk.all(line, range, false)));
    for (Chunk chunk : chunks) {
      boolean free =
          CIRCUMSTANCES.contains(chunk.preposition())
              && !frame.covers(chunk.range())
              && !frame.outcome().overlaps(chunk.range());
      if (free) {
        found.add(chunk.range());
      }
    }
    return found;
  }

  /** "... per 10 ug/dL increase in blood lead": the step that an effect is told for. */
  private Frame withStep(Frame frame) {
    for (Chunk chunk : Chunk.of(line, clause.rest(), false)) {
      if (chunk.preposition().equals("per") && STEP.matcher(words(chunk.range())).find()) {
        return new Frame(chunk.range(), frame.outcome(), frame.comparator(), frame.sure());
      }
    }
    return frame;
  }

  /** "For Y, there was an effect of X": what was measured stands before the subject. */
  private Frame withLeadingMeasure(Frame frame) {
    boolean told = Phrases.of(line, clause.subject()).isBlank();
    for (int i = clause.subject().from(); i < clause.subject().to(); i++) {
      told |= Vocabulary.noun(line.word(i).lower()).isPresent();
    }
    if (!told) {
      return frame;
    }
    for (Range adjunct : clause.adjuncts()) {
      Optional<Chunk> measure = Chunk.first(Chunk.of(line, adjunct, false), "for");
      if (measure.isPresent()
          && frame.sure()
          && !new Members(line).isGroup(measure.get().range())
          && !Phrases.of(line, measure.get().range()).isBlank()) {
        return new Frame(
            frame.predictor(), measure.get().range(), frame.comparator(), frame.sure());
      }
    }
    return frame;
  }

  /** "In the placebo group, Y decreased": the group stands before the subject. */
  private Frame withLeadingGroup(Frame frame) {
    for (Range adjunct : clause.adjuncts()) {
      List<Chunk> chunks = Chunk.of(line, adjunct, false);
      Optional<Chunk> group = Chunk.first(chunks, "in", "among", "for");
      boolean whole = group.isPresent() && WHOLE.matcher(words(group.get().range())).find();
      if (group.isPresent() && !whole && !Phrases.of(line, group.get().range()).isBlank()) {
        return new Frame(group.get().range(), frame.outcome(), frame.comparator(), frame.sure());
      }
    }
    return frame;
  }

  /** "Compared with B, A ...": the comparison stands before the subject. */
  private Frame withLeadingThan(Frame frame) {
    for (Range adjunct : clause.adjuncts()) {
      if (line.word(adjunct.from()).is(Kind.THAN)) {
        return new Frame(
            frame.predictor(),
            frame.outcome(),
            new Range(adjunct.from() + 1, adjunct.to()),
            frame.sure());
      }
    }
    return frame;
  }

  private String words(Range range) {
    StringBuilder words = new StringBuilder();
    for (int i = range.from(); i < range.to(); i++) {
      words.append(line.word(i).lower()).append(' ');
    }
    return words.toString();
  }
}
