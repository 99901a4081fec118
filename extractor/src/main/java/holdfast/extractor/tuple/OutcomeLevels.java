package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.tuple.layout.Links;
import holdfast.extractor.tuple.wording.Caption;
import java.util.List;
import java.util.regex.Pattern;

/** Columns that are the levels of an outcome, not the arms of a trial. */
final class OutcomeLevels {

  private static final Pattern OUTCOME_LEVEL =
      Pattern.compile(
          "(?iu)(?:.* )?(?:cases|(?:non-?)?survivors?|survived|alive|dead|died|deceased|(?:non-?)?responders?|controls|yes|no|present|absent|with(?:out)? \\p{L}.*|(?:non-?)?recurrence|event|no event|infected|uninfected)(?: (?:group|patients|participants|subjects))?(?:[\\s,(]*n ?=.*)?");

  private OutcomeLevels() {}

  /**
   * The groups across are those with and without the outcome ("Cases, Controls", "Survivors,
   * Non-survivors"), with a ratio for each variable below: a table of risk factors.
   */
  static boolean across(Links links, Caption caption) {
    boolean ratio =
        links.bundles().stream()
            .map(bundle -> bundle.column().type())
            .anyMatch(type -> type != null && type.isRatio());
    List<Text> groups =
        links.bundles().stream()
            .filter(bundle -> Axes.isArm(bundle.column()))
            .flatMap(bundle -> bundle.column().groups().stream())
            .toList();
    boolean levels =
        !groups.isEmpty()
            && groups.stream().allMatch(group -> OUTCOME_LEVEL.matcher(group).matches());
    return ratio && levels && (caption.predictor().isBlank() || !caption.outcome().isBlank());
  }
}
