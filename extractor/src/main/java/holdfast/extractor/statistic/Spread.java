package holdfast.extractor.statistic;

/**
 * A printed measure of spread beside an estimate.
 *
 * @param kind which one, as far as the place says
 * @param number as printed
 */
public record Spread(Kind kind, PrintedNumber number) {

  /** Measures of spread. */
  public enum Kind {
    SD,
    SE,
    VARIANCE,
    /** A number after ± or in parentheses whose kind is not stated. */
    UNSTATED
  }
}
