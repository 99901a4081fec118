package holdfast.extractor.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Bytes of a text file to characters. A byte order mark decides; else UTF-16 shows by its zero
 * bytes, UTF-8 by being well-formed, and what is neither is taken for Windows-1252.
 */
public final class Decoding {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** Bytes looked at for zeros. */
  private static final int SAMPLE = 4096;

  /** Western text in UTF-16 has a zero in nearly every second byte; a quarter of all is plenty. */
  private static final int ZERO_SHARE = 4;

  private Decoding() {}

  /** The characters, without a byte order mark. */
  public static String decode(byte[] bytes) {
    String decoded = new String(bytes, charset(bytes));
    return decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
  }

  private static Charset charset(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return StandardCharsets.UTF_8;
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    int[] zeros = new int[2];
    int sample = Math.min(bytes.length, SAMPLE);
    for (int i = 0; i < sample; i++) {
      zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
    }
    if (zeros[1] > sample / ZERO_SHARE && zeros[0] == 0) {
      return StandardCharsets.UTF_16LE;
    }
    if (zeros[0] > sample / ZERO_SHARE && zeros[1] == 0) {
      return StandardCharsets.UTF_16BE;
    }
    return isUtf8(bytes) ? StandardCharsets.UTF_8 : WINDOWS;
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
