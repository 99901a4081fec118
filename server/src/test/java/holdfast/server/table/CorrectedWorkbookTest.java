package holdfast.server.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.binding.claim.Field;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class CorrectedWorkbookTest {

  private static final String SHEET = "xl/worksheets/sheet1.xml";

  @Test
  void formatsOtherSheetsAndFormulasStay() throws Exception {
    byte[] before = styled();
    byte[] after = corrected(before, Map.of(1, Map.of(Field.VALUE, "0.95", Field.N, "40")));
    Map<String, byte[]> old = parts(before);
    Map<String, byte[]> now = parts(after);
    assertEquals(List.copyOf(old.keySet()), List.copyOf(now.keySet()));
    for (String part : old.keySet()) {
      if (!part.equals(SHEET) && !part.equals("xl/workbook.xml")) {
        assertArrayEquals(old.get(part), now.get(part), part);
      }
    }
    String sheet = text(now.get(SHEET));
    assertEquals(style(text(old.get(SHEET)), "C2"), style(sheet, "C2"));
    assertTrue(sheet.contains("<v>0.95</v>"), sheet);
    assertTrue(sheet.contains("<f>C2*2</f>"), sheet);
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(after))) {
      List<Row> rows = workbook.getFirstSheet().read();
      assertEquals("0.95", rows.get(1).getCell(2).asNumber().toPlainString());
      assertEquals("40", rows.get(1).getCell(4).asNumber().toPlainString());
      assertEquals("B", rows.get(2).getCellText(1));
    }
    assertArrayEquals(before, corrected(before, Map.of()));
  }

  @Test
  void aCellWithAFormulaHoldsTheValueAndNobodyLooksForTheFormula() throws Exception {
    byte[] after = corrected(byHand(), Map.of(1, Map.of(Field.VALUE, "1.5")));
    Map<String, byte[]> parts = parts(after);
    String sheet = text(parts.get(SHEET));
    assertTrue(sheet.contains("<c r=\"B2\" s=\"4\"><v>1.5</v></c>"), sheet);
    // the formula of B3 was that of B2; its result stays
    assertTrue(sheet.contains("<c r=\"B3\"><v>2</v></c>"), sheet);
    assertTrue(sheet.contains("x14:kept"), sheet);
    assertFalse(parts.containsKey("xl/calcChain.xml"));
    assertFalse(text(parts.get("xl/_rels/workbook.xml.rels")).contains("calcChain"));
    assertFalse(text(parts.get("[Content_Types].xml")).contains("calcChain"));
    assertTrue(text(parts.get("xl/workbook.xml")).contains("fullCalcOnLoad=\"1\""));
  }

  @Test
  void wordsStayWordsAndCellsThatWereNotThereAreMade() throws Exception {
    byte[] after =
        corrected(byHand(), Map.of(2, Map.of(Field.STUDY, "Lee & Öz 2021", Field.P, "0.03")));
    String sheet = text(parts(after).get(SHEET));
    assertTrue(
        sheet.contains("<c r=\"A3\" t=\"inlineStr\"><is><t>Lee &amp; Öz 2021</t></is></c>"), sheet);
    assertTrue(sheet.contains("<c r=\"C3\"><v>0.03</v></c></row>"), sheet);
  }

  private static byte[] corrected(byte[] workbook, Map<Integer, Map<Field, String>> corrections)
      throws TableException {
    return CorrectedTable.xlsx("t.xlsx", workbook, List.of(), corrections);
  }

  private static byte[] styled() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "Test", null)) {
      Worksheet sheet = workbook.newWorksheet("Rows");
      String[] header = {"study", "outcome", "value", "twice", "n"};
      for (int c = 0; c < header.length; c++) {
        sheet.value(0, c, header[c]);
        sheet.style(0, c).bold().set();
      }
      sheet.width(2, 30);
      sheet.value(1, 0, "Smith 2020");
      sheet.value(1, 1, "A");
      sheet.value(1, 2, 1.2);
      sheet.style(1, 2).format("0.000").fillColor("FFEE88").set();
      sheet.formula(1, 3, "C2*2");
      sheet.value(2, 0, "Lee 2021");
      sheet.value(2, 1, "B");
      sheet.value(2, 2, 3);
      workbook.newWorksheet("Legend").value(0, 0, "Values are odds ratios.");
    }
    return out.toByteArray();
  }

  private static byte[] byHand() throws IOException {
    String types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    String relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    String kinds = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + override("/xl/workbook.xml", kinds + "sheet.main+xml")
            + override("/" + SHEET, kinds + "worksheet+xml")
            + override("/xl/calcChain.xml", kinds + "calcChain+xml")
            + override("/xl/styles.xml", kinds + "styles+xml")
            + "</Types>");
    parts.put(
        "_rels/.rels",
        "<Relationships xmlns=\"%s\">%s</Relationships>"
            .formatted(relations, relation("r1", types + "officeDocument", "xl/workbook.xml")));
    parts.put(
        "xl/workbook.xml",
        ("<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"T\" sheetId=\"1\""
                + " r:id=\"r1\"/></sheets><calcPr calcId=\"191029\"/></workbook>")
            .formatted(main, types.substring(0, types.length() - 1)));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"%s\">%s%s</Relationships>"
            .formatted(
                relations,
                relation("r1", types + "worksheet", "worksheets/sheet1.xml"),
                relation("r2", types + "calcChain", "calcChain.xml")
                    + relation("r3", types + "styles", "styles.xml")));
    parts.put(
        SHEET,
        ("<worksheet xmlns=\"%s\"><sheetData><row r=\"1\">%s%s%s</row><row r=\"2\">%s<c r=\"B2\""
                + " s=\"4\"><f t=\"shared\" ref=\"B2:B3\" si=\"0\">1+1</f><v>2</v></c></row><row"
                + " r=\"3\">%s<c r=\"B3\"><f t=\"shared\""
                + " si=\"0\"/><v>2</v></c></row></sheetData><x14:kept"
                + " xmlns:x14=\"urn:x14\"/></worksheet>")
            .formatted(
                main,
                words("A1", "study"),
                words("B1", "value"),
                words("C1", "p"),
                words("A2", "Smith 2020"),
                words("A3", "Lee 2021")));
    parts.put(
        "xl/calcChain.xml",
        "<calcChain xmlns=\"%s\"><c r=\"B2\" i=\"1\"/></calcChain>".formatted(main));
    parts.put(
        "xl/styles.xml",
        "<styleSheet xmlns=\"%s\"><cellXfs count=\"5\">%s</cellXfs></styleSheet>"
            .formatted(main, "<xf numFmtId=\"2\"/>".repeat(5)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private static String override(String part, String type) {
    return "<Override PartName=\"%s\" ContentType=\"%s\"/>".formatted(part, type);
  }

  private static String relation(String id, String type, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s\" Target=\"%s\"/>".formatted(id, type, target);
  }

  private static String words(String cell, String text) {
    return "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(cell, text);
  }

  private static String style(String sheet, String cell) {
    int at = sheet.indexOf("<c r=\"" + cell + "\"");
    return sheet.substring(sheet.indexOf(" s=\"", at), sheet.indexOf('>', at)).split("\"")[1];
  }

  private static Map<String, byte[]> parts(byte[] workbook) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipFile zip = ZipFile.builder().setByteArray(workbook).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
        parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    return parts;
  }

  private static String text(byte[] part) {
    return new String(part, StandardCharsets.UTF_8);
  }
}
