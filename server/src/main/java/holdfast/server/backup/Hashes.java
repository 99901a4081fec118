package holdfast.server.backup;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash that names files. */
final class Hashes {

  private Hashes() {}

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
