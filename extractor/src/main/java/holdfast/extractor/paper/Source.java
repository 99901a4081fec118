package holdfast.extractor.paper;

import java.nio.file.Path;

/**
 * The file a paper was read from.
 *
 * @param file as it was named by the caller
 * @param sha256 of its bytes, lower-case hexadecimal
 * @param format how it was read
 */
public record Source(Path file, String sha256, Format format) {

  /** The kinds of file that can be read. */
  public enum Format {
    PDF,
    JATS,
    TEXT
  }

  /**
   * @throws IllegalArgumentException when the hash is not 64 hexadecimal digits
   */
  public Source {
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("not a SHA-256: " + sha256);
    }
  }
}
