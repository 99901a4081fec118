package holdfast.server.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The folder a server keeps everything in.
 *
 * <ul>
 *   <li>{@code db/} the database
 *   <li>{@code files/ab/abcd…} accepted files, named by their SHA-256
 *   <li>{@code incoming/} uploads under way; whatever lies there at start was never accepted
 *   <li>{@code cache/} papers as read, for this server and other commands
 *   <li>{@code database} names the database that the files belong to
 *   <li>{@code lock} held by the one server that may write here
 * </ul>
 *
 * @param root the folder, absolute
 */
public record DataFolder(Path root) {

  /** Name and password inside the H2 database, which needs none: the folder is its owner's. */
  public static final String H2_USER = "holdfast";

  private static final String PAIRED = "database";

  public DataFolder {
    root = root.toAbsolutePath().normalize();
  }

  /** Where data goes when nobody says: the place the operating system has for it. */
  public static Path usual() {
    String home = System.getProperty("user.home", ".");
    String os = System.getProperty("os.name", "");
    if (os.startsWith("Windows")) {
      return fromEnvironment("LOCALAPPDATA", Path.of(home, "AppData", "Local")).resolve("Holdfast");
    }
    if (os.startsWith("Mac")) {
      return Path.of(home, "Library", "Application Support", "Holdfast");
    }
    return fromEnvironment("XDG_DATA_HOME", Path.of(home, ".local", "share")).resolve("holdfast");
  }

  private static Path fromEnvironment(String variable, Path otherwise) {
    @Nullable String value = System.getenv(variable);
    return value == null || value.isBlank() ? otherwise : Path.of(value);
  }

  /** The address of the H2 database in the folder. */
  public String h2() {
    return "jdbc:h2:file:" + root.resolve("db").resolve("holdfast") + ";WRITE_DELAY=0";
  }

  /** The one file that the H2 database consists of. */
  public Path h2File() {
    return root.resolve("db").resolve("holdfast.mv.db");
  }

  public Path files() {
    return root.resolve("files");
  }

  public Path incoming() {
    return root.resolve("incoming");
  }

  /**
   * Makes the folder if need be and keeps every other server out until the lock is closed or the
   * process ends.
   *
   * @throws InUseException when another server holds it
   * @throws IOException when the folder cannot be made or written
   */
  public Lock lock() throws IOException, InUseException {
    Files.createDirectories(root);
    FileChannel channel =
        FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      @Nullable FileLock lock = channel.tryLock();
      if (lock != null) {
        return new Lock(channel);
      }
    } catch (OverlappingFileLockException e) {
      // Held by this very process: the same answer as when another one holds it.
    }
    channel.close();
    throw new InUseException(
        "Another Holdfast server is already using the data folder "
            + root
            + ": stop it, or choose another folder with --data.");
  }

  /**
   * Notes which database the files belong to, or holds it against the note. With another database
   * every file would look like one that nobody needs, and be deleted.
   *
   * @param name of the database
   * @throws InUseException when the folder belongs to another one
   */
  public void pair(String name) throws IOException, InUseException {
    Path note = root.resolve(PAIRED);
    if (!Files.exists(note)) {
      boolean isOld = Files.exists(h2File());
      Files.writeString(note, isOld ? DatabaseSettings.H2 : name);
    }
    String owner = Files.readString(note).strip();
    if (!owner.equals(name)) {
      throw new InUseException(
          "The files in %s belong to the database %s, not to %s: if it has only moved, change the name in %s."
              .formatted(root, owner, name, note));
    }
  }

  /** The right to write in a data folder. */
  public static final class Lock implements AutoCloseable {

    private final FileChannel channel;

    private Lock(FileChannel channel) {
      this.channel = channel;
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }

  /**
   * Another server, or another database, has the folder. The message is one sentence for the user.
   */
  public static final class InUseException extends Exception {

    private static final long serialVersionUID = 1L;

    private InUseException(String message) {
      super(message);
    }
  }
}
