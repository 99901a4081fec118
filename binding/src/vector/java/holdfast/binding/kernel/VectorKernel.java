package holdfast.binding.kernel;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.Vector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/** The loops in the processor's widest vectors, by the Vector API. */
final class VectorKernel implements Kernel {
  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Short> SHORTS = ShortVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Byte> BYTES =
      VectorSpecies.of(byte.class, VectorShape.forBitSize(SHORTS.vectorBitSize() / 2));

  private static final int LANES = FLOATS.length();

  /**
   * Vectors that are multiplied at once. With two registers of outputs they keep twelve sums going:
   * enough to hide the latency of a multiply-add, few enough for sixteen registers.
   */
  private static final int AT_ONCE = 6;

  /** Products of codes that a short can hold: 8 · 31 · 127 is 31,496. */
  private static final int DEPTH = 8;

  private static final VectorShuffle<Float> BY_1 = partner(1);
  private static final VectorShuffle<Float> BY_2 = partner(2);
  private static final VectorShuffle<Float> BY_4 = partner(4);
  private static final VectorShuffle<Float> BY_8 = partner(8);
  private static final FloatVector SIGNS_1 = signs(1);
  private static final FloatVector SIGNS_2 = signs(2);
  private static final FloatVector SIGNS_4 = signs(4);
  private static final FloatVector SIGNS_8 = signs(8);

  private final Kernel scalar = Kernels.scalar();

  VectorKernel() {
    if (LANES < 4 || PANEL % (4 * LANES) != 0) {
      throw new UnsupportedOperationException("vectors of " + LANES + " floats");
    }
  }

  @Override
  public String name() {
    return "Vector API, " + FLOATS.vectorBitSize() + " bits";
  }

  @Override
  public void multiply(float[] panels, int inputs, float[] xs, int count, float[] ys) {
    int width = panels.length / inputs;
    for (int panel = 0; panel < width; panel += PANEL) {
      int start = panel * inputs;
      int n = 0;
      for (; n + AT_ONCE <= count; n += AT_ONCE) {
        for (int i = 0; i < PANEL; i += 2 * LANES) {
          six(panels, start + i, inputs, xs, n * inputs, ys, n * width + panel + i, width);
        }
      }
      for (; n < count; n++) {
        for (int i = 0; i < PANEL; i += 4 * LANES) {
          one(panels, start + i, inputs, xs, n * inputs, ys, n * width + panel + i);
        }
      }
    }
  }

  /** One vector, four registers of outputs. */
  private static void one(
      float[] panels, int at, int inputs, float[] xs, int x, float[] ys, int y) {
    FloatVector a = FloatVector.zero(FLOATS);
    FloatVector b = a;
    FloatVector c = a;
    FloatVector d = a;
    int p = at;
    for (int j = 0; j < inputs; j++) {
      FloatVector v = FloatVector.broadcast(FLOATS, xs[x + j]);
      a = FloatVector.fromArray(FLOATS, panels, p).fma(v, a);
      b = FloatVector.fromArray(FLOATS, panels, p + LANES).fma(v, b);
      c = FloatVector.fromArray(FLOATS, panels, p + 2 * LANES).fma(v, c);
      d = FloatVector.fromArray(FLOATS, panels, p + 3 * LANES).fma(v, d);
      p += PANEL;
    }
    a.intoArray(ys, y);
    b.intoArray(ys, y + LANES);
    c.intoArray(ys, y + 2 * LANES);
    d.intoArray(ys, y + 3 * LANES);
  }

