package holdfast.server.cli;

import holdfast.extractor.Extraction;
import holdfast.extractor.Papers;
import holdfast.server.result.Outcome;
import holdfast.server.service.Extractions;
import holdfast.server.service.LocalEngine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
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
   * The files and folders that a list names: one a line, white space around it and empty lines left
   * out.
   *
   * @param list UTF-8 text; {@code -} for standard input
   * @throws InputException when there is no such list
   */
  static List<Path> listed(Path list) throws InputException {
    try {
      String text =
          list.toString().equals("-")
              ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
              : Files.readString(list);
      return text.lines().map(String::strip).filter(line -> !line.isEmpty()).map(Path::of).toList();
    } catch (IOException | InvalidPathException e) {
      throw new InputException("--from " + list + ": there is no such list of papers.", e);
    }
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
