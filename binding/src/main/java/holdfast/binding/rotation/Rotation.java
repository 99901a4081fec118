package holdfast.binding.rotation;

import org.ejml.data.DMatrixRMaj;
import org.ejml.data.FMatrixRMaj;

/**
 * An orthogonal map of vectors: it keeps lengths and angles, and its transpose undoes it.
 *
 * <p>Binding a filler to a role is one application, unbinding one application of the transpose.
 * Immutable, and safe for any number of threads. All methods that take vectors throw {@link
 * IllegalArgumentException} when they have another dimension.
 */
public sealed interface Rotation
    permits DenseRotation, StructuredRotation, RotationChain, TransposedRotation {

  int dimension();

  /** Q v, in a new array. */
  float[] apply(float[] vector);

  /** Qᵀ v, in a new array. */
  float[] applyTranspose(float[] vector);

  /** Qᵀ as a rotation of its own. */
  Rotation transposed();

  /**
   * Q v for many vectors: the same bits as one by one, sooner.
   *
   * @param vectors one a row
   * @return one image a row
   */
  default FMatrixRMaj applyAll(FMatrixRMaj vectors) {
    int d = dimension();
    require(vectors, d);
    FMatrixRMaj images = new FMatrixRMaj(vectors.numRows, d);
    float[] vector = new float[d];
    for (int row = 0; row < vectors.numRows; row++) {
      System.arraycopy(vectors.data, row * d, vector, 0, d);
      System.arraycopy(apply(vector), 0, images.data, row * d, d);
    }
    return images;
  }

  /** Q itself, d × d. Column j is Q applied to the j-th unit vector. */
  default DMatrixRMaj matrix() {
    int d = dimension();
    DMatrixRMaj matrix = new DMatrixRMaj(d, d);
    float[] unit = new float[d];
    for (int j = 0; j < d; j++) {
      unit[j] = 1;
      float[] column = apply(unit);
      unit[j] = 0;
      for (int i = 0; i < d; i++) {
        matrix.set(i, j, column[i]);
      }
    }
    return matrix;
  }

  /** Refuses rows of another length. */
  static void require(FMatrixRMaj vectors, int dimension) {
    if (vectors.numCols != dimension) {
      throw new IllegalArgumentException(
          "rows of dimension " + vectors.numCols + " where " + dimension + " is needed");
    }
  }
}
