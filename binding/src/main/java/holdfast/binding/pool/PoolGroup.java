package holdfast.binding.pool;

import holdfast.binding.claim.Claim;
import holdfast.binding.claim.Field;
import holdfast.binding.match.EffectFamily;
import holdfast.extractor.statistic.EffectType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Rows that answer the same question in the same measure: only these may be pooled.
 *
 * @param predictor as the first row writes it, may be empty
 * @param outcome likewise
 * @param type the effect type's words, likewise
 * @param types the effect types that these words can mean; empty when they say nothing
 * @param scale what the rows are pooled on
 * @param isScaled whether the table's numbers are on that scale already
 * @param rows in table order
 */
public record PoolGroup(
    String predictor,
    String outcome,
    String type,
    Set<EffectType> types,
    Scale scale,
    boolean isScaled,
    List<Claim> rows) {

  /** The name that metafor gives to effects on their own scale; ratios as logarithms. */
  private static final String METAFOR = "yi";

  public PoolGroup {
    types = Set.copyOf(types);
    rows = List.copyOf(rows);
  }

  /**
   * The groups of a table: the largest first, of equal ones the one that begins first.
   *
   * @param valueColumn the name of the column that values were read from, may be empty
   */
  public static List<PoolGroup> of(List<Claim> claims, String valueColumn) {
    boolean metafor = valueColumn.strip().equalsIgnoreCase(METAFOR);
    Map<String, List<Claim>> byQuestion = new TreeMap<>();
    for (Claim claim : claims) {
      byQuestion.computeIfAbsent(question(claim), k -> new ArrayList<>()).add(claim);
    }
    return byQuestion.values().stream()
        .map(rows -> group(rows, metafor))
        .sorted(
            Comparator.comparingInt((PoolGroup g) -> -g.rows().size())
                .thenComparingInt(g -> g.rows().getFirst().row()))
        .toList();
  }

  private static PoolGroup group(List<Claim> rows, boolean metafor) {
    Claim first = rows.getFirst();
    EffectFamily family = EffectFamily.of(first.get(Field.EFFECT_TYPE));
    Set<EffectType> types = family.types();
    boolean ratio = !types.isEmpty() && types.stream().allMatch(EffectType::isRatio);
    boolean correlation = types.contains(EffectType.R) || types.contains(EffectType.RHO);
    // metafor's correlations with their variances may be r or z: they are pooled as they stand
    Scale scale = ratio ? Scale.LOG : correlation && !metafor ? Scale.FISHER_Z : Scale.IDENTITY;
    boolean scaled =
        switch (scale) {
          case LOG ->
              metafor
                  || family.scale() == EffectFamily.Scale.LOG
                  || WrittenScale.areLogarithms(rows);
          case FISHER_Z -> false;
          case IDENTITY -> true;
        };
    return new PoolGroup(
        first.get(Field.PREDICTOR),
        first.get(Field.OUTCOME),
        first.get(Field.EFFECT_TYPE),
        types,
        scale,
        scaled,
        rows);
  }

  /** Whether a row answers the same question in the same measure. */
  public boolean holds(Claim row) {
    return question(row).equals(question(rows.getFirst()));
  }

  private static String question(Claim row) {
    return key(row.get(Field.PREDICTOR))
        + '\n'
        + key(row.get(Field.OUTCOME))
        + '\n'
        + key(row.get(Field.EFFECT_TYPE));
  }

  /** Words without what does not matter in them. */
  private static String key(String words) {
    return words.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }
}
