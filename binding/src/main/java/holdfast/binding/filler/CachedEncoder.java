package holdfast.binding.filler;

import java.util.concurrent.ConcurrentHashMap;

/**
 * An encoder that keeps what it has encoded: tables and papers say the same labels again and again.
 * When it is full it goes on without keeping more, so that memory stays bounded.
 */
public final class CachedEncoder implements FillerEncoder {
  private final FillerEncoder encoder;
  private final int capacity;
  private final ConcurrentHashMap<String, float[]> known = new ConcurrentHashMap<>();

  /**
   * @param encoder that does the work
   * @param capacity most texts to keep
   */
  public CachedEncoder(FillerEncoder encoder, int capacity) {
    this.encoder = encoder;
    this.capacity = capacity;
  }

  @Override
  public String id() {
    return encoder.id();
  }

  @Override
  public int dimension() {
    return encoder.dimension();
  }

  @Override
  public float[] encode(String text) {
    float[] kept = known.get(text);
    if (kept != null) {
      return kept.clone();
    }
    float[] vector = encoder.encode(text);
    if (known.size() < capacity) {
      known.put(text, vector.clone());
    }
    return vector;
  }
}
