package holdfast.extractor.paper;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file that cannot be read as a paper. The message is one sentence for the user, naming the file
 * and what to do.
 */
public final class UnreadableException extends Exception {

  private static final long serialVersionUID = 1L;

  private final Path file;

  public UnreadableException(Path file, String reason, @Nullable Throwable cause) {
    super(file + ": " + reason, cause);
    this.file = file;
  }

  public Path file() {
    return file;
  }
}
