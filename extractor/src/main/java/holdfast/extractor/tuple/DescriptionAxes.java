package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.Statistic;
import holdfast.extractor.tuple.Axes.Axis;
import holdfast.extractor.tuple.layout.Column;
import holdfast.extractor.tuple.layout.Column.Use;
import holdfast.extractor.tuple.layout.CountedHeads;
import holdfast.extractor.tuple.layout.Lettered;
import holdfast.extractor.tuple.layout.Links;
import holdfast.extractor.tuple.layout.Links.Bundle;
import holdfast.extractor.tuple.layout.Panel;
import holdfast.extractor.tuple.layout.Panel.Line;
import holdfast.extractor.tuple.wording.Caption;
import holdfast.extractor.tuple.wording.GroupSize;
import holdfast.extractor.tuple.wording.LabelKind;
import holdfast.extractor.tuple.wording.Measured;
import holdfast.extractor.tuple.wording.Moment;
import holdfast.extractor.tuple.wording.Quantity;
import holdfast.extractor.tuple.wording.SharedNoun;
import holdfast.extractor.tuple.wording.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The {@link Axes} for results that describe one group each: usually groups side by side and
 * variables below each other, the other way round where the rows are the groups, and neither in a
 * cross table or a list of studies.
 */
final class DescriptionAxes {

  static final Pattern GROUP_HEAD =
      Pattern.compile(
          "(?i).*\\b(groups?|treatments?|arms?|genotypes?|types?|interventions?|sites?|cohorts?|species|categor(y|ies)|conditions?)\\b.*");
  private static final Pattern STUDY =
      Pattern.compile(
          "(?u)^\\p{Lu}[\\p{L}'’ .,&-]{1,40}(?:(?i:et al)\\.?)?["
              + " ,]*\\(?(?:19|20)\\d\\d[a-z]?\\)?.*|^\\p{Lu}[\\p{L}'’ .,&-]{1,40}\\b(?i:et"
              + " al)\\b.*|^\\p{Lu}[\\p{L}'’ .-]{1,40}\\[\\d[\\d, ]*\\].*");
  private static final Pattern LISTING =
      Pattern.compile(
          "(?is).*\\b(?:characteristics?|overview|summary|details|description|list)\\b.*|.*\\b(?:included|selected|eligible|reviewed)"
              + " (?:studies|trials|articles|papers)\\b.*");
  private static final Pattern ACCURACY =
      Pattern.compile(
          "(?i).*\\b(sensitivity|specificity|ppv|npv|predictive value|accuracy|precision|kappa|auc|likelihood"
              + " ratio)\\b.*");

  private static final Pattern CONTROL_ROW =
      Pattern.compile(
          "(?iu)(?:the )?(?:placebo|controls?|usual care|standard care|sham|untreated|vehicle|no"
              + " treatment|wait(?:ing|[- ]?list).*)(?:"
              + " (?:group|arm|participants|patients|subjects|animals|mice|rats))?(?:\\s*[,(\\[].*)?|.*\\bcontrol"
              + " (?:group|arm)\\b.*");

  /** Everybody, beside parts of them. */
  static final Pattern WHOLE = Pattern.compile("(?i)(?:all|both|total|overall)\\b");

  private static final Pattern CASES = Pattern.compile("(?i).*\\b(?:cases?|patients)\\b.*");

  private static final Pattern GROUP_ROW = Pattern.compile("(?iu).*\\b(?:groups?|arms?)\\b.*");

  private DescriptionAxes() {}

