package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.CellContent;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.HeaderMeaning;
import holdfast.extractor.statistic.HeaderMeaning.Part;
import holdfast.extractor.statistic.HeaderMeaning.Role;
import holdfast.extractor.statistic.Interval;
import holdfast.extractor.statistic.PValue;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.statistic.Spread;
import holdfast.extractor.statistic.Statistic;
import holdfast.extractor.tuple.layout.Column;
import holdfast.extractor.tuple.layout.EitherTest;
import holdfast.extractor.tuple.layout.Links;
import holdfast.extractor.tuple.layout.Links.Bundle;
import holdfast.extractor.tuple.layout.Panel;
import holdfast.extractor.tuple.layout.Panel.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes the statistics of one cell, completed from the cells that its column is linked with. */
final class CellResults {

  private static final Pattern RESIDUAL =
      Pattern.compile("(?i)^\\s*(residuals?|errors?|within( groups?| subjects?)?)\\b.*");

  private final TableContext context;
  private final Panel panel;
  private final boolean compared;
  private final UnnamedValues kinds;
  private final CountedCells counted;
  private final CountColumns counts;
  private final SharesBeside shares;
  private final Wholes wholes;
  private final Set<Integer> tests;
  private final BracketedTests bracketed;
  private final Map<Integer, HeaderMeaning> heads = new HashMap<>();
  private final Map<Integer, Boolean> ranged = new HashMap<>();
  private final Map<Integer, Boolean> totals = new HashMap<>();

  CellResults(TableContext context, Panel panel, List<Column> columns, CountColumns counts) {
    this.counts = counts;
    this.context = context;
    this.panel = panel;
    this.kinds = new UnnamedValues(context, panel, columns);
    this.counted = new CountedCells(context);
    this.shares = new SharesBeside(panel);
    this.wholes = new Wholes(panel, columns);
    this.tests = BareTests.columns(panel, columns);
    this.bracketed = new BracketedTests(panel.table());
    this.compared = columns.stream().anyMatch(column -> Links.isComparison(column.type()));
  }

  /**
   * The statistics of a row in one column of results; empty where the cell has none.
   *
   * @param line the row
   * @param bundle the column and its company
   * @param rowMeaning what the row's own labels say of its numbers
   * @param size the group's size as head or another row gives it, or null
   * @param inherited a p that the variable's heading row gives for its only level, or null
   */
  List<Statistic> read(
      Line line,
      Bundle bundle,
      HeaderMeaning rowMeaning,
      @Nullable PrintedNumber size,
      @Nullable PValue inherited) {
    Column column = bundle.column();
    HeaderMeaning meaning =
        BareTests.isOfRow(panel, line)
            ? rowMeaning
            : tests.contains(column.index()) && rowMeaning.isEmpty()
                ? BareTests.P
                : meaning(column, rowMeaning);
    CellContent cell =
        shares.of(
            line,
            CountedCells.countFirst(
                panel.content(line, column.index(), bracketed.of(meaning)),
                meaning,
                size,
                totals.computeIfAbsent(column.index(), index -> Totals.are(panel, column))),
            bundle.spread());
    if (!hasResult(cell)) {
      return cell.form() == CellContent.Form.WORDS
          ? ToldCells.in(cell.text(), column.use(), p(line, bundle.p()), size)
          : List.of();
    }
    Text whole = whole(line, bundle, cell);
    PValue p = cell.p() != null ? cell.p() : p(line, bundle.p());
    boolean sized = cell.form() == CellContent.Form.NUMBER && cell.total() != null;
    PrintedNumber n = sized ? cell.total() : n(line, bundle, size);
    Interval interval = cell.interval() != null ? cell.interval() : interval(line, bundle);
    List<PrintedNumber> df = df(line, bundle);
    boolean freedom = df.isEmpty() && meaning.has(Role.DF) && cell.spread() != null;
    if (freedom && cell.spread() != null) {
      df = List.of(cell.spread().number());
    }
    p = p == null ? inherited : p;
    p = p == null ? context.tests().p(cell) : p;
    EffectType named = meaning.effect().map(Part::type).orElse(null);
    Text head =
        panel.path(column.index()).isEmpty() ? Text.EMPTY : panel.path(column.index()).getLast();
    if (named != null && EitherTest.names(head)) {
      named = EitherTest.of(panel, line, head);
    }
    String label = meaning.effect().map(part -> part.label().toString()).orElse("");
    if (cell.form() == CellContent.Form.P && cell.value() == null || onlyP(meaning, cell)) {
      return List.of(
          new Statistic(EffectType.OTHER, "", null, List.of(), null, cell.p(), n, null, whole));
    }
    PrintedNumber value = cell.value();
    if (value == null) {
      return List.of();
    }
    List<Statistic> tested = BareTests.withEffect(cell, named, label, n, whole);
    if (!tested.isEmpty()) {
      return tested;
    }
    if (cell.form() == CellContent.Form.RATIO
        || cell.form() == CellContent.Form.COUNT_PERCENT
        || cell.percent() != null
        || CountedCells.isShare(cell, meaning, size)
        || cell.form() == CellContent.Form.VALUE_BRACKET && wholes.isShare(line, column)) {
      EffectType behind =
          cell.percent() == null && CountedRates.areUnder(panel.path(column.index()))
              ? EffectType.RATE
              : EffectType.PERCENT;
      return counted.of(cell, behind, interval, named, label, p, n, whole);
    }
    if (named == null
        && !kinds.saysInterval(cell, meaning)
        && kinds.isRange(line, cell, column, meaning)) {
      interval = null;
    }
    Spread spread =
        freedom
            ? null
            : cell.spread() != null ? spread(cell.spread(), meaning) : linkedSpread(line, bundle);
    boolean unit = named == EffectType.PERCENT || named == EffectType.PROPORTION;
    boolean scattered = cell.form() == CellContent.Form.VALUE_SPREAD || spread != null;
    boolean ofRow = column.meaning().isEmpty() && cell.form() == CellContent.Form.VALUE_INTERVAL;
    EffectType type =
        named == null
            ? kinds.unnamed(line, cell, column, meaning)
            : meaning.names(EffectType.PERCENT) && meaning.names(EffectType.MEAN)
                ? scattered || rowMeaning.names(EffectType.MEAN)
                    ? EffectType.MEAN
                    : EffectType.PERCENT
                : unit && (scattered || ofRow && context.saysMeans())
                    ? EffectType.MEAN
                    : CountedCells.isCount(cell, meaning, scattered, isRanged(column))
                        ? EffectType.COUNT
                        : isMeanOf(named, cell, spread) ? EffectType.MEAN : named;
    boolean none =
        type == EffectType.PERCENT
            && (kinds.isBareCount(line, cell, column, meaning)
                || meaning.has(Role.N)
                    && cell.form() == CellContent.Form.NUMBER
                    && !cell.percentSign()
                    && value.decimal().signum() == 0);
    EffectType kind = none ? EffectType.COUNT : CountedCells.plausible(type, cell);
    if (kind == EffectType.MEAN && !meaning.hasHalfWidths()) {
      spread = context.ofMean(spread);
    }
    return List.of(new Statistic(kind, label, value, df, interval, p, n, spread, whole));
  }

