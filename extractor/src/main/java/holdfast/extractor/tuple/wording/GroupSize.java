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

  private GroupSize() {}

  /** A label without the size that may follow it. */
  public static Text without(Text label) {
    return label.replaceAll(SIZE, match -> "").replaceAll(LOOSE, match -> "").strip();
  }
}
