package holdfast.extractor.tuple.prose;

import holdfast.extractor.span.Text;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands beside each statistic inside a bracket: "(P = 0.002 for the dominant model, P = 0.006
 * for the recessive model)", "(men: 7; women: 5)", "(TT 32.0%, TC 43.9%)". Offsets are those of the
 * sentence.
 */
final class Labels {

  private static final Pattern SEPARATOR = Pattern.compile("(?iu)[;,]|\\b(?:versus|vs)\\b\\.?");
  private static final Pattern EDGE =
      Pattern.compile(
          "^(?:[\\s,;:(\\[)\\]=<>≤≥]|(?:and|or|vs\\.?|versus|respectively)\\b)+|[\\s,;:(\\[)\\]=<>≤≥+]+$");

  private Labels() {}

  /**
   * The words that belong to one statistic of a bracket.
   *
   * @param line the sentence
   * @param group the word that holds the bracket
   * @param told all statistics of the sentence
   * @param index the one asked for
   * @return start and end offset; equal when there are none
   */
  static Place of(Line line, Word group, List<Telling.Told> told, int index) {
    String text = line.sentence().toString();
    Place own = told.get(index).place();
    int before =
        index > group.first()
            ? Math.min(Line.pastUnit(text, told.get(index - 1).place().end()), own.start())
            : group.start();
    int after = index < group.last() ? told.get(index + 1).place().start() : group.end();
    int ownStart = Math.max(own.start(), before);
    Place lead = lead(text, before, ownStart, index > group.first());
    Place tail = tail(text, Math.min(Line.pastUnit(text, own.end()), after), after);
    // "(group means: 22% control versus 41% intervention)": what stands before is a heading.
    boolean heading =
        text.substring(lead.end(), own.end()).contains(":")
            && ARM.matcher(text.substring(tail.start(), tail.end())).matches();
    return hasLetters(text, lead) && !heading ? lead : tail;
  }

  /** "(11.5% intervention versus 12.0% control)": an arm named behind its number. */
  private static final Pattern ARM =
      Pattern.compile(
          "(?iu)^\\s*(?:in )?(?:the )?(?:\\p{L}[\\p{L}-]* ){0,3}?(?:intervention|control|placebo|treatment|groups?|arms?)\\s*$");

  /** A label behind a number hangs on it with a preposition; anything else is a unit. */
  private static final Pattern HANGS_ON =
      Pattern.compile("(?iu)^[\\s)\\]]*(?:in|for|at|among|with|after|during|on|under|by|from)\\b");

  /**
   * The words before a number. Behind another number they begin at the first separator; what is
   * left of it hangs on the number before.
   */
  private static Place lead(String text, int from, int to, boolean separated) {
    int start = from;
    int semicolon = to > from ? text.lastIndexOf(';', to - 1) : -1;
    if (semicolon >= from) {
      start = semicolon + 1;
    } else if (separated) {
      Matcher matcher = SEPARATOR.matcher(text).region(from, to);
      boolean hangs = HANGS_ON.matcher(text.substring(from, to)).find();
      boolean parted = matcher.find();
      boolean arm = parted && ARM.matcher(text.substring(from, matcher.start())).matches();
      start = !hangs && !arm ? from : parted ? matcher.end() : to;
    }
    return trimmed(text, start, to);
  }

  /** Up to the first separator. */
  private static Place tail(String text, int from, int to) {
    Matcher matcher = SEPARATOR.matcher(text).region(from, to);
    int end = matcher.find() ? matcher.start() : to;
    String words = text.substring(from, end).replaceAll("[)\\]]+\\s*$", "");
    if (!HANGS_ON.matcher(text.substring(from, to)).find() && !ARM.matcher(words).matches()) {
      return new Place(to, to);
    }
    return trimmed(text, from, end);
  }

  private static Place trimmed(String text, int from, int to) {
    int start = from;
    int end = to;
    Matcher matcher = EDGE.matcher(text.substring(start, end));
    while (start < end && matcher.find()) {
      if (matcher.start() == 0) {
        start += matcher.end();
      } else {
        end = start + matcher.start();
      }
      matcher = EDGE.matcher(text.substring(start, end));
    }
    return new Place(start, Math.max(start, end));
  }

  private static boolean hasLetters(String text, Place place) {
    return text.substring(place.start(), place.end()).chars().filter(Character::isLetter).count()
        > 1;
  }

  /** A label with a colon that comes again in another bracket names what was measured. */
  static boolean comesAgain(Line line, Text label) {
    String text = line.sentence().toString();
    String named = label + ":";
    int first = text.replace(" :", ":").indexOf(named);
    int last = text.replace(" :", ":").lastIndexOf(named);
    return first >= 0 && last > first && text.substring(first, last).indexOf(')') >= 0;
  }

  /** The noun phrase in front of a bracket, behind the value before it. */
  static Text groupBefore(Line line, int at) {
    int from = at;
    while (from > 0 && !line.word(from - 1).is(Kind.STATISTIC, Kind.SEMICOLON)) {
      from--;
    }
    List<Chunk> before = Chunk.of(line, new Range(from, at), false);
    return before.isEmpty() ? Text.EMPTY : Phrases.of(line, before.getLast().range());
  }
}
