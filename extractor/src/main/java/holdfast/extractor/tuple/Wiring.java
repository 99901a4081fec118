package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.HeaderMeaning;
import holdfast.extractor.statistic.Statistic;
import holdfast.extractor.tuple.Axes.Axis;
import holdfast.extractor.tuple.layout.Column;
import holdfast.extractor.tuple.layout.Columns;
import holdfast.extractor.tuple.layout.CountedHeads;
import holdfast.extractor.tuple.layout.FactorTests;
import holdfast.extractor.tuple.layout.Links;
import holdfast.extractor.tuple.layout.Occasions;
import holdfast.extractor.tuple.layout.Panel;
import holdfast.extractor.tuple.layout.Panel.Line;
import holdfast.extractor.tuple.layout.WithinArms;
import holdfast.extractor.tuple.wording.Caption;
import holdfast.extractor.tuple.wording.Category;
import holdfast.extractor.tuple.wording.Contrast;
import holdfast.extractor.tuple.wording.Dependent;
import holdfast.extractor.tuple.wording.GroupSize;
import holdfast.extractor.tuple.wording.LabelKind;
import holdfast.extractor.tuple.wording.Measured;
import holdfast.extractor.tuple.wording.Methods;
import holdfast.extractor.tuple.wording.SharedNoun;
import holdfast.extractor.tuple.wording.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fills the slots of a table's results from row labels, blocks, column groups and caption. */
final class Wiring {

  private final TableContext context;
  private final Panel panel;
  private final References references;
  private final Caption caption;
  private final Axes comparisons;
  private final Axes descriptions;
  private final LevelRows levels;
  private final Arms arms;
  private final Text outcomeHead;
  private final Set<String> stubs = new HashSet<>();

  private final Marks marks;
  private final boolean answers;
  private final Completion completion;
  private final Models models;
  private final Ends ends;
  private final HeadFilling heads;
  private final Nested nested;
  private final Compared compared;
  private final Conditions around;
  private final @Nullable RowArms rowArms;

  /** The level across that the caption's outcome is of, where the caption names none. */
  private final Text level;

  /** What was counted in every group across, where it is one thing. */
  private final Text common;

  /** What ratios are of, by the heads over them. */
  private final Map<String, Text> outcomeLevels;

  /** What the caption says once of all rows. */
  private final Optional<SharedNoun> noun;

  private final boolean estimated;

