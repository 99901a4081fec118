package holdfast.extractor.sentence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.extractor.span.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrammarTest {

  private static final String SENTENCE =
      "Depression (r = -.45, p < .001) strongly predicted poorer sleep [12] in women.";

  private static Token word(List<Token> tokens, String lemma) {
    return tokens.stream().filter(token -> token.lemma().equals(lemma)).findFirst().orElseThrow();
  }

  @Test
  void subjectAndObjectHangOnTheVerb() {
    List<Token> tokens = Grammar.parse(Text.unplaced(SENTENCE));
    Token verb = word(tokens, "predict");
    assertEquals("root", verb.relation());
    assertEquals(-1, verb.head());
    assertEquals("nsubj", word(tokens, "depression").relation());
    assertEquals(tokens.indexOf(verb), word(tokens, "depression").head());
    assertTrue(word(tokens, "sleep").relation().matches("obj|dobj"));
  }

  @Test
  void offsetsAreThoseOfTheSentenceWithItsStatistics() {
    for (Token token : Grammar.parse(Text.unplaced(SENTENCE))) {
      String printed = SENTENCE.substring(token.begin(), token.end());
      assertFalse(printed.isBlank());
      assertFalse(printed.contains(".001"));
    }
    Token women = word(Grammar.parse(Text.unplaced(SENTENCE)), "woman");
    assertEquals("women", SENTENCE.substring(women.begin(), women.end()));
  }

  @Test
  void freeStatisticsAreBlanked() {
    String sentence = "Risk was higher in men, 95% CI 1.02–1.76, p = 0.03, than in women.";
    assertEquals(
        "Risk was higher in men, than in women.",
        Prose.withoutStatistics(sentence).replaceAll(" +(?=,)", "").replaceAll(" +", " "));
    assertEquals(sentence.length(), Prose.withoutStatistics(sentence).length());
  }

  @Test
  void wordsInBracketsStay() {
    String sentence = "Systolic blood pressure (SBP) fell (Table 2).";
    assertEquals(
        "Systolic blood pressure (SBP) fell          .", Prose.withoutStatistics(sentence));
  }

  @Test
  void nothingGivesNothing() {
    assertEquals(List.of(), Grammar.parse(Text.unplaced("(p < 0.05)")));
  }
}
