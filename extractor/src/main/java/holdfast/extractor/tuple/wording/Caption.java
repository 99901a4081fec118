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
      "(?:(?<!\\b(?:affected|caused|followed|determined|measured|assessed|evaluated|obtained|accompanied|performed|estimated|explained|induced|reported|consumption|intake|use) )by|according to|stratified by|across|associated with|in relation to|per(?!"
          + " (?:\\d|day|week|month|year|hour|minute|patient|person|participant|protocol|group|cent|capita|[kmµμ]?g|kilogram|unit|dose|serving|litre|liter)\\w*\\b)|as a function"
          + " of|with respect to|depending on)";

  /** Names of analyses before what they explain: "Univariate and multivariate analysis of". */
  private static final String ANALYSIS_OF =
      "(?:(?:(?:(?:uni|multi|bi)[- ]?varia(?:te|ble)|cox|logistic|linear|survival|regression|prognostic|risk|proportional|hazards?|and|or)[,/]?"
          + " )+analys[ie]s|(?:analys[ie]s of (?:co)?variance|ANC?OVAs?)(?: results?| tables?)?)"
          + " (?:of|for|on) (?:the )?";

  /** What is analysed, where it is no outcome. */
  private static final String PEOPLE_OR_FACTORS =
      "[^.;]*?\\b(?:patients|participants|subjects|cases|individuals|(?:(?:risk|prognostic|predictive|different|potential|associated)"
          + " )?(?:factors?|variables?|parameters?|predictors?|characteristics|features|effects?|data|markers?))\\b";

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
          form(
              "(?:using|with|and) (?<o>[^.;,()]+?) as (?:the |a )?(?:dependent|outcome|response)(?:"
                  + " variables?| measures?)?\\b"),
          form(
              "(?:dependent|outcome|response) variables?\\s*(?::|=|was|is)\\s*(?<o>[^.;,()]+?)(?=$|[.;,()])"),
          form(
              "comparisons? (?:of|between) (?<p>[^.;]+?) (?:and|with|versus|vs\\.?) (?<c>[^.;]+?)"
                  + " (?:(?:in|with) (?:regards?|respect) to|in terms of|regarding|concerning)"
                  + " (?<o>[^.;]+?)"
                  + END),
          form(RATIO + " of (?<p>[^.;]+?) (?:for|on) (?<o>[^.;]+?)" + END),
          form(RATIO + " (?:for|of) (?<o>[^.;]+?) " + BY + " (?<p>[^.;]+?)" + END),
          form(
              "(?:associations?|relationships?|relations?|links?|correlations?) between"
                  + " (?<p>[^.;]+?) and (?:the )?(?<o>[^.;]+?)"
                  + END),
          form(
              "(?:associations?|relationships?|relations?|correlations?) of (?<p>[^.;]+?)"
                  + " (?:with|to) (?:the )?(?<o>[^.;]+?)"
                  + END),
          form(
              "(?:associations?|relationships?|relations?|correlations?) of (?<p>[^.;]+?)"
                  + " and (?:the )?(?<o>[^.;]+?)"
                  + END),
          form(
              "(?:associations?|relationships?|relations?|correlations?|correlated|(?<!study |studies |trial |groups? |period |phase )associated) with"
                  + " (?<o>(?!(?:(?:their|the) )?(?:\\d+ ?% )?(?:confidence|credible) intervals?\\b)[^.;]+?)"
                  + END),
          form("(?:relations?|relationships?) to (?<o>[^.;]+?)" + END),
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
                  + " )?(?:associated|related|correlated|linked|predicting|predictive|contributing|prognostic))?"
                  + " (?:of|for|with|to|influencing|affecting|(?:that|which) (?:affect|influence|predict)(?:ed|s)?) (?!interest\\b)(?:the )?(?<o>[^.;]+?)"
                  + END),
          form(
              "(?:predicting|explaining|prediction of) (?<o>[^.;]+?)(?: (?:from|by|with)"
                  + " (?<p>[^.;]+?))?"
                  + END),
          form(ANALYSIS_OF + "(?<o>(?!" + PEOPLE_OR_FACTORS + ")[^.;]+?)" + END),
          form(
              "(?:(?:comparisons?|differences?|changes?) (?:of|in)|compar(?:e|ing)) (?:the )?(?<o>[^.;]+?)"
                  + " (?:between|among) (?:the )?(?<p>[^.;]+?) and (?:the )?(?<c>[^.;]+?)"
                  + END),
          form(
              "(?:comparisons?|differences?|changes?) (?:of|in) (?:the )?(?<o>[^.;]+?)"
                  + " (?:between|among|across|in) (?:the )?(?:different )?(?<p>[^.;]+?)"
                  + END),
          form(RATIO + " (?:for|of) (?<o>[^.;]+?)" + END),
          form(
              "(?:regressions?|models?)(?:(?: analys[ie]s| models?)? results?| analys[ie]s| models?)?"
                  + " (?:for|predicting|on|of|over(?! (?:the )?(?:time|follow|\\d))|analy[sz]ing|explaining) (?:the )?(?<o>[^.;]+?)"
                  + END),
          form(
              "characteristics[^.;]*? and (?<o>(?!(?:(?:uni|bi|multi)varia\\w+"
                  + " )?(?:analys|comparison|groups?\\b|the\\b|without\\b|with\\b|their\\b|its\\b|those\\b|patients|(?:healthy )?(?:controls?|subjects)|end(?:line|point)?\\b|follow|after\\b|before\\b|\\d))[^.;,]+?)(?= by | in | at | among | of |$|[.;,])"),
          form(
              "(?:(?<=^)|(?<=\\bof )|(?<=\\bof the )|(?<=\\bin )|(?<=\\bin the ))(?<o>(?:(?!(?:of|in|for|and|with|by|on|at|the|comparisons?|changes?|comparing)\\b)[\\p{L}-]+"
                  + " ){0,4}?"
                  + "(?:mean|median|prevalence|incidence|proportion|frequency|concentrations?|levels?)\\b[^.;,]*?)(?="
                  + " in | among | for | at | by | with respect to | based on | according to |$|[.;,])"),
          form("(?<o>[^.;]+?) " + BY + " (?<p>[^.;]+?)" + END));

  private static final Pattern TAIL =
      Pattern.compile(
          "(?i),? (?:after adjust\\w+|adjusting for|(?<=, )from \\d|as assessed|as measured|with (?:their|95|standard)|using|(?:restricted|limited) to|expressed"
              + " as|NHANES|\\(n ?=|based on|adjusted for|controlling for|by logistic|by multi|by"
              + " uni|by cox).*$");
  private static final Pattern VERSUS = Pattern.compile("(?i)\\b(vs)\\.");

  /** Words for the numbers themselves before what they are of. */
  private static final Pattern ESTIMATES =
      Pattern.compile(
          "(?iu)^(?:[\\p{L}-]+ ){0,2}?(?:regression|effect|point|parameter)"
              + " (?:estimates?|coefficients?)\\s*(?:\\[[^\\]]*\\]\\s*|\\([^)]*\\)\\s*)?(?:of|for|from)"
              + " (?:the )?");

  private static final Pattern SUMMARY =
      Pattern.compile(
          "(?iu)^(?:of (?:the )?)?(?:(?:the"
              + " )?(?:comparisons?|comparing|summary|results?|distribution|evaluation|assessment|analysis|values?|data|descriptive statistics(?= of))(?:"
              + " of| in| for| on)? )+(?:the )?");
  private static final Pattern SUBJECT_END =
      Pattern.compile(
          "(?iu)[.;:,]\\s|\\s(?:between|by|according to|across|for|using|expressed|obtained|recorded|observed|determined|as"
              + " measured|(?<!\\b(?:number|numbers|proportion|percentage|percent|frequency)\\s)(?:of|in|for) (?:the"
              + " )?(?:two|three|four|both|all|study|treatment|patients|participants|subjects|children|women|men))\\b");

  /** Captions about many things, or about none by name. */
  private static final Pattern GENERAL =
      Pattern.compile(
          "(?iu)(?:|(?:number|proportion|percentage|frequency|correlations?|associations?|relations?|[HOR]Rs?|(?:hazard|odds|risk) ratios?)|.*\\b(?:characteristics?|demographics?|data|results?|parameters?|variables?|outcomes?|findings?|details|information|comparisons?|analys[ie]s|measures?|measurements?|and|effects?|events?)\\b.*)");

  /** Outcomes of captions that name a table or a statistic and nothing that was measured. */
  private static final Pattern ANNOUNCES =
      Pattern.compile(
          "(?iu)(?:|(?:(?:baseline|demographic|clinical|clinicopathologic(?:al)?|epidemiologic(?:al)?|socio-?demographic|general|patients?|participants?|subjects?|study|laboratory|main|overall|and|the|of|raw|mean|median)[ ,]*)*"
              + "(?:characteristics?|demographics?|data|results?|parameters?|variables?|overview|summary|statistics|comparisons?|changes?|differences?|means?|medians?|values?|percentages?|proportions?|frequency|frequencies|levels?|scores?|distributions?|details|information|analys[ie]s|outcomes?)"
              + "(?: of (?:the )?(?:study )?(?:(?:[\\p{L}-]+ ){0,4}(?:patients|participants|subjects|adults|children|women|men|individuals|respondents)|sample|population|variables|groups|parameters))?|.*\\b(?:groups|arms))");

  /** Who was studied, and no exposure. */
  private static final Pattern PEOPLE =
      Pattern.compile(
          "(?iu)(?:[\\p{L}-]+ ){0,2}(?:adults|children|patients|participants|subjects|people|students|adolescents)");

  /** Groups or ways that a caption does not name: "between the two groups of patients". */
  private static final Pattern UNNAMED =
      Pattern.compile(
          "(?iu)(?:(?:the|two|three|four|five|both|all|study|trial|treatment|intervention|patients?|experimental|randomi[sz]ed|different|various|each|\\d)"
              + " )*(?:groups?|arms?|methods?|cohorts?|subgroups?|conditions?)(?: (?:of|for) (?:the )?(?:study )?(?:patients|participants|subjects|children|women|men|rats|mice|animals))?[ .]*");

  /** Several arms in a row; which two are compared, the columns say. */
  private static final Pattern SEVERAL = Pattern.compile("(?u)[^,]+, [^,]+(?:,.*)?");

  /** Where and when, behind the groups. */
  private static final Pattern PLACE = Pattern.compile("(?u),[^,].*\\b(?:19|20)\\d\\d\\b.*$");

  private static final Pattern GROUPS = Pattern.compile("(?iu)(?<=\\S) groups$");

  private static final Pattern ARTICLE = Pattern.compile("(?i)^(?:the|a|an|each|different) ");

  public Caption {
    conditions = List.copyOf(conditions);
  }

  private static Pattern form(String words) {
    return Pattern.compile("(?i)\\b" + words);
  }

  /** Reads a caption; {@link #SILENT} in every slot it does not name. */
  public static Caption of(Text printed) {
    Text said = CaptionText.essence(printed);
    List<Text> conditions = CaptionScope.of(said);
    Text caption = CaptionScope.withoutSamples(said);
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
        Text exposure =
            clean(group(caption, matcher, "p"), conditions).replaceAll(PLACE, match -> "");
        Text outcome = measured(clean(group(caption, matcher, "o"), conditions));
        Text comparator = arm(clean(group(caption, matcher, "c"), conditions));
        boolean several = !comparator.isBlank() && SEVERAL.matcher(exposure).matches();
        boolean unnamed =
            PEOPLE.matcher(exposure).matches()
                || comparator.isBlank() && UNNAMED.matcher(exposure).matches();
        return new Caption(
            several || unnamed ? Text.EMPTY : arm(exposure),
            outcome,
            several ? Text.EMPTY : comparator,
            conditions);
      }
    }
    clean(caption, conditions);
    return new Caption(Text.EMPTY, Text.EMPTY, Text.EMPTY, conditions);
  }

  /** One of the groups: "RSN" of "between RSH and RSN groups". */
  private static Text arm(Text name) {
    return UNNAMED.matcher(name).matches() ? name : name.replaceAll(GROUPS, match -> "");
  }

  /** What announces a table or a kind of numbers is no outcome. */
  private static Text measured(Text outcome) {
    Matcher lead = SUMMARY.matcher(outcome);
    Text named = (lead.find() ? outcome.from(lead.end()) : outcome).strip();
    while (!named.isEmpty() && ",:-".indexOf(named.charAt(named.length() - 1)) >= 0) {
      named = named.subSequence(0, named.length() - 1);
    }
    return ANNOUNCES.matcher(named).matches() ? Text.EMPTY : named;
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
  public static Text subject(Text printed) {
    Text caption = CaptionText.essence(printed);
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
    rest = CaptionScope.cut(rest, conditions);
    Matcher article = ARTICLE.matcher(rest);
    return article.find() ? rest.from(article.end()) : rest;
  }
}
