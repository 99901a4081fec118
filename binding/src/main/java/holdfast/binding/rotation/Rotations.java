package holdfast.binding.rotation;

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
  private final ConcurrentHashMap<List<String>, Rotation> drawn = new ConcurrentHashMap<>();

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
    if (path.isEmpty()) {
      throw new IllegalArgumentException("a rotation needs a name");
    }
    Rotation known = drawn.get(path);
    if (known != null) {
      return known;
    }
    return drawn.computeIfAbsent(List.copyOf(path), this::draw);
  }

  private Rotation draw(List<String> path) {
    return switch (family) {
      case HAAR ->
          path.stream()
              .map(name -> DenseRotation.haar(seed("haar", name), dimension))
              .reduce((outer, inner) -> outer.after(inner))
              .orElseThrow();
      case STRUCTURED -> {
        List<StructuredRotation> links =
            path.stream()
                .map(name -> StructuredRotation.of(seed("structured", name), dimension))
                .toList();
        yield links.size() == 1 ? links.getFirst() : new RotationChain(links);
      }
    };
  }

  private String seed(String kind, String name) {
    return "holdfast/rotation/1/" + kind + "/" + dimension + "/" + name;
  }
}
