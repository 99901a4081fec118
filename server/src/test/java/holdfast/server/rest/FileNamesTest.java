package holdfast.server.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FileNamesTest {

  @Test
  void keepsTheFolderThatTellsPapersApart() {
    assertEquals("10.1186_x/article.pdf", FileNames.shown("papers/10.1186_x/article.pdf"));
  }

  @Test
  void climbsNowhere() {
    assertEquals("passwd", FileNames.shown("../../passwd"));
    assertEquals("etc/passwd", FileNames.shown("/etc/passwd"));
    assertEquals("Windows/win.ini", FileNames.shown("C:\\Windows\\win.ini"));
    assertEquals("unnamed", FileNames.shown("../.."));
  }

  @Test
  void dropsControlCharacters() {
    assertEquals("ab.pdf", FileNames.shown("a\u0000\nb.pdf"));
  }

  @Test
  void keepsTheEndOfALongName() {
    String shown = FileNames.shown("x".repeat(5000) + ".pdf");
    assertEquals(300, shown.length());
    assertTrue(shown.endsWith(".pdf"));
  }

  @Test
  void namesWhatHasNoName() {
    assertEquals("unnamed", FileNames.shown(null));
    assertEquals("unnamed", FileNames.shown("  "));
  }
}
