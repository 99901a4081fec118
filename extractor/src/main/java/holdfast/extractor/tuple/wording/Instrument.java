package holdfast.extractor.tuple.wording;

import holdfast.extractor.span.Text;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The questionnaire or scale that a caption says all rows are scores of: "Non-combined-type CPRS
 * scores", "Changes in Beck Anxiety Inventory subscales". A caption that names more than the scores
 * says nothing of this kind.
 */
public final class Instrument {

  private static final Pattern SCORES =
      Pattern.compile(
          "(?u)^(?<lead>[^.;:,]*?)(?<![\\p{L}\\d-])(?<name>\\p{Lu}[\\p{L}\\d]*\\p{Lu}[\\p{L}\\d-]*|(?:\\p{Lu}[\\p{L}'’-]+"
              + " (?:of |for |and"
              + " )?){1,6}(?:Scale|Inventory|Questionnaire|Index|Checklist|Profile|Survey|Battery))(?:"
              + " \\([^)]+\\))? (?:(?:sub-?scale|domain|factor|total|mean|raw|[TZ])[- ]?)*"
              + "(?:scores?|ratings?|sub-?scales?|domains?|dimensions?)\\b(?<rest>.*)$");

  /** Captions that name other things beside the scores. */
  private static final Pattern MORE =
      Pattern.compile(
          "(?i).*(?:\\band\\b|\\bcharacteristics?\\b|\\bcorrelat|\\bpredict|\\bassociat|\\bbetween\\b).*");

  private Instrument() {}

  /** The name as printed, or empty. */
  public static Optional<Text> in(Text caption) {
    Matcher matcher = SCORES.matcher(caption);
    if (!matcher.matches()
        || MORE.matcher(matcher.group("lead")).matches()
        || MORE.matcher(matcher.group("rest")).matches()) {
      return Optional.empty();
    }
    return Optional.of(caption.subSequence(matcher.start("name"), matcher.end("name")).strip());
  }
}
