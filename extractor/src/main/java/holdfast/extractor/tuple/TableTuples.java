package holdfast.extractor.tuple;

import holdfast.extractor.limit.Deadline;
import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.HeaderMeaning;
import holdfast.extractor.statistic.PValue;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.statistic.Statistic;
import holdfast.extractor.table.Cell;
import holdfast.extractor.table.Table;
import holdfast.extractor.tuple.layout.Column;
import holdfast.extractor.tuple.layout.Column.Use;
import holdfast.extractor.tuple.layout.Columns;
import holdfast.extractor.tuple.layout.Links;
import holdfast.extractor.tuple.layout.Links.Bundle;
import holdfast.extractor.tuple.layout.Panel;
import holdfast.extractor.tuple.layout.Panel.Line;
import holdfast.extractor.tuple.layout.Panels;
import holdfast.extractor.tuple.wording.Contrast;
import holdfast.extractor.tuple.wording.GroupSize;
import holdfast.extractor.tuple.wording.ModelWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The results of one panel of a table, each wired by where it stands. */
final class TableTuples {

  /** Heads over how many of an arm had the outcome: "Trial (E/N)", "Control events". */
  private static final Pattern EVENTS = Pattern.compile("(?iu)\\bevents?\\b|\\b[enr]/n\\b");

  private static final Pattern EFFECT_SIZE = Pattern.compile("(?iu)ES|effect[- ]sizes?.*");

  private final TableContext context;
  private final AnalysisMethods analyses;
  private final Panel panel;
  private final Links links;
  private final TestReach reach;
  private final List<Column> columns;
  private final References references;
  private final CellResults cells;
  private final CountColumns counts;
  private final Beside beside;
  private final Wiring wiring;
  private final Complements complements;
  private final CellPairs pairs;
  private final SlashedLevels levels;
  private final boolean listing;
  private final boolean plan;
  private final RowMeanings rows;
  private final SizedCells sizes;
  private final Denominators wholes;
  private final List<Tuple> tuples = new ArrayList<>();

  private TableTuples(TableContext context, Panel panel) {
    this.context = context;
    this.analyses = new AnalysisMethods(context, panel.table().notes());
    this.panel = panel;
    this.columns = Columns.of(panel);
    this.links = Links.of(columns);
    this.reach = new TestReach(panel, columns, links);
    this.references = new References(panel, columns, links, context.captionType());
    this.counts = new CountColumns(panel, links);
    this.sizes = new SizedCells(panel, links, columns);
    this.wholes = new Denominators(panel, columns);
    this.cells = new CellResults(context, panel, columns, counts);
    this.listing = DescriptionAxes.listsStudies(panel) || SubjectRows.in(panel);
    this.beside = new Beside(panel, columns);
    this.complements = new Complements(panel, columns);
    this.pairs = new CellPairs(context, panel);
    this.levels = new SlashedLevels(panel);
    this.plan = Plan.is(panel.table());
    this.rows = new RowMeanings(panel);
    this.wiring = new Wiring(context, panel, columns, links, references);
  }

  /** All results of a table, row by row. */
  static List<Tuple> of(Table table, Focus focus) {
    TableContext context = new TableContext(table, focus);
    List<Tuple> tuples = new ArrayList<>();
    for (Panel panel : Panels.of(table)) {
      tuples.addAll(of(context, panel));
      tuples.addAll(NoteTuples.of(context, panel));
    }
    return Directions.told(GroupTests.named(table, tuples, focus));
  }

  private static List<Tuple> of(TableContext context, Panel panel) {
    List<Tuple> evidence = EvidenceTuples.of(context, panel);
    if (!evidence.isEmpty()) {
      return evidence;
    }
    List<Tuple> subjects = SubjectTuples.of(context, panel);
    if (!subjects.isEmpty()) {
      List<Tuple> all = new ArrayList<>(subjects);
      SubjectRows.rest(panel).ifPresent(rest -> all.addAll(new TableTuples(context, rest).read()));
      return all;
    }
    List<Tuple> matrix = MatrixTuples.of(context, panel);
    List<Tuple> tuples = new ArrayList<>(matrix);
    (matrix.isEmpty() ? Optional.of(panel) : MatrixTuples.beside(panel))
        .ifPresent(rest -> tuples.addAll(new TableTuples(context, rest).read()));
    return tuples;
  }

  private List<Tuple> read() {
    for (int i = 0; i < panel.lines().size(); i++) {
      Line line = panel.lines().get(i);
      if (sizes.closes(line)) {
        continue;
      }
      Line above = i > 0 ? panel.lines().get(i - 1) : null;
      boolean tests = above != null && RowTests.isTestOf(panel, line, above);
      if (!tests && !cells.isSpreadOf(line, above) && !readSizes(line)) {
        readLine(line, i);
      }
    }
    return tuples;
  }

