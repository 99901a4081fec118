package holdfast.extractor.tuple.wording;

import holdfast.extractor.span.Text;
import java.util.regex.Pattern;

/** The size of a group behind its name: "Drug A (n = 48)". */
public final class GroupSize {

  /** A sign that lost what stood behind it: "Drug A n/N" without its N. */
  private static final Pattern LOOSE =
      Pattern.compile("(?:\\s+n\\s?/|\\s*\\((?i:[ner]|events?)/\\s*\\)?)?[\\s,;±]*$");

  private static final Pattern SIZE =
      Pattern.compile(
          "(?i)[\\s,;]*[(\\[]\\s*n(?:[ᵃ-ᶻ*†‡§¶#]?\\s*=\\s*|\\s(?=\\d))[\\d"
              + " ,.\\u2009\\u00a0]+\\s*[)\\]]|[\\s,;]+n[ᵃ-ᶻ*†‡§¶#]?\\s*=\\s*[\\d ,.]+$");

  /** A time whose row counts who was there, over what was found in them. */
  private static final Pattern COUNTED = Pattern.compile("(?u)(?<=[\\p{L}\\d])\\s?/\\s?n$");

  private GroupSize() {}

  /** Whether a label is a time, and its row counts who was there: "Week 13/n". */
  public static boolean countsAt(Text label) {
    return COUNTED.matcher(label.strip()).find() && LabelKind.of(label) == LabelKind.TIME;
  }

  /** A label without the size that may follow it. */
  public static Text without(Text label) {
    Text name = countsAt(label) ? label.strip().replaceAll(COUNTED, match -> "") : label;
    return name.replaceAll(SIZE, match -> "").replaceAll(LOOSE, match -> "").strip();
  }
}
