package holdfast.binding.bench;

import holdfast.binding.rotation.Vectors;

/** Binding by the product of entries, the usual baseline; it is its own unbinding. */
final class Hadamard {
  private Hadamard() {}

  /** The product of entries, scaled so that two unit vectors of random signs give a unit vector. */
  static float[] bind(float[] role, float[] filler) {
    float[] product = new float[filler.length];
    float scale = (float) Math.sqrt(filler.length);
    for (int i = 0; i < product.length; i++) {
      product[i] = scale * role[i] * filler[i];
    }
    return product;
  }

  static float[] unbind(float[] record, float[] role) {
    return Vectors.unit(bind(role, record));
  }
}
