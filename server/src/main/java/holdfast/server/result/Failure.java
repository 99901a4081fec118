package holdfast.server.result;

import java.nio.file.Path;

/**
 * An input that could not be read.
 *
 * @param file as the caller named it
 * @param reason one sentence without the file's name
 */
public record Failure(Path file, String reason) {

  /** The file and the reason, for a message. */
  public String sentence() {
    return file + ": " + reason;
  }
}
