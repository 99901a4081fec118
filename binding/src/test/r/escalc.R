# Writes the oracle of EscalcTest: Rscript binding/src/test/r/escalc.R > .../escalc.csv
# metafor 3.8-1. One line a case: measure, inputs joined by ';', yi, vi.
suppressMessages(library(metafor))
options(digits = 15)
num <- function(x) trimws(formatC(as.numeric(x), digits = 12, format = "g"))
line <- function(name, inputs, es)
  cat(name, ",", paste(inputs, collapse = ";"), ",", num(es$yi), ",", num(es$vi), "\n", sep = "")
# D2ORL is Cohen's d, without the correction for small samples, times pi / sqrt(3)
unscaled <- function(es) list(yi = es$yi * sqrt(3) / pi, vi = es$vi * 3 / pi^2)
cat("measure,inputs,yi,vi\n")
counts <- list(c(12, 50, 5, 48), c(0, 20, 4, 22), c(7, 7, 3, 9), c(432, 1296, 167, 445),
               c(1, 1000, 2, 1001), c(160, 182, 123, 155))
for (x in counts) for (m in c("OR", "RR", "RD", "PETO", "OR2DL"))
  line(m, x, escalc(m, ai = x[1], n1i = x[2], ci = x[3], n2i = x[4]))
rates <- list(c(12, 1502.5, 20, 1410), c(0, 300, 5, 310), c(85, 100, 40, 99.5))
for (x in rates) for (m in c("IRR", "IRD"))
  line(m, x, escalc(m, x1i = x[1], t1i = x[2], x2i = x[3], t2i = x[4]))
means <- list(c(42.5, 12.9, 1296, 41.4, 12.3, 445), c(2.41, 0.62, 120, 1.87, 0.55, 118),
              c(7.2, 2.1, 9, 9.9, 3.3, 11), c(0.6, 0.1, 3, 0.4, 0.2, 3))
for (x in means) {
  for (m in c("MD", "SMD", "ROM"))
    line(m, x, escalc(m, m1i = x[1], sd1i = x[2], n1i = x[3], m2i = x[4], sd2i = x[5], n2i = x[6]))
  line("SMD_UNCORRECTED", x, unscaled(escalc("D2ORL", m1i = x[1], sd1i = x[2], n1i = x[3],
       m2i = x[4], sd2i = x[5], n2i = x[6])))
}
for (x in list(c(0.42, 87), c(-0.81, 12), c(0.03, 2400))) for (m in c("COR", "ZCOR"))
  line(m, x, escalc(m, ri = x[1], ni = x[2]))
# tests: SMD of t with two sizes; the correlation of t with its degrees of freedom
for (x in list(c(2.1, 20, 25), c(-3.55, 60, 58), c(0.4, 7, 5))) {
  line("R_OF_T", c(x[1], x[2] + x[3] - 2), escalc("PCOR", ti = x[1], ni = x[2] + x[3], mi = 1))
}
