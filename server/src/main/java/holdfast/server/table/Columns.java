package holdfast.server.table;

import holdfast.binding.claim.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which column holds which field. Names are compared without case, spaces, underscores, points and
 * hyphens.
 *
 * @param fields 0-based columns of each field that is there; several only for {@link
 *     Field#CONDITION}
 * @param interval 0-based column of intervals written as text, -1 when there is none
 * @param unused names of columns that hold no field, in table order
 */
record Columns(Map<Field, List<Integer>> fields, int interval, List<String> unused) {

  /** Other names of a field, the more telling first; a field's own name goes before all of them. */
  private static final Map<Field, List<String>> ALIASES = new EnumMap<>(Field.class);

  static {
    ALIASES.put(Field.STUDY, List.of("slab", "citation", "paper"));
    ALIASES.put(Field.AUTHOR, List.of("authors", "firstauthor"));
    ALIASES.put(Field.YEAR, List.of("publicationyear", "pubyear"));
    ALIASES.put(Field.FILE, List.of("filename"));
    ALIASES.put(
        Field.PREDICTOR,
        List.of("intervention", "exposure", "independentvariable", "iv", "treatment"));
    ALIASES.put(Field.OUTCOME, List.of("dependentvariable", "dv", "endpoint", "measure"));
    ALIASES.put(Field.COMPARATOR, List.of("control", "reference"));
    ALIASES.put(Field.CONDITION, List.of("subgroup", "timepoint", "time", "model", "adjustment"));
    ALIASES.put(Field.METHOD, List.of("analysis", "statisticalmethod", "test"));
    ALIASES.put(Field.EFFECT_TYPE, List.of("measuretype", "effectmeasure", "estype"));
    ALIASES.put(Field.VALUE, List.of("effect", "effectsize", "estimate", "es", "yi"));
    ALIASES.put(Field.CI_LOW, List.of("cilb", "cilower", "lower"));
    ALIASES.put(Field.CI_HIGH, List.of("ciub", "ciupper", "upper"));
    ALIASES.put(Field.SE, List.of("sei", "stderr"));
    ALIASES.put(Field.VI, List.of("variance"));
    ALIASES.put(Field.P, List.of("pval", "pvalue"));
    ALIASES.put(Field.N, List.of("ni", "samplesize", "totaln"));
    ALIASES.put(Field.PASSAGE, List.of("context", "sourcetext"));
  }

  /** Name of the column that is metafor's control events or an interval, by its neighbours. */
  private static final String CI = "ci";

  private static final Set<Field> NAMES_A_STUDY =
      Set.of(Field.STUDY, Field.AUTHOR, Field.TITLE, Field.DOI, Field.PMID, Field.FILE);

  /** Fields whose cells are words; all others hold numbers. */
  static final Set<Field> WORDS =
      Set.of(
          Field.STUDY,
          Field.AUTHOR,
          Field.YEAR,
          Field.TITLE,
          Field.DOI,
          Field.PMID,
          Field.FILE,
          Field.PREDICTOR,
          Field.OUTCOME,
          Field.COMPARATOR,
          Field.CONDITION,
          Field.METHOD,
          Field.EFFECT_TYPE,
          Field.PASSAGE);

  Columns {
    Map<Field, List<Integer>> ordered = new EnumMap<>(Field.class);
    ordered.putAll(fields);
    fields = Collections.unmodifiableMap(ordered);
    unused = List.copyOf(unused);
  }

  /**
   * Recognises columns.
   *
   * @param header column names
   * @param mapping field name to column name, as given by the user; goes before recognition
   * @throws TableException when a mapping names a field or column that is not there
   */
  static Columns recognize(List<String> header, List<Map.Entry<String, String>> mapping)
      throws TableException {
    Map<String, Integer> byName = new HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      byName.putIfAbsent(key(header.get(i)), i);
    }
    Map<Field, List<Integer>> fields = new EnumMap<>(Field.class);
    Set<Integer> taken = new LinkedHashSet<>();
    int interval = -1;
    for (Map.Entry<String, String> entry : mapping) {
      int column = mappedColumn(entry.getValue(), header, byName);
      taken.add(column);
      if (key(entry.getKey()).equals(CI) && !isCounts(byName)) {
        interval = column;
      } else {
        fields.computeIfAbsent(field(entry.getKey()), f -> new ArrayList<>()).add(column);
      }
    }
    Set<Field> mapped = Set.copyOf(fields.keySet());
    Integer ci = byName.get(CI);
    if (ci != null && !taken.contains(ci) && interval < 0) {
      taken.add(ci);
      if (isCounts(byName)) {
        fields.put(Field.CI, List.of(ci));
      } else {
        interval = ci;
      }
    }
    for (Field field : Field.values()) {
      if (field == Field.CI || mapped.contains(field)) {
        continue;
      }
      List<Integer> columns = columnsOf(field, byName, taken);
      if (!columns.isEmpty()) {
        fields.put(field, columns);
        taken.addAll(columns);
      }
    }
    List<String> unused = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      if (!taken.contains(i) && !header.get(i).isBlank()) {
        unused.add(Blank.strip(header.get(i)));
      }
    }
    return new Columns(fields, interval, unused);
  }

  /**
   * The names of the columns of each field; a column that holds an interval as text is that of both
   * bounds.
   */
  Map<Field, List<String>> named(List<String> header) {
    Map<Field, List<String>> named = new EnumMap<>(Field.class);
    fields.forEach(
        (field, columns) ->
            named.put(field, columns.stream().map(header::get).map(Blank::strip).toList()));
    if (interval >= 0) {
      List<String> column = List.of(Blank.strip(header.get(interval)));
      named.putIfAbsent(Field.CI_LOW, column);
      named.putIfAbsent(Field.CI_HIGH, column);
    }
    return named;
  }

  private static List<Integer> columnsOf(
      Field field, Map<String, Integer> byName, Set<Integer> taken) {
    List<Integer> columns = new ArrayList<>();
    for (String name : names(field)) {
      Integer column = byName.get(name);
      if (column != null && !taken.contains(column)) {
        columns.add(column);
        if (field != Field.CONDITION) {
          return columns;
        }
      }
    }
    columns.sort(null);
    return columns;
  }

  private static boolean isCounts(Map<String, Integer> byName) {
    return byName.containsKey("ai") && byName.containsKey("n1i");
  }

  private static int mappedColumn(String name, List<String> header, Map<String, Integer> byName)
      throws TableException {
    int exact = header.indexOf(name);
    Integer column = exact >= 0 ? Integer.valueOf(exact) : byName.get(key(name));
    if (column == null) {
      throw new TableException(
          "--map names a column \""
              + name
              + "\" that is not there; the columns are "
              + list(header)
              + ".");
    }
    return column;
  }

  /**
   * The field that a name stands for.
   *
   * @throws TableException when it stands for none
   */
  private static Field field(String name) throws TableException {
    String key = key(name);
    for (Field field : Field.values()) {
      if (names(field).contains(key)) {
        return field;
      }
    }
    Set<String> known = new TreeSet<>();
    for (Field field : Field.values()) {
      known.add(field.key());
    }
    throw new TableException(
        "--map names a field \""
            + name
            + "\" that is not known; the fields are "
            + String.join(", ", known)
            + ".");
  }

  private static List<String> names(Field field) {
    List<String> names = new ArrayList<>();
    names.add(key(field.key()));
    names.addAll(ALIASES.getOrDefault(field, List.of()));
    return names;
  }

  /** A name without what does not matter in it. */
  static String key(String name) {
    return Blank.strip(name).toLowerCase(Locale.ROOT).replaceAll("[\\s_.\\-\\u00A0\\uFEFF]", "");
  }

  /** The fields that an audit needs and no column was taken for. */
  List<Field> missing() {
    List<Field> missing = new ArrayList<>();
    if (!namesAStudy()) {
      missing.add(Field.STUDY);
    }
    if (!hasNumbers()) {
      missing.add(Field.VALUE);
    }
    return missing;
  }

  private boolean namesAStudy() {
    return fields.keySet().stream().anyMatch(NAMES_A_STUDY::contains);
  }

  private boolean hasNumbers() {
    return interval >= 0
        || fields.keySet().stream().anyMatch(field -> !WORDS.contains(field) && field != Field.N);
  }

  /** How many columns mean something. */
  int recognized() {
    return fields.values().stream().mapToInt(List::size).sum() + (interval >= 0 ? 1 : 0);
  }

  /** One sentence: what was recognised, what is needed and missing, and what to do. */
  String complaint(List<String> header) {
    List<String> known = new ArrayList<>();
    for (Field field : Field.values()) {
      for (int column : fields.getOrDefault(field, List.of())) {
        known.add("\"" + Blank.strip(header.get(column)) + "\" as " + field.key());
      }
    }
    if (interval >= 0) {
      known.add("\"" + Blank.strip(header.get(interval)) + "\" as an interval");
    }
    List<String> missing = missing().stream().map(Field::key).toList();
    return "recognised "
        + (known.isEmpty() ? "no column" : String.join(", ", known))
        + (unused.isEmpty() ? "" : "; not recognised " + list(unused))
        + "; missing a column for "
        + String.join(" and one for ", missing)
        + ": name it with --map "
        + missing.getFirst()
        + "=COLUMN.";
  }

  private static String list(List<String> names) {
    return "\"" + String.join("\", \"", names) + "\"";
  }
}
