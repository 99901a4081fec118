package holdfast.server.security;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Passwords as they are kept: PBKDF2 with HMAC-SHA-256 and a salt of their own. */
public final class Passwords {

  /** Shorter ones are guessed. NIST SP 800-63B asks for eight. */
  public static final int SHORTEST = 8;

  /** OWASP's password storage cheat sheet, 2023. */
  private static final int ROUNDS = 600_000;

  private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
  private static final String NAME = "pbkdf2-sha256";
  private static final int SALT_BYTES = 16;
  private static final int HASH_BITS = 256;

  private Passwords() {}

  /** The password as it is kept: algorithm, rounds, salt and hash, with {@code $} between them. */
  public static String hash(char[] password) {
    byte[] salt = new byte[SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    Base64.Encoder text = Base64.getEncoder().withoutPadding();
    return String.join(
        "$",
        NAME,
        Integer.toString(ROUNDS),
        text.encodeToString(salt),
        text.encodeToString(derive(password, salt, ROUNDS)));
  }

  /**
   * Whether it is the password that was kept. Takes as long for a wrong one as for the right one.
   */
  public static boolean matches(char[] password, String kept) {
    String[] parts = kept.split("\\$");
    byte[] hash =
        derive(password, Base64.getDecoder().decode(parts[2]), Integer.parseInt(parts[1]));
    return MessageDigest.isEqual(hash, Base64.getDecoder().decode(parts[3]));
  }

  /** Whether a text is a kept password. */
  static boolean isHash(String kept) {
    return kept.matches("pbkdf2-sha256\\$[1-9][0-9]{3,8}\\$[A-Za-z0-9+/]{16,}\\$[A-Za-z0-9+/]{43}");
  }

  private static byte[] derive(char[] password, byte[] salt, int rounds) {
    try {
      PBEKeySpec spec = new PBEKeySpec(password, salt, rounds, HASH_BITS);
      return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }
}
