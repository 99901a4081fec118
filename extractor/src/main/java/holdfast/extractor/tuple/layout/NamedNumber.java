package holdfast.extractor.tuple.layout;

import java.util.regex.Pattern;

/** Cells that begin with the kind of their number: "Mean 61 (range 19–92)", "median: 27". */
public final class NamedNumber {

  private static final Pattern FORM =
      Pattern.compile(
          "(?iu)\\s*(?:mean|median)(?:\\s*[(±]\\s*(?:SD|SE|IQR|range)\\s*\\)?)?\\s*[:=,]?\\s*[-−]?\\d.*",
          Pattern.DOTALL);

  private NamedNumber() {}

  /** Whether a text has this form. */
  public static boolean is(CharSequence text) {
    return FORM.matcher(text).matches();
  }
}
