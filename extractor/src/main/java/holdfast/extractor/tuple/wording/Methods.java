package holdfast.extractor.tuple.wording;

import holdfast.extractor.span.Literals;
import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.EffectType;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of statistical methods in running text, and which of them can give which kind of effect. A
 * method is only taken from a wider scope (the statistics section) when it fits the effect; one
 * named beside the result needs no such test.
 */
public final class Methods {

  /** Kinds of methods, by what they estimate. */
  public enum Family {
    LOGISTIC,
    HAZARD,
    COUNT_MODEL,
    LINEAR,
    MIXED,
    MEAN_TEST,
    VARIANCE,
    RANK_TEST,
    FREQUENCY_TEST,
    CORRELATION,
    META,
    SURVIVAL,
    RISK_MODEL,
    PROPORTIONS,
    HETEROGENEITY,
    OTHER
  }

  /**
   * A method as named in a text.
   *
   * @param family what it estimates
   * @param text its printed name
   * @param start 0-based offset in the text that was searched
   */
  public record Mention(Family family, Text text, int start) {

    /**
     * Whether it is a word for how variables relate, which captions use and no method has alone.
     */
    public boolean isRelation() {
      return RELATION.matcher(text).matches();
    }
  }

  private static final Pattern RELATION = Pattern.compile("(?i)correlations?");

  /**
   * How methods of a family are named.
   *
   * @param hints words of which each such name has one
   */
  private record Name(Family family, Pattern pattern, List<String> hints) {}

  /** Footnote marks behind a name. */
  private static final int MARKS = 2;

  private static final String ADJECTIVES =
      "(?:(?:multi|uni|bi)varia(?:te|ble)[- ]?|multiple |simple |binary |ordinal |multinomial |conditional |stepwise |hierarchical |adjusted |unadjusted |weighted |multilevel |generali[sz]ed |stratified |proportional odds )*";

