package holdfast.binding.record;

import holdfast.binding.filler.CachedEncoder;
import holdfast.binding.filler.FillerEncoder;
import holdfast.binding.rotation.Rotations;
import holdfast.binding.rotation.Vectors;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * The roles that a record may have, how the filler of each is encoded and how much it counts.
 *
 * <p>Rotations keep angles, so ⟨record a, record b⟩ = Σ_roles w² ⟨filler a, filler b⟩ + crosstalk:
 * one product compares two tuples slot by slot, and one matrix product compares a table with a
 * library. Immutable and safe for any number of threads.
 */
public final class TupleSpace {

  /**
   * What fills a role.
   *
   * @param encoder from names to vectors
   * @param weight factor of the bound filler, above 0; 1 for all gives each role equal energy
   */
  public record Part(FillerEncoder encoder, double weight) {

    /**
     * @throws IllegalArgumentException when the weight is not above 0
     */
    public Part {
      if (!(weight > 0)) {
        throw new IllegalArgumentException("weight " + weight + " is not above 0");
      }
    }
  }

  private final Rotations rotations;
  private final SortedMap<Role, Part> parts;

  /**
   * @throws IllegalArgumentException when an encoder and the rotations differ in dimension
   */
  public TupleSpace(Rotations rotations, Map<Role, Part> parts) {
    this.rotations = rotations;
    this.parts = new TreeMap<>(parts);
    this.parts.forEach(
        (role, part) -> {
          if (part.encoder().dimension() != rotations.dimension()) {
            throw new IllegalArgumentException(
                "the encoder of %s has dimension %d, the rotations %d"
                    .formatted(role, part.encoder().dimension(), rotations.dimension()));
          }
        });
  }

  /** Labels kept by {@link #of}: some 16 MB at dimension 512. */
  private static final int KEPT_LABELS = 8192;

  /**
   * All these roles, with one encoder and equal weights, and structured rotations. Encoded labels
   * are kept.
   */
  public static TupleSpace of(FillerEncoder encoder, Collection<Role> roles) {
    FillerEncoder cached = new CachedEncoder(encoder, KEPT_LABELS);
    SortedMap<Role, Part> parts = new TreeMap<>();
    roles.forEach(role -> parts.put(role, new Part(cached, 1)));
    return new TupleSpace(new Rotations(Rotations.Family.STRUCTURED, encoder.dimension()), parts);
  }

  public Rotations rotations() {
    return rotations;
  }

  /**
   * The record of a tuple. A role whose names are empty, blank or say nothing to the encoder stays
   * open.
   *
   * @throws IllegalArgumentException when a role is unknown here
   */
  public BoundRecord record(Map<Role, List<String>> names) {
    SortedMap<Role, List<String>> kept = new TreeMap<>();
    SortedMap<Role, float[]> fillers = new TreeMap<>();
    new TreeMap<>(names)
        .forEach(
            (role, values) -> {
              float[] filler = bundle(part(role).encoder(), values);
              if (Vectors.norm(filler) > 0) {
                kept.put(role, List.copyOf(values));
                fillers.put(role, filler);
              }
            });
    float[] vector = new float[rotations.dimension()];
    float[] bag = new float[rotations.dimension()];
    fillers.forEach(
        (role, filler) -> {
          double weight = part(role).weight();
          Vectors.addScaled(vector, weight, rotations.of(role.path()).apply(filler));
          Vectors.addScaled(bag, weight, filler);
        });
    return new BoundRecord(kept, fillers, vector, bag);
  }

  /** The record with the fillers of two roles changed over; a role may be open before or after. */
  public BoundRecord swapped(BoundRecord record, Role a, Role b) {
    Map<Role, List<String>> names = record.copyOfNames();
    List<String> ofA = names.getOrDefault(a, List.of());
    names.put(a, names.getOrDefault(b, List.of()));
    names.put(b, ofA);
    return record(names);
  }

  /**
   * A record that may have more slots than a vector can hold, as several records of at most {@code
   * most} slots each. Every one of them also has the {@code shared} roles (the paper, the
   * analysis), by which they belong together.
   *
   * @param most slots of one record, the shared ones counted; see {@link Capacity#most}
   * @throws IllegalArgumentException when a role is unknown here, or the shared roles leave no room
   */
  public List<BoundRecord> split(Map<Role, List<String>> names, Set<Role> shared, int most) {
    SortedMap<Role, List<String>> common = new TreeMap<>(names);
    common.keySet().retainAll(shared);
    int room = most - common.size();
    if (room < 1) {
      throw new IllegalArgumentException(
          "%d shared roles leave no room in records of %d slots".formatted(common.size(), most));
    }
    List<BoundRecord> records = new ArrayList<>();
    SortedMap<Role, List<String>> next = new TreeMap<>(common);
    for (Map.Entry<Role, List<String>> entry : new TreeMap<>(names).entrySet()) {
      if (common.containsKey(entry.getKey())) {
        continue;
      }
      if (next.size() == most) {
        records.add(record(next));
        next = new TreeMap<>(common);
      }
      next.put(entry.getKey(), entry.getValue());
    }
    records.add(record(next));
    return List.copyOf(records);
  }

