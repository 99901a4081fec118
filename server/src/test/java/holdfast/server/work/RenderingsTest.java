package holdfast.server.work;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.extractor.Extraction;
import holdfast.extractor.paper.Metadata;
import holdfast.extractor.paper.Paper;
import holdfast.extractor.paper.Source;
import holdfast.extractor.paper.Source.Format;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RenderingsTest {

  @Test
  void thePdfStandsForItsOtherRendering() {
    Extraction xml = extraction(Format.JATS, "10.1/a");
    Extraction pdf = extraction(Format.PDF, "10.1/a");
    assertEquals(List.of(pdf), Renderings.onePerPaper(List.of(xml, pdf)));
  }

  @Test
  void otherPapersAndPapersWithoutADoiStay() {
    Extraction other = extraction(Format.JATS, "10.1/b");
    Extraction unknown = extraction(Format.TEXT, null);
    Extraction nameless = extraction(Format.PDF, null);
    List<Extraction> library = List.of(other, extraction(Format.PDF, "10.1/a"), unknown, nameless);
    assertEquals(library, Renderings.onePerPaper(library));
  }

  private static Extraction extraction(Format format, @Nullable String doi) {
    Metadata metadata = new Metadata(null, List.of(), null, doi, null, "en");
    Source source = new Source(Path.of("article"), "0".repeat(64), format);
    return new Extraction(new Paper(source, metadata, List.of(), List.of(), 0), List.of());
  }
}
