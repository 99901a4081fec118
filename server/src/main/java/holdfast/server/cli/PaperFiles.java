package holdfast.server.cli;

import holdfast.extractor.Extraction;
import holdfast.extractor.Papers;
import holdfast.server.result.Outcome;
import holdfast.server.service.Extractions;
import holdfast.server.service.LocalEngine;
import java.nio.file.Path;
import java.util.ArrayList;
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

  /**
   * The papers that can be read, in their order, on one thread.
   *
   * @throws InputException when there is not a single paper
   */
  static List<Extraction> read(List<Path> inputs, Papers.Prefer prefer) throws InputException {
    List<Extraction> read = new ArrayList<>();
    new Extractions(new LocalEngine(), 1)
        .run(
            find(inputs, prefer).files(),
            outcome -> {
              if (outcome instanceof Outcome.Read(Extraction extraction)) {
                read.add(extraction);
              }
            });
    return read;
  }
}
