package holdfast.binding.audit;

import holdfast.binding.claim.Field;
import holdfast.binding.derive.Derivation;
import holdfast.binding.match.Analysis;
import holdfast.binding.match.EffectFamily;
import holdfast.binding.match.LabelFit;
import holdfast.binding.match.LabelMatcher;
import holdfast.binding.match.NumberFit;
import holdfast.binding.match.Part;
import holdfast.extractor.span.Text;
import holdfast.extractor.tuple.Tuple;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/**
 * Looks for the printed numbers that a claimed one was computed from: two groups that the claim
 * names, of one outcome in one place, or one test of the variables it names.
 *
 * <p>The inputs are chosen by their labels before any number is computed. A paper has hundreds of
 * numbers, and some pair of them gives nearly any result; only the pair that the claim names
 * counts.
 */
final class PrintedInputs {

  /** Share of the words of a group, an outcome or a predictor that a printed input must say. */
  private static final double NAMED = 0.7;

  /** A group must be named better than the one it is compared with by this much. */
  private static final double APART = 0.1;

  /** Pairs nearly as well named as the best that are tried, such as a count and its percent. */
  private static final int TRIED = 3;

  private static final Pattern TOGETHER = Pattern.compile("\\s+(?:and|or|plus|\\+|&)\\s+");

  private final Part part;
  private final PaperIndex paper;

  PrintedInputs(Part part, PaperIndex paper) {
    this.part = part;
    this.paper = paper;
  }

  private record Named(
      int number, Analysis analysis, Arm arm, LabelFit asFirst, LabelFit asSecond) {

    Tuple tuple() {
      return analysis.tuple();
    }
  }

  private record Pair(Named first, Named second) {

    double score() {
      return (first.asFirst.score() + second.asSecond.score()) / 2;
    }
  }

  /** The inputs as a candidate whose numbers are the derived ones; empty when none fit. */
  Optional<Candidate> find() {
    String first = part.label(Field.PREDICTOR);
    if (part.role() != Part.Role.EFFECT
        || !part.numbers().containsKey(Field.VALUE)
        || EffectFamily.of(part.label(Field.EFFECT_TYPE)).types().isEmpty()
        || first.isBlank()
        || part.label(Field.OUTCOME).isBlank()) {
      return Optional.empty();
    }
    String second = part.label(Field.COMPARATOR);
    if (!second.isBlank()) {
      return arms(first, second, (a, b) -> ArmEffects.of(part, a, b)).or(this::test);
    }
    String[] groups = TOGETHER.split(first);
    return groups.length == 2
        ? arms(groups[0], groups[1], (a, b) -> ArmEffects.together(part, a, b)).or(this::test)
        : test();
  }

  private Optional<Candidate> arms(
      String first, String second, BiFunction<Arm, Arm, List<Derivation>> effects) {
    for (Pair pair : pairs(named(first, second))) {
      for (Derivation made : effects.apply(pair.first.arm, pair.second.arm)) {
        Text source = pair.first.tuple().statistic().text();
        Optional<NumberFit> fit = DerivedFit.of(part, made, source);
        if (fit.isPresent()) {
          Named owner = pair.first;
          return Optional.of(
              Candidate.named(owner.number, owner.analysis, owner.asFirst, fit.get()));
        }
      }
    }
    return Optional.empty();
  }

  /** All printed groups of the claimed outcome, held against both of the claim's groups. */
  private List<Named> named(String first, String second) {
    LabelMatcher asFirst = paper.matcher(group(first));
    LabelMatcher asSecond = paper.matcher(group(second));
    List<Named> named = new ArrayList<>();
    List<Analysis> analyses = paper.analyses();
    for (int number = 0; number < analyses.size(); number++) {
      Analysis analysis = analyses.get(number);
      Optional<Arm> arm = Arm.of(analysis.statistic());
      if (arm.isPresent()) {
        Named one =
            new Named(
                number,
                analysis,
                arm.get(),
                asFirst.fit(number, analysis),
                asSecond.fit(number, analysis));
        if (slot(one.asFirst, Field.OUTCOME) >= NAMED
            && Math.max(slot(one.asFirst, Field.PREDICTOR), slot(one.asSecond, Field.PREDICTOR))
                >= NAMED) {
          named.add(one);
        }
      }
    }
    return named;
  }

  private static List<Pair> pairs(List<Named> named) {
    List<Pair> pairs = new ArrayList<>();
    for (Named first : named) {
      for (Named second : named) {
        if (first != second && isContrast(first, second)) {
          pairs.add(new Pair(first, second));
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(Pair::score).reversed());
    return pairs.stream()
        .filter(pair -> pair.score() >= pairs.getFirst().score() - Lineup.SAME_ANALYSIS)
        .limit(TRIED)
        .toList();
  }

  /** Twins, each the group that its label says. */
  private static boolean isContrast(Named first, Named second) {
    double one = slot(first.asFirst, Field.PREDICTOR);
    double two = slot(second.asSecond, Field.PREDICTOR);
    return one >= NAMED
        && two >= NAMED
        && one >= slot(second.asFirst, Field.PREDICTOR) + APART
        && two >= slot(first.asSecond, Field.PREDICTOR) + APART
        && first.arm.kind() == second.arm.kind()
        && Twins.are(first.tuple(), second.tuple());
  }

  /** The test statistic, or effect of another type, of the variables that the claim names. */
  private Optional<Candidate> test() {
    Map<Field, String> labels = new EnumMap<>(part.labels());
    labels.keySet().removeAll(Set.of(Field.EFFECT_TYPE, Field.METHOD));
    LabelMatcher matcher = paper.matcher(bare(labels));
    List<Candidate> tests = new ArrayList<>();
    List<Analysis> analyses = paper.analyses();
    for (int number = 0; number < analyses.size(); number++) {
      Analysis analysis = analyses.get(number);
      if (TestEffects.isSource(analysis.statistic())) {
        LabelFit fit = matcher.fit(number, analysis);
        if (slot(fit, Field.OUTCOME) >= NAMED && slot(fit, Field.PREDICTOR) >= NAMED) {
          tests.add(Candidate.named(number, analysis, fit, new NumberFit(noNumbers())));
        }
      }
    }
    double best = tests.stream().mapToDouble(Candidate::score).max().orElse(0);
    List<Candidate> tried =
        tests.stream()
            .filter(c -> c.score() >= best - Lineup.SAME_ANALYSIS)
            .sorted(Candidate.BY_LABELS.reversed())
            .limit(TRIED)
            .toList();
    for (Candidate test : tried) {
      for (Derivation made : TestEffects.of(part, test.tuple().statistic())) {
        Optional<NumberFit> fit = DerivedFit.of(part, made, test.tuple().statistic().text());
        if (fit.isPresent()) {
          return Optional.of(test.with(fit.get()));
        }
      }
    }
    return Optional.empty();
  }

  private Part group(String name) {
    Map<Field, String> labels = new EnumMap<>(part.labels());
    labels.keySet().removeAll(Set.of(Field.EFFECT_TYPE, Field.METHOD, Field.COMPARATOR));
    labels.put(Field.PREDICTOR, name);
    return bare(labels);
  }

  private static Part bare(Map<Field, String> labels) {
    return new Part(
        Part.Role.FIRST_ARM, labels, new EnumMap<>(Field.class), new EnumMap<>(Field.class));
  }

  private static Map<Field, NumberFit.Match> noNumbers() {
    return new EnumMap<>(Field.class);
  }

  private static double slot(LabelFit fit, Field field) {
    return fit.slots().getOrDefault(field, 0.0);
  }
}
