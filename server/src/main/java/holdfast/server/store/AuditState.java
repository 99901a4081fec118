package holdfast.server.store;

import java.util.Locale;

/** How far an audit has come. */
public enum AuditState {
  /** Asked for, not begun. */
  WAITING,
  /** The papers are being read. */
  READING,
  /** The claims are being held against the papers. */
  DECIDING,
  /** The findings are stored. */
  DONE,
  /** Could not be carried out; the reason is stored. */
  FAILED,
  /** Stopped by a reviewer; the findings made so far are kept. */
  CANCELLED;

  /** Whether it waits or is being carried out. */
  public boolean isUnderWay() {
    return switch (this) {
      case WAITING, READING, DECIDING -> true;
      case DONE, FAILED, CANCELLED -> false;
    };
  }

  /** The word in the database and in answers. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static AuditState of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
