package holdfast.binding.rotation;

import holdfast.binding.kernel.Kernels;

/**
 * Three rounds of random signs, each followed by a fixed mixing: M D₃ M D₂ M D₁. An application
 * takes O(d log d) additions and no matrix is stored.
 *
 * <p>M is the Walsh–Hadamard transform where d is a power of two. Otherwise, with d = m · 2ᵏ, it is
 * the Kronecker product of the cosine transform of order m and the Walsh–Hadamard transform of
 * order 2ᵏ: every output still depends on every input. Three rounds behave like a Haar rotation for
 * this purpose (Yu et al. 2016, <em>Orthogonal random features</em>); one round of signs alone
 * would commute with others of its kind, and nested roles would lose their order.
 */
public final class StructuredRotation implements Rotation {
  private static final int ROUNDS = 3;

  private final int dimension;
  private final int block;
  private final float[] cosines;
  private final float[][] signs;

  private StructuredRotation(int dimension, float[][] signs) {
    this.dimension = dimension;
    this.signs = signs;
    this.block = Integer.lowestOneBit(dimension);
    this.cosines = cosineTransform(dimension / block);
  }

  /** The structured rotation of a name. */
  static StructuredRotation of(String name, int dimension) {
    NameStream stream = new NameStream(name);
    float[][] signs = new float[ROUNDS][];
    for (int round = 0; round < ROUNDS; round++) {
      signs[round] = stream.signs(dimension, 1);
    }
    return new StructuredRotation(dimension, signs);
  }

  @Override
  public int dimension() {
    return dimension;
  }

  @Override
  public float[] apply(float[] vector) {
    Vectors.require(vector, dimension);
    float[] v = vector.clone();
    for (float[] round : signs) {
      flip(v, round);
      walshHadamard(v);
      mixBlocks(v, false);
    }
    return v;
  }

  @Override
  public float[] applyTranspose(float[] vector) {
    Vectors.require(vector, dimension);
    float[] v = vector.clone();
    for (int round = ROUNDS - 1; round >= 0; round--) {
      mixBlocks(v, true);
      walshHadamard(v);
      flip(v, signs[round]);
    }
    return v;
  }

  @Override
  public Rotation transposed() {
    return new TransposedRotation(this);
  }

  private static void flip(float[] v, float[] signs) {
    for (int i = 0; i < v.length; i++) {
      v[i] *= signs[i];
    }
  }

  /** The orthonormal transform of each block of length 2ᵏ, in place; it is its own inverse. */
  private void walshHadamard(float[] v) {
    Kernels.best().hadamard(v, block);
    float scale = (float) (1 / Math.sqrt(block));
    for (int i = 0; i < dimension; i++) {
      v[i] *= scale;
    }
  }

  private void mixBlocks(float[] v, boolean transpose) {
    int blocks = dimension / block;
    if (blocks == 1) {
      return;
    }
    float[] mixed = new float[dimension];
    for (int to = 0; to < blocks; to++) {
      for (int from = 0; from < blocks; from++) {
        float weight = transpose ? cosines[from * blocks + to] : cosines[to * blocks + from];
        for (int i = 0; i < block; i++) {
          mixed[to * block + i] += weight * v[from * block + i];
        }
      }
    }
    System.arraycopy(mixed, 0, v, 0, dimension);
  }

  /** The orthonormal cosine transform (DCT-II) of order m, row-major. */
  private static float[] cosineTransform(int m) {
    float[] matrix = new float[m * m];
    for (int k = 0; k < m; k++) {
      double scale = Math.sqrt((k == 0 ? 1.0 : 2.0) / m);
      for (int n = 0; n < m; n++) {
        matrix[k * m + n] = (float) (scale * StrictMath.cos(Math.PI * k * (2 * n + 1) / (2.0 * m)));
      }
    }
    return matrix;
  }
}
