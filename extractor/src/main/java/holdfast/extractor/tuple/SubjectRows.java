package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.HeaderMeaning;
import holdfast.extractor.statistic.HeaderMeaning.Role;
import holdfast.extractor.tuple.layout.Panel;
import holdfast.extractor.tuple.layout.Panel.Line;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tables that list the subjects of a study one by one. */
final class SubjectRows {

  /** What stands over the numbers of subjects, if anything does. */
  private static final Pattern SUBJECT_HEAD =
      Pattern.compile(
          "(?iu)|.*(?:\\b(?:patients?|cases?|subjects?|participants?|persons?|volunteers?|animals?|no|nr|ids?|numbers?)\\b|#|№).*");

  private static final Pattern SEX_HEAD =
      Pattern.compile("(?iu)\\W*(?:sex|gender)\\b.{0,12}|\\W*M ?/ ?F\\W*");

  /** The sex of one: a letter, and no group of men. */
  private static final Pattern SEX =
      Pattern.compile("(?u)[MFWmfw]\\.?|(?i:male|female|man|woman|boy|girl)");

  private static final Pattern AGE_HEAD = Pattern.compile("(?iu)\\W*(?:age)\\b.*");

  private static final Pattern AGE = Pattern.compile("\\d{1,3}(?:[.,]\\d)?");

  /** Fewer rows with a sex and an age may be a comparison. */
  private static final int FEWEST_SEXES = 3;

  /** Fewer rows by number may be steps or grades. */
  private static final int FEWEST_SUBJECTS = 6;

  private SubjectRows() {}

  /** Whether each row is one of the subjects, with what each of them is like. */
  static boolean in(Panel panel) {
    return areNumbered(panel) || haveSexAndAge(panel);
  }

  /** Whether the label of a row is a sex, as the head over it says. */
  static boolean isSex(Panel panel, Line line) {
    return SEX.matcher(line.stub().strip()).matches()
        && SEX_HEAD.matcher(Text.join(" ", panel.path(panel.stub()))).matches();
  }

  /** "Case | Sex | Age | Angle": each row has the sex and the age of one. */
  private static boolean haveSexAndAge(Panel panel) {
    List<Line> lines = panel.lines().stream().filter(line -> !line.heading()).toList();
    return lines.size() >= FEWEST_SEXES
        && have(panel, lines, SEX_HEAD, SEX)
        && have(panel, lines, AGE_HEAD, AGE)
        && panel.values().stream().noneMatch(column -> isSummary(panel, column))
        && lines.stream()
            .flatMap(line -> panel.values().stream().map(column -> panel.cell(line, column)))
            .noneMatch(cell -> cell.text().toString().indexOf('±') >= 0);
  }

  /** Means and deviations by sex and age are norms, and of many. */
  private static boolean isSummary(Panel panel, int column) {
    HeaderMeaning head = HeaderMeaning.of(panel.path(column));
    return head.names(EffectType.MEAN)
        || head.names(EffectType.MEDIAN)
        || head.names(EffectType.RATE)
        || head.names(EffectType.PERCENT)
        || head.has(Role.SD)
        || head.has(Role.SE)
        || head.has(Role.N);
  }

  /** Whether a column with such a head has such a cell in every row. */
  private static boolean have(Panel panel, List<Line> lines, Pattern head, Pattern cell) {
    return Stream.concat(panel.labels().stream(), panel.values().stream())
        .filter(column -> head.matcher(Text.join(" ", panel.path(column))).matches())
        .anyMatch(
            column ->
                lines.stream()
                    .map(line -> panel.cell(line, column).text().strip())
                    .allMatch(text -> cell.matcher(text).matches()));
  }

  /** Whether the rows are numbered. */
  private static boolean areNumbered(Panel panel) {
    List<Line> lines = panel.lines().stream().filter(line -> !line.heading()).toList();
    int next = 1;
    for (Line line : lines) {
      next += line.stub().toString().strip().matches(next + "\\.?") ? 1 : 0;
    }
    return SUBJECT_HEAD.matcher(Text.join(" ", panel.path(panel.stub()))).matches()
        && next > FEWEST_SUBJECTS
        && 10 * (next - 1) >= 9 * lines.size();
  }
}
