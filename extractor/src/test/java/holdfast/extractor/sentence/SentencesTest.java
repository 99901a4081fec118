package holdfast.extractor.sentence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.extractor.paper.Section;
import holdfast.extractor.span.Element;
import holdfast.extractor.span.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {

  private static List<String> split(String paragraph) {
    return Sentences.split(Text.unplaced(paragraph)).stream().map(Text::toString).toList();
  }

  private static void assertOneSentence(String sentence) {
    assertEquals(List.of(sentence, "It was so."), split(sentence + " It was so."));
  }

  @Test
  void abbreviationsOfPapersEndNoSentence() {
    assertOneSentence("Mortality fell (Fig. 2) in the drug vs. placebo arm.");
    assertOneSentence("Smith et al. (2010) found, i.e. reported, a P = .05 effect of No. 3 mice.");
    assertOneSentence("As shown in Fig. 3 and Figs. 4 and 5, cf. Table 2, it rose.");
    assertOneSentence("Drug was given i.v. at 5 mg approx. 2 h before surgery.");
    assertOneSentence("We compared E. coli with S. aureus, e.g. by growth.");
  }

  @Test
  void decimalPointsEndNoSentence() {
    assertOneSentence("The OR was 1.34 (95% CI 1.02–1.76; p = .03), r = -.45, F(1, 28) = 4.2.");
  }

  @Test
  void lostCharactersEndNoSentence() {
    assertOneSentence("It fell, t(68) = ?2.15, p < .05, and ?2(19, N = 488) = 57.45.");
  }

  @Test
  void sentencesEndBeforeRaisedCitations() {
    assertEquals(
        List.of("Risk was low.⁵,⁶", "The rest was not."),
        split("Risk was low.⁵,⁶ The rest was not."));
  }

  @Test
  void etAlMayEndASentence() {
    assertEquals(
        List.of("We followed Jones et al.", "All patients gave consent."),
        split("We followed Jones et al. All patients gave consent."));
  }

  @Test
  void bracketsAreNotCutOpen() {
    assertOneSentence("Groups differed (A, 3.1. B, 4.2) in size.");
  }

  @Test
  void pieceKeepsItsPlace() {
    Text paragraph = Text.of("One is here. Two is there.", new Element("/article/p[1]"));
    Section section = new Section(Section.Kind.RESULTS, Text.EMPTY, List.of(paragraph));
    Sentence second = Sentences.split(section).get(1);
    assertEquals("Two is there.", second.text().toString());
    assertEquals(new Element("/article/p[1]"), second.text().origin(0));
  }

  @Test
  void unknownCharactersStay() {
    assertEquals(List.of("Values were \uE000 3 \uFFFD."), split("Values were \uE000 3 \uFFFD."));
  }
}
