package holdfast.server.store;

import java.util.Locale;

/** What a reviewer can say of a finding. */
public enum Decided {
  /** The finding is right. */
  ACCEPT,
  /** The finding is wrong: the row stays as it is. */
  DISMISS,
  /** The row is wrong, and this is what it should say. */
  CORRECT,
  /** Takes back the reviewer's last decision on the row. */
  UNDO;

  /** The word in the database and in answers. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Decided of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