  private static final List<Name> NAMES =
      List.of(
          name(
              Family.META,
              "(?:random|fixed)[- ]effects? (?:meta[- ]analys[ie]s|models?)|(?:mantel[-– ]?haenszel|dersimonian)[^.;,]{0,40}?(?:methods?|models?|meta-analys[ie]s|laird)|meta[- ]?regression|meta[- ]analys[ie]s",
              List.of("meta", "mantel", "dersim", "effects mod", "effect mod")),
          name(
              Family.HAZARD,
              "(?:"
                  + ADJECTIVES
                  + ")cox(?:['’]s)?(?: proportional)?[- ]?(?:hazards?)?(?: regressions?)?(?: (?:models?|analys[ie]s|regressions?))?|proportional[- ]hazards?(?: regressions?| models?| analys[ie]s)+",
              List.of("cox", "hazard")),
          name(
              Family.RISK_MODEL,
              ADJECTIVES + "log[- ]binomial (?:regressions?|models?)(?: models?| analys[ie]s)?",
              List.of("binomial")),
          name(
              Family.LOGISTIC,
              ADJECTIVES
                  + "logistic(?:al)?(?: regressions?)?(?: models?| analys[ie]s)*|logit models?",
              List.of("logi")),
          name(
              Family.COUNT_MODEL,
              ADJECTIVES
                  + "(?:poisson|negative binomial)(?: regressions?| models?)+(?: with robust[^.;,]*)?",
              List.of("poisson", "binomial")),
          name(
              Family.MIXED,
              ADJECTIVES
                  + "(?:(?:linear |general(?:i[sz]ed)? (?:linear |additive )?|additive )?mixed[- ](?:effects? |model )?(?:models?|regressions?|anova|model analys[ie]s)|mixed[- ]effects? [a-z ]*?models?|multilevel models?|GAMMs?|GLMMs?|LMMs?|generali[sz]ed estimating equations?|GEEs?|generali[sz]ed linear models?)(?: \\((?:GAMM|GLMM|LMM|GEE)s?\\))?",
              List.of("mixed", "multilevel", "gamm", "lmm", "estimating", "gee", "generali")),
          name(
              Family.VARIANCE,
              "(?:(?:one|two|three)[- ]way |repeated[- ]measures? |mixed |factorial |univariate |multivariate |mixed[- ]design )*(?:ANC?OVAs?|MANC?OVAs?|analys[ie]s of (?:co)?variance|PERMANOVA)(?: with repeated measures)?",
              List.of("anova", "ancova", "varian")),
          name(
              Family.VARIANCE,
              "(?:tukey(?:['’]s)?(?: honest(?:ly)? significant differences?| HSD)?|bonferroni|scheff[eé]|dunnett|duncan)(?:['’]s)?(?: multiple (?:comparisons?|range))?(?: post[- ]hoc)?(?: tests?| corrections?)?",
              List.of("tukey", "bonferroni", "scheff", "dunn", "duncan")),
          name(
              Family.HETEROGENEITY,
              "cochrane?(?:['’]s)? Q(?: (?:statistics?|tests?|metrics?))?(?: and (?:the )?(?:(?:inconsistency|higgins) )?I ?\\^?[²2](?: (?:statistics?|metrics?|ind(?:ex|ices)|tests?))?)?|(?:inconsistency )?I ?\\^?[²2] (?:statistics?|metrics?|ind(?:ex|ices)|tests?)",
              List.of("cochran", "i²", "i2", "i^²", "i^2", "i ²", "i 2", "i ^²", "i ^2")),
          name(
              Family.RANK_TEST,
              "(?:mann[-–\\s]?whitney|wilcoxon|kruskal[-–\\s]?wallis|friedman)(?:['’]s)?(?: (?:U|H|matched[- ]pairs?|signed[- ]ranks?|rank[- ]sums?))*(?: tests?)?|rank[- ]sum(?: tests?)?",
              List.of("mann", "wilcoxon", "kruskal", "friedman", "rank-sum", "rank sum")),
          name(
              Family.MEAN_TEST,
              "(?:independent|paired|unpaired|two|one|student['’]?s?|welch['’]?s?)?[- ]?(?:samples? )?(?:two[- ]sided )?(?:student['’]?s? )?t[- ]tests?|(?:paired|unpaired|independent|student['’]s) t(?= (?:and|or) )",
              List.of("t-test", "t test", " t and ", " t or ")),
          name(
              Family.FREQUENCY_TEST,
              "(?:pearson(?:['’]s)? )?(?:chi[- ]?squared?|[χx][2²])(?: (?:tests?|analys[ie]s|for trend))+|(?:pearson(?:['’]s)? )?(?:chi[- ]?squared?|χ[2²])(?=(?:,| and| or)(?: and| or)? [^.;()]{0,60}\\btests?\\b)|fisc?her(?:['’]s)?(?: exact)?(?: probability)?(?: tests?|(?<=exact))|mcnemar(?:['’]s)? tests?|cochran[^.;, ]*(?: mantel[^.;, ]*)? tests?",
              List.of("square", "x²", "x2", "χ²", "χ2", "fisher", "fischer", "mcnemar", "cochran")),
          name(
              Family.CORRELATION,
              "(?:pearson|spearman|kendall)(?:['’]s)?(?: (?:product[- ]moment|rank|partial|tau|rho|r))*[- ]?(?:correlations?)?(?: (?:coefficients?|analys[ie]s|tests?))*|partial correlations?|correlations?(?: (?:analys[ie]s|coefficients?|tests?))?",
              List.of("pearson", "spearman", "kendall", "correlation")),
          name(
              Family.SURVIVAL,
              "kaplan[-– ]?meier(?: (?:method|curves?|analys[ie]s|estimates?))*|log[- ]rank(?: tests?)?|competing[- ]risks?(?: regression| model)*",
              List.of("kaplan", "log-rank", "log rank", "competing")),
          name(
              Family.LINEAR,
              ADJECTIVES
                  + "(?:linear|least[- ]squares|OLS|quantile|beta|tobit|lasso|ridge|path) (?:regressions?|models?|analys[ie]s)(?: models?| analys[ie]s)*|hierarchical regressions?|(?:multiple|multivaria\\w+|stepwise) regressions?(?: analys[ie]s| models?)*|structural equation model\\w*|regression analys[ie]s",
              List.of(
                  "regression",
                  "linear ",
                  "least-squares",
                  "least squares",
                  "ols ",
                  "quantile ",
                  "beta ",
                  "tobit ",
                  "lasso ",
                  "ridge ",
                  "path ",
                  "structural")),
          name(
              Family.PROPORTIONS,
              "(?:absolute |percentage[- ]point )?differences? (?:in|of|between) (?:two |the"
                  + " )?(?:proportions|percentages|rates)|two[- ]proportions? z[- ]tests?|z[-"
                  + " ]tests? (?:for|of) (?:two )?proportions",
              List.of("difference", "proportion")),
          name(
              Family.MIXED,
              "(?:hierarchical )?bayesian (?:hierarchical |mixed |random[- ]effects? |regression )*(?:models?|regressions?)(?: analys[ie]s)?",
              List.of("bayes")),
          name(
              Family.OTHER,
              "kolmogorov[-–\\s]?smirnov(?:['’]s)? tests?|(?:begg|egger)(?:['’]s)?(?: (?:linear )?regression)? tests?|(?:multiple |serial )?mediation (?:analys[ie]s|models?)|(?:receiver operating characteristics?|ROC)(?: \\(ROC\\))?(?: curves?)? analys[ie]s|"
                  + "principal components? analys[ie]s|factor analys[ie]s|bootstrap\\w*|propensity score"
                  + " \\w+",
              List.of(
                  "smirnov",
                  "begg",
                  "egger",
                  "mediation",
                  "receiver",
                  "roc",
                  "component",
                  "factor an",
                  "bootstrap",
                  "propensity")));

  private static final Literals HINTS = new Literals(NAMES.stream().map(Name::hints).toList());

  /** The short form that a paper gives a method right behind its name. */
  private static final Pattern BRIEF = Pattern.compile("\\s?\\(\\p{Lu}[\\p{Lu}-]{1,7}s?\\)");

