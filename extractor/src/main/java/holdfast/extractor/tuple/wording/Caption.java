package holdfast.extractor.tuple.wording;

import holdfast.extractor.span.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a caption or a title says of the roles of what it stands over. Captions of result tables
 * follow few forms ("Association between X and Y", "Hazard ratios for Y by X", "Effect of X on Y",
 * "Predictors of Y"); the first form that fits decides.
 *
 * @param predictor exposure or grouping variable, empty when not said
 * @param outcome dependent variable, empty when not said
 * @param comparator what the predictor is compared with, empty when not said
 * @param conditions population, period, kind of analysis
 */
public record Caption(Text predictor, Text outcome, Text comparator, List<Text> conditions) {

  /** Nothing is said. */
  public static final Caption SILENT = new Caption(Text.EMPTY, Text.EMPTY, Text.EMPTY, List.of());

  private static final String RATIO =
      "(?:(?:pooled |adjusted |unadjusted |crude |multivaria\\w+[- ]adjusted"
          + " )*(?:hazard|odds|risk|rate|prevalence|relative|incidence rate|HRs?|ORs?|RRs?)(?:"
          + " ratios?| risks?)?s?(?: \\([^)]*\\))?(?: and [^,]*?(?:intervals?|CIs?)(?:"
          + " \\([^)]*\\))?)?)";
  private static final String END = "(?=$|[.;:]\\s|[.;:]$)";
  private static final String BY =
      "(?:by|according to|stratified by|across|associated with|in relation to|per|as a function"
          + " of|with respect to|depending on)";

  /** "... change per 10 μg/dL of elevation in X": the unit, then the exposure. */
  private static final Pattern PER =
      form(
          "^(?<o>[^.;]+?) (?:per|for (?:each|every|an?)) (?<u>(?:\\d[\\d.,]*|one|1)?[- ]?[^.;"
              + " ]{1,12}(?: (?!of )[^.; ]{1,12})?) (?:of"
              + " )?(?:increase|elevation|increment|change|rise|decrease|reduction)s? (?:in|of)"
              + " (?:the )?(?<p>[^.;]+?)"
              + END);

  /** Forms in order of preference; groups p, o, c as in the record. */
  private static final List<Pattern> FORMS =
      List.of(
          form(RATIO + " of (?<p>[^.;]+?) (?:for|on) (?<o>[^.;]+?)" + END),
          form(RATIO + " (?:for|of) (?<o>[^.;]+?) " + BY + " (?<p>[^.;]+?)" + END),
          form(
              "(?:associations?|relationships?|relations?|links?|correlations?) between"
                  + " (?<p>[^.;]+?) and (?:the )?(?<o>[^.;]+?)"
                  + END),
          form(
              "(?:associations?|relationships?|relations?|correlations?) of (?<p>[^.;]+?)"
                  + " (?:with|to|and) (?<o>[^.;]+?)"
                  + END),
          form(
              "(?:associations?|relationships?|correlations?|correlated|associated) with"
                  + " (?<o>[^.;]+?)"
                  + END),
          form(
              "(?:effects?|impacts?|influences?|efficacy|benefits?) of (?:the )?(?<p>[^.;]+?)"
                  + " (?:versus|vs\\.?|compared (?:with|to)) (?<c>[^.;]+?) on (?:the"
                  + " )?(?<o>[^.;]+?)"
                  + END),
          form(
              "(?:effects?|impacts?|influences?|efficacy|benefits?) of (?:the )?(?<p>[^.;]+?)"
                  + " (?:on|upon|in|over|for) (?:the )?(?<o>[^.;]+?)"
                  + END),
          form(
              "regressions?(?: analys[ie]s| models?)? of (?<p>[^.;]+?) (?:on|against|with)"
                  + " (?<o>[^.;]+?)"
                  + END),
          form("models? of (?<o>[^.;]+?) against (?<p>[^.;]+?)" + END),
          form(
              "(?:predictors|determinants|correlates|risk factors?|factors?|variables)(?:"
                  + " (?:independently |significantly"
                  + " )?(?:associated|related|correlated|predicting))?"
                  + " (?:of|for|with|to|influencing|affecting) (?<o>[^.;]+?)"
                  + END),
          form(
              "(?:predicting|explaining|prediction of) (?<o>[^.;]+?)(?: (?:from|by|with)"
                  + " (?<p>[^.;]+?))?"
                  + END),
          form(
              "(?:comparisons?|differences?|changes?) (?:of|in) (?:the )?(?<o>[^.;]+?)"
                  + " (?:between|among) (?:the )?(?<p>[^.;]+?) and (?:the )?(?<c>[^.;]+?)"
                  + END),
          form(
              "(?:comparisons?|differences?|changes?) (?:of|in) (?:the )?(?<o>[^.;]+?)"
                  + " (?:between|among|across|in) (?:the )?(?:different )?(?<p>[^.;]+?)"
                  + END),
          form(RATIO + " (?:for|of) (?<o>[^.;]+?)" + END),
          form(
              "(?:regressions?|models?)(?: analys[ie]s| models?| results?| analyses results?)?"
                  + " (?:for|predicting|on|of|analy[sz]ing|explaining) (?:the )?(?<o>[^.;]+?)"
                  + END),
          form("characteristics[^.;]*? and (?<o>[^.;,]+?)(?= by | in | at | among | of |$|[.;,])"),
          form(
              "(?<o>(?:mean|median|prevalence|incidence|proportion|frequency|concentrations?|levels?)\\b[^.;,]*?)(?="
                  + " in | among | for | at | by |$|[.;,])"),
          form("(?<o>[^.;]+?) " + BY + " (?<p>[^.;]+?)" + END));

