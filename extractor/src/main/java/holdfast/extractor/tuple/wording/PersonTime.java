package holdfast.extractor.tuple.wording;

import holdfast.extractor.span.Text;
import java.util.regex.Pattern;

/** The unit that rates are counted per, in full: "person-y", "PY" and "pyrs" are person-years. */
public final class PersonTime {

  private static final Pattern SHORT =
      Pattern.compile(
          "(?i)(?<![\\p{L}])(?:(?:person|patient)[- ](?:yrs?|y)\\.?|pyr?s?)(?![\\p{L}])");

  private PersonTime() {}

  /** The label with its unit of time written out, in the place where it was printed. */
  public static Text spelledOut(Text label) {
    return label.replaceAll(SHORT, match -> "person-years");
  }
}
