package holdfast.extractor.tuple.layout;

import holdfast.extractor.span.Text;
import holdfast.extractor.tuple.layout.Links.Bundle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tests of the change within each arm: "Pre | Post | p" under every arm. The p is of the later time
 * against the earlier one and compares no arms. Of three times or more under one p, none is told
 * apart.
 *
 * @param before the time that a column's p compares its own time with, by the column's index
 */
public record WithinArms(Map<Integer, Text> before) {

  public WithinArms {
    before = Map.copyOf(before);
  }

  /** The tests within arms among linked columns. */
  public static WithinArms of(List<Column> columns, Links links) {
    Occasions occasions = Occasions.over(columns);
    Map<Integer, Text> before = new HashMap<>();
    List<Bundle> bundles = links.bundles();
    for (Bundle bundle : bundles) {
      Column column = bundle.column();
      if (bundle.p() < 0 || column.spans().isEmpty() || !occasions.has(column.own())) {
        continue;
      }
      List<Column> tests =
          columns.stream()
              .filter(other -> other.use() == Column.Use.P && other.key().equals(column.key()))
              .toList();
      List<Text> earlier = new ArrayList<>();
      for (Bundle other : bundles) {
        Text time = HeadLevels.name(other.column().own());
        if (other.column().index() < column.index()
            && other.column().key().equals(column.key())
            && occasions.has(other.column().own())
            && !other.column().own().sameCharacters(column.own())
            && earlier.stream().noneMatch(time::sameCharacters)) {
          earlier.add(time);
        }
      }
      boolean own = tests.stream().anyMatch(test -> test.index() == bundle.p());
      if (own && (earlier.size() == 1 || !earlier.isEmpty() && tests.size() > 1)) {
        before.put(column.index(), earlier.getFirst());
      }
    }
    return new WithinArms(before);
  }

  /** The time that a column's test compares its own with. */
  public Optional<Text> before(Column column) {
    return Optional.ofNullable(before.get(column.index()));
  }
}
