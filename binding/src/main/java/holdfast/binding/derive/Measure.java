package holdfast.binding.derive;

import java.util.List;

/**
 * Effects computed from two arms or from a correlation, under the names and by the definitions of
 * metafor's {@code escalc} (Viechtbauer 2010, doi:10.18637/jss.v036.i03; default variances).
 */
public enum Measure {
  /** Log odds ratio of ai, n1i, ci, n2i. Cochrane Handbook 6, 6.4.1.2. */
  OR(true, "(%1$s / (%2$s - %1$s)) / (%3$s / (%4$s - %3$s))", Counts::oddsRatio),
  /** Log risk ratio of ai, n1i, ci, n2i. Cochrane Handbook 6, 6.4.1.2. */
  RR(true, "(%1$s / %2$s) / (%3$s / %4$s)", Counts::riskRatio),
  /** Risk difference of ai, n1i, ci, n2i. Cochrane Handbook 6, 6.4.1.2. */
  RD(false, "%1$s / %2$s - %3$s / %4$s", Counts::riskDifference),
  /** Log odds ratio by Peto's method (Yusuf et al. 1985) of ai, n1i, ci, n2i. */
  PETO(true, "Peto odds ratio of %1$s / %2$s and %3$s / %4$s", Counts::peto),
  /** Log odds ratio as standardised difference, logistic (Hasselblad and Hedges 1995). */
  OR2DL(
      false,
      "sqrt(3) / pi * ln((%1$s / (%2$s - %1$s)) / (%3$s / (%4$s - %3$s)))",
      x -> Counts.oddsRatio(x).times(Math.sqrt(3) / Math.PI)),
  /** Log incidence rate ratio of x1i, t1i, x2i, t2i. */
  IRR(true, "(%1$s / %2$s) / (%3$s / %4$s)", Counts::rateRatio),
  /** Incidence rate difference of x1i, t1i, x2i, t2i. */
  IRD(false, "%1$s / %2$s - %3$s / %4$s", Counts::rateDifference),
  /** Difference of m1i, sd1i, n1i, m2i, sd2i, n2i. */
  MD(false, "%1$s - %4$s", Means::difference),
  /** Hedges' g of m1i, sd1i, n1i, m2i, sd2i, n2i (Hedges 1981, exact correction). */
  SMD(
      false,
      "g = J (%1$s - %4$s) / pooled SD of %2$s (n %3$s) and %5$s (n %6$s)",
      x -> Means.standardized(x, true)),
  /** Cohen's d of the same: {@code SMD} with {@code correct = FALSE}. */
  SMD_UNCORRECTED(
      false,
      "d = (%1$s - %4$s) / pooled SD of %2$s (n %3$s) and %5$s (n %6$s)",
      x -> Means.standardized(x, false)),
  /** Log ratio of means (Hedges et al. 1999). */
  ROM(true, "%1$s / %4$s", Means::ratio),
  /** Pearson correlation of ri, ni. */
  COR(false, "%1$s", x -> new Estimate(x[0], (1 - x[0] * x[0]) * (1 - x[0] * x[0]) / (x[1] - 1))),
  /** Fisher's z of ri, ni (Fisher 1921). */
  ZCOR(
      false,
      "atanh(%1$s)",
      x -> new Estimate(0.5 * Math.log((1 + x[0]) / (1 - x[0])), 1 / (x[1] - 3)));

  /** Computes an effect of a measure's inputs. */
  interface Function {
    Estimate apply(double[] inputs);
  }

  private final boolean logarithmic;
  private final String formula;
  private final Function function;

  Measure(boolean logarithmic, String formula, Function function) {
    this.logarithmic = logarithmic;
    this.formula = formula;
    this.function = function;
  }

  /**
   * The effect of the inputs, in the order given for each measure. Not finite where it is not
   * defined.
   */
  public Estimate of(double... inputs) {
    return function.apply(inputs);
  }

  /** Whether {@code yi} is the logarithm of the quantity that is usually printed. */
  public boolean isLogarithmic() {
    return logarithmic;
  }

  /** The computation written out, of inputs as printed; a ratio as ratio, not as logarithm. */
  public String formula(List<String> inputs) {
    return formula.formatted(inputs.toArray());
  }
}