  /**
   * What head or row say of a cell. Beside estimates, the columns of the groups hold plain values:
   * a row "MD" (maternal deaths) is no mean difference there; and "%" is a unit of differences.
   */
  private HeaderMeaning meaning(Column column, HeaderMeaning rowMeaning) {
    if (!column.meaning().isEmpty()) {
      return column.meaning();
    }
    boolean foreign =
        compared && rowMeaning.effect().map(Part::type).filter(Links::isComparison).isPresent()
            || Links.isComparison(column.type()) && rowMeaning.names(EffectType.PERCENT);
    return foreign ? HeaderMeaning.NOTHING : rowMeaning;
  }

  /** "Median nerve area | 12.1 ± 2.0" with an SD: the word is part of the variable's name. */
  private static boolean isMeanOf(EffectType named, CellContent cell, @Nullable Spread spread) {
    return named == EffectType.MEDIAN
        && cell.range() == null
        && cell.interval() == null
        && spread != null
        && (spread.kind() == Spread.Kind.SD || spread.kind() == Spread.Kind.SE);
  }

  /** Whether cells of a column print a range behind their value. */
  private boolean isRanged(Column column) {
    return ranged.computeIfAbsent(
        column.index(),
        index ->
            panel.lines().stream()
                .map(line -> panel.content(line, index, column.meaning()))
                .anyMatch(
                    cell ->
                        cell.value() != null && (cell.range() != null || cell.interval() != null)));
  }

  /**
   * The statistic with the spread that stands under it: a number in brackets in a row without a
   * label, or a row "SD" of the same variable.
   */
  Statistic withSpreadBelow(Statistic statistic, Line line, @Nullable Line below, Column column) {
    if (below == null || statistic.spread() != null) {
      return statistic;
    }
    boolean named = isSpreadOf(below, line);
    HeaderMeaning meaning = named ? panel.meaning(below) : column.meaning();
    CellContent cell = panel.content(below, column.index(), HeaderMeaning.NOTHING);
    Spread spread =
        named && cell.value() != null
            ? new Spread(Spread.Kind.UNSTATED, cell.value())
            : cell.spread();
    boolean bracket = below.stub().isBlank() && cell.form() == CellContent.Form.BRACKET;
    if (spread == null || !named && !bracket) {
      return statistic;
    }
    return new Statistic(
        statistic.type(),
        statistic.label(),
        statistic.value(),
        statistic.df(),
        statistic.interval(),
        statistic.p(),
        statistic.n(),
        spread(spread, meaning),
        Text.join(" ", List.of(statistic.text(), cell.text())));
  }

