package holdfast.extractor.tuple;

import holdfast.extractor.tuple.layout.Panel.Line;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rows that count among the same people again and again: "Patients (n = 260) with fever", "Patients
 * (n = 260) with pain". The size is that of all of them; what follows it is an outcome, and the
 * rows are no groups.
 */
final class CountedAmong {

  private static final Pattern COUNTED =
      Pattern.compile("(?iu)^(?<of>[^(\\[]*[(\\[]\\s*n\\s*=\\s*[\\d ,.]+[)\\]])\\s+\\p{L}.*");

  private CountedAmong() {}

  /** Whether every row with a size goes on behind it, most of them after the same words. */
  static boolean are(List<Line> lines) {
    Set<String> wholes = new HashSet<>();
    int rows = 0;
    for (Line line : lines) {
      if (!Axes.SIZE.matcher(line.stub()).matches()) {
        continue;
      }
      Matcher counted = COUNTED.matcher(line.stub());
      if (!counted.matches()) {
        return false;
      }
      wholes.add(counted.group("of").replaceAll("\\s", ""));
      rows++;
    }
    return rows > 1 && 2 * wholes.size() <= rows;
  }
}
