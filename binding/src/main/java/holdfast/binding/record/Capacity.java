package holdfast.binding.record;

import holdfast.binding.rotation.NameStream;
import holdfast.binding.rotation.Rotations;
import holdfast.binding.rotation.Vectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many slots a record can hold: the chance that its fillers are read back right, known before
 * it is written. Safe for any number of threads.
 *
 * <p>The filler of one of k slots is read under noise of variance (k − 1)/d a dimension, the
 * crosstalk of the others. {@link #formula} and {@link #nearest} give the chance that the nearest
 * entry is the right one; {@link #joint} that of the {@link Decoder}, which takes the others away
 * and holds out much longer. All draws come from names: the same question has the same answer.
 */
public final class Capacity {

  /**
   * Enough to tell 0.99 from 0.95: standard error of a share of 0.99 over 64 records of 16 slots.
   */
  private static final int RECORDS = 64;

  /** Draws of one filler under noise. */
  private static final int DRAWS = 500;

  private final int dimension;

  private final Rotations rotations;
  private final Codebook codebook;
  private final Map<Integer, Double> joint = new ConcurrentHashMap<>();

  /**
   * @param rotations those that will bind the records
   * @param codebook what the fillers will be read back against
   */
  public Capacity(Rotations rotations, Codebook codebook) {
    this.rotations = rotations;
    this.codebook = codebook;
    this.dimension = rotations.dimension();
  }

  /**
   * Chance that the nearest of the entries is the right one, if the rivals were all equally far: a
   * rival at cosine ρ wins with probability Φ(−√(d(1 − ρ) / (2(k − 1)))).
   *
   * @param dimension of the vectors, d
   * @param slots filled in the record, k
   * @param rivals wrong entries of the codebook
   * @param likeness cosine of a rival and the right entry, ρ
   */
  public static double formula(int dimension, int slots, int rivals, double likeness) {
    if (slots <= 1) {
      return 1;
    }
    double distance = Math.sqrt(dimension * (1 - likeness) / (2.0 * (slots - 1)));
    return Math.pow(1 - upperTail(distance), rivals);
  }

  /** Chance that the nearest entry is the right one, by drawing noise on real entries. */
  public double nearest(int slots) {
    NameStream stream = new NameStream("holdfast/capacity/nearest/" + slots);
    double deviation = Math.sqrt((slots - 1.0) / dimension);
    int right = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      int entry = pick(stream);
      float[] noisy = codebook.vector(entry).clone();
      for (int i = 0; i < noisy.length; i++) {
        noisy[i] += (float) (deviation * stream.nextGaussian());
      }
      right += codebook.nearest(noisy, 1).getFirst().name().equals(codebook.name(entry)) ? 1 : 0;
    }
    return (double) right / DRAWS;
  }

  /** Chance that the decoder reads a slot right, by decoding records of random entries. */
  public double joint(int slots) {
    return joint.computeIfAbsent(slots, this::decodeRandomRecords);
  }

  /**
   * The most slots a record may have so that each is read right with at least this chance, found by
   * doubling and halving; at least 1, and never more than there are dimensions.
   */
  public int most(double chance) {
    int enough = 1;
    while (2 * enough <= dimension && joint(2 * enough) >= chance) {
      enough *= 2;
    }
    int tooMany = Math.min(2 * enough, dimension + 1);
    while (tooMany - enough > 1) {
      int middle = (enough + tooMany) / 2;
      if (joint(middle) >= chance) {
        enough = middle;
      } else {
        tooMany = middle;
      }
    }
    return enough;
  }

  private double decodeRandomRecords(int slots) {
    NameStream stream = new NameStream("holdfast/capacity/joint/" + slots);
    List<Role> roles = new ArrayList<>();
    Map<Role, Codebook> codebooks = new TreeMap<>();
    for (int slot = 0; slot < slots; slot++) {
      roles.add(Role.of("capacity", Integer.toString(slot)));
      codebooks.put(roles.getLast(), codebook);
    }
    Decoder decoder = new Decoder(rotations, codebooks, Map.of());
    int records = Math.max(1, RECORDS / slots);
    int right = 0;
    for (int record = 0; record < records; record++) {
      Map<Role, String> names = new TreeMap<>();
      float[] vector = new float[dimension];
      for (Role role : roles) {
        int entry = pick(stream);
        names.put(role, codebook.name(entry));
        Vectors.addScaled(vector, 1, rotations.of(role.path()).apply(codebook.vector(entry)));
      }
      for (Map.Entry<Role, Decoding.Slot> slot : decoder.decode(vector, roles).slots().entrySet()) {
        right += slot.getValue().name().equals(names.get(slot.getKey())) ? 1 : 0;
      }
    }
    return (double) right / (records * slots);
  }

  private int pick(NameStream stream) {
    return (int) (stream.nextUniform() * codebook.size());
  }

  /** P(X > x) of a standard normal X (Abramowitz and Stegun 26.2.17, error below 7.5e-8). */
  private static double upperTail(double x) {
    double t = 1 / (1 + 0.2316419 * x);
    double polynomial =
        t
            * (0.319381530
                + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
    return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI) * polynomial;
  }
}
