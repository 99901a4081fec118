package holdfast.binding.audit;

import holdfast.extractor.span.Span;
import java.util.List;

/**
 * What the audit found of one field of a claim.
 *
 * @param claimed as written
 * @param verdict the word for this field alone: {@code bound}, {@code derived}, {@code misbound},
 *     {@code contradicted} or {@code unsupported}
 * @param spans where it can be seen
 */
public record FieldFinding(String claimed, String verdict, List<Span> spans) {

  public FieldFinding {
    spans = List.copyOf(spans);
  }
}
