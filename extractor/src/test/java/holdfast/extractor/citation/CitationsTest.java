package holdfast.extractor.citation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.extractor.Extractor;
import holdfast.extractor.paper.Paper;
import holdfast.extractor.paper.UnreadableException;
import holdfast.extractor.span.Text;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CitationsTest {

  private static List<Citation> in(String text) {
    return Citations.in(Text.unplaced(text));
  }

  @Test
  void rangesOfNumbersAreCitedOneByOne() {
    assertEquals(
        List.of("3", "7", "8", "9"), in("It was so in four trials [3, 7–9].").getFirst().keys());
  }

  @Test
  void authorBeforeANumberIsOneCitation() {
    List<Citation> found = in("Guo et al. [25] saw 153,152 people.");
    assertEquals(1, found.size());
    assertEquals("Guo", found.getFirst().author());
    assertEquals(List.of("25"), found.getFirst().keys());
  }

  @Test
  void authorAndYearKeysFootnotesAndRaisedNumbersAreCitations() {
    assertEquals(2021, in("Guo and Li (2021) saw it.").getFirst().year());
    assertEquals("Guo", in("It was seen (Guo et al., 2021).").getFirst().author());
    assertEquals(List.of("guo2021", "li2020"), in("Seen [@guo2021; @li2020].").getFirst().keys());
    assertEquals(List.of("3"), in("It was seen.[^3]").getFirst().keys());
    assertEquals(List.of("12"), in("It was seen.¹²").getFirst().keys());
  }

  @Test
  void intervalsAndYearsAreNone() {
    assertTrue(in("The odds ratio was 1.34 [1.18, 1.52] in 2016.").isEmpty());
  }

  @Test
  void entriesAreFoundByNumberHoweverLinesWereCut() throws UnreadableException {
    String review =
        """
        # A review

        ## Results

        Something was seen [2].

        ## References

        1. Murray H, Locker D. Patterns of tooth extractions. Community Dent 1996;24:196-200. 2. Guo Q, Li P.
        Blood pressure and mortality. PLoS One 2021. https://doi.org/10.1371/journal.pone.0255373
        3. Salvi GE. Inflammatory mediators. J Periodontol 1997.
        """;
    Paper paper =
        new Extractor()
            .extract(Path.of("review.md"), review.getBytes(StandardCharsets.UTF_8))
            .paper();
    Reference guo = References.of(paper).find(in("Something was seen [2].").getFirst()).getFirst();
    assertEquals("Guo", guo.author());
    assertEquals(2021, guo.year());
    assertEquals("10.1371/journal.pone.0255373", guo.doi());
  }

  @Test
  void bibtexEntriesKeepTheirKeys() {
    List<Reference> entries =
        Bibliography.bibtex(
            """
            @comment{nothing}
            @article{guo2021,
              author = {Guo, Qian and Li, Ping},
              title = "{Blood} pressure, and mortality",
              year = 2021,
              doi = {https://doi.org/10.1371/JOURNAL.pone.0255373}
            }
            """);
    assertEquals(1, entries.size());
    assertEquals("guo2021", entries.getFirst().key());
    assertEquals("Guo", entries.getFirst().author());
    assertEquals(2021, entries.getFirst().year());
    assertEquals("10.1371/journal.pone.0255373", entries.getFirst().doi());
  }
}
