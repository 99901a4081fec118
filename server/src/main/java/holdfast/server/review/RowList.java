package holdfast.server.review;

import holdfast.server.store.StoredDecision;
import holdfast.server.store.StoredRow;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of an audit with their decisions, filtered and in order. */
public final class RowList {

  /** The verdicts with what needs a reviewer first. */
  private static final List<String> URGENT_FIRST =
      List.of(
          "misbound", "contradicted", "unsupported", "ambiguous", "no-paper", "derived", "bound");

  private RowList() {}

  /**
   * A row.
   *
   * @param light what the audit found
   * @param decision the decision that stands, or null
   */
  public record Item(StoredRow light, @Nullable StoredDecision decision) {}

  /**
   * What to show; a filter that is null lets all through.
   *
   * @param verdict its word
   * @param kind the word of one of the kinds
   * @param paper SHA-256
   * @param decision {@code accept}, {@code dismiss}, {@code correct}, {@code none} or {@code any}
   * @param sort {@code row}, {@code verdict}, {@code confidence} or {@code study}
   */
  public record Wish(
      @Nullable String verdict,
      @Nullable String kind,
      @Nullable String paper,
      @Nullable String decision,
      @Nullable String sort) {}

  /** The rows wanted, in the wanted order; rows that are equal in it are in table order. */
  public static List<Item> of(List<StoredRow> rows, History history, Wish wish) {
    SortedMap<Integer, StoredDecision> decisions = history.last();
    Stream<Item> items =
        rows.stream()
            .map(row -> new Item(row, decisions.get(row.row())))
            .filter(item -> isWanted(item, wish));
    return (wish.sort() == null ? items : items.sorted(order(wish.sort()))).toList();
  }

  private static boolean isWanted(Item item, Wish wish) {
    StoredRow row = item.light();
    return (wish.verdict() == null || wish.verdict().equals(row.verdict()))
        && (wish.kind() == null || row.kinds().contains(wish.kind()))
        && (wish.paper() == null || wish.paper().equals(row.paper()))
        && (wish.decision() == null || isDecided(item.decision(), wish.decision()));
  }

  private static boolean isDecided(@Nullable StoredDecision decision, String wanted) {
    return switch (wanted) {
      case "none" -> decision == null;
      case "any" -> decision != null;
      default -> decision != null && decision.action().word().equals(wanted);
    };
  }

  private static Comparator<Item> order(String sort) {
    Comparator<Item> byRow = Comparator.comparingInt(item -> item.light().row());
    return switch (sort) {
      case "verdict" ->
          Comparator.comparingInt((Item item) -> URGENT_FIRST.indexOf(item.light().verdict()))
              .thenComparing(byRow);
      case "confidence" ->
          Comparator.comparingDouble((Item item) -> -item.light().confidence())
              .thenComparing(byRow);
      case "study" ->
          Comparator.comparing((Item item) -> item.light().study().toLowerCase(Locale.ROOT))
              .thenComparing(byRow);
      default -> byRow;
    };
  }
}
