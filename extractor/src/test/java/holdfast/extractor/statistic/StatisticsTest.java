package holdfast.extractor.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.extractor.span.Line;
import holdfast.extractor.span.Text;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class StatisticsTest {

  @TestFactory
  Stream<DynamicTest> everyWrittenFormIsRead() {
    return SpecTable.rows("sentences.md").stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.get(0), () -> assertEquals(row.get(1), read(row.get(0)))));
  }

  /** Lines stand for columns here: each character has an origin of its own. */
  @TestFactory
  Stream<DynamicTest> everyNumberIsExactlyItsPrintedCharacters() {
    return SpecTable.rows("sentences.md").stream()
        .map(row -> DynamicTest.dynamicTest(row.get(0), () -> assertNumbersInPlace(row.get(0))));
  }

  @Test
  void aListUnderOneNameIsHandedOutByPlace() {
    List<Placed> placed =
        Statistics.placed(
            Text.unplaced("means of 1.5 (95% CI 1.1-1.9) and 2.5 (95% CI 2.1-2.9), respectively"));
    assertEquals(
        List.of(new ListPlace(0, 2, true), new ListPlace(1, 2, true)),
        placed.stream().map(Placed::list).toList());
  }

  @Test
  void theNameOfABareNumberIsWhereItWasPrinted() {
    String sentence =
        "The hazard ratios were 1.54 (1.17-2.02) in men and 1.43 (1.12-1.83) in women";
    Placed second = Statistics.placed(Text.unplaced(sentence)).get(1);
    assertEquals(sentence.indexOf("hazard"), second.typeStart());
    assertEquals("1.43 (1.12-1.83)", sentence.substring(second.start(), second.end()));
  }

  private static void assertNumbersInPlace(String sentence) {
    Text.Builder builder = new Text.Builder();
    for (int i = 0; i < sentence.length(); i++) {
      builder.append(sentence.substring(i, i + 1), new Line(i + 1));
    }
    for (Statistic statistic : Statistics.in(builder.build())) {
      for (PrintedNumber number : numbers(statistic)) {
        int first = ((Line) number.text().origin(0)).number() - 1;
        String printed = sentence.substring(first, first + number.text().length());
        assertEquals(printed, number.text().toString());
        assertTrue(
            digits(number.value()).endsWith(digits(printed)) || number.value().contains("e"),
            printed + " was read as " + number.value());
      }
    }
  }

  /** Digits alone; the letter l of a misread 1 counts, a zero that was not printed does not. */
  private static String digits(String number) {
    return Normalizer.normalize(number, Normalizer.Form.NFKC)
        .replace('l', '1')
        .replaceAll("[^0-9]", "");
  }

  private static List<PrintedNumber> numbers(Statistic statistic) {
    List<PrintedNumber> numbers = new ArrayList<>(statistic.df());
    Stream.of(statistic.value(), statistic.n()).filter(n -> n != null).forEach(numbers::add);
    if (statistic.interval() != null) {
      numbers.add(statistic.interval().low());
      numbers.add(statistic.interval().high());
    }
    if (statistic.p() != null) {
      numbers.add(statistic.p().number());
    }
    if (statistic.spread() != null) {
      numbers.add(statistic.spread().number());
    }
    return numbers;
  }

  private static String read(String sentence) {
    StringJoiner all = new StringJoiner("; ");
    Statistics.placed(Text.unplaced(sentence)).forEach(placed -> all.add(show(placed)));
    return all.length() == 0 ? "-" : all.toString();
  }

  private static String show(Placed placed) {
    Statistic statistic = placed.statistic();
    StringBuilder shown = new StringBuilder(statistic.type().symbol());
    if (statistic.value() != null) {
      shown.append(' ').append(statistic.value().value());
    }
    shown.append(statistic.df().isEmpty() ? "" : " df");
    statistic.df().forEach(df -> shown.append(' ').append(df.value()));
    Interval interval = statistic.interval();
    if (interval != null) {
      shown.append(" ci ").append(interval.low().value()).append(' ');
      shown.append(interval.high().value());
      shown.append(interval.level() == null ? "" : "@" + interval.level());
    }
    Spread spread = statistic.spread();
    if (spread != null) {
      shown.append(' ').append(spread.kind()).append(' ').append(spread.number().value());
    }
    PValue p = statistic.p();
    if (p != null) {
      shown.append(" p").append(p.relation().sign()).append(p.number().value());
    }
    if (statistic.n() != null) {
      shown.append(" n=").append(statistic.n().value());
    }
    ListPlace list = placed.list();
    if (list != null) {
      shown.append(" #").append(list.index() + 1).append('/').append(list.size());
      shown.append(list.respectively() ? " respectively" : "");
    }
    return shown.toString();
  }
}
