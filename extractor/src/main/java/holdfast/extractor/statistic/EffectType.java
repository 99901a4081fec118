package holdfast.extractor.statistic;

/** The kinds of effect that are told apart. */
public enum EffectType {
  OR("OR"),
  RR("RR"),
  HR("HR"),
  IRR("IRR"),
  PR("PR"),
  RD("RD"),
  MD("MD"),
  SMD("SMD"),
  COHEN_D("d"),
  HEDGES_G("g"),
  R("r"),
  RHO("rho"),
  TAU("tau"),
  BETA("beta"),
  B("b"),
  R2("R2"),
  ETA2("eta2"),
  PARTIAL_ETA2("partial-eta2"),
  F2("f2"),
  T("t"),
  F("F"),
  CHI2("chi2"),
  Z("z"),
  U("U"),
  W("W"),
  MEAN("mean"),
  MEDIAN("median"),
  PROPORTION("proportion"),
  PERCENT("percent"),
  COUNT("count"),
  RATE("rate"),
  AUC("AUC"),
  KAPPA("kappa"),
  ALPHA("alpha"),
  OTHER("other");

  private final String symbol;

  EffectType(String symbol) {
    this.symbol = symbol;
  }

  /** The usual short name, as in output. */
  public String symbol() {
    return symbol;
  }

  /** Whether the effect is a ratio: compared with 1, symmetric on the log scale. */
  public boolean isRatio() {
    return switch (this) {
      case OR, RR, HR, IRR, PR -> true;
      default -> false;
    };
  }

  /** Whether it is the statistic of a test: an interval beside it is that of an estimate. */
  public boolean isTest() {
    return switch (this) {
      case T, F, CHI2, Z, U, W -> true;
      default -> false;
    };
  }

  /** Whether it describes a group instead of testing or estimating a relation. */
  public boolean isDescriptive() {
    return switch (this) {
      case MEAN, MEDIAN, PERCENT, COUNT, PROPORTION, RATE -> true;
      default -> false;
    };
  }
}
