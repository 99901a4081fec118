package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.HeaderMeaning;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.tuple.layout.Panel;
import holdfast.extractor.tuple.wording.Contrast;
import holdfast.extractor.tuple.wording.GroupSize;
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
 * @param second what that is compared with
 */
record EvidenceProfile(
    int outcome, List<Integer> arms, List<Integer> results, Text first, Text second) {

  private static final Pattern DOMAIN =
      Pattern.compile(
          "(?iu)(?:risk of bias|(?:study )?limitations?|inconsistency|indirectness|imprecision|(?:publication|reporting) bias)\\b.{0,12}");

  private static final Pattern RATING =
      Pattern.compile(
          "(?iu)(?:other (?:considerations?|factors?|bias)|(?:study )?designs?|types? of stud(?:y|ies)"
              + "|(?:№|no\\.?|numbers?|#) of (?:\\p{L}+ )?(?:stud|trials|rcts)"
              + "|(?:overall )?(?:quality|certainty|strength|confidence)\\b(?! interval| of life)|importance"
              + "|comments?|grade\\b|what happens|plain language).*");

  private static final Pattern CERTAINTY =
      Pattern.compile(
          "(?iu)(?:overall )?(?:(?:quality|strength|confidence) (?:of|in) (?:the )?(?:body of )?(?:evidence|estimates?|effects?)|certainty|grade)\\b.*");

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
      Pattern.compile("(?iu)(?:(?:risk difference|(?:risk|rate|score|mean)s?) )?with ");

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
    boolean certain = false;
    for (int column = 0; column < panel.table().columns(); column++) {
      for (Text head : path(panel, column)) {
        if (DOMAIN.matcher(head).matches()) {
          domains.add(head.toString());
        }
        relative |= RELATIVE.matcher(head).matches();
        absolute |= ABSOLUTE.matcher(head).matches();
        certain |= CERTAINTY.matcher(head).matches();
      }
    }
    boolean profile = domains.size() > 1 && (relative || absolute);
    boolean summary = relative && certain;
    return profile || summary
        ? columns(panel).filter(found -> profile || found.areRisks(panel))
        : Optional.empty();
  }

  /** Whether both arms are told as "Risk with placebo", "Risk with drug". */
  private boolean areRisks(Panel panel) {
    return arms.size() == 2 && areRisks(panel, arms);
  }

  private static boolean areRisks(Panel panel, List<Integer> arms) {
    return arms.stream().allMatch(arm -> RISK_WITH.matcher(path(panel, arm).getLast()).lookingAt());
  }

  private static Optional<EvidenceProfile> columns(Panel panel) {
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
    Optional<Contrast> sides = compared(panel, arms);
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
  static Text arm(Panel panel, int column) {
    Text own = path(panel, column).getLast();
    Matcher with = RISK_WITH.matcher(own);
    return GroupSize.without(with.lookingAt() ? own.from(with.end()) : own);
  }

  /** How many an arm has, as its head says; null where it does not. */
  static @Nullable PrintedNumber size(Panel panel, int column) {
    return HeaderMeaning.of(path(panel, column)).groupSize();
  }

  /**
   * What is compared: the two arms, of which the one without the intervention stands first where
   * risks with either are told; else what the caption compares.
   */
  private static Optional<Contrast> compared(Panel panel, List<Integer> arms) {
    boolean risks = areRisks(panel, arms);
    if (arms.size() != 2) {
      return risks ? Contrast.in(panel.table().caption()) : Optional.empty();
    }
    Text left = arm(panel, arms.getFirst());
    Text right = arm(panel, arms.getLast());
    return Optional.of(risks ? new Contrast(right, left) : new Contrast(left, right));
  }
}