  private static final Pattern POPULATION =
      Pattern.compile(
          "(?i)[, ]*\\b(?:in|among|amongst|within|during) (?<x>(?:the )?[^,.;()]+)|[,"
              + " ]+(?<t>(?:from|at|after|before|over|between)"
              + " [^,.;()]*?(?:baseline|weeks?|months?|years?|days?|hours?|follow[-"
              + " ]up|surgery|treatment|\\d{4})[^,.;()]*)");
  private static final Pattern ANALYSIS =
      Pattern.compile(
          "(?i)\\b(un|multivaria\\w+[- ])?adjusted\\b|\\b(uni|multi|bi)varia(te|ble)\\b|\\bsubgroup"
              + " analys[ie]s\\b|\\bsensitivity analys[ie]s\\b|\\bcrude\\b|\\bpost[-"
              + " ]hoc\\b|\\bleave[- ]one[-"
              + " ]out\\b|\\b(non-)?(?!(?:each|every|any|this|that|same|the|by|of|per|and|or|study)"
              + " )[a-z]+[- ]type\\b");
  private static final Pattern TAIL =
      Pattern.compile(
          "(?i),? (?:as assessed|as measured|with (?:their|95|standard)|using|expressed"
              + " as|NHANES|\\(n ?=|based on|adjusted for|controlling for|by logistic|by multi|by"
              + " uni|by cox).*$");
  private static final Pattern VERSUS = Pattern.compile("(?i)\\b(vs)\\.");

  /** Words for the numbers themselves before what they are of. */
  private static final Pattern ESTIMATES =
      Pattern.compile(
          "(?iu)^(?:[\\p{L}-]+ ){0,2}?(?:regression|effect|point|parameter)"
              + " (?:estimates?|coefficients?)\\s*(?:\\[[^\\]]*\\]\\s*|\\([^)]*\\)\\s*)?(?:of|for|from)"
              + " (?:the )?");

  private static final Pattern SAYS_NOTHING =
      Pattern.compile(
          "(?i)(?:the |this |our |each )?(?:study|studies|table|type|paper|analysis|present"
              + " study|(?:the )?(?:two|three|four|five|both|all|different|study|treatment)(?:"
              + " study| treatment| different)? (?:groups?|arms?))(?: at)?");
  private static final Pattern SUMMARY =
      Pattern.compile(
          "(?iu)^(?:(?:the"
              + " )?(?:comparisons?|comparing|summary|results?|distribution|evaluation|assessment|analysis|values?|data)(?:"
              + " of| in| for| on)? )+(?:the )?");
  private static final Pattern SUBJECT_END =
      Pattern.compile(
          "(?iu)[.;:,]\\s|\\s(?:between|by|according to|across|for|using|expressed|obtained|recorded|observed|determined|as"
              + " measured|(?:of|in|for) (?:the"
              + " )?(?:two|three|four|both|all|study|treatment|patients|participants|subjects|children|women|men))\\b");

  /** Captions about many things, or about none by name. */
  private static final Pattern GENERAL =
      Pattern.compile(
          "(?iu)(?:|.*\\b(?:characteristics?|demographics?|data|results?|parameters?|variables?|outcomes?|findings?|details|information|comparisons?|analys[ie]s|measures?|measurements?|and|effects?|events?)\\b.*)");

  private static final Pattern ARTICLE = Pattern.compile("(?i)^(?:the|a|an|each|different) ");

  public Caption {
    conditions = List.copyOf(conditions);
  }

