package holdfast.binding.match;

import holdfast.extractor.statistic.EffectType;

/** What an effect is a number of, more coarsely than by its type. */
public enum EffectKind {
  /** One group's own: a mean, a share, a count. */
  GROUP,
  /** A ratio of risks, odds or hazards. */
  RATIO,
  /** A test's statistic. */
  TEST,
  /** A difference, a slope, a correlation, a share of variance. */
  RELATION,
  /** Not told. */
  UNKNOWN;

  /** The kind of an effect of this type. */
  public static EffectKind of(EffectType type) {
    if (type.isDescriptive()) {
      return GROUP;
    }
    if (type.isRatio()) {
      return RATIO;
    }
    return switch (type) {
      case T, F, CHI2, Z, U, W -> TEST;
      case OTHER -> UNKNOWN;
      default -> RELATION;
    };
  }
}
