package holdfast.extractor.tuple.prose;

/**
 * The slots that a clause names, as ranges of its line; empty ranges for what it does not name.
 *
 * @param predictor exposure, or the first of two groups
 * @param outcome what was measured
 * @param comparator the second group
 * @param sure one of the forms of a result was recognised
 */
record Frame(Range predictor, Range outcome, Range comparator, boolean sure) {

  static final Frame NONE = new Frame(Range.NONE, Range.NONE, Range.NONE, false);

  static Frame relation(Range predictor, Range outcome) {
    return new Frame(predictor, outcome, Range.NONE, true);
  }

  static Frame comparison(Range predictor, Range outcome, Range comparator) {
    return new Frame(predictor, outcome, comparator, true);
  }

  /** The same of another measure. */
  Frame of(Range measure) {
    return new Frame(
        predictor.overlaps(measure) ? Range.NONE : predictor, measure, comparator, true);
  }

  boolean isEmpty() {
    return predictor.isEmpty() && outcome.isEmpty() && comparator.isEmpty();
  }

  boolean covers(Range range) {
    return predictor.overlaps(range) || comparator.overlaps(range);
  }
}
