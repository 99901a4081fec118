package holdfast.binding.record;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How alike two records are.
 *
 * @param bound cosine of the two bound vectors: near 1 when the same fillers stand in the same
 *     roles. Carries crosstalk of about 1/√d a pair of roles
 * @param bag cosine of the two bags: near 1 when the same fillers occur, whatever their roles
 * @param agreement weighted mean of {@code roles}, over the roles that both records fill; 0 when
 *     they share none
 * @param roles cosine of the two fillers, for each role that both records fill; free of crosstalk
 */
public record Comparison(
    double bound, double bag, double agreement, SortedMap<Role, Double> roles) {

  public Comparison {
    roles = Collections.unmodifiableSortedMap(new TreeMap<>(roles));
  }

  /** The binding gap, bag − bound: high when the right words are wired wrongly. */
  public double gap() {
    return bag - bound;
  }

  /** The score of a role, or 0 when one of the records leaves it open. */
  public double role(Role role) {
    return roles.getOrDefault(role, 0.0);
  }
}
