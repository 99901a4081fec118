package holdfast.binding.index;

import java.io.IOException;
import java.nio.file.Path;

/** An index that cannot be used; the message is one sentence that says which and what to do. */
public final class IndexException extends IOException {
  private static final long serialVersionUID = 1;

  IndexException(Path file, String sentence) {
    super(file + " " + sentence);
  }
}
