package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.tuple.Axes.Axis;
import holdfast.extractor.tuple.layout.Links;
import holdfast.extractor.tuple.layout.Panel.Line;
import holdfast.extractor.tuple.wording.Measured;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rows that part people by their age ("25–44 years", "45–64 years") and look like stretches of
 * time: one band begins a year after another ends, and none at the start of anything.
 */
final class AgeBands {

  private static final Pattern BAND =
      Pattern.compile(
          "(?iu)(?:aged? )?(?<a>\\d{1,2})\\s?(?:[-–]|to)\\s?(?<b>\\d{1,3})\\s?(?:years?|yrs?|y)\\b.*");

  private static final int YOUNGEST = 5;

  private AgeBands() {}

  /** Whether most rows are bands of age. */
  static boolean are(List<Line> lines) {
    boolean follow = false;
    int bands = 0;
    int end = -1;
    for (Line line : lines) {
      Text label = line.stub();
      Matcher band = BAND.matcher(label);
      if (band.matches()) {
        int from = Integer.parseInt(band.group("a"));
        if (from < YOUNGEST) {
          return false;
        }
        follow |= from == end + 1;
        end = Integer.parseInt(band.group("b"));
        bands++;
      }
    }
    return follow && 2 * bands > lines.size();
  }

  /** The axes of columns of measures over such rows; empty for any other table. */
  static Optional<Axes> axes(List<Line> lines, Links links) {
    return are(lines) && areUnsized(links)
        ? Optional.of(new Axes(Axis.CONDITION, Axis.CONDITION, Axis.OUTCOME))
        : Optional.empty();
  }

  /** Columns with units among them and no sizes of groups. */
  private static boolean areUnsized(Links links) {
    return links.bundles().stream()
            .allMatch(bundle -> bundle.column().meaning().groupSize() == null)
        && links.bundles().stream()
            .anyMatch(bundle -> bundle.column().groups().stream().anyMatch(Measured::hasUnit));
  }
}