  Wiring(
      TableContext context, Panel panel, List<Column> columns, Links links, References references) {
    this.context = context;
    this.panel = panel;
    this.references = references;
    StudyArms study = context.focus().arms();
    Optional<RowArms> inRows = RowArms.of(panel, links, study);
    this.rowArms = inRows.orElse(null);
    Optional<Axes> subgroups = OwnWholes.axes(panel, links);
    this.comparisons =
        subgroups.orElseGet(
            () ->
                Axes.ofComparisons(
                    panel, columns, links, references, context.caption(), inRows, study));
    this.noun = DescriptionAxes.noun(panel, panel.lines());
    this.outcomeLevels = OutcomeLevels.under(links);
    boolean outcomesAcross = !outcomeLevels.isEmpty() && comparisons.group() == Axis.OUTCOME;
    this.descriptions =
        references.areOfHead() && comparisons.stub() == Axis.PREDICTOR || outcomesAcross
            ? comparisons
            : subgroups.orElseGet(
                () -> DescriptionAxes.of(panel, columns, links, context.caption(), inRows, study));
    boolean columnsAreGroups =
        descriptions.stub() == Axis.OUTCOME && descriptions.group() == Axis.PREDICTOR;
    this.levels = new LevelRows(panel, links, study, context.caption(), columnsAreGroups);
    this.caption = Orientation.of(context.caption(), panel, columns, comparisons);
    this.estimated =
        columns.stream()
            .map(Column::type)
            .anyMatch(type -> type != null && (type.isRatio() || type == EffectType.MD));
    this.level =
        caption.outcome().isBlank()
            ? OutcomeLevels.affirmative(links).orElse(Text.EMPTY)
            : Text.EMPTY;
    CountedHeads counted = CountedHeads.of(columns);
    this.common = counted.common(columns).orElse(Text.EMPTY);
    this.outcomeHead = Text.join(" ", panel.path(panel.stub()));
    boolean crossed =
        descriptions.equals(new Axes(Axis.PREDICTOR, Axis.PREDICTOR, Axis.OUTCOME))
            && Words.shared(outcomeHead, context.caption().outcome()) >= Axes.REPEATED;
    panel.lines().stream()
        .filter(line -> !line.heading())
        .forEach(line -> stubs.add(line.stub().toString()));
    boolean outcomesInRows =
        descriptions.stub() == Axis.OUTCOME || descriptions.block() == Axis.OUTCOME;
    Settings settings =
        Settings.of(columns, panel.table().caption(), study::isKnown, outcomesInRows);
    this.arms = Arms.of(links, settings);
    boolean norms =
        arms.groups().size() == 2 && arms.groups().stream().anyMatch(Measured::isPopulation);
    this.models = new Models(panel, columns);
    this.ends = new Ends(panel, context);
    Occasions occasions = Occasions.over(columns);
    this.nested = new Nested(panel, descriptions);
    this.marks = new Marks(panel, links);
    WithinArms within = WithinArms.of(columns, links);
    this.compared =
        new Compared(
            context,
            panel,
            references,
            arms,
            inRows.or(() -> OccasionAxes.arms(panel, descriptions)),
            comparisons,
            marks,
            within);
    this.around = new Conditions(context, panel, caption, marks);
    this.completion = new Completion(context, panel, caption, descriptions);
    this.heads =
        new HeadFilling(
            arms,
            ends,
            occasions,
            counted,
            settings,
            norms,
            crossed ? outcomeHead : Text.EMPTY,
            references.areAcross() ? outcomeHead : Text.EMPTY);
    this.answers =
        Category.areAnswers(
            panel.lines().stream().filter(line -> !line.heading()).map(Line::stub).toList());
  }

