package holdfast.extractor.statistic;

import holdfast.extractor.statistic.Token.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words, abbreviations and symbols that papers use for effects and tests. */
final class Lexicon {

  /** How much a writing says on its own. */
  enum Form {
    /** Spelled out: means the effect wherever it stands. */
    WORDS,
    /** Capitals that also mean other things: needs a number beside it. */
    ABBREVIATION,
    /** A letter: needs a relation or degrees of freedom. */
    SYMBOL
  }

  /**
   * A writing that was found.
   *
   * @param type the effect
   * @param form how it is written
   * @param next the token after it
   */
  record Match(EffectType type, Form form, int next) {}

  private record Phrase(List<String> words, EffectType type) {}

  /** One effect a line; a word list matches with hyphens or spaces, in singular and plural. */
  private static final String WORDS =
      """
      OR: odds ratio
      RR: relative risk; risk ratio; ratio of relative risks; relative risk ratio
      HR: hazard ratio; hazards ratio; subdistribution hazard ratio; relative hazard
      IRR: incidence rate ratio; rate ratio; incidence ratio
      PR: prevalence ratio; prevalence rate ratio
      RD: risk difference; absolute risk reduction; absolute risk difference; rate difference; \
      percentage point difference; difference in proportions; difference in percentage points; absolute difference
      MD: difference; group difference; mean group difference; mean difference; difference in means; weighted mean difference; difference between means; \
      mean between group difference; between group difference; treatment difference; estimated difference; \
      adjusted difference; adjusted mean difference; ls mean difference; least squares mean difference; estimated treatment difference; \
      difference of means
      SMD: standardized mean difference; standard mean difference; std mean difference
      COHEN_D: cohen d; cohen effect size; effect size d; effect size cohen d
      HEDGES_G: hedges g; hedges adjusted g; hedges effect size; effect size g
      R: correlation coefficient; pearson r; pearson correlation; pearson correlation coefficient; correlation; \
      rank biserial correlation; partial correlation; intercorrelation
      RHO: spearman rho; spearman correlation; spearman correlation coefficient; spearman rank correlation; \
      spearman rank correlation coefficient; spearman r; spearman rs; spearman ρ; rho
      TAU: kendall tau; kendall tau b; kendall τ; kendall rank correlation
      BETA: standardized regression coefficient; standardized coefficient; standardized beta; \
      standardized β; beta coefficient; beta weight; β coefficient; std beta; standardized estimate; path coefficient
      B: unstandardized coefficient; unstandardized regression coefficient; regression coefficient; coefficient; coef; \
      coeff; parameter estimate; estimate; unstandardized b; unstandardized β; slope; regression slope; b coefficient; \
      beta estimate
      R2: coefficient of determination; r squared; r square; adjusted r squared; adjusted r square
      ETA2: eta squared; eta square; eta sq
      PARTIAL_ETA2: partial eta squared; partial eta square; partial η squared
      F2: cohen f squared
      T: t value; t statistic; t ratio; t stat
      F: f value; f ratio; f statistic; f stat
      CHI2: chi square; chi squared; chi sq; chisq; wald chi square; wald chi squared; pearson chi square; \
      likelihood ratio chi square; chi square value; chi squared value; chi square statistic; chi squared statistic
      Z: z value; z statistic; z stat; wald z
      U: mann whitney u; u value; u statistic
      W: wilcoxon w; w statistic; kendall w
      MEAN: mean; average; mean value; least squares mean; ls mean; estimated marginal mean; marginal mean; \
      arithmetic mean; average value; geometric mean
      MEDIAN: median; median value
      RATE: incidence rate; event rate; mortality rate; rate per; incidence density
      AUC: area under the curve; area under curve; area under the roc curve; c statistic; c index; \
      concordance index; area under the receiver operating characteristic curve; area under roc curve; auroc
      KAPPA: kappa; cohen kappa; cohen κ; kappa coefficient; weighted kappa; kappa statistic; kappa value; fleiss kappa
      ALPHA: cronbach alpha; cronbach α; coefficient alpha; cronbach alpha coefficient
      OTHER: fold change; fold changes; fold-change; intraclass correlation coefficient; intraclass correlation; effect size; cochran q; cochrane q; \
      bayes factor; cramer v; cramér v; phi coefficient; number needed to treat; standardized incidence ratio; \
      standardized mortality ratio; diagnostic odds ratio; glass delta; omega squared; epsilon squared; \
      wald; wald test; wald statistic; i squared; kruskal wallis h; tau squared; h statistic; q statistic; \
      mcdonald omega; relative excess risk; weighted effect size; friedman test
      """;

