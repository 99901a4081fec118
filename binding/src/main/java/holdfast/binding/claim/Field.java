package holdfast.binding.claim;

import java.util.Locale;

/** What a column of a table under audit can hold. The order is the order of output. */
public enum Field {
  STUDY,
  AUTHOR,
  YEAR,
  TITLE,
  DOI,
  PMID,
  FILE,
  PREDICTOR,
  OUTCOME,
  COMPARATOR,
  CONDITION,
  METHOD,
  EFFECT_TYPE,
  VALUE,
  CI_LOW,
  CI_HIGH,
  SE,
  VI,
  SD,
  P,
  N,
  M1I,
  SD1I,
  N1I,
  M2I,
  SD2I,
  N2I,
  AI,
  BI,
  CI,
  DI,
  RI,
  TI,
  FI,
  X1I,
  T1I,
  X2I,
  T2I,
  PASSAGE;

  /** The name in tables and output, such as {@code ci_low}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
