package holdfast.extractor.tuple.wording;

import holdfast.extractor.span.Text;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tests that a table's notes give for the marks behind its p-values: "0.59ᶜ" with "ᵃANOVA.
 * ᵇChi-square test. ᶜIndependent t-test." below the table, as first tables of trials have it.
 */
public final class MarkedMethods {

  private static final String SIGNS = "*†‡§¶#";

  /** What stands behind a number in its cell. */
  private static final Pattern MARKS =
      Pattern.compile("(?<=\\d)\\s?([" + FootMarks.RAISED + "]|[" + SIGNS + "]{1,2})\\)?\\s*$");

  /** A footnote's number before what it says: "3Using Fisher's exact probability method." */
  private static final Pattern BEFORE =
      Pattern.compile("(?iu)(?:^|[.;]\\s*)\\^?\\d\\^?\\s?(?:(?:using|by|the) ){0,2}$");

  /** Words between a mark and the name of its test: "P value was obtained using". */
  private static final int MOST_BETWEEN = 60;

  private static final Pattern END =
      Pattern.compile(
          "[.;]\\s|[" + FootMarks.RAISED + "](?=[\\s\\p{Lu}])|(?<=[\\s,])[" + SIGNS + "]");

  private final List<Text> notes;

  /**
   * @param notes of one table
   */
  public MarkedMethods(List<Text> notes) {
    this.notes = List.copyOf(notes);
  }

  /** The test that the notes give for the mark behind a cell's number. */
  public Optional<Text> of(Text cell) {
    Matcher marks = MARKS.matcher(cell);
    return marks.find()
        ? notes.stream().map(note -> in(note, marks.group(1))).flatMap(Optional::stream).findFirst()
        : Optional.empty();
  }

  /**
   * The methods of a note that hold for the whole table: not one that the number of a footnote is
   * set before.
   */
  public List<Methods.Mention> unmarked(Text note) {
    List<Methods.Mention> all = Methods.in(note);
    return all.stream().filter(mention -> !isMarked(note, mention.start())).toList();
  }

  private static boolean isMarked(Text note, int start) {
    return BEFORE.matcher(note.subSequence(0, start)).find();
  }

  private static Optional<Text> in(Text note, String mark) {
    String sign = Pattern.quote(mark.substring(0, 1));
    Matcher at =
        Pattern.compile("(?<!" + sign + ")" + Pattern.quote(mark) + "(?!" + sign + ")")
            .matcher(note);
    if (!at.find()) {
      return Optional.empty();
    }
    Text said = note.from(at.end());
    Matcher end = END.matcher(said);
    Text own = end.find() ? said.subSequence(0, end.start()) : said;
    return Methods.in(own).stream()
        .filter(mention -> mention.start() <= MOST_BETWEEN)
        .map(Methods.Mention::text)
        .findFirst();
  }
}
