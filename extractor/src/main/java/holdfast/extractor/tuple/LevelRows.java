package holdfast.extractor.tuple;

import static java.math.RoundingMode.HALF_UP;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.CellContent;
import holdfast.extractor.statistic.CellContent.Form;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.statistic.Statistic;
import holdfast.extractor.tuple.Axes.Axis;
import holdfast.extractor.tuple.layout.Column;
import holdfast.extractor.tuple.layout.Links;
import holdfast.extractor.tuple.layout.Links.Bundle;
import holdfast.extractor.tuple.layout.Panel;
import holdfast.extractor.tuple.layout.Panel.Line;
import holdfast.extractor.tuple.wording.Caption;
import holdfast.extractor.tuple.wording.GroupSize;
import holdfast.extractor.tuple.wording.LabelKind;
import holdfast.extractor.tuple.wording.Levels;
import holdfast.extractor.tuple.wording.Measured;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rows that say who was measured, in tables of a prevalence or a mean by factors ("Sex: Male 7.5,
 * Female 13.8" under "Asthma, % (95% CI)"). The numbers tell: the shares of levels that exhaust a
 * variable add up to a hundred where the column describes a group, and do not where they are how
 * many of each level had what the head names; and no level has a mean of its own. Men and women in
 * a block of a measure ("Grip strength, kg") part that row, whatever stands in the other rows; and
 * a mean of a row that is no level ("Age 70 ± 6") tells that the column is who was measured.
 */
final class LevelRows {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** What rounding and missing answers leave of a hundred. */
  private static final BigDecimal LEAST = BigDecimal.valueOf(88);

  private static final BigDecimal MOST = BigDecimal.valueOf(104);

  private static final Axes GROUPS = new Axes(Axis.PREDICTOR, Axis.PREDICTOR, Axis.OUTCOME);

  /** Rows by age under columns by sex: both say of whom, and the caption of what. */
  private static final Axes PARTS = new Axes(Axis.CONDITION, Axis.CONDITION, Axis.PREDICTOR);

  /** A unit behind the name of what is measured: "Grip strength, kg". */
  private static final Pattern UNIT = Pattern.compile(",\\s*([^,()]+)$");

  /** What rows and columns are, where the rows are groups. */
  private final Axes axes;

  private final Links links;
  private final Set<String> shares = new HashSet<>();
  private final Set<String> means = new HashSet<>();

  /**
   * @param columnsAreGroups nothing else tells that they are not
   */
  LevelRows(Panel panel, Links links, StudyArms study, Caption caption, boolean columnsAreGroups) {
    this.links = links;
    this.axes = arePeople(links) && !caption.outcome().isBlank() ? PARTS : GROUPS;
    List<List<Line>> variables = columnsAreGroups ? variables(panel) : List.of();
    if (variables.isEmpty() || links.bundles().stream().anyMatch(arm -> isArm(arm, study))) {
      return;
    }
    for (Bundle bundle : links.bundles()) {
      Column column = bundle.column();
      int open = 0;
      int closed = 0;
      int scattered = 0;
      for (List<Line> levels : variables) {
        List<BigDecimal> parts = new ArrayList<>();
        int values = 0;
        for (Line line : levels) {
          CellContent cell =
              CountedCells.countFirst(
                  panel.content(line, column.index(), column.meaning()),
                  column.meaning(),
                  null,
                  false);
          BigDecimal share = share(cell, column);
          if (share != null) {
            parts.add(share);
          }
          values += isMean(cell, column) ? 1 : 0;
        }
        BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean whole = sum.compareTo(LEAST) >= 0 && sum.compareTo(MOST) <= 0;
        open += parts.size() == levels.size() && !whole ? 1 : 0;
        closed += parts.size() == levels.size() && whole ? 1 : 0;
        scattered += values == levels.size() ? 1 : 0;
      }
      if (open > closed && !partsOfRows(panel, links, variables)) {
        shares.add(column.groups().toString());
      }
      if (scattered > 0 && open + closed == 0 && !hasMeanOfItsOwn(panel, column)) {
        means.add(column.groups().toString());
      }
    }
  }

  /** What row and column are of a value in a group that its row names; empty for any other. */
  Optional<Axes> axes(Line line, Column column, Statistic statistic) {
    Set<String> columns =
        switch (statistic.type()) {
          case PERCENT, PROPORTION, COUNT -> shares;
          default -> means;
        };
    return columns.contains(column.groups().toString()) && !isOfMeasure(line)
        ? Optional.of(axes)
        : Optional.empty();
  }

  /** "Grip strength, kg: Men"; a range has the unit of its block itself. */
  private static boolean isOfMeasure(Line line) {
    if (line.blocks().isEmpty() || Levels.isRange(GroupSize.without(line.stub()))) {
      return false;
    }
    Text block = line.blocks().getLast();
    return Measured.isMeasure(block) || Measured.hasUnit(UNIT.matcher(block).replaceFirst(" ($1)"));
  }

  /** A mean in a row that is no level of anything. */
  private static boolean hasMeanOfItsOwn(Panel panel, Column column) {
    boolean inBlocks = panel.lines().stream().anyMatch(line -> !line.blocks().isEmpty());
    return inBlocks
        && panel.lines().stream()
            .filter(line -> !line.heading() && line.blocks().isEmpty())
            .filter(line -> LabelKind.of(line.stub()) != LabelKind.WHOLE)
            .anyMatch(
                line -> isMean(panel.content(line, column.index(), column.meaning()), column));
  }

  /**
   * What was measured in the groups that rows name, where one column alone says it: of the p-values
   * beside it, or of counts under no name ("n/N" before "Response rate, %").
   */
  Text measured(Column column) {
    List<Column> named =
        links.bundles().stream()
            .filter(bundle -> column.use() != Column.Use.P || bundle.p() == column.index())
            .map(Bundle::column)
            .filter(other -> areIn(other) && !other.groups().isEmpty())
            .toList();
    return named.size() == 1 ? Text.join(": ", named.getFirst().groups()) : Text.EMPTY;
  }

  private boolean areIn(Column column) {
    String heads = column.groups().toString();
    return shares.contains(heads) || means.contains(heads);
  }

  /** Columns are people by age, sex or place: "All ages, 18–29 y, ≥ 30 y". */
  static boolean arePeople(Links links) {
    return Levels.arePeople(
        links.bundles().stream()
            .flatMap(bundle -> bundle.column().groups().stream())
            .map(GroupSize::without)
            .filter(group -> !DescriptionAxes.WHOLE.matcher(group).lookingAt())
            .distinct()
            .toList());
  }

  /** The rows of each variable whose levels exhaust it. */
  private static List<List<Line>> variables(Panel panel) {
    Map<String, List<Line>> blocks = new LinkedHashMap<>();
    for (Line line : panel.lines()) {
      LabelKind kind = LabelKind.of(line.stub());
      boolean level = kind != LabelKind.WHOLE && kind != LabelKind.TIME && !isOfMeasure(line);
      if (!line.heading() && level) {
        blocks.computeIfAbsent(line.blocks().toString(), key -> new ArrayList<>()).add(line);
      }
    }
    return blocks.values().stream()
        .filter(
            lines ->
                Levels.exhaust(lines.stream().map(Line::stub).map(GroupSize::without).toList()))
        .toList();
  }

  private static boolean isArm(Bundle bundle, StudyArms study) {
    return bundle.column().meaning().groupSize() != null
        || Links.isComparison(bundle.column().type())
        || bundle.column().groups().stream()
            .map(GroupSize::without)
            .anyMatch(
                group ->
                    study.isKnown(group)
                        || LabelKind.of(group) == LabelKind.CONTROL
                        || LabelKind.of(group) == LabelKind.TREATMENT
                        || LabelKind.of(group) == LabelKind.TIME);
  }

  /** Shares of a row that add up to a hundred part the row's own group. */
  private static boolean partsOfRows(Panel panel, Links links, List<List<Line>> variables) {
    int rows = 0;
    int parted = 0;
    for (List<Line> levels : variables) {
      for (Line line : levels) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Bundle bundle : links.bundles()) {
          Column column = bundle.column();
          CellContent cell = panel.content(line, column.index(), column.meaning());
          BigDecimal share =
              share(CountedCells.countFirst(cell, column.meaning(), null, false), column);
          sum = share == null ? sum : sum.add(share);
        }
        rows++;
        parted += sum.subtract(HUNDRED).abs().compareTo(BigDecimal.ONE) <= 0 ? 1 : 0;
      }
    }
    return 2 * parted > rows;
  }

  private static @Nullable BigDecimal share(CellContent cell, Column column) {
    PrintedNumber percent = cell.percent();
    if (percent == null && CountedCells.isShare(cell, column.meaning(), null)) {
      percent = cell.spread() == null ? null : cell.spread().number();
    }
    boolean told = column.type() == EffectType.PERCENT || column.type() == EffectType.PROPORTION;
    if (percent == null && (told || cell.percentSign()) && cell.form() != Form.VALUE_SPREAD) {
      percent = cell.value();
    }
    PrintedNumber total = cell.total();
    if (percent == null && cell.value() != null && total != null && isPart(cell.value(), total)) {
      return cell.value().decimal().multiply(HUNDRED).divide(total.decimal(), 1, HALF_UP);
    }
    return percent == null ? null : percent.decimal();
  }

  private static boolean isPart(PrintedNumber count, PrintedNumber total) {
    return count.places() == 0
        && total.places() == 0
        && total.decimal().signum() > 0
        && count.decimal().compareTo(total.decimal()) <= 0;
  }

  private static boolean isMean(CellContent cell, Column column) {
    boolean told =
        column.type() == EffectType.MEAN
            || column.type() == EffectType.MEDIAN
            || column.type() == EffectType.RATE;
    boolean around = cell.spread() != null || cell.range() != null || cell.interval() != null;
    return cell.value() != null
        && (told && (around || cell.value().places() > 0)
            || cell.form() == Form.VALUE_SPREAD
            || cell.form() == Form.VALUE_BRACKET
                && (cell.value().places() > 0
                    || cell.spread() != null
                        && cell.spread().number().decimal().compareTo(HUNDRED) > 0));
  }
}
