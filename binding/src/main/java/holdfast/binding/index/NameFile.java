package holdfast.binding.index;

import holdfast.binding.record.Role;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/**
 * The file of names and payloads, one entry after another: length, check sum, bytes. Entries are
 * found by their offset alone.
 */
final class NameFile {
  private static final int HEAD = 2 * Integer.BYTES;

  private final FileChannel file;
  private final Path path;
  private volatile long end;

  NameFile(FileChannel file, Path path, long end) {
    this.file = file;
    this.path = path;
    this.end = end;
  }

  long end() {
    return end;
  }

  void force() throws IOException {
    file.force(false);
  }

  /** Writes an entry behind the last one and gives its offset. */
  long append(Stored stored) throws IOException {
    byte[] bytes = bytes(stored);
    ByteBuffer entry = ByteBuffer.allocate(HEAD + bytes.length);
    entry.putInt(bytes.length).putInt(check(bytes)).put(bytes).flip();
    long offset = end;
    while (entry.hasRemaining()) {
      end += file.write(entry, end);
    }
    return offset;
  }

  /**
   * @throws IndexException when the bytes are not those that were written
   */
  Stored read(long offset, long number) throws IOException {
    ByteBuffer head = read(offset, HEAD, number);
    int length = head.getInt();
    int check = head.getInt();
    if (length < 0 || offset + HEAD + length > end) {
      throw damaged(number);
    }
    byte[] bytes = read(offset + HEAD, length, number).array();
    if (check(bytes) != check) {
      throw damaged(number);
    }
    return stored(bytes);
  }

  /** Offset of the entry behind one. */
  long after(long offset, long number) throws IOException {
    return offset + HEAD + read(offset, HEAD, number).getInt();
  }

  private ByteBuffer read(long offset, int length, long number) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (file.read(bytes, offset + bytes.position()) < 0) {
        throw damaged(number);
      }
    }
    return bytes.flip();
  }

  private IndexException damaged(long number) {
    return new IndexException(path, "is damaged at record %d: build it anew".formatted(number));
  }

  private static byte[] bytes(Stored stored) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(stored.names().size());
    for (Map.Entry<Role, List<String>> slot : stored.names().entrySet()) {
      writeAll(out, slot.getKey().path());
      writeAll(out, slot.getValue());
    }
    out.writeInt(stored.payload().length);
    out.write(stored.payload());
    return bytes.toByteArray();
  }

  private static void writeAll(DataOutputStream out, List<String> texts) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      out.writeUTF(text);
    }
  }

  private static Stored stored(byte[] bytes) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    SortedMap<Role, List<String>> names = new TreeMap<>();
    for (int slots = in.readInt(); slots > 0; slots--) {
      Role role = new Role(readAll(in));
      names.put(role, readAll(in));
    }
    return new Stored(names, in.readNBytes(in.readInt()));
  }

  private static List<String> readAll(DataInputStream in) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int count = in.readInt(); count > 0; count--) {
      texts.add(in.readUTF());
    }
    return List.copyOf(texts);
  }

  private static int check(byte[] bytes) {
    CRC32C sum = new CRC32C();
    sum.update(bytes);
    return (int) sum.getValue();
  }
}
