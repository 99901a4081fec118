package holdfast.binding.index;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.Arrays;

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

  /** Dimensions whose products are summed in one turn. */
  private static final int AT_ONCE = 4;

  private static final ValueLayout.OfFloat FLOAT =
      ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final int FACTS = 4 * Float.BYTES;

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

  /** Cosines of the vectors of all records with a claim's, {@value #RECORDS} of them. */
  void bound(Quantised claim, Work work) {
    scores(claim, 0, 0, work);
  }

  /** Cosines of the bags, as {@link #bound}. */
  void bag(Quantised claim, Work work) {
    scores(claim, (long) dimension * RECORDS, 2L * Float.BYTES, work);
  }

  private void scores(Quantised claim, long codes, long fact, Work work) {
    int[] sums = work.sums;
    Arrays.fill(sums, 0);
    for (int i = 0; i + AT_ONCE <= dimension; i += AT_ONCE) {
      byte[] rows = work.rows;
      MemorySegment.copy(
          memory, ValueLayout.JAVA_BYTE, codes + (long) i * RECORDS, rows, 0, AT_ONCE * RECORDS);
      add(rows, claim.codes(), i, sums);
    }
    double unit = claim.unit();
    for (int n = 0; n < RECORDS; n++) {
      long place = facts(n) + fact;
      float norm = memory.get(FLOAT, place + Float.BYTES);
      work.scores[n] = norm == 0 ? 0 : unit * sums[n] * memory.get(FLOAT, place) / norm;
    }
  }

  private static void add(byte[] rows, byte[] claim, int i, int[] sums) {
    int a = claim[i];
    int b = claim[i + 1];
    int c = claim[i + 2];
    int d = claim[i + 3];
    for (int n = 0; n < RECORDS; n++) {
      sums[n] +=
          a * rows[n]
              + b * rows[RECORDS + n]
              + c * rows[2 * RECORDS + n]
              + d * rows[3 * RECORDS + n];
    }
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

  /** Room to work in, for one thread. */
  static final class Work {
    private final byte[] rows = new byte[AT_ONCE * RECORDS];
    private final int[] sums = new int[RECORDS];
    final double[] scores = new double[RECORDS];
  }
}
