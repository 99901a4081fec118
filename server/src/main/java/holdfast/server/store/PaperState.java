package holdfast.server.store;

import java.util.Locale;

/** How far a paper has come. */
public enum PaperState {
  /** Accepted, not read yet. */
  WAITING,
  /** Being read. */
  READING,
  /** Read: its results are stored. */
  READY,
  /** Could not be read; the reason is stored. */
  FAILED;

  /** The word in the database and in answers. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static PaperState of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
