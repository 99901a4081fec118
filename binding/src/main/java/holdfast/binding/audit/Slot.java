package holdfast.binding.audit;

import java.util.Locale;

/** The parts of a claim that can be wired to something else. */
public enum Slot {
  PREDICTOR,
  OUTCOME,
  COMPARATOR,
  CONDITION,
  METHOD,
  STUDY;

  /** The word in output. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
