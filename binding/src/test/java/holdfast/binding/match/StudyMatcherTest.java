package holdfast.binding.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import holdfast.binding.claim.Claim;
import holdfast.binding.claim.Field;
import holdfast.extractor.Extraction;
import holdfast.extractor.paper.Metadata;
import holdfast.extractor.paper.Paper;
import holdfast.extractor.paper.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StudyMatcherTest {

  private static final Extraction GUO =
      paper(
          "10.1371_journal.pone.0255373/article.pdf",
          "Blood pressure and mortality in a large cohort",
          "Guo",
          2021,
          "10.1371/journal.pone.0255373");
  private static final Extraction VAN_DEN_BERG =
      paper(
          "berg.pdf",
          "Dance training for older adults: a randomised trial",
          "van den Berg",
          2020,
          null);
  private static final Extraction MUELLER =
      paper("mueller.pdf", "Cold water and recovery after exercise", "Müller", 2019, null);

  private final StudyMatcher matcher = new StudyMatcher(List.of(GUO, VAN_DEN_BERG, MUELLER));

  @Test
  void doiFindsItsPaperInAnyWriting() {
    assertFound(GUO, Map.of(Field.STUDY, "https://doi.org/10.1371/JOURNAL.PONE.0255373"));
    assertFound(GUO, Map.of(Field.DOI, "10.1371/journal.pone.0255373"));
  }

  @Test
  void folderNameStandsForItsPaper() {
    assertFound(GUO, Map.of(Field.FILE, "10.1371_journal.pone.0255373"));
  }

  @Test
  void titleMayDifferInCaseAndPunctuation() {
    assertFound(
        VAN_DEN_BERG, Map.of(Field.STUDY, "Dance Training for Older Adults - A Randomised Trial"));
  }

  @Test
  void authorAndYearMayStandInOneOrTwoColumns() {
    assertFound(GUO, Map.of(Field.STUDY, "Guo et al. (2021)"));
    assertFound(GUO, Map.of(Field.AUTHOR, "Guo", Field.YEAR, "2021"));
    assertFound(VAN_DEN_BERG, Map.of(Field.STUDY, "Berg & Smit, 2020"));
    assertFound(MUELLER, Map.of(Field.STUDY, "Muller 2019"));
  }

  @Test
  void onlineAndPrintedYearMayBeNeighbours() {
    assertFound(GUO, Map.of(Field.STUDY, "Guo 2022"));
    assertInstanceOf(StudyMatcher.Match.None.class, match(Map.of(Field.STUDY, "Guo 2017")));
  }

  @Test
  void unknownStudyHasNoPaper() {
    assertInstanceOf(StudyMatcher.Match.None.class, match(Map.of(Field.STUDY, "Okafor 2021")));
    assertInstanceOf(StudyMatcher.Match.None.class, match(Map.of(Field.DOI, "10.1000/unknown")));
  }

  private StudyMatcher.Match match(Map<Field, String> fields) {
    return matcher.match(new Claim(1, fields));
  }

  @Test
  void fileThatIsNotInTheSetHasNoPaper() {
    assertInstanceOf(
        StudyMatcher.Match.None.class,
        matcher.match(new Claim(1, Map.of(Field.FILE, "10.1155_2018_7264892"))));
  }

  private void assertFound(Extraction expected, Map<Field, String> fields) {
    assertEquals(new StudyMatcher.Match.Found(expected), match(fields));
  }

  private static Extraction paper(
      String file,
      String title,
      String author,
      int year,
      @org.jspecify.annotations.Nullable String doi) {
    Source source = new Source(Path.of(file), "0".repeat(64), Source.Format.PDF);
    Metadata metadata = new Metadata(title, List.of(author, "Smit"), year, doi, null, "en");
    return new Extraction(new Paper(source, metadata, List.of(), List.of(), 1), List.of());
  }
}
