package holdfast.extractor.tuple.wording;

import holdfast.extractor.span.Text;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The levels of a variable by their words, where they leave nothing out. */
public final class Levels {

  /** Two levels that are all there is, of people. */
  private static final List<List<Pattern>> PEOPLE =
      List.of(
          pair("males?", "females?"),
          pair("men", "women"),
          pair("boys?", "girls?"),
          pair("urban", "rural"));

  /** Of anything. */
  private static final List<List<Pattern>> ANSWERS =
      List.of(pair("yes", "no"), pair("present", "absent"));

  /** A range or a bound of numbers, with its unit: "18–29 y", "≥ 60", "25 000 to 50 000". */
  private static final Pattern RANGE =
      Pattern.compile(
          "(?iu)(?:age[ds]? )?(?:[<>≤≥]=?|under|over|above|below|up to|less than|more than)\\s*[$€£]?\\d[\\d., ]*.{0,12}"
              + "|[$€£]?\\d[\\d., ]*\\s*(?:[-–—]|to)\\s*[$€£]?\\d[\\d., ]*.{0,12}"
              + "|\\d[\\d., ]*\\s*(?:\\+|(?:years )?(?:and|or) (?:older|over|above|more|younger|less|under)).{0,8}");

  /** Without a lower end; two of them overlap: "≤ 5", "≤ 10". */
  private static final Pattern BELOW =
      Pattern.compile("(?u)<|≤|\\b(?:under|below|up to|less|younger)\\b");

  /** Without an upper end: "≥ 50%", "≥ 75%" count the same people twice. */
  private static final Pattern ABOVE =
      Pattern.compile("(?u)>|≥|\\+|\\b(?:over|above|more|older)\\b");

  private Levels() {}

  private static List<Pattern> pair(String one, String other) {
    return List.of(level(one), level(other));
  }

  private static Pattern level(String words) {
    return Pattern.compile("(?iu)" + words + "\\b[^\\p{L}]{0,12}(?:\\([^()]*\\))?");
  }

  /** Whether labels, all of them, are levels of one variable that leave nothing out. */
  public static boolean exhaust(List<Text> labels) {
    return arePeople(labels) || arePair(labels, ANSWERS);
  }

  /** Whether labels are people by age, sex or place, all of them. */
  public static boolean arePeople(List<Text> labels) {
    boolean ranges =
        labels.size() > 1
            && labels.stream().allMatch(Levels::isRange)
            && count(labels, BELOW) <= 1
            && count(labels, ABOVE) <= 1;
    return ranges || arePair(labels, PEOPLE);
  }

  /** Whether a label is a range of numbers, of whatever the block is measured in. */
  public static boolean isRange(Text label) {
    return RANGE.matcher(lower(label)).matches();
  }

  private static long count(List<Text> labels, Pattern open) {
    return labels.stream().filter(label -> open.matcher(lower(label)).find()).count();
  }

  private static String lower(Text label) {
    return label.toString().strip().toLowerCase(Locale.ROOT);
  }

  private static boolean arePair(List<Text> labels, List<List<Pattern>> pairs) {
    return labels.size() > 1
        && labels.size() <= 3
        && pairs.stream()
            .anyMatch(
                pair ->
                    pair.stream()
                        .allMatch(
                            level ->
                                labels.stream().anyMatch(label -> level.matcher(label).matches())));
  }
}
