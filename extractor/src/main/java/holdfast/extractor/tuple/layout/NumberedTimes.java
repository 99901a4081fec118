package holdfast.extractor.tuple.layout;

import holdfast.extractor.span.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Heads of trials over bare numbers of weeks or the like: "Change from baseline/week" over "13" and
 * "26", each over its own n, mean and interval. The unit is each number's, and what is before it is
 * said of all.
 */
final class NumberedTimes {

  private static final Pattern UNIT =
      Pattern.compile(
          "(?iu)^(?<rest>|.*[\\s/,;:(])(?<unit>weeks?|months?|days?|years?|visits?|hours?)\\)?$");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:\\.\\d)?");

  private static final Pattern LOOSE = Pattern.compile("[\\s/,;:(]+$");

  private NumberedTimes() {}

  /**
   * The heads over one column with their times spelled out.
   *
   * @param heads those that it shares with others, outermost first
   */
  static List<Text> spelledOut(List<Text> heads) {
    List<Text> told = new ArrayList<>();
    for (Text head : heads) {
      Matcher unit = told.isEmpty() ? null : UNIT.matcher(told.getLast());
      if (unit == null || !NUMBER.matcher(head.strip()).matches() || !unit.matches()) {
        told.add(head);
        continue;
      }
      Text outer = told.removeLast();
      Text rest =
          outer.subSequence(unit.start("rest"), unit.end("rest")).replaceAll(LOOSE, match -> "");
      if (!rest.isBlank()) {
        told.add(rest);
      }
      told.add(
          new Text.Builder()
              .append(outer.subSequence(unit.start("unit"), unit.end("unit")))
              .append(" ", null)
              .append(head.strip())
              .build());
    }
    return told;
  }
}
