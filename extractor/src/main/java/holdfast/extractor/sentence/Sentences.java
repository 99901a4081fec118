package holdfast.extractor.sentence;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import holdfast.extractor.limit.Deadline;
import holdfast.extractor.paper.Section;
import holdfast.extractor.span.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts paragraphs into sentences with CoreNLP's tokenizer and splitter, which need no model. What
 * papers do that newspapers do not is mended here: a boundary is taken back when the sentence
 * before ends in an abbreviation of the trade, leaves a bracket open, or the next one goes on in
 * lower case behind a short word with a full stop.
 */
public final class Sentences {

  /** Ends of sentences that are none when a number, a name or a lower-case word follows. */
  private static final Pattern ABBREVIATION =
      Pattern.compile(
          ".*(?:^|[\\s(\\[,;/-])(?:et al|vs|figs?|tabs?|eqs?|refs?|no|nos|vol|suppl|ch|sect?|pp?|approx"
              + "|ca|cf|i\\.?e|e\\.?g|resp|incl|max|min|spp?|var|subsp|st|dr|mr|mrs|prof|inc|ltd|co|corp"
              + "|dept|univ|wk|wks|mo|yrs?|hrs?|sec|avg|est|conc|temp|wt|i\\.?v|i\\.?p|s\\.?c|p\\.?o"
              + "|b\\.?i\\.?d|q\\.?d|a\\.?m|p\\.?m|w\\.?r\\.?t|u\\.?s|u\\.?k|[A-Z])\\.$",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** Abbreviations that may well end a sentence: only a continuation joins them. */
  private static final Pattern MAY_END =
      Pattern.compile(
          ".*(?:^|[\\s(\\[])(?:no|co|inc|ltd|corp|st|sec|min|max|mo|wk|wks|yrs?|hrs?|a\\.?m|p\\.?m|u\\.?s|u\\.?k"
              + "|i\\.?v|i\\.?p|s\\.?c|p\\.?o|b\\.?i\\.?d|q\\.?d|wt|et al|[A-Z])\\.$",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern LOWER_SHORT =
      Pattern.compile(".*\\b\\p{L}{1,5}\\.$", Pattern.DOTALL);

  /**
   * A sentence left open over more characters than this has a bracket too many, not a long aside.
   */
  private static final int LONGEST_ASIDE = 600;

  /** Characters at the end of a sentence that an abbreviation and what is before it can fill. */
  private static final int LONGEST_END = 16;

  private Sentences() {}

  /** The sentences of all paragraphs of a section, in order. */
  public static List<Sentence> split(Section section) {
    List<Sentence> sentences = new ArrayList<>();
    for (int i = 0; i < section.paragraphs().size(); i++) {
      for (Text text : split(section.paragraphs().get(i))) {
        sentences.add(new Sentence(section, i, text));
      }
    }
    return List.copyOf(sentences);
  }

  /** The sentences of one paragraph: pieces of it, in order, white space between them left out. */
  public static List<Text> split(Text paragraph) {
    List<Text> sentences = new ArrayList<>();
    int start = -1;
    int end = 0;
    for (List<CoreLabel> tokens : boundaries(paragraph)) {
      Deadline.check();
      int nextStart = start < 0 ? 0 : tokens.getFirst().beginPosition();
      if (start >= 0 && !joins(paragraph.subSequence(start, end), paragraph.from(nextStart))) {
        sentences.add(paragraph.subSequence(start, nextStart).strip());
        start = nextStart;
      }
      start = Math.max(start, 0);
      end = tokens.getLast().endPosition();
    }
    if (start >= 0) {
      sentences.add(paragraph.from(start).strip());
    }
    return sentences.stream().filter(sentence -> !sentence.isEmpty()).toList();
  }

  private static List<List<CoreLabel>> boundaries(Text paragraph) {
    List<CoreLabel> tokens = Words.tokens(Words.unraised(paragraph));
    return new WordToSentenceProcessor<CoreLabel>().process(tokens);
  }

  private static boolean joins(Text before, Text after) {
    String left = before.toString().strip();
    String right = after.toString().strip();
    if (right.isEmpty()) {
      return true;
    }
    char next = right.charAt(0);
    boolean continues = Character.isLowerCase(next) || ",;:)]=<>%".indexOf(next) >= 0;
    boolean numbered = Character.isDigit(next) || next == '(' || next == '[';
    // A character that a file has lost is written "?": "t(68) = ?2.15", "?2(19) = 57.45".
    if (left.endsWith("?") && numbered) {
      return true;
    }
    // No abbreviation is longer, and a pattern would try each place of the sentence.
    String end = left.substring(Math.max(0, left.length() - LONGEST_END));
    if (ABBREVIATION.matcher(end).matches()) {
      return continues || numbered || !MAY_END.matcher(end).matches();
    }
    return continues && LOWER_SHORT.matcher(end).matches() || leavesOpen(left, right);
  }

  /** Whether a bracket opened before is closed behind, before another one opens. */
  private static boolean leavesOpen(String left, String right) {
    int depth = 0;
    for (int i = 0; i < left.length(); i++) {
      char c = left.charAt(i);
      depth = Math.max(0, depth + (c == '(' ? 1 : c == ')' ? -1 : 0));
    }
    int close = right.indexOf(')');
    int open = right.indexOf('(');
    boolean closes = close >= 0 && (open < 0 || close < open);
    return depth > 0 && closes && close + left.length() - left.lastIndexOf('(') < LONGEST_ASIDE;
  }
}
