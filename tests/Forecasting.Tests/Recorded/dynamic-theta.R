# Records what R's package forecTheta says of series of series.csv by its dynamic optimised theta model, for dynamic-theta.csv:
# start, alpha and theta as found, the sum of squares from the third value on, the forecasts. The season is left out of account.
# Run in this folder: Rscript dynamic-theta.R. Written with R 4.2.2 and forecTheta 3.0.
suppressMessages(library(forecTheta))
figures <- function(x) paste(trimws(formatC(as.numeric(x), digits = 12, format = "g")), collapse = ";")
rows <- read.csv("series.csv", colClasses = "character")
cat("name,parameters,squares,mean\n", file = "dynamic-theta.csv")
for (i in seq_len(nrow(rows))) {
  y <- ts(as.numeric(strsplit(rows$values[i], ";")[[1]]))
  if (any(y <= 0)) next
  f <- dotm(y, h = 12, level = NULL, s_type = "multiplicative", s_test = FALSE)
  cat(rows$name[i], ",", figures(f$par), ",", figures(sum(f$residuals[-(1:2)]^2)), ",", figures(f$mean), "\n", sep = "",
      file = "dynamic-theta.csv", append = TRUE)
}