  private static final String ABBREVIATIONS =
      """
      OR: OR; ORs; aOR; AOR; aORs; AORs; cOR; COR; uOR; UOR; mOR; pOR; adjOR; ORadj; ORa; DOR; ORc; MOR
      RR: RR; RRs; aRR; aRRs; ARRs; adjRR; cRR; uRR; RRR
      HR: HR; HRs; aHR; aHRs; AHR; AHRs; sHR; SHR; csHR; cHR; adjHR; HRadj; uHR; mHR; pHR; HRa
      IRR: IRR; IRRs; aIRR; AIRR; aIRRs
      PR: PR; PRs; aPR; APR; aPRs; PRadj; adjPR; cPR
      RD: RD; RDs; ARD; ARR; aRD
      MD: MD; MDs; WMD; WMDs; aMD; LSMD; ETD
      SMD: SMD; SMDs
      AUC: AUC; AUCs; AUROC; ROC-AUC
      MEDIAN: Mdn; Mdns; Med
      MEAN: EMM; LSM; GM; GMs
      OTHER: ICC; ICCs; NNT; NNH; SIR; SMR; SIRs; SMRs; ES; RMSEA; CFI; TLI; SRMR; AIC; BIC; DIC; LR; LRT; ROR; RERI; GFI; \
      NFI; AGFI; BF; BFs
      """;

  private static final String SYMBOLS =
      """
      COHEN_D: d; ds; dz; dav; drm; dppc
      HEDGES_G: g; gs
      R: r; R; rpb; rbis; rp; rxy; rrb; rbiserial; rpartial; rpearson; rPearson
      RHO: rs; rspearman; rSpearman; ρ; rho; rS; ϱ; rsp
      TAU: τ; tau; τb; τB
      BETA: β; ß; beta; βs; Beta
      B: b; B; bs; Bs; γ; coef; Est
      T: t; ts; T
      F: F; Fs
      Z: z; Z; zs; Zs
      U: U; Us
      W: W; V
      MEAN: M; Ms; x̄; X̄; μ
      KAPPA: κ; ĸ
      ALPHA: α; alpha; Alpha
      OTHER: H; φ; phi; ω; λ; Λ; Δ; G; D; J; S; f; ΔAIC; ΔBIC; ΔCFI
      """;

  /** What the Q of a meta-analysis or of a repeated test may be of. */
  private static final Set<String> PARTS_OF_Q =
      Set.of(
          "",
          "w",
          "b",
          "t",
          "m",
          "e",
          "within",
          "between",
          "total",
          "model",
          "error",
          "bet",
          "with",
          "res",
          "residual",
          "statistic",
          "test",
          "het");

  private static final Set<String> MODIFIERS =
      Set.of(
          "adjusted",
          "unadjusted",
          "crude",
          "pooled",
          "multivariable",
          "multivariate",
          "univariable",
          "univariate",
          "combined",
          "overall",
          "summary",
          "standardized",
          "unstandardized",
          "adj",
          "fully",
          "partially",
          "mutually",
          "estimated");

  /** "zNBR = −1.60": a z with the short name of its test below. */
  private static final Pattern TEST_OF_Z = Pattern.compile("z\\p{Lu}{2,5}");

  private static final Pattern MARKS = Pattern.compile("\\p{Mn}");

  private static final Map<String, List<Phrase>> BY_FIRST_WORD = phrases();
  private static final Map<String, Match> EXACT = exact();

  private Lexicon() {}

  private static Map<String, List<Phrase>> phrases() {
    Map<String, List<Phrase>> byFirst = new HashMap<>();
    for (String line : WORDS.strip().split("\n")) {
      String[] parts = line.split(":", 2);
      for (String phrase : parts[1].split(";")) {
        List<String> words = List.of(phrase.strip().split(" "));
        byFirst
            .computeIfAbsent(words.getFirst(), key -> new ArrayList<>())
            .add(new Phrase(words, EffectType.valueOf(parts[0].strip())));
      }
    }
    byFirst
        .values()
        .forEach(list -> list.sort((a, b) -> Integer.compare(b.words.size(), a.words.size())));
    return byFirst;
  }

  private static Map<String, Match> exact() {
    Map<String, Match> exact = new HashMap<>();
    add(exact, SYMBOLS, Form.SYMBOL);
    add(exact, ABBREVIATIONS, Form.ABBREVIATION);
    return exact;
  }

  private static void add(Map<String, Match> exact, String lines, Form form) {
    for (String line : lines.strip().split("\n")) {
      String[] parts = line.split(":", 2);
      for (String word : parts[1].split(";")) {
        exact.put(word.strip(), new Match(EffectType.valueOf(parts[0].strip()), form, 1));
      }
    }
  }

