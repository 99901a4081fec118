package holdfast.binding.record;

import java.util.ArrayList;
import java.util.List;

/**
 * A place in a record, by name; a nested role is a path of names, outermost first.
 *
 * @param path one name or more, none blank
 */
public record Role(List<String> path) implements Comparable<Role> {
  private static final String PLACE = "#";

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

  /** The same place within another one: {@code mean} in {@code arm} is {@code arm/mean}. */
  public Role in(Role outer) {
    List<String> whole = new ArrayList<>(outer.path);
    whole.addAll(path);
    return new Role(whole);
  }

  /**
   * A place of a sequence that fills this role.
   *
   * @param place from 0
   */
  public Role at(int place) {
    return Role.of(PLACE + place).in(this);
  }

  /** Whether this is a place of a sequence. */
  boolean isPlace() {
    return path.size() > 1 && path.getLast().startsWith(PLACE);
  }

  /** The role without its outermost name, or without its place in a sequence. */
  Role simpler() {
    return new Role(isPlace() ? path.subList(0, path.size() - 1) : path.subList(1, path.size()));
  }

  /** By name, so that sums run in one order and give equal bits. */
  @Override
  public int compareTo(Role other) {
    if (path.size() == 1 && other.path.size() == 1) {
      return path.getFirst().compareTo(other.path.getFirst());
    }
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return String.join("/", path);
  }
}
