import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import holdfast.binding.filler.Spelling;
import holdfast.binding.filler.Stem;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * Makes the word vectors that come with the library, in two steps: {@code embed COUNTS RAW} runs
 * the sentence embedding on each word, {@code reduce COUNTS RAW OUT} turns the result into the
 * resource. COUNTS has a word and how often it was met on each line, separated by a tab. {@code
 * distil.sh} calls both.
 */
final class DistilWordVectors {
  private static final int RAW_DIMENSION = 384;

  /** 256 of 384 dimensions do as well as all on reworded labels; 192 lose 3 points of 52. */
  private static final int DIMENSION = 256;

  /** Directions in which all words are alike, taken off. */
  private static final int COMMON_DIRECTIONS = 8;

  /** The mean and the common directions are those of the words that are met most. */
  private static final int FREQUENT_WORDS = 6000;

  /** The a of the weight a / (a + share): words above one in a thousand lose half and more. */
  private static final double FREQUENT_SHARE = 1e-3;

  public static void main(String[] arguments) throws IOException {
    Map<String, Integer> counts = counts(Path.of(arguments[1]));
    Path raw = Path.of(arguments[2]);
    if (arguments[0].equals("embed")) {
      embed(counts, raw);
    } else {
      reduce(counts, raw, Path.of(arguments[3]));
    }
  }

  private static Map<String, Integer> counts(Path file) throws IOException {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] fields = line.split("\t");
      counts.put(fields[0], Integer.parseInt(fields[1]));
    }
    return counts;
  }

  private static void embed(Map<String, Integer> counts, Path raw) throws IOException {
    var model = new AllMiniLmL6V2QuantizedEmbeddingModel(Runnable::run);
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(raw)))) {
      for (String word : counts.keySet()) {
        out.writeUTF(word);
        for (float x : model.embed(word).content().vector()) {
          out.writeFloat(x);
        }
      }
    }
  }

  private static void reduce(Map<String, Integer> counts, Path raw, Path resource)
      throws IOException {
    Map<String, double[]> vectors = new LinkedHashMap<>();
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(raw)))) {
      while (vectors.size() < counts.size()) {
        String word = in.readUTF();
        double[] vector = new double[RAW_DIMENSION];
        for (int i = 0; i < RAW_DIMENSION; i++) {
          vector[i] = in.readFloat();
        }
        vectors.put(word, vector);
      }
    }
    List<String> frequent =
        counts.keySet().stream()
            .filter(vectors::containsKey)
            .sorted(Comparator.comparing((String word) -> -counts.get(word)))
            .limit(FREQUENT_WORDS)
            .toList();
    double[] mean = new double[RAW_DIMENSION];
    frequent.forEach(word -> add(mean, 1.0 / frequent.size(), vectors.get(word)));
    vectors.values().forEach(vector -> add(vector, -1, mean));
    double[][] axes = axes(frequent.stream().map(vectors::get).toList());
    double total = counts.values().stream().mapToDouble(c -> c).sum();
    Map<String, Integer> countByStem = new TreeMap<>();
    counts.forEach((word, count) -> countByStem.merge(stem(word), count, Integer::sum));
    write(resource, counts, vectors, axes, countByStem, total);
  }

  /** Principal axes, the strongest first, without the common directions. */
  private static double[][] axes(List<double[]> sample) {
    DMatrixRMaj covariance = new DMatrixRMaj(RAW_DIMENSION, RAW_DIMENSION);
    for (double[] x : sample) {
      CommonOps_DDRM.multAddTransB(
          new DMatrixRMaj(RAW_DIMENSION, 1, true, x),
          new DMatrixRMaj(RAW_DIMENSION, 1, true, x),
          covariance);
    }
    EigenDecomposition_F64<DMatrixRMaj> eigen =
        DecompositionFactory_DDRM.eig(RAW_DIMENSION, true, true);
    eigen.decompose(covariance);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < RAW_DIMENSION; i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingDouble(i -> -eigen.getEigenvalue(i).getReal()));
    return order.stream()
        .skip(COMMON_DIRECTIONS)
        .limit(DIMENSION)
        .map(i -> eigen.getEigenVector(i).data.clone())
        .toArray(double[][]::new);
  }

  private static void write(
      Path resource,
      Map<String, Integer> counts,
      Map<String, double[]> vectors,
      double[][] axes,
      Map<String, Integer> countByStem,
      double total)
      throws IOException {
    Map<String, double[]> byStem = new TreeMap<>();
    counts.keySet().stream()
        .filter(vectors::containsKey)
        .forEach(word -> byStem.putIfAbsent(stem(word), vectors.get(word)));
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(resource)))) {
      out.writeInt(0x48465756);
      out.writeInt(1);
      out.writeInt(byStem.size());
      out.writeInt(axes.length);
      for (Map.Entry<String, double[]> entry : byStem.entrySet()) {
        double share = countByStem.get(entry.getKey()) / total;
        double[] reduced = new double[axes.length];
        double largest = 0;
        for (int k = 0; k < axes.length; k++) {
          for (int i = 0; i < RAW_DIMENSION; i++) {
            reduced[k] += axes[k][i] * entry.getValue()[i];
          }
          largest = Math.max(largest, Math.abs(reduced[k]));
        }
        out.writeUTF(entry.getKey());
        out.writeFloat((float) (FREQUENT_SHARE / (FREQUENT_SHARE + share)));
        out.writeFloat((float) (largest / 127));
        for (double x : reduced) {
          out.writeByte((int) Math.round(x / largest * 127));
        }
      }
    }
  }

  private static String stem(String word) {
    return Stem.of(Spelling.american(word));
  }

  private static void add(double[] sum, double scale, double[] vector) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += scale * vector[i];
    }
  }
}
