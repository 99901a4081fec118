package holdfast.extractor.tuple.wording;

import holdfast.extractor.paper.Paper;
import holdfast.extractor.paper.Section;
import holdfast.extractor.sentence.Sentences;
import holdfast.extractor.span.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a paper calls its primary and its secondary outcome. Trials define them once, in the
 * abstract or the methods ("The primary outcome was ..."), and say "the primary outcome" from then
 * on. Several secondary outcomes are no definition: none of them is meant alone.
 */
public final class Endpoints {

  private static final String RANK = "(?<rank>primary|secondary)";
  private static final String NOUN =
      "(?:outcome|end-? ?point|efficacy (?:variable|measure|end-? ?point))(?: (?:measure|variable|parameter))?";

  private static final Pattern IS =
      Pattern.compile(
          "(?i)\\b(?:main |key |co-)?"
              + RANK
              + " (?:\\p{L}+ )?"
              + NOUN
              + "(?: of (?:the|this|our) (?:study|trial))?(?: was|:) (?:defined as )?(?:the |an? )?(?<what>\\p{L}?[^.;:]{3,160})");
  private static final Pattern WAS =
      Pattern.compile(
          "(?i)^(?:the |an? )?(?<what>[^.;:,]{3,90}?) (?:was|served as) (?:the |our )(?:main )?"
              + RANK
              + " "
              + NOUN
              + "\\b");

  /** Where the name of an outcome ends and its measurement begins. */
  private static final Pattern END =
      Pattern.compile(
          "(?i),? (?:(?:as |which (?:was|is) )?(?:defined|assessed|measured|determined|evaluated|recorded|calculated|expressed)|which|and the (?:main |key )?secondary|using|according to)\\b|\\(|,? (?:whereas|while)\\b");

  /** Words that name no outcome. */
  private static final Pattern EMPTY =
      Pattern.compile(
          "(?i)(?:not|also|similar|significant\\p{L}*|reached|met|available|analy[sz]ed|missing|lower|higher)\\b.*");

  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)\\b"
              + RANK
              + "\\b(?=.*?\\b(?:outcomes?|end-? ?points?|measures?)\\b)(?! (?:care|school|education|analys|prevention))");

  /** Words that may stand between the name of an outcome and a result. */
  private static final int MOST_WORDS = 4;

  private final Map<String, Text> definitions = new LinkedHashMap<>();

  /** Reads abstract and methods; the first definition of a rank counts. */
  public Endpoints(Paper paper) {
    for (Section section : paper.sections()) {
      boolean defines =
          section.kind() == Section.Kind.ABSTRACT || section.kind() == Section.Kind.METHODS;
      for (Text paragraph : defines ? section.paragraphs() : List.<Text>of()) {
        if (NAMED.matcher(paragraph).find()) {
          Sentences.split(paragraph).forEach(this::read);
        }
      }
    }
  }

  private void read(Text sentence) {
    for (Pattern pattern : List.of(IS, WAS)) {
      Matcher matcher = pattern.matcher(sentence);
      if (!matcher.find()) {
        continue;
      }
      Text what = sentence.subSequence(matcher.start("what"), matcher.end("what"));
      Matcher end = END.matcher(what);
      Text name = (end.find() ? what.subSequence(0, end.start()) : what).strip();
      if (name.length() > 3 && !EMPTY.matcher(name).matches()) {
        definitions.putIfAbsent(matcher.group("rank").toLowerCase(Locale.ROOT), name);
      }
    }
  }

  /**
   * The defined outcome that a sentence names right before a result: "the primary outcome (...)",
   * "(primary outcome: ...; secondary outcome: ...)".
   *
   * @param sentence as printed
   * @param at where the result begins
   */
  public Optional<Text> before(CharSequence sentence, int at) {
    if (definitions.isEmpty()) {
      return Optional.empty();
    }
    Matcher matcher = NAMED.matcher(sentence);
    String rank = null;
    int end = -1;
    while (matcher.find() && matcher.start() < at) {
      rank = matcher.group("rank").toLowerCase(Locale.ROOT);
      end = matcher.end();
    }
    return rank == null || !isNear(sentence.subSequence(end, at))
        ? Optional.empty()
        : Optional.ofNullable(definitions.get(rank));
  }

  /** Only numbers, what stands in the result's own bracket, and few words in between. */
  private static boolean isNear(CharSequence between) {
    int open = -1;
    int depth = 0;
    for (int i = between.length() - 1; i >= 0; i--) {
      char c = between.charAt(i);
      depth += c == ')' ? 1 : c == '(' ? -1 : 0;
      if (depth < 0) {
        open = i;
        break;
      }
    }
    CharSequence outside = open < 0 ? between : between.subSequence(0, open);
    String words = outside.toString().replaceAll("\\([^()]*\\)|\\[[^\\[\\]]*\\]", " ");
    int count = 0;
    for (String word : words.split("\\s+")) {
      count +=
          word.matches(".*\\p{L}{2,}.*") && !word.matches("participants?|patients?|vs\\.?|of")
              ? 1
              : 0;
    }
    return count <= MOST_WORDS;
  }

  /** An outcome phrase that is nothing but the rank: "primary outcome", "secondary endpoint". */
  public Optional<Text> of(CharSequence phrase) {
    Matcher matcher =
        Pattern.compile("(?i)(?:main |key )?" + RANK + " " + NOUN + "s?").matcher(phrase);
    return matcher.matches()
        ? Optional.ofNullable(definitions.get(matcher.group("rank").toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }
}
