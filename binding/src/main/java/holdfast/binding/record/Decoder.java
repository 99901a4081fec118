package holdfast.binding.record;

import holdfast.binding.rotation.Rotation;
import holdfast.binding.rotation.Rotations;
import holdfast.binding.rotation.Vectors;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads the fillers back out of a bound vector.
 *
 * <p>Unbinding one role gives its filler under the crosstalk of all others. Taking the nearest
 * entry at once (argmax) fails as records grow. Here the slots are decoded jointly, as users are
 * told apart in a shared radio channel: first the slot with the clearest margin is committed and
 * its contribution subtracted, again and again (successive cancellation; Patel and Holtzman 1994);
 * then each slot is decoded anew with all others subtracted, until nothing changes (parallel
 * cancellation; Varanasi and Aazhang 1990). Safe for any number of threads.
 */
public final class Decoder {

  /** Sweeps settle in two or three; a record over its capacity may circle for ever. */
  private static final int MOST_SWEEPS = 12;

  /** A filled role scores near its weight with all others subtracted, an open one near 0. */
  private static final double FILLED = 0.5;

  private final Rotations rotations;
  private final SortedMap<Role, Codebook> codebooks;
  private final SortedMap<Role, Double> weights;

  /** Entries nearer than this differ by rounding, as two orders of the same words do. */
  private static final double INDISTINCT = 1e-3;

  /**
   * Entries of a codebook that are tried again while slots are being committed: those that were
   * nearest to the slot under the noise of all others. The sweeps afterwards try every entry.
   */
  private static final int SHORT_LIST = 64;

  /** A role that can be read: where its filler comes from and how it was bound. */
  private record Part(Role role, Codebook codebook, Rotation rotation, double weight) {}

  /** The best entry of a codebook for a query, and its distance to the second. */
  private record Best(int index, double score, int second, double secondScore) {
    double margin() {
      return score - secondScore;
    }

    /** After one more entry was looked at; of equal scores the earlier one stays in front. */
    Best with(int entry, double scored) {
      if (scored > score) {
        return new Best(entry, scored, index, score);
      }
      return scored > secondScore ? new Best(index, score, entry, scored) : this;
    }

    /** An entry without a rival is its own second, with score 0: its margin is its score. */
    Best alone() {
      return second < 0 ? new Best(index, score, index, 0) : this;
    }
  }

  /**
   * @param rotations those that bound the vectors
   * @param codebooks for each role what may fill it
   * @param weights the factors that the roles were bound with; 1 where none is given
   * @throws IllegalArgumentException when a codebook has another dimension than the rotations
   */
  public Decoder(Rotations rotations, Map<Role, Codebook> codebooks, Map<Role, Double> weights) {
    this.rotations = rotations;
    this.codebooks = new TreeMap<>(codebooks);
    this.weights = new TreeMap<>(weights);
    for (Map.Entry<Role, Codebook> entry : this.codebooks.entrySet()) {
      if (entry.getValue().dimension() != rotations.dimension()) {
        throw new IllegalArgumentException(
            "the codebook of %s has dimension %d, the rotations %d"
                .formatted(entry.getKey(), entry.getValue().dimension(), rotations.dimension()));
      }
    }
  }

  /** Decodes a vector of which it is known which roles it fills. */
  public Decoding decode(float[] vector, Collection<Role> roles) {
    List<Part> parts = roles.stream().distinct().sorted().map(this::part).toList();
    SortedMap<Role, Integer> chosen = new TreeMap<>();
    commit(vector, parts, chosen, false);
    return refine(vector, chosen);
  }

  /**
   * Decodes a vector of which it is not known which roles it fills. Slots are committed until the
   * vector is explained or nothing that is left looks filled; those that turn out open once all
   * others are taken away are given up, and the rest of the vector is looked at again.
   */
  public Decoding decode(float[] vector) {
    List<Part> parts = codebooks.keySet().stream().map(this::part).toList();
    SortedMap<Role, Integer> chosen = new TreeMap<>();
    Decoding decoding = refine(vector, chosen);
    for (int round = 0; round < MOST_SWEEPS; round++) {
      SortedMap<Role, Integer> before = new TreeMap<>(chosen);
      commit(vector, parts, chosen, true);
      decoding = refine(vector, chosen);
      for (Map.Entry<Role, Decoding.Slot> slot : decoding.slots().entrySet()) {
        if (slot.getValue().score() < FILLED * part(slot.getKey()).weight()) {
          chosen.remove(slot.getKey());
        }
      }
      if (chosen.size() == decoding.slots().size() && (decoding.exact() || chosen.equals(before))) {
        return decoding;
      }
    }
    return refine(vector, chosen);
  }

  /** Each role's nearest entry without any cancellation, as a baseline. */
  public SortedMap<Role, String> argmax(float[] vector, Collection<Role> roles) {
    SortedMap<Role, String> names = new TreeMap<>();
    for (Role role : roles) {
      Part part = part(role);
      names.put(role, part.codebook().name(best(part, vector).index()));
    }
    return names;
  }

