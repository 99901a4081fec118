package holdfast.binding.index;

import holdfast.binding.kernel.Kernel;
import holdfast.binding.kernel.Kernels;
import java.util.ArrayList;
import java.util.List;

/**
 * One pass of several claims over one part of all records.
 *
 * <p>Few claims are compared in whole numbers, straight from the mapped file, at the speed of
 * memory. For more, codes are widened to floats, panel by panel, and all claims multiplied with a
 * panel while it is in the cache: codes are small enough for such products to be whole numbers too,
 * so both ways give equal bits. Not for more than one thread.
 */
final class Scan {

  /** Fewer claims than this do not pay for widening the codes. */
  private static final int FEW = 4;

  /** Dimensions whose products a float sums without rounding: 4,096 · 31 · 127 is below 2²⁴. */
  private static final int EXACT = 4096;

  private final Block.Part part;
  private final int dimension;
  private final List<Quantised> claims;
  private final List<float[]> slabs = new ArrayList<>();
  private final float[] panel;
  private final float[] products;

  /** Claim by claim, {@link Block#RECORDS} sums each, of the block that was scanned last. */
  private final int[][] sums;

  private final float[] scales = new float[Block.RECORDS];
  private final float[] units = new float[Block.RECORDS];

  Scan(Block.Part part, int dimension, List<Quantised> claims) {
    this.part = part;
    this.dimension = dimension;
    this.claims = claims;
    this.sums = new int[claims.size()][Block.RECORDS];
    boolean few = claims.size() < FEW;
    this.panel = new float[few ? 0 : Kernel.PANEL * Math.min(EXACT, dimension)];
    this.products = new float[few ? 0 : Kernel.PANEL * claims.size()];
    for (int from = 0; from < dimension && !few; from += EXACT) {
      slabs.add(codes(from, Math.min(dimension, from + EXACT)));
    }
  }

  private float[] codes(int from, int to) {
    float[] codes = new float[claims.size() * (to - from)];
    int place = 0;
    for (Quantised claim : claims) {
      for (int i = from; i < to; i++) {
        codes[place++] = claim.codes()[i];
      }
    }
    return codes;
  }

  /** Compares every claim with every record of a block. */
  void scan(Block block) {
    block.scales(part, scales);
    block.units(part, units);
    if (slabs.isEmpty()) {
      for (int claim = 0; claim < sums.length; claim++) {
        block.sums(part, claims.get(claim).codes(), sums[claim]);
      }
      return;
    }
    for (int slot = 0; slot < Block.RECORDS; slot += Kernel.PANEL) {
      for (int slab = 0; slab < slabs.size(); slab++) {
        multiply(block, slot, slab);
      }
    }
  }

  private void multiply(Block block, int slot, int slab) {
    int from = slab * EXACT;
    int to = Math.min(dimension, from + EXACT);
    float[] codes = slabs.get(slab);
    block.panel(part, slot, from, to, panel);
    Kernels.best().multiply(panel, to - from, codes, sums.length, products);
    for (int claim = 0; claim < sums.length; claim++) {
      int[] row = sums[claim];
      int first = claim * Kernel.PANEL;
      for (int n = 0; n < Kernel.PANEL; n++) {
        int product = (int) products[first + n];
        row[slot + n] = slab == 0 ? product : row[slot + n] + product;
      }
    }
  }

  /** Scalar products of a claim and every record of the block, slot by slot. */
  void products(int claim, double[] products) {
    score(claims.get(claim).scale(), sums[claim], scales, products);
  }

  /** Cosines of a claim and every record of the block; 0 when one of the two says nothing. */
  void cosines(int claim, double[] cosines) {
    score(claims.get(claim).unit(), sums[claim], units, cosines);
  }

  private static void score(double factor, int[] sums, float[] factors, double[] scores) {
    for (int slot = 0; slot < scores.length; slot++) {
      scores[slot] = factor * sums[slot] * factors[slot];
    }
  }
}
