package holdfast.extractor.tuple.layout;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.tuple.layout.Column.Use;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Columns of p-values that test a factor of the design ("Group", "Time", "Group × Time"): they are
 * of the rows of a variable together, not of the values beside them.
 */
public final class FactorTests {

  private static final String FACTOR =
      "(?:groups?|times?|treatments?|conditions?|visits?|interventions?|arms?|sex|phases?)";
  private static final String CROSS = "\\s*(?:[×x*✕∗⁎]|by)\\s*";
  private static final Pattern MAIN =
      Pattern.compile(
          "(?iu)(?:main )?(?:effects? of )?(?:the )?" + FACTOR + "(?: (?:main )?effects?)?");
  private static final Pattern CROSSED =
      Pattern.compile(
          "(?iu)(?:"
              + FACTOR
              + CROSS
              + FACTOR
              + "|[GTA]"
              + CROSS
              + "[GTA])(?: (?:effects?|interactions?))?|interactions?(?: effects?)?(?: ?\\([^()]*\\))?");

  private FactorTests() {}

  /** Whether a column of p-values tests a factor, given all columns of its panel. */
  static boolean isFactor(Column p, List<Column> columns) {
    boolean crossed =
        columns.stream().anyMatch(column -> isCrossed(column) && column.key().equals(p.key()));
    return isCrossed(p) || crossed && (named(p) || p.own().isBlank());
  }

  /** Whether the head over a column of p-values is that of a factor. */
  public static boolean named(Column p) {
    return isTest(p) && (MAIN.matcher(p.own()).matches() || CROSSED.matcher(p.own()).matches());
  }

  /**
   * The factor that a column of tests is of. The arms themselves are what "Group" tests; in a table
   * of tests alone, which names no arms, the word itself is the factor.
   *
   * @param unnamed whether nothing yet says what the result is of
   */
  public static Optional<Text> of(Panel panel, Column column, boolean unnamed) {
    if (named(column)) {
      return Optional.of(column.own());
    }
    List<Text> path = panel.path(column.index());
    boolean alone = unnamed && !path.isEmpty() && MAIN.matcher(path.getLast()).matches();
    boolean crossed =
        alone
            && panel.values().stream()
                .map(panel::path)
                .anyMatch(other -> !other.isEmpty() && isCross(other.getLast()));
    return crossed ? Optional.of(path.getLast()) : Optional.empty();
  }

  private static boolean isCross(Text head) {
    return CROSSED.matcher(head).matches();
  }

  private static boolean isTest(Column column) {
    return column.use() == Use.P
        || column.type() == EffectType.ETA2
        || column.type() == EffectType.PARTIAL_ETA2;
  }

  private static boolean isCrossed(Column p) {
    return p.use() == Use.P && CROSSED.matcher(p.own()).matches();
  }
}
