package holdfast.binding.filler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class GlossaryTest {
  private final Glossary glossary = Glossary.standard();

  @Test
  void abbreviationsAreWrittenOut() {
    assertEquals("systolic blood pressure (mmHg)", glossary.expand("SBP (mmHg)"));
    assertEquals("left ventricular mass", glossary.expand("LV mass"));
  }

  @Test
  void symbolsNeedTheirCase() {
    assertEquals("lead in blood", glossary.expand("Pb in blood"));
    assertEquals("coffee or tea", glossary.expand("coffee or tea"));
    assertEquals("odds ratio for tea", glossary.expand("OR for tea"));
  }

  @Test
  void theLongestExpressionWins() {
    assertEquals("diastolic blood pressure", glossary.expand("DBP"));
    assertEquals("type 2 diabetes", glossary.expand("Type II diabetes"));
    assertEquals("birth weight", glossary.expand("birth weight"));
    assertEquals("body weight", glossary.expand("weight"));
  }

  @Test
  void spellingsOfAnExpressionMeet() {
    assertEquals("tumor necrosis factor", glossary.expand("tumour necrosis factor"));
    assertEquals("child", glossary.expand("Paediatric"));
    assertEquals("follow-up", glossary.expand("follow up"));
  }

  @Test
  void capitalsOfAHeadingAreWordsToo() {
    assertEquals("female", glossary.expand("WOMEN"));
  }

  @Test
  void aPapersOwnAbbreviationsWin() {
    Glossary own = glossary.with(Map.of("MI", "manual inflation", "ZZ", "two zeds"));
    assertEquals("manual inflation, two zeds", own.expand("MI, ZZ"));
    assertEquals("myocardial infarction", glossary.expand("MI"));
  }

  @Test
  void expandingTwiceChangesNothing() {
    for (String text :
        new String[] {"SBP", "crude OR", "women with T2DM", "weight", "whole sample"}) {
      assertEquals(glossary.expand(text), glossary.expand(glossary.expand(text)));
    }
  }
}