  /** The slots of one result. */
  Slots slots(Line line, Column column, Statistic statistic) {
    boolean compares =
        (Links.isComparison(statistic.type()) || Heterogeneity.is(statistic))
            && (statistic.value() != null
                || column.use() == Column.Use.P
                || BareTests.isOfRow(panel, line)
                || Links.isComparison(column.type()))
            && !isMeasured(statistic)
            && !(estimated && isOfArm(statistic, column))
            && !(statistic.type() == EffectType.OTHER
                && !column.own().isBlank()
                && Measured.isMeasure(column.own()));
    boolean test =
        statistic.value() == null
            || statistic.type() == EffectType.CHI2
            || statistic.type() == EffectType.F
            || statistic.type() == EffectType.ETA2
            || statistic.type() == EffectType.PARTIAL_ETA2
            || statistic.type() == EffectType.T
            || statistic.type() == EffectType.Z;
    boolean ofBlock = test && RowTests.isOfBlock(panel, line, column);
    boolean circumstances =
        descriptions.stub() == Axis.CONDITION && descriptions.group() == Axis.OUTCOME;
    Optional<Axes> ofLevel =
        compares || circumstances ? Optional.empty() : levels.axes(line, column, statistic);
    Axes described = ofLevel.orElse(descriptions);
    Axes axes =
        test && described.stub() == Axis.PREDICTOR && !references.inRows()
            ? described
            : compares ? comparisons : described;
    Filling filling = new Filling();
    boolean ofArms = column.spans().stream().anyMatch(this::comparesArms);
    heads.fill(filling, column, axes.group(), compares);
    if (compares && ofArms && Columns.isChange(column.own())) {
      filling.conditions.add(column.own());
    }
    fillBlocks(filling, line, axes);
    Optional<Contrast> times = compares && !ofArms ? ends.of(line, column) : Optional.empty();
    if (times.isPresent()) {
      // the change is of one arm of several
      if (!filling.predictor.isBlank()) {
        filling.conditions.add(filling.predictor);
      }
      // the row's time is one of the two that are compared
      filling.put(axes.block() == Axis.OUTCOME ? Axis.OUTCOME : Axis.CONDITION, filling.prefix);
      filling.predictor = times.get().first();
      filling.comparator = times.get().second();
      filling.conditions.add(times.get().change());
    } else {
      boolean overTimes =
          compares
              && axes.stub() == Axis.CONDITION
              && panel.cell(line, column.index()).rowSpan() > 1;
      fillStub(filling, line, overTimes ? Axis.NONE : axes.stub());
    }
    if (compares && axes.group() == Axis.OUTCOME && outcomeLevels.containsKey(column.key())) {
      filling.put(Axis.OUTCOME, outcomeLevels.getOrDefault(column.key(), Text.EMPTY));
    }
    if (compares && filling.outcome.isBlank() && comparisons.stub() == Axis.CONDITION) {
      filling.outcome = common;
    }
    if (compares && filling.outcome.isBlank() && comparisons.stub() == Axis.PREDICTOR) {
      filling.outcome = level;
    }
    if (compares && !(axes.stub() == Axis.PREDICTOR && BareTests.isOfRow(panel, line))) {
      compared.fill(filling, line, column); // a test in a row of its own is of all levels
    } else if (statistic.type() == EffectType.PERCENT && statistic.interval() != null) {
      compared.fillShare(filling, column);
    } else if (Columns.isChange(column.own())) {
      compared.fillChange(filling, column);
    }
    Text factor =
        test
            ? FactorTests.of(panel, column, filling.predictor.isBlank()).orElse(Text.EMPTY)
            : Text.EMPTY;
    if (!factor.isBlank()) {
      filling.predictor = factor;
      filling.comparator = null;
      filling.conditions.removeIf(factor::sameCharacters);
    }
    if (ofBlock && axes.block() == Axis.OUTCOME && rowArms != null) {
      if (!FactorTests.named(column)) {
        filling.predictor = rowArms.compared().first();
        filling.comparator = rowArms.compared().second();
      }
    } else if (ofBlock && axes.stub() == Axis.PREDICTOR) {
      // a test of all rows under a measure is of what their head names
      filling.predictor = axes.block() == Axis.OUTCOME ? outcomeHead : line.blocks().getLast();
      filling.comparator = null;
      filling.conditions.removeIf(line.blocks().getLast()::sameCharacters);
    } else if (ofBlock && axes.stub() == Axis.OUTCOME && axes.block() == Axis.OUTCOME) {
      filling.outcome = line.blocks().getLast();
    }
    if (!compares && statistic.p() != null && filling.comparator == null) {
      marks
          .against(line, column, filling.predictor, context.tests())
          .ifPresent(arm -> filling.comparator = arm);
    }
    if (statistic.value() != null && (!compares || isOfArm(statistic, column))) {
      compared.fillArm(filling, axes, line, column, statistic.p() != null);
    }
    if (filling.outcome.isBlank() && (ofLevel.isPresent() || statistic.value() == null)) {
      filling.outcome = levels.measured(column);
    }
    filling.predictor = models.spelledOut(filling.predictor, column);
    filling.conditions.addAll(models.settings(column));
    around.fill(filling, line, column, compares);
    return completion.of(filling, column, statistic, compares);
  }

  /** A head that compares two groups, and no times: what stands under it is of both. */
  private boolean comparesArms(Text head) {
    return Contrast.in(head).filter(both -> !both.isOfTimes()).isPresent();
  }

  private void fillBlocks(Filling filling, Line line, Axes axes) {
    List<Text> names = new ArrayList<>();
    for (Text block : line.blocks()) {
      if (axes.block() != axes.stub() && stubs.contains(block.toString())) {
        filling.put(axes.stub(), GroupSize.without(block));
        continue;
      }
      Optional<Dependent> dependent = Dependent.in(block);
      if (dependent.isPresent()) {
        filling.put(Axis.OUTCOME, dependent.get().variable());
        filling.conditions.addAll(dependent.get().model().stream().toList());
        continue;
      }
      LabelKind kind = LabelKind.of(block);
      if (nested.isOuter(block)) {
        filling.put(Axis.OUTCOME, block);
        continue;
      }
      boolean setting =
          kind == LabelKind.MODEL || kind == LabelKind.TIME || kind == LabelKind.WHOLE;
      if (setting || Methods.isName(block)) {
        filling.conditions.add(GroupSize.without(block));
      } else {
        names.add(GroupSize.without(block));
      }
    }
    if (axes.block() == axes.stub() && axes.stub() != Axis.NONE) {
      filling.prefix = Text.join(": ", names);
      return;
    }
    if (axes.block() == Axis.CONDITION && axes.stub() == Axis.OUTCOME && names.size() > 1) {
      List<Text> measures = names.stream().filter(Measured::isMeasure).toList();
      if (measures.isEmpty()) {
        measures = List.of(names.getLast());
      }
      names.removeAll(measures);
      filling.prefix = Text.join(": ", measures);
      filling.conditions.addAll(names);
      return;
    }
    Text name = Text.join(": ", names);
    if (!name.isBlank()) {
      filling.put(axes.block(), name);
    }
  }

