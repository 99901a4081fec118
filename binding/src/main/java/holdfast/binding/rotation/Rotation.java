package holdfast.binding.rotation;

import org.ejml.data.DMatrixRMaj;

/**
 * An orthogonal map of vectors: it keeps lengths and angles, and its transpose undoes it.
 *
 * <p>Binding a filler to a role is one application, unbinding one application of the transpose.
 * Immutable, and safe for any number of threads. Both methods throw {@link
 * IllegalArgumentException} when the vector has another dimension.
 */
public sealed interface Rotation permits DenseRotation, StructuredRotation, RotationChain {

  int dimension();

  /** Q v, in a new array. */
  float[] apply(float[] vector);

  /** Qᵀ v, in a new array. */
  float[] applyTranspose(float[] vector);

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
}
