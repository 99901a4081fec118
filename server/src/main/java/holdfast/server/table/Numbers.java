package holdfast.server.table;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The way a table writes its numbers, told from all its numeric cells at once: one cell "1,234"
 * says nothing, a column with "0,94" beside it does.
 *
 * @param decimalComma whether a comma is the decimal point
 */
record Numbers(boolean decimalComma) {

  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(,\\d{3})+");
  private static final Pattern COMMA_DECIMAL = Pattern.compile("\\d+,\\d+");
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,]*|[.,]\\d+");
  private static final Pattern SPACED_GROUPS =
      Pattern.compile("(?<=\\d)[ \\u00A0\\u2009\\u202F'’](?=\\d{3}(?!\\d))");

  /**
   * Tells the decimal sign of a table.
   *
   * @param cells all cells of numeric columns
   * @param delimiter between cells; a semicolon or tab leaves the comma free to be a decimal sign
   */
  static Numbers of(List<String> cells, char delimiter) {
    boolean surelyComma = false;
    boolean maybeComma = false;
    boolean surelyPoint = false;
    for (String cell : cells) {
      Matcher numbers = NUMBER.matcher(cell);
      while (numbers.find()) {
        String number = numbers.group();
        if (GROUPED.matcher(number).matches() && !number.startsWith("0")) {
          maybeComma = true;
        } else if (COMMA_DECIMAL.matcher(number).matches()) {
          surelyComma = true;
        } else if (number.indexOf('.') >= 0 && number.indexOf(',') < number.lastIndexOf('.')) {
          surelyPoint |= !number.matches("\\d{1,3}(\\.\\d{3})+") || number.startsWith("0");
        }
      }
    }
    boolean free = delimiter == ';';
    return new Numbers(!surelyPoint && (surelyComma || (maybeComma && free)));
  }

  /** A number with what reviewers leave behind it: a percent sign, a mark, a spread in brackets. */
  private static final Pattern TRAILED =
      Pattern.compile("([<>=]{0,2} ?[-+]?\\d+(?:\\.\\d+)?) ?(?:%|[*†‡]+|(?:%? ?[±(\\[].*))");

  /**
   * A number with ASCII signs and a decimal point, without digit groups; other words around it stay
   * ("&lt;0,05" gives "&lt;0.05"), but not what only trails it ("20.8%", "3.1 ± 0.2", "0.04*").
   */
  String normalize(String cell) {
    String text =
        Blank.strip(cell)
            .replace('\u2212', '-')
            .replace('\u2010', '-')
            .replace('\u2011', '-')
            .replace('\u2013', '-')
            .replace('\u00B7', '.')
            .replace('\u2219', '.')
            .replace('\u22C5', '.')
            .replace('\uFF1C', '<')
            .replace("≤", "<=")
            .replace("≥", ">=");
    text = SPACED_GROUPS.matcher(text).replaceAll("");
    String plain = NUMBER.matcher(text).replaceAll(match -> plain(match.group()));
    Matcher trailed = TRAILED.matcher(plain);
    return trailed.matches() ? trailed.group(1) : plain;
  }

  private String plain(String number) {
    if (decimalComma) {
      boolean groups = number.indexOf(',') >= 0 || number.indexOf('.') != number.lastIndexOf('.');
      return (groups ? number.replace(".", "") : number).replace(',', '.');
    }
    String whole = number.indexOf('.') < 0 ? number : number.substring(0, number.indexOf('.'));
    if (GROUPED.matcher(whole).matches()) {
      return number.replace(",", "");
    }
    return COMMA_DECIMAL.matcher(number).matches() ? number.replace(',', '.') : number;
  }
}
