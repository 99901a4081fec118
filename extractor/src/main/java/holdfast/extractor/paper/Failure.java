package holdfast.extractor.paper;

import java.nio.file.Path;

/**
 * An input that is no paper or was not read, to be named beside those that were.
 *
 * @param file as it was named by the caller, or as found in a folder
 * @param reason why, for the user; reads on from the file's name
 */
public record Failure(Path file, String reason) {

  /** The file and the reason, for a message. */
  public String sentence() {
    return file + ": " + reason;
  }
}
