package holdfast.server.review;

import holdfast.binding.claim.Claim;
import holdfast.binding.claim.Field;
import holdfast.server.store.Decided;
import holdfast.server.store.StoredDecision;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the decision that stands on a row changes in it.
 *
 * @param row as corrected
 * @param corrected fields that say something else than the table does
 */
public record Corrections(Claim row, Set<Field> corrected) {

  public Corrections {
    corrected = Set.copyOf(corrected);
  }

  /** A row with its decision, if it has one. */
  public static Corrections of(Claim row, @Nullable StoredDecision decision) {
    if (decision == null || decision.action() == Decided.DISMISS) {
      return new Corrections(row, Set.of());
    }
    Map<Field, String> fields = new EnumMap<>(Field.class);
    fields.putAll(row.fields());
    Set<Field> corrected = EnumSet.noneOf(Field.class);
    for (Field field : Field.values()) {
      @Nullable String value = decision.corrections().get(field.key());
      if (value != null && !value.equals(row.get(field))) {
        fields.put(field, value);
        corrected.add(field);
      }
    }
    return new Corrections(new Claim(row.row(), fields), corrected);
  }
}
