package holdfast.binding.audit;

/** How sure a decision is, from how clearly it was taken. */
final class Confidence {

  /** Chance of being right when the decision hung on nothing. */
  private static final double FLOOR = 0.55;

  private static final double CEILING = 0.97;

  /** A margin this wide is as good as any wider one. */
  private static final double WIDE = 0.3;

  private Confidence() {}

  static double of(Decision decision) {
    double share = Math.min(1, decision.main().margin() / WIDE);
    double confidence = FLOOR + (CEILING - FLOOR) * share;
    return Math.round(confidence * 100) / 100.0;
  }
}
