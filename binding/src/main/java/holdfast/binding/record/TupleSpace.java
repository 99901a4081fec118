package holdfast.binding.record;

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
import java.util.concurrent.ConcurrentHashMap;

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

  /** What one role is filled with. */
  private record Filling(Role role, List<String> names) {}

  /** The filler, and the same turned by its role. */
  private record Turned(float[] filler, float[] bound) {}

  private final Rotations rotations;
  private final SortedMap<Role, Part> parts;

  /** Most fillings to keep. */
  private final int capacity;

  private final ConcurrentHashMap<Filling, Turned> known = new ConcurrentHashMap<>();

  /**
   * @throws IllegalArgumentException when an encoder and the rotations differ in dimension
   */
  public TupleSpace(Rotations rotations, Map<Role, Part> parts) {
    this(rotations, parts, 0);
  }

  private TupleSpace(Rotations rotations, Map<Role, Part> parts, int capacity) {
    this.rotations = rotations;
    this.capacity = capacity;
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

  /** Fillings kept by {@link #of}: some 32 MB at dimension 512. */
  private static final int KEPT = 8192;

  /**
   * All these roles, with one encoder and equal weights, and structured rotations. What filled a
   * role once is kept: the tuples of a table share most of their labels.
   */
  public static TupleSpace of(FillerEncoder encoder, Collection<Role> roles) {
    SortedMap<Role, Part> parts = new TreeMap<>();
    roles.forEach(role -> parts.put(role, new Part(encoder, 1)));
    return new TupleSpace(
        new Rotations(Rotations.Family.STRUCTURED, encoder.dimension()), parts, KEPT);
  }

  /**
   * Several groups of roles, such as variables, numbers and identity, which carry the same energy
   * when all their roles are filled: five numbers do not drown two variables.
   *
   * @param groups what encodes the fillers of each role
   */
  public static TupleSpace balanced(
      Rotations rotations, Collection<? extends Map<Role, ? extends FillerEncoder>> groups) {
    SortedMap<Role, Part> parts = new TreeMap<>();
    for (Map<Role, ? extends FillerEncoder> group : groups) {
      double weight = 1 / Math.sqrt(group.size());
      group.forEach((role, encoder) -> parts.put(role, new Part(encoder, weight)));
    }
    return new TupleSpace(rotations, parts);
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
    SortedMap<Role, Turned> fillers = new TreeMap<>();
    names.forEach(
        (role, values) -> {
          Turned turned = turned(new Filling(role, List.copyOf(values)));
          if (Vectors.norm(turned.filler()) > 0) {
            kept.put(role, List.copyOf(values));
            fillers.put(role, turned);
          }
        });
    return total(kept, fillers);
  }

  private Turned turned(Filling filling) {
    Turned kept = known.get(filling);
    if (kept != null) {
      return kept;
    }
    Turned turned = turned(filling.role(), bundle(part(filling.role()).encoder(), filling.names()));
    if (known.size() < capacity) {
      known.put(filling, turned);
    }
    return turned;
  }

  private Turned turned(Role role, float[] filler) {
    return new Turned(filler, rotations.of(role.path()).apply(filler));
  }

  private BoundRecord sum(SortedMap<Role, List<String>> names, SortedMap<Role, float[]> fillers) {
    SortedMap<Role, Turned> turned = new TreeMap<>();
    fillers.forEach((role, filler) -> turned.put(role, turned(role, filler)));
    return total(names, turned);
  }

  private BoundRecord total(SortedMap<Role, List<String>> names, SortedMap<Role, Turned> fillers) {
    float[] vector = new float[rotations.dimension()];
    float[] bag = new float[rotations.dimension()];
    SortedMap<Role, float[]> plain = new TreeMap<>();
    fillers.forEach(
        (role, turned) -> {
          double weight = weight(role);
          Vectors.addScaled(vector, weight, turned.bound());
          Vectors.addScaled(bag, weight, turned.filler());
          plain.put(role, turned.filler());
        });
    return new BoundRecord(names, plain, vector, bag);
  }

  /**
   * A record as the filler of a role: what it holds in {@code mean} is held in {@code outer/mean}.
   * Unbinding the outer role gives the inner record back, with the crosstalk of what it was joined
   * with.
   */
  public BoundRecord nested(Role outer, BoundRecord inner) {
    SortedMap<Role, List<String>> names = new TreeMap<>();
    SortedMap<Role, float[]> fillers = new TreeMap<>();
    inner.names().forEach((role, values) -> names.put(role.in(outer), values));
    inner.fillers().forEach((role, filler) -> fillers.put(role.in(outer), filler));
    return sum(names, fillers);
  }

  /**
   * Several records as one; a nested record beside the roles of the one that holds it.
   *
   * @throws IllegalArgumentException when two of them fill the same role
   */
  public BoundRecord joined(Collection<BoundRecord> records) {
    SortedMap<Role, List<String>> names = new TreeMap<>();
    SortedMap<Role, float[]> fillers = new TreeMap<>();
    for (BoundRecord record : records) {
      for (Role role : record.roles()) {
        if (names.containsKey(role)) {
          throw new IllegalArgumentException("two records fill " + role);
        }
      }
      names.putAll(record.names());
      fillers.putAll(record.fillers());
    }
    return sum(names, fillers);
  }

  /** The record of a sequence: each item in its own place of the role, in order. */
  public BoundRecord sequence(Role role, List<String> items) {
    SortedMap<Role, List<String>> names = new TreeMap<>();
    for (int place = 0; place < items.size(); place++) {
      names.put(role.at(place), List.of(items.get(place)));
    }
    return record(names);
  }

  /**
   * Takes what a vector holds in one role over into another, in one turn: the step of a question
   * that goes from record to record. The crosstalk comes along.
   */
  public float[] moved(float[] vector, Role from, Role to) {
    return rotations.between(from.path(), to.path()).apply(vector);
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

  /** The factor of each role that is declared, as a {@link Decoder} needs them. */
  public Map<Role, Double> weights() {
    SortedMap<Role, Double> weights = new TreeMap<>();
    parts.forEach((role, part) -> weights.put(role, part.weight()));
    return weights;
  }

  double weight(Role role) {
    return part(role).weight();
  }

  /** The filler of a role read out of a vector: weight · filler + crosstalk of the other roles. */
  public float[] unbind(float[] vector, Role role) {
    return rotations.of(role.path()).applyTranspose(vector);
  }

  /**
   * One slot of a record as it stands in the vector, Q_role · filler; the zero vector when it is
   * open. Its scalar product with another record's vector is the score of that role.
   */
  public float[] bound(BoundRecord record, Role role) {
    float[] filler = record.fillers().get(role);
    return filler == null
        ? new float[rotations.dimension()]
        : rotations.of(role.path()).apply(filler);
  }

  /** Two records side by side. Symmetric. */
  public Comparison compare(BoundRecord a, BoundRecord b) {
    return Comparisons.of(this, a, b);
  }

  /**
   * Every record of one list against every record of the other: one matrix product for the bound
   * scores, one for the bag scores and one a role.
   *
   * @return one row a record of {@code as}, one entry a record of {@code bs}
   */
  public List<List<Comparison>> compareAll(List<BoundRecord> as, List<BoundRecord> bs) {
    return Comparisons.all(this, as, bs);
  }

  private float[] bundle(FillerEncoder encoder, List<String> names) {
    float[] sum = new float[rotations.dimension()];
    names.forEach(name -> Vectors.addScaled(sum, 1, encoder.encode(name)));
    return Vectors.unit(sum);
  }

  /** A nested role is filled as the role that it ends with, a place as its sequence. */
  private Part part(Role role) {
    Role known = role;
    while (!parts.containsKey(known) && known.path().size() > 1) {
      known = known.simpler();
    }
    Part part = parts.get(known);
    if (part == null) {
      throw new IllegalArgumentException("no role " + role + " among " + parts.keySet());
    }
    return part;
  }
}
