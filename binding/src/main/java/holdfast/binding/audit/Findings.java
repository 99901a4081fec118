package holdfast.binding.audit;

import holdfast.binding.claim.Claim;
import holdfast.binding.claim.Field;
import holdfast.binding.lint.Lint;
import holdfast.binding.match.EffectFamily;
import holdfast.binding.match.NumberFit;
import holdfast.binding.match.Part;
import holdfast.extractor.paper.Paper;
import holdfast.extractor.span.Span;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.statistic.Statistic;
import holdfast.extractor.tuple.Tuple;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes findings of decisions: the verdict on every field, the evidence, the suggestion. */
final class Findings {

  private Findings() {}

  /** A claim that could not be held against a paper. */
  static Finding undecided(Claim claim, Verdict verdict, Grounds grounds, String why) {
    return Finding.without(claim, null, verdict, grounds.share(), Map.of(), Lint.of(claim), why);
  }

  static Finding of(Claim claim, PaperIndex paper, Decision decision) {
    PartVerdict main = decision.main();
    Map<Field, FieldFinding> fields = new LinkedHashMap<>();
    for (PartVerdict part : decision.parts()) {
      addNumbers(fields, part);
      addLabels(fields, claim, part);
    }
    Tuple owner = main.owner() == null ? null : main.owner().tuple();
    Tuple expected = main.expected() == null ? null : main.expected().tuple();
    boolean misbound = main.verdict() instanceof Verdict.Misbound;
    Paper ownerPaper = main.ownerPaper() == null ? null : main.ownerPaper().extraction().paper();
    return new Finding(
        claim,
        paper.extraction().paper(),
        main.verdict(),
        Math.round(main.confidence() * 100) / 100.0,
        fields,
        evidence(owner, expected),
        misbound && owner != null ? PlaceNames.of(owner) : null,
        misbound ? ownerPaper : null,
        Twins.beside(decision),
        expected,
        main.alternatives(),
        BrokenLink.of(claim, main).orElse(null),
        main.verdict().isFlagged() ? suggestion(decision) : Map.of(),
        Lint.of(claim),
        Reasons.of(main));
  }

  private static void addNumbers(Map<Field, FieldFinding> fields, PartVerdict decided) {
    NumberFit owner = decided.owner() == null ? null : decided.owner().numbers();
    NumberFit expected = decided.expected() == null ? null : decided.expected().numbers();
    decided
        .part()
        .numbers()
        .forEach(
            (role, written) -> {
              NumberFit.Match atExpected = expected == null ? null : expected.of(role);
              NumberFit.Match atOwner = owner == null ? null : owner.of(role);
              FieldFinding finding;
              if (atExpected != null && agrees(atExpected)) {
                finding =
                    new FieldFinding(
                        written,
                        atExpected.state() == NumberFit.State.DERIVED ? "derived" : "bound",
                        spans(atExpected));
              } else if (atOwner != null && agrees(atOwner)) {
                finding =
                    new FieldFinding(
                        written,
                        decided.verdict().isFlagged() ? "misbound" : "bound",
                        spans(atOwner));
              } else if (atExpected != null && atExpected.state() == NumberFit.State.OTHER) {
                finding = new FieldFinding(written, "contradicted", spans(atExpected));
              } else {
                finding = new FieldFinding(written, "unsupported", List.of());
              }
              fields.put(decided.part().columns().getOrDefault(role, role), finding);
            });
  }

  private static boolean agrees(NumberFit.Match match) {
    return match.state() == NumberFit.State.SAME || match.state() == NumberFit.State.DERIVED;
  }

  private static List<Span> spans(NumberFit.Match match) {
    return match.printed() == null ? List.of() : match.printed().spans();
  }

  /** A label is bound when the analysis says at least half of it. */
  private static final double LABEL_SAID = 0.5;

  private static void addLabels(Map<Field, FieldFinding> fields, Claim claim, PartVerdict decided) {
    Candidate seen = decided.owner() != null ? decided.owner() : decided.expected();
    if (seen == null) {
      return;
    }
    decided
        .part()
        .labels()
        .forEach(
            (field, label) -> {
              boolean said = seen.labels().slots().getOrDefault(field, 0.0) >= LABEL_SAID;
              String verdict =
                  said ? "bound" : decided.verdict().isFlagged() ? "misbound" : "unsupported";
              fields.putIfAbsent(
                  field,
                  new FieldFinding(
                      claim.has(field) ? claim.get(field) : label,
                      verdict,
                      labelSpans(field, seen.tuple())));
            });
  }

  private static List<Span> labelSpans(Field field, Tuple tuple) {
    return switch (field) {
      case OUTCOME -> tuple.outcome().spans();
      case PREDICTOR -> tuple.predictor().spans();
      case COMPARATOR -> tuple.comparator() == null ? List.of() : tuple.comparator().spans();
      case CONDITION -> tuple.conditions().stream().flatMap(c -> c.spans().stream()).toList();
      case METHOD -> tuple.method() == null ? List.of() : tuple.method().spans();
      default -> List.of();
    };
  }

  private static List<Span> evidence(@Nullable Tuple owner, @Nullable Tuple expected) {
    Set<Span> spans = new LinkedHashSet<>();
    if (owner != null) {
      spans.addAll(owner.statistic().text().spans());
      spans.addAll(owner.outcome().spans());
    }
    if (expected != null) {
      spans.addAll(expected.statistic().text().spans());
      spans.addAll(expected.outcome().spans());
    }
    return new ArrayList<>(spans);
  }

  /** What the row should say: the numbers of every part's expected analysis, as printed. */
  private static Map<Field, String> suggestion(Decision decision) {
    Map<Field, String> suggestion = new LinkedHashMap<>();
    suggest(suggestion, decision.main());
    if (decision.main().part().role() != Part.Role.EFFECT) {
      decision.parts().stream()
          .filter(part -> part.part().role() != decision.main().part().role())
          .forEach(part -> suggest(suggestion, part));
    }
    return suggestion;
  }

  /**
   * For every number of a part that the expected analysis has: its printed digits. Logarithms are
   * not suggested.
   */
  private static void suggest(Map<Field, String> suggestion, PartVerdict decided) {
    Candidate expected = decided.expected();
    boolean printedScale =
        EffectFamily.of(decided.part().label(Field.EFFECT_TYPE)).scale()
            == EffectFamily.Scale.PRINTED;
    if (expected == null
        || !printedScale
        || decided.isKind(Kind.ROLE_REVERSAL) && decided.owner() == expected) {
      return;
    }
    Statistic statistic = expected.tuple().statistic();
    Map<Field, PrintedNumber> roles = OtherRole.roles(statistic);
    for (Field role : decided.part().numbers().keySet()) {
      PrintedNumber printed = roles.get(role);
      if (printed != null) {
        String sign =
            role == Field.P && statistic.p() != null
                ? statistic.p().relation().sign().replace("=", "")
                : "";
        suggestion.putIfAbsent(
            decided.part().columns().getOrDefault(role, role), sign + printed.value());
      }
    }
  }
}
