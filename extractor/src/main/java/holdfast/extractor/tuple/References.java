package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.CellContent;
import holdfast.extractor.statistic.CellContent.Form;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.HeaderMeaning;
import holdfast.extractor.statistic.HeaderMeaning.Part;
import holdfast.extractor.tuple.layout.Column;
import holdfast.extractor.tuple.layout.Links;
import holdfast.extractor.tuple.layout.Links.Bundle;
import holdfast.extractor.tuple.layout.Panel;
import holdfast.extractor.tuple.layout.Panel.Line;
import holdfast.extractor.tuple.wording.LabelKind;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The levels that others are compared with: rows (or a column) whose cell says "Reference", or 1
 * under a ratio without an interval while its neighbours have one.
 */
final class References {

  private final Panel panel;
  private final @Nullable EffectType captionType;
  private final Map<String, Text> rows = new HashMap<>();
  private final @Nullable Column column;
  private final boolean ofHead;

  References(Panel panel, List<Column> columns, Links links, @Nullable EffectType captionType) {
    this.panel = panel;
    this.captionType = captionType;
    this.column = referenceColumn(columns, links);
    if (column == null) {
      Map<String, Line> dashes = new LinkedHashMap<>();
      for (Line line : panel.lines()) {
        for (Bundle bundle : links.bundles()) {
          if (isReference(line, bundle)) {
            rows.putIfAbsent(key(line, bundle.column()), line.stub());
          } else if (isDash(line, bundle)) {
            dashes.putIfAbsent(key(line, bundle.column()), line);
          }
        }
      }
      links
          .bundles()
          .forEach(
              bundle ->
                  dashes.values().stream()
                      .filter(line -> isOfLevels(line, bundle, dashes))
                      .forEach(line -> rows.putIfAbsent(key(line, bundle.column()), line.stub())));
    }
    this.ofHead =
        links.bundles().stream()
            .anyMatch(bundle -> LevelHead.isOver(panel, line -> isReference(line, bundle)));
  }

  /** A dash where a ratio is expected, in a row that has other values. */
  private boolean isDash(Line line, Bundle bundle) {
    EffectType type = type(line, bundle.column());
    return type != null
        && type.isRatio()
        && !line.heading()
        && !line.blocks().isEmpty()
        && !line.stub().isBlank()
        && read(line, bundle.column()).form() == Form.DASH;
  }

  /** The first dash of a variable whose next level has an estimate: the reference by its place. */
  private boolean isOfLevels(Line dash, Bundle bundle, Map<String, Line> dashes) {
    if (dashes.get(key(dash, bundle.column())) != dash) {
      return false;
    }
    boolean first = true;
    for (Line line : panel.lines()) {
      if (line.heading() || !line.blocks().equals(dash.blocks())) {
        continue;
      }
      if (line != dash) {
        boolean estimate =
            read(line, bundle.column()).value() != null
                && (read(line, bundle.column()).interval() != null
                    || bundle.interval() >= 0 && hasDigits(line, bundle.interval()));
        return !first && estimate;
      }
      first = false;
    }
    return false;
  }

  private static String key(Line line, Column column) {
    return column.index() + " " + line.blocks();
  }

  /** The level that a row's level is compared with in a column. */
  Optional<Text> forLine(Line line, Column of) {
    return Optional.ofNullable(rows.get(key(line, of)));
  }

  /** Whether rows are levels of variables with a reference each. */
  boolean inRows() {
    return !rows.isEmpty();
  }

  /** Whether the rows are levels of the one variable that the head over them names. */
  boolean areOfHead() {
    return ofHead;
  }

  /**
   * Whether the columns are levels of the one variable that the head over the labels names: the
   * rows are kinds of numbers or models ("Cases", "Crude HR"), which it cannot name.
   */
  boolean areAcross() {
    if (column == null || !LevelHead.isName(Text.join(" ", panel.path(panel.stub())))) {
      return false;
    }
    List<Line> lines = panel.lines().stream().filter(line -> !line.heading()).toList();
    long kinds =
        lines.stream()
            .filter(
                line ->
                    !panel.meaning(line).isEmpty() || LabelKind.of(line.stub()) == LabelKind.MODEL)
            .count();
    return 2 * kinds >= lines.size();
  }

  /** The column that the other columns are compared with, or null. */
  @Nullable Column column() {
    return column;
  }

  /** Whether a cell stands for the level that others are compared with. */
  boolean isReference(Line line, Bundle bundle) {
    CellContent cell = read(line, bundle.column());
    if (cell.form() == Form.REFERENCE) {
      return true;
    }
    EffectType type = type(line, bundle.column());
    boolean ratio = type != null && type.isRatio();
    boolean zero = type == EffectType.B || type == EffectType.BETA || type == EffectType.MD;
    if (cell.form() != Form.NUMBER || cell.value() == null || cell.p() != null) {
      return false;
    }
    BigDecimal value = cell.value().decimal();
    boolean neutral =
        ratio && value.compareTo(BigDecimal.ONE) == 0
            || zero && value.signum() == 0 && value.scale() <= 0;
    boolean interval = bundle.interval() >= 0 && hasDigits(line, bundle.interval());
    boolean low = bundle.low() >= 0 && hasDigits(line, bundle.low());
    boolean p = bundle.p() >= 0 && hasDigits(line, bundle.p()) && bundle.interval() < 0;
    return neutral && !interval && !low && !(p && zero);
  }

  private boolean hasDigits(Line line, int index) {
    return panel.cell(line, index).text().chars().anyMatch(Character::isDigit);
  }

  private CellContent read(Line line, Column of) {
    HeaderMeaning meaning = of.meaning().isEmpty() ? panel.meaning(line) : of.meaning();
    return panel.content(line, of.index(), meaning);
  }

  private @Nullable EffectType type(Line line, Column of) {
    EffectType row = panel.meaning(line).effect().map(Part::type).orElse(null);
    return of.type() != null ? of.type() : row != null ? row : captionType;
  }

  /** The column whose cells are references in the rows where its neighbours hold estimates. */
  private @Nullable Column referenceColumn(List<Column> columns, Links links) {
    List<Bundle> bundles = links.bundles();
    if (bundles.size() < 2) {
      return null;
    }
    Bundle first = null;
    int hits = 0;
    int rowsWithEstimates = 0;
    for (Line line : panel.lines()) {
      Bundle found = null;
      int estimates = 0;
      for (Bundle bundle : bundles) {
        if (isReference(line, bundle)) {
          found = found == null ? bundle : found;
        } else if (read(line, bundle.column()).interval() != null
            || bundle.interval() >= 0 && hasDigits(line, bundle.interval())) {
          estimates++;
        }
      }
      if (estimates > 0) {
        rowsWithEstimates++;
      }
      if (found != null && estimates > 0 && (first == null || first.equals(found))) {
        first = found;
        hits++;
      }
    }
    return first != null && 2 * hits > rowsWithEstimates ? first.column() : null;
  }
}
