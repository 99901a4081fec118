package holdfast.binding.rotation;

import holdfast.binding.kernel.Panels;
import org.ejml.data.DMatrixRMaj;
import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.QRDecomposition;

/** A rotation held as its d × d matrix; an application takes d² multiplications. */
public final class DenseRotation implements Rotation {
  private final DMatrixRMaj matrix;
  private final Panels forth;
  private final Panels back;

  private DenseRotation(DMatrixRMaj matrix) {
    this(matrix, Panels.of(matrix), Panels.ofTranspose(matrix));
  }

  private DenseRotation(DMatrixRMaj matrix, Panels forth, Panels back) {
    this.matrix = matrix;
    this.forth = forth;
    this.back = back;
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
    DMatrixRMaj product = new DMatrixRMaj(dimension(), dimension());
    CommonOps_DDRM.mult(matrix, first.matrix, product);
    return new DenseRotation(product);
  }

  @Override
  public DenseRotation transposed() {
    return new DenseRotation(CommonOps_DDRM.transpose(matrix, null), back, forth);
  }

  @Override
  public int dimension() {
    return matrix.numRows;
  }

  @Override
  public float[] apply(float[] vector) {
    Vectors.require(vector, dimension());
    return forth.multiply(vector);
  }

  @Override
  public float[] applyTranspose(float[] vector) {
    Vectors.require(vector, dimension());
    return back.multiply(vector);
  }

  /** As one matrix product. */
  @Override
  public FMatrixRMaj applyAll(FMatrixRMaj vectors) {
    Rotation.require(vectors, dimension());
    FMatrixRMaj images = new FMatrixRMaj();
    images.setData(forth.multiply(vectors.data, vectors.numRows));
    images.numRows = vectors.numRows;
    images.numCols = dimension();
    return images;
  }

  @Override
  public DMatrixRMaj matrix() {
    return matrix.copy();
  }
}
