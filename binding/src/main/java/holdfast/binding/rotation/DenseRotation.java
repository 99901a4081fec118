package holdfast.binding.rotation;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.QRDecomposition;

/** A rotation held as its d × d matrix; an application takes d² multiplications. */
public final class DenseRotation implements Rotation {
  private final DMatrixRMaj matrix;
  private final float[] rows;
  private final int dimension;

  private DenseRotation(DMatrixRMaj matrix) {
    this.matrix = matrix;
    this.dimension = matrix.numRows;
    this.rows = new float[dimension * dimension];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = (float) matrix.data[i];
    }
  }

  /**
   * The Haar-distributed rotation of a name: the Q of the QR decomposition of a Gaussian matrix,
   * with the columns' signs set so that the diagonal of R is positive (Mezzadri 2007, <em>How to
   * generate random matrices from the classical compact groups</em>). With that rule Q is unique,
   * so that another algorithm for QR gives the same rotation.
   */
  static DenseRotation haar(String name, int dimension) {
    NameStream stream = new NameStream(name);
    DMatrixRMaj gaussian = new DMatrixRMaj(dimension, dimension);
    for (int i = 0; i < gaussian.data.length; i++) {
      gaussian.data[i] = stream.nextGaussian();
    }
    QRDecomposition<DMatrixRMaj> qr = DecompositionFactory_DDRM.qr(dimension, dimension);
    if (!qr.decompose(gaussian)) {
      throw new IllegalStateException("no QR decomposition for the rotation of " + name);
    }
    DMatrixRMaj q = qr.getQ(null, false);
    DMatrixRMaj r = qr.getR(null, false);
    for (int j = 0; j < dimension; j++) {
      if (r.get(j, j) < 0) {
        for (int i = 0; i < dimension; i++) {
          q.set(i, j, -q.get(i, j));
        }
      }
    }
    return new DenseRotation(q);
  }

  /** This rotation after another one, as one matrix. */
  DenseRotation after(DenseRotation first) {
    DMatrixRMaj product = new DMatrixRMaj(dimension, dimension);
    CommonOps_DDRM.mult(matrix, first.matrix, product);
    return new DenseRotation(product);
  }

  @Override
  public int dimension() {
    return dimension;
  }

  @Override
  public float[] apply(float[] vector) {
    Vectors.require(vector, dimension);
    float[] result = new float[dimension];
    for (int i = 0; i < dimension; i++) {
      double sum = 0;
      int row = i * dimension;
      for (int j = 0; j < dimension; j++) {
        sum += (double) rows[row + j] * vector[j];
      }
      result[i] = (float) sum;
    }
    return result;
  }

  @Override
  public float[] applyTranspose(float[] vector) {
    Vectors.require(vector, dimension);
    float[] result = new float[dimension];
    for (int i = 0; i < dimension; i++) {
      float v = vector[i];
      int row = i * dimension;
      for (int j = 0; j < dimension; j++) {
        result[j] += v * rows[row + j];
      }
    }
    return result;
  }

  @Override
  public DMatrixRMaj matrix() {
    return matrix.copy();
  }
}
