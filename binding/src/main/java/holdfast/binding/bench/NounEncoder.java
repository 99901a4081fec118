package holdfast.binding.bench;

import holdfast.binding.filler.FillerEncoder;
import holdfast.binding.rotation.Vectors;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * 84 common nouns as the sentence embedding all-MiniLM-L6-v2 sees them, made by {@code
 * binding/src/distil}. Fillers may be centred on the frozen mean of 2,000 common words.
 */
final class NounEncoder implements FillerEncoder {
  private static final String RESOURCE = "nouns.bin";

  private final int dimension;
  private final boolean centred;
  private final Map<String, float[]> vectors = new TreeMap<>();

  NounEncoder(boolean centred) {
    this.centred = centred;
    try (InputStream in = NounEncoder.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + RESOURCE + " is missing");
      }
      DataInputStream data = new DataInputStream(new BufferedInputStream(in));
      int count = data.readInt();
      this.dimension = data.readInt();
      float[] mean = read(data);
      for (int n = 0; n < count; n++) {
        String noun = data.readUTF();
        float[] vector = read(data);
        if (centred) {
          Vectors.addScaled(vector, -1, mean);
        }
        vectors.put(noun, Vectors.unit(vector));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the resource " + RESOURCE + " cannot be read", e);
    }
  }

  private float[] read(DataInputStream data) throws IOException {
    float[] vector = new float[dimension];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = data.readFloat();
    }
    return vector;
  }

  List<String> nouns() {
    return List.copyOf(vectors.keySet());
  }

  @Override
  public String id() {
    return "nouns/1/" + (centred ? "centred/" : "raw/") + dimension;
  }

  @Override
  public int dimension() {
    return dimension;
  }

  @Override
  public float[] encode(String text) {
    float[] known = vectors.get(text);
    return known == null ? new float[dimension] : known.clone();
  }
}
