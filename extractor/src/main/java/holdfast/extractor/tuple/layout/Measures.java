package holdfast.extractor.tuple.layout;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.HeaderMeaning;
import holdfast.extractor.statistic.HeaderMeaning.Part;
import holdfast.extractor.statistic.HeaderMeaning.Role;
import holdfast.extractor.tuple.wording.Quotient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What labels of tables name as kinds of number, where a table's use of words differs from a
 * sentence's: a row "No" is an answer, a row "S" an abbreviation, a head "Difference" an effect.
 */
public final class Measures {

  /** "No", with or without the size of the group that answered so. */
  private static final Pattern ANSWER =
      Pattern.compile("(?i)\\s*no\\s*(?:[,(\\[]\\s*n\\s*=[^)\\]]*[)\\]]?\\s*)?");

  /** The second time by its number, no Hotelling statistic. */
  private static final Pattern TIME_CODE = Pattern.compile("T[0-9]");

  private static final Pattern LOW = Pattern.compile("(?i).*\\b(lower|low|minimum|from)\\b.*");
  private static final Pattern HIGH = Pattern.compile("(?i).*\\b(upper|high|maximum)\\b.*");

  /** "−95% CI", "+95% CI": the two bounds of one interval. */
  private static final Pattern BELOW = Pattern.compile("[-−–]\\s?\\d\\d");

  private static final Pattern ABOVE = Pattern.compile("\\+\\s?\\d\\d");

  private static final Pattern LOW_ALONE =
      Pattern.compile("(?i)(?:low|lower|min|minimum|from|L|LL|lower (?:limit|bound|95%?))");
  private static final Pattern HIGH_ALONE =
      Pattern.compile("(?i)(?:high|upper|max|maximum|to|U|UL|upper (?:limit|bound|95%?))");
  private static final Pattern HETEROGENEITY =
      Pattern.compile("(?i)\\bI\\s?(?:²|\\^?2\\b)(?:\\s?\\(%\\)|\\s?%)?|^heterogeneity$");

  /** A p-value of something: what follows is what was tested, not what is printed. */
  private static final Pattern P_OF =
      Pattern.compile("(?i)^p(?:[- ]?values?)?[ᵃ-ᶻ*†‡]? (?:for|of|from)\\b");

  /** The p of two named groups: "Balance vs. Relaxation p". */
  private static final Pattern P_OF_PAIR =
      Pattern.compile("(?iu)\\S\\s+(?:vs?\\.?|versus)\\s+\\S.*\\s(?<p>p)[*†‡ᵃ-ᶻ]*$");

  private static final Pattern PARTIAL =
      Pattern.compile("(?i)η\\s?²\\s?p\\b|η\\s?[pₚᵖ]\\s?²|ηp2|partial (?:η|eta)");
  private static final Pattern Z_SCORE =
      Pattern.compile("(?i)^z[- ]?(?:score|value|statistic)s?[*†‡a-c]?$");
  private static final Pattern DIFFERENCE =
      Pattern.compile(
          "(?i)^(?:(?:adjusted|mean|estimated|between-group) )*diff(?:erences?|\\.)?(?:"
              + " \\(.*\\))?[*†‡a-zᵃ-ᶻ]?$|^(?:DID|diff(?:erence)?[- ]in[- ]diff(?:erence)?s?)(?: \\(.*\\))?[*†‡ᵃ-ᶻ]?$");
  private static final Pattern UNIT =
      Pattern.compile(
          "(?i)[\\s/(),.;:*†‡-]*+(?:\\b(?:no|n|per|of|person|patient|years?|yrs?|y|py|pyr|months?|days?|hours?|events?|deaths?|cases?|in|\\d[\\d,.]*+)\\b[\\s/(),.;:%*†‡-]*+)*+");

  /** Grams or days behind the name of a quantity: "Birth weight, g". */
  private static final Pattern UNIT_AFTER =
      Pattern.compile("(?u)(?!.*(?i:effect|hedges|cohen))\\p{L}{3}.*, [gd][*†‡§ᵃ-ᶻ]?");

