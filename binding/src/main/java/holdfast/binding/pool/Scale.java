package holdfast.binding.pool;

/** The scale that effects are pooled on. */
public enum Scale {
  /** As printed. */
  IDENTITY,
  /** Natural logarithms of ratios. */
  LOG,
  /** Fisher's z of correlations. */
  FISHER_Z;

  /** The word in output. */
  public String word() {
    return switch (this) {
      case IDENTITY -> "identity";
      case LOG -> "log";
      case FISHER_Z -> "fisher-z";
    };
  }

  /** From the printed quantity to this scale; not finite where it is not defined. */
  public double of(double printed) {
    return switch (this) {
      case IDENTITY -> printed;
      case LOG -> Math.log(printed);
      case FISHER_Z -> 0.5 * Math.log((1 + printed) / (1 - printed));
    };
  }
}
