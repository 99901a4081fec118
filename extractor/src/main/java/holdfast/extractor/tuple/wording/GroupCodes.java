package holdfast.extractor.tuple.wording;

import holdfast.extractor.span.Literals;
import holdfast.extractor.span.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the letters and numbers of a paper's groups stand for: "Group A (collagen sponge)", "group P
 * received placebo", "the main trunk (group 1)". A paper that explains one of them only is not
 * taken to code its groups.
 */
public final class GroupCodes {

  private static final String CODE = "(\\p{Lu}|I{2,3}|IV|[1-9])";

  private static final Literals NAMED = Literals.of("group ");

  /** A code and what stands for it in brackets behind: never a size or another number. */
  private static final Pattern BRACKETS =
      Pattern.compile(
          "(?u)\\b[Gg]roup " + CODE + " \\((?!n\\b|N\\b|[\\d±<=])([^()]*?\\p{L}{3}[^()]*?)[;,)]");

  private static final Pattern RECEIVED =
      Pattern.compile(
          "(?u)\\b[Gg]roup "
              + CODE
              + "(?: \\([^()]*\\))?(?::| (?:(?:would|will) )?(?:receiv(?:ed?|ing)|(?:was|were)"
              + " (?:given|treated with|administered)|underwent)) (?:an? |the )?"
              + "([\\p{L}\\d][^.,;:()]*?)(?=[.,;:()]|$|(?i: and (?:the )?(?:group|patients)\\b"
              + "| (?:while|whereas|once|twice|daily|for|before|after|during|from|which|who)\\b))");

  private static final Pattern GIVEN =
      Pattern.compile(
          "(?u)\\b[Ii]n (?:the )?[Gg]roup "
              + CODE
              + ",?(?: \\([^()]*\\),?)? (?:an? |the )?([\\p{L}\\d][^.,;:()]*?)(?: \\([^()]*\\))?"
              + " (?:was|were) (?:administered|given|applied|performed|used)\\b");

  /** Up to this many words before a bracket are what the group is. */
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?u)(?:(?:with|of|at|an?|the|received|underwent|and|to|by|either|[,;:])\\s)"
              + "((?:(?!(?:with|of|at|an?|the|received|underwent|and|to|by|either)\\s)[\\p{L}\\d/-]+"
              + "\\s){1,5})\\((?:the )?[Gg]roup "
              + CODE
              + "\\b");

  private static final Pattern LABEL =
      Pattern.compile("(?u)(?:[Tt]he )?(?i:group) \\(?" + CODE + "\\)?");

  /** What was found of a group, or a part of its dose: no name. */
  private static final Pattern NUMBERS =
      Pattern.compile("(?iu)[<>=≤≥±%]|\\brespectively\\b|\\b[pn]\\s?=|(?:^|\\s)(?:an?|the|\\d+)$");

  /** The digits behind a decimal point that a pattern took for the end of a sentence. */
  private static final Pattern DECIMALS = Pattern.compile("^\\.\\d");

  private static final Pattern WORD = Pattern.compile("\\p{L}\\p{L}\\p{L}");

  private static final int LONGEST = 60;

  private final Map<String, Text> meanings = new LinkedHashMap<>();

  /**
   * @param all paragraphs that tell of the design: abstract and methods
   */
  public GroupCodes(List<Text> all) {
    List<Text> paragraphs = all.stream().filter(NAMED::in).toList();
    for (Text paragraph : paragraphs) {
      keep(BRACKETS.matcher(paragraph), paragraph, 1, 2);
    }
    for (Text paragraph : paragraphs) {
      keep(RECEIVED.matcher(paragraph), paragraph, 1, 2);
    }
    for (Text paragraph : paragraphs) {
      keep(GIVEN.matcher(paragraph), paragraph, 1, 2);
      keep(BEFORE.matcher(paragraph), paragraph, 2, 1);
    }
    if (meanings.size() == 1) {
      meanings.clear();
    }
  }

  private void keep(Matcher matcher, Text paragraph, int code, int meaning) {
    while (matcher.find()) {
      Text named = paragraph.subSequence(matcher.start(meaning), matcher.end(meaning)).strip();
      boolean cut = DECIMALS.matcher(paragraph.from(matcher.end(meaning))).find();
      boolean words =
          named.length() <= LONGEST
              && WORD.matcher(named).find()
              && !NUMBERS.matcher(named).find()
              && !cut;
      if (words && LabelKind.of(named) != LabelKind.TIME) {
        meanings.putIfAbsent(matcher.group(code).toLowerCase(Locale.ROOT), named);
      }
    }
  }

  /** A label that is one group's code, with what it stands for behind it; others as they are. */
  public Text spelledOut(Text label) {
    Matcher matcher = LABEL.matcher(label);
    Text meaning =
        matcher.matches() ? meanings.get(matcher.group(1).toLowerCase(Locale.ROOT)) : null;
    return meaning == null
        ? label
        : new Text.Builder().append(label).append(": ", null).append(meaning).build();
  }

  /** Whether the paper codes its groups. */
  public boolean isEmpty() {
    return meanings.isEmpty();
  }
}
