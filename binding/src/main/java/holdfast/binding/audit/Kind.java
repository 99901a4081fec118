package holdfast.binding.audit;

/** How a claim can be misbound. */
public enum Kind {
  /** Predictor and outcome, or the two arms, have changed places. */
  ROLE_REVERSAL("role-reversal"),
  /** The number belongs to another analysis of the same paper. */
  CROSS_ANALYSIS("cross-analysis"),
  /**
   * The number plays another part: a bound, p, N, SD for SE, a within-arm value given as the
   * effect.
   */
  NUMERIC_ROLE("numeric-role"),
  /** The row's numbers come from several analyses fused into one. */
  INSTANCE_COMPRESSION("instance-compression"),
  /** The number and variables are those of another paper of the set. */
  SOURCE("source");

  private final String word;

  Kind(String word) {
    this.word = word;
  }

  /** The word in output. */
  public String word() {
    return word;
  }
}
