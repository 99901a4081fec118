package holdfast.binding.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The tables by name, in the order of {@code docs/binding.md}. */
public final class Benches {
  private static final Map<String, Supplier<BenchTable>> TABLES = new LinkedHashMap<>();

  static {
    TABLES.put("nouns", Nouns::table);
    TABLES.put("slots", Slots::table);
    TABLES.put("paraphrase", Paraphrases::table);
    TABLES.put("chains", Chains::table);
    TABLES.put("hops", Hops::table);
    TABLES.put("concepts", Concepts::table);
  }

  private Benches() {}

  /** Names of all tables. */
  public static List<String> names() {
    return List.copyOf(TABLES.keySet());
  }

  /**
   * Measures one table.
   *
   * @throws IllegalArgumentException when there is no table of this name
   */
  public static BenchTable table(String name) {
    Supplier<BenchTable> table = TABLES.get(name);
    if (table == null) {
      throw new IllegalArgumentException("there is no table " + name + " among " + names());
    }
    return table.get();
  }
}
