package holdfast.binding.kernel;

import java.lang.foreign.MemorySegment;

/**
 * The loops that take nearly all the time. Each result is fixed to the bit: a product is summed in
 * the order of its inputs, one fused multiply-add each, and codes are whole numbers; so it does not
 * matter which kernel ran, nor how wide the processor's vectors are.
 */
public interface Kernel {

  /** Outputs that a packed matrix keeps side by side. */
  int PANEL = 64;

  /** Records whose codes are kept side by side: the whole of each line of the cache is used. */
  int TILE = 128;

  /** Short name, for a bench's title. */
  String name();

  /**
   * Products of a packed matrix and several vectors.
   *
   * @param panels the matrix, see {@link Panels}: panel by panel of {@link #PANEL} outputs, in it
   *     input by input, in it output by output
   * @param inputs columns of the matrix
   * @param xs the vectors one after another, {@code inputs} numbers each
   * @param count how many vectors
   * @param ys the products one after another, in as many numbers as the panels have outputs
   */
  void multiply(float[] panels, int inputs, float[] xs, int count, float[] ys);

  /**
   * Sums of products of a claim's codes and those of several records. They are kept tile by tile of
   * {@link #TILE} records, and in each dimension by dimension: a sum stays in a register while the
   * memory is read from front to back.
   *
   * @param codes the records' codes, −127 to 127
   * @param at where the first one is
   * @param claim a code a dimension, −31 to 31
   * @param sums a sum a record, overwritten; their number is a multiple of {@link #TILE}
   */
  void sum(MemorySegment codes, long at, byte[] claim, int[] sums);

  /**
   * The Walsh–Hadamard transform of each block, in place and not scaled.
   *
   * @param v as many blocks as it holds
   * @param block a power of two
   */
  void hadamard(float[] v, int block);
}
