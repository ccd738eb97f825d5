# The other side of `./dev bench forecast`: theta and ets of the package forecast on the series of a file, a series a line
# (period;horizon;values...). Prints, a method a line, the seconds it took; then its forecasts, a series a line.
suppressMessages(library(forecast))
lines <- lapply(strsplit(readLines(commandArgs(TRUE)[1]), ";"), as.numeric)
methods <- list(theta = function(y, h) thetaf(y, h = h)$mean, ets = function(y, h) forecast(ets(y), h = h, PI = FALSE)$mean)
invisible(methods$ets(ts(c(5, 7, 6, 8, 9, 8, 10, 11)), 2))  # what is loaded at first use is not timed
for (name in names(methods)) {
  series <- lapply(lines, function(v) ts(v[-(1:2)], frequency = v[1]))
  seconds <- system.time(means <- mapply(function(y, v) methods[[name]](y, v[2]), series, lines, SIMPLIFY = FALSE))[["elapsed"]]
  cat(name, seconds, "\n")
  for (mean in means) cat(paste(signif(mean, 12), collapse = ";"), "\n", sep = "")
}