  /** In a list of studies, years, sizes and ages tell what was studied, not what was found. */
  private boolean isFinding(Statistic statistic, Column column) {
    boolean arm = column.groups().stream().map(GroupSize::without).anyMatch(DescriptionAxes::isArm);
    boolean events =
        panel.path(column.index()).stream().anyMatch(head -> EVENTS.matcher(head).find());
    return arm && events && statistic.type() == EffectType.COUNT
        || statistic.type() != EffectType.OTHER
            && (Links.isComparison(statistic.type()) || statistic.interval() != null);
  }

  /**
   * A row that gives the size of each column's group; it holds for the rows below. Counts with
   * their shares ("Number of subjects 3 (4%)") are members of a larger group.
   */
  private boolean readSizes(Line line) {
    HeaderMeaning meaning = panel.meaning(line);
    boolean size =
        !meaning.isEmpty()
            && meaning.parts().getFirst().role() == HeaderMeaning.Role.N
            && meaning.effect().isEmpty()
            && SizeRow.names(line.stub());
    if (sizes.read(line) && !line.heading()) {
      return true;
    }
    boolean shares =
        size
            && links.bundles().stream()
                .anyMatch(
                    bundle ->
                        panel.content(line, bundle.column().index(), meaning).percent() != null);
    if (!size || line.heading() || shares) {
      return false;
    }
    sizes.take(line);
    return true;
  }

  private void readLine(Line line, int index) {
    Set<Integer> usedP = new HashSet<>();
    HeaderMeaning rowMeaning = rows.of(line);
    Cell toldCell = null; // a cell over several columns is told in the first of them
    for (Bundle linked : links.bundles()) {
      Bundle bundle = reach.of(linked);
      Deadline.check();
      if (bundle.p() >= 0) {
        boolean blank = panel.cell(line, bundle.p()).isBlank();
        if (!blank && inheritsTo(index, bundle) >= 0) {
          usedP.add(bundle.p());
        }
      }
      if (line.heading()
          || isToldAbove(line, index, bundle.column())
          || panel.cell(line, bundle.column().index()) == toldCell
          || references.isReference(line, bundle)
          || beside.isStep(bundle.column())) {
        continue;
      }
      PValue inherited = inherited(index, bundle);
      PrintedNumber size = size(line, bundle);
      Line below = index + 1 < panel.lines().size() ? panel.lines().get(index + 1) : null;
      if (complements.isComplement(line, bundle.column())) {
        continue;
      }
      List<CellPairs.Told> several = pairs.in(line, bundle.column(), wiring);
      if (several.isEmpty()) {
        several = levels.in(line, bundle.column(), wiring, size, cells.p(line, bundle.p()));
        several.forEach(told -> usedP.add(bundle.p()));
      }
      several.forEach(
          told -> add(line, bundle.column(), told.statistic(), List.of(), told.slots()));
      if (!several.isEmpty()) {
        continue;
      }
      for (Statistic statistic : read(line, bundle, rowMeaning, size, inherited)) {
        usedP.add(bundle.p());
        toldCell = panel.cell(line, bundle.column().index());
        counts
            .beside(line, bundle, statistic)
            .ifPresent(count -> add(line, bundle.column(), count, List.of()));
        boolean compares = Links.isComparison(statistic.type());
        add(
            line,
            bundle.column(),
            RowTests.tested(
                panel,
                cells.withSpreadBelow(statistic, line, below, bundle.column()),
                line,
                below,
                bundle.column()),
            compares ? beside.of(line, bundle) : List.of());
      }
    }
    for (Column column : columns) {
      Line above = index > 0 ? panel.lines().get(index - 1) : null;
      boolean told =
          above != null && panel.cell(above, column.index()) == panel.cell(line, column.index());
      List<MarkedTests.Marked> marked =
          column.use() == Use.P && !told ? cells.marked(line, column.index()) : List.of();
      marked.forEach(test -> addMarked(line, column, test));
      boolean free = !usedP.contains(column.index()) || Contrast.in(column.own()).isPresent();
      if (column.use() == Use.P && free && !told && marked.isEmpty()) {
        PValue p = cells.p(line, column.index());
        if (p != null) {
          Text text = panel.cell(line, column.index()).text();
          add(
              line,
              column,
              new Statistic(EffectType.OTHER, "", null, List.of(), null, p, null, null, text),
              List.of());
        }
      }
    }
  }

  /** A difference over several rows, one for each time, is told in the first of them. */
  private boolean isToldAbove(Line line, int index, Column column) {
    return index > 0
        && Links.isComparison(column.type())
        && panel.cell(line, column.index()).rowSpan() > 1
        && panel.cell(panel.lines().get(index - 1), column.index())
            == panel.cell(line, column.index());
  }

