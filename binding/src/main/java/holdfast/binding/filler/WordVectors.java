package holdfast.binding.filler;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Meanings of some twenty thousand words as vectors: alike words have alike vectors, whatever their
 * letters.
 *
 * <p>Distilled from the sentence embedding all-MiniLM-L6-v2 by {@code binding/src/distil} (which
 * says how): each word was embedded once, the mean of all words was taken off, and with it the
 * directions in which all words are alike (Mu and Viswanath 2018, <em>All-but-the-top</em>). So no
 * model runs here, and an upgrade of a model's runtime cannot move the vectors. Words are known by
 * their stem. Immutable.
 */
public final class WordVectors {
  private static final String RESOURCE = "words.bin";
  private static final int MAGIC = 0x48465756;
  private static final int FORMAT = 1;

  /**
   * One word.
   *
   * @param weight how telling the word is, above 0 to 1: a / (a + share of all printed words)
   * @param scale of the codes
   * @param codes the vector, divided by the scale and rounded
   * @param squares sum of the squared codes
   */
  private record Word(float weight, float scale, byte[] codes, int squares) implements Meaning {}

  /** The meaning of a known word, to be compared many times without being looked up again. */
  public sealed interface Meaning permits Word {}

  private final int dimension;
  private final Map<String, Word> words;

  private WordVectors(int dimension, Map<String, Word> words) {
    this.dimension = dimension;
    this.words = words;
  }

  /** The vectors that come with the library; read at first use. */
  public static WordVectors standard() {
    return Standard.VECTORS;
  }

  public int dimension() {
    return dimension;
  }

  /** Number of words. */
  public int size() {
    return words.size();
  }

  /** The stems of all words, in alphabetical order. */
  public List<String> words() {
    return words.keySet().stream().sorted().toList();
  }

  /** Whether a word, as {@link LabelTokens} writes it, has a vector. */
  public boolean knows(String word) {
    return words.containsKey(Stem.of(word));
  }

  /** How telling a word is, above 0 to 1; rare and unknown words 1. */
  public double weight(String word) {
    Word known = words.get(Stem.of(word));
    return known == null ? 1 : known.weight();
  }

  /** The vector of a word, of length about 1, or null when it is unknown. */
  public float @Nullable [] vector(String word) {
    Word known = words.get(Stem.of(word));
    if (known == null) {
      return null;
    }
    float[] vector = new float[dimension];
    for (int i = 0; i < dimension; i++) {
      vector[i] = known.scale() * known.codes()[i];
    }
    return vector;
  }

  /** The meaning of a word given by its stem, or null when it is unknown. */
  public @Nullable Meaning meaning(String stem) {
    return words.get(stem);
  }

  /** Cosine of two words: 1 when their stems are equal, 0 when one is unknown. */
  public double likeness(String a, String b) {
    return Stem.of(a).equals(Stem.of(b)) ? 1 : likeness(meaning(Stem.of(a)), meaning(Stem.of(b)));
  }

  /** Cosine of two meanings, 0 when one is unknown. */
  public double likeness(@Nullable Meaning a, @Nullable Meaning b) {
    if (!(a instanceof Word one) || !(b instanceof Word two)) {
      return 0;
    }
    return one == two ? 1 : cosine(one, two);
  }

  /** Of codes: their scales cancel out, and whole numbers add up the same in any order. */
  private static double cosine(Word a, Word b) {
    return product(a.codes(), b.codes()) / Math.sqrt((double) a.squares() * b.squares());
  }

  private static int product(byte[] a, byte[] b) {
    int product = 0;
    for (int i = 0; i < a.length; i++) {
      product += a[i] * b[i];
    }
    return product;
  }

  /** Read at first use. */
  private static final class Standard {
    static final WordVectors VECTORS = read();

    private static WordVectors read() {
      try (InputStream in = WordVectors.class.getResourceAsStream(RESOURCE)) {
        if (in == null) {
          throw new IllegalStateException("the resource " + RESOURCE + " is missing");
        }
        DataInputStream data = new DataInputStream(new BufferedInputStream(in, 1 << 16));
        if (data.readInt() != MAGIC || data.readInt() != FORMAT) {
          throw new IllegalStateException("the resource " + RESOURCE + " has another format");
        }
        int count = data.readInt();
        int dimension = data.readInt();
        Map<String, Word> words = new HashMap<>();
        for (int n = 0; n < count; n++) {
          String stem = data.readUTF();
          float weight = data.readFloat();
          float scale = data.readFloat();
          byte[] codes = new byte[dimension];
          data.readFully(codes);
          words.put(stem, new Word(weight, scale, codes, product(codes, codes)));
        }
        return new WordVectors(dimension, words);
      } catch (IOException e) {
        throw new UncheckedIOException("the resource " + RESOURCE + " cannot be read", e);
      }
    }
  }
}
