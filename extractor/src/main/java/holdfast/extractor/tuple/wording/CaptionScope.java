package holdfast.extractor.tuple.wording;

import holdfast.extractor.span.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a caption says of the circumstances of all its table's results: the moment ("Baseline
 * characteristics", "after 12 weeks"), the span of a change, the kind of analysis, and who was
 * analysed ("(safety population)").
 */
final class CaptionScope {

  private static final Pattern ANALYSIS =
      Pattern.compile(
          "(?i)\\b(?<!not )(?:adjust(?:ed|ing)|controlling|controlled) for (?!the\\b)[^.;:()]{3,80}?(?= in | among |$|[.;:()])|\\b(un|multivaria\\w+[- ])?adjusted\\b|\\b(uni|multi|bi)varia(te|ble)\\b|\\bsubgroup"
              + " analys[ie]s\\b|\\bsensitivity analys[ie]s\\b|\\bcrude\\b|\\bpost[-"
              + " ]hoc\\b|\\bleave[- ]one[-"
              + " ]out\\b|\\b(non-)?(?!(?:each|every|any|this|that|same|the|by|of|per|and|or|study)"
              + " )[a-z]+[- ]type\\b");

  /**
   * When or after what the results of a whole table were taken, at the end of its caption. Of years
   * one alone: a span of years is that of the whole study.
   */
  private static final Pattern WHEN =
      Pattern.compile(
          "(?iu)(?:,? (?:in )?(?<y>(?<![-–]\\s?|(?:19|20)\\d\\d ?[-–] ?\\p{L}{3,9}\\.?,? |\\b(?:and|to|from|since|until) \\p{L}{0,9}\\.? ?)(?:19|20)\\d\\d)|\\b(?<!before and )(?<!before or )(?<w>(?:before|after|following|prior"
              + " to|immediately after) (?:the )?(?!and\\b|or\\b|adjust|control|exclu|account|match|correct|stratif)[^.,;:()]{4,40}?|at (?:the )?(?:first|second|third|fourth|last|final|initial) [^.,;:()]{4,60}?))(?: in (?:all|both|each)"
              + " [^.,;:]{3,30})?(?: \\([\\p{Lu}\\d-]{2,10}\\))?\\W*$");

  /** The moment before anything was done, of a table that describes and does not relate. */
  private static final Pattern START =
      Pattern.compile(
          "(?iu)\\b(?<b>baseline|pre-?test|pre-?(?:treatment|intervention))(?:(?! (?:and|to)\\b)[\\p{Zs}\\p{L}/,&’'-]*?)\\b(?:characteristics?|demographics?|data|values?|features?|variables?|measures?|measurements?|profiles?|information|parameters?|levels?|scores?|comparisons?|description|status|findings)\\b"
              + "|\\b(?:at|on) (?:the )?(?<a>baseline|pre-?test|screening|enrol?ment|(?:hospital |ICU"
              + " )?admission|study entry|entry|inclusion|recruitment|diagnosis|randomi[sz]ation)\\b");

