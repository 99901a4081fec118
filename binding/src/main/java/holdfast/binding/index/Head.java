package holdfast.binding.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The first page of the file of vectors: what made them, and how much of both files is committed.
 *
 * <p>There are two places for the count, written in turn, each with its check sum: when the machine
 * stops in the middle of writing one, the other still tells the last commit.
 */
final class Head {
  static final int BYTES = 4096;

  private static final int MAGIC = 0x48464958;

  /** 1 kept the codes of a block dimension by dimension, 2 keeps them tile by tile. */
  private static final int FORMAT = 2;

  private static final int COUNTS = 3072;
  private static final int COUNT_BYTES = 64;
  private static final int LONGEST_ID = COUNTS - 16;

  /**
   * How much is committed.
   *
   * @param turn number of the commit
   * @param records vectors in the one file
   * @param bytes length of the other file
   */
  record Commit(long turn, long records, long bytes) {
    static final Commit NONE = new Commit(0, 0, 0);
  }

  /**
   * What a head says.
   *
   * @param format of the vectors' file; the names' has been the same in all
   * @param by id of the space that made the vectors
   */
  record Made(int format, String by, int dimension, Commit commit) {}

  private Head() {}

  static void create(FileChannel file, Path path, String id, int dimension) throws IOException {
    byte[] name = id.getBytes(StandardCharsets.UTF_8);
    if (name.length > LONGEST_ID) {
      throw new IndexException(path, "cannot be made: the name of its space is too long");
    }
    ByteBuffer page = ByteBuffer.allocate(BYTES);
    page.putInt(MAGIC).putInt(FORMAT).putInt(dimension).putInt(name.length).put(name);
    page.position(0).limit(BYTES);
    write(file, page, 0);
  }

  /**
   * Reads the head and makes sure that the vectors can be compared with those of a space.
   *
   * @throws IndexException when the file is no index, has an older format, or was made by another
   *     space
   */
  static Commit open(FileChannel file, Path path, String id, int dimension) throws IOException {
    Made made = read(file, path);
    if (made.format() < FORMAT) {
      throw new IndexException(
          path,
          "has format %d, this version reads %d: migrate it".formatted(made.format(), FORMAT));
    }
    if (made.dimension() != dimension || !made.by().equals(id)) {
      throw new IndexException(
          path, "was made by %s, but is read by %s: migrate it".formatted(made.by(), id));
    }
    return made.commit();
  }

  /**
   * Reads the head, whatever made the vectors.
   *
   * @throws IndexException when the file is no index
   */
  static Made read(FileChannel file, Path path) throws IOException {
    ByteBuffer page = ByteBuffer.allocate(BYTES);
    while (page.hasRemaining()) {
      if (file.read(page, page.position()) < 0) {
        throw new IndexException(path, "is no index of records: it is too short");
      }
    }
    page.flip();
    if (page.getInt() != MAGIC) {
      throw new IndexException(path, "is no index of records");
    }
    int format = page.getInt();
    if (format < 1 || format > FORMAT) {
      throw new IndexException(
          path, "has format %d, this version reads %d: build it anew".formatted(format, FORMAT));
    }
    int dimension = page.getInt();
    byte[] name = new byte[Math.clamp(page.getInt(), 0, LONGEST_ID)];
    page.get(name);
    return new Made(format, new String(name, StandardCharsets.UTF_8), dimension, latest(page));
  }

  private static Commit latest(ByteBuffer page) {
    Commit first = commit(page, 0);
    Commit second = commit(page, 1);
    if (first == null || second == null) {
      return first != null ? first : second != null ? second : Commit.NONE;
    }
    return first.turn() > second.turn() ? first : second;
  }

  static void write(FileChannel file, Commit commit) throws IOException {
    ByteBuffer entry = ByteBuffer.allocate(COUNT_BYTES);
    entry.putLong(commit.turn()).putLong(commit.records()).putLong(commit.bytes());
    entry.putInt(check(entry.array()));
    entry.position(0).limit(COUNT_BYTES);
    write(file, entry, COUNTS + (commit.turn() % 2) * COUNT_BYTES);
  }

  private static @Nullable Commit commit(ByteBuffer page, int place) {
    byte[] entry = new byte[COUNT_BYTES];
    page.get(COUNTS + place * COUNT_BYTES, entry);
    ByteBuffer read = ByteBuffer.wrap(entry);
    Commit commit = new Commit(read.getLong(), read.getLong(), read.getLong());
    return commit.turn() > 0 && read.getInt() == check(entry) ? commit : null;
  }

  private static int check(byte[] entry) {
    CRC32C sum = new CRC32C();
    sum.update(entry, 0, 3 * Long.BYTES);
    return (int) sum.getValue();
  }

  private static void write(FileChannel file, ByteBuffer bytes, long position) throws IOException {
    long at = position;
    while (bytes.hasRemaining()) {
      at += file.write(bytes, at);
    }
  }
}
