package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.Statistic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Gives the estimates of a model what the statistics section says the model held equal, where
 * neither sentence nor table says anything of it. Ratios are left as they are: papers print them
 * both crude and adjusted.
 */
final class Adjusted {

  /** A result that says itself, one way or the other. */
  private static final Pattern SAID =
      Pattern.compile(
          "(?iu).*(?:adjust|crude|controll|corrected for|univaria|covaria|\\bmodels? \\d).*");

  private Adjusted() {}

  /** The same result, with the covariates of its model. */
  static Tuple completed(Tuple tuple, Focus focus) {
    Text method = tuple.method();
    if (method == null
        || !isEstimate(tuple.statistic())
        || tuple.confidence() <= Confidence.QUOTED
        || tuple.conditions().stream().anyMatch(text -> SAID.matcher(text).matches())) {
      return tuple;
    }
    Optional<Text> covariates = focus.adjustments().of(method);
    if (covariates.isEmpty()) {
      return tuple;
    }
    List<Text> conditions = new ArrayList<>(tuple.conditions());
    conditions.add(covariates.get());
    return tuple.under(conditions);
  }

  private static boolean isEstimate(Statistic statistic) {
    EffectType type = statistic.type();
    return switch (type) {
      case MD, SMD, COHEN_D, HEDGES_G, F, ETA2, PARTIAL_ETA2 -> true;
      default -> statistic.value() == null;
    };
  }
}