  /** Six vectors, two registers of outputs. */
  private static void six(
      float[] panels, int at, int inputs, float[] xs, int x, float[] ys, int y, int width) {
    FloatVector a0 = FloatVector.zero(FLOATS);
    FloatVector b0 = a0;
    FloatVector c0 = a0;
    FloatVector d0 = a0;
    FloatVector e0 = a0;
    FloatVector f0 = a0;
    FloatVector a1 = a0;
    FloatVector b1 = a0;
    FloatVector c1 = a0;
    FloatVector d1 = a0;
    FloatVector e1 = a0;
    FloatVector f1 = a0;
    int p = at;
    for (int j = 0; j < inputs; j++) {
      FloatVector p0 = FloatVector.fromArray(FLOATS, panels, p);
      FloatVector p1 = FloatVector.fromArray(FLOATS, panels, p + LANES);
      FloatVector v = FloatVector.broadcast(FLOATS, xs[x + j]);
      a0 = p0.fma(v, a0);
      a1 = p1.fma(v, a1);
      v = FloatVector.broadcast(FLOATS, xs[x + inputs + j]);
      b0 = p0.fma(v, b0);
      b1 = p1.fma(v, b1);
      v = FloatVector.broadcast(FLOATS, xs[x + 2 * inputs + j]);
      c0 = p0.fma(v, c0);
      c1 = p1.fma(v, c1);
      v = FloatVector.broadcast(FLOATS, xs[x + 3 * inputs + j]);
      d0 = p0.fma(v, d0);
      d1 = p1.fma(v, d1);
      v = FloatVector.broadcast(FLOATS, xs[x + 4 * inputs + j]);
      e0 = p0.fma(v, e0);
      e1 = p1.fma(v, e1);
      v = FloatVector.broadcast(FLOATS, xs[x + 5 * inputs + j]);
      f0 = p0.fma(v, f0);
      f1 = p1.fma(v, f1);
      p += PANEL;
    }
    store(a0, a1, ys, y);
    store(b0, b1, ys, y + width);
    store(c0, c1, ys, y + 2 * width);
    store(d0, d1, ys, y + 3 * width);
    store(e0, e1, ys, y + 4 * width);
    store(f0, f1, ys, y + 5 * width);
  }

  private static void store(FloatVector first, FloatVector second, float[] ys, int y) {
    first.intoArray(ys, y);
    second.intoArray(ys, y + LANES);
  }

  @Override
  public void sum(MemorySegment codes, long at, byte[] claim, int[] sums) {
    if (sums.length % TILE != 0) {
      throw new IllegalArgumentException(sums.length + " records are no tiles");
    }
    for (int first = 0; first < sums.length; first += TILE) {
      long tile = at + (long) first * claim.length;
      for (int column = 0; column < TILE; column += 4 * SHORTS.length()) {
        sum(codes, tile + column, claim, sums, first + column);
      }
      rest(codes, tile, claim, sums, first);
    }
  }

  /** The sums of four registers of shorts, which wait for {@value #DEPTH} rows to be widened. */
  private static void sum(MemorySegment codes, long at, byte[] claim, int[] sums, int first) {
    IntVector sum0 = IntVector.zero(INTS);
    IntVector sum1 = sum0;
    IntVector sum2 = sum0;
    IntVector sum3 = sum0;
    IntVector sum4 = sum0;
    IntVector sum5 = sum0;
    IntVector sum6 = sum0;
    IntVector sum7 = sum0;
    int whole = claim.length / DEPTH * DEPTH;
    for (int i = 0; i < whole; i += DEPTH) {
      ShortVector a = ShortVector.zero(SHORTS);
      ShortVector b = a;
      ShortVector c = a;
      ShortVector d = a;
      long row = at + (long) i * TILE;
      for (int j = 0; j < DEPTH; j++) {
        ShortVector factor = ShortVector.broadcast(SHORTS, claim[i + j]);
        a = a.add(shorts(codes, row).mul(factor));
        b = b.add(shorts(codes, row + SHORTS.length()).mul(factor));
        c = c.add(shorts(codes, row + 2 * SHORTS.length()).mul(factor));
        d = d.add(shorts(codes, row + 3 * SHORTS.length()).mul(factor));
        row += TILE;
      }
      sum0 = sum0.add(a.convertShape(VectorOperators.S2I, INTS, 0));
      sum1 = sum1.add(a.convertShape(VectorOperators.S2I, INTS, 1));
      sum2 = sum2.add(b.convertShape(VectorOperators.S2I, INTS, 0));
      sum3 = sum3.add(b.convertShape(VectorOperators.S2I, INTS, 1));
      sum4 = sum4.add(c.convertShape(VectorOperators.S2I, INTS, 0));
      sum5 = sum5.add(c.convertShape(VectorOperators.S2I, INTS, 1));
      sum6 = sum6.add(d.convertShape(VectorOperators.S2I, INTS, 0));
      sum7 = sum7.add(d.convertShape(VectorOperators.S2I, INTS, 1));
    }
    sum0.intoArray(sums, first);
    sum1.intoArray(sums, first + INTS.length());
    sum2.intoArray(sums, first + 2 * INTS.length());
    sum3.intoArray(sums, first + 3 * INTS.length());
    sum4.intoArray(sums, first + 4 * INTS.length());
    sum5.intoArray(sums, first + 5 * INTS.length());
    sum6.intoArray(sums, first + 6 * INTS.length());
    sum7.intoArray(sums, first + 7 * INTS.length());
  }

