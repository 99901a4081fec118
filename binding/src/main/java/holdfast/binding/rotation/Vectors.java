package holdfast.binding.rotation;

/**
 * The inner loops: sums and products of float vectors. Sums run in a fixed order and in double
 * precision, so equal input gives equal bits on every machine.
 */
public final class Vectors {
  private Vectors() {}

  /**
   * Scalar product.
   *
   * @throws IllegalArgumentException when the lengths differ
   */
  public static double dot(float[] a, float[] b) {
    require(a, b.length);
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int i = 0;
    for (; i + 3 < a.length; i += 4) {
      s0 += (double) a[i] * b[i];
      s1 += (double) a[i + 1] * b[i + 1];
      s2 += (double) a[i + 2] * b[i + 2];
      s3 += (double) a[i + 3] * b[i + 3];
    }
    for (; i < a.length; i++) {
      s0 += (double) a[i] * b[i];
    }
    return (s0 + s1) + (s2 + s3);
  }

  /** Euclidean length. */
  public static double norm(float[] a) {
    return Math.sqrt(dot(a, a));
  }

  /** Cosine of the angle; 0 when one of the two is the zero vector. */
  public static double cosine(float[] a, float[] b) {
    double norms = norm(a) * norm(b);
    return norms == 0 ? 0 : dot(a, b) / norms;
  }

  /** Adds {@code scale} times a vector to {@code sum}, in place. */
  public static void addScaled(float[] sum, double scale, float[] vector) {
    require(vector, sum.length);
    float s = (float) scale;
    for (int i = 0; i < sum.length; i++) {
      sum[i] += s * vector[i];
    }
  }

  /** The vector brought to length 1, in a new array; the zero vector stays zero. */
  public static float[] unit(float[] vector) {
    double norm = norm(vector);
    float[] unit = new float[vector.length];
    if (norm > 0) {
      for (int i = 0; i < unit.length; i++) {
        unit[i] = (float) (vector[i] / norm);
      }
    }
    return unit;
  }

  static void require(float[] vector, int dimension) {
    if (vector.length != dimension) {
      throw new IllegalArgumentException(
          "a vector of dimension " + vector.length + " where " + dimension + " is needed");
    }
  }
}
