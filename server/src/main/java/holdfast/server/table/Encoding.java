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

  private Encoding() {}

  /**
   * Decodes UTF-8 and UTF-16 with or without a mark; what is no UTF-8 is Windows-1252, in which
   * every file can be read.
   */
  static String decode(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
    }
    int even = zeros(bytes, 0);
    int odd = zeros(bytes, 1);
    int quarter = Math.min(bytes.length, SAMPLE) / 4;
    if (odd > quarter && odd > even) {
      return new String(bytes, StandardCharsets.UTF_16LE);
    }
    if (even > quarter) {
      return new String(bytes, StandardCharsets.UTF_16BE);
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException notUtf8) {
      return new String(bytes, WINDOWS_1252);
    }
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