  static Axes of(
      Panel panel,
      List<Column> columns,
      Links links,
      Caption caption,
      Optional<RowArms> rows,
      StudyArms study) {
    if (rows.isPresent()) {
      return rows.get().axes(panel, links);
    }
    List<Line> lines = panel.lines().stream().filter(line -> !line.heading()).toList();
    boolean unlike = UnlikeColumns.are(links, study);
    Optional<Axes> times = TimesInBlocks.axes(panel, lines, unlike);
    if (times.isPresent()) {
      return times.get();
    }
    Optional<Axes> circumstances =
        OccasionAxes.of(panel, lines, links, study).or(() -> AgeBands.axes(lines, links));
    if (circumstances.isPresent()) {
      return circumstances.get();
    }
    boolean measured = unlike || namesMeasures(links);
    if (mostlyTimes(lines)) {
      boolean counted =
          links.bundles().size() > 1
              && links.bundles().stream()
                  .map(Bundle::column)
                  .allMatch(
                      column -> CountedHeads.isCounted(column) && column.groups().size() == 1);
      return new Axes(
          Axis.CONDITION, Axis.CONDITION, measured || counted ? Axis.OUTCOME : Axis.PREDICTOR);
    }
    if (studyRows(lines)) {
      return new Axes(
          Axis.CONDITION, Axis.CONDITION, isTrials(links) ? Axis.PREDICTOR : Axis.OUTCOME);
    }
    if (measured && !Axes.measuresOnly(panel, lines)) {
      return sameAtTimes(links) && !isArmRows(lines) && !namesGroups(lines)
          ? new Axes(Axis.OUTCOME, Axis.OUTCOME, Axis.CONDITION)
          : new Axes(Axis.PREDICTOR, Axis.PREDICTOR, Axis.OUTCOME);
    }
    if (studyColumns(links)) {
      return new Axes(Axis.PREDICTOR, Axis.PREDICTOR, Axis.CONDITION);
    }
    if (Repeats.areInGroups(panel, lines, links)) {
      return new Axes(Axis.OUTCOME, Axis.PREDICTOR, Axis.CONDITION);
    }
    if (rowsAreGroups(panel, lines, columns, links, study)) {
      boolean named =
          links.bundles().stream().anyMatch(bundle -> !bundle.column().groups().isEmpty());
      boolean measures = Axes.measuresOnly(panel, lines);
      Axis block =
          panel.stub() == 0 && !(Repeats.in(lines) && Quantiles.areBelow(panel)) || measures
              ? Axis.PREDICTOR
              : named ? Axis.CONDITION : Repeats.in(lines) ? Axis.OUTCOME : Axis.PREDICTOR;
      return new Axes(
          Axis.PREDICTOR,
          block,
          block != Axis.OUTCOME && parts(links, panel) ? Axis.CONDITION : Axis.OUTCOME);
    }
    if (!lines.isEmpty() && lines.stream().allMatch(Quantiles::isRow)) {
      return new Axes(Axis.PREDICTOR, Axis.PREDICTOR, Axis.OUTCOME);
    }
    if (crossTable(columns, links, caption, panel)) {
      return new Axes(Axis.PREDICTOR, Axis.PREDICTOR, Axis.OUTCOME);
    }
    if (Repeats.areLevels(panel, lines)) {
      return new Axes(Axis.CONDITION, Axis.OUTCOME, Axis.PREDICTOR);
    }
    if (Axes.areSubgroups(panel, lines)) {
      return new Axes(Axis.CONDITION, Axis.OUTCOME, Axis.PREDICTOR);
    }
    boolean again =
        Repeats.in(lines)
            && !Axes.measuresOnly(panel, lines)
            && !Repeats.areMoments(lines)
            && !(Quantity.in(panel.table().caption()).isEmpty()
                && noun(panel, lines).isEmpty()
                && blocksAreMeasures(panel, lines));
    return new Axes(Axis.OUTCOME, again ? Axis.CONDITION : Axis.OUTCOME, Axis.PREDICTOR);
  }

  /** Every column with results names what was measured, several of them at least. */
  private static boolean namesMeasures(Links links) {
    return links.bundles().size() > 1
        && links.bundles().stream()
            .allMatch(
                bundle ->
                    bundle.column().meaning().groupSize() == null
                        && bundle.column().groups().stream().anyMatch(Measured::isMeasure));
  }

  /** What the caption says once of all rows. */
  static Optional<SharedNoun> noun(Panel panel, List<Line> lines) {
    return SharedNoun.in(panel.table().caption(), lines.stream().map(Line::stub).toList());
  }

  /** Blocks over the same rows name measures, by their units or as the caption does. */
  private static boolean blocksAreMeasures(Panel panel, List<Line> lines) {
    Set<String> seen = new HashSet<>();
    int blocks = 0;
    int measures = 0;
    for (Line line : lines) {
      for (Text block : line.blocks()) {
        if (seen.add(block.toString())) {
          boolean kind = LabelKind.of(block) == LabelKind.OTHER;
          boolean told = Words.shared(block, panel.table().caption()) >= Axes.REPEATED;
          blocks++;
          measures += kind && (Measured.isMeasure(block) || told) ? 1 : 0;
        }
      }
    }
    return blocks > 0 && 2 * measures > blocks;
  }

