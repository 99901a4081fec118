package holdfast.extractor.statistic;

/**
 * A printed p-value.
 *
 * @param relation how the number bounds it
 * @param number as printed
 */
public record PValue(Relation relation, PrintedNumber number) {

  /** The sign between p and its number. */
  public enum Relation {
    EQUAL("="),
    LESS("<"),
    GREATER(">");

    private final String sign;

    Relation(String sign) {
      this.sign = sign;
    }

    public String sign() {
      return sign;
    }
  }
}
