package holdfast.binding.check;

import holdfast.binding.audit.FieldFinding;
import holdfast.binding.audit.Verdict;
import holdfast.binding.claim.Field;
import holdfast.extractor.span.Span;
import holdfast.extractor.span.Text;
import holdfast.extractor.tuple.Tuple;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says of one statement.
 *
 * @param order place of the statement in the document
 * @param statement where the statement stands
 * @param labels what it speaks of, by label field
 * @param fields its numbers, with what was found of each
 * @param verdict the decision
 * @param confidence chance that the decision is right, 0 to 1
 * @param evidence where the decision can be seen
 * @param boundTo what the stated number really belongs to, or null
 * @param expected what the paper reports elsewhere for the same, or null
 * @param suggestion the numbers that the statement should have, empty when nobody can know
 * @param lint names of faults inside the place
 * @param why one sentence for a reader
 */
record Remark(
    int order,
    Text statement,
    Map<Field, String> labels,
    Map<Field, FieldFinding> fields,
    Verdict verdict,
    double confidence,
    List<Span> evidence,
    @Nullable Tuple boundTo,
    @Nullable Tuple expected,
    Map<Field, String> suggestion,
    List<String> lint,
    String why) {

  Remark {
    labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    evidence = List.copyOf(evidence);
    suggestion = Collections.unmodifiableMap(new LinkedHashMap<>(suggestion));
    lint = List.copyOf(lint);
  }

  boolean isFlagged() {
    return verdict.isFlagged();
  }

  /** Both faults of one statement as one remark. */
  Remark and(Remark other) {
    List<String> faults = Stream.concat(lint.stream(), other.lint.stream()).distinct().toList();
    List<Span> places =
        Stream.concat(evidence.stream(), other.evidence.stream()).distinct().toList();
    Map<Field, FieldFinding> both = new LinkedHashMap<>(fields);
    other.fields.forEach(
        (field, found) -> both.merge(field, found, (a, b) -> a.verdict().equals("bound") ? b : a));
    return new Remark(
        order,
        statement,
        labels,
        both,
        verdict,
        Math.max(confidence, other.confidence),
        places,
        boundTo != null ? boundTo : other.boundTo,
        expected != null ? expected : other.expected,
        suggestion.isEmpty() ? other.suggestion : suggestion,
        faults,
        why.equals(other.why) ? why : why + " " + other.why);
  }
}
