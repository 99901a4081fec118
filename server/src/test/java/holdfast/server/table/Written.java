package holdfast.server.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import holdfast.binding.claim.Claim;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tables written out in a test. */
final class Written {

  private Written() {}

  static final String PLAIN =
      "study,outcome,value,ci_low,ci_high,p\nSmith 2020,mortality,0.94,0.77,1.17,<0.001\n";

  static ClaimTable read(String text) throws TableException {
    return TableReader.read("t.csv", text.getBytes(StandardCharsets.UTF_8), List.of());
  }

  static Claim only(String text) throws TableException {
    ClaimTable table = read(text);
    assertEquals(1, table.claims().size());
    return table.claims().getFirst();
  }

  static String complaint(String text) {
    return assertThrows(TableException.class, () -> read(text)).getMessage();
  }
}
