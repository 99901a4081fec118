package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.tuple.layout.Links;
import holdfast.extractor.tuple.layout.Panel.Line;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rows that count among the same people again and again, in columns of groups: "Patients (n = 260)
 * with fever", "Patients (n = 260) with pain" under "Left side" and "Right side". The size is that
 * of all of them; what follows it is an outcome, and the rows are no groups.
 */
final class CountedAmong {

  private static final Pattern COUNTED =
      Pattern.compile("(?iu)^(?<of>[^(\\[]*[(\\[]\\s*n\\s*=\\s*[\\d ,.]+[)\\]])\\s+with\\s.*");

  /** Rows of arms, which have the same size where people were allocated evenly. */
  private static final Pattern TREATED =
      Pattern.compile(
          "(?iu).*\\b(?:treat\\w*|given|receiv\\w*|on|placebos?|controls?|sham|randomi[sz]ed|allocated|assigned|drugs?|doses?|mg|therap\\w+|\\w*therapy|interventions?|training|care|groups?|arms?|vaccin\\w+)\\b.*");

  /** Heads that surely name no outcome. */
  private static final Pattern GROUP =
      Pattern.compile(
          "(?iu).*\\b(?:left|right|groups?|arms?|placebo|controls?|sham|n\\s*=|men|women|boys|girls|males?|females?)\\b.*");

  /** Fewer rows are arms as likely. */
  private static final int LEAST = 3;

  private CountedAmong() {}

  /** Whether every row with a size goes on behind it, no row alone after the same words. */
  static boolean are(List<Line> lines, Links links) {
    Map<String, Integer> wholes = new HashMap<>();
    int rows = 0;
    for (Line line : lines) {
      Text label = line.stub();
      if (!Axes.SIZE.matcher(label).matches()) {
        continue;
      }
      Matcher counted = COUNTED.matcher(label);
      if (!counted.matches() || TREATED.matcher(label).matches()) {
        return false;
      }
      wholes.merge(counted.group("of").replaceAll("\\s", ""), 1, Integer::sum);
      rows++;
    }
    return rows >= LEAST
        && wholes.values().stream().allMatch(again -> again > 1)
        && links.bundles().stream()
            .flatMap(bundle -> bundle.column().groups().stream())
            .anyMatch(head -> GROUP.matcher(head).matches());
  }
}
