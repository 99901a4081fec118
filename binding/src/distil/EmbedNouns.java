import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * Makes the vectors that the benchmark of nouns uses: {@code NOUNS COUNTS OUT}. NOUNS has a noun on
 * each line; COUNTS is the list of words whose mean is taken off.
 */
final class EmbedNouns {

  /** The frozen mean is that of the words that are met most. */
  private static final int WORDS_OF_THE_MEAN = 2000;

  public static void main(String[] arguments) throws IOException {
    var model = new AllMiniLmL6V2QuantizedEmbeddingModel(Runnable::run);
    List<String> nouns = Files.readAllLines(Path.of(arguments[0]));
    List<String> frequent =
        Files.readAllLines(Path.of(arguments[1])).stream()
            .map(line -> line.split("\t"))
            .sorted(Comparator.comparing((String[] fields) -> -Integer.parseInt(fields[1])))
            .limit(WORDS_OF_THE_MEAN)
            .map(fields -> fields[0])
            .toList();
    float[] mean = new float[model.dimension()];
    for (String word : frequent) {
      float[] vector = model.embed(word).content().vector();
      for (int i = 0; i < mean.length; i++) {
        mean[i] += vector[i] / frequent.size();
      }
    }
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[2]))))) {
      out.writeInt(nouns.size());
      out.writeInt(mean.length);
      write(out, mean);
      for (String noun : nouns) {
        out.writeUTF(noun);
        write(out, model.embed(noun).content().vector());
      }
    }
  }

  private static void write(DataOutputStream out, float[] vector) throws IOException {
    for (float x : vector) {
      out.writeFloat(x);
    }
  }
}
