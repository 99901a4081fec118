package holdfast.extractor;

import holdfast.extractor.jats.JatsReader;
import holdfast.extractor.limit.Deadline;
import holdfast.extractor.limit.LimitException;
import holdfast.extractor.paper.Paper;
import holdfast.extractor.paper.PaperReader;
import holdfast.extractor.paper.Source;
import holdfast.extractor.paper.UnreadableException;
import holdfast.extractor.pdf.PdfReader;
import holdfast.extractor.text.TextReader;
import holdfast.extractor.tuple.Tuples;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;

/**
 * Reads a paper and the results in it. Keeps no state between calls; any number of threads may use
 * one instance.
 */
public final class Extractor {

  private static final String TOO_DEEP = "is nested too deeply to be read";

  /**
   * Papers have a few megabytes; a scanned book has more than a machine should be asked to hold.
   */
  public static final long MAX_BYTES = 200_000_000;

  private static final String TOO_LARGE = "is larger than 200 MB, more than a paper has";

  private final Duration limit;

  /** Gives each file the usual time. */
  public Extractor() {
    this(Deadline.DEFAULT);
  }

  /**
   * @param limit how long the reading of one file may take
   * @throws IllegalArgumentException when that is no time
   */
  public Extractor(Duration limit) {
    if (!limit.isPositive()) {
      throw new IllegalArgumentException(limit + " is no time to read a file in");
    }
    this.limit = limit;
  }

  /**
   * Reads a file once, by its content and not by its name.
   *
   * @param file a PDF, JATS XML, plain text or Markdown file
   * @throws UnreadableException when it cannot be read as a paper; the message is one sentence
   */
  public Extraction extract(Path file) throws UnreadableException {
    return extract(file, bytes(file));
  }

  /**
   * Reads a paper that is already in memory.
   *
   * @param name what to call it in results and messages
   * @param bytes the file's content
   * @throws UnreadableException when it cannot be read as a paper; the message is one sentence
   */
  public Extraction extract(Path name, byte[] bytes) throws UnreadableException {
    return within(
        name,
        () -> {
          Paper paper = readUnbounded(name, bytes);
          return new Extraction(paper, Tuples.of(paper));
        });
  }

  /** The paper alone, without its results. Parameters and failure as for {@link #extract}. */
  public Paper read(Path name, byte[] bytes) throws UnreadableException {
    return within(name, () -> readUnbounded(name, bytes));
  }

  /** What goes wrong in a file that is built to break a reader stays with that file. */
  private <T> T within(Path name, ScopedValue.CallableOp<T, UnreadableException> work)
      throws UnreadableException {
    try {
      return Deadline.within(limit, work);
    } catch (LimitException e) {
      throw new UnreadableException(name, e.reason(), e);
    } catch (StackOverflowError e) {
      throw new UnreadableException(name, TOO_DEEP, e);
    } catch (RuntimeException e) {
      throw new UnreadableException(name, "could not be read: " + e, e);
    }
  }

  private static Paper readUnbounded(Path name, byte[] bytes) throws UnreadableException {
    if (bytes.length == 0) {
      throw new UnreadableException(name, "is empty", null);
    }
    if (bytes.length > MAX_BYTES) {
      throw new UnreadableException(name, TOO_LARGE, null);
    }
    Source.Format format = FileFormat.of(name, bytes);
    return reader(format).read(new Source(name, sha256(bytes), format), bytes);
  }

  private static PaperReader reader(Source.Format format) {
    return switch (format) {
      case PDF -> new PdfReader();
      case JATS -> new JatsReader();
      case TEXT -> new TextReader();
    };
  }

  private static byte[] bytes(Path file) throws UnreadableException {
    try {
      if (Files.isDirectory(file)) {
        throw new UnreadableException(file, "is a folder, not a paper", null);
      }
      if (Files.size(file) > MAX_BYTES) {
        throw new UnreadableException(file, TOO_LARGE, null);
      }
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new UnreadableException(file, "there is no such file", e);
    } catch (AccessDeniedException e) {
      throw new UnreadableException(file, "may not be read: permission denied", e);
    } catch (IOException e) {
      throw new UnreadableException(file, "could not be read: " + e.getMessage(), e);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
