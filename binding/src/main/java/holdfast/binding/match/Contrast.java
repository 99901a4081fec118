package holdfast.binding.match;

/**
 * What a claim's words say between two analyses of a paper, where these two differ.
 *
 * @param turned the claim's record on the line from the second analysis's record to the first's:
 *     the difference of the two cosines over the distance of the two records, −1 to 1
 * @param saidFirst share of the first one's own words (those that the second lacks) that the claim
 *     says, 0 to 1; 0.5 when it has none
 * @param saidSecond the same of the second one
 * @param type how much better the claimed type of effect fits the first, −1 to 1
 * @param condition whether the claimed conditions fit the first clearly better, 0 or 1
 */
public record Contrast(
    double turned, double saidFirst, double saidSecond, double type, double condition) {

  // Logistic regression with ridge 1 on claims about the development papers, chosen by leaving one
  // paper out at a time; `holdfast bench audit` counts what it comes to on any claims of known
  // truth.
  private static final double OF_TURNED = 5.71;
  private static final double OF_SAID_FIRST = 3.13;
  private static final double OF_SAID_SECOND = -3.40;
  private static final double OF_TYPE = 4.35;
  private static final double OF_CONDITION = 1.25;
  private static final double CONSTANT = -1.47;

  /** The chance that the claim is about the first analysis, not the second, 0 to 1. */
  public double chanceOfFirst() {
    double odds =
        CONSTANT
            + OF_TURNED * turned
            + OF_SAID_FIRST * saidFirst
            + OF_SAID_SECOND * saidSecond
            + OF_TYPE * type
            + OF_CONDITION * condition;
    return 1 / (1 + Math.exp(-odds));
  }
}
