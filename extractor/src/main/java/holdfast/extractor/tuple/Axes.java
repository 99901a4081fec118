package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.HeaderMeaning;
import holdfast.extractor.tuple.layout.Column;
import holdfast.extractor.tuple.layout.Columns;
import holdfast.extractor.tuple.layout.Links;
import holdfast.extractor.tuple.layout.Links.Bundle;
import holdfast.extractor.tuple.layout.Measures;
import holdfast.extractor.tuple.layout.Panel;
import holdfast.extractor.tuple.layout.Panel.Line;
import holdfast.extractor.tuple.wording.Caption;
import holdfast.extractor.tuple.wording.Category;
import holdfast.extractor.tuple.wording.LabelKind;
import holdfast.extractor.tuple.wording.Levels;
import holdfast.extractor.tuple.wording.Measured;
import holdfast.extractor.tuple.wording.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which slot the row labels, the blocks over them and the column groups of a panel fill. Decided by
 * the strongest sign there is: a reference level, arms with sizes, words of the stub head, the
 * caption's variables, and last the kind of effect.
 *
 * @param stub what the row labels are
 * @param block what the blocks over rows are
 * @param group what the heads that divide the columns are
 */
record Axes(Axis stub, Axis block, Axis group) {

  /** A slot that labels can fill. */
  enum Axis {
    PREDICTOR,
    OUTCOME,
    CONDITION,
    /** Labels that only name the kind of number. */
    NONE
  }

  private static final Pattern OUTCOME_HEAD =
      Pattern.compile(
          "(?i).*\\b(outcomes?|response( variable)?s?|dependent|end"
              + " ?points?|measures?|scales?|sub-?scales?|symptoms?|tests?|items?|cause of"
              + " death)\\b.*");
  private static final Pattern PREDICTOR_HEAD =
      Pattern.compile(
          "(?i).*\\b(predictors?|covariates?|(risk |prognostic"
              + " )?factors?|exposures?|determinants?|independent|parameters?|effects?|sources?|characteristics?)\\b.*");
  private static final Pattern CONDITION_HEAD =
      Pattern.compile(
          "(?i).*\\b(sub-?groups?|omitted|excluded|strat(a|um)|analys[ie]s|models?)\\b.*");
  private static final Pattern EFFECT_ROW =
      Pattern.compile("(?i).*\\b(?:total|direct|indirect|mediat\\w+) effects?\\b.*");
  private static final Pattern REGRESSION =
      Pattern.compile(
          "(?is).*\\b(?:regress|(?:uni|multi)[- ]?varia(?:te|ble)\\b[^.]*\\banalys[ei]s|(?:risk|prognostic)"
              + " factors?(?= (?:for|of|associated|related)\\b)|predictors (?:for|of)\\b).*");
  private static final Pattern FACTORS =
      Pattern.compile("(?iu)\\b(?:factors?|characteristics?|variables?|predictors?|features?)\\b");
  private static final Pattern SUBGROUP_CAPTION =
      Pattern.compile(
          "(?i).*\\b(sub-?groups?|sensitivity|leave[- ]one[- ]out|individual"
              + " studies|stratified)\\b.*");
  static final Pattern SIZE = Pattern.compile("(?i).*\\bn\\s*=.*");

  /** Labels that repeat under this share of the blocks are levels or outcomes, not variables. */
  static final double REPEATED = 0.6;

  /** The axes for results that compare or relate. */
  static Axes ofComparisons(
      Panel panel,
      List<Column> columns,
      Links links,
      References references,
      Caption caption,
      Optional<RowArms> rows,
      StudyArms study) {
    if (panel.paired()) {
      return new Axes(Axis.NONE, Axis.NONE, Axis.OUTCOME);
    }
    if (rows.isPresent()) {
      return rows.get().axes(panel, links);
    }
    List<Line> lines = panel.lines().stream().filter(line -> !line.heading()).toList();
    boolean arms = hasArms(columns, links);
    if (Models.areDependent(panel, columns)) {
      Axis block = block(panel, lines, columns, Axis.PREDICTOR, references, caption, arms);
      return new Axes(Axis.PREDICTOR, block, Axis.OUTCOME);
    }
    Axis stub = comparisonStub(panel, lines, columns, links, references, caption, arms);
    return new Axes(
        stub,
        block(panel, lines, columns, stub, references, caption, arms),
        group(columns, links, references, caption, stub, arms, study));
  }

