package holdfast.binding.audit;

import holdfast.binding.claim.Claim;
import holdfast.binding.claim.Field;
import holdfast.binding.lint.TableLint;
import holdfast.extractor.paper.Paper;
import holdfast.extractor.span.Span;
import holdfast.extractor.tuple.Tuple;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on a claim, with what it rests on.
 *
 * @param claim the row
 * @param paper the paper that it was held against, or null
 * @param verdict the decision
 * @param confidence chance that verdict and kind are right, 0 to 1
 * @param fields what was found of each field
 * @param evidence where the decision can be seen
 * @param boundTo what the claimed number really belongs to, or null
 * @param boundToPaper the paper of {@code boundTo}, or null
 * @param beside the rest of the comparison that {@code boundTo} is part of: the other group, or the
 *     effect
 * @param expected what the paper reports for the claimed variables, or null
 * @param alternatives other analyses of the paper that print the same number
 * @param failure where the chain broke, for a flagged row with a passage, else null
 * @param suggestion the numbers that the row should have, empty when there are none
 * @param lint what is wrong with the row on its own
 * @param why one sentence for a reader
 */
public record Finding(
    Claim claim,
    @Nullable Paper paper,
    Verdict verdict,
    double confidence,
    Map<Field, FieldFinding> fields,
    List<Span> evidence,
    @Nullable Tuple boundTo,
    @Nullable Paper boundToPaper,
    List<Tuple> beside,
    @Nullable Tuple expected,
    int alternatives,
    @Nullable BrokenLink failure,
    Map<Field, String> suggestion,
    List<String> lint,
    String why) {

  /**
   * @throws IllegalArgumentException when the confidence is not between 0 and 1 or there is no
   *     reason
   */
  public Finding {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    evidence = List.copyOf(evidence);
    beside = List.copyOf(beside);
    suggestion = Collections.unmodifiableMap(new LinkedHashMap<>(suggestion));
    lint = List.copyOf(lint);
    if (!(confidence >= 0 && confidence <= 1) || why.isBlank()) {
      throw new IllegalArgumentException("row " + claim.row() + ": confidence " + confidence);
    }
  }

  /**
   * A finding without a tuple on either side: no paper, or none that can be told.
   *
   * @param paper that the claim is about, or null
   */
  public static Finding without(
      Claim claim,
      @Nullable Paper paper,
      Verdict verdict,
      double confidence,
      Map<Field, FieldFinding> fields,
      List<String> lint,
      String why) {
    return new Finding(
        claim,
        paper,
        verdict,
        confidence,
        fields,
        List.of(),
        null,
        null,
        List.of(),
        null,
        0,
        null,
        Map.of(),
        lint,
        why);
  }

  /** The same finding with more to say. */
  public Finding withWhy(String sentence) {
    return with(lint, sentence);
  }

  /** The same finding, told what is wrong with its row beside the table's other rows. */
  Finding toldOf(TableLint table) {
    List<String> more = table.of(claim.row());
    if (more.isEmpty()) {
      return this;
    }
    List<String> faults = new ArrayList<>(lint);
    faults.addAll(more);
    return with(faults, why);
  }

  private Finding with(List<String> faults, String sentence) {
    return new Finding(
        claim,
        paper,
        verdict,
        confidence,
        fields,
        evidence,
        boundTo,
        boundToPaper,
        beside,
        expected,
        alternatives,
        failure,
        suggestion,
        faults,
        sentence);
  }
}
