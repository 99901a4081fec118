package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.HeaderMeaning;
import holdfast.extractor.statistic.HeaderMeaning.Role;
import holdfast.extractor.tuple.layout.Panel;
import holdfast.extractor.tuple.layout.Panel.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tables that list the subjects of a study one by one. */
final class SubjectRows {

  /** What stands over the numbers of subjects, if anything does. */
  private static final Pattern SUBJECT_HEAD =
      Pattern.compile(
          "(?iu)|.*(?:\\b(?:patients?|cases?|subjects?|participants?|persons?|volunteers?|animals?|no|nr|ids?|numbers?)\\b|#|№).*");

  private static final Pattern SUBJECT =
      Pattern.compile(
          "(?iu)\\W*(?:patients?|cases?|subjects?|participants?|persons?|volunteers?|animals?)\\W*(?:(?:no|nr|ids?|numbers?|codes?)\\b)?\\W*[a-z*†‡]?");

  private static final Pattern AGE_GROUPS =
      Pattern.compile("(?iu).*\\b(?:groups?|class(?:es)?|bands?|ranges?|categor(?:y|ies))\\b.*");

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

  /**
   * Whether the rows are surely subjects and nothing else that is numbered: their head says so, or
   * each has a sex or an age.
   */
  static boolean areNamed(Panel panel) {
    Stream<Integer> all = Stream.concat(panel.labels().stream(), panel.values().stream());
    boolean groups =
        all.anyMatch(
            column -> isHead(panel, column, AGE_HEAD) && isHead(panel, column, AGE_GROUPS));
    return haveSexAndAge(panel) && !groups
        || areNumbered(panel)
            && (SUBJECT.matcher(head(panel, numbers(panel))).matches()
                || Stream.concat(panel.labels().stream(), panel.values().stream())
                    .anyMatch(column -> isHead(panel, column, SEX_HEAD)));
  }

  /** Whether a column tells who a subject without a number is. */
  static boolean tellsSubject(Panel panel, int column) {
    return isHead(panel, column, SEX_HEAD)
        || !areNumbered(panel) && isHead(panel, column, AGE_HEAD);
  }

  /** Who the subject of a row is: "Case 7", or its label, sex and age; empty where nobody is. */
  static List<Text> subject(Panel panel, Line line) {
    int numbers = numbers(panel);
    if (numbers >= 0) {
      Text number = panel.cell(line, numbers).text().strip();
      Text.Builder name = new Text.Builder().append(head(panel, numbers)).append(" ", null);
      return number.toString().matches("\\d+\\.?")
          ? List.of(name.append(number).build().strip())
          : List.of();
    }
    List<Text> told = new ArrayList<>(line.blocks());
    told.add(line.stub().strip());
    for (int column : panel.values()) {
      Text cell = panel.cell(line, column).text().strip();
      if (isHead(panel, column, SEX_HEAD)) {
        told.add(cell);
      } else if (isHead(panel, column, AGE_HEAD)) {
        told.add(Text.join(" ", List.of(head(panel, column), cell)));
      }
    }
    return told.stream().filter(text -> !text.isBlank()).distinct().toList();
  }

  /** The rows of nobody below the subjects: their means and deviations. */
  static Optional<Panel> rest(Panel panel) {
    List<Line> lines =
        panel.lines().stream()
            .filter(line -> !line.heading() && subject(panel, line).isEmpty())
            .toList();
    return lines.isEmpty() ? Optional.empty() : Optional.of(panel.with(lines));
  }

  private static boolean isHead(Panel panel, int column, Pattern head) {
    return head.matcher(head(panel, column)).matches();
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
        .filter(column -> head.matcher(head(panel, column)).matches())
        .anyMatch(
            column ->
                lines.stream()
                    .map(line -> panel.cell(line, column).text().strip())
                    .allMatch(text -> cell.matcher(text).matches()));
  }

  /** Whether the rows are numbered. */
  private static boolean areNumbered(Panel panel) {
    return numbers(panel) >= 0;
  }

  /**
   * The column of labels that numbers the rows: the one that names them, or the first one where
   * another says when each was seen; negative for none.
   */
  private static int numbers(Panel panel) {
    List<Line> lines = panel.lines().stream().filter(line -> !line.heading()).toList();
    List<Text> stubs = lines.stream().map(line -> line.stub().strip()).toList();
    if (areNumbers(stubs) && SUBJECT_HEAD.matcher(head(panel, panel.stub())).matches()) {
      return panel.stub();
    }
    List<Text> first = lines.stream().map(line -> panel.cell(line, 0).text().strip()).toList();
    return areNumbers(first) && SUBJECT.matcher(head(panel, 0)).matches() ? 0 : -1;
  }

  private static boolean areNumbers(List<Text> labels) {
    int next = 1;
    for (Text label : labels) {
      next += label.toString().matches(next + "\\.?") ? 1 : 0;
    }
    return next > FEWEST_SUBJECTS && 10 * (next - 1) >= 9 * labels.size();
  }

  private static Text head(Panel panel, int column) {
    return Text.join(" ", panel.path(column));
  }
}
