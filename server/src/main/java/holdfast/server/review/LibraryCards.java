package holdfast.server.review;

import holdfast.extractor.Extraction;
import holdfast.extractor.paper.Metadata;
import holdfast.extractor.paper.Paper;
import holdfast.extractor.paper.Source;
import holdfast.server.store.StoredPaper;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Papers as a library's catalogue knows them: enough to match studies, nothing is read anew. */
final class LibraryCards {

  private LibraryCards() {}

  /** A paper with its metadata and no results. */
  static Extraction card(StoredPaper paper) {
    @Nullable String format = paper.format();
    Metadata metadata =
        new Metadata(paper.title(), paper.authors(), paper.year(), paper.doi(), paper.pmid(), "en");
    Source source =
        new Source(
            Path.of(paper.name()),
            paper.sha256(),
            format == null
                ? Source.Format.TEXT
                : Source.Format.valueOf(format.toUpperCase(Locale.ROOT)));
    return new Extraction(
        new Paper(source, metadata, List.of(), List.of(), paper.pages()), List.of());
  }

  /** What a reader would recognise a paper by. */
  static String title(Paper paper) {
    @Nullable String title = paper.metadata().title();
    return title == null || title.isBlank() ? paper.source().file().toString() : title;
  }
}