  private Methods() {}

  private static Name name(Family family, String words, List<String> hints) {
    return new Name(
        family, Pattern.compile("(?iu)(?<![\\p{L}])(?:" + words + ")(?![\\p{L}])"), hints);
  }

  /** Every method named in a text, in order of print; overlapping names count once, the longest. */
  public static List<Mention> in(Text text) {
    String words = text.toString();
    long hints = HINTS.groups(words);
    if (hints == 0) {
      return List.of();
    }
    List<Mention> found = new java.util.ArrayList<>();
    for (int i = 0; i < NAMES.size(); i++) {
      if (!Literals.has(hints, i)) {
        continue;
      }
      Name name = NAMES.get(i);
      Matcher matcher = name.pattern().matcher(words);
      while (matcher.find()) {
        Matcher brief = BRIEF.matcher(text).region(matcher.end(), text.length());
        int end = brief.lookingAt() ? brief.end() : matcher.end();
        Text printed = text.subSequence(matcher.start(), end).strip();
        if (!printed.isEmpty()) {
          found.add(new Mention(name.family(), printed, matcher.start()));
        }
      }
    }
    found.sort(
        java.util.Comparator.comparingInt(Mention::start)
            .thenComparing(mention -> -mention.text().length()));
    List<Mention> apart = new java.util.ArrayList<>();
    int end = -1;
    for (Mention mention : found) {
      if (mention.start() >= end) {
        apart.add(mention);
        end = mention.start() + mention.text().length();
      }
    }
    return List.copyOf(apart);
  }

  /** Whether a label is the name of a method and of nothing else: "ANCOVA". */
  public static boolean isName(Text label) {
    List<Mention> found = in(label);
    return found.size() == 1 && label.length() - found.getFirst().text().length() <= MARKS;
  }

  /** Whether a method of this family gives effects of this type. */
  public static boolean fits(Family family, EffectType type) {
    return switch (type) {
      case OR -> family == Family.LOGISTIC || family == Family.META;
      case HR -> family == Family.HAZARD || family == Family.META;
      case RR ->
          family == Family.RISK_MODEL || family == Family.COUNT_MODEL || family == Family.META;
      // models on the log scale give ratios, never a difference
      case RD -> family == Family.PROPORTIONS || family == Family.META;
      case IRR, PR -> family == Family.COUNT_MODEL || family == Family.RISK_MODEL;
      case SMD, HEDGES_G -> family == Family.META || family == Family.VARIANCE;
      case MD ->
          family == Family.META
              || family == Family.LINEAR
              || family == Family.MIXED
              || family == Family.VARIANCE
              || family == Family.MEAN_TEST;
      case COHEN_D, ETA2, PARTIAL_ETA2, F -> family == Family.VARIANCE || family == Family.MIXED;
      case R, RHO, TAU -> family == Family.CORRELATION;
      case BETA, B, R2 ->
          family == Family.LINEAR
              || family == Family.MIXED
              || family == Family.LOGISTIC
              || family == Family.COUNT_MODEL;
      case T -> family == Family.MEAN_TEST || family == Family.LINEAR || family == Family.MIXED;
      case CHI2 -> family == Family.FREQUENCY_TEST || family == Family.RANK_TEST;
      case Z, U, W -> family == Family.RANK_TEST;
      case F2, MEAN, MEDIAN, PROPORTION, PERCENT, COUNT, RATE, AUC, KAPPA, ALPHA, OTHER -> false;
    };
  }

  private static final Pattern FOLLOW_UP =
      Pattern.compile("(?iu)^(?:tukey|bonferroni|scheff|dunn|duncan).*");

  private static final Pattern MODEL = Pattern.compile("(?iu).*(?:ancova|covariance).*");

  /** Whether a method estimates a difference with others held equal, rather than tests it. */
  public static boolean isModel(Mention mention) {
    return mention.family() == Family.LINEAR
        || mention.family() == Family.MIXED
        || MODEL.matcher(mention.text()).matches();
  }

  /** Whether a method only compares pairs, or corrects p, after another one. */
  public static boolean isFollowUp(Text method) {
    return FOLLOW_UP.matcher(method).matches();
  }

  /** The first method of a text that fits an effect. */
  public static Optional<Text> fitting(Text text, EffectType type) {
    return in(text).stream()
        .filter(mention -> fits(mention.family(), type))
        .map(Mention::text)
        .findFirst();
  }

  private static final Pattern COMPARISONS =
      Pattern.compile(
          "(?i)\\b(?:post[- ]?hoc )?(?:pair-?wise |multiple |post[- ]?hoc"
              + " )+(?:comparisons?|tests?|contrasts?|analys[ie]s)\\b");

  /** How a text calls comparisons of pairs that follow a test of all groups. */
  public static Optional<Text> comparisons(Text text) {
    Matcher matcher = COMPARISONS.matcher(text);
    return matcher.find()
        ? Optional.of(text.subSequence(matcher.start(), matcher.end()))
        : Optional.empty();
  }
}
