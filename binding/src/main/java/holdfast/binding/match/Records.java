package holdfast.binding.match;

import holdfast.binding.claim.Field;
import holdfast.binding.filler.FillerEncoder;
import holdfast.binding.record.BoundRecord;
import holdfast.binding.record.Comparison;
import holdfast.binding.record.Role;
import holdfast.binding.record.TupleSpace;
import holdfast.extractor.span.Text;
import holdfast.extractor.tuple.Tuple;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Claims and tuples as rotation-bound records in one space: the labels of an analysis as one vector
 * in which each is turned by its role, so that one product compares all of them in their places.
 */
public final class Records {

  private static final Map<Field, Role> ROLES = new EnumMap<>(Field.class);

  static {
    for (Field field : List.of(Field.PREDICTOR, Field.OUTCOME, Field.COMPARATOR, Field.CONDITION)) {
      ROLES.put(field, Role.of(field.key()));
    }
  }

  private final TupleSpace space;

  public Records(FillerEncoder encoder) {
    this.space = TupleSpace.of(encoder, ROLES.values());
  }

  public BoundRecord of(Part part) {
    Map<Role, List<String>> names = new LinkedHashMap<>();
    ROLES.forEach(
        (field, role) -> {
          if (!part.label(field).isEmpty()) {
            names.put(role, List.of(part.label(field)));
          }
        });
    return space.record(names);
  }

  public BoundRecord of(Tuple tuple) {
    Map<Role, List<String>> names = new LinkedHashMap<>();
    put(names, Field.PREDICTOR, tuple.predictor());
    put(names, Field.OUTCOME, tuple.outcome());
    if (tuple.comparator() != null) {
      put(names, Field.COMPARATOR, tuple.comparator());
    }
    List<String> conditions = tuple.conditions().stream().map(Sizes::without).toList();
    if (!conditions.isEmpty()) {
      names.put(role(Field.CONDITION), List.of(String.join("; ", conditions)));
    }
    return space.record(names);
  }

  private static void put(Map<Role, List<String>> names, Field field, Text label) {
    if (!label.isBlank()) {
      names.put(role(field), List.of(Sizes.without(label)));
    }
  }

  private static Role role(Field field) {
    Role role = ROLES.get(field);
    if (role == null) {
      throw new IllegalArgumentException(field + " is no role of a record");
    }
    return role;
  }

  public Comparison compare(BoundRecord claim, BoundRecord tuple) {
    return space.compare(claim, tuple);
  }
}