  private static Pattern form(String words) {
    return Pattern.compile("(?i)\\b" + words);
  }

  /**
   * When or after what the results of a whole table were taken, at the end of its caption. Of years
   * one alone: a span of years is that of the whole study.
   */
  private static final Pattern WHEN =
      Pattern.compile(
          "(?iu)(?:,? (?:in )?(?<y>(?<![-–]\\s?)(?:19|20)\\d\\d)|\\b(?<!before and )(?<!before or )(?<w>(?:before|after|following|prior"
              + " to|immediately after) (?:the )?(?!and\\b|or\\b|adjust|control|exclu|account|match|correct|stratif)[^.,;:()]{4,40}?))(?: in (?:all|both|each)"
              + " [^.,;:]{3,30})?\\W*$");

  /** Reads a caption; {@link #SILENT} in every slot it does not name. */
  public static Caption of(Text caption) {
    List<Text> conditions = new ArrayList<>();
    Matcher analysis = ANALYSIS.matcher(caption);
    while (analysis.find()) {
      conditions.add(caption.subSequence(analysis.start(), analysis.end()));
    }
    Matcher when = WHEN.matcher(caption);
    if (when.find()) {
      String name = when.start("y") >= 0 ? "y" : "w";
      conditions.add(caption.subSequence(when.start(name), when.end(name)).strip());
    }
    // the stop of "vs." ends no sentence
    String masked = VERSUS.matcher(caption).replaceAll("$1 ");
    Matcher per = PER.matcher(masked);
    if (per.find()) {
      Text exposure = clean(group(caption, per, "p"), conditions);
      Text predictor =
          new Text.Builder()
              .append(exposure)
              .append(" (per ", null)
              .append(group(caption, per, "u"))
              .append(")", null)
              .build();
      return new Caption(
          predictor, clean(group(caption, per, "o"), conditions), Text.EMPTY, conditions);
    }
    for (Pattern form : FORMS) {
      Matcher matcher = form.matcher(masked);
      if (matcher.find()) {
        Text predictor = clean(group(caption, matcher, "p"), conditions);
        Text outcome = clean(group(caption, matcher, "o"), conditions);
        Text comparator = clean(group(caption, matcher, "c"), conditions);
        return new Caption(predictor, outcome, comparator, conditions);
      }
    }
    clean(caption, conditions);
    return new Caption(Text.EMPTY, Text.EMPTY, Text.EMPTY, conditions);
  }

  /** The same with predictor and outcome changed over. */
  public Caption reversed() {
    return new Caption(outcome, predictor, comparator, conditions);
  }

  /**
   * What a caption that tells no roles is about: "Pain scores (NRS) at rest in the four groups" is
   * about pain scores at rest.
   *
   * @return empty when it only announces a table
   */
  public static Text subject(Text caption) {
    Matcher lead = SUMMARY.matcher(caption);
    Text rest = lead.find() ? caption.from(lead.end()) : caption;
    Matcher end = SUBJECT_END.matcher(rest);
    Text named = clean(end.find() ? rest.subSequence(0, end.start()) : rest, new ArrayList<>());
    return GENERAL.matcher(named).matches() ? Text.EMPTY : named;
  }

  private static Text group(Text caption, Matcher matcher, String name) {
    if (!matcher.pattern().namedGroups().containsKey(name) || matcher.start(name) < 0) {
      return Text.EMPTY;
    }
    return caption.subSequence(matcher.start(name), matcher.end(name)).strip();
  }

  /** Takes population and period off the end of a phrase, and puts them into the conditions. */
  private static Text clean(Text phrase, List<Text> conditions) {
    Matcher lead = ESTIMATES.matcher(phrase);
    Text rest = lead.find() ? phrase.from(lead.end()) : phrase;
    Matcher tail = TAIL.matcher(rest);
    if (tail.find() && tail.start() > 0) {
      rest = rest.subSequence(0, tail.start());
    }
    Matcher population = POPULATION.matcher(rest);
    int cut = -1;
    while (population.find()) {
      if (population.start() == 0) {
        continue;
      }
      cut = cut < 0 ? population.start() : cut;
      String name = population.start("x") >= 0 ? "x" : "t";
      Text found = rest.subSequence(population.start(name), population.end(name)).strip();
      if (!SAYS_NOTHING.matcher(found).matches()) {
        conditions.add(found);
      }
    }
    rest = (cut > 0 ? rest.subSequence(0, cut) : rest).strip();
    Matcher article = ARTICLE.matcher(rest);
    return article.find() ? rest.from(article.end()) : rest;
  }
}
