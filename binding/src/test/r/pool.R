# Writes the oracle of PooledTest: Rscript binding/src/test/r/pool.R > .../pool.csv
# metafor 3.8-1. One line a data set: its name, yi and vi joined by ';', then the common-effect
# model (estimate, lower, upper, p), the random-effects model by REML (the same, tau2, I2, H2, Q, its p)
# and the weights of the latter in percent joined by ';'.
suppressMessages(library(metafor))
num <- function(x) trimws(formatC(as.numeric(x), digits = 15, format = "g"))
all <- function(x) paste(num(x), collapse = ";")
fit <- function(yi, vi, method)
  tryCatch(suppressWarnings(rma(yi, vi, method = method)),
           error = function(e) suppressWarnings(
             rma(yi, vi, method = method, control = list(stepadj = 0.5, maxiter = 10000))))
line <- function(name, yi, vi) {
  ee <- fit(yi, vi, "EE")
  re <- fit(yi, vi, "REML")
  cat(name, all(yi), all(vi), num(ee$beta), num(ee$ci.lb), num(ee$ci.ub), num(ee$pval),
      num(re$beta), num(re$ci.lb), num(re$ci.ub), num(re$pval), num(re$tau2), num(re$I2),
      num(re$H2), num(re$QE), num(re$QEp), all(suppressWarnings(weights(re))), sep = ",")
  cat("\n")
}
cat("name,yi,vi,ce,ce_low,ce_high,ce_p,re,re_low,re_high,re_p,tau2,i2,h2,q,qp,weights\n")
# round before use, so that the table holds exactly what metafor was given
r <- function(x) as.numeric(num(signif(x, 9)))
line("one study", 0.4, 0.02)
line("two alike", c(0.3, 0.3), c(0.1, 0.1))
line("two apart", c(-2, 2), c(0.01, 0.02))
line("three equal", c(0.5, 0.5, 0.5), c(0.04, 0.09, 0.01))
line("no heterogeneity", r(c(0.11, 0.13, 0.09, 0.12)), r(c(0.5, 0.4, 0.6, 0.3)))
line("huge heterogeneity", c(-40, 3, 55, 12, -18), c(0.001, 0.002, 0.001, 0.004, 0.003))
line("one giant study", c(0.1, 0.5, 0.9), c(1e-6, 0.2, 0.3))
line("wide variances", c(0.1, 0.5, 0.9, -0.2), c(1e-4, 10, 0.3, 1000))
line("tiny scale", r(c(1.1, 1.4, 0.2, 0.9) * 1e-4), r(c(1, 2, 1.5, 1) * 1e-9))
line("large scale", c(1200, 1350, 900, 1500, 1100), c(2500, 4900, 3600, 1600, 10000))
line("far from zero", c(10000.1, 10000.4, 10000.2), c(0.01, 0.02, 0.015))
line("outlier", c(0.1, 0.12, 0.09, 0.11, 5), c(0.01, 0.01, 0.02, 0.01, 0.01))
bcg <- escalc("RR", ai = tpos, bi = tneg, ci = cpos, di = cneg, data = dat.bcg)
line("BCG vaccine log risk ratios", r(bcg$yi), r(bcg$vi))
ml <- escalc("ZCOR", ri = ri, ni = ni, data = dat.mcdaniel1994)
line("interviews Fisher z", r(ml$yi), r(ml$vi))
nor <- escalc("SMD", m1i = m1i, sd1i = sd1i, n1i = n1i, m2i = m2i, sd2i = sd2i, n2i = n2i,
              data = dat.normand1999)
line("stroke care SMD", r(nor$yi), r(nor$vi))
set.seed(20261122)
for (i in 1:60) {
  k <- sample(c(2, 3, 4, 5, 8, 15, 40, 120), 1)
  tau <- sample(c(0, 0.01, 0.1, 0.5, 3, 50), 1)
  vi <- r(exp(rnorm(k, log(sample(c(1e-4, 0.01, 0.1, 2), 1)), sample(c(0.1, 1, 2), 1))))
  yi <- r(rnorm(k, sample(c(0, 0.3, -1.5, 20), 1), sqrt(tau^2 + vi)))
  line(paste("random", i), yi, vi)
}
