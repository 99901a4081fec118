package holdfast.binding.audit;

import holdfast.binding.match.Digits;
import holdfast.extractor.paper.Section;
import holdfast.extractor.span.Text;
import holdfast.extractor.table.Table;
import holdfast.extractor.tuple.Where;
import java.util.Collection;
import java.util.HashSet;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers that stand in a text, in whatever role. Not for use by several threads while filled.
 */
final class PrintedNumbers {

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?=[\\d.\\u00b7])(?:(?<![\\w.])\\d+(?:[,\\u00a0\\u2009]\\d{3}(?!\\d))*(?:[.\\u00b7]\\d+)?|(?<![\\w.])[.\\u00b7]\\d+)");

  private static final Pattern SEPARATOR = Pattern.compile("[,\\u00a0\\u2009]");

  /** By size: those near a number stand side by side. */
  private final NavigableMap<Double, Set<String>> numbers = new TreeMap<>();

  /** The numbers of a row of a table, or of a sentence. */
  static PrintedNumbers at(Where where) {
    PrintedNumbers numbers = new PrintedNumbers();
    switch (where) {
      case Where.InTable(Table table, int row, int column) ->
          table.rows().get(row).cells().forEach(cell -> numbers.add(cell.text()));
      case Where.InSentence(Section section, Text sentence) -> numbers.add(sentence);
    }
    return numbers;
  }

  /** Adds the numbers of a text. */
  void add(CharSequence text) {
    Matcher matcher = NUMBER.matcher(text);
    while (matcher.find()) {
      String digits = SEPARATOR.matcher(matcher.group()).replaceAll("").replace('\u00b7', '.');
      numbers
          .computeIfAbsent(Double.valueOf(digits), size -> new HashSet<>())
          .add(digits.startsWith(".") ? "0" + digits : digits);
    }
  }

  /**
   * Whether a number stands here, up to sign, with the digits written or more. A cruder number
   * (0.05) is not where a finer one (0.048) comes from.
   */
  boolean has(String written) {
    String digits = Digits.of(written).replace("-", "");
    double size = Double.parseDouble(digits);
    double unit = Math.min(Digits.unit(digits), Double.MAX_VALUE);
    return numbers.getOrDefault(size, Set.of()).contains(digits)
        || numbers.subMap(size - unit, true, size + unit, true).values().stream()
            .flatMap(Set::stream)
            .anyMatch(number -> places(number) >= places(digits) && Digits.agree(digits, number));
  }

  /** Whether all of these stand here. */
  boolean hasAll(Collection<String> written) {
    return written.stream().allMatch(this::has);
  }

  private static int places(String digits) {
    int point = digits.indexOf('.');
    return point < 0 ? 0 : digits.length() - point - 1;
  }
}