  /** The statistics of a cell, with a second effect that it ends with. */
  private List<Statistic> read(
      Line line,
      Bundle bundle,
      HeaderMeaning rowMeaning,
      @Nullable PrintedNumber size,
      @Nullable PValue inherited) {
    List<Statistic> found =
        cells.read(line, bundle, rowMeaning, size, inherited).stream().map(this::sized).toList();
    Optional<Statistic> second = SecondEffect.in(panel.cell(line, bundle.column().index()).text());
    if (second.isEmpty()) {
      return found;
    }
    List<Statistic> both = new ArrayList<>();
    found.forEach(first -> both.add(SecondEffect.first(first, second.get().type())));
    both.add(second.get());
    return both;
  }

  /**
   * An "effect size" is the one that the paper's methods name; what is less than a count is not
   * what it is counted out of ("events/non-events").
   */
  private Statistic sized(Statistic statistic) {
    PrintedNumber value = statistic.value();
    PrintedNumber n = statistic.n();
    if (statistic.type() == EffectType.COUNT
        && value != null
        && n != null
        && n.decimal().compareTo(value.decimal()) < 0) {
      return new Statistic(
          statistic.type(),
          statistic.label(),
          value,
          statistic.df(),
          statistic.interval(),
          statistic.p(),
          null,
          statistic.spread(),
          statistic.text());
    }
    boolean general =
        statistic.type() == EffectType.OTHER && EFFECT_SIZE.matcher(statistic.label()).matches();
    return general ? context.focus().effectSize().map(statistic::as).orElse(statistic) : statistic;
  }

  /** A p that compares the arms of its mark's note. */
  private void addMarked(Line line, Column column, MarkedTests.Marked test) {
    Statistic statistic =
        new Statistic(
            EffectType.OTHER, "", null, List.of(), null, test.p(), null, null, test.text());
    Slots slots = wiring.slots(line, column, statistic);
    add(
        line,
        column,
        statistic,
        List.of(),
        new Slots(
            test.said().first().isBlank() ? slots.predictor() : test.said().first(),
            slots.outcome(),
            test.said().second(),
            slots.conditions(),
            true));
  }

  private @Nullable PrintedNumber size(Line line, Bundle bundle) {
    PrintedNumber row = panel.meaning(line).groupSize();
    if (row != null) {
      return row;
    }
    for (Text block : line.blocks()) {
      PrintedNumber size = panel.readings().meaning(block).groupSize();
      row = size != null ? size : row;
    }
    PrintedNumber column = sizes.of(bundle.column());
    PrintedNumber told =
        column != null ? column : row != null ? row : context.captionSize().orElse(null);
    return wholes.of(line, bundle.column(), told);
  }

  /**
   * The index of the one row that a heading's p is of: the only level with an estimate; else -1.
   */
  private int inheritsTo(int heading, Bundle bundle) {
    if (!panel.lines().get(heading).heading()) {
      return -1;
    }
    int only = -1;
    for (int i = heading + 1; i < panel.lines().size() && !panel.lines().get(i).heading(); i++) {
      Line line = panel.lines().get(i);
      if (line.blocks().isEmpty()) {
        break;
      }
      boolean result =
          !references.isReference(line, bundle)
              && !cells.read(line, bundle, rows.of(line), null, null).isEmpty();
      if (result && only >= 0) {
        return -1;
      }
      only = result ? i : only;
    }
    return Links.isComparison(bundle.column().type()) ? only : -1;
  }

  private @Nullable PValue inherited(int index, Bundle bundle) {
    if (bundle.p() < 0) {
      return null;
    }
    for (int i = index - 1; i >= 0; i--) {
      Line above = panel.lines().get(i);
      if (above.heading()) {
        return inheritsTo(i, bundle) == index ? cells.p(above, bundle.p()) : null;
      }
    }
    return null;
  }

  private void add(Line line, Column column, Statistic statistic, List<Text> steps) {
    if (listing && !isFinding(statistic, column) || plan && Plan.isBare(statistic)) {
      return;
    }
    add(line, column, statistic, steps, wiring.slots(line, column, statistic));
  }

  /** A p in a column of estimates is of their analysis. */
  private static EffectType kind(Column column, Statistic statistic) {
    EffectType type = column.type();
    boolean only = statistic.value() == null && column.use() == Use.ESTIMATE;
    return only && type != null && Links.isComparison(type) ? type : statistic.type();
  }

  private void add(Line line, Column column, Statistic statistic, List<Text> steps, Slots slots) {
    Text method =
        Heterogeneity.is(statistic)
            ? context.metaMethod().orElse(null)
            : panel.paired()
                ? context.pairedMethod(statistic.type())
                : analyses.method(line, kind(column, statistic));
    tuples.add(
        new Tuple(
            slots.predictor(),
            slots.outcome(),
            slots.comparator(),
            slots.conditions(),
            method == null ? null : ModelWords.of(method, slots.conditions()),
            statistic,
            new Where.InTable(panel.table(), line.row(), column.index()),
            slots.clear() ? Confidence.TABLE_CLEAR : Confidence.TABLE_FILLED,
            steps));
  }
}