  /** Whether a row holds the spreads of the row above it and nothing else. */
  boolean isSpreadOf(Line line, @Nullable Line above) {
    HeaderMeaning meaning = panel.meaning(line);
    return above != null
        && meaning.effect().isEmpty()
        && (meaning.has(Role.SD) || meaning.has(Role.SE))
        && Axes.isMeasure(panel, line)
        && above.blocks().equals(line.blocks())
        && !above.heading();
  }

  /** A p and no more; "91% (63 to 98; 0.001)" under "Effectiveness (95% CI; p)" is more. */
  private static boolean onlyP(HeaderMeaning meaning, CellContent cell) {
    return meaning.has(Role.P)
        && meaning.effect().isEmpty()
        && cell.p() != null
        && cell.interval() == null;
  }

  private static boolean hasResult(CellContent cell) {
    return switch (cell.form()) {
      case EMPTY, DASH, REFERENCE, STARS, WORDS, BRACKET, INTERVAL, NOT_SIGNIFICANT -> false;
      case NUMBER, VALUE_INTERVAL, VALUE_SPREAD, VALUE_BRACKET, COUNT_PERCENT, RATIO, P -> true;
    };
  }

  private Text whole(Line line, Bundle bundle, CellContent cell) {
    List<Text> parts = new ArrayList<>(List.of(cell.text()));
    for (int column :
        new int[] {
          bundle.interval(), bundle.low(), bundle.high(), bundle.spread(), bundle.df(), bundle.p()
        }) {
      if (column >= 0 && !panel.cell(line, column).isBlank()) {
        parts.add(panel.cell(line, column).text());
      }
    }
    return parts.size() == 1 ? cell.text() : Text.join(" ", parts);
  }

  private CellContent content(Line line, int column) {
    return panel.content(line, column, heads.computeIfAbsent(column, panel::head));
  }

  /** The p in a column of p-values, or null. */
  @Nullable PValue p(Line line, int column) {
    return column < 0 || !marked(line, column).isEmpty() ? null : content(line, column).p();
  }

  /** The p-values of one cell that compare other arms each, as their marks say. */
  List<MarkedTests.Marked> marked(Line line, int column) {
    HeaderMeaning head = heads.computeIfAbsent(column, panel::head);
    Text cell = panel.cell(line, column).text();
    return head.has(Role.P) && cell.length() > 4 ? context.tests().in(cell, head) : List.of();
  }

  private @Nullable PrintedNumber n(Line line, Bundle bundle, @Nullable PrintedNumber size) {
    if (bundle.n() >= 0 && !counts.areBeside(bundle)) {
      PrintedNumber own = content(line, bundle.n()).value();
      if (own != null && own.places() == 0) {
        return own;
      }
    }
    return size;
  }

  private List<PrintedNumber> df(Line line, Bundle bundle) {
    if (bundle.df() < 0) {
      return List.of();
    }
    PrintedNumber value = content(line, bundle.df()).value();
    if (value == null) {
      return List.of();
    }
    PrintedNumber residual =
        bundle.column().type() == EffectType.F ? residual(line, bundle.df()) : null;
    return residual == null ? List.of(value) : List.of(value, residual);
  }

  /** The degrees of freedom of the residuals that close the model a row belongs to. */
  private @Nullable PrintedNumber residual(Line line, int column) {
    return panel.lines().stream()
        .filter(below -> below.row() > line.row() && RESIDUAL.matcher(below.stub()).matches())
        .findFirst()
        .map(below -> content(below, column).value())
        .orElse(null);
  }

  private @Nullable Interval interval(Line line, Bundle bundle) {
    if (bundle.interval() >= 0) {
      return content(line, bundle.interval()).interval();
    }
    if (bundle.low() < 0 || bundle.high() < 0) {
      return null;
    }
    PrintedNumber low = content(line, bundle.low()).value();
    PrintedNumber high = content(line, bundle.high()).value();
    if (low == null || high == null) {
      return null;
    }
    HeaderMeaning head = heads.computeIfAbsent(bundle.low(), panel::head);
    BigDecimal level = head.part(Role.INTERVAL_LOW).map(Part::level).orElse(null);
    return new Interval(low, high, level);
  }

  private @Nullable Spread linkedSpread(Line line, Bundle bundle) {
    if (bundle.spread() < 0) {
      return null;
    }
    CellContent cell = content(line, bundle.spread());
    Spread bracket = cell.form() == CellContent.Form.BRACKET ? cell.spread() : null;
    PrintedNumber value = bracket == null ? cell.value() : bracket.number();
    HeaderMeaning head = heads.computeIfAbsent(bundle.spread(), panel::head);
    boolean range = head.has(Role.IQR) || head.has(Role.RANGE);
    return value == null || range ? null : spread(new Spread(Spread.Kind.UNSTATED, value), head);
  }

  private Spread spread(Spread printed, HeaderMeaning meaning) {
    if (printed.kind() != Spread.Kind.UNSTATED || meaning.hasHalfWidths()) {
      return printed;
    }
    Spread.Kind headed = meaning.spreadKind();
    return new Spread(
        headed == Spread.Kind.UNSTATED ? context.spreadKind() : headed, printed.number());
  }
}
