package holdfast.extractor.tuple;

import holdfast.extractor.paper.Paper;
import holdfast.extractor.paper.Section;
import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.tuple.wording.Methods;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Methods of numbers that describe one group and rest on one all the same: survival after some
 * years and median survival are read off Kaplan-Meier curves, shares of a survey of a population
 * are weighted. The methods of a paper say so once. A model of hazards gives neither.
 */
final class Estimators {

  private static final Pattern WEIGHTED =
      Pattern.compile(
          "(?iu)(?<![\\p{L}-])(?:(?:complex|survey|population|sample)[- ])*weighted (?:proportions?|percentages?|prevalences?)(?!\\p{L})");

  private static final Pattern SURVIVAL =
      Pattern.compile(
          "(?iu).*\\b(?:survival|time[- ]to[- ](?:event|death|progression|relapse|recurrence|failure|treatment failure|next treatment))\\b.*");

  private static final Pattern TIME =
      Pattern.compile(
          "(?iu)\\b(?:\\d+|one|two|three|four|five|ten)[- ]?(?:years?|months?|weeks?|days?|yr|mo)\\b");

  private static final String CURVES = "kaplan";

  private final Optional<Text> curves;
  private final Optional<Text> weights;

  Estimators(Paper paper) {
    List<Text> told =
        paper.sections().stream()
            .filter(section -> section.kind() == Section.Kind.METHODS)
            .flatMap(section -> section.paragraphs().stream())
            .toList();
    this.curves =
        told.stream()
            .filter(text -> text.toString().contains("eier"))
            .flatMap(text -> Methods.in(text).stream())
            .map(Methods.Mention::text)
            .filter(text -> text.toString().toLowerCase(Locale.ROOT).startsWith(CURVES))
            .max(Comparator.comparingInt(Text::length));
    this.weights =
        told.stream()
            .filter(text -> text.toString().contains("eighted "))
            .map(Estimators::weighted)
            .flatMap(Optional::stream)
            .findFirst();
  }

  private static Optional<Text> weighted(Text text) {
    Matcher matcher = WEIGHTED.matcher(text);
    return matcher.find()
        ? Optional.of(text.subSequence(matcher.start(), matcher.end()))
        : Optional.empty();
  }

  /** A result with the method that its kind of number rests on, where it has none of its own. */
  Tuple named(Tuple tuple) {
    EffectType type = tuple.statistic().type();
    boolean share = type == EffectType.PERCENT || type == EffectType.PROPORTION;
    boolean own = tuple.confidence() > Confidence.QUOTED && tuple.statistic().value() != null;
    if (!own || !share && type != EffectType.MEDIAN) {
      return tuple;
    }
    Text method = tuple.method();
    if (curves.isPresent()
        && SURVIVAL.matcher(tuple.outcome()).matches()
        && (type == EffectType.MEDIAN || isTimed(tuple))
        && (method == null || isOfHazards(method))) {
      return tuple.by(curves.get());
    }
    boolean weighted =
        share
            && tuple.statistic().interval() != null
            && method == null
            && tuple.comparator() == null;
    return weighted ? weights.map(tuple::by).orElse(tuple) : tuple;
  }

  /** "5-year survival", "survival" at "24 months": a share of those who lived so long. */
  private static boolean isTimed(Tuple tuple) {
    return TIME.matcher(tuple.outcome()).find()
        || tuple.conditions().stream().anyMatch(said -> TIME.matcher(said).find());
  }

  private static boolean isOfHazards(Text method) {
    return Methods.in(method).stream()
        .anyMatch(mention -> mention.family() == Methods.Family.HAZARD);
  }
}
