package holdfast.binding.lint;

import holdfast.binding.claim.Field;
import java.util.Set;

/**
 * A fault inside one result.
 *
 * @param name the word in output, such as {@code ci-excludes-estimate}
 * @param fields the numbers that cannot stand together
 * @param why one sentence for a reader, with the numbers
 */
public record Fault(String name, Set<Field> fields, String why) {

  public Fault {
    fields = Set.copyOf(fields);
  }
}
