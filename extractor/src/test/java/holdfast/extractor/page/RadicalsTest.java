package holdfast.extractor.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.extractor.span.Box;
import java.util.List;
import org.junit.jupiter.api.Test;

class RadicalsTest {

  private static PageGlyph glyph(String characters, double x, double baseline) {
    Box box = new Box(x, baseline - 2, x + 6, baseline + 5);
    return new PageGlyph(characters, box, baseline, 7, false, false, 0, 2);
  }

  @Test
  void rootSignStandsOnTheLineOfItsRoot() {
    List<PageGlyph> settled =
        Radicals.settled(List.of(glyph("\u221A", 100, 709), glyph("B", 106, 703)));
    assertEquals(703, settled.getFirst().baseline());
    assertEquals(new Box(100, 707, 106, 714), settled.getFirst().box());
  }

  @Test
  void signWithoutARootStaysWhereItIs() {
    PageGlyph sign = glyph("\u221A", 100, 709);
    assertEquals(sign, Radicals.settled(List.of(sign, glyph("B", 300, 650))).getFirst());
  }
}
