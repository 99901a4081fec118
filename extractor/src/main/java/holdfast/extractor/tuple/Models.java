package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.tuple.layout.Column;
import holdfast.extractor.tuple.layout.Columns;
import holdfast.extractor.tuple.layout.Panel;
import holdfast.extractor.tuple.layout.Panel.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Regressions side by side, one numbered column each, as economists print them: the head names the
 * dependent variable, rows of words below the estimates say how the models differ ("Controls | No |
 * Yes") and what a symbol among the rows stands for in each of them ("A | Fear | Guilt").
 */
final class Models {

  /** A method whose coefficients are not ratios. */
  private static final Pattern LINEAR =
      Pattern.compile(
          "(?is).*(?:\\b(?:OLS|least squares|linear regression|linear model)|\\b(?:mediation|moderation)"
              + " analysis).*");

  private static final Pattern CONSTANT =
      Pattern.compile("(?iu)\\W*(?:constant|intercept|_?cons)\\W*");

  private static final Pattern EXPLAINED =
      Pattern.compile(
          "(?iu)\\W*(?:(?:adj(?:usted|\\.)?|pseudo|overall|within) )?R ?[-^]?(?:2|²|squared?)\\b?.*");

  private static final Pattern DEPENDENT = Pattern.compile("(?iu)\\bdependent variables?\\W*$");

  /** A word that may stand for a setting. */
  private static final Pattern WORDS = Pattern.compile("(?u)\\p{L}[^<>=]{0,40}");

  private static final int MOST_SYMBOL = 3;

  /** What one row of words says of one model. */
  private record Setting(Text name, Text said) {}

  private final Panel panel;
  private final boolean numbered;
  private final Map<Integer, List<Setting>> settings = new HashMap<>();

  Models(Panel panel, List<Column> columns) {
    this.panel = panel;
    this.numbered = areNumbered(columns);
    if (numbered) {
      panel.lines().stream()
          .filter(line -> saysWords(line, columns))
          .forEach(line -> read(line, columns));
    }
  }

  /** Whether all columns are models by number. */
  static boolean areNumbered(List<Column> columns) {
    return columns.size() > 1
        && columns.stream()
            .allMatch(column -> column.qualifiers().stream().anyMatch(Columns::isModelNumber));
  }

  /** Numbered models under a head "Dependent variable", each with the name of its own. */
  static boolean areDependent(Panel panel, List<Column> columns) {
    return areNumbered(columns)
        && columns.stream().noneMatch(column -> column.own().isBlank())
        && DEPENDENT.matcher(Text.join(" ", panel.path(panel.stub()))).find();
  }

  /**
   * Numbered models whose estimates are coefficients where nothing names them: the caption or a
   * note says so, or they close with a constant and how much they explain.
   */
  static boolean areLinear(Panel panel, List<Column> columns) {
    return areNumbered(columns)
        && (LINEAR.matcher(panel.table().caption()).matches()
            || panel.table().notes().stream().anyMatch(note -> LINEAR.matcher(note).matches())
            || has(panel, CONSTANT) && has(panel, EXPLAINED));
  }

  private static boolean has(Panel panel, Pattern label) {
    return panel.lines().stream().anyMatch(line -> label.matcher(line.stub()).matches());
  }

  private boolean saysWords(Line line, List<Column> columns) {
    return !line.heading()
        && !line.stub().isBlank()
        && columns.stream()
            .map(column -> panel.cell(line, column.index()).text().strip())
            .allMatch(cell -> WORDS.matcher(cell).matches());
  }

  private void read(Line line, List<Column> columns) {
    for (Column column : columns) {
      settings
          .computeIfAbsent(column.index(), key -> new ArrayList<>())
          .add(new Setting(line.stub(), panel.cell(line, column.index()).text().strip()));
    }
  }

  /** What the rows of words say of a column: "Controls: Yes". */
  List<Text> settings(Column column) {
    return settings.getOrDefault(column.index(), List.of()).stream()
        .map(setting -> Filling.joined(setting.name(), setting.said()))
        .toList();
  }

  /** A row's name with what its symbol stands for in a column: "Poverty*Fear" for "Poverty*A". */
  Text spelledOut(Text name, Column column) {
    Text whole = name;
    for (Setting setting : settings.getOrDefault(column.index(), List.of())) {
      Matcher symbol =
          Pattern.compile(
                  "(?<![\\p{L}\\d])" + Pattern.quote(setting.name().toString()) + "(?![\\p{L}\\d])")
              .matcher(whole);
      if (setting.name().length() <= MOST_SYMBOL && symbol.find()) {
        whole =
            new Text.Builder()
                .append(whole.subSequence(0, symbol.start()))
                .append(setting.said())
                .append(whole.from(symbol.end()))
                .build();
      }
    }
    return whole;
  }
}
