package holdfast.binding.kernel;

import org.ejml.data.DMatrixRMaj;

/**
 * A matrix of floats, packed for the {@link Kernel}: panel by panel of {@value Kernel#PANEL}
 * outputs (rows of the matrix), in each input by input. Missing outputs of the last panel are 0.
 * Immutable.
 */
public final class Panels {
  private final int outputs;
  private final int inputs;
  private final float[] packed;

  private Panels(int outputs, int inputs) {
    this.outputs = outputs;
    this.inputs = inputs;
    this.packed = new float[padded(outputs) * inputs];
  }

  /** The panels of a matrix. */
  public static Panels of(DMatrixRMaj matrix) {
    Panels panels = new Panels(matrix.numRows, matrix.numCols);
    for (int i = 0; i < matrix.numRows; i++) {
      for (int j = 0; j < matrix.numCols; j++) {
        panels.packed[panels.place(i, j)] = (float) matrix.data[i * matrix.numCols + j];
      }
    }
    return panels;
  }

  /** The panels of a matrix's transpose. */
  public static Panels ofTranspose(DMatrixRMaj matrix) {
    Panels panels = new Panels(matrix.numCols, matrix.numRows);
    for (int i = 0; i < matrix.numRows; i++) {
      for (int j = 0; j < matrix.numCols; j++) {
        panels.packed[panels.place(j, i)] = (float) matrix.data[i * matrix.numCols + j];
      }
    }
    return panels;
  }

  /** The product of the matrix and a vector, in a new array. */
  public float[] multiply(float[] x) {
    return multiply(x, 1);
  }

  /**
   * Products of the matrix and several vectors, in a new array.
   *
   * @param xs the vectors one after another, each of as many numbers as the matrix has columns
   * @param count how many vectors
   * @return the products one after another
   */
  public float[] multiply(float[] xs, int count) {
    int width = padded(outputs);
    float[] ys = new float[count * width];
    Kernels.best().multiply(packed, inputs, xs, count, ys);
    if (width == outputs) {
      return ys;
    }
    float[] trimmed = new float[count * outputs];
    for (int n = 0; n < count; n++) {
      System.arraycopy(ys, n * width, trimmed, n * outputs, outputs);
    }
    return trimmed;
  }

  private int place(int output, int input) {
    int panel = output / Kernel.PANEL;
    return (panel * inputs + input) * Kernel.PANEL + output % Kernel.PANEL;
  }

  private static int padded(int outputs) {
    return (outputs + Kernel.PANEL - 1) / Kernel.PANEL * Kernel.PANEL;
  }
}