  private static Axis comparisonStub(
      Panel panel,
      List<Line> lines,
      List<Column> columns,
      Links links,
      References references,
      Caption caption,
      boolean arms) {
    String head = Text.join(" ", panel.path(panel.stub())).toString();
    if (references.column() != null) {
      return mostly(lines, LabelKind.MODEL) || isVariation(panel, lines, caption)
          ? Axis.CONDITION
          : Axis.OUTCOME;
    }
    if (references.inRows()) {
      return Axis.PREDICTOR;
    }
    if (CONDITION_HEAD.matcher(head).matches()
        || mostly(lines, LabelKind.MODEL)
        || mostly(lines, LabelKind.TIME)) {
      return Axis.CONDITION;
    }
    if (areSubgroups(panel, lines)) {
      return Axis.CONDITION;
    }
    if (OUTCOME_HEAD.matcher(head).matches()) {
      return Axis.OUTCOME;
    }
    if (Models.areNumbered(columns)) {
      return mostlyEffects(lines) ? Axis.CONDITION : Axis.PREDICTOR;
    }
    if (Repeats.areLevels(panel, lines)) {
      return Axis.CONDITION;
    }
    if (!caption.predictor().isBlank()
        && !caption.comparator().isBlank()
        && !caption.outcome().isBlank()
        && !FACTORS.matcher(caption.outcome()).find()) {
      return Axis.OUTCOME; // "Regression to compare markers between the drug and placebo groups"
    }
    if (REGRESSION.matcher(panel.table().caption()).matches()) {
      return Axis.PREDICTOR;
    }
    if (arms && OutcomeLevels.across(links, caption)) {
      return Axis.PREDICTOR;
    }
    if (arms) {
      return Axis.OUTCOME;
    }
    if (PREDICTOR_HEAD.matcher(head).matches()) {
      return Axis.PREDICTOR;
    }
    if (SUBGROUP_CAPTION.matcher(panel.table().caption()).matches()) {
      return Axis.CONDITION;
    }
    return byCaption(lines, links, caption);
  }

  private static Axis byCaption(List<Line> lines, Links links, Caption caption) {
    boolean predictor = !caption.predictor().isBlank();
    boolean outcome = !caption.outcome().isBlank();
    if (outcome && !predictor) {
      return overlap(lines, caption.outcome()) > REPEATED ? Axis.OUTCOME : Axis.PREDICTOR;
    }
    if (predictor && !outcome) {
      return overlap(lines, caption.predictor()) > 0 ? Axis.PREDICTOR : Axis.OUTCOME;
    }
    if (predictor) {
      double asPredictor = overlap(lines, caption.predictor());
      double asOutcome = overlap(lines, caption.outcome());
      if (asPredictor > 0 || asOutcome > 0) {
        return asPredictor >= asOutcome ? Axis.PREDICTOR : Axis.OUTCOME;
      }
      boolean whole = lines.stream().anyMatch(line -> LabelKind.of(line.stub()) == LabelKind.WHOLE);
      if (whole) {
        return Axis.CONDITION;
      }
    }
    return links.bundles().stream()
            .map(bundle -> bundle.column().type())
            .anyMatch(
                type ->
                    type == EffectType.MD
                        || type == EffectType.SMD
                        || type == EffectType.COHEN_D
                        || type == EffectType.HEDGES_G)
        ? lines.stream().anyMatch(line -> LabelKind.of(line.stub()) == LabelKind.WHOLE)
            ? Axis.CONDITION
            : Axis.OUTCOME
        : Axis.PREDICTOR;
  }

