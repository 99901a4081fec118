package holdfast.extractor.tuple.prose;

import java.util.List;
import java.util.Optional;

/**
 * Clauses that set two groups side by side with a word of comparison.
 *
 * @param line the sentence
 */
record Comparisons(Line line) {

  /** "More patients in A than in B had Y". */
  Frame morePeople(Range subject, Range rest) {
    Range bare = Phrases.bare(line, subject);
    if (bare.isEmpty() || !line.word(bare.from()).is(Kind.COMPARATIVE)) {
      return Frame.NONE;
    }
    List<Chunk> chunks = Chunk.of(line, bare, false);
    Optional<Chunk> than = Chunk.than(chunks);
    Optional<Chunk> group = Chunk.first(chunks, Frames.PLACES);
    Range measure = Frames.withoutAdjective(line, Frames.first(Chunk.of(line, rest, false)));
    boolean whole =
        than.isPresent()
            && group.isPresent()
            && group.get().start() < than.get().start()
            && !Phrases.of(line, measure).isBlank();
    return whole ? Frame.comparison(group.get().range(), measure, than.get().range()) : Frame.NONE;
  }

  /** "Y was higher in A than in B". */
  Frame comparative(Range subject, List<Chunk> chunks) {
    Optional<Chunk> than = Chunk.than(chunks);
    Optional<Chunk> place = Chunk.first(chunks, Frames.PLACES);
    if (place.isPresent() && (than.isEmpty() || place.get().start() < than.get().start())) {
      return Frame.comparison(place.get().range(), subject, Frames.rangeOf(than));
    }
    if (than.isPresent()) {
      String like = than.get().preposition().replaceFirst("than ?", "");
      return split(subject, than.get().range(), like);
    }
    return Frame.comparison(Range.NONE, subject, Range.NONE);
  }

  /** The subject is the measure of the first group: "Y in A was higher than that in B". */
  Frame split(Range subject, Range other, String preposition) {
    List<Chunk> parts = Chunk.all(line, subject, preposition.equals("of"));
    for (int i = parts.size() - 1; i > 0; i--) {
      Chunk part = parts.get(i);
      boolean fits =
          preposition.isEmpty()
              ? List.of(Frames.PLACES).contains(part.preposition())
              : part.preposition().equals(preposition);
      if (fits) {
        return Frame.comparison(part.range(), new Range(subject.from(), part.start()), other);
      }
    }
    return Frame.comparison(subject, Range.NONE, other);
  }
}
