package holdfast.binding.audit;

import holdfast.binding.claim.Claim;
import holdfast.binding.claim.Field;
import holdfast.extractor.span.Text;
import holdfast.extractor.tuple.Tuple;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer's own labels mean in one paper, told by the numbers that stand beside them in a
 * table. Who writes "keyhole surgery" beside the numbers of the arm that the paper calls "TPLU", in
 * several rows, means that arm by it in all of them. A row says nothing about itself, and rows that
 * disagree say nothing.
 */
final class Usage {

  /** A label that the paper's own words say to this share needs no other rows. */
  private static final double SAID = 0.7;

  /** So many other rows that pass tell a meaning. */
  private static final int PASSED = 2;

  /** So many other rows tell it, whether they pass or not: few of a table's rows are wrong. */
  private static final int ANY = 3;

  private static final List<Field> EXPLAINED =
      List.of(Field.OUTCOME, Field.PREDICTOR, Field.COMPARATOR);

  /** A reviewer's label; a group is the same one on either side of a comparison. */
  private record Name(boolean group, String label) {}

  private record Use(int row, String meaning, boolean passed) {}

  private final Map<Name, List<Use>> uses = new HashMap<>();

  /** Notes beside which of the paper's labels a row's numbers stand. */
  void add(Claim claim, Decision decision, PaperIndex paper) {
    for (PartVerdict part : decision.parts()) {
      Candidate owner = part.owner();
      if (owner == null || part.ownerPaper() != paper) {
        continue;
      }
      part.part()
          .labels()
          .forEach(
              (field, label) -> {
                String meaning = EXPLAINED.contains(field) ? label(field, owner.tuple()) : "";
                if (!meaning.isBlank() && owner.labels().slots().getOrDefault(field, 1.0) < SAID) {
                  uses.computeIfAbsent(name(field, label), name -> new ArrayList<>())
                      .add(new Use(claim.row(), meaning, !part.verdict().isFlagged()));
                }
              });
    }
  }

  /** The paper's labels for those of a row, as the table's other rows use them; few or none. */
  Map<Field, String> meanings(Claim claim) {
    EnumMap<Field, String> meanings = new EnumMap<>(Field.class);
    for (Field field : EXPLAINED) {
      if (claim.has(field)) {
        String meaning = meaning(uses.get(name(field, claim.get(field))), claim.row());
        if (meaning != null) {
          meanings.put(field, meaning);
        }
      }
    }
    return meanings;
  }

  private static @Nullable String meaning(@Nullable List<Use> all, int row) {
    if (all == null) {
      return null;
    }
    List<Use> others = all.stream().filter(use -> use.row() != row).toList();
    List<Use> passed = others.stream().filter(Use::passed).toList();
    List<Use> telling = rows(passed) >= PASSED ? passed : others;
    boolean tells = rows(telling) >= (telling == passed ? PASSED : ANY);
    return tells && telling.stream().map(Use::meaning).distinct().count() == 1
        ? telling.getFirst().meaning()
        : null;
  }

  private static long rows(List<Use> uses) {
    return uses.stream().mapToInt(Use::row).distinct().count();
  }

  private static Name name(Field field, String label) {
    return new Name(field != Field.OUTCOME, label.strip().toLowerCase(Locale.ROOT));
  }

  private static String label(Field field, Tuple tuple) {
    @Nullable Text label =
        switch (field) {
          case OUTCOME -> tuple.outcome();
          case PREDICTOR -> tuple.predictor();
          default -> tuple.comparator();
        };
    return label == null ? "" : label.collapse().toString();
  }
}
