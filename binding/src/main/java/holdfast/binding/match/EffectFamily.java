package holdfast.binding.match;

import holdfast.extractor.statistic.EffectType;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a claim's effect-type column asks for.
 *
 * @param types effect types that are the same thing, empty when the words are not known: then any
 *     type may answer
 * @param scale how the claimed number relates to the printed one
 */
public record EffectFamily(Set<EffectType> types, Scale scale) {

  /** How a claimed number relates to the printed one. */
  public enum Scale {
    PRINTED,
    /** The natural logarithm of a printed ratio. */
    LOG,
    /** 100 (1 − ratio). */
    PERCENT_REDUCTION
  }

  private record Rule(Pattern words, Set<EffectType> types) {}

  private static Rule rule(String words, EffectType first, EffectType... rest) {
    return new Rule(Pattern.compile(words, Pattern.CASE_INSENSITIVE), EnumSet.of(first, rest));
  }

  private static final Rule[] RULES = {
    rule("\\b(a?or|odds ratios?)\\b", EffectType.OR),
    rule("\\b(s?hr|hazards?( ratios?)?)\\b", EffectType.HR),
    rule("\\b(irr|(incidence )?rate ratios?)\\b", EffectType.IRR, EffectType.RR),
    rule("\\b(rrs?|risk ratios?|relative risks?)\\b", EffectType.RR, EffectType.PR),
    rule("\\b(pr|prevalence ratios?)\\b", EffectType.PR, EffectType.RR),
    rule("\\b(rd|risk differences?|percentage.points?)\\b", EffectType.RD, EffectType.MD),
    rule(
        "\\b(smd|standardi[sz]ed mean|cohen|hedges)|^[dg]$",
        EffectType.SMD,
        EffectType.COHEN_D,
        EffectType.HEDGES_G),
    rule(
        "\\b(w?md|mean differences?|mean change)\\b|^change",
        EffectType.MD,
        EffectType.B,
        EffectType.BETA),
    rule("partial.?eta", EffectType.PARTIAL_ETA2, EffectType.ETA2),
    rule("^(eta|η)", EffectType.ETA2, EffectType.PARTIAL_ETA2),
    rule("^(rho|ρ|spearman)", EffectType.RHO, EffectType.R),
    rule("^tau|kendall", EffectType.TAU),
    rule("^(r2|r²|r.squared)", EffectType.R2),
    rule("^(r\\b|cor|pearson)", EffectType.R, EffectType.RHO),
    rule("^(b|beta|β|coef.*|estimate|slope)\\b", EffectType.B, EffectType.BETA, EffectType.MD),
    rule("^t\\b", EffectType.T),
    rule("^f\\b", EffectType.F),
    rule("^(chi|χ|x2)", EffectType.CHI2),
    rule("^(z|wald)\\b", EffectType.Z),
    rule("^u\\b|mann", EffectType.U),
    rule("^w\\b|wilcoxon", EffectType.W),
    rule("median", EffectType.MEDIAN, EffectType.MEAN),
    rule("^means?\\b|average", EffectType.MEAN, EffectType.MEDIAN),
    rule("proportion|prevalence|percent|%", EffectType.PROPORTION, EffectType.PERCENT),
    rule("\\brates?\\b|incidence", EffectType.RATE, EffectType.PERCENT),
    rule("count|number|events", EffectType.COUNT),
    rule("\\bauc\\b", EffectType.AUC),
    rule("kappa", EffectType.KAPPA),
    rule("alpha", EffectType.ALPHA),
  };

  private static final Pattern LOG = Pattern.compile("\\b(log|ln)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern REDUCTION =
      Pattern.compile("(percent|%|relative).*(reduction|decrease|lower)");

  /** "90% CL", "(95 % confidence limits)": the level of an interval says nothing of its number. */
  private static final Pattern LEVEL =
      Pattern.compile(
          "\\b\\d{2}(?:\\.\\d)? ?%[- ]?(?=(?:ci|cl|cri)s?\\b|confidence|credible)",
          Pattern.CASE_INSENSITIVE);

  /**
   * What is told of one group: whether 64.1 in a column of an arm is a mean, a median or a share is
   * often printed nowhere, and reviewers name it by what they know of the variable.
   */
  private static final Set<EffectType> OWN =
      EnumSet.of(
          EffectType.MEAN,
          EffectType.MEDIAN,
          EffectType.RATE,
          EffectType.PERCENT,
          EffectType.PROPORTION);

  public EffectFamily {
    types = Set.copyOf(types);
  }

  /** Reads the words of an effect-type column. */
  public static EffectFamily of(String words) {
    Scale scale = Scale.PRINTED;
    if (REDUCTION.matcher(words.toLowerCase(Locale.ROOT)).find()) {
      scale = Scale.PERCENT_REDUCTION;
      return new EffectFamily(
          EnumSet.of(EffectType.HR, EffectType.RR, EffectType.OR, EffectType.IRR), scale);
    }
    if (LOG.matcher(words).find()) {
      scale = Scale.LOG;
    }
    String named = LEVEL.matcher(words).replaceAll("");
    for (Rule rule : RULES) {
      if (rule.words.matcher(named).find()) {
        return new EffectFamily(rule.types, scale);
      }
    }
    return new EffectFamily(Set.of(), scale);
  }

  /**
   * Whether a printed effect of this type can be what is asked for; an effect of no known type
   * always can.
   */
  public boolean admits(EffectType type) {
    return types.isEmpty() || types.contains(type) || type == EffectType.OTHER;
  }

  /** Whether both are told of one group: the same number may go by either name. */
  public boolean resembles(EffectType type) {
    return OWN.contains(type) && types.stream().anyMatch(OWN::contains);
  }

  /** Whether the effect is a share of a whole, written in percent or as a proportion. */
  public boolean isShare() {
    return types.contains(EffectType.PERCENT) || types.contains(EffectType.RD);
  }

  /** The same of a change: the mean change of one group is a mean and a difference. */
  EffectFamily ofChange() {
    if (!types.contains(EffectType.MEAN)) {
      return this;
    }
    Set<EffectType> both = EnumSet.copyOf(types);
    both.add(EffectType.MD);
    return new EffectFamily(both, scale);
  }

  /** The same of what changed in one group: its mean change is a mean of changes. */
  EffectFamily ofChangedGroup() {
    if (!types.contains(EffectType.MD)) {
      return this;
    }
    Set<EffectType> both = EnumSet.copyOf(types);
    both.add(EffectType.MEAN);
    return new EffectFamily(both, scale);
  }

  /** Whether a ratio is asked for, or what is made of one. */
  public boolean isRatio() {
    return scale != Scale.PRINTED || types.stream().anyMatch(EffectType::isRatio);
  }

  /** Whether the type is certainly the one asked for. */
  public boolean names(EffectType type) {
    return types.contains(type);
  }
}
