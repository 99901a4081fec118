package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.tuple.layout.Panel;
import holdfast.extractor.tuple.layout.Panel.Line;
import holdfast.extractor.tuple.wording.Words;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Tables of one exposure: the head over the row labels names it, the rows are its levels, and one
 * of them is the reference ("Coffee intake | None | 1–2 cups | 3 or more", or "X-specific IgG" over
 * "Not detected" and "Detected", once more for every block). The levels say nothing without it.
 */
final class LevelHead {

  /** Heads that stand over whatever rows there are. */
  private static final Pattern ANYTHING =
      Pattern.compile(
          "(?i).*\\b(?:variables?|characteristics?|(?:risk |prognostic )?factors?|parameters?|predictors?|covariates?"
              + "|determinants?|exposures?|categor(?:y|ies)|groups?|sub-?groups?|arms?|treatments?|models?|comparisons?|items?|outcomes?|events?|end ?points?|causes?|stud(?:y|ies)|measures?|diseases?|types?|features?|demographics?|data|findings?|history)\\b.*");

  /** A row that only says how much: its head says of what ("> 10" under "Reduction (mm)"). */
  private static final Pattern BOUND =
      Pattern.compile("(?u)[<>≤≥]\\s*\\d[\\d.,]*\\s*%?|\\d[\\d.,]*\\s?[-–]\\s?\\d[\\d.,]*\\s*%?");

  /** A variable of its own, with what its effect is per. */
  private static final Pattern PER = Pattern.compile("(?iu)\\bper\\b");

  private LevelHead() {}

  /** Whether a row label only says how much. */
  static boolean isBound(Text label) {
    return BOUND.matcher(label).matches();
  }

  /** Whether a head over labels names one variable. */
  static boolean isName(Text head) {
    return !Words.of(head).isEmpty() && !ANYTHING.matcher(head).matches();
  }

  /** Whether a panel's rows are levels of what their head names. */
  static boolean isOver(Panel panel, Predicate<Line> isReference) {
    Text head = Text.join(" ", panel.path(panel.stub()));
    if (!isName(head)) {
      return false;
    }
    Map<String, Integer> references = new LinkedHashMap<>();
    for (Line line : panel.lines()) {
      if (line.heading()) {
        continue;
      }
      if (line.blocks().size() > 1
          || Words.shared(line.stub(), head) > 0
          || PER.matcher(line.stub()).find()) {
        return false;
      }
      references.merge(line.blocks().toString(), isReference.test(line) ? 1 : 0, Integer::sum);
    }
    return !references.isEmpty() && references.values().stream().allMatch(count -> count == 1);
  }
}
