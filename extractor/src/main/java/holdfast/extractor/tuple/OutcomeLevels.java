package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.tuple.layout.Column;
import holdfast.extractor.tuple.layout.Links;
import holdfast.extractor.tuple.layout.Links.Bundle;
import holdfast.extractor.tuple.wording.Caption;
import holdfast.extractor.tuple.wording.GroupSize;
import holdfast.extractor.tuple.wording.LabelKind;
import holdfast.extractor.tuple.wording.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Columns that are the levels of an outcome, not the arms of a trial. */
final class OutcomeLevels {

  private static final Pattern OUTCOME_LEVEL =
      Pattern.compile(
          "(?iu)(?:.* )?(?:cases|(?:non-?)?survivors?|survived|alive|dead|died|deceased|(?:non-?)?responders?|controls|yes|no|present|absent|with(?:out)? \\p{L}.*|(?:non-?)?recurrence|event|no event|infected|uninfected)(?: (?:group|patients|participants|subjects))?(?:[\\s,(]*n ?=.*)?");

  private static final Pattern NO_LEVEL =
      Pattern.compile("(?i)(?:missing|unknown|total|overall|all)\\b.*");

  private static final Pattern WITHOUT =
      Pattern.compile("(?iu)(?:no|non|without|absence of)[- ](?<o>.{2,})");
  private static final Pattern NEGATIVE = Pattern.compile("(?iu)[\\p{L}\\d-]*[- ]?negative\\b");
  private static final Pattern POSITIVE = Pattern.compile("(?iu)[\\p{L}\\d-]*[- ]?positive\\b");

  /** The level of an outcome that is not told of: "Negative", "No", "Decrease/no change". */
  private static final Pattern DENIED =
      Pattern.compile(
          "(?iu)(?:no|non|not|without|absent|absence|negative|never|normal|alive|decreased?|unchanged|stable)\\b.*|.*\\bno (?:change|increase)\\b.*|(?:\\p{L}+ )?(?:negative|absent|undetected)");

  private OutcomeLevels() {}

  /**
   * The level that a ratio is of, by the heads over it: under each of them stand the counts of two
   * levels, of which one denies the other, and the ratio ("IgE to milk: Negative | Positive | OR
   * (95% CI)").
   */
  static Map<String, Text> under(Links links) {
    Map<String, List<Text>> counts = new LinkedHashMap<>();
    Set<String> ratios = new HashSet<>();
    for (Bundle bundle : links.bundles()) {
      Column column = bundle.column();
      EffectType type = column.type();
      if (type != null && type.isRatio()) {
        ratios.add(column.key());
      } else if (!column.spans().isEmpty() && Axes.isArm(column)) {
        counts
            .computeIfAbsent(column.key(), key -> new ArrayList<>())
            .add(GroupSize.without(column.own()));
      }
    }
    Map<String, Text> levels = new LinkedHashMap<>();
    counts.forEach(
        (key, sides) -> {
          List<Text> told = sides.stream().filter(side -> !DENIED.matcher(side).matches()).toList();
          if (ratios.contains(key)
              && sides.size() == 2
              && told.size() == 1
              && !told.getFirst().isBlank()
              && LabelKind.of(told.getFirst()) == LabelKind.OTHER) {
            levels.put(key, told.getFirst());
          }
        });
    return levels;
  }

  /**
   * The outcome that two groups side by side have and have not: "HOS" of "No HOS" and "HOS",
   * "Seropositive" of "Seronegative" and "Seropositive".
   */
  static Optional<Text> affirmative(Links links) {
    List<Text> groups =
        links.bundles().stream()
            .filter(bundle -> Axes.isArm(bundle.column()) && !bundle.column().groups().isEmpty())
            .map(bundle -> GroupSize.without(bundle.column().groups().getLast()))
            .filter(group -> !NO_LEVEL.matcher(group).matches())
            .toList();
    if (groups.size() != 2) {
      return Optional.empty();
    }
    for (int i = 0; i < 2; i++) {
      Text with = groups.get(i);
      Matcher without = WITHOUT.matcher(groups.get(1 - i));
      boolean denied =
          LabelKind.of(groups.get(1 - i)) != LabelKind.CONTROL
                  && without.matches()
                  && Words.of(without.group("o")).equals(Words.of(with))
              || NEGATIVE.matcher(groups.get(1 - i)).lookingAt()
                  && POSITIVE.matcher(with).lookingAt()
                  && stem(with).equals(stem(groups.get(1 - i)));
      if (denied && !Words.of(with).isEmpty()) {
        return Optional.of(with);
      }
    }
    return Optional.empty();
  }

  private static String stem(Text level) {
    return level.toString().toLowerCase(Locale.ROOT).replaceFirst("(?:nega|posi)tive.*", "");
  }

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
                && groups.stream().allMatch(group -> OUTCOME_LEVEL.matcher(group).matches())
            || affirmative(links).isPresent();
    return ratio && levels && (caption.predictor().isBlank() || !caption.outcome().isBlank());
  }
}
