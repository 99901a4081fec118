package holdfast.binding.index;

import holdfast.binding.record.Role;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What stands beside a vector.
 *
 * @param names what filled each role
 * @param payload the bytes that came with the record: its spans, in the caller's own form; nobody
 *     may write to them
 */
public record Stored(SortedMap<Role, List<String>> names, byte[] payload) {

  public Stored {
    names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
  }
}