  /** "HR" with the unit or the moment of a heart rate. */
  private static final Pattern HEART_RATE =
      Pattern.compile(
          "(?iu)\\bHR(?:[ -]?(?:max|peak|rest|mean))?\\W{0,3}(?:\\(|\\[|,)\\s*(?:%|bpm\\b|b\\W{0,2}min|beats?\\b|/\\s?min).*|\\bHR[ -]?(?:max|peak|rest)\\b.*"
              + "|(?:resting|max(?:imal|imum)?|peak|exercise|submaximal) HR\\b.*");

  /** A scale by letters that elsewhere are steps of a calculation: "SS (number)", "MS (points)". */
  private static final Pattern SCALE = Pattern.compile("(?u)\\s*[SM]S \\(\\p{Ll}[^()]*\\)\\s*");

  /** The sign of a mean, with its bar or as the Greek letter that looks like it. */
  private static final Pattern MEAN_SIGN = Pattern.compile("(?u)[Xx][\u0304\u0305]|χ");

  /** The sign of a mean with its spread and nothing else: "x̄ ± s". */
  private static final Pattern MEAN_SPREAD =
      Pattern.compile("(?u)\\s*[-−–¯]?\\s?[xX]\u0304?\\s?±\\s?(?<s>[sS]\\.?[dD]?\\.?)\\s*");

  /** What the p-values under a head are for: "For mean", "Between groups". */
  private static final Pattern OF_P = Pattern.compile("(?iu)(?:for|of|between|within) .{2,40}");

  private Measures() {}

  /** What a head over a column names. */
  public static HeaderMeaning ofHead(Text head) {
    if (TIME_CODE.matcher(head).matches() || HEART_RATE.matcher(head).lookingAt()) {
      return HeaderMeaning.NOTHING;
    }
    HeaderMeaning said = isAnswer(head) ? size(head) : named(HeaderMeaning.of(head));
    if (said.isEmpty() && EitherTest.isAny(head)) {
      return effect(EffectType.T, head, said);
    }
    if (said.isEmpty() && MEAN_SIGN.matcher(head.strip()).matches()) {
      return effect(EffectType.MEAN, head, said);
    }
    Matcher pair = P_OF_PAIR.matcher(head);
    if (said.isEmpty() && pair.find()) {
      Text p = head.subSequence(pair.start("p"), pair.end("p"));
      return new HeaderMeaning(List.of(new Part(Role.P, null, p, null)), said.groupSize());
    }
    Matcher mean = MEAN_SPREAD.matcher(head);
    if (mean.matches()) {
      return new HeaderMeaning(
          List.of(
              new Part(Role.EFFECT, EffectType.MEAN, head, null),
              new Part(Role.SD, null, head.subSequence(mean.start("s"), mean.end("s")), null)),
          said.groupSize());
    }
    if (said.has(Role.P) && P_OF.matcher(head).find()) {
      return new HeaderMeaning(List.of(said.part(Role.P).orElseThrow()), said.groupSize());
    }
    if (Quotient.isFold(head)) {
      return new HeaderMeaning(
          List.of(new Part(Role.EFFECT, EffectType.OTHER, fold(head), null)), said.groupSize());
    }
    if (PARTIAL.matcher(head).find()) {
      return new HeaderMeaning(
          List.of(new Part(Role.EFFECT, EffectType.PARTIAL_ETA2, head, null)), said.groupSize());
    }
    if (said.effect().isEmpty() || said.effect().get().type() == EffectType.OTHER) {
      Matcher matcher = HETEROGENEITY.matcher(head);
      if (matcher.find()) {
        return effect(EffectType.PERCENT, head.subSequence(matcher.start(), matcher.end()), said);
      }
      if (said.effect().isEmpty() && Z_SCORE.matcher(head.strip()).matches()) {
        return effect(EffectType.Z, head, said);
      }
      if (said.effect().isEmpty() && DIFFERENCE.matcher(head.strip()).matches()) {
        return effect(EffectType.MD, head, said);
      }
    }
    if (said.has(Role.INTERVAL) && said.effect().isEmpty()) {
      boolean low = LOW.matcher(head).matches() || BELOW.matcher(head).lookingAt();
      boolean high = HIGH.matcher(head).matches() || ABOVE.matcher(head).lookingAt();
      if (low != high) {
        Part part = said.part(Role.INTERVAL).orElseThrow();
        Role role = low ? Role.INTERVAL_LOW : Role.INTERVAL_HIGH;
        return new HeaderMeaning(
            List.of(new Part(role, null, part.label(), part.level())), said.groupSize());
      }
    }
    return said;
  }

