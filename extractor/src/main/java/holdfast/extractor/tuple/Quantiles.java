package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.tuple.layout.Panel;
import holdfast.extractor.tuple.layout.Panel.Line;
import java.util.regex.Pattern;

/** Rows that are the parts of a variable that is cut into equal ones: "Lowest tertile", "Q 2". */
final class Quantiles {

  private static final Pattern LEVEL =
      Pattern.compile(
          "(?i)(?:(?:lowest|highest|first|second|third|fourth|fifth|middle|upper|lower|1st|2nd|3rd|4th|5th)"
              + " )?(?:tertile|quartile|quintile|decile)s?(?: \\d+| [ivx]+)?\\b.*");

  /** A part by its number: "2" under "Dose quartile". */
  private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");

  /** A head over numbers of equal parts: "Dose quartile". */
  private static final Pattern HEAD =
      Pattern.compile("(?i)\\b(?:tertile|quartile|quintile|decile)s?\\b");

  private Quantiles() {}

  static boolean isRow(Line line) {
    return isLevel(line.stub());
  }

  static boolean isLevel(Text label) {
    return LEVEL.matcher(label).matches();
  }

  /** Whether a label is one of the numbers below a head that names equal parts. */
  static boolean isNumbered(Panel panel, Text label) {
    return NUMBER.matcher(label).matches() && areBelow(panel);
  }

  /** Whether the head over the rows names equal parts. */
  static boolean areBelow(Panel panel) {
    return HEAD.matcher(Text.join(" ", panel.path(panel.stub()))).find();
  }
}
