package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.CellContent;
import holdfast.extractor.statistic.CellContent.Form;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.HeaderMeaning;
import holdfast.extractor.statistic.HeaderMeaning.Part;
import holdfast.extractor.statistic.HeaderMeaning.Role;
import holdfast.extractor.statistic.PValue;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.statistic.Spread;
import holdfast.extractor.statistic.Statistic;
import holdfast.extractor.tuple.layout.Column;
import holdfast.extractor.tuple.layout.Panel;
import holdfast.extractor.tuple.layout.Panel.Line;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tests that no head of their column names: a table of p-values alone, as its caption says or as
 * "&lt;0.001" among numbers up to one shows; rows "Chi square" and "P value" below the levels of a
 * variable, under heads of other things; and cells "p (η²)".
 */
final class BareTests {

  /** What a cell under such a head is read as. */
  static final HeaderMeaning P =
      new HeaderMeaning(List.of(new Part(Role.P, null, Text.EMPTY, null)), null);

  /** "p values from all ANOVA analyses". */
  private static final Pattern OF_P = Pattern.compile("(?iu)^\\W*(?:the )?p[- ]?values?\\b.*");

  /** Numbers between nought and one that are no probabilities. */
  private static final Pattern OTHERS =
      Pattern.compile(
          "(?iu).*\\b(?:correlations?|loadings?|coefficients?|proportions?|fractions?|ratios?|kappa|AUC|ICC|index|indices|frequenc\\w+|rates?|r|R2|concentrations?)\\b.*");

  /** Letters of tests as row labels; a capital alone, or with another, names a level. */
  private static final Pattern STATISTIC =
      Pattern.compile("(?u)\\W*(?:[tz]|[tTFzZ][- ]?(?:values?|statistics?|tests?|ratios?))\\W*");

  /** A column with fewer numbers shows nothing. */
  private static final int LEAST = 3;

  private BareTests() {}

  /** The columns of values that hold nothing but p-values. */
  static Set<Integer> columns(Panel panel, List<Column> columns) {
    Set<Integer> found = new HashSet<>();
    boolean told = OF_P.matcher(panel.table().caption()).matches();
    boolean other = OTHERS.matcher(panel.table().caption()).matches();
    for (Column column : columns) {
      if (column.use() == Column.Use.GROUP
          && column.meaning().isEmpty()
          && (told || !other && !OTHERS.matcher(column.own()).matches())
          && areP(panel, column, told)) {
        found.add(column.index());
      }
    }
    return found;
  }

  private static boolean areP(Panel panel, Column column, boolean told) {
    int numbers = 0;
    int below = 0;
    for (Line line : panel.lines()) {
      CellContent cell = panel.content(line, column.index(), HeaderMeaning.NOTHING);
      PValue printed = cell.p();
      boolean p = cell.form() == Form.P && printed != null;
      PrintedNumber value = cell.value();
      boolean part =
          cell.form() == Form.NUMBER
              && value != null
              && value.places() > 1
              && value.decimal().signum() >= 0
              && value.decimal().compareTo(BigDecimal.ONE) <= 0;
      if (!p && !part && cell.hasNumber()) {
        return false;
      }
      numbers += p || part ? 1 : 0;
      below += p && printed != null && printed.relation() == PValue.Relation.LESS ? 1 : 0;
    }
    return told ? numbers > 0 : numbers >= LEAST && below > 0;
  }

  /** Whether a row's label names a test statistic or its p and nothing else. */
  static boolean isOfRow(Panel panel, Line line) {
    HeaderMeaning meaning = panel.meaning(line);
    EffectType type = meaning.effect().map(Part::type).orElse(null);
    boolean statistic =
        type == EffectType.CHI2 || isLetter(type) && STATISTIC.matcher(line.stub()).matches();
    return !line.heading()
        && Axes.isMeasure(panel, line)
        && (statistic || type == null && meaning.has(Role.P));
  }

  private static boolean isLetter(@Nullable EffectType type) {
    return type == EffectType.F || type == EffectType.T || type == EffectType.Z;
  }

  /**
   * "0.007 (0.01)" under "ANOVA (η²)": no share of a variance has a spread, so a p stands first and
   * the effect in the bracket; empty for other cells.
   */
  static List<Statistic> withEffect(
      CellContent cell,
      @Nullable EffectType named,
      String label,
      @Nullable PrintedNumber n,
      Text whole) {
    PrintedNumber p = cell.value();
    Spread bracket = cell.spread();
    boolean share = named == EffectType.ETA2 || named == EffectType.PARTIAL_ETA2;
    if (!share
        || named == null
        || p == null
        || bracket == null
        || cell.form() != Form.VALUE_BRACKET
        || p.decimal().signum() < 0
        || p.decimal().compareTo(BigDecimal.ONE) > 0) {
      return List.of();
    }
    return List.of(
        new Statistic(
            named,
            label,
            bracket.number(),
            List.of(),
            null,
            new PValue(cell.relation(), p),
            n,
            null,
            whole));
  }
}
