package holdfast.binding.index;

import holdfast.binding.kernel.Kernel;
import holdfast.binding.kernel.Kernels;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/**
 * A run of {@value #RECORDS} records of the file, mapped into memory.
 *
 * <p>Codes are kept dimension by dimension: one claim is multiplied with a thousand records in
 * loops without a dependency between their turns, and a scan reads the file from front to back.
 * First all codes of the vectors, then those of the bags, then for each record scale and norm of
 * both, then where its names begin in the other file.
 */
final class Block {
  static final int RECORDS = 1024;

  private static final ValueLayout.OfFloat FLOAT =
      ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final int FACTS = 4 * Float.BYTES;

  /** What is kept of a record. */
  enum Part {
    /** The bound sum. */
    VECTOR,
    /** The same fillers without rotations. */
    BAG
  }

  private final int dimension;
  private final MemorySegment memory;

  private Block(int dimension, MemorySegment memory) {
    this.dimension = dimension;
    this.memory = memory;
  }

  static Block map(FileChannel file, long position, int dimension, Arena arena) throws IOException {
    return new Block(
        dimension, file.map(FileChannel.MapMode.READ_WRITE, position, bytes(dimension), arena));
  }

  static long bytes(int dimension) {
    return (long) RECORDS * (2L * dimension + FACTS + Long.BYTES);
  }

  void put(int slot, Quantised vector, Quantised bag, long offset) {
    for (int i = 0; i < dimension; i++) {
      memory.set(ValueLayout.JAVA_BYTE, code(i, slot), vector.codes()[i]);
      memory.set(ValueLayout.JAVA_BYTE, code(dimension + i, slot), bag.codes()[i]);
    }
    long facts = facts(slot);
    memory.set(FLOAT, facts, vector.scale());
    memory.set(FLOAT, facts + Float.BYTES, vector.norm());
    memory.set(FLOAT, facts + 2 * Float.BYTES, bag.scale());
    memory.set(FLOAT, facts + 3 * Float.BYTES, bag.norm());
    memory.set(LONG, offsetPlace(slot), offset);
  }

  Quantised vector(int slot) {
    byte[] codes = new byte[dimension];
    for (int i = 0; i < dimension; i++) {
      codes[i] = memory.get(ValueLayout.JAVA_BYTE, code(i, slot));
    }
    long facts = facts(slot);
    return new Quantised(codes, memory.get(FLOAT, facts), memory.get(FLOAT, facts + Float.BYTES));
  }

  long offset(int slot) {
    return memory.get(LONG, offsetPlace(slot));
  }

  void force() {
    memory.force();
  }

  /** Sums of products of a claim's codes and those of every record, {@value #RECORDS} of them. */
  void sums(Part part, byte[] claim, int[] sums) {
    Kernels.best().sum(memory, codes(part), claim, sums);
  }

  /**
   * The codes of {@link Kernel#PANEL} records as a panel of a matrix: record by record is an
   * output, dimension by dimension an input.
   */
  void panel(Part part, int firstSlot, int fromDimension, int toDimension, float[] panel) {
    byte[] row = new byte[Kernel.PANEL];
    for (int i = fromDimension; i < toDimension; i++) {
      long place = codes(part) + (long) i * RECORDS + firstSlot;
      MemorySegment.copy(memory, ValueLayout.JAVA_BYTE, place, row, 0, row.length);
      int start = (i - fromDimension) * Kernel.PANEL;
      for (int n = 0; n < row.length; n++) {
        panel[start + n] = row[n];
      }
    }
  }

  /**
   * What turns sums of products of codes into scalar products, and then into cosines, slot by slot.
   */
  void scales(Part part, double[] scales, double[] units) {
    float[] all = new float[4 * RECORDS];
    MemorySegment.copy(memory, FLOAT, facts(0), all, 0, all.length);
    int first = part == Part.VECTOR ? 0 : 2;
    for (int slot = 0; slot < RECORDS; slot++) {
      double scale = all[4 * slot + first];
      double norm = all[4 * slot + first + 1];
      scales[slot] = scale;
      units[slot] = norm == 0 ? 0 : scale / norm;
    }
  }

  private long codes(Part part) {
    return part == Part.VECTOR ? 0 : (long) dimension * RECORDS;
  }

  private static long code(int row, int slot) {
    return (long) row * RECORDS + slot;
  }

  private long facts(int slot) {
    return 2L * dimension * RECORDS + (long) slot * FACTS;
  }

  private long offsetPlace(int slot) {
    return 2L * dimension * RECORDS + (long) RECORDS * FACTS + (long) slot * Long.BYTES;
  }
}
