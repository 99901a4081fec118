package holdfast.server.review;

import holdfast.binding.claim.Claim;
import holdfast.binding.claim.Field;
import holdfast.binding.derive.Estimate;
import holdfast.binding.pool.PoolGroup;
import holdfast.binding.pool.Pooled;
import holdfast.binding.pool.RowEffect;
import holdfast.server.report.ClaimText;
import holdfast.server.store.Decided;
import holdfast.server.store.DecisionStore;
import holdfast.server.store.FindingStore;
import holdfast.server.store.StoredAudit;
import holdfast.server.store.StoredDecision;
import holdfast.server.store.StoredRow;
import holdfast.server.store.TableStore;
import holdfast.server.table.ClaimTable;
import holdfast.server.table.TableException;
import holdfast.server.work.Tables;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Pools the rows of an audited table before and after what was decided. */
@Singleton
public class Pools {

  private static final Set<String> FLAGGED = Set.of("misbound", "contradicted", "unsupported");

  private final TableStore tables;
  private final FindingStore findings;
  private final DecisionStore history;
  private final Tables reader;

  Pools(TableStore tables, FindingStore findings, DecisionStore history, Tables reader) {
    this.tables = tables;
    this.findings = findings;
    this.history = history;
    this.reader = reader;
  }

  /**
   * What to pool; a part that is null fits all groups.
   *
   * @param predictor as a group has it
   * @param outcome likewise
   * @param type likewise
   */
  public record Wish(@Nullable String predictor, @Nullable String outcome, @Nullable String type) {

    private boolean fits(PoolGroup group) {
      return (predictor == null || predictor.equals(group.predictor()))
          && (outcome == null || outcome.equals(group.outcome()))
          && (type == null || type.equals(group.type()));
    }
  }

  /**
   * Pools the first group that fits.
   *
   * @throws TableException when the table cannot be read any more
   * @throws ArithmeticException when the variance between studies does not settle
   */
  public Pool of(StoredAudit audit, Wish wish) throws IOException, TableException {
    ClaimTable table = reader.read(tables.get(audit.table()).orElseThrow(), audit.mapping());
    List<String> columns = table.columns().getOrDefault(Field.VALUE, List.of());
    List<PoolGroup> groups =
        PoolGroup.of(table.claims(), columns.isEmpty() ? "" : columns.getFirst());
    List<Pool.Group> named = groups.stream().map(Pools::named).toList();
    return groups.stream()
        .filter(wish::fits)
        .findFirst()
        .map(group -> pool(audit.id(), group, named, table.claims()))
        .orElseGet(() -> new Pool(named, null, "identity", List.of(), null, null, List.of()));
  }

  private static Pool.Group named(PoolGroup group) {
    return new Pool.Group(group.predictor(), group.outcome(), group.type(), group.rows().size());
  }

  private Pool pool(long audit, PoolGroup group, List<Pool.Group> groups, List<Claim> claims) {
    SortedMap<Integer, StoredDecision> decisions = new History(history.of(audit)).last();
    Map<Integer, String> verdicts = new HashMap<>();
    for (StoredRow row : findings.light(audit)) {
      verdicts.put(row.row(), row.verdict());
    }
    SortedMap<Integer, Estimate> before = new TreeMap<>();
    SortedMap<Integer, Estimate> after = new TreeMap<>();
    List<Claim> rows = new ArrayList<>();
    List<Pool.Left> left = new ArrayList<>();
    for (Claim claim : claims) {
      @Nullable StoredDecision decision = decisions.get(claim.row());
      Corrections decided = Corrections.of(claim, decision);
      boolean isIn = group.holds(claim);
      boolean staysIn = group.holds(decided.row());
      if (!isIn && !staysIn) {
        continue;
      }
      rows.add(claim);
      if (isIn) {
        switch (RowEffect.of(claim, Set.of(), group)) {
          case RowEffect.Known(Estimate estimate) -> before.put(claim.row(), estimate);
          case RowEffect.Left(String why) -> left.add(new Pool.Left(claim.row(), why));
        }
      }
      String verdict = verdicts.getOrDefault(claim.row(), "");
      if (!staysIn) {
        left.add(new Pool.Left(claim.row(), "As corrected it answers another question."));
      } else if (isKnownWrong(decision, decided, verdict)) {
        left.add(
            new Pool.Left(
                claim.row(),
                "Left out after: accepted as " + verdict + ", and nobody said what is right."));
      } else {
        switch (RowEffect.of(decided.row(), decided.corrected(), group)) {
          case RowEffect.Known(Estimate estimate) -> after.put(claim.row(), estimate);
          case RowEffect.Left(String why) -> {
            if (before.containsKey(claim.row())) {
              left.add(new Pool.Left(claim.row(), "Left out after: " + why));
            }
          }
        }
      }
    }
    return pool(group, groups, rows, before, after, left);
  }

  private static boolean isKnownWrong(
      @Nullable StoredDecision decision, Corrections decided, String verdict) {
    return decision != null
        && decision.action() == Decided.ACCEPT
        && decided.corrected().isEmpty()
        && FLAGGED.contains(verdict);
  }

  private static Pool pool(
      PoolGroup group,
      List<Pool.Group> groups,
      List<Claim> claims,
      SortedMap<Integer, Estimate> before,
      SortedMap<Integer, Estimate> after,
      List<Pool.Left> left) {
    @Nullable Pooled first = pooled(before);
    @Nullable Pooled second = pooled(after);
    Map<Integer, Double> weightsBefore = weights(before, first);
    Map<Integer, Double> weightsAfter = weights(after, second);
    List<Pool.Row> rows = new ArrayList<>();
    for (Claim claim : claims) {
      @Nullable Estimate claimed = before.get(claim.row());
      @Nullable Estimate decided = after.get(claim.row());
      rows.add(
          new Pool.Row(
              claim.row(),
              ClaimText.study(claim),
              claimed == null ? null : Pool.Effect.of(claimed),
              decided == null || decided.equals(claimed) ? null : Pool.Effect.of(decided),
              weightsBefore.get(claim.row()),
              weightsAfter.get(claim.row())));
    }
    return new Pool(
        groups,
        named(group),
        group.scale().word(),
        rows,
        first == null ? null : Pool.Models.of(first),
        second == null ? null : Pool.Models.of(second),
        left);
  }

  private static @Nullable Pooled pooled(SortedMap<Integer, Estimate> effects) {
    return effects.isEmpty() ? null : Pooled.of(List.copyOf(effects.values()));
  }

  private static Map<Integer, Double> weights(
      SortedMap<Integer, Estimate> effects, @Nullable Pooled pooled) {
    Map<Integer, Double> weights = new HashMap<>();
    if (pooled != null) {
      int i = 0;
      for (int row : effects.keySet()) {
        weights.put(row, pooled.weights().get(i));
        i++;
      }
    }
    return weights;
  }
}
