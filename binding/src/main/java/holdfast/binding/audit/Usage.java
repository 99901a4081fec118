package holdfast.binding.audit;

import holdfast.binding.claim.Claim;
import holdfast.binding.claim.Field;
import holdfast.extractor.span.Text;
import holdfast.extractor.table.Table;
import holdfast.extractor.tuple.Tuple;
import holdfast.extractor.tuple.Where;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

  /**
   * What rows tell: a row of a group tells by itself, while the arms of one result tell one thing
   * of its outcome.
   *
   * @param rows that tell each thing
   * @param told by each row
   */
  private record Evidence(Map<Object, Set<Integer>> rows, Map<Integer, Set<Object>> told) {

    Evidence() {
      this(new HashMap<>(), new HashMap<>());
    }

    void add(Object thing, int row) {
      rows.computeIfAbsent(thing, key -> new HashSet<>()).add(row);
      told.computeIfAbsent(row, key -> new HashSet<>()).add(thing);
    }

    boolean has(int row) {
      return told.containsKey(row);
    }

    /** How many things other rows tell. */
    long besides(int row) {
      return rows.size()
          - told.getOrDefault(row, Set.of()).stream()
              .filter(thing -> rows.getOrDefault(thing, Set.of()).size() == 1)
              .count();
    }
  }

  /** What says that a name means one label of the paper's: the rows that pass, and all rows. */
  private record Tally(Evidence passed, Evidence all) {}

  private final Map<Name, Map<String, Tally>> tallies = new HashMap<>();

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
                  Tally tally =
                      tallies
                          .computeIfAbsent(name(field, label), name -> new LinkedHashMap<>())
                          .computeIfAbsent(
                              meaning, key -> new Tally(new Evidence(), new Evidence()));
                  Object told = field == Field.OUTCOME ? place(owner.tuple()) : claim.row();
                  tally.all().add(told, claim.row());
                  if (part.verdict().isPassed()) {
                    tally.passed().add(told, claim.row());
                  }
                }
              });
    }
  }

  /** The paper's labels for those of a row, as the table's other rows use them; few or none. */
  Map<Field, String> meanings(Claim claim) {
    EnumMap<Field, String> meanings = new EnumMap<>(Field.class);
    for (Field field : EXPLAINED) {
      if (claim.has(field)) {
        String meaning = meaning(name(field, claim.get(field)), claim.row());
        if (meaning != null) {
          meanings.put(field, meaning);
        }
      }
    }
    return meanings;
  }

  private @Nullable String meaning(Name name, int row) {
    Map<String, Tally> told = tallies.getOrDefault(name, Map.of());
    boolean passed =
        told.values().stream().mapToLong(tally -> tally.passed().besides(row)).sum() >= PASSED;
    String only = null;
    for (Map.Entry<String, Tally> entry : told.entrySet()) {
      Tally tally = entry.getValue();
      long others = (passed ? tally.passed() : tally.all()).besides(row);
      if (others > 0) {
        if (only != null || others < (passed ? PASSED : ANY)) {
          return null;
        }
        only = entry.getKey();
      } else if (!name.group() && tally.passed().has(row)) {
        return null; // the word for an outcome may be over several instruments
      }
    }
    return only;
  }

  /** The row or sentence of a result. */
  private static Object place(Tuple tuple) {
    return switch (tuple.where()) {
      case Where.InTable(Table table, int row, int column) -> List.of(table.label(), row);
      case Where.InSentence sentence -> sentence;
    };
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