  /**
   * What was stored, held against the names that were stored beside it.
   *
   * @param stored a vector read back from somewhere
   * @throws IllegalArgumentException when a role is unknown here or the dimension is another
   */
  public Damage damage(float[] stored, Map<Role, List<String>> names) {
    return Damage.between(stored, record(names), this);
  }

  /** What made the vectors: they may be compared only with vectors of an equal name. */
  public String id() {
    StringBuilder id = new StringBuilder("record/1/").append(rotations.id());
    parts.forEach(
        (role, part) ->
            id.append(';')
                .append(role)
                .append('=')
                .append(part.encoder().id())
                .append('*')
                .append(part.weight()));
    return id.toString();
  }

  double weight(Role role) {
    return part(role).weight();
  }

  /** The filler of a role read out of a vector: weight · filler + crosstalk of the other roles. */
  public float[] unbind(float[] vector, Role role) {
    return rotations.of(role.path()).applyTranspose(vector);
  }

  /** Two records side by side. Symmetric. */
  public Comparison compare(BoundRecord a, BoundRecord b) {
    return comparison(
        a, b, Vectors.cosine(a.vector(), b.vector()), Vectors.cosine(a.bag(), b.bag()));
  }

  /**
   * Every record of one list against every record of the other, as two matrix products.
   *
   * @return one row a record of {@code as}, one entry a record of {@code bs}
   */
  public List<List<Comparison>> compareAll(List<BoundRecord> as, List<BoundRecord> bs) {
    DMatrixRMaj bound = product(as, bs, BoundRecord::vector);
    DMatrixRMaj bag = product(as, bs, BoundRecord::bag);
    List<List<Comparison>> all = new ArrayList<>();
    for (int i = 0; i < as.size(); i++) {
      List<Comparison> row = new ArrayList<>();
      for (int j = 0; j < bs.size(); j++) {
        row.add(comparison(as.get(i), bs.get(j), bound.get(i, j), bag.get(i, j)));
      }
      all.add(List.copyOf(row));
    }
    return List.copyOf(all);
  }

  private Comparison comparison(BoundRecord a, BoundRecord b, double bound, double bag) {
    SortedMap<Role, Double> scores = new TreeMap<>();
    double sum = 0;
    double weights = 0;
    for (Role role : a.roles()) {
      float[] other = b.fillers().get(role);
      float[] own = a.fillers().get(role);
      if (other != null && own != null) {
        double score = Vectors.dot(own, other);
        double weight = part(role).weight() * part(role).weight();
        scores.put(role, score);
        sum += weight * score;
        weights += weight;
      }
    }
    return new Comparison(bound, bag, weights == 0 ? 0 : sum / weights, scores);
  }

  private static DMatrixRMaj product(
      List<BoundRecord> as, List<BoundRecord> bs, Function<BoundRecord, float[]> part) {
    DMatrixRMaj product = new DMatrixRMaj(as.size(), bs.size());
    if (!as.isEmpty() && !bs.isEmpty()) {
      CommonOps_DDRM.multTransB(unitRows(as, part), unitRows(bs, part), product);
    }
    return product;
  }

  private static DMatrixRMaj unitRows(
      List<BoundRecord> records, Function<BoundRecord, float[]> part) {
    DMatrixRMaj rows = new DMatrixRMaj(records.size(), part.apply(records.getFirst()).length);
    for (int i = 0; i < records.size(); i++) {
      float[] unit = Vectors.unit(part.apply(records.get(i)));
      for (int j = 0; j < unit.length; j++) {
        rows.set(i, j, unit[j]);
      }
    }
    return rows;
  }

  private float[] bundle(FillerEncoder encoder, List<String> names) {
    float[] sum = new float[rotations.dimension()];
    names.forEach(name -> Vectors.addScaled(sum, 1, encoder.encode(name)));
    return Vectors.unit(sum);
  }

  private Part part(Role role) {
    Part part = parts.get(role);
    if (part == null) {
      throw new IllegalArgumentException("no role " + role + " among " + parts.keySet());
    }
    return part;
  }
}
