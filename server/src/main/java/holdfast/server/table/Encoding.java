package holdfast.server.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bytes of a text file to characters, by byte-order mark or else by what decodes. */
final class Encoding {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** Bytes looked at to tell UTF-16 without a mark: every second one of Latin text is zero. */
  private static final int SAMPLE = 512;

  private static final char MARK = '\uFEFF';

  /** Stands for what could not be decoded. */
  private static final char REPLACED = '\uFFFD';

  /**
   * One character in so many may be one that no text has: a stray mark of a copy from elsewhere. Of
   * random bytes it is one in nine.
   */
  private static final int STRANGE = 20;

  private Encoding() {}

  /**
   * A text file as read.
   *
   * @param text its characters
   * @param charset how they were written
   * @param mark length of the byte-order mark, 0 without one
   */
  record Decoded(String text, Charset charset, int mark) {

    /** Other characters, written in the same way. */
    byte[] encode(String other) {
      return (mark > 0 ? MARK + other : other).getBytes(charset);
    }
  }

  /**
   * Decodes UTF-8 and UTF-16 with or without a mark; what is no UTF-8 is Windows-1252, in which
   * every file can be read.
   */
  static String decode(byte[] bytes) {
    return read(bytes).text();
  }

  /** Decodes as {@link #decode}, and says how. */
  static Decoded read(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return decoded(bytes, StandardCharsets.UTF_8, 3);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return decoded(bytes, StandardCharsets.UTF_16LE, 2);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return decoded(bytes, StandardCharsets.UTF_16BE, 2);
    }
    int even = zeros(bytes, 0);
    int odd = zeros(bytes, 1);
    int quarter = Math.min(bytes.length, SAMPLE) / 4;
    if (odd > quarter && odd > even) {
      return decoded(bytes, StandardCharsets.UTF_16LE, 0);
    }
    if (even > quarter) {
      return decoded(bytes, StandardCharsets.UTF_16BE, 0);
    }
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return new Decoded(text, StandardCharsets.UTF_8, 0);
    } catch (CharacterCodingException notUtf8) {
      return decoded(bytes, WINDOWS_1252, 0);
    }
  }

  /**
   * Whether what was decoded are words and numbers: without NUL, and with hardly a character that
   * no text has.
   */
  static boolean isText(String text) {
    int strange = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        return false;
      }
      if (c == REPLACED || (c < ' ' && !Character.isWhitespace(c))) {
        strange++;
      }
    }
    return strange <= text.length() / STRANGE;
  }

  private static Decoded decoded(byte[] bytes, Charset charset, int mark) {
    return new Decoded(new String(bytes, mark, bytes.length - mark, charset), charset, mark);
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static int zeros(byte[] bytes, int from) {
    int count = 0;
    for (int i = from; i < Math.min(bytes.length, SAMPLE); i += 2) {
      if (bytes[i] == 0) {
        count++;
      }
    }
    return count;
  }
}