  /**
   * Words for that moment which are words for treatments, too ("preoperative chemotherapy"): only
   * what describes people may stand behind them, and no outcomes beside it.
   */
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?iu)^(?!.*\\b(?:outcomes?|results|versus|vs|compared)\\b).*?\\b(?<b>pre-?(?:operative|surgical|training|exercise|manipulation|exposure|randomi[sz]ation|enrol?ment|study)) (?:(?:clinical|patients?|participants?|demographic|laboratory|anthropometric) )*(?:characteristics?|demographics?|data|values?|variables?|measures?|measurements?|parameters?)\\b(?! ?(?:,|/|and\\b|or\\b))");

  /** Words of captions that tell of other times too, or of the relation of something to a start. */
  private static final Pattern LATER =
      Pattern.compile(
          "(?iu)\\b(?:follow[- ]?ups?|after|following|post-?\\p{L}*|changes?|chang(?:ed|ing)|improvements?|(?:weeks?|months?|days?|years?) \\d|\\d+[ -](?:weeks?|months?|days?|hours?|h)\\b|adjust\\w*|according to|associat\\w+|predict\\w+|regress\\w+|correlat\\w+|relationships?|effects? of|end|final|endline|discharge)\\b");

  private static final String CHANGE = "\\b(?<c>changes?|differences?|improvements?)\\b";

  /** From when to when: "Changes in weight from baseline to 12 months". */
  private static final Pattern SPAN =
      Pattern.compile(
          "(?iu)"
              + CHANGE
              + "[^.;]*?\\b(?<s>(?:from|between) (?:the )?(?:pre\\b|pre-?\\p{L}+|before|baseline|start|entry|admission|initial|T ?\\d|weeks?"
              + " \\d+|days? \\d+|months? \\d+)(?: ?\\([^()]{1,12}\\))?[^.,;()]{0,30}? (?:to|and|until) (?:the )?[^.,;()]*?(?:\\([^()]{1,15}\\))?)(?=\\s*(?:$|[.,;(]| (?:in|within|among|for|by|of the)\\b))");

  private static final String PEOPLE =
      "(?:patients|women|men|children|adolescents|adults|infants|girls|boys|participants|subjects|individuals|students|cases)";

  /** People by what they are to others: the table may be of them and the next one of the others. */
  private static final String ROLES =
      "(?:(?:heads? of (?:the )?|household )(?:households?|famil(?:y|ies)|heads?)|mothers|fathers|parents|care-?givers|carers|spouses|siblings|nurses|physicians|teachers)";

  /** Whose characteristics a table gives, where it says more than that they took part. */
  private static final Pattern MEMBERS =
      Pattern.compile(
          "(?iu)\\b(?:of|for|in|among) (?:the )?(?:\\d+ )?(?<x>(?:(?!(?:of|for|in|the|all|both|study|studied|treated|included|enrolled|enroled|randomi[sz]ed|analy[sz]ed|evaluated|recruited|eligible|trial|two|three|four|our|these|those|and|or|number|percentage|proportion|between|among|\\d+)\\b)[\\p{L}\\d+-]+ ){1,3}"
              + PEOPLE
              + "(?=$|[,.;:()*]| (?:in|at|by|between|from|before|after|during|according|allocated|randomi[sz]ed|receiving|included|enrolled)\\b)|"
              + PEOPLE
              + " (?:with|without|aged|undergoing|suffering|affected|who (?!were|was))[^,.;:()]{3,60}?(?=$|[,.;:()*]| (?:in|at|between|from|before|after|during|according|and|allocated|randomi[sz]ed|receiving|included|enrolled)\\b)|"
              + ROLES
              + "(?=$|[,.;:()*]| (?:and|in|at|by|between|from|before|after|during|according|allocated|randomi[sz]ed|receiving|included|enrolled)\\b))");

  /** What was counted in a table whose rows name events: "Treatment-emergent adverse events". */
  private static final Pattern EVENTS =
      Pattern.compile(
          "(?iu)^(?:(?:the|most|common|frequent|frequently|reported|observed|summary|overview|incidence|frequency|rates?|number|numbers|occurrence|of|all|patients|participants|subjects|with|reporting|percentage|proportion|and|\\(%\\)) )*(?<x>(?:(?:(?:treatment|drug|device)[- ](?:emergent|related)|serious|severe|local|systemic|solicited|unsolicited|any[- ]grade|grade \\d(?:[-–]| or | and )\\d|vaccine[- ]related) )*(?:adverse|side)[- ](?:drug )?(?:events?|effects?|reactions?))\\b(?! ?(?:,|and\\b|or\\b|/|in relation))");

  /** What the results of a table rest on: "based on a blinded central review". */
  private static final Pattern BASED =
      Pattern.compile("(?iu)\\bbased (?:up)?on (?:an? |the )?(?<x>[^.;:()]{5,90}?)\\W*$");

  /** A part of the subjects or one of several models that a whole table is of. */
  private static final Pattern PART =
      Pattern.compile(
          "(?iu)\\b(?:for|in|of|from) (?:the |an? )?(?<x>(?!(?:study|total|whole|full|present|entire|our|this|current|overall|same|each|random|pooled|combined|final)\\b)[\\p{L}-]+ (?:sub-?)?sample|(?:[\\p{L}\\d*×-]+ ){1,4}(?:interaction|mediation|moderation|measurement) model)\\W*$");

  /** Whom a table leaves out: "restricted to those with complete data". */
  private static final Pattern RESTRICTED =
      Pattern.compile(
          "(?iu)\\b(?<x>(?:restricted|limited) to (?:[^.;:()]|\\.(?=\\d)|\\((?! ?n ?=)[^()]*\\)){4,140}?)(?=\\s*(?:$|[.;:](?!\\d)|\\( ?n ?=))");

  /** A bracket that names the sample or the analysis: "(FAS)", "(week 8, efficacy sample)". */
  private static final Pattern BRACKET = Pattern.compile("\\(([^()]{3,70})\\)");

  private static final Pattern SAMPLE =
      Pattern.compile(
          "(?iu).*\\b(?:populations?|samples?|analysis set|cohort|(?:study|studies|experiment|trial|phase|sample|models?|week|day|month|year|visit) \\d+\\p{L}?|LOCF|ITT|mITT|FAS|intent(?:ion)?[- ]to[- ]treat|per[- ]protocol|completers?|complete cases?|sub-?group|sub-?sample)\\b.*");

  private static final Pattern SIZE = Pattern.compile("(?iu)^(?:total )?n ?[=:].*");

  private static final String TIMED =
      "(?:from|at|after|before|over|between)"
          + " [^,.;()]*?(?:baseline|weeks?|months?|years?|days?|hours?|\\d ?h\\b|follow[-"
          + " ]up|surgery|treatment|\\d{4})";

  private static final Pattern POPULATION =
      Pattern.compile(
          "(?i)[, ]*\\b(?:in|among|amongst|within|during) (?<x>(?:the )?[^,.;:()]+?(?=[,.;:()]|$|"
              + " (?:in|among|during|within) | "
              + TIMED
              + "))|[, ]+(?<t>"
              + TIMED
              + "[^,.;()]*)");

  /** What changes, and is believed, is "in" something: the phrase goes on. */
  private static final Pattern GOES_ON =
      Pattern.compile(
          "(?iu)(?:^|.*\\b)(?:correlations?|associations?|relationships?|relations?|comparisons?|changes?(?: scores?)?|differences?|improvements?|increases?|decreases?|reductions?|declines?|rises?|gains?|loss(?:es)?|variations?|trends?|interests?|beliefs?|shifts?|confidence|trust|involve(?:d|ment)|participation|with)\\s*$");

  private static final Pattern SAYS_NOTHING =
      Pattern.compile(
          "(?iu)(?:the |this |our |each |all |any |both |various |different )?(?:(?:(?:present|current|whole|cross-sectional|prospective|retrospective|randomi[sz]ed)"
              + " )*(?:study|studies|table|type|paper|analysis|trial|meta-analysis|article)|(?:(?:[≥≤<>]?\\d+ ?%"
              + " of|two|three|four|five|six|both|all|different|studied|study|treatment|treated|experimental|randomi[sz]ed|intervention|comparison|parallel|the)"
              + " )*(?:groups?|arms?|patients|participants|subjects|conditions|individuals)(?: in (?:any|each|both|all) (?:groups?|arms?))?)(?: at)?"
              + "|(?:regards?|respect|terms|order|case|addition|response|relation|comparison|accordance|regard|number|part)\\b.*");

  /** Several arms: they are the columns, and no circumstance of all of them. */
  private static final Pattern ARMS =
      Pattern.compile(
          "(?iu).*\\b(?:and|or|versus|vs\\.?)\\b.*\\b(?:groups?|arms?|placebo|controls?|sham)\\b.*|.*\\b(?:groups?|arms?|placebo|controls?|sham)\\b.*\\b(?:and|or|versus|vs\\.?)\\b.*|.*\\b(?:receiving|given|randomi[sz]ed|allocated)\\b.*\\b(?:and|or|versus|vs\\.?)\\b.*");

  /** The second of two arms or times. */
  private static final Pattern AND = Pattern.compile("(?iu).*\\band");

  /** A condition with this share of another's words says the same moment. */
  private static final double SAME_MOMENT = 0.75;

  private static final Pattern TRAILING = Pattern.compile("[\\s*†‡§¶#]+$");

  /** A list goes on behind the phrase. */
  private static final Pattern LIST =
      Pattern.compile(
          "(?iu)^\\s*(?:\\([^()]*\\)\\s*)?(?:,[^.;]*\\b(?:and|or)\\b|(?:and|or|to|versus|vs)\\b).*");

  private CaptionScope() {}

  /** The conditions that a whole caption tells outside the phrases of its variables. */
  static List<Text> of(Text caption) {
    List<Text> conditions = new ArrayList<>();
    Matcher analysis = ANALYSIS.matcher(caption);
    while (analysis.find()) {
      conditions.add(caption.subSequence(analysis.start(), analysis.end()));
    }
    Matcher span = SPAN.matcher(caption);
    if (span.find()) {
      conditions.add(
          new Text.Builder()
              .append(caption.subSequence(span.start("c"), span.end("c")))
              .append(" ", null)
              .append(caption.subSequence(span.start("s"), span.end("s")).strip())
              .build());
    }
    Matcher when = WHEN.matcher(caption);
    if (when.find()) {
      String name = when.start("y") >= 0 ? "y" : "w";
      conditions.add(caption.subSequence(when.start(name), when.end(name)).strip());
    }
    Matcher start = START.matcher(caption);
    Matcher before = BEFORE.matcher(caption);
    boolean always = !LATER.matcher(caption).find();
    if (always && start.find()) {
      String name = start.start("b") >= 0 ? "b" : "a";
      conditions.add(caption.subSequence(start.start(name), start.end(name)));
    } else if (always && before.find()) {
      conditions.add(caption.subSequence(before.start("b"), before.end("b")));
    }
    conditions.addAll(samples(caption));
    Matcher events = EVENTS.matcher(caption);
    if (events.find()) {
      conditions.add(caption.subSequence(events.start("x"), events.end("x")));
    }
    Matcher of = MEMBERS.matcher(caption);
    if (of.find()) {
      conditions.add(caption.subSequence(of.start("x"), of.end("x")).strip());
    }
    Matcher part = PART.matcher(caption);
    if (part.find()) {
      conditions.add(caption.subSequence(part.start("x"), part.end("x")));
    }
    Matcher restricted = RESTRICTED.matcher(caption);
    if (restricted.find()) {
      conditions.add(caption.subSequence(restricted.start("x"), restricted.end("x")).strip());
    }
    conditions.addAll(CaptionFrame.of(caption));
    Matcher based = BASED.matcher(caption);
    if (based.find()) {
      conditions.add(caption.subSequence(based.start("x"), based.end("x")).strip());
    }
    return conditions;
  }

  /** The caption without the brackets that name its sample. */
  static Text withoutSamples(Text caption) {
    return caption
        .replaceAll(
            BRACKET, match -> samples(Text.unplaced(match.group())).isEmpty() ? match.group() : "")
        .strip();
  }

  /** The samples of a bracket; several brackets tell the columns apart and hold for no table. */
  private static List<Text> samples(Text caption) {
    List<Text> found = new ArrayList<>();
    Matcher bracket = BRACKET.matcher(caption);
    while (bracket.find()) {
      List<Text> conditions = new ArrayList<>();
      samples(caption.subSequence(bracket.start(1), bracket.end(1)), conditions);
      if (!conditions.isEmpty() && !found.isEmpty()) {
        return List.of();
      }
      found.addAll(conditions);
    }
    return found;
  }

  private static void samples(Text bracket, List<Text> conditions) {
    int from = 0;
    for (int i = 0; i <= bracket.length(); i++) {
      if (i == bracket.length() || bracket.charAt(i) == ',' || bracket.charAt(i) == ';') {
        Text part = bracket.subSequence(from, i).strip();
        if (SAMPLE.matcher(part).matches() && !SIZE.matcher(part).matches()) {
          conditions.add(part);
        }
        from = i + 1;
      }
    }
  }

  /** Takes population and period off the end of a phrase, and puts them into the conditions. */
  static Text cut(Text phrase, List<Text> conditions) {
    Matcher population = POPULATION.matcher(phrase);
    int cut = -1;
    while (population.find()) {
      boolean goesOn =
          population.start() == 0
              || population.start("x") >= 0
                  && GOES_ON.matcher(phrase.subSequence(0, population.start())).matches();
      if (goesOn) {
        continue;
      }
      cut = cut < 0 ? population.start() : cut;
      String name = population.start("x") >= 0 ? "x" : "t";
      Text found =
          phrase
              .subSequence(population.start(name), population.end(name))
              .replaceAll(TRAILING, match -> "")
              .strip();
      Text before = phrase.subSequence(0, population.start());
      boolean told =
          !isOpen(before)
              && !AND.matcher(before).matches()
              && !SAYS_NOTHING.matcher(found).matches()
              && !ARMS.matcher(found).matches()
              && !LIST.matcher(phrase.from(population.end())).matches();
      boolean known =
          conditions.stream()
              .anyMatch(
                  said ->
                      said.toString().contains(found) || Words.shared(said, found) >= SAME_MOMENT);
      if (told && !known) {
        conditions.add(found);
      }
    }
    return (cut > 0 ? phrase.subSequence(0, cut) : phrase).strip();
  }

  /** Whether a bracket is open at the end of a text. */
  private static boolean isOpen(Text text) {
    String said = text.toString();
    return said.lastIndexOf('(') > said.lastIndexOf(')');
  }
}
