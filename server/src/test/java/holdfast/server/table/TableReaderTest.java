package holdfast.server.table;

import static holdfast.server.table.Written.PLAIN;
import static holdfast.server.table.Written.complaint;
import static holdfast.server.table.Written.only;
import static holdfast.server.table.Written.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.binding.claim.Claim;
import holdfast.binding.claim.Field;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How tables of each format are read into claims. */
class TableReaderTest {

  private static String refusal(String name, byte[] bytes) {
    return String.valueOf(
        assertThrows(TableException.class, () -> TableReader.look(name, bytes, List.of()))
            .getMessage());
  }

  @Test
  void demoTableIsReadWhole() throws Exception {
    Path demo = Path.of(System.getProperty("fixtures"), "demo", "table.csv");
    ClaimTable table = TableReader.read(demo, List.of());
    assertEquals(12, table.claims().size());
    assertEquals(List.of(), table.notes());
    assertEquals(2L, table.lines().getFirst());
    assertEquals("1.45", table.claims().getFirst().get(Field.VALUE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
  void commonEncodingsAreRead(String charset) throws TableException {
    byte[] bytes =
        "study,outcome,value\nMüller 2020,Angst,0.5\n".getBytes(Charset.forName(charset));
    Claim claim = TableReader.read("t.csv", bytes, List.of()).claims().getFirst();
    assertEquals("Müller 2020", claim.get(Field.STUDY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void byteOrderMarkIsNoPartOfTheFirstName(String charset) throws TableException {
    byte[] bytes = ("\uFEFF" + PLAIN).getBytes(Charset.forName(charset));
    Claim claim = TableReader.read("t.csv", bytes, List.of()).claims().getFirst();
    assertEquals("Smith 2020", claim.get(Field.STUDY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void everyLineEndIsALineEnd(String end) throws TableException {
    assertEquals("mortality", only(PLAIN.replace("\n", end)).get(Field.OUTCOME));
  }

  @ParameterizedTest
  @CsvSource({
    "20.8%, 20.8",
    "20.8 %, 20.8",
    "3.1 ± 0.2, 3.1",
    "12 (24%), 12",
    "0.04*, 0.04",
    "−1.5 [−2.0; −1.0], -1.5",
    "12/7, 12/7"
  })
  void numberIsReadWithoutWhatTrailsIt(String cell, String number) throws TableException {
    assertEquals(
        number, only("study,outcome,value\nSmith 2020,pain," + cell + "\n").get(Field.VALUE));
  }

  @Test
  void quotedLineEndsStayInTheCell() throws TableException {
    ClaimTable table =
        read("study,outcome,value\n\"Smith\n2020\",\"pain, at rest\",1.5\nJones,pain,2\n");
    assertEquals("Smith\n2020", table.claims().getFirst().get(Field.STUDY));
    assertEquals("pain, at rest", table.claims().getFirst().get(Field.OUTCOME));
    assertEquals(List.of(2L, 4L), table.lines());
  }

  @Test
  void semicolonTableWithDecimalCommasGivesPoints() throws TableException {
    Claim claim =
        only(
            "Study;Endpoint;Estimate;CI lower;CI upper;P value;Sample size\n"
                + "Smith 2020;pain, at rest;−0,94;-1,2;-0,5;<0,05;1234\n");
    assertEquals("pain, at rest", claim.get(Field.OUTCOME));
    assertEquals("-0.94", claim.get(Field.VALUE));
    assertEquals("-0.5", claim.get(Field.CI_HIGH));
    assertEquals("<0.05", claim.get(Field.P));
    assertEquals("1234", claim.get(Field.N));
  }

  @Test
  void commaOfThousandsIsNoDecimalComma() throws TableException {
    Claim claim = only("study,value,n\nSmith,0.5,\"1,234\"\n");
    assertEquals("1234", claim.get(Field.N));
  }

  @Test
  void digitsStayAsWritten() throws TableException {
    assertEquals("0.50", only("study,value\nSmith,0.50\n").get(Field.VALUE));
  }

  @Test
  void tabsAreRecognizedWithoutTheirExtension() throws TableException {
    Claim claim = only("IV\tDV\teffect_size\tcitation\nstress\tsleep\t.45\tSmith 2020\n");
    assertEquals("stress", claim.get(Field.PREDICTOR));
    assertEquals("sleep", claim.get(Field.OUTCOME));
    assertEquals(".45", claim.get(Field.VALUE));
  }

  @Test
  void missingValuesAreLeftOut() throws TableException {
    Claim claim = only("study,outcome,value,p,n\nSmith,NA,1.5,n/a,–\n");
    assertEquals(2, claim.fields().size());
  }

  @Test
  void bytesThatAreNoTableAreRefused() {
    byte[] noise = new byte[4096];
    new Random(1).nextBytes(noise);
    assertEquals("t.xlsx: cannot be opened as an XLSX workbook.", refusal("t.xlsx", noise));
    assertEquals(
        "t.csv: is not text, so it is no table that can be read.", refusal("t.csv", noise));
    byte[] locked = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1};
    assertEquals(
        "t.xlsx: is an old XLS workbook or one locked with a password; save it as XLSX or CSV.",
        refusal("t.xlsx", locked));
    assertEquals(
        "t.xlsx: it cannot be opened as an XLSX workbook.",
        refusal("t.xlsx", new byte[] {'P', 'K', 3, 4, 9, 9, 9}));
  }

  @Test
  void aStrayControlCharacterIsStillText() throws TableException {
    assertEquals(
        "a line\u0002break",
        read("study,outcome,value\n" + "Smith,a line\u0002break,1\n".repeat(9))
            .claims()
            .getFirst()
            .get(Field.OUTCOME));
  }

  @Test
  void emptyTableIsNamed() {
    assertEquals("t.csv: the table is empty.", complaint(""));
    assertEquals("t.csv: the table has column names but no rows.", complaint("study,value\n\n"));
  }

  @Test
  void jsonArrayAndJsonLinesAreRead() throws TableException {
    String object =
        "{\"study\":\"Smith\",\"value\":0.50,\"condition\":[\"men\",\"Model 3\"],\"p\":null}";
    for (String text : List.of("[" + object + "]", object + "\n" + object + "\n")) {
      Claim claim =
          TableReader.read("t.json", text.getBytes(StandardCharsets.UTF_8), List.of())
              .claims()
              .getFirst();
      assertEquals("0.50", claim.get(Field.VALUE));
      assertEquals("men; Model 3", claim.get(Field.CONDITION));
      assertFalse(claim.has(Field.P));
    }
  }

  @Test
  void brokenJsonNamesItsLine() {
    TableException e =
        assertThrows(
            TableException.class,
            () ->
                TableReader.read(
                    "t.jsonl",
                    "{\"study\":1}\n{oops\n".getBytes(StandardCharsets.UTF_8),
                    List.of()));
    assertTrue(e.getMessage().startsWith("t.jsonl: line 2 is not JSON"), e.getMessage());
  }

  @Test
  void workbookNumbersAreWhatWasTyped() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("rows");
      String[] header = {"study", "value", "ci_low", "p", "n"};
      for (int i = 0; i < header.length; i++) {
        sheet.value(0, i, header[i]);
      }
      sheet.value(2, 0, "Smith 2020");
      sheet.value(2, 1, 0.94);
      sheet.value(2, 2, 0.5);
      sheet.style(2, 2).format("0.00").set();
      sheet.value(2, 3, "<0.001");
      sheet.value(2, 4, 120);
    }
    ClaimTable table = TableReader.read("t.xlsx", bytes.toByteArray(), List.of());
    Claim claim = table.claims().getFirst();
    assertEquals("0.94", claim.get(Field.VALUE));
    assertEquals("0.50", claim.get(Field.CI_LOW));
    assertEquals("<0.001", claim.get(Field.P));
    assertEquals("120", claim.get(Field.N));
    assertEquals(List.of(3L), table.lines());
  }

  @Test
  void proseAndFoldersAreRefusedInOneSentence() {
    assertTrue(
        assertThrows(TableException.class, () -> TableReader.read(Path.of("review.pdf"), List.of()))
            .getMessage()
            .startsWith("review.pdf: claims in prose"));
    assertThrows(TableException.class, () -> TableReader.read(Path.of("."), List.of()));
    assertEquals(
        "none.csv: there is no such table.",
        assertThrows(TableException.class, () -> TableReader.read(Path.of("none.csv"), List.of()))
            .getMessage());
  }
}
