package holdfast.binding.index;

import holdfast.binding.rotation.Vectors;

/**
 * A vector in eight bits a dimension. Products of two such vectors are whole numbers, so that every
 * machine and every order of summing gives the same score. Costs nothing that a decoder would
 * notice up to 16 slots.
 *
 * @param codes the vector divided by the scale and rounded; see {@link #RECORD} and {@link #CLAIM}
 * @param scale of the codes; 0 for the zero vector
 * @param unit the scale over the vector's length, which turns products of codes into cosines; 0 for
 *     the zero vector
 */
record Quantised(byte[] codes, float scale, float unit) {

  /** Largest code of a record. */
  static final int RECORD = 127;

  /**
   * Largest code of a claim: eight products of a claim's and a record's codes fit sixteen bits. Its
   * rounding moves a cosine by about a thousandth.
   */
  static final int CLAIM = 31;

  static Quantised of(float[] vector, int largestCode) {
    float largest = 0;
    for (float x : vector) {
      largest = Math.max(largest, Math.abs(x));
    }
    byte[] codes = new byte[vector.length];
    float scale = largest / largestCode;
    if (scale > 0) {
      for (int i = 0; i < codes.length; i++) {
        codes[i] = (byte) Math.round(vector[i] / scale);
      }
    }
    float norm = (float) Vectors.norm(vector);
    return new Quantised(codes, scale, norm == 0 ? 0 : scale / norm);
  }

  float[] vector() {
    float[] vector = new float[codes.length];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = scale * codes[i];
    }
    return vector;
  }
}
