package holdfast.binding.lint;

import holdfast.binding.claim.Claim;
import holdfast.binding.claim.Field;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Rows of a table that say the same twice: one result would count double when they are pooled. */
final class Duplicates {

  /** The name of the fault. */
  static final String NAME = "duplicate-row";

  /** Where a row came from says nothing of what it claims. */
  private static final Set<Field> ASIDE = EnumSet.of(Field.PASSAGE);

  private Duplicates() {}

  /** Numbers of the rows that repeat an earlier row in everything they claim. */
  static Set<Integer> of(List<Claim> claims) {
    Map<Map<Field, String>, Integer> first = new HashMap<>();
    Set<Integer> repeated = new LinkedHashSet<>();
    for (Claim claim : claims) {
      if (first.putIfAbsent(said(claim), claim.row()) != null) {
        repeated.add(claim.row());
      }
    }
    return repeated;
  }

  private static Map<Field, String> said(Claim claim) {
    Map<Field, String> said = new LinkedHashMap<>();
    claim
        .fields()
        .forEach(
            (field, text) -> {
              if (!ASIDE.contains(field)) {
                said.put(field, text.strip().toLowerCase(Locale.ROOT));
              }
            });
    return said;
  }
}
