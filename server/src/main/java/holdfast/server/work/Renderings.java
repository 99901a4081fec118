package holdfast.server.work;

import holdfast.extractor.Extraction;
import holdfast.extractor.paper.Source.Format;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Papers that are in the library twice, as a PDF and as XML or text. A row that names such a paper
 * would fit both; the PDF is kept, because its pages can be looked at.
 */
public final class Renderings {

  private Renderings() {}

  /** The library without other renderings of papers that are there as a PDF, order kept. */
  public static List<Extraction> onePerPaper(List<Extraction> library) {
    Set<String> asPdf =
        library.stream()
            .filter(Renderings::isPdf)
            .map(Renderings::doi)
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(HashSet::new));
    return library.stream()
        .filter(extraction -> isPdf(extraction) || !asPdf.contains(doi(extraction)))
        .toList();
  }

  private static boolean isPdf(Extraction extraction) {
    return extraction.paper().source().format() == Format.PDF;
  }

  private static @Nullable String doi(Extraction extraction) {
    return extraction.paper().metadata().doi();
  }
}
