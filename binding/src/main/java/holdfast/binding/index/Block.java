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
 * <p>Codes are kept in tiles of {@value Kernel#TILE} records, in each dimension by dimension: one
 * claim is multiplied with a whole tile in loops without a dependency between their turns, and a
 * scan reads the file from front to back. First all codes of the vectors, then those of the bags,
 * then the scales and units of the vectors, those of the bags, then where the names of each record
 * begin in the other file.
 */
final class Block {
  static final int RECORDS = 1024;

  private static final ValueLayout.OfFloat FLOAT =
      ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  /** Scale and unit of both. */
  private static final int FACTS = 4;

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
    return (long) RECORDS * (2L * dimension + FACTS * Float.BYTES + Long.BYTES);
  }

  void put(int slot, Quantised vector, Quantised bag, long offset) {
    put(Part.VECTOR, slot, vector);
    put(Part.BAG, slot, bag);
    memory.set(LONG, offsetPlace(slot), offset);
  }

  private void put(Part part, int slot, Quantised record) {
    for (int i = 0; i < dimension; i++) {
      memory.set(ValueLayout.JAVA_BYTE, code(part, i, slot), record.codes()[i]);
    }
    memory.set(FLOAT, scale(part, slot), record.scale());
    memory.set(FLOAT, unit(part, slot), record.unit());
  }

  Quantised vector(int slot) {
    byte[] codes = new byte[dimension];
    for (int i = 0; i < dimension; i++) {
      codes[i] = memory.get(ValueLayout.JAVA_BYTE, code(Part.VECTOR, i, slot));
    }
    return new Quantised(
        codes,
        memory.get(FLOAT, scale(Part.VECTOR, slot)),
        memory.get(FLOAT, unit(Part.VECTOR, slot)));
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
      MemorySegment.copy(
          memory, ValueLayout.JAVA_BYTE, code(part, i, firstSlot), row, 0, row.length);
      int start = (i - fromDimension) * Kernel.PANEL;
      for (int n = 0; n < row.length; n++) {
        panel[start + n] = row[n];
      }
    }
  }

  /** What turns sums of products of codes into scalar products, slot by slot. */
  void scales(Part part, float[] scales) {
    MemorySegment.copy(memory, FLOAT, scale(part, 0), scales, 0, RECORDS);
  }

  /** What turns them into cosines, slot by slot. */
  void units(Part part, float[] units) {
    MemorySegment.copy(memory, FLOAT, unit(part, 0), units, 0, RECORDS);
  }

  private long codes(Part part) {
    return part == Part.VECTOR ? 0 : (long) dimension * RECORDS;
  }

  private long code(Part part, int i, int slot) {
    long tile = (long) (slot / Kernel.TILE) * dimension * Kernel.TILE;
    return codes(part) + tile + (long) i * Kernel.TILE + slot % Kernel.TILE;
  }

  private long scale(Part part, int slot) {
    int row = part == Part.VECTOR ? 0 : 2;
    return 2L * dimension * RECORDS + ((long) row * RECORDS + slot) * Float.BYTES;
  }

  private long unit(Part part, int slot) {
    return scale(part, slot) + (long) RECORDS * Float.BYTES;
  }

  private long offsetPlace(int slot) {
    return scale(Part.VECTOR, FACTS * RECORDS) + (long) slot * Long.BYTES;
  }
}
