package holdfast.extractor.tuple;

import holdfast.extractor.statistic.CellContent;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.HeaderMeaning;
import holdfast.extractor.statistic.HeaderMeaning.Role;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.tuple.layout.Column;
import holdfast.extractor.tuple.layout.Links;
import holdfast.extractor.tuple.layout.Panel;
import holdfast.extractor.tuple.wording.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells what values are whose kind neither head nor row names: by caption, form and sums. */
final class UnnamedValues {

  /** A table of a regression whose numbers are not named holds its coefficients. */
  private static final Pattern REGRESSION =
      Pattern.compile(
          "(?is).*\\b(?:linear|OLS|least squares|ordered|probit)\\b.*\\bregress.*|.*\\bregression"
              + " coefficients?.*");

  /** Captions of tables that count who had something. */
  private static final Pattern EVENTS =
      Pattern.compile(
          "(?is).*\\b(?:(?:adverse|side|clinical|serious)"
              + " (?:events?|effects?|reactions?)|complications?|symptoms|number of"
              + " (?:patients|participants|subjects|children|women|events))\\b.*");

  /** Fewer whole numbers under a size may be whole by chance. */
  private static final int LEAST_MEMBERS = 4;

  private final TableContext context;
  private final boolean studies;
  private final Shares shares;
  private final boolean captionNamed;
  private final boolean linear;
  private final Set<Integer> members;
  private final LevelCounts levels;
  private final BareCounts bare;

  UnnamedValues(TableContext context, Panel panel, List<Column> columns) {
    this.context = context;
    this.studies = DescriptionAxes.studyRows(panel.lines());
    this.linear = Models.areLinear(panel, columns);
    this.members = members(panel, columns);
    this.levels = new LevelCounts(panel, columns);
    this.bare = new BareCounts(panel, columns);
    this.shares = Shares.of(panel, columns);
    // where a column is named as the caption is, the caption speaks of that column
    EffectType caption = context.captionType();
    this.captionNamed =
        caption != null
            && caption.isDescriptive()
            && columns.stream().anyMatch(column -> column.type() == caption);
  }

  /** A whole number under the size of a group that it does not exceed, in a table of events. */
  private boolean isMembers(CellContent cell, Column column) {
    PrintedNumber size = column.meaning().groupSize();
    PrintedNumber value = cell.value();
    return size != null
        && value != null
        && cell.form() == CellContent.Form.NUMBER
        && value.places() == 0
        && value.decimal().signum() >= 0
        && value.decimal().compareTo(size.decimal()) <= 0
        && (EVENTS.matcher(context.table().caption()).matches()
            || members.contains(column.index()));
  }

  /**
   * Columns under the size of their group whose bare numbers are all whole and none above it: they
   * count members ("Cases (N = 101): 8, 42, 24").
   */
  private static Set<Integer> members(Panel panel, List<Column> columns) {
    Set<Integer> found = new HashSet<>();
    for (Column column : columns) {
      PrintedNumber size = column.meaning().groupSize();
      int hits = 0;
      int bare = 0;
      for (Panel.Line line : panel.lines()) {
        CellContent cell = panel.content(line, column.index(), HeaderMeaning.NOTHING);
        boolean alone = cell.form() == CellContent.Form.NUMBER && !cell.percentSign();
        PrintedNumber value = alone ? cell.value() : null;
        if (size != null && value != null) {
          bare++;
          boolean whole = value.places() == 0 && value.decimal().signum() >= 0;
          hits += whole && value.decimal().compareTo(size.decimal()) <= 0 ? 1 : 0;
        }
      }
      if (bare >= LEAST_MEMBERS && hits == bare) {
        found.add(column.index());
      }
    }
    return found;
  }

  /** A whole number alone where a head says "n (%)" and other cells have both. */
  boolean isBareCount(Panel.Line line, CellContent cell, Column column, HeaderMeaning meaning) {
    return BareCounts.areShared(meaning) && bare.has(line, column, cell);
  }

  /**
   * Whether bounds are those of a confidence interval, by the cell itself, its head, caption or
   * notes.
   */
  boolean saysInterval(CellContent cell, HeaderMeaning meaning) {
    boolean itself = cell.interval() != null && cell.interval().level() != null;
    return itself || meaning.has(Role.INTERVAL) || context.saysInterval();
  }

  /** Two bounds beside what describes a group are the range of its values. */
  boolean isRange(Panel.Line line, CellContent cell, Column column, HeaderMeaning meaning) {
    EffectType type = unnamed(line, cell, column, meaning);
    return type == EffectType.MEDIAN || type == EffectType.MEAN && cell.spread() != null;
  }

  /** The kind of effect of a cell that neither head nor row names: by caption, then by its form. */
  EffectType unnamed(Panel.Line line, CellContent cell, Column column, HeaderMeaning meaning) {
    EffectType caption = context.captionType();
    if (column.type() != null) {
      return column.type();
    }
    boolean counted = meaning.has(Role.N) && cell.value() != null && cell.value().places() == 0;
    if (cell.form() == CellContent.Form.VALUE_BRACKET && counted) {
      return EffectType.COUNT;
    }
    if (linear && (caption == null || !Links.isComparison(caption) && cell.spread() != null)) {
      return EffectType.B;
    }
    if (cell.form() == CellContent.Form.VALUE_SPREAD
        || cell.form() == CellContent.Form.VALUE_BRACKET
        || cell.form() == CellContent.Form.VALUE_INTERVAL && cell.spread() != null) {
      return EffectType.MEAN;
    }
    if (cell.form() == CellContent.Form.VALUE_INTERVAL
        && cell.percentSign()
        && !Links.isComparison(caption)
        && saysInterval(cell, meaning)) {
      return EffectType.PERCENT;
    }
    if (cell.form() == CellContent.Form.VALUE_INTERVAL
        && column.use() == Column.Use.GROUP
        && !Links.isComparison(caption)
        && saysInterval(cell, meaning)
        && context.saysMeans()) {
      return EffectType.MEAN;
    }
    if (cell.form() == CellContent.Form.VALUE_INTERVAL
        && column.use() == Column.Use.GROUP
        && !Links.isComparison(caption)
        && !saysInterval(cell, meaning)) {
      return EffectType.MEDIAN;
    }
    if (cell.value() != null && shares.contains(column, cell.value())) {
      return EffectType.PERCENT;
    }
    if (levels.isCount(line, column) || bare.has(line, column, cell)) {
      return EffectType.COUNT;
    }
    boolean ofColumn =
        column.own().isBlank()
            || Links.isComparison(caption)
            || !studies
            || Words.shared(column.own(), context.table().caption()) > 0;
    if (caption != null && ofColumn && !captionNamed) {
      return caption;
    }
    if (caption == null && REGRESSION.matcher(context.table().caption()).matches()) {
      return EffectType.B;
    }
    if (column.use() == Column.Use.N || meaning.has(Role.N)) {
      return EffectType.COUNT;
    }
    if (cell.percentSign()) {
      return EffectType.PERCENT;
    }
    if (isMembers(cell, column)) {
      return EffectType.COUNT;
    }
    return cell.range() != null ? EffectType.MEDIAN : EffectType.OTHER;
  }
}