  private void fillStub(Filling filling, Line line, Axis axis) {
    HeaderMeaning meaning = panel.meaning(line);
    filling.conditions.addAll(around.ofMeasure(line));
    Text stub =
        Axes.isMeasure(panel, line)
            ? Text.EMPTY
            : GroupSize.without(RowName.of(line.stub(), Columns.residue(line.stub(), meaning)));
    LabelKind kind = LabelKind.of(stub);
    boolean method = (axis == Axis.PREDICTOR || axis == Axis.OUTCOME) && Methods.isName(stub);
    if (kind == LabelKind.MODEL || kind == LabelKind.WHOLE || method) {
      filling.conditions.add(stub);
      context.modelDefinition(stub).ifPresent(filling.conditions::add);
      stub = Text.EMPTY;
    }
    boolean level =
        Quantiles.isLevel(stub)
            || Quantiles.isNumbered(panel, stub)
            || axis == Axis.PREDICTOR && references.areOfHead()
            || axis == Axis.OUTCOME && filling.outcome.isBlank() && LevelHead.isBound(stub);
    if (level && filling.prefix.isBlank()) {
      stub = Filling.joined(outcomeHead, stub);
    }
    if (axis == Axis.OUTCOME && answers && filling.prefix.isBlank() && Category.isAnswer(stub)) {
      stub = Filling.joined(asked(), stub);
    }
    Text row = stub;
    Text name = Filling.joined(filling.prefix, stub);
    if (name.isBlank()) {
      return;
    }
    if (axis == Axis.OUTCOME) {
      Text whole = noun.map(shared -> shared.completed(row)).orElse(row);
      name = context.ofInstrument(Filling.joined(filling.prefix, whole));
    }
    if (axis == Axis.PREDICTOR) {
      Optional<Contrast> contrast = Contrast.in(name);
      filling.put(Axis.PREDICTOR, contrast.map(Contrast::first).orElse(name));
      contrast.ifPresent(both -> filling.comparator = both.second());
    } else {
      filling.put(
          axis,
          axis == Axis.CONDITION
              ? Filling.joined(filling.prefix, condition(stub, filling.prefix.isBlank()))
              : name);
    }
  }

  /** What the caption says was asked or graded, else the head over the answers. */
  private Text asked() {
    Text told = caption.outcome().isBlank() ? context.subject() : caption.outcome();
    return told.isBlank() ? outcomeHead : told;
  }

  /** A row label that is no word of its own says what its head says: "Study omitted: 1". */
  private Text condition(Text stub, boolean alone) {
    boolean number =
        !stub.isBlank() && stub.chars().allMatch(Character::isDigit)
            || alone && LevelHead.isBound(stub);
    return number && !outcomeHead.isBlank()
        ? Filling.joined(outcomeHead, stub)
        : context.spelledOut(stub);
  }

  /** A number that nothing names under one of several arms, with an estimate beside them. */
  private boolean isOfArm(Statistic statistic, Column column) {
    return statistic.type() == EffectType.OTHER
        && statistic.label().isEmpty()
        && column.use() == Column.Use.GROUP
        && arms.groups().size() > 1;
  }

  /** A number that nothing names, in a table whose caption says what was measured. */
  private boolean isMeasured(Statistic statistic) {
    return statistic.type() == EffectType.OTHER
        && statistic.value() != null
        && statistic.label().isEmpty()
        && context.quantity().isPresent();
  }
}
