package holdfast.extractor;

import holdfast.extractor.jats.JatsReader;
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
import java.util.HexFormat;

/**
 * Reads a paper and the results in it. Keeps no state between calls; any number of threads may use
 * one instance.
 */
public final class Extractor {

  /**
   * Papers have a few megabytes; a scanned book has more than a machine should be asked to hold.
   */
  public static final long MAX_BYTES = 200_000_000;

  private static final String TOO_LARGE = "is larger than 200 MB, more than a paper has";

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
    Paper paper = read(name, bytes);
    try {
      return new Extraction(paper, Tuples.of(paper));
    } catch (RuntimeException | StackOverflowError e) {
      throw new UnreadableException(name, "its results could not be read: " + e, e);
    }
  }

  /** The paper alone, without its results. Parameters and failure as for {@link #extract}. */
  public Paper read(Path name, byte[] bytes) throws UnreadableException {
    if (bytes.length == 0) {
      throw new UnreadableException(name, "is empty", null);
    }
    if (bytes.length > MAX_BYTES) {
      throw new UnreadableException(name, TOO_LARGE, null);
    }
    Source.Format format = FileFormat.of(name, bytes);
    try {
      return reader(format).read(new Source(name, sha256(bytes), format), bytes);
    } catch (RuntimeException | StackOverflowError e) {
      // A file that is built to break a reader must not take the other files of a batch with it.
      throw new UnreadableException(name, "could not be read: " + e, e);
    }
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