  private static Axis block(
      Panel panel,
      List<Line> lines,
      List<Column> columns,
      Axis stub,
      References references,
      Caption caption,
      boolean arms) {
    if (panel.stub() > 0) {
      String head = Text.join(" ", panel.path(0)).toString();
      if (OUTCOME_HEAD.matcher(head).matches()) {
        return Axis.OUTCOME;
      }
      if (CONDITION_HEAD.matcher(head).matches()) {
        return Axis.CONDITION;
      }
    }
    Set<Text> blocks = new LinkedHashSet<>();
    lines.forEach(line -> blocks.addAll(line.blocks()));
    boolean analyses = !blocks.isEmpty() && blocks.stream().allMatch(text -> isAnalysis(text));
    if (analyses || stub == Axis.PREDICTOR && Strata.are(lines)) {
      return Axis.CONDITION;
    }
    return switch (stub) {
      case PREDICTOR -> {
        boolean variables = references.inRows() || !Repeats.in(lines);
        yield variables && !areMostly(blocks, caption.outcome()) ? Axis.PREDICTOR : Axis.OUTCOME;
      }
      case OUTCOME ->
          measuresOnly(panel, lines) || !Repeats.in(lines) ? Axis.OUTCOME : Axis.CONDITION;
      case CONDITION, NONE ->
          areSubgroups(panel, lines)
                  || mostly(lines, LabelKind.TIME)
                      && (arms && !Contrasting.are(List.copyOf(blocks))
                          || columns.stream().anyMatch(c -> Columns.isChange(c.own())))
                  || Repeats.areLevels(panel, lines)
                      && !SUBGROUP_CAPTION.matcher(panel.table().caption()).matches()
                      && references.column() == null
              ? Axis.OUTCOME
              : Axis.CONDITION;
    };
  }

  static boolean isAnalysis(Text text) {
    LabelKind kind = LabelKind.of(text);
    return kind == LabelKind.MODEL || kind == LabelKind.TIME || kind == LabelKind.WHOLE;
  }

  private static Axis group(
      List<Column> columns,
      Links links,
      References references,
      Caption caption,
      Axis stub,
      boolean arms,
      StudyArms study) {
    if (references.column() != null) {
      return Axis.PREDICTOR;
    }
    Set<String> groups = new LinkedHashSet<>();
    List<Text> texts = new ArrayList<>();
    for (Bundle bundle : links.bundles()) {
      for (Text text : bundle.column().groups()) {
        if (groups.add(text.toString())) {
          texts.add(text);
        }
      }
    }
    if (texts.stream().allMatch(Axes::isAnalysis)) {
      return Axis.CONDITION;
    }
    // a head over all columns tells none from another
    List<Text> apart =
        texts.stream()
            .filter(
                text ->
                    !links.bundles().stream()
                        .allMatch(
                            bundle ->
                                bundle.column().groups().stream().anyMatch(text::sameCharacters)))
            .toList();
    boolean several = groups.size() > 1;
    return switch (stub) {
      case PREDICTOR ->
          apart.size() > 1 && Levels.arePeople(apart)
              ? Axis.CONDITION
              : caption.outcome().isBlank()
                      || matches(Set.copyOf(texts), caption.outcome())
                      || matches(Set.copyOf(texts), caption.predictor())
                  ? Axis.OUTCOME
                  : several
                          && !SUBGROUP_CAPTION.matcher(caption.outcome()).matches()
                          && (Contrasting.are(apart) || arePeople(apart, study))
                      ? Axis.CONDITION
                      : several ? Axis.OUTCOME : Axis.CONDITION;
      case OUTCOME ->
          arms || texts.stream().anyMatch(text -> SIZE.matcher(text).matches())
              ? Axis.PREDICTOR
              : Axis.CONDITION;
      case CONDITION, NONE ->
          arms
              ? Axis.PREDICTOR
              : several || caption.outcome().isBlank() ? Axis.OUTCOME : Axis.CONDITION;
    };
  }

