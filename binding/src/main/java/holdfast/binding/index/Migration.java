package holdfast.binding.index;

import holdfast.binding.record.TupleSpace;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Makes the records of an index anew in another space (with a later encoder, another dimension,
 * other rotations or weights) or in the file's present format. The names beside the vectors are
 * enough for that.
 */
public final class Migration {
  private Migration() {}

  /**
   * Writes the committed records of one index into another, in order, with their payloads. The old
   * one stays as it is.
   *
   * @param from folder of an index that no program is writing
   * @param to folder of an index without records, made where there is none
   * @param space of the new records
   * @return how many records there are
   * @throws IndexException when the old folder holds no index or a damaged one, or the new one has
   *     records
   * @throws IllegalArgumentException when a record has a role that the space does not know
   */
  public static long run(Path from, Path to, TupleSpace space) throws IOException {
    Path path = from.resolve("vectors");
    Path namesPath = from.resolve("names");
    try (FileChannel vectors = FileChannel.open(path, StandardOpenOption.READ);
        FileChannel names = FileChannel.open(namesPath, StandardOpenOption.READ);
        RecordIndex index = RecordIndex.open(to, space)) {
      if (index.size() > 0) {
        throw new IndexException(to, "has records: migrate to another folder");
      }
      Head.Commit commit = Head.read(vectors, path).commit();
      NameFile old = new NameFile(names, namesPath, commit.bytes());
      long offset = 0;
      for (long number = 0; number < commit.records(); number++) {
        Stored stored = old.read(offset, number);
        index.append(space.record(stored.names()), stored.payload());
        offset = old.after(offset, number);
      }
      index.commit();
      return commit.records();
    }
  }
}
