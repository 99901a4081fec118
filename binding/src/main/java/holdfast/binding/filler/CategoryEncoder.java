package holdfast.binding.filler;

import holdfast.binding.rotation.NameStream;
import java.util.Locale;

/**
 * Encodes names of kinds, such as effect types: equal names are equal, different names are nearly
 * orthogonal. Case and surrounding space do not count.
 *
 * @param dimension of the vectors
 */
public record CategoryEncoder(int dimension) implements FillerEncoder {

  @Override
  public String id() {
    return "category/1/" + dimension;
  }

  @Override
  public float[] encode(String text) {
    String name = text.strip().toLowerCase(Locale.ROOT);
    if (name.isEmpty()) {
      return new float[dimension];
    }
    return new NameStream("holdfast/" + id() + "/" + name)
        .signs(dimension, (float) (1 / Math.sqrt(dimension)));
  }
}
