package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.tuple.layout.Panel;
import holdfast.extractor.tuple.wording.Contrast;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table of a systematic review that rates its evidence (GRADE), in both of its
 * forms. A profile has columns for inconsistency, indirectness and imprecision, then the patients
 * of either arm, then the relative and the absolute effect; a summary of findings has the risk with
 * either arm beside the relative effect.
 *
 * @param outcome the column that names the outcomes, or negative where rows over the whole width do
 * @param arms the columns of the arms, left to right
 * @param results all columns that may hold a result, arms among them
 * @param first what the effects are of
 * @param second what that is compared with, or null
 */
record EvidenceProfile(
    int outcome, List<Integer> arms, List<Integer> results, Text first, @Nullable Text second) {

  private static final Pattern DOMAIN =
      Pattern.compile(
          "(?iu)(?:risk of bias|(?:study )?limitations?|inconsistency|indirectness|imprecision|(?:publication|reporting) bias)\\b.{0,12}");

  private static final Pattern RATING =
      Pattern.compile(
          "(?iu)(?:other (?:considerations?|factors?|bias)|(?:study )?designs?|types? of stud(?:y|ies)"
              + "|(?:№|no\\.?|numbers?|#) of (?:\\p{L}+ )?(?:stud|trials|rcts)"
              + "|(?:overall )?(?:quality|certainty|strength|confidence)\\b(?! interval)|importance"
              + "|comments?|grade\\b|what happens|plain language).*");

  private static final Pattern OUTCOME = Pattern.compile("(?iu)outcomes?\\b.*");

  private static final Pattern RELATIVE =
      Pattern.compile("(?iu)relative(?: (?:effects?|risks?|estimates?))?\\b.*");

  private static final Pattern ABSOLUTE =
      Pattern.compile(
          "(?iu)(?:anticipated |illustrative |comparative |estimated )*absolute\\b.*|(?:illustrative )?comparative risks?\\b.*");

  private static final Pattern PEOPLE =
      Pattern.compile("(?iu)(?:№|no\\.?|numbers?|#) of (?:patients|participants|people).*");

  /** What stands before the name of an arm: "Risk with placebo", "With placebo". */
  private static final Pattern RISK_WITH =
      Pattern.compile("(?iu)(?:(?:risk|rate|score|mean)s? )?with |(?:risk difference) with ");

  private static final Pattern EFFECT =
      Pattern.compile(
          "(?iu)(?:relative|absolute|risk difference|effects?|p)\\b.*|.*\\babsolute effects?\\b.*");

  EvidenceProfile {
    arms = List.copyOf(arms);
    results = List.copyOf(results);
  }

  /** The columns of a panel that rates evidence; empty for all other panels. */
  static Optional<EvidenceProfile> of(Panel panel) {
    Set<String> domains = new HashSet<>();
    boolean relative = false;
    boolean absolute = false;
    boolean rated = false;
    boolean risks = false;
    for (int column = 0; column < panel.table().columns(); column++) {
      for (Text head : path(panel, column)) {
        if (DOMAIN.matcher(head).matches()) {
          domains.add(head.toString());
        }
        relative |= RELATIVE.matcher(head).matches();
        absolute |= ABSOLUTE.matcher(head).matches();
        rated |= RATING.matcher(head).matches();
        risks |= RISK_WITH.matcher(head).lookingAt();
      }
    }
    boolean profile = domains.size() > 1 && (relative || absolute);
    boolean summary = relative && rated && (absolute || risks);
    return profile || summary ? columns(panel, !profile || risks) : Optional.empty();
  }

  private static Optional<EvidenceProfile> columns(Panel panel, boolean controlFirst) {
    int outcome = -1;
    List<Integer> arms = new ArrayList<>();
    List<Integer> results = new ArrayList<>();
    for (int column = 0; column < panel.table().columns(); column++) {
      List<Text> path = path(panel, column);
      Text own = path.isEmpty() ? Text.EMPTY : path.getLast();
      if (results.isEmpty() && outcome < 0 && OUTCOME.matcher(own).matches()) {
        outcome = column;
      } else if (!own.isBlank()
          && !DOMAIN.matcher(own).matches()
          && !RATING.matcher(own).matches()
          && !PEOPLE.matcher(own).matches()) {
        results.add(column);
        if (!EFFECT.matcher(own).matches()) {
          arms.add(column);
        }
      }
    }
    Optional<Contrast> sides = compared(panel, arms, controlFirst);
    return sides.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new EvidenceProfile(outcome, arms, results, sides.get().first(), sides.get().second()));
  }

  /** The heads over a column, each once, whether it holds labels or values. */
  private static List<Text> path(Panel panel, int column) {
    List<Text> path = new ArrayList<>();
    for (int row : panel.head()) {
      Text head = panel.table().cell(row, column).text();
      if (!head.isBlank() && !path.contains(head)) {
        path.add(head);
      }
    }
    return path;
  }

  /** The arm of a column. */
  Text arm(Panel panel, int column) {
    return armOf(panel, column);
  }

  private static Text armOf(Panel panel, int column) {
    Text own = path(panel, column).getLast();
    Matcher with = RISK_WITH.matcher(own);
    return with.lookingAt() ? own.from(with.end()) : own;
  }

  /**
   * What is compared: the two arms, of which a summary has the one without the intervention first;
   * else what the caption compares.
   */
  private static Optional<Contrast> compared(
      Panel panel, List<Integer> arms, boolean controlFirst) {
    if (arms.size() != 2) {
      return Contrast.in(panel.table().caption());
    }
    Text left = armOf(panel, arms.getFirst());
    Text right = armOf(panel, arms.getLast());
    return Optional.of(controlFirst ? new Contrast(right, left) : new Contrast(left, right));
  }
}
