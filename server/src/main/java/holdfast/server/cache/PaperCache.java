package holdfast.server.cache;

import holdfast.extractor.Extraction;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A folder of papers as read.
 *
 * <p>{@code extracted/VERSION/ab/abcd….pdf} holds what was read from the file of that SHA-256 by
 * that version of the program. A file is written under another name, then renamed: it is there
 * whole or not at all, whenever the process ends, and any number of processes may share a folder. A
 * file that is damaged counts as not there. Only what is forgotten by name is removed: the folder
 * of an old version may be deleted by hand.
 */
public final class PaperCache {

  /** Bytes of the checksum before the content. */
  private static final int CHECKSUM = Long.BYTES;

  private final Path versions;
  private final Path folder;
  private final AtomicInteger parts = new AtomicInteger();

  /**
   * @param root any folder, made if need be
   * @param version of what reads papers
   * @throws IOException when the folder cannot be made or written
   */
  public PaperCache(Path root, String version) throws IOException {
    this.versions = root.resolve("extracted");
    this.folder = versions.resolve(version);
    Files.createDirectories(folder);
    if (!Files.isWritable(folder)) {
      throw new IOException(folder + " cannot be written");
    }
  }

  /** Where the operating system wants caches. */
  public static Path usual() {
    String home = System.getProperty("user.home", ".");
    String os = System.getProperty("os.name", "");
    if (os.startsWith("Windows")) {
      return environment("LOCALAPPDATA", Path.of(home, "AppData", "Local"))
          .resolve("Holdfast")
          .resolve("Cache");
    }
    if (os.startsWith("Mac")) {
      return Path.of(home, "Library", "Caches", "Holdfast");
    }
    return environment("XDG_CACHE_HOME", Path.of(home, ".cache")).resolve("holdfast");
  }

  private static Path environment(String variable, Path otherwise) {
    @Nullable String value = System.getenv(variable);
    return value == null || value.isBlank() ? otherwise : Path.of(value);
  }

  /**
   * What was read from a paper before.
   *
   * @param sha256 of its bytes
   * @param kind the ending of its name, which its format may depend on; may be empty
   * @param file what it is called now
   */
  public Optional<Extraction> get(String sha256, String kind, Path file) {
    try {
      byte[] kept = Files.readAllBytes(path(sha256, kind));
      if (kept.length < CHECKSUM) {
        return Optional.empty();
      }
      CRC32 checksum = new CRC32();
      checksum.update(kept, CHECKSUM, kept.length - CHECKSUM);
      if (ByteBuffer.wrap(kept).getLong() != checksum.getValue()) {
        return Optional.empty();
      }
      ByteArrayInputStream packed =
          new ByteArrayInputStream(kept, CHECKSUM, kept.length - CHECKSUM);
      try (InflaterInputStream unpacked = new InflaterInputStream(packed)) {
        return new GraphReader(unpacked.readAllBytes(), file).read() instanceof Extraction read
            ? Optional.of(read)
            : Optional.empty();
      }
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException | RuntimeException damaged) {
      return Optional.empty();
    }
  }

  /**
   * Keeps what was read.
   *
   * @throws IOException when the disk refuses
   * @throws IllegalArgumentException when it holds something that cannot be kept
   */
  public void put(Extraction extraction, String kind) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    Deflater fast = new Deflater(Deflater.BEST_SPEED);
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(packed, fast))) {
      new GraphWriter(out).write(extraction);
    } finally {
      fast.end();
    }
    byte[] content = packed.toByteArray();
    CRC32 checksum = new CRC32();
    checksum.update(content);
    Path target = path(extraction.paper().source().sha256(), kind);
    Files.createDirectories(target.getParent());
    Path part =
        target.resolveSibling(
            "." + ProcessHandle.current().pid() + "-" + parts.incrementAndGet() + ".part");
    try {
      try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(part))) {
        out.writeLong(checksum.getValue());
        out.write(content);
      }
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /**
   * Removes what any version read from a paper, whatever it was called.
   *
   * @param sha256 of its bytes
   * @throws IOException when the disk refuses
   */
  public void forget(String sha256) throws IOException {
    try (Stream<Path> all = Files.list(versions)) {
      for (Path version : all.toList()) {
        Path shelf = shelf(version, sha256);
        if (Files.isDirectory(shelf)) {
          try (DirectoryStream<Path> kept = Files.newDirectoryStream(shelf, sha256 + "*")) {
            for (Path file : kept) {
              Files.deleteIfExists(file);
            }
          }
        }
      }
    }
  }

  private Path path(String sha256, String kind) {
    String name = kind.isEmpty() ? sha256 : sha256 + "." + kind;
    return shelf(folder, sha256).resolve(name);
  }

  /** Papers share folders by their first two digits: thousands in one folder are slow to list. */
  private static Path shelf(Path version, String sha256) {
    return version.resolve(sha256.substring(0, 2));
  }
}