  /** Dimensions that fill no registers are added one by one. */
  private static void rest(MemorySegment codes, long tile, byte[] claim, int[] sums, int first) {
    for (int i = claim.length / DEPTH * DEPTH; i < claim.length; i++) {
      for (int n = 0; n < TILE; n++) {
        sums[first + n] += claim[i] * codes.get(ValueLayout.JAVA_BYTE, tile + (long) i * TILE + n);
      }
    }
  }

  private static ShortVector shorts(MemorySegment codes, long at) {
    Vector<Short> wide =
        ByteVector.fromMemorySegment(BYTES, codes, at, ByteOrder.LITTLE_ENDIAN)
            .convertShape(VectorOperators.B2S, SHORTS, 0);
    return (ShortVector) wide;
  }

  @Override
  public void hadamard(float[] v, int block) {
    if (v.length % LANES != 0) {
      scalar.hadamard(v, block);
      return;
    }
    for (int i = 0; i < v.length; i += LANES) {
      within(FloatVector.fromArray(FLOATS, v, i), block).intoArray(v, i);
    }
    for (int half = LANES; half < block; half *= 2) {
      for (int start = 0; start < v.length; start += 2 * half) {
        for (int i = start; i < start + half; i += LANES) {
          FloatVector a = FloatVector.fromArray(FLOATS, v, i);
          FloatVector b = FloatVector.fromArray(FLOATS, v, i + half);
          a.add(b).intoArray(v, i);
          a.sub(b).intoArray(v, i + half);
        }
      }
    }
  }

  /** The rounds whose sums and differences stay within one register. */
  private static FloatVector within(FloatVector v, int block) {
    FloatVector result = v;
    if (block > 1) {
      result = result.fma(SIGNS_1, result.rearrange(BY_1));
    }
    if (block > 2) {
      result = result.fma(SIGNS_2, result.rearrange(BY_2));
    }
    if (block > 4 && LANES > 4) {
      result = result.fma(SIGNS_4, result.rearrange(BY_4));
    }
    if (block > 8 && LANES > 8) {
      result = result.fma(SIGNS_8, result.rearrange(BY_8));
    }
    return result;
  }

  /** Each lane's partner, so many lanes away; the lane itself where vectors are too short. */
  private static VectorShuffle<Float> partner(int half) {
    return VectorShuffle.fromOp(FLOATS, lane -> half < LANES ? lane ^ half : lane);
  }

  /** Plus for the lanes that become sums, minus for those that become differences. */
  private static FloatVector signs(int half) {
    float[] signs = new float[LANES];
    for (int lane = 0; lane < LANES; lane++) {
      signs[lane] = (lane & half) == 0 ? 1 : -1;
    }
    return FloatVector.fromArray(FLOATS, signs, 0);
  }
}
