package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.Statistic;
import holdfast.extractor.tuple.Axes.Axis;
import holdfast.extractor.tuple.layout.Column;
import holdfast.extractor.tuple.layout.Column.Use;
import holdfast.extractor.tuple.layout.Links;
import holdfast.extractor.tuple.layout.Links.Bundle;
import holdfast.extractor.tuple.layout.Panel;
import holdfast.extractor.tuple.layout.Panel.Line;
import holdfast.extractor.tuple.wording.Caption;
import holdfast.extractor.tuple.wording.LabelKind;
import holdfast.extractor.tuple.wording.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The {@link Axes} for results that describe one group each: usually groups side by side and
 * variables below each other, the other way round where the rows are the groups, and neither in a
 * cross table or a list of studies.
 */
final class DescriptionAxes {

  private static final Pattern GROUP_HEAD =
      Pattern.compile(
          "(?i).*\\b(groups?|treatments?|arms?|genotypes?|(trial|treatment|group) type|interventions?|sites?|cohorts?|species|categor(y|ies)|conditions?)\\b.*");
  private static final Pattern STUDY =
      Pattern.compile(
          "(?iu)^\\p{Lu}[\\p{L}'’ .,&-]{1,40}(?:et al\\.?)?[ ,]*\\(?(?:19|20)\\d\\d[a-z]?\\)?.*");
  private static final Pattern ACCURACY =
      Pattern.compile(
          "(?i).*\\b(sensitivity|specificity|ppv|npv|predictive value|accuracy|kappa|auc|likelihood ratio)\\b.*");

  private DescriptionAxes() {}

  static Axes of(Panel panel, List<Column> columns, Links links, Caption caption) {
    List<Line> lines = panel.lines().stream().filter(line -> !line.heading()).toList();
    if (studyRows(lines)) {
      return new Axes(Axis.CONDITION, Axis.CONDITION, Axis.OUTCOME);
    }
    if (studyColumns(links)) {
      return new Axes(Axis.PREDICTOR, Axis.PREDICTOR, Axis.CONDITION);
    }
    if (rowsAreGroups(panel, lines, columns, links)) {
      return new Axes(
          Axis.PREDICTOR, panel.stub() > 0 ? Axis.CONDITION : Axis.PREDICTOR, Axis.OUTCOME);
    }
    if (crossTable(columns, links, caption, panel)) {
      return new Axes(Axis.PREDICTOR, Axis.PREDICTOR, Axis.OUTCOME);
    }
    if (Axes.repeatsAsLevels(panel, lines)) {
      return new Axes(Axis.CONDITION, Axis.OUTCOME, Axis.PREDICTOR);
    }
    boolean again = Axes.repeats(lines) && !Axes.measuresOnly(panel, lines);
    return new Axes(Axis.OUTCOME, again ? Axis.CONDITION : Axis.OUTCOME, Axis.PREDICTOR);
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

  private static boolean studyColumns(Links links) {
    long hits =
        links.bundles().stream()
            .filter(bundle -> STUDY.matcher(bundle.column().own()).matches())
            .count();
    return 2 * hits > links.bundles().size();
  }

  private static boolean rowsAreGroups(
      Panel panel, List<Line> lines, List<Column> columns, Links links) {
    boolean sizedColumns =
        links.bundles().stream().anyMatch(bundle -> bundle.column().meaning().groupSize() != null);
    if (sizedColumns) {
      return false;
    }
    String head = Text.join(" ", panel.path(panel.stub())).toString();
    boolean sizedRows = lines.stream().anyMatch(line -> Axes.SIZE.matcher(line.stub()).matches());
    boolean armRows =
        links.bundles().stream()
                .flatMap(bundle -> bundle.column().groups().stream())
                .noneMatch(DescriptionAxes::isArm)
            && lines.stream().map(Line::stub).anyMatch(DescriptionAxes::isArm);
    boolean sizeColumn =
        columns.stream().anyMatch(column -> column.use() == Use.N && column.spans().isEmpty())
            && links.bundles().stream()
                .noneMatch(bundle -> LabelKind.of(bundle.column().own()) != LabelKind.OTHER);
    boolean accuracy =
        links.bundles().stream()
            .anyMatch(bundle -> ACCURACY.matcher(bundle.column().own()).matches());
    return sizedRows || armRows || sizeColumn || accuracy || GROUP_HEAD.matcher(head).matches();
  }

  private static boolean isArm(Text label) {
    LabelKind kind = LabelKind.of(label);
    return kind == LabelKind.CONTROL || kind == LabelKind.TREATMENT;
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
    if (caption.outcome().isBlank() || !shares && !counts) {
      return false;
    }
    Set<Text> heads = new HashSet<>(panel.path(panel.stub()));
    for (Bundle bundle : links.bundles()) {
      heads.addAll(bundle.column().groups());
    }
    columns.forEach(column -> heads.addAll(column.spans()));
    return heads.stream().anyMatch(text -> Words.shared(text, caption.outcome()) >= Axes.REPEATED);
  }
}
