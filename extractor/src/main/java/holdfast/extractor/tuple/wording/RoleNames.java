package holdfast.extractor.tuple.wording;

import holdfast.extractor.span.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the arms are that a trial calls by their part in it: "the intervention group received yoga
 * lessons", "usual care (control group)". Where no sentence says, an intervention is what the title
 * is about, and a control is what the paper most often says of its controls.
 */
public final class RoleNames {

  private static final String TREATED =
      "intervention|treatment|treated|experimental|active|training|supplement(?:ed|ation)?";

  private static final String CONTROL = "control|comparison|comparator";

  private static final String GROUP =
      "(?:groups?|arms?|conditions?|participants|patients|subjects|children|villages|clusters"
          + "|schools|communities|practices|households)";

  private static final String ROLE = "(" + TREATED + "|" + CONTROL + ")";

  /** What was done, up to the next clause: no result, so no comparative and no number. */
  private static final String DONE =
      "((?:(?!(?i:more|less|fewer|higher|lower|greater|better|than|significant\\w*|similar|same"
          + "|no)\\b)[^.,;:()\\[\\]=<>%]){4,80}?)"
          + "(?=[.,;:()\\[\\]]|$|(?i: (?:while|whereas|for|during|before|after|from|which|who"
          + "|that|until|twice|once|daily|over|and the|and (?:those|"
          + GROUP
          + "))\\b))";

  private static final Pattern RECEIVED =
      Pattern.compile(
          "(?iu)\\b"
              + ROLE
              + "[- ]"
              + GROUP
              + "(?: \\([^()]*\\))?(?:,? (?:who|which|that|also|only|each))?(?::"
              + "| (?:received|receives|(?:was|were) (?:given|offered|treated with|administered"
              + "|provided with|assigned to|allocated to)|underwent|participated in|attended"
              + "|performed|took part in|completed|consisted of|got)) (?:an? |the |their )?"
              + DONE);

  private static final Pattern BRACKETS =
      Pattern.compile(
          "(?iu)\\b"
              + ROLE
              + "[- ]"
              + GROUP
              + " \\((?!n\\b|(?:or|and|i\\.?e|e\\.?g|see|table|fig\\w*)\\b)([^()=<>%\\d]*?\\p{L}{3}[^()=<>%\\d]*?)[;,)]");

  /** Words in front of a bracket that says which arm they are. */
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?iu)\\b(?:to|either|or|with|received|receive|receiving|underwent|of|and|versus|vs\\.?)"
              + " (?:an? |the )?((?:(?!(?:to|either|or|with|received?|receiving|underwent)\\s)"
              + "[\\p{L}\\d/-]+\\s){1,8})\\((?:the |as )?"
              + ROLE
              + "(?:[- ]"
              + GROUP
              + ")?(?:[,;] ?n ?= ?\\d+)?\\)");

  private static final Pattern LABEL =
      Pattern.compile("(?iu)(?:the )?" + ROLE + "(?:[- ]" + GROUP + ")?s?");

  private static final Pattern IS_CONTROL = Pattern.compile("(?i)" + CONTROL);

  private static final Pattern USUAL =
      Pattern.compile(
          "(?i)\\b(?:usual care|standard(?: medical)? care|standard treatment|routine care|no"
              + " treatment|no intervention|wait(?:ing)?[- ]list|placebo|sham)\\b");

  /** A word that says no more than the label does. */
  private static final Pattern EMPTY =
      Pattern.compile(
          "(?i)(?:(?:the|an?|study|usual|same|intervention|treatment|control|program"
              + "|group|drug|experimental|condition|arm)s?\\s?)*");

  /** Whose treatment it was. */
  private static final Pattern WHO =
      Pattern.compile(
          "(?i)^(?:included |includ(?:es|ing) )?(?:the )?(?:patients|participants|subjects|those|people|women"
              + "|men|children) (?:who |that )?(?:(?:were )?treated with|underwent|undergoing"
              + "|received|receiving|(?:were )?given) ");

  /** A last word that calls for another. */
  private static final Pattern OPEN_END =
      Pattern.compile("(?i) (?:without|with|of|to|in|on|by|and|or|the|an?|at|as)$");

  private static final Pattern WORD = Pattern.compile("\\p{L}\\p{L}\\p{L}");

  private final Map<Boolean, Text> meanings = new HashMap<>();

  /**
   * @param design the paragraphs of abstract and methods
   * @param title of the paper
   */
  public RoleNames(List<Text> design, Text title) {
    for (Text paragraph : design) {
      keep(BRACKETS.matcher(paragraph), paragraph, 1, 2);
      keep(BEFORE.matcher(paragraph), paragraph, 2, 1);
    }
    for (Text paragraph : design) {
      keep(RECEIVED.matcher(paragraph), paragraph, 1, 2);
    }
    TitleSubject.of(title).ifPresent(subject -> meanings.putIfAbsent(false, subject));
    MostNamed.of(USUAL, design).ifPresent(control -> meanings.putIfAbsent(true, control));
  }

  private void keep(Matcher matcher, Text paragraph, int role, int meaning) {
    while (matcher.find()) {
      Text named = paragraph.subSequence(matcher.start(meaning), matcher.end(meaning)).strip();
      Matcher lead = WHO.matcher(named);
      named = lead.find() ? named.from(lead.end()) : named;
      Matcher open = OPEN_END.matcher(named);
      named = open.find() ? named.subSequence(0, open.start()) : named;
      boolean says = WORD.matcher(named).find() && !EMPTY.matcher(named).matches();
      if (says && LabelKind.of(named) != LabelKind.TIME) {
        meanings.putIfAbsent(IS_CONTROL.matcher(matcher.group(role)).matches(), named);
      }
    }
  }

  /** A label that names an arm by its part only, with what it is behind it; others as they are. */
  public Text spelledOut(Text label) {
    Matcher matcher = LABEL.matcher(label);
    if (!matcher.matches()) {
      return label;
    }
    Text meaning = meanings.get(IS_CONTROL.matcher(matcher.group(1)).matches());
    if (meaning == null || contains(label, meaning)) {
      return label;
    }
    return new Text.Builder()
        .append(label)
        .append(" (", null)
        .append(meaning)
        .append(")", null)
        .build();
  }

  private static boolean contains(Text label, Text meaning) {
    return label
        .toString()
        .toLowerCase(Locale.ROOT)
        .contains(meaning.toString().toLowerCase(Locale.ROOT));
  }
}
