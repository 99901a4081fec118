package holdfast.binding.check;

import static holdfast.binding.check.NapTrial.flagged;
import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.binding.claim.Field;
import holdfast.extractor.paper.UnreadableException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sizes of named groups, and pools beside their studies. */
class GroupsAndPoolsTest {

  private static final String GROUPS =
      """
      %s

      Table 1. Children by town

      | Town | Nap | N | Mood score |
      |---|---|---|---|
      | Northport | Long | 388 | 5.9 |
      | Northport | Short | 54 | 7.4 |
      | Northport | Absent | 3 | 6.0 |
      | Southport | Long | 120 | 5.5 |
      | Southport | Short | 61 | 7.1 |
      | Southport | Absent | 9 | 6.3 |
      """;

  private static final String POOL =
      """
      %s

      Table 1. Studies of naps and colds

      | Study | Odds ratio (95%% CI) |
      |---|---|
      | Guo 2021 | 1.81 (1.20, 2.73) |
      | Shi 2019 | 2.15 (1.36, 3.40) |
      | Wu 2018 | 1.78 (1.10, 2.88) |
      | Overall | %s |
      """;

  @Test
  void numberOfTheGroupBesideIsSuggestedAway() throws UnreadableException {
    List<Checked> flagged =
        flagged(GROUPS.formatted("There were only three long nap children from Northport."));
    assertEquals(1, flagged.size(), flagged::toString);
    assertEquals("388", flagged.getFirst().finding().suggestion().get(Field.N));
  }

  @Test
  void partOfAGroupIsNotTheGroup() throws UnreadableException {
    for (String sentence :
        List.of(
            "There were three absent nap children from Northport.",
            "There were three long nap children from Northport who had a cold.",
            "Three long nap children from Northport had a cold.",
            "There were four long nap children from Northport.")) {
      assertEquals(List.of(), flagged(GROUPS.formatted(sentence)), sentence);
    }
  }

  @Test
  void sampleWithANameHasOneSize() throws UnreadableException {
    String other = " Data were from a register for Han Chinese Beijing (n = 139).";
    assertEquals(1, flagged("We used the 86 Han Chinese Beijing of it." + other).size());
    assertEquals(0, flagged("We used the 139 Han Chinese Beijing of it." + other).size());
    assertEquals(0, flagged("We used 86 Chinese people of it." + other).size());
  }

  @Test
  void poolOutsideItsStudiesIsFoundInTableAndText() throws UnreadableException {
    String text = "Naps raised the risk of colds (pooled OR = %s, Table 1).";
    assertEquals(
        List.of("total-outside-parts"),
        flagged(POOL.formatted("", "2.72 (2.13, 3.47)")).getFirst().finding().lint());
    assertEquals(
        List.of("total-outside-parts"),
        flagged(POOL.formatted(text.formatted("2.72, 95% CI 2.13 to 3.47"), "1.90 (1.45, 2.49)"))
            .getFirst()
            .finding()
            .lint());
    assertEquals(
        List.of(),
        flagged(POOL.formatted(text.formatted("1.98, 95% CI 1.55 to 2.53"), "1.90 (1.45, 2.49)")));
  }
}