  /** One measure that the columns take again at other times. */
  private static boolean sameAtTimes(Links links) {
    Set<String> measures = new HashSet<>();
    for (Bundle bundle : links.bundles()) {
      for (Text group : bundle.column().groups()) {
        Optional<Moment> moment = Moment.in(group);
        if (moment.isEmpty()) {
          return false;
        }
        measures.add(moment.get().measure().toString());
      }
    }
    return measures.size() == 1;
  }

  private static boolean namesGroups(List<Line> lines) {
    long hits = lines.stream().filter(line -> GROUP_ROW.matcher(line.stub()).matches()).count();
    return 2 * hits > lines.size();
  }

  static boolean mostlyTimes(List<Line> lines) {
    long times = lines.stream().filter(line -> LabelKind.of(line.stub()) == LabelKind.TIME).count();
    return 2 * times > lines.size() && !AgeBands.are(lines);
  }

  /** Whether a result says how well a test agrees with a standard. */
  static boolean isAccuracy(Statistic statistic, Text outcome) {
    return ACCURACY.matcher(outcome).matches() || ACCURACY.matcher(statistic.label()).matches();
  }

  /** Whether most rows are named after authors and years. */
  static boolean studyRows(List<Line> lines) {
    long hits = lines.stream().filter(line -> STUDY.matcher(line.stub()).matches()).count();
    return 2 * hits > lines.size();
  }

  /** Whether a panel lists studies with what they are like: who, when, where, how many. */
  static boolean listsStudies(Panel panel) {
    List<Line> lines = panel.lines().stream().filter(line -> !line.heading()).toList();
    return studyRows(lines) && LISTING.matcher(panel.table().caption()).matches();
  }

  /** Two arms stand beside each study: "Trial (E/N)", "Control (E/N)". */
  private static boolean isTrials(Links links) {
    List<LabelKind> kinds =
        links.bundles().stream()
            .flatMap(bundle -> bundle.column().groups().stream())
            .map(GroupSize::without)
            .map(LabelKind::of)
            .toList();
    return kinds.contains(LabelKind.CONTROL) && kinds.contains(LabelKind.TREATMENT);
  }

  private static boolean studyColumns(Links links) {
    long hits =
        links.bundles().stream()
            .filter(bundle -> STUDY.matcher(bundle.column().own()).matches())
            .count();
    return 2 * hits > links.bundles().size();
  }

  private static boolean rowsAreGroups(
      Panel panel, List<Line> lines, List<Column> columns, Links links, StudyArms study) {
    boolean sizedColumns =
        links.bundles().stream().anyMatch(bundle -> bundle.column().meaning().groupSize() != null);
    boolean armColumns =
        links.bundles().stream()
                .flatMap(bundle -> bundle.column().groups().stream())
                .filter(study::isKnown)
                .map(Text::toString)
                .distinct()
                .count()
            > 1;
    boolean sizedAbove = !panel.lines().isEmpty() && SizeRow.names(panel.lines().getFirst().stub());
    if (sizedColumns || armColumns || sizedAbove || Lettered.areOver(panel)) {
      return false;
    }
    boolean inner = panel.stub() > 0 && Axes.measuresOnly(panel, lines);
    String head = Text.join(" ", panel.path(inner ? 0 : panel.stub())).toString();
    boolean sizedRows = lines.stream().anyMatch(line -> Axes.SIZE.matcher(line.stub()).matches());
    boolean armRows =
        links.bundles().stream()
                .flatMap(bundle -> bundle.column().groups().stream())
                .noneMatch(DescriptionAxes::isArm)
            && isArmRows(lines);
    boolean sizeColumn =
        columns.stream().anyMatch(column -> column.use() == Use.N && column.spans().isEmpty())
            && links.bundles().stream()
                .noneMatch(bundle -> LabelKind.of(bundle.column().own()) != LabelKind.OTHER)
            && links.bundles().stream().noneMatch(new CountColumns(panel, links)::areBeside);
    boolean accuracy =
        links.bundles().stream()
            .flatMap(bundle -> bundle.column().groups().stream())
            .anyMatch(group -> ACCURACY.matcher(group).matches());
    return sizedRows || armRows || sizeColumn || accuracy || GROUP_HEAD.matcher(head).matches();
  }

