package holdfast.extractor.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.extractor.span.Text;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CellsTest {

  @TestFactory
  Stream<DynamicTest> everyCellIsReadAsItsHeaderSays() {
    return SpecTable.rows("cells.md").stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.get(0) + " / " + row.get(1),
                    () -> assertEquals(row.get(2), read(row.get(0), row.get(1)))));
  }

  @TestFactory
  Stream<DynamicTest> everyHeaderSaysWhatItsNumbersAre() {
    return SpecTable.rows("headers.md").stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.get(0), () -> assertEquals(row.get(1), header(row.get(0)))));
  }

  @Test
  void theInnermostHeaderThatNamesANumberDecides() {
    List<Text> path =
        List.of(Text.unplaced("Odds ratio"), Text.unplaced("p value"), Text.unplaced("Model 1"));
    assertEquals(HeaderMeaning.Role.P, HeaderMeaning.of(path).parts().getFirst().role());
  }

  @Test
  void anEmptyCellHoldsNothing() {
    assertEquals(CellContent.Form.EMPTY, Cells.read(Text.EMPTY, HeaderMeaning.NOTHING).form());
  }

  private static String header(String header) {
    HeaderMeaning meaning = HeaderMeaning.of(Text.unplaced(header));
    StringJoiner shown = new StringJoiner("; ");
    for (HeaderMeaning.Part part : meaning.parts()) {
      EffectType type = part.type();
      shown.add(
          part.role()
              + (type == null ? "" : " " + type.symbol())
              + " '"
              + part.label()
              + "'"
              + (part.level() == null ? "" : "@" + part.level()));
    }
    PrintedNumber size = meaning.groupSize();
    if (size != null) {
      shown.add("n=" + size.value());
    }
    return shown.length() == 0 ? "-" : shown.toString();
  }

  private static String read(String header, String cell) {
    CellContent content = Cells.read(Text.unplaced(cell), HeaderMeaning.of(Text.unplaced(header)));
    StringBuilder shown = new StringBuilder(content.form().toString());
    add(shown, "", content.value());
    shown.append(content.percentSign() ? "%" : "");
    Interval interval = content.interval();
    if (interval != null) {
      shown.append(" ci ").append(interval.low().value()).append(' ');
      shown.append(interval.high().value());
      shown.append(interval.level() == null ? "" : "@" + interval.level());
    }
    Interval range = content.range();
    if (range != null) {
      shown.append(" range ").append(range.low().value()).append(' ').append(range.high().value());
    }
    Spread spread = content.spread();
    if (spread != null) {
      shown.append(' ').append(spread.kind()).append(' ').append(spread.number().value());
    }
    add(shown, " of", content.total());
    add(shown, " percent", content.percent());
    PValue p = content.p();
    if (p != null) {
      shown.append(" p").append(p.relation().sign()).append(p.number().value());
    }
    shown.append(content.stars().isEmpty() ? "" : " stars " + content.stars());
    content.marks().forEach(mark -> shown.append(" mark ").append(mark));
    return shown.toString();
  }

  private static void add(StringBuilder shown, String name, @Nullable PrintedNumber number) {
    if (number != null) {
      shown.append(name).append(' ').append(number.value());
    }
  }
}
