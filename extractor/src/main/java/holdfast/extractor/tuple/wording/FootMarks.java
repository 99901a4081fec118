package holdfast.extractor.tuple.wording;

import holdfast.extractor.span.Glyph;
import holdfast.extractor.span.Text;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Footnote marks that stuck to labels of a table: raised letters anywhere behind a word ("IES-2ᶜ
 * total"), signs and raised digits at the end, a letter set apart at the end ("illness in the last
 * 7 days e"). Only marks that the notes of the table have are taken off: a raised letter without a
 * note may be a part of a name.
 */
public final class FootMarks {

  /** Raised letters. */
  static final String RAISED = "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ";

  private static final String PLAIN = "abcdefghijklmnoprstuvwxyz";

  /** Where a label ends: at its end, or before what is joined to it. */
  private static final String END = "(?=$|:\\s)";

  private static final Pattern LETTERS =
      Pattern.compile("(?u)(?<=[\\p{L}\\d)\\]%.])(?:,?\\s?[" + RAISED + "])+(?![\\p{L}\\d])");
  private static final Pattern SIGNS =
      Pattern.compile("(?u)(?<=[\\p{L}\\d)\\]%])\\s?[*†‡§¶#]{1,3}" + END);
  private static final Pattern DIGITS =
      Pattern.compile("(?u)(?<=\\p{L}{4}|\\))(?:,?[¹²³⁴-⁹])+" + END);
  private static final Pattern APART =
      Pattern.compile(
          "(?u)(?<=[\\p{L}\\d)])(?<!(?i:vitamin|hepatitis|factor|type|grade|groups?|model|class|part|arm|panel))"
              + "\\s[a-p]"
              + END);

  /** A citation behind a label; a span of numbers may be a scale's. */
  private static final Pattern CITATION =
      Pattern.compile("(?u)(?<=[\\p{L})ᵃ-ᶻ])\\s?\\[\\d{1,3}(?:,\\s?\\d{1,3})*\\](?=$|[:,]\\s|\\s)");

  private final List<String> notes;

  /**
   * @param notes of one table
   */
  public FootMarks(List<Text> notes) {
    this.notes = notes.stream().map(Text::toString).map(String::strip).toList();
  }

  /** The label without the marks that the notes have; the same text when there are none. */
  public Text strip(Text label) {
    if (notes.isEmpty() || label.isBlank()) {
      return uncited(label);
    }
    Text rest = hasOneOf(RAISED, label) ? without(LETTERS, label) : label;
    rest = hasOneOf("*†‡§¶#", rest) ? without(SIGNS, rest) : rest;
    rest = hasOneOf("¹²³⁴⁵⁶⁷⁸⁹", rest) ? without(DIGITS, rest) : rest;
    rest = mayEndApart(rest) ? without(APART, rest) : rest;
    Text plain = uncited(rest);
    return plain.isBlank() ? label : plain;
  }

  /** A label without the numbers of its sources. */
  private static Text uncited(Text label) {
    return hasOneOf("[", label) && CITATION.matcher(label).find()
        ? label.replaceAll(CITATION, match -> "")
        : label;
  }

  private static boolean hasOneOf(String signs, Text label) {
    for (int i = 0; i < label.length(); i++) {
      if (signs.indexOf(label.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether a single letter stands apart at the end, or something is joined to the label. */
  private static boolean mayEndApart(Text label) {
    int last = label.length() - 1;
    return last > 0 && Character.isWhitespace(label.charAt(last - 1)) || hasOneOf(":\n", label);
  }

  private Text without(Pattern marks, Text label) {
    Matcher matcher = marks.matcher(label.toString());
    if (!matcher.find() || matcher.start() == 0) {
      return label;
    }
    return label.replaceAll(
        marks, match -> isNoted(match.group()) && !isInside(match, label) ? "" : match.group());
  }

  /**
   * Whether a mark stands in the middle of a label on a page: the boxes of the label hold it, so
   * that the label without it would be nowhere on the page.
   */
  private static boolean isInside(MatchResult mark, Text label) {
    return mark.end() < label.length() && label.origin(mark.start()) instanceof Glyph;
  }

  /** Whether the notes have every one of some marks. */
  private boolean isNoted(String marks) {
    return marks
        .codePoints()
        .filter(c -> !Character.isWhitespace(c) && c != ',')
        .allMatch(this::isNoted);
  }

  private boolean isNoted(int mark) {
    String sign = Character.toString(mark);
    int raised = RAISED.indexOf(sign);
    int plain = PLAIN.indexOf(sign);
    if (raised < 0 && plain < 0) {
      boolean digit = Character.getType(mark) == Character.OTHER_NUMBER;
      return notes.stream().anyMatch(note -> digit ? note.startsWith(sign) : note.contains(sign));
    }
    String up = raised >= 0 ? sign : RAISED.substring(plain, plain + 1);
    String letter = raised >= 0 ? PLAIN.substring(raised, raised + 1) : sign;
    return notes.stream()
        .anyMatch(note -> note.contains(up) || note.matches("(?s)" + letter + "[\\s.:)=,].*"));
  }
}
