package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.Placed;
import holdfast.extractor.tuple.prose.Roles;
import holdfast.extractor.tuple.prose.Telling.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Sentences of a regression that looks for what explains one variable: "stepwise regression showed
 * that Y was related to X1 (b) and X2 (b)". The one variable is the outcome, whichever side of the
 * verb it stands on.
 */
final class Explained {

  private static final Pattern LOOKS_FOR =
      Pattern.compile("(?iu)\\b(?:step-?wise|(?:forward|backward) (?:selection|elimination))\\b");

  /** A verb without a direction; "X predicted Y" has one. */
  private static final Pattern RELATED = Pattern.compile("(?iu)\\b(?:associat|correlat|relat)\\w+");

  private Explained() {}

  /** What is said of the coefficients, with the variable that all of them share as outcome. */
  static List<Said> of(Text sentence, List<Placed> placed, List<Said> said) {
    if (!LOOKS_FOR.matcher(sentence).find() || !RELATED.matcher(sentence).find()) {
      return said;
    }
    List<Integer> coefficients = new ArrayList<>();
    for (int i = 0; i < placed.size(); i++) {
      EffectType type = placed.get(i).statistic().type();
      boolean coefficient = type == EffectType.B || type == EffectType.BETA;
      if (coefficient && !said.get(i).roles().outcome().isBlank()) {
        coefficients.add(i);
      }
    }
    if (coefficients.size() < 2 || !shareSubject(coefficients, said)) {
      return said;
    }
    List<Said> turned = new ArrayList<>(said);
    for (int i : coefficients) {
      Roles roles = said.get(i).roles();
      turned.set(
          i,
          new Said(
              roles.withPredictor(roles.outcome()).withOutcome(roles.predictor()),
              said.get(i).conditions()));
    }
    return List.copyOf(turned);
  }

  /** One predictor, a different outcome each: the grammar of "was related to". */
  private static boolean shareSubject(List<Integer> coefficients, List<Said> said) {
    Roles first = said.get(coefficients.getFirst()).roles();
    List<Text> outcomes = new ArrayList<>();
    for (int i : coefficients) {
      Roles roles = said.get(i).roles();
      boolean fits =
          !roles.predictor().isBlank()
              && roles.predictor().sameCharacters(first.predictor())
              && roles.comparator().isBlank()
              && outcomes.stream().noneMatch(roles.outcome()::sameCharacters);
      if (!fits) {
        return false;
      }
      outcomes.add(roles.outcome());
    }
    return true;
  }
}