  /**
   * Commits the parts that are not chosen yet, the clearest first.
   *
   * @param filledOnly stop when the vector is explained or the clearest part does not look filled
   */
  private void commit(
      float[] vector, List<Part> parts, SortedMap<Role, Integer> chosen, boolean filledOnly) {
    float[] rest = vector.clone();
    Map<Part, int[]> open = new LinkedHashMap<>();
    for (Part part : parts) {
      if (chosen.containsKey(part.role())) {
        add(rest, -1, part, entry(chosen, part));
      }
    }
    for (Part part : parts) {
      if (!chosen.containsKey(part.role())) {
        open.put(part, shortList(part, rest));
      }
    }
    double explained = Decoding.EXACT * Vectors.norm(vector);
    while (!open.isEmpty() && !(filledOnly && Vectors.norm(rest) <= explained)) {
      Part clearest = open.keySet().iterator().next();
      Best found = null;
      for (Map.Entry<Part, int[]> slot : open.entrySet()) {
        Part part = slot.getKey();
        Best best = best(part, slot.getValue(), part.rotation().applyTranspose(rest));
        if (found == null || best.margin() / part.weight() > found.margin() / clearest.weight()) {
          clearest = part;
          found = best;
        }
      }
      if (found == null || (filledOnly && found.score() < FILLED * clearest.weight())) {
        return;
      }
      chosen.put(clearest.role(), found.index());
      add(rest, -1, clearest, found.index());
      open.remove(clearest);
    }
  }

  /** The entries nearest to a slot, in the codebook's order. */
  private static int[] shortList(Part part, float[] vector) {
    float[] scores = part.codebook().scores(part.rotation().applyTranspose(vector));
    int[] entries = new int[scores.length];
    for (int n = 0; n < entries.length; n++) {
      entries[n] = n;
    }
    if (entries.length <= SHORT_LIST) {
      return entries;
    }
    float[] sorted = scores.clone();
    Arrays.sort(sorted);
    float least = sorted[sorted.length - SHORT_LIST];
    return Arrays.stream(entries).filter(n -> scores[n] >= least).toArray();
  }

  private Decoding refine(float[] vector, SortedMap<Role, Integer> chosen) {
    List<Part> parts = chosen.keySet().stream().map(this::part).toList();
    float[] rest = vector.clone();
    parts.forEach(part -> add(rest, -1, part, entry(chosen, part)));
    SortedMap<Role, Best> last = new TreeMap<>();
    boolean changed = true;
    for (int sweep = 0; sweep < MOST_SWEEPS && changed; sweep++) {
      changed = false;
      for (Part part : parts) {
        add(rest, 1, part, entry(chosen, part));
        Best best = best(part, rest);
        changed |= best.index() != entry(chosen, part);
        chosen.put(part.role(), best.index());
        last.put(part.role(), best);
        add(rest, -1, part, best.index());
      }
    }
    double length = Vectors.norm(vector);
    double left = Vectors.norm(rest);
    SortedMap<Role, Decoding.Slot> slots = new TreeMap<>();
    last.forEach((role, best) -> slots.put(role, slot(part(role), best, left)));
    return new Decoding(slots, length == 0 ? 0 : left / length);
  }

  /**
   * Noise of length L spread over d dimensions moves the difference of two scores by L/√d times the
   * distance of the two entries.
   */
  private Decoding.Slot slot(Part part, Best best, double left) {
    float[] difference = part.codebook().vector(best.index()).clone();
    if (best.second() != best.index()) {
      Vectors.addScaled(difference, -1, part.codebook().vector(best.second()));
    }
    double distance = Vectors.norm(difference);
    double noise = left / Math.sqrt(rotations.dimension()) * distance;
    if (distance < INDISTINCT) {
      return new Decoding.Slot(part.codebook().name(best.index()), best.score(), 0);
    }
    double deviations = noise == 0 ? Double.POSITIVE_INFINITY : best.margin() / noise;
    return new Decoding.Slot(part.codebook().name(best.index()), best.score(), deviations);
  }

  private void add(float[] sum, int sign, Part part, int entry) {
    Vectors.addScaled(
        sum, sign * part.weight(), part.rotation().apply(part.codebook().vector(entry)));
  }

  private static Best best(Part part, float[] rest) {
    float[] scores = part.codebook().scores(part.rotation().applyTranspose(rest));
    Best best = new Best(-1, Double.NEGATIVE_INFINITY, -1, Double.NEGATIVE_INFINITY);
    for (int n = 0; n < scores.length; n++) {
      best = best.with(n, scores[n]);
    }
    return best.alone();
  }

  private static Best best(Part part, int[] entries, float[] unbound) {
    Best best = new Best(-1, Double.NEGATIVE_INFINITY, -1, Double.NEGATIVE_INFINITY);
    for (int entry : entries) {
      best = best.with(entry, Vectors.dot(unbound, part.codebook().vector(entry)));
    }
    return best.alone();
  }

  private static int entry(SortedMap<Role, Integer> chosen, Part part) {
    Integer index = chosen.get(part.role());
    if (index == null) {
      throw new IllegalStateException("nothing is chosen for " + part.role());
    }
    return index;
  }

  private Part part(Role role) {
    Codebook codebook = codebooks.get(role);
    if (codebook == null) {
      throw new IllegalArgumentException("no codebook for " + role);
    }
    return new Part(role, codebook, rotations.of(role.path()), weights.getOrDefault(role, 1.0));
  }
}
