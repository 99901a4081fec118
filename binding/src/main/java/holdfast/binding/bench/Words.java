package holdfast.binding.bench;

import holdfast.binding.filler.LabelEncoder;
import holdfast.binding.filler.WordVectors;
import holdfast.binding.record.Codebook;
import java.util.List;

/** The codebook of the larger tables: words of the library under the audit's own encoder. */
final class Words {
  static final int COUNT = 5000;
  static final LabelEncoder ENCODER = new LabelEncoder();

  /** Every so many of the words in alphabetical order. */
  static final List<String> NAMES = names();

  static final Codebook CODEBOOK = Codebook.of(ENCODER, NAMES);

  private Words() {}

  private static List<String> names() {
    List<String> words = WordVectors.standard().words();
    int step = words.size() / COUNT;
    return java.util.stream.IntStream.range(0, COUNT).mapToObj(n -> words.get(n * step)).toList();
  }
}
