package holdfast.extractor.tuple;

import holdfast.extractor.paper.Section;
import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.PValue;
import holdfast.extractor.statistic.Placed;
import holdfast.extractor.statistic.Statistic;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers of sentences that are no results, by where they stand: the levels that the marks of a
 * figure mean ("*P &lt; 0.05"), concentrations, intensities and limits among the methods ("5% skim
 * milk", "at 50% MVC", "reduced by 25% in case of fever"), levels of an interval ("the 95%
 * tolerance ellipse"), a raised or lowered 2 of a name.
 */
final class NoResult {

  /** The usual levels of significance. */
  private static final Pattern LEVEL = Pattern.compile("0?\\.(?:0*1|0*5)0*");

  private static final Pattern FIGURE =
      Pattern.compile("(?iu)^(?:fig(?:ure)?s?\\b|supplementa\\w* fig).*");

  /** A mark in front of a p: a legend. */
  private static final Pattern MARK = Pattern.compile("(?u)(?:[*†‡§¶#$&★☆]\\s*+)++[,:=]?\\s*+$");

  /** A letter in front of a p at the start or behind a separator: "a P &lt; 0.05 vs. control". */
  private static final Pattern LETTER =
      Pattern.compile("(?u)(?:^|[;,.]\\s|\\band )\\(?[a-e]\\)?\\s*+$");

  private static final Pattern MARKED = Pattern.compile("(?u)^[\\s(“\"]*[*†‡§¶#★☆]");

  /** Words with which a legend says what its signs mean. */
  private static final Pattern DENOTED =
      Pattern.compile(
          "(?iu)\\b(?:asterisks?|symbols?|stars?|daggers?|letters?|denot\\w+|(?:statistical(?:ly)?|level of) significan\\w+ (?:level|at|was|is)|significant at)\\b|\\bn\\.?s\\.?,? ?(?:[=:]|no[nt]\\b)");

  /** What a share is the strength, the level or the limit of. */
  private static final Pattern STRENGTH =
      Pattern.compile(
          "(?iu)^\\s*(?:\\([vw]/[vw]\\)|[vw]/[vw]\\b|of (?:the )?(?:maxim\\w+|peak|HR ?max|V\\S{0,3}O|1-?RM|one[- ]repetition|MVC)\\b"
              + "|(?:confidence|tolerance|prediction|credib\\w+|percentile|quantile|cent(?:er|re) of|limits? of|probability\\b|power\\b)"
              + "|(?:MVC|1-?RM|V\\S{0,3}O\\s?[₂2]\\s?(?:max|peak)\\S*|HR ?max|HRR|relative humidity)\\b)");

  /** A gas, or the setting of a device, in front of its share. */
  private static final Pattern SETTING =
      Pattern.compile(
          "(?iu)(?:\\bFi?O\\s?[₂2]\\s?\\)?|fraction of (?:inspired )?oxygen|humidity)\\s*(?:was |of |at |set |maintained |(?:set|maintained|kept) at |[=:<>≥≤] ?)*[-–+~]?$");

  /** Who was counted: a share of them may be found while a study is set up. */
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?iu)\\b(?:patients|participants|subjects|individuals|women|men|females|males|girls|boys|children|adults|adolescents|infants|students|respondents|households"
              + "|cases|controls|cohorts?|samples?|respon(?:se|ded|ded to)|respon\\w+ rate|attrition|drop-?outs?|lost to|follow-?up|recruited|enrolled|participat\\w+|excluded|consented|agreed|completed|population|prevalence|married|aged)\\b");

  /** What was to be done, or when something was to be called so. */
  private static final Pattern RULE =
      Pattern.compile(
          "(?iu)\\b(?:if|should|would|could|must|in case of|defined as|was defined|were defined|criteri\\w+|considered|at least|at a concentration|set (?:at|to)|threshold|cut-?off|assum\\w+|expected|based on a|calculated)\\b|\\bwhen(?: the)? \\p{L}+ (?:exceed|was (?:above|below))");

  private static final Pattern METHODS =
      Pattern.compile(
          "(?iu)(?!.*\\b(?:results?|findings)\\b)(?:materials?|patients|subjects)?(?: and | & |,|/)*(?:methods?|design|interventions?|setting).*");

  private static final Pattern PLANNED = Pattern.compile("(?iu)\\b(?:sample size|power)\\b");

  private NoResult() {}

  /** Whether a section tells how a study was made; a part of an abstract may. */
  static boolean isOfMethods(Section section) {
    return section.kind() == Section.Kind.METHODS
        || section.kind() == Section.Kind.ABSTRACT && METHODS.matcher(section.heading()).matches();
  }

  /** Whether a number is no result of the paper. */
  static boolean is(Section section, Text sentence, Placed placed) {
    Statistic statistic = placed.statistic();
    if (statistic.value() == null) {
      return isLegend(section, sentence, placed);
    }
    boolean plain =
        statistic.p() == null && statistic.interval() == null && statistic.spread() == null;
    if (!plain) {
      return false;
    }
    if (statistic.type() == EffectType.COUNT) {
      char first = sentence.charAt(placed.start());
      return first >= '₀' && first <= '₉';
    }
    if (statistic.type() != EffectType.PERCENT) {
      return isOfMethods(section) && PLANNED.matcher(section.heading()).find();
    }
    return isStrength(sentence, placed)
        || isOfMethods(section) && isChosen(section, sentence, statistic.n() != null);
  }

  /** "5% skim milk", "at 100% V̇O2max", "the 95% tolerance ellipse", "FiO2 14.5%". */
  private static boolean isStrength(Text sentence, Placed placed) {
    String text = sentence.toString();
    int percent = text.indexOf('%', placed.start());
    int behind = percent >= 0 && percent <= placed.end() ? percent + 1 : placed.end();
    Matcher setting =
        SETTING.matcher(text).region(Math.max(0, placed.start() - 60), placed.start());
    return STRENGTH.matcher(text.substring(behind)).find() || setting.find();
  }

  /** Among the methods a share is a setting, unless it is one of people who were counted. */
  private static boolean isChosen(Section section, Text sentence, boolean counted) {
    return PLANNED.matcher(section.heading()).find()
        || !counted && (!COUNTED.matcher(sentence).find() || RULE.matcher(sentence).find());
  }

  /** "*P &lt; 0.05", "† significantly different from A (p &lt; 0.05)": what a mark means. */
  private static boolean isLegend(Section section, Text sentence, Placed placed) {
    PValue p = placed.statistic().p();
    boolean level =
        p != null
            && p.relation() != PValue.Relation.EQUAL
            && LEVEL.matcher(p.number().value()).matches();
    if (!level) {
      return false;
    }
    Text before = sentence.subSequence(0, placed.start());
    boolean figure = FIGURE.matcher(section.heading()).matches();
    return MARK.matcher(before).find()
        || figure
            && (LETTER.matcher(before).find()
                || MARKED.matcher(sentence).find()
                || DENOTED.matcher(sentence).find());
  }
}
