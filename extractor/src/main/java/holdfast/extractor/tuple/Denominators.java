package holdfast.extractor.tuple;

import holdfast.extractor.span.Literals;
import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.CellContent;
import holdfast.extractor.statistic.CellContent.Form;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.statistic.Statistics;
import holdfast.extractor.tuple.layout.Column;
import holdfast.extractor.tuple.layout.Panel;
import holdfast.extractor.tuple.layout.Panel.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the shares of counts are of, by arithmetic: "Male 38 (51%)" under "Patients (n = 79)" is of
 * the 75 of a row "Eligible patients", of a caption or a note, where nearly all cells of the column
 * are; and "R-CHOP 40 (93%)" below "Previous treatment 43 (57%)" is of those 43. Common where a
 * head tells who was asked and the rows who answered, and in tables of one arm without a size.
 */
final class Denominators {

  private static final Pattern SIZE =
      Pattern.compile("(?i)\\bn\\s?[=:]\\s?(?<n>\\d[\\d, ]*\\d|\\d)");

  private static final Literals SIZES = Literals.of("n=", "n =", "n:", "n :");

  /** So many cells that leave their whole open by little do not agree on it by chance. */
  private static final int LEAST = 3;

  private static final double NARROW = 0.05;

  /** Rounding of printed shares beyond half of their last digit. */
  private static final double SLACK = 0.06;

  private record Cell(int row, PrintedNumber count, double share, double half) {

    boolean isOf(PrintedNumber whole) {
      double of = whole.decimal().doubleValue();
      double part = count.decimal().doubleValue();
      return of > 0 && part <= of && Math.abs(100 * part / of - share) <= half + SLACK;
    }

    boolean isNarrow() {
      return share > half && 2 * half <= NARROW * share;
    }
  }

  private final Panel panel;
  private final List<PrintedNumber> told = new ArrayList<>();
  private final Map<Integer, Map<Integer, Cell>> cells = new HashMap<>();
  private final Map<Integer, PrintedNumber> wholes = new HashMap<>();

  Denominators(Panel panel, List<Column> columns) {
    this.panel = panel;
    panel.table().notes().forEach(this::tell);
    tell(panel.table().caption());
    List<Cell> unsized = new ArrayList<>();
    for (Column column : columns) {
      Map<Integer, Cell> own = new LinkedHashMap<>();
      List<PrintedNumber> sizes = new ArrayList<>(told);
      for (Line line : panel.lines()) {
        CellContent content = panel.content(line, column.index(), column.meaning());
        PrintedNumber value = content.value();
        Cell cell = cell(line, content);
        if (cell != null) {
          own.put(line.row(), cell);
        }
        if (value != null && value.places() == 0 && content.interval() == null) {
          boolean alone = content.form() == Form.NUMBER && !content.percentSign();
          sizes.addAll(alone || cell != null ? List.of(value) : List.of());
        }
      }
      panel.path(column.index()).forEach(head -> sizes.addAll(sizes(head)));
      cells.put(column.index(), own);
      PrintedNumber whole = whole(List.copyOf(own.values()), sizes, column.meaning().groupSize());
      if (whole != null) {
        wholes.put(column.index(), whole);
      }
      unsized.addAll(column.meaning().groupSize() == null ? own.values() : List.of());
    }
    PrintedNumber all = whole(unsized, told, null);
    for (Column column : columns) {
      if (all != null && column.meaning().groupSize() == null) {
        wholes.putIfAbsent(column.index(), all); // the grades of one group side by side
      }
    }
  }

  private void tell(Text text) {
    told.addAll(sizes(text));
  }

  private static List<PrintedNumber> sizes(Text text) {
    List<PrintedNumber> found = new ArrayList<>();
    Matcher matcher = SIZE.matcher(text);
    while (SIZES.in(text) && matcher.find()) {
      found.addAll(Statistics.numbers(text.subSequence(matcher.start("n"), matcher.end("n"))));
    }
    return found;
  }

  private static @Nullable Cell cell(Line line, CellContent content) {
    PrintedNumber value = content.value();
    PrintedNumber share = content.percent();
    boolean counted =
        content.form() == Form.COUNT_PERCENT
            && value != null
            && share != null
            && content.total() == null
            && value.places() == 0
            && value.decimal().signum() >= 0;
    return !counted || value == null || share == null
        ? null
        : new Cell(
            line.row(), value, share.decimal().doubleValue(), Math.pow(10, -share.places()) / 2);
  }

  /**
   * The one size that nearly all cells of a column are shares of and the head's is not; or null.
   */
  private static @Nullable PrintedNumber whole(
      List<Cell> cells, List<PrintedNumber> sizes, @Nullable PrintedNumber headed) {
    List<Cell> sure = cells.stream().filter(Cell::isNarrow).toList();
    boolean fits =
        headed != null && sure.stream().filter(cell -> !cell.isOf(headed)).count() < LEAST;
    if (fits || sure.stream().map(cell -> cell.count().value()).distinct().count() < LEAST) {
      return null;
    }
    Map<BigDecimal, PrintedNumber> found = new HashMap<>();
    for (PrintedNumber size : sizes) {
      long of = cells.stream().filter(cell -> cell.isOf(size)).count();
      long narrow =
          sure.stream()
              .filter(cell -> cell.isOf(size) && (headed == null || !cell.isOf(headed)))
              .map(cell -> cell.count().value())
              .distinct()
              .count();
      if (4 * of >= 3 * cells.size() && narrow >= LEAST) {
        found.putIfAbsent(size.decimal().stripTrailingZeros(), size);
      }
    }
    return found.size() == 1 ? found.values().iterator().next() : null;
  }

  /**
   * What a count of a row is a share of, as its percentage tells.
   *
   * @param size of the column's group as head or rows give it, or null
   */
  @Nullable PrintedNumber of(Line line, Column column, @Nullable PrintedNumber size) {
    Map<Integer, Cell> own = cells.getOrDefault(column.index(), Map.of());
    Cell cell = own.get(line.row());
    if (cell == null || size != null && cell.isOf(size)) {
      return size;
    }
    PrintedNumber whole = wholes.get(column.index());
    if (whole != null && cell.isOf(whole)) {
      return whole;
    }
    PrintedNumber all = whole == null ? size : whole;
    Cell above = above(own, line, all);
    return above != null && cell.isNarrow() && cell.isOf(above.count()) ? above.count() : size;
  }

  /**
   * The nearest count above a row that is one of the whole: what the rows below may be parts of.
   */
  private @Nullable Cell above(Map<Integer, Cell> own, Line line, @Nullable PrintedNumber all) {
    if (all == null) {
      return null;
    }
    Cell above = null;
    for (Line before : panel.lines()) {
      if (before.row() >= line.row()) {
        break;
      }
      Cell cell = own.get(before.row());
      above = cell != null && cell.isOf(all) ? cell : above;
    }
    return above;
  }
}
