package holdfast.binding.record;

import holdfast.binding.filler.FillerEncoder;
import holdfast.binding.rotation.Vectors;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The names that may fill a role, each with its unit vector. Immutable.
 *
 * <p>Vectors are kept dimension by dimension, so that one scan adds whole rows of scores at a time,
 * which the just-in-time compiler turns into vector instructions.
 */
public final class Codebook {

  /**
   * A name and how near it is.
   *
   * @param name of the codebook
   * @param score its scalar product with the query
   */
  public record Entry(String name, double score) {}

  private final List<String> names;
  private final float[][] vectors;
  private final float[][] byDimension;

  private Codebook(List<String> names, float[][] vectors, int dimension) {
    this.names = List.copyOf(names);
    this.vectors = vectors;
    this.byDimension = new float[dimension][names.size()];
    for (int n = 0; n < vectors.length; n++) {
      for (int i = 0; i < dimension; i++) {
        byDimension[i][n] = vectors[n][i];
      }
    }
  }

  /**
   * The codebook of these names. Names that say nothing to the encoder are left out: no vector
   * could lead back to them. Of names that the encoder takes for one and the same, the first is
   * kept.
   *
   * @throws IllegalArgumentException when no name is left
   */
  public static Codebook of(FillerEncoder encoder, Collection<String> names) {
    List<String> kept = new ArrayList<>();
    List<float[]> vectors = new ArrayList<>();
    Set<FloatBuffer> met = new HashSet<>();
    names.stream()
        .distinct()
        .forEach(
            name -> {
              float[] vector = encoder.encode(name);
              if (Vectors.norm(vector) > 0 && met.add(FloatBuffer.wrap(vector))) {
                kept.add(name);
                vectors.add(vector);
              }
            });
    if (kept.isEmpty()) {
      throw new IllegalArgumentException("a codebook needs a name");
    }
    return new Codebook(kept, vectors.toArray(float[][]::new), encoder.dimension());
  }

  public int size() {
    return names.size();
  }

  public int dimension() {
    return byDimension.length;
  }

  public List<String> names() {
    return names;
  }

  /** The nearest entries, best first; the earlier name first where scores are equal. */
  public List<Entry> nearest(float[] query, int count) {
    float[] scores = scores(query);
    return IntStream.range(0, scores.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer n) -> -scores[n]))
        .limit(count)
        .map(n -> new Entry(names.get(n), scores[n]))
        .toList();
  }

  /** Scalar product of the query with each entry. */
  float[] scores(float[] query) {
    if (query.length != byDimension.length) {
      throw new IllegalArgumentException(
          "a query of dimension " + query.length + " for a codebook of " + byDimension.length);
    }
    float[] scores = new float[names.size()];
    for (int i = 0; i < query.length; i++) {
      Vectors.addScaled(scores, query[i], byDimension[i]);
    }
    return scores;
  }

  String name(int index) {
    return names.get(index);
  }

  /** The vector of an entry; not to be written to. */
  float[] vector(int index) {
    return vectors[index];
  }
}