  /** Groups of people that another table counts: regions, sexes, kinds of patients. */
  private static boolean arePeople(List<Text> heads, StudyArms study) {
    return heads.size() > 1 && heads.stream().allMatch(study::isSized);
  }

  /** At least two column groups hold plain values of groups, beside a column that compares. */
  static boolean hasArms(List<Column> columns, Links links) {
    Set<String> groups = new HashSet<>();
    for (Bundle bundle : links.bundles()) {
      if (isArm(bundle.column()) && !bundle.column().groups().isEmpty()) {
        groups.add(bundle.column().groups().toString());
      }
    }
    return groups.size() >= 2;
  }

  /** Whether a column can hold plain values of a group. */
  static boolean isArm(Column column) {
    return !Links.isComparison(column.type())
        && !Measures.isHeterogeneity(column.label())
        && (column.groups().isEmpty() || !Measured.isMeasure(column.groups().getFirst()));
  }

  private static boolean mostly(List<Line> lines, LabelKind kind) {
    long hits = lines.stream().filter(line -> LabelKind.of(line.stub()) == kind).count();
    return 2 * hits > lines.size();
  }

  /** Rows are variations of one analysis: nothing of the caption's outcome is in their labels. */
  private static boolean isVariation(Panel panel, List<Line> lines, Caption caption) {
    long analyses = lines.stream().filter(line -> isAnalysis(line.stub())).count();
    return 3 * analyses >= lines.size()
        || (!caption.outcome().isBlank()
            && overlap(lines, caption.outcome()) == 0
            && !measuresOnly(panel, lines));
  }

  /** Rows that only name the kind of number ("HR (95% CI)"). */
  static boolean measuresOnly(Panel panel, List<Line> lines) {
    long hits = lines.stream().filter(line -> isMeasure(panel, line)).count();
    return 2 * hits > lines.size();
  }

  /** Whether a row label names a kind of number and nothing else. */
  static boolean isMeasure(Panel panel, Line line) {
    HeaderMeaning meaning = panel.meaning(line);
    if (meaning.isEmpty()) {
      return false;
    }
    Text rest = Columns.residue(line.stub(), meaning);
    return Words.of(rest).isEmpty() || Measures.isUnit(rest);
  }

  private static double overlap(List<Line> lines, Text phrase) {
    if (phrase.isBlank() || lines.isEmpty()) {
      return 0;
    }
    long hits =
        lines.stream()
            .filter(
                line ->
                    Words.shared(line.stub(), phrase) >= 0.5
                        || line.blocks().stream()
                            .anyMatch(block -> Words.shared(block, phrase) >= 0.5))
            .count();
    return (double) hits / lines.size();
  }

  private static boolean matches(Set<Text> labels, Text phrase) {
    return !phrase.isBlank()
        && labels.stream().anyMatch(label -> Words.shared(label, phrase) >= 0.5);
  }

  /** One block of many may share a word with the outcome and be a variable like the others. */
  private static boolean areMostly(Set<Text> blocks, Text phrase) {
    long hits = blocks.stream().filter(block -> Words.shared(block, phrase) >= 0.5).count();
    return hits > 0 && 2 * hits >= blocks.size();
  }

  /** The same subgroups, with words of their own, under every block of a table of subgroups. */
  static boolean areSubgroups(Panel panel, List<Line> lines) {
    boolean answers = Category.areAnswers(lines.stream().map(Line::stub).toList());
    boolean blocks = lines.stream().noneMatch(line -> line.blocks().isEmpty());
    return blocks
        && !answers
        && SUBGROUP_CAPTION.matcher(panel.table().caption()).matches()
        && Repeats.in(lines)
        && !Repeats.areLevels(panel, lines)
        && !measuresOnly(panel, lines);
  }

  /** Rows that part one effect: "Direct effect", "Total effect". */
  private static boolean mostlyEffects(List<Line> lines) {
    long hits = lines.stream().filter(line -> EFFECT_ROW.matcher(line.stub()).matches()).count();
    return 2 * hits >= lines.size();
  }
}
