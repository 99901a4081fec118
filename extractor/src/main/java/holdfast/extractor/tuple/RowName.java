package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of a row without the name of its kind of number. */
final class RowName {

  /** What is set apart behind a label. */
  private static final Pattern TAIL =
      Pattern.compile("\\s*(?:[,;:(\\[–]|\\s-\\s|\\s(?:[nN]|%|[Nn]o\\.)(?:\\s|$)).*$");

  /** A unit in percent of something: "Force (% of maximum)". */
  private static final Pattern PERCENT_OF = Pattern.compile("(?u)[(\\[]%\\s?(?:of\\s)?\\p{L}");

  /** What is left of "Left – No. of patients" without its number. */
  private static final Pattern NUMBER_OF = Pattern.compile("(?iu)[–,;:(-]\\s*of\\b");

  private RowName() {}

  /**
   * A label loses the name of its kind of number where that is set apart ("Age, mean (SD)"), not
   * where it is part of a phrase ("Hand-washing frequency", "Mean number of days").
   */
  static Text of(Text label, Text residue) {
    if (residue.isBlank()) {
      return residue;
    }
    if (PERCENT_OF.matcher(label).find() || NUMBER_OF.matcher(residue).find()) {
      return label;
    }
    Matcher tail = TAIL.matcher(label);
    Text core = tail.find() ? label.subSequence(0, tail.start()) : label;
    if (residue.toString().contains(core.toString())) {
      return residue;
    }
    String behind = label.from(core.length()).toString().strip();
    return residue.toString().endsWith(behind) ? label : core;
  }
}
