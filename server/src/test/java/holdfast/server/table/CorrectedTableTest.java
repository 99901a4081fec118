package holdfast.server.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.binding.claim.Field;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CorrectedTableTest {

  @Test
  void rowsWithoutCorrectionsStayByteForByte() throws TableException {
    byte[] table =
        "study\tvalue\textra\nA\t0.940\t 1,2 \n\nB\t7\t\"x\"\n".getBytes(StandardCharsets.UTF_8);
    assertArrayEquals(table, csv(table, Map.of()));
    assertEquals(
        "study\tvalue\textra\nA\t0.940\t 1,2 \n\nB\t7.5\tx\n",
        new String(csv(table, Map.of(2, Map.of(Field.VALUE, "7.5"))), StandardCharsets.UTF_8));
  }

  @Test
  void otherEncodingsAndALineForSpreadsheetsAreKept() throws TableException {
    Charset latin = Charset.forName("windows-1252");
    byte[] table = "sep=;\r\nstudy;value\r\nMüller;0,5\r\nÅberg;0,7\r\n".getBytes(latin);
    assertEquals(
        "sep=;\r\nstudy;value\r\nMüller;0,5\r\nÅberg;0,75\r\n",
        new String(csv(table, Map.of(2, Map.of(Field.VALUE, "0.75"))), latin));
    byte[] utf16 = "\uFEFFstudy,value\nA,1\nB,2".getBytes(StandardCharsets.UTF_16LE);
    assertEquals(
        "\uFEFFstudy,value\nA,1\nB,3",
        new String(csv(utf16, Map.of(2, Map.of(Field.VALUE, "3"))), StandardCharsets.UTF_16LE));
  }

  @Test
  void bothBoundsOfAnIntervalInOneCellAreCorrected() throws TableException {
    byte[] table = "study,value,CI\nA,1.2,[1.1; 1.3]\n".getBytes(StandardCharsets.UTF_8);
    assertEquals(
        "study,value,CI\nA,1.2,[1.0; 1.44]\n",
        new String(
            csv(table, Map.of(1, Map.of(Field.CI_LOW, "1.0", Field.CI_HIGH, "1.44"))),
            StandardCharsets.UTF_8));
  }

  @Test
  void aCellWithLineBreaksMovesNoOtherRow() throws TableException {
    byte[] table = "study,value,note\nA,1,\"two\nlines\"\nB,2,x\n".getBytes(StandardCharsets.UTF_8);
    assertEquals(
        "study,value,note\nA,1.5,\"two\nlines\"\nB,2,x\n",
        new String(csv(table, Map.of(1, Map.of(Field.VALUE, "1.5"))), StandardCharsets.UTF_8));
    assertEquals(
        "study,value,note\nA,1,\"two\nlines\"\nB,2.5,x\n",
        new String(csv(table, Map.of(2, Map.of(Field.VALUE, "2.5"))), StandardCharsets.UTF_8));
  }

  @Test
  void whatWasNoTextBecomesCsv() throws TableException {
    byte[] table =
        "{\"study\":\"A, B\",\"value\":1.20}\n{\"study\":\"C\",\"value\":2}\n"
            .getBytes(StandardCharsets.UTF_8);
    assertEquals(
        "study,value\n\"A, B\",1.20\nC,2.1\n",
        new String(csv(table, Map.of(2, Map.of(Field.VALUE, "2.1"))), StandardCharsets.UTF_8));
  }

  private static byte[] csv(byte[] table, Map<Integer, Map<Field, String>> corrections)
      throws TableException {
    return CorrectedTable.csv("t.csv", table, List.of(), corrections);
  }
}