  /**
   * Rows named after arms: a control by its own name, or several treated groups. One row that only
   * has such a word ("Perceived control", "Active") is a variable.
   */
  private static boolean isArmRows(List<Line> lines) {
    long treated =
        lines.stream()
            .map(Line::stub)
            .filter(label -> LabelKind.of(label) == LabelKind.TREATMENT)
            .map(Text::toString)
            .distinct()
            .count();
    boolean control =
        lines.stream().map(Line::stub).anyMatch(label -> CONTROL_ROW.matcher(label).matches());
    return control || treated > 1;
  }

  /**
   * Heads that say of which part of one kind of subjects the caption's one measure is: "Body
   * weights of ventilated and unventilated pups" over "All pups", "Ventilated pups".
   */
  private static boolean parts(Links links, Panel panel) {
    Text caption = panel.table().caption();
    Text subject = Caption.subject(caption);
    if (subject.isBlank() || links.bundles().size() < 2) {
      return false;
    }
    String rest = caption.toString().replace(subject.toString(), " ");
    boolean told = false;
    Set<String> kinds = new HashSet<>();
    for (Bundle bundle : links.bundles()) {
      List<Text> groups = bundle.column().groups();
      if (groups.size() != 1 || Measured.isMeasure(groups.getFirst())) {
        return false;
      }
      boolean whole = WHOLE.matcher(groups.getFirst()).lookingAt();
      boolean named = Words.shared(groups.getFirst(), rest) >= Axes.REPEATED;
      told |= named;
      kinds.add(
          groups.getFirst().toString().replaceFirst("(?s)^.*\\s", "").toLowerCase(Locale.ROOT));
      if (!whole && !named) {
        return false;
      }
    }
    return told && kinds.size() == 1;
  }

  /** Whether a label is the name of an arm by itself. */
  static boolean isArm(Text label) {
    LabelKind kind = LabelKind.of(label);
    return kind == LabelKind.CONTROL || kind == LabelKind.TREATMENT;
  }

  /** A column is the control of a trial, not the controls beside cases. */
  private static boolean hasControl(Links links) {
    boolean control = false;
    boolean cases = false;
    for (Bundle bundle : links.bundles()) {
      for (Text group : bundle.column().groups()) {
        control |= LabelKind.of(group) == LabelKind.CONTROL;
        cases |= CASES.matcher(group).matches();
      }
    }
    return control && !cases;
  }

  /** Rows are levels of exposures, columns levels of the outcome that the caption names. */
  private static boolean crossTable(
      List<Column> columns, Links links, Caption caption, Panel panel) {
    boolean shares =
        links.bundles().stream()
            .map(bundle -> bundle.column().type())
            .anyMatch(
                type ->
                    type == EffectType.PERCENT
                        || type == EffectType.PROPORTION
                        || type == EffectType.COUNT);
    boolean counts = columns.stream().anyMatch(column -> column.use() == Use.N);
    // "differences in A between B and C": the columns are the groups, whatever words they share
    if (caption.outcome().isBlank()
        || !caption.comparator().isBlank()
        || !shares && !counts
        || hasControl(links)
        || LevelRows.arePeople(links)) {
      return false;
    }
    boolean sized =
        links.bundles().stream().anyMatch(bundle -> bundle.column().meaning().groupSize() != null);
    // the head over the rows of a table of arms says what the table is about, not what is across
    Set<Text> heads = sized ? new HashSet<>() : new HashSet<>(panel.path(panel.stub()));
    for (Bundle bundle : links.bundles()) {
      heads.addAll(bundle.column().groups());
    }
    columns.stream()
        .filter(column -> !Links.isComparison(column.type()) && column.use() != Use.INTERVAL)
        .filter(column -> column.use() != Use.P)
        .forEach(column -> heads.addAll(column.spans()));
    long hits =
        heads.stream()
            .filter(text -> Words.shared(text, caption.outcome()) >= Axes.REPEATED)
            .count();
    return sized ? 2 * hits > heads.size() : hits > 0;
  }
}
