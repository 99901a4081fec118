package holdfast.binding.check;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.PValue.Relation;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.statistic.Rounding;
import holdfast.extractor.statistic.Statistics;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number where it stands in a sentence or a cell. A p-value is known by its sign or its column;
 * what else a number is its place does not say.
 *
 * @param number its digits and their place
 * @param size the number without its sign
 * @param p how a p-value is told; null of every other number
 * @param start offset in the sentence or cell
 */
record Figure(PrintedNumber number, BigDecimal size, @Nullable Relation p, int start)
    implements Token {

  private static final Pattern BEFORE_P =
      Pattern.compile(
          "(?i)(?<!\\p{L})p(?:[- ]?values?)?(?:\\s?\\([^()]{1,20}\\))?\\s?([=<>≤≥⩽⩾])\\s?$");

  private static final Pattern BOUND = Pattern.compile("^\\s*([<>≤≥])\\s?$");

  /** The level of an interval is no result. */
  private static final Pattern LEVEL =
      Pattern.compile("(?i)^\\s?%\\s?-?\\s?(?:CI|C\\.I|con|cred|LCI)");

  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

  /** Years and powers of ten. */
  private static final Pattern COMMON = Pattern.compile(YEAR + "|10+");

  private static final int LOOK_BACK = 34;

  private static final int LOOK_AHEAD = 8;

  /** The numbers of a sentence in printed order. */
  static List<Figure> of(Text sentence) {
    return of(sentence, false);
  }

  /**
   * The numbers of a sentence or a cell in printed order.
   *
   * @param p whether the head of a cell says that its column has p-values
   */
  static List<Figure> of(Text text, boolean p) {
    List<Figure> figures = new ArrayList<>();
    String characters = text.toString();
    int end = 0;
    for (PrintedNumber number : Statistics.numbers(text)) {
      String printed = number.text().toString();
      int start = characters.indexOf(printed, end);
      end = start + printed.length();
      Text before = text.subSequence(Math.max(0, start - LOOK_BACK), start);
      Text after = text.subSequence(end, Math.min(text.length(), end + LOOK_AHEAD));
      if (!LEVEL.matcher(after).find()) {
        figures.add(new Figure(number, number.decimal().abs(), relation(before, p), start));
      }
    }
    return figures;
  }

  private static @Nullable Relation relation(Text before, boolean p) {
    Matcher named = BEFORE_P.matcher(before);
    if (named.find()) {
      return relation(named.group(1));
    }
    Matcher bound = BOUND.matcher(before);
    return !p ? null : bound.find() ? relation(bound.group(1)) : Relation.EQUAL;
  }

  private static Relation relation(String sign) {
    return switch (sign) {
      case "<", "≤", "⩽" -> Relation.LESS;
      case ">", "≥", "⩾" -> Relation.GREATER;
      default -> Relation.EQUAL;
    };
  }

  /** Digits from the first that is not nought: 0.07 has one, 8.20 three. */
  int digits() {
    return number.value().replaceAll("[-.]", "").replaceFirst("^0+", "").length();
  }

  /** Whether the number is more than one that is met everywhere. */
  boolean isTelling() {
    return digits() > (size.scale() > 0 ? 1 : 2) && !YEAR.matcher(number.value()).matches();
  }

  /**
   * Digits by which the number is more than met everywhere, as small and round ones and years are.
   */
  private int weight() {
    boolean common = COMMON.matcher(number.value()).matches();
    int weight = common ? 0 : Math.max(0, digits() - (size.scale() > 0 ? 1 : 2));
    return p == null ? weight : Math.min(1, weight);
  }

  /**
   * Whether one number is the other one, up to rounding, sign, and what a bound leaves open. A
   * p-value is no other number.
   */
  boolean agrees(Figure other) {
    if (p == null || other.p == null) {
      return p == other.p && Rounding.agrees(size, other.size);
    }
    if (p == other.p) {
      return p != Relation.EQUAL || Rounding.agrees(size, other.size);
    }
    return switch (p) {
      case EQUAL ->
          other.p == Relation.LESS
              ? size.compareTo(other.size) <= 0
              : size.compareTo(other.size) >= 0;
      default -> other.p == Relation.EQUAL && other.agrees(this);
    };
  }

  /** Whether two numbers that differ could have been meant for one: as many decimals, or both p. */
  boolean isOfFormOf(Figure other) {
    if (p != null || other.p != null) {
      return p != null && other.p != null;
    }
    return size.scale() == other.size.scale() && digits() > 1 && other.digits() > 1;
  }

  /** Whether two numbers are one apart in the last digit: that may come of rounding twice. */
  boolean isBeside(Figure other) {
    return size.subtract(other.size).abs().compareTo(size.ulp()) <= 0;
  }

  /**
   * Whether a slip of the pen makes one number of the other: one digit is another, or two
   * neighbours have changed places.
   */
  boolean isSlipOf(Figure other) {
    String own = size.toPlainString();
    String its = other.size.toPlainString();
    if (own.length() != its.length() || own.indexOf('.') != its.indexOf('.')) {
      return false;
    }
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < own.length(); i++) {
      if (own.charAt(i) != its.charAt(i)) {
        places.add(i);
      }
    }
    if (places.size() != 2) {
      return places.size() == 1;
    }
    int one = places.getFirst();
    int two = places.getLast();
    boolean neighbours = own.substring(one + 1, two).replace(".", "").isEmpty();
    return neighbours && own.charAt(one) == its.charAt(two) && own.charAt(two) == its.charAt(one);
  }

  @Override
  public int met(Token other) {
    if (!(other instanceof Figure figure) || !agrees(figure)) {
      return 0;
    }
    int weight = Math.min(weight(), figure.weight());
    return size.scale() == figure.size.scale() ? weight : Math.max(0, weight - 1);
  }

  @Override
  public String printed() {
    String sign = p == null || p == Relation.EQUAL ? "" : p.sign();
    return sign + number.value();
  }
}
