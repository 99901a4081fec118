package holdfast.binding.speed;

import holdfast.binding.filler.CategoryEncoder;
import holdfast.binding.index.RecordIndex;
import holdfast.binding.record.BoundRecord;
import holdfast.binding.record.Role;
import holdfast.binding.record.TupleSpace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An index of made-up records. Its folder lies in the one that the property names and outlives the
 * virtual machine that filled it, so that each benchmark finds the same records.
 */
final class Library implements AutoCloseable {
  /** Names the folder of all libraries. */
  static final String FOLDER = "holdfast.speed";

  private static final int DIMENSION = 512;
  private static final Role PREDICTOR = Role.of("predictor");
  private static final Role OUTCOME = Role.of("outcome");
  private static final TupleSpace SPACE =
      TupleSpace.of(new CategoryEncoder(DIMENSION), List.of(PREDICTOR, OUTCOME));

  /** Records that are told apart; a library repeats them, which no scan can see. */
  private static final int DISTINCT = 1024;

  final RecordIndex index;
  private final Path folder;

  private Library(RecordIndex index, Path folder) {
    this.index = index;
    this.folder = folder;
  }

  static Library of(int records) throws IOException {
    Path folder = Path.of(System.getProperty(FOLDER, ""), Integer.toString(records));
    RecordIndex index = RecordIndex.open(folder, SPACE);
    List<BoundRecord> distinct = claims(DISTINCT);
    for (long n = index.size(); n < records; n++) {
      index.append(distinct.get((int) (n % DISTINCT)), new byte[0]);
    }
    index.commit();
    return new Library(index, folder);
  }

  static List<BoundRecord> claims(int count) {
    List<BoundRecord> claims = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      claims.add(
          SPACE.record(
              Map.of(PREDICTOR, List.of("exposure " + n), OUTCOME, List.of("outcome " + n * 7))));
    }
    return claims;
  }

  /** The mapped file itself. */
  Path vectors() {
    return folder.resolve("vectors");
  }

  @Override
  public void close() throws IOException {
    index.close();
  }
}
