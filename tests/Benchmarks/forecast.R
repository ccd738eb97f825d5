# The other side of `./dev bench forecast`: methods of the package forecast on the series of a file, a series a line
# (period;horizon;values...). Prints, for each method named, the seconds it took; then its forecasts, a series a line.
suppressMessages(library(forecast))
arguments <- commandArgs(TRUE)
lines <- lapply(strsplit(readLines(arguments[1]), ";"), as.numeric)

# The season taken off as in the M competitions: multiplicative, where a 90 % test of the autocorrelation finds one.
seasons <- function(y, h) {
  m <- frequency(y)
  none <- list(rest = y, ahead = rep(1, h))
  if (m < 2 || length(y) < 3 * m || any(y <= 0)) return(none)
  r <- acf(y, lag.max = m, plot = FALSE)$acf[-1]
  if (is.na(r[m]) || abs(r[m]) <= 1.645 * sqrt((1 + 2 * sum(r[seq_len(m - 1)]^2)) / length(y))) return(none)
  indices <- decompose(y, type = "multiplicative")$seasonal
  list(rest = y / indices, ahead = rep(tail(indices, m), length.out = h))
}
comb <- function(y, h) {
  taken <- seasons(y, h)
  rest <- ts(as.numeric(taken$rest))
  (ses(rest, h = h)$mean + holt(rest, h = h)$mean + holt(rest, h = h, damped = TRUE)$mean) / 3 * as.numeric(taken$ahead)
}
tsb <- function(y, h, smoothing = 0.1) {
  if (!any(y > 0)) return(rep(0, h))
  size <- y[which(y > 0)[1]]
  chance <- mean(y > 0)
  for (value in y) {
    chance <- chance + smoothing * ((value > 0) - chance)
    if (value > 0) size <- size + smoothing * (value - size)
  }
  rep(chance * size, h)
}
methods <- list(
  theta = function(y, h) thetaf(y, h = h)$mean,
  comb = comb,
  ets = function(y, h) forecast(ets(y), h = h, PI = FALSE)$mean,
  ses = function(y, h) ses(ts(as.numeric(y)), h = h)$mean,
  sba = function(y, h) croston(ts(as.numeric(y)), h = h, alpha = 0.1)$mean * 0.95,
  tsb = function(y, h) tsb(as.numeric(y), h))

invisible(methods$ets(ts(c(5, 7, 6, 8, 9, 8, 10, 11)), 2))  # what is loaded at first use is not timed
series <- lapply(lines, function(v) ts(v[-(1:2)], frequency = v[1]))
for (name in strsplit(arguments[2], ",")[[1]]) {
  seconds <- system.time(
    means <- suppressWarnings(mapply(function(y, v) methods[[name]](y, v[2]), series, lines, SIMPLIFY = FALSE)))[["elapsed"]]
  cat(name, seconds, "\n")
  for (mean in means) cat(paste(signif(as.numeric(mean), 12), collapse = ";"), "\n", sep = "")
}
