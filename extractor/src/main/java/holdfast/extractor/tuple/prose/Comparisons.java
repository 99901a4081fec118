package holdfast.extractor.tuple.prose;

import holdfast.extractor.span.Text;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Clauses that set two groups side by side with a word of comparison.
 *
 * @param line the sentence
 */
record Comparisons(Line line) {

  /** Who was treated or not, by the last word; "patients" alone may be what is counted. */
  private static final Pattern ARM =
      Pattern.compile(
          "(?iu).*\\b(?:groups?|arms?|controls?|placebo|cohorts?)(?: (?:\\p{L}|\\d|[IVX]+))?");

  /** Nouns that count people rather than measure a group. */
  private static final Pattern COUNTS =
      Pattern.compile(
          "(?iu).*\\b(?:numbers?|proportions?|percentages?|majority|shares?|total|half|rest|effects?|size|means?|changes?|differences?|type|part|members?|comparisons?)");

  private static final Pattern MEASURED =
      Pattern.compile(
          "(?iu)(?:\\p{L}+ ){0,3}?(?:incidence|rates?|risks?|levels?|prevalence|frequency|durations?|lengths?|scores?|amounts?|concentrations?|costs?|consumption|volumes?|values?) of .*");

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
      like = like.isEmpty() && pointsWithOf(than.get().range()) ? "of" : like;
      return split(subject, than.get().range(), like);
    }
    return ofGroup(subject).orElse(Frame.comparison(Range.NONE, subject, Range.NONE));
  }

  /** "than that of B", "than those of B". */
  private boolean pointsWithOf(Range than) {
    for (int i = than.from(); i + 1 < than.to() && i < than.from() + 3; i++) {
      if (line.word(i).lower().matches("that|those")) {
        return line.word(i + 1).lower().equals("of");
      }
    }
    return false;
  }

  private boolean isShort(Range range) {
    return Members.isShort(Phrases.printed(line, Phrases.bare(line, range)));
  }

  /** "the score of group A": the measure, and whose it is. */
  Optional<Frame> ofGroup(Range subject) {
    return ofGroup(subject, false);
  }

  private Optional<Frame> ofGroup(Range subject, boolean shortNames) {
    List<Chunk> parts = Chunk.all(line, subject, true);
    if (parts.size() < 2 || !parts.getLast().preposition().equals("of")) {
      return Optional.empty();
    }
    Chunk group = parts.getLast();
    Range measure = new Range(subject.from(), group.start());
    Text name = Phrases.printed(line, Phrases.bare(line, group.range()));
    boolean named =
        (ARM.matcher(name).matches() || shortNames && Members.isShort(name))
            && !Phrases.of(line, measure).isBlank()
            && !COUNTS.matcher(Phrases.of(line, measure)).matches();
    return named
        ? Optional.of(new Frame(group.range(), measure, Range.NONE, true))
        : Optional.empty();
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
    Optional<Frame> owned =
        preposition.isEmpty() ? ofGroup(subject, isShort(other)) : Optional.empty();
    if (owned.isPresent()) {
      return Frame.comparison(owned.get().predictor(), owned.get().outcome(), other);
    }
    // "the incidence of Y was lower than that reported": a measure is no group.
    boolean measured =
        MEASURED.matcher(Phrases.printed(line, Phrases.bare(line, subject))).matches();
    return measured
        ? Frame.comparison(Range.NONE, subject, other)
        : Frame.comparison(subject, Range.NONE, other);
  }

  /** Nouns that say nothing without what they are of. */
  private static final String SCORES =
      "scores?|values?|levels?|ratings?|points?|performance|results?|numbers?";

  /** "a higher score on the scale of Y": what the score is on is part of the measure. */
  Range measure(Range object, List<Chunk> chunks) {
    if (!isScore(object)) {
      return object;
    }
    for (Chunk chunk : chunks) {
      if (chunk.preposition().equals("on") && chunk.start() == object.to()) {
        return new Range(object.from(), chunk.range().to());
      }
    }
    return object;
  }

  /** Whether a clause says of a measure, rather than of a group, that its score is so and so. */
  boolean isScoreOf(Range measure, Range subject) {
    return isScore(measure)
        && !Phrases.bare(line, subject).isEmpty()
        && !new Members(line).isGroup(subject);
  }

  private boolean isScore(Range range) {
    Range bare = Phrases.bare(line, range);
    return bare.to() - bare.from() == 1 && line.word(bare.from()).lower().matches(SCORES);
  }

  /** "165.2 sliders as compared to 179.3 sliders in B": what is compared is named behind. */
  Optional<Chunk> than(List<Chunk> chunks, Range measure) {
    Optional<Chunk> than = Chunk.than(chunks);
    int next = than.map(chunks::indexOf).orElse(-1) + 1;
    boolean again =
        than.isPresent()
            && next < chunks.size()
            && (line.word(than.get().range().from()).is(Kind.STATISTIC)
                || Phrases.printed(line, Phrases.bare(line, than.get().range()))
                    .sameCharacters(Phrases.printed(line, Phrases.bare(line, measure))))
            && List.of(Frames.PLACES).contains(chunks.get(next).preposition());
    return again
        ? Optional.of(new Chunk("than", than.get().start(), chunks.get(next).range()))
        : than;
  }
}
