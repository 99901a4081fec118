package holdfast.server.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A file of users: a line {@code NAME:ROLE:HASH} each, {@code #} begins a remark. It is read at
 * each sign-in, so that a change counts at once.
 *
 * @param path where it is
 */
public record UserFile(Path path) {

  private static final String NAME = "[^:\\s\\p{Cntrl}#][^:\\p{Cntrl}]{0,99}";

  /** A line of the file cannot be used. The message is one sentence for the user. */
  public static final class UserFileException extends IOException {

    private static final long serialVersionUID = 1L;

    UserFileException(String message) {
      super(message);
    }
  }

  private record Entry(Role role, String hash) {}

  /** Keeps the time of a sign-in the same for a name that is not there. */
  private static final String NOBODY = Passwords.hash("nobody".toCharArray());

  /** Whether a name can stand in the file. */
  public static boolean isName(String name) {
    return name.matches(NAME) && name.equals(name.strip());
  }

  /**
   * The account with this name and password. One at a time: hashing is slow on purpose, and guesses
   * must not take all processors.
   *
   * @throws IOException when the file cannot be read
   */
  public synchronized Optional<Account> signIn(String name, char[] password) throws IOException {
    @Nullable Entry entry = read().get(name);
    boolean isRight = Passwords.matches(password, entry == null ? NOBODY : entry.hash());
    return entry != null && isRight
        ? Optional.of(new Account(name, entry.role()))
        : Optional.empty();
  }

  /** The account as the file has it now; empty when it was taken out. */
  public Optional<Account> find(String name) throws IOException {
    @Nullable Entry entry = read().get(name);
    return entry == null ? Optional.empty() : Optional.of(new Account(name, entry.role()));
  }

  /** How many users it has. */
  public int size() throws IOException {
    return read().size();
  }

  /** Adds a user, or changes the role and password of one. */
  public void put(String name, Role role, char[] password) throws IOException {
    if (!isName(name)) {
      throw new IllegalArgumentException("not a name: " + name);
    }
    List<String> lines = without(name);
    lines.add(name + ":" + role.word() + ":" + Passwords.hash(password));
    write(lines);
  }

  /** Takes a user out; false when there was none. */
  public boolean remove(String name) throws IOException {
    if (find(name).isEmpty()) {
      return false;
    }
    write(without(name));
    return true;
  }

  private List<String> without(String name) throws IOException {
    List<String> lines = new ArrayList<>();
    if (Files.exists(path)) {
      read();
      for (String line : Files.readAllLines(path)) {
        if (!line.startsWith(name + ":")) {
          lines.add(line);
        }
      }
    }
    return lines;
  }

  /** Whole or not at all, and for its owner alone. */
  private void write(List<String> lines) throws IOException {
    Path beside = path.toAbsolutePath().resolveSibling(path.getFileName() + ".part");
    try {
      Files.deleteIfExists(beside);
      Files.createFile(beside);
      if (Files.getFileAttributeView(
              beside, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
          != null) {
        Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString("rw-------"));
      }
      Files.write(beside, lines);
      Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private Map<String, Entry> read() throws IOException {
    Map<String, Entry> entries = new TreeMap<>();
    int number = 0;
    for (String line : Files.readAllLines(path)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] parts = line.strip().split(":", 3);
      Optional<Role> role = parts.length == 3 ? Role.of(parts[1]) : Optional.empty();
      if (role.isEmpty() || !isName(parts[0]) || !Passwords.isHash(parts[2])) {
        throw new UserFileException(
            path + ", line " + number + ": is not NAME:ROLE:HASH; see holdfast user add --help.");
      }
      entries.put(parts[0], new Entry(role.get(), parts[2]));
    }
    return entries;
  }
}
