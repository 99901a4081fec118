package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.Statistic;
import holdfast.extractor.tuple.Axes.Axis;
import holdfast.extractor.tuple.layout.Column;
import holdfast.extractor.tuple.layout.Panel;
import holdfast.extractor.tuple.wording.Caption;
import holdfast.extractor.tuple.wording.Contrast;
import holdfast.extractor.tuple.wording.LabelKind;
import holdfast.extractor.tuple.wording.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Fills what rows and columns leave open: from the caption, then from the title and the arms of the
 * study.
 */
final class Completion {

  /** Rows that say themselves what was measured. */
  private static final Pattern OWN_MEASURE =
      Pattern.compile(
          "(?iu).*(?:\\b(?:counts?|scores?|levels?|concentrations?|numbers?|rates?|index|pressure|volume|weight|age|days?)\\b"
              + "|[(\\[][^()]*/[^()]*[)\\]]).*");

  private static final Pattern TREATED =
      Pattern.compile(
          "(?iu)(?:patients|women|men|children|participants|subjects|adults|individuals)"
              + " (?:treated with|receiving|given|taking|who received) .{3,}");

  private final TableContext context;
  private final Panel panel;
  private final Caption caption;
  private final Axis stub;
  private final boolean times;
  private final boolean parts;

  /**
   * @param described what rows, blocks and columns are where results describe one group each
   */
  Completion(TableContext context, Panel panel, Caption caption, Axes described) {
    this.context = context;
    this.panel = panel;
    this.caption = caption;
    this.stub = described.stub();
    this.parts = described.stub() == Axis.PREDICTOR && described.group() == Axis.CONDITION;
    this.times =
        DescriptionAxes.mostlyTimes(
            panel.lines().stream().filter(line -> !line.heading()).toList());
  }

  /** The slots of one result, as full as they get. */
  Slots of(Filling filling, Column column, Statistic statistic, boolean compares) {
    boolean clear = true;
    Caption title = context.focus().title();
    Text predictor = filling.predictor;
    Text outcome = filling.outcome;
    Text comparator = filling.comparator;
    if (outcome.isBlank()) {
      outcome = caption.outcome();
    }
    if (predictor.isBlank()) {
      predictor = caption.predictor();
    }
    boolean factor =
        statistic.type() == EffectType.ETA2 || statistic.type() == EffectType.PARTIAL_ETA2;
    if (comparator == null && compares && !factor && !caption.comparator().isBlank()) {
      comparator = caption.comparator();
    }
    if (comparator == null && compares && predictor == caption.predictor()) {
      Optional<Contrast> arms = Contrast.in(predictor);
      predictor = arms.map(Contrast::first).orElse(predictor);
      comparator = arms.map(Contrast::second).orElse(null);
    }
    if (outcome.isBlank() && (times || parts)) {
      outcome = context.subject();
    }
    if (outcome.isBlank() && statistic.type() == EffectType.HR) {
      outcome = context.focus().survival().orElse(Text.EMPTY);
    }
    if (outcome.isBlank()) {
      outcome = title.outcome();
      clear = false;
    }
    if (predictor.isBlank() && !compares) {
      predictor = treated(filling.conditions);
    }
    if (predictor.isBlank() && compares) {
      predictor = title.predictor();
      clear = false;
    }
    if (comparator == null
        && compares
        && predictor == title.predictor()
        && !title.comparator().isBlank()) {
      comparator = title.comparator();
    }
    if (comparator == null && statistic.type().isRatio() && predictor == caption.predictor()) {
      Optional<Contrast> levels = context.focus().levels(predictor);
      if (levels.isPresent()) {
        predictor = levels.get().first();
        comparator = levels.get().second();
      }
    }
    if (comparator == null && compares) {
      comparator = context.focus().arms().pooledControl(statistic.type()).orElse(null);
    }
    if (Heterogeneity.is(statistic)) {
      predictor = Heterogeneity.name(Text.join(" ", panel.path(column.index())), column.label());
      comparator = null;
    }
    if (comparator == null && DescriptionAxes.isAccuracy(statistic, outcome)) {
      comparator = context.standard().orElse(null);
    }
    if (comparator != null && comparator.sameCharacters(predictor)) {
      comparator = null;
    }
    if (comparator != null) {
      comparator = context.focus().arms().fullerControl(comparator);
    }
    if (!compares && stub == Axis.OUTCOME && filling.outcome == outcome && !outcome.isBlank()) {
      outcome = measured(outcome);
    }
    predictor = context.unmarked(predictor);
    return new Slots(
        context.explained(context.spelledOut(predictor)),
        context.qualified(context.spelledOut(context.unmarked(outcome))),
        comparator == null ? null : context.spelledOut(context.unmarked(comparator)),
        distinct(filling.conditions.stream().map(context::unmarked).toList()),
        clear);
  }

  /** The one group of a table without arms, where its caption says how all of it was treated. */
  private static Text treated(List<Text> conditions) {
    Optional<Text> group =
        conditions.stream().filter(said -> TREATED.matcher(said).matches()).findFirst();
    group.ifPresent(conditions::remove);
    return group.orElse(Text.EMPTY);
  }

  /** A row that says of what, with what its caption says was measured: "Fe concentrations". */
  private Text measured(Text outcome) {
    Optional<Text> quantity = context.quantity();
    boolean told =
        quantity.isEmpty()
            || Words.shared(quantity.get(), outcome) > 0
            || OWN_MEASURE.matcher(outcome).matches();
    return told
        ? outcome
        : new Text.Builder()
            .append(outcome)
            .append(" ", null)
            .append(quantity.orElseThrow())
            .build();
  }

  /** An analysis or a phrase; a single word or a time may be meant for itself. */
  private static boolean saysMore(Text condition) {
    LabelKind kind = LabelKind.of(condition);
    return kind == LabelKind.MODEL
        || kind != LabelKind.TIME && condition.strip().toString().indexOf(' ') > 0;
  }

  /** Each condition once; an analysis that stands whole in another says nothing more. */
  private static List<Text> distinct(List<Text> conditions) {
    List<Text> kept = new ArrayList<>();
    for (Text condition : conditions) {
      Pattern own =
          Pattern.compile(
              "(?iu)(?<![\\p{L}\\d-])" + Pattern.quote(condition.toString()) + "(?![\\p{L}\\d])");
      boolean known =
          kept.stream().anyMatch(text -> text.sameCharacters(condition))
              || saysMore(condition)
                  && conditions.stream()
                      .anyMatch(
                          text -> text.length() > condition.length() && own.matcher(text).find());
      if (!known && !condition.isBlank()) {
        kept.add(condition);
      }
    }
    return kept;
  }
}
