package holdfast.binding.prose;

import holdfast.binding.claim.Field;
import holdfast.extractor.citation.Citation;
import holdfast.extractor.citation.Reference;
import holdfast.extractor.span.Text;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A result that a review tells of a paper it cites.
 *
 * @param statement the sentence or table row
 * @param citation the citation it is told with
 * @param references what the citation points to, empty when the list has no such entry
 * @param fields what is claimed: labels and numbers, without the study
 * @param describes whether it describes a sample (a size, a mean, a percentage) and no effect
 */
public record Attributed(
    Text statement,
    Citation citation,
    List<Reference> references,
    Map<Field, String> fields,
    boolean describes) {

  public Attributed {
    references = List.copyOf(references);
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }
}
