package holdfast.server.security;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an account may do; each may do what those before it may. */
public enum Role {
  /** Reads. */
  VIEWER,
  /** Uploads, audits and decides. */
  REVIEWER,
  /** Deletes, makes projects and says who works in them; is a member of every project. */
  ADMIN;

  /** The word in files and answers. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Role> of(String word) {
    return Stream.of(values()).filter(role -> role.word().equals(word)).findFirst();
  }

  public boolean includes(Role other) {
    return compareTo(other) >= 0;
  }
}
