package holdfast.server.cli;

import holdfast.extractor.Papers;
import java.nio.file.Path;
import java.util.List;

/** The papers among the arguments. */
final class PaperFiles {

  private PaperFiles() {}

  /**
   * Looks for papers; what is missing beside papers that are there is among the failures.
   *
   * @throws InputException when there is not a single paper
   */
  static Papers find(List<Path> inputs, Papers.Prefer prefer) throws InputException {
    Papers papers = Papers.find(inputs, prefer);
    if (papers.files().isEmpty()) {
      throw new InputException(
          papers.failures().isEmpty()
              ? "no paper is given."
              : papers.failures().getFirst().sentence() + ".");
    }
    return papers;
  }
}
