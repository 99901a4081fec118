package holdfast.server.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/**
 * A command's output: standard output, or a file that appears whole or not at all. A file is
 * written beside its place and moved there at the end, so a reader never sees half of it and an
 * older one stays when the command fails.
 */
final class Output {

  private final @Nullable Path file;
  private final OutputStream standard;

  /**
   * @param file where to write, null for standard output
   * @throws InputException when no file can be written there
   */
  Output(@Nullable Path file, OutputStream standard) throws InputException {
    this.file = file;
    this.standard = standard;
    if (file != null) {
      Path folder = folder(file);
      if (Files.isDirectory(file)) {
        throw new InputException("-o " + file + " is a folder; name a file.");
      }
      if (!Files.isDirectory(folder)) {
        throw new InputException("-o " + file + ": there is no folder " + folder + ".");
      }
      if (!Files.isWritable(Files.exists(file) && isSpecial(file) ? file : folder)) {
        throw new InputException("-o " + file + ": cannot be written.");
      }
    }
  }

  /** Writes something. */
  interface Writing {
    void write(OutputStream out) throws IOException;
  }

  void write(Writing writing) throws IOException {
    if (file == null) {
      WholeLines out = new WholeLines(standard);
      writing.write(out);
      out.flush();
    } else if (isSpecial(file)) {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
        writing.write(out);
      }
    } else {
      replace(file, writing);
    }
  }

  private static void replace(Path file, Writing writing) throws IOException {
    String name = "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part";
    Path part = folder(file).resolve(name);
    part.toFile().deleteOnExit(); // Ctrl+C leaves nothing behind
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
        writing.write(out);
      }
      try {
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** A device or a pipe, such as /dev/null: written to, never replaced. */
  private static boolean isSpecial(Path file) {
    return Files.exists(file) && !Files.isRegularFile(file);
  }

  private static Path folder(Path file) {
    Path parent = file.toAbsolutePath().getParent();
    return parent == null ? file.toAbsolutePath() : parent;
  }
}
