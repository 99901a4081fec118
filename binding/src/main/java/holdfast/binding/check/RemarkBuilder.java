package holdfast.binding.check;

import holdfast.binding.audit.FieldFinding;
import holdfast.binding.audit.Verdict;
import holdfast.binding.claim.Field;
import holdfast.extractor.span.Span;
import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.PValue;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.statistic.Statistic;
import holdfast.extractor.tuple.Tuple;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Collects a {@link Remark} piece by piece. */
final class RemarkBuilder {

  /** Chance that a fault found by arithmetic on one place is one; read by eye on 35 papers. */
  static final double ARITHMETIC = 0.95;

  /** Chance that two places that were taken for one statement are one. */
  static final double RESTATED = 0.85;

  private final int order;
  private final Text statement;
  private final Map<Field, String> labels = new LinkedHashMap<>();
  private final Map<Field, FieldFinding> fields = new LinkedHashMap<>();
  private final Set<Span> evidence = new LinkedHashSet<>();
  private final Map<Field, String> suggestion = new LinkedHashMap<>();
  private @Nullable Tuple boundTo;
  private @Nullable Tuple expected;
  private double confidence = ARITHMETIC;

  private RemarkBuilder(int order, Text statement) {
    this.order = order;
    this.statement = statement;
  }

  /** A remark on a statement at a place of the document. */
  static RemarkBuilder on(int order, Text statement) {
    return new RemarkBuilder(order, statement);
  }

  /** A remark on a result: its labels and all its numbers are the statement's. */
  static RemarkBuilder on(PaperView paper, Tuple tuple) {
    return on(paper, tuple, EnumSet.noneOf(Field.class), "bound");
  }

  /** A remark on a result, some numbers of which are at fault. */
  static RemarkBuilder on(PaperView paper, Tuple tuple, Set<Field> wrong, String word) {
    RemarkBuilder builder = new RemarkBuilder(paper.order(tuple), paper.statement(tuple));
    builder.label(Field.PREDICTOR, tuple.predictor());
    builder.label(Field.OUTCOME, tuple.outcome());
    builder.label(Field.COMPARATOR, tuple.comparator());
    String conditions =
        tuple.conditions().stream()
            .filter(condition -> !condition.isBlank())
            .map(condition -> condition.collapse().toString())
            .collect(Collectors.joining("; "));
    if (!conditions.isEmpty()) {
      builder.labels.put(Field.CONDITION, conditions);
    }
    Statistic statistic = tuple.statistic();
    builder.labels.put(Field.EFFECT_TYPE, statistic.type().symbol());
    numbers(statistic)
        .forEach(
            (field, number) ->
                builder.number(
                    field,
                    sign(field, statistic.p()) + number.value(),
                    wrong.contains(field) ? word : "bound",
                    number.text()));
    return builder;
  }

  /** The numbers of a statistic by the field that claims them. */
  static Map<Field, PrintedNumber> numbers(Statistic statistic) {
    Map<Field, PrintedNumber> numbers = new LinkedHashMap<>();
    if (statistic.value() != null) {
      numbers.put(Field.VALUE, statistic.value());
    }
    if (statistic.interval() != null) {
      numbers.put(Field.CI_LOW, statistic.interval().low());
      numbers.put(Field.CI_HIGH, statistic.interval().high());
    }
    if (statistic.spread() != null) {
      numbers.put(
          switch (statistic.spread().kind()) {
            case SE -> Field.SE;
            case VARIANCE -> Field.VI;
            case SD, UNSTATED -> Field.SD;
          },
          statistic.spread().number());
    }
    if (statistic.p() != null) {
      numbers.put(Field.P, statistic.p().number());
    }
    if (statistic.n() != null) {
      numbers.put(Field.N, statistic.n());
    }
    return numbers;
  }

  private static String sign(Field field, @Nullable PValue p) {
    return field == Field.P && p != null ? p.relation().sign().replace("=", "") : "";
  }

  RemarkBuilder label(Field field, @Nullable Text label) {
    if (label != null && !label.isBlank()) {
      labels.put(field, label.collapse().toString());
    }
    return this;
  }

  RemarkBuilder number(Field field, String claimed, String word, Text printed) {
    fields.put(field, new FieldFinding(claimed, word, printed.spans()));
    return this;
  }

  RemarkBuilder evidence(Text... places) {
    for (Text place : places) {
      evidence.addAll(place.spans());
    }
    return this;
  }

  RemarkBuilder evidence(List<Text> places) {
    places.forEach(place -> evidence.addAll(place.spans()));
    return this;
  }

  RemarkBuilder boundTo(@Nullable Tuple tuple) {
    this.boundTo = tuple;
    return this;
  }

  RemarkBuilder expected(@Nullable Tuple tuple) {
    this.expected = tuple;
    return this;
  }

  RemarkBuilder suggest(Field field, String number) {
    suggestion.put(field, number);
    return this;
  }

  RemarkBuilder confidence(double chance) {
    this.confidence = chance;
    return this;
  }

  /** A place that contradicts itself. */
  Remark fault(String lint, String why) {
    return make(new Verdict.Contradicted(), List.of(lint), why);
  }

  Remark bound(String why) {
    return make(new Verdict.Bound(), List.of(), why);
  }

  Remark derived(String formula, String why) {
    return make(new Verdict.Derived(formula), List.of(), why);
  }

  Remark make(Verdict verdict, List<String> lint, String why) {
    return new Remark(
        order,
        statement,
        labels,
        fields,
        verdict,
        confidence,
        new ArrayList<>(evidence),
        boundTo,
        expected,
        suggestion,
        lint,
        why);
  }
}
