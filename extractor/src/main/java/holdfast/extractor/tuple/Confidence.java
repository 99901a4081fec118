package holdfast.extractor.tuple;

/**
 * How often all slots of a tuple are right, by how they were found. Rough shares measured on
 * hand-made gold tuples; not a property of any one paper.
 */
final class Confidence {

  /** A table cell whose labels all come from its own table. */
  static final double TABLE_CLEAR = 0.85;

  /** A table cell with a slot filled from title or text. */
  static final double TABLE_FILLED = 0.6;

  /** A sentence of a form that names its variables. */
  static final double SENTENCE_FORM = 0.55;

  /** A sentence whose variables were guessed from neighbouring words. */
  static final double SENTENCE_GUESS = 0.25;

  /** A result that the paper quotes from another. */
  static final double QUOTED = 0.1;

  private Confidence() {}
}
