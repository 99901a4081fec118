package holdfast.binding.record;

import java.util.List;

/**
 * A place in a record, by name; a nested role is a path of names, outermost first.
 *
 * @param path one name or more, none blank
 */
public record Role(List<String> path) implements Comparable<Role> {

  /**
   * @throws IllegalArgumentException when the path is empty or a name is blank
   */
  public Role {
    path = List.copyOf(path);
    if (path.isEmpty() || path.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("a role needs names: " + path);
    }
  }

  /** The role of a path of names, outermost first: {@code Role.of("arm", "mean")}. */
  public static Role of(String... path) {
    return new Role(List.of(path));
  }

  /** By name, so that sums run in one order and give equal bits. */
  @Override
  public int compareTo(Role other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return String.join("/", path);
  }
}
