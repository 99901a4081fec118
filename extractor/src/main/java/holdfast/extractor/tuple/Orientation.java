package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.tuple.Axes.Axis;
import holdfast.extractor.tuple.layout.Column;
import holdfast.extractor.tuple.layout.Panel;
import holdfast.extractor.tuple.wording.Caption;
import holdfast.extractor.tuple.wording.Words;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Captions say "regression of X on Y" either way round: when the rows are predictors and the
 * caption's outcome is among them, it is the other one; so it is when the heads over the rows name
 * what the caption seems to predict from.
 */
final class Orientation {

  /** Whatever stands in the rows: it is no outcome. */
  private static final Pattern GENERAL =
      Pattern.compile(
          "(?iu)(?:[\\p{L}-]+ ){0,3}(?:covariates?|factors?|variables?|predictors?|characteristics|determinants)");

  private Orientation() {}

  /** A caption's roles as the rows and heads of its panel have them. */
  static Caption of(Caption said, Panel panel, List<Column> columns, Axes comparisons) {
    if (comparisons.stub() != Axis.PREDICTOR
        || GENERAL.matcher(said.predictor()).matches()
        || said.predictor().isBlank()
        || said.outcome().isBlank()) {
      return said;
    }
    boolean overRows =
        columns.stream()
            .flatMap(column -> column.groups().stream())
            .anyMatch(head -> Words.shared(said.predictor(), head) == 1);
    boolean outcomeInRows = inRows(panel, said.outcome()) && !inRows(panel, said.predictor());
    return overRows || outcomeInRows ? said.reversed() : said;
  }

  private static boolean inRows(Panel panel, Text phrase) {
    return panel.lines().stream().anyMatch(line -> Words.shared(phrase, line.stub()) >= 0.5);
  }
}
