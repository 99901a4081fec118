package holdfast.server.cli;

import holdfast.binding.bench.Wager;
import holdfast.binding.claim.Claim;
import holdfast.binding.claim.Field;
import holdfast.binding.record.Role;
import holdfast.extractor.Extraction;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.statistic.Statistic;
import holdfast.extractor.tuple.Tuple;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the wager is played with: labels of analyses, and claims of which the truth is known. */
final class WagerCases {
  private final List<Extraction> papers;

  WagerCases(List<Extraction> papers) {
    this.papers = List.copyOf(papers);
  }

  /**
   * Reads a folder of tables, one for each kind of claim, which its name says: {@code right.csv},
   * {@code role-reversal.csv}. The column {@code file} names each row's paper. Rows are left out
   * whose paper was not read or does not print the number: they are not a question of wiring.
   *
   * @throws InputException when there is no table or one cannot be read
   */
  List<Wager.Case> read(Path folder) throws InputException, IOException {
    List<Wager.Case> cases = new ArrayList<>();
    for (Map.Entry<String, List<Claim>> known : KnownClaims.read(folder).entrySet()) {
      for (Claim claim : known.getValue()) {
        of(known.getKey(), claim).ifPresent(cases::add);
      }
    }
    return cases;
  }

  private Optional<Wager.Case> of(String kind, Claim claim) {
    List<Map<Role, String>> own = new ArrayList<>();
    List<Map<Role, String>> others = new ArrayList<>();
    for (Extraction extraction : papers) {
      if (extraction.paper().source().file().toString().contains(claim.get(Field.FILE))) {
        for (Tuple tuple : extraction.tuples()) {
          Map<Role, String> labels = labels(tuple);
          List<Map<Role, String>> side = prints(tuple.statistic(), claim) ? own : others;
          if (!labels.isEmpty() && !side.contains(labels)) {
            side.add(labels);
          }
        }
      }
    }
    others.removeAll(own);
    Map<Role, String> labels = new TreeMap<>();
    for (Field field : List.of(Field.PREDICTOR, Field.OUTCOME, Field.COMPARATOR, Field.CONDITION)) {
      put(labels, field.key(), claim.get(field));
    }
    return own.isEmpty() || labels.isEmpty()
        ? Optional.empty()
        : Optional.of(new Wager.Case(kind, labels, own, others));
  }

  /** Whether an analysis prints the claimed value, or the claimed p where no value is claimed. */
  private static boolean prints(Statistic statistic, Claim claim) {
    if (claim.has(Field.VALUE)) {
      return same(statistic.value(), claim.get(Field.VALUE));
    }
    return statistic.p() != null && same(statistic.p().number(), claim.get(Field.P));
  }

  private static boolean same(@Nullable PrintedNumber printed, String claimed) {
    if (printed == null) {
      return false;
    }
    try {
      BigDecimal number = new BigDecimal(claimed.replaceAll("[^0-9.eE+-]", ""));
      return number.compareTo(new BigDecimal(printed.value())) == 0;
    } catch (NumberFormatException e) {
      return false; // "n.s." and the like claim no number
    }
  }

  /** The labels of an analysis by role. */
  static Map<Role, String> labels(Tuple tuple) {
    Map<Role, String> labels = new TreeMap<>();
    put(labels, "predictor", tuple.predictor().toString());
    put(labels, "outcome", tuple.outcome().toString());
    put(labels, "comparator", tuple.comparator() == null ? "" : tuple.comparator().toString());
    put(
        labels,
        "condition",
        String.join("; ", tuple.conditions().stream().map(Object::toString).toList()));
    return labels;
  }

  private static void put(Map<Role, String> labels, String role, String label) {
    if (!label.isBlank()) {
      labels.put(Role.of(role), label);
    }
  }
}
