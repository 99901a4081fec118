package holdfast.extractor.citation;

import holdfast.extractor.span.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A citation in a sentence or a cell.
 *
 * @param text as printed
 * @param start offset of its first character
 * @param end offset behind its last one
 * @param keys numbers or keys that it cites, in printed order; empty for author and year alone
 * @param author family name of the first author, empty for keys alone
 * @param year as printed, or null
 */
public record Citation(
    Text text, int start, int end, List<String> keys, String author, @Nullable Integer year) {

  public Citation {
    keys = List.copyOf(keys);
  }
}