  /**
   * A head over a bound under a head over both: "Low" and "High" under "95% CI"; and one that says
   * what the p under a head of p-values is for: "For mean".
   */
  public static HeaderMeaning ofBound(Text own, HeaderMeaning over) {
    if (over.has(Role.P) && over.parts().size() == 1 && OF_P.matcher(own).matches()) {
      return over;
    }
    boolean low = LOW_ALONE.matcher(own.strip()).matches();
    boolean high = HIGH_ALONE.matcher(own.strip()).matches();
    if (low == high || !over.has(Role.INTERVAL) || over.effect().isPresent()) {
      return HeaderMeaning.NOTHING;
    }
    Part part = over.part(Role.INTERVAL).orElseThrow();
    return new HeaderMeaning(
        List.of(
            new Part(
                low ? Role.INTERVAL_LOW : Role.INTERVAL_HIGH, null, own.strip(), part.level())),
        null);
  }

  /** "Fold difference" without what is divided by what. */
  private static Text fold(Text head) {
    int end = head.toString().indexOf('(');
    return end > 0 ? head.subSequence(0, end).strip() : head;
  }

  /** "Effect size, Cohen d": the name that says which one comes before the general one. */
  private static HeaderMeaning named(HeaderMeaning said) {
    boolean general = said.effect().filter(part -> part.type() == EffectType.OTHER).isPresent();
    Optional<Part> exact =
        said.parts().stream()
            .filter(part -> part.type() != EffectType.OTHER && Links.isComparison(part.type()))
            .findFirst();
    if (!general || exact.isEmpty()) {
      return said;
    }
    List<Part> parts = new ArrayList<>(said.parts());
    parts.remove(exact.get());
    parts.addFirst(exact.get());
    return new HeaderMeaning(parts, said.groupSize());
  }

  private static HeaderMeaning effect(EffectType type, Text label, HeaderMeaning said) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part(Role.EFFECT, type, label, null));
    parts.addAll(said.parts());
    return new HeaderMeaning(parts, said.groupSize());
  }

  private static HeaderMeaning size(Text answer) {
    return new HeaderMeaning(List.of(), HeaderMeaning.of(answer).groupSize());
  }

  /** What a row's label names. */
  public static HeaderMeaning ofRow(Text label) {
    if (isAnswer(label)) {
      return size(label);
    }
    HeaderMeaning said = HeaderMeaning.of(label);
    if (HEART_RATE.matcher(label).lookingAt() || SCALE.matcher(label).matches()) {
      return new HeaderMeaning(List.of(), said.groupSize());
    }
    if (said.part(Role.SE).filter(part -> part.label().toString().equals("SES")).isPresent()) {
      return new HeaderMeaning(List.of(), said.groupSize());
    }
    boolean letter =
        said.effect().isPresent()
            && said.effect().get().type() == EffectType.OTHER
            && said.effect().get().label().toString().matches(".|[A-Z]\\d");
    return letter || UNIT_AFTER.matcher(label).matches()
        ? new HeaderMeaning(List.of(), said.groupSize())
        : said;
  }

  private static boolean isAnswer(Text label) {
    return ANSWER.matcher(label).matches();
  }

  /** Whether a label names a measure of how much studies differ. */
  public static boolean isHeterogeneity(CharSequence label) {
    return HETEROGENEITY.matcher(label).find();
  }

  /** Whether what is left of a label beside its kind of number is only its unit. */
  public static boolean isUnit(Text rest) {
    return UNIT.matcher(rest).matches();
  }
}