  /** The longest writing that begins at a token, or null. */
  static @Nullable Match at(Cursor cursor, int index) {
    if (!cursor.is(index, Kind.WORD)) {
      return null;
    }
    if (cursor.at(index).isWord("partial") && cursor.is(index + 1, Kind.WORD)) {
      Match eta = Squares.at(cursor, index + 1);
      if (eta != null && eta.type() == EffectType.ETA2) {
        return new Match(EffectType.PARTIAL_ETA2, Form.SYMBOL, eta.next());
      }
    }
    Match squared = Squares.at(cursor, index);
    if (squared != null) {
      return squared;
    }
    Match q = qAt(cursor, index);
    if (q != null) {
      return q;
    }
    Match words = phraseAt(cursor, index);
    if (words != null && words.next() > index + 1) {
      return words;
    }
    Match exact = exact(cursor.at(index).text());
    if (exact != null) {
      return new Match(exact.type(), exact.form(), index + 1);
    }
    return words;
  }

  /** A symbol as written, or without the hat or other mark of an estimate ("r̂"). */
  private static @Nullable Match exact(String word) {
    Match match = EXACT.get(word);
    match = match == null ? EXACT.get(MARKS.matcher(word).replaceAll("")) : match;
    return match == null && TEST_OF_Z.matcher(word).matches() ? EXACT.get("z") : match;
  }

  /** {@code Q}, {@code Qw}, {@code QBetween}, {@code Q-within}. */
  private static @Nullable Match qAt(Cursor cursor, int index) {
    String word = cursor.at(index).text();
    if (!word.startsWith("Q") || !PARTS_OF_Q.contains(word.substring(1).toLowerCase(Locale.ROOT))) {
      return null;
    }
    boolean hyphen =
        word.length() == 1 && cursor.is(index + 1, Kind.DASH) && !cursor.at(index + 1).spaced();
    boolean part =
        hyphen
            && cursor.is(index + 2, Kind.WORD)
            && PARTS_OF_Q.contains(cursor.at(index + 2).text().toLowerCase(Locale.ROOT));
    return new Match(EffectType.OTHER, Form.SYMBOL, part ? index + 3 : index + 1);
  }

  private static @Nullable Match phraseAt(Cursor cursor, int index) {
    List<Phrase> candidates =
        BY_FIRST_WORD.getOrDefault(normal(cursor.at(index).text()), List.of());
    for (Phrase phrase : candidates) {
      int next = index;
      boolean all = true;
      for (String word : phrase.words) {
        while (next > index && isJoiner(cursor, next)) {
          next++;
        }
        if (!cursor.is(next, Kind.WORD) || !normal(cursor.at(next).text()).equals(word)) {
          all = false;
          break;
        }
        next++;
      }
      if (all) {
        return new Match(phrase.type, Form.WORDS, next);
      }
    }
    return null;
  }

  /** Whether a token is a word that belongs to the name of the effect after it. */
  static boolean isModifier(Cursor cursor, int index) {
    return cursor.is(index, Kind.WORD) && MODIFIERS.contains(normal(cursor.at(index).text()));
  }

  /** A hyphen inside a compound, or the apostrophe after a name in -s. */
  private static boolean isJoiner(Cursor cursor, int index) {
    Token token = cursor.at(index);
    return !token.spaced()
        && (token.is(Kind.DASH) || (token.is(Kind.OTHER) && "'’‘".contains(token.text())))
        && !token.text().isEmpty();
  }

  /** Lower case, American spelling, singular, names without genitive. */
  static String normal(String word) {
    String lower = word.toLowerCase(Locale.ROOT).replace("standardis", "standardiz");
    if (lower.endsWith("'s")) {
      lower = lower.substring(0, lower.length() - 2);
    }
    return switch (lower) {
      case "cohens" -> "cohen";
      case "hedge" -> "hedges";
      case "spearmans" -> "spearman";
      case "pearsons" -> "pearson";
      case "kendalls" -> "kendall";
      case "cronbachs", "chronbach", "cronbach" -> "cronbach";
      case "ratios" -> "ratio";
      case "risks" -> "risk";
      case "differences" -> "difference";
      case "coefficients" -> "coefficient";
      case "correlations" -> "correlation";
      case "means" -> "mean";
      case "averages" -> "average";
      case "medians" -> "median";
      case "estimates" -> "estimate";
      case "values" -> "value";
      case "scores" -> "score";
      case "rates" -> "rate";
      case "slopes" -> "slope";
      case "sizes" -> "size";
      case "areas" -> "area";
      case "betas" -> "beta";
      default -> lower;
    };
  }
}
