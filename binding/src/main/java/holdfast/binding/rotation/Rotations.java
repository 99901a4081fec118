package holdfast.binding.rotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The rotations of one family and dimension, drawn from names and kept. The same name gives the
 * same rotation for ever; names, families and dimensions are independent of each other. Safe for
 * any number of threads.
 */
public final class Rotations {

  /** How a rotation is drawn from its name. */
  public enum Family {
    /** Uniform on the orthogonal group: the reference. Drawing costs O(d³), applying O(d²). */
    HAAR,
    /**
     * Signs and fast transforms; decodes as well as Haar. Drawing costs O(d), applying O(d log d).
     */
    STRUCTURED;
  }

  private final Family family;
  private final int dimension;
  private final ConcurrentHashMap<String, Rotation> links = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<List<String>, Rotation> paths = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<Move, Rotation> moves = new ConcurrentHashMap<>();

  /** From one role to another. */
  private record Move(List<String> from, List<String> to) {}

  /**
   * @throws IllegalArgumentException when the dimension is below 2
   */
  public Rotations(Family family, int dimension) {
    if (dimension < 2) {
      throw new IllegalArgumentException("dimension " + dimension + " is below 2");
    }
    this.family = family;
    this.dimension = dimension;
  }

  public Family family() {
    return family;
  }

  public int dimension() {
    return dimension;
  }

  /** Family, version and dimension: equal ids draw equal rotations for equal names. */
  public String id() {
    return "rotation/1/" + family.name().toLowerCase(Locale.ROOT) + "/" + dimension;
  }

  /** The rotation of a name. */
  public Rotation of(String name) {
    return of(List.of(name));
  }

  /**
   * The rotation of a path of names, outermost first. Haar rotations are multiplied out once;
   * structured ones stay a chain, which is cheaper to apply than their product.
   *
   * @throws IllegalArgumentException when the path is empty
   */
  public Rotation of(List<String> path) {
    Rotation known = paths.get(path);
    return known != null
        ? known
        : paths.computeIfAbsent(List.copyOf(path), whole -> product(links(whole)));
  }

  /**
   * Takes what one role holds over into another: Q_to Q_fromᵀ, as one rotation that is composed
   * once and kept. Inner names that both paths end with cancel each other out.
   *
   * @throws IllegalArgumentException when a path is empty
   */
  public Rotation between(List<String> from, List<String> to) {
    Move move = new Move(List.copyOf(from), List.copyOf(to));
    Rotation known = moves.get(move);
    return known != null ? known : moves.computeIfAbsent(move, this::fused);
  }

  private Rotation fused(Move move) {
    List<Rotation> there = links(move.to());
    List<Rotation> back = links(move.from());
    while (there.size() + back.size() > 2
        && !there.isEmpty()
        && !back.isEmpty()
        && there.getLast().equals(back.getLast())) {
      there.removeLast();
      back.removeLast();
    }
    back.reversed().forEach(link -> there.add(link.transposed()));
    return product(there);
  }

  /** One after another, the last first: multiplied out where they are matrices. */
  private static Rotation product(List<Rotation> outerFirst) {
    Rotation product = outerFirst.getLast();
    for (Rotation outer : outerFirst.subList(0, outerFirst.size() - 1).reversed()) {
      if (!(outer instanceof DenseRotation left && product instanceof DenseRotation right)) {
        return new RotationChain(outerFirst);
      }
      product = left.after(right);
    }
    return product;
  }

  private List<Rotation> links(List<String> path) {
    if (path.isEmpty()) {
      throw new IllegalArgumentException("a rotation needs a name");
    }
    List<Rotation> found = new ArrayList<>();
    path.forEach(name -> found.add(links.computeIfAbsent(name, this::draw)));
    return found;
  }

  private Rotation draw(String name) {
    return switch (family) {
      case HAAR -> DenseRotation.haar(seed("haar", name), dimension);
      case STRUCTURED -> StructuredRotation.of(seed("structured", name), dimension);
    };
  }

  private String seed(String kind, String name) {
    return "holdfast/rotation/1/" + kind + "/" + dimension + "/" + name;
  }
}
