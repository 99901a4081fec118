package holdfast.server.store;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Accepted files, named by the SHA-256 of their bytes, so that no name given by a user ever becomes
 * a path. A file is either there whole or not there: it is flushed to disk under another name and
 * then renamed.
 */
@Singleton
public class ContentFiles {

  private final DataFolder folder;

  public ContentFiles(DataFolder folder) {
    this.folder = folder;
  }

  /**
   * Takes over a finished upload.
   *
   * @param upload a file in {@link DataFolder#incoming()}; it is moved away
   * @return the SHA-256 of its bytes, lower-case hexadecimal
   */
  public String accept(Path upload) throws IOException {
    String sha256 = sha256(upload);
    Path target = path(sha256);
    if (Files.exists(target)) {
      return sha256;
    }
    try (FileChannel written = FileChannel.open(upload, StandardOpenOption.WRITE)) {
      written.force(true);
    }
    Path shelf = shelf(sha256);
    Files.createDirectories(shelf);
    Files.move(upload, target, StandardCopyOption.ATOMIC_MOVE);
    forceFolder(shelf);
    return sha256;
  }

  /**
   * Where the file with this hash is.
   *
   * @throws IllegalArgumentException when it is not a hash
   */
  public Path path(String sha256) {
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("not a SHA-256: " + sha256);
    }
    return shelf(sha256).resolve(sha256);
  }

  /** Files share folders by their first two digits: thousands in one folder are slow to list. */
  private Path shelf(String sha256) {
    return folder.files().resolve(sha256.substring(0, 2));
  }

  /** Removes the file with this hash, if it is there. */
  public void delete(String sha256) throws IOException {
    Files.deleteIfExists(path(sha256));
  }

  /** The hashes of all files, in no order. */
  public List<String> all() {
    if (!Files.isDirectory(folder.files())) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder.files(), 2)) {
      return files
          .filter(Files::isRegularFile)
          .map(f -> f.getFileName().toString())
          .filter(name -> name.matches("[0-9a-f]{64}"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Clears away uploads that a stopped server left half done. */
  public void clearIncoming() throws IOException {
    Files.createDirectories(folder.incoming());
    try (Stream<Path> left = Files.list(folder.incoming())) {
      for (Path file : left.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
  }

  private static String sha256(Path file) throws IOException {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** A rename is only safe from a power cut once the folder itself is flushed. */
  private static void forceFolder(Path folder) throws IOException {
    if (System.getProperty("os.name", "").startsWith("Windows")) {
      return; // Windows cannot open folders, and flushes renames by itself.
    }
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
