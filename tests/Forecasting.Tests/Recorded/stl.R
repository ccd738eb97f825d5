# Records what R's stl says of series of series.csv, for stl.csv. Run in this folder: Rscript stl.R. Written with R 4.2.2.
# Its robust weights are not always those of six medians of the remainder (the partial sort behind them can miss the
# middle), so robust decompositions are recorded only where all fifteen passes used the median, as the paper has it.
figures <- function(x) paste(trimws(formatC(as.numeric(x), digits = 9, format = "g")), collapse = ";")
rows <- read.csv("series.csv", colClasses = "character")
value <- function(name) {
  row <- rows[rows$name == name, ]
  ts(as.numeric(strsplit(row$values, ";")[[1]]), frequency = as.integer(row$period))
}
parts <- function(x, span, inner, outer) stl(x, s.window = span, s.degree = 0, inner = inner, outer = outer)
uses_medians <- function(x, span) all(sapply(1:15, function(pass) {
  size <- abs(x - rowSums(parts(x, span, 1, pass - 1)$time.series[, 1:2]))
  ratio <- size / (6 * median(size))
  weights <- ifelse(ratio <= 0.001, 1, ifelse(ratio > 0.999, 0, (1 - ratio^2)^2))
  max(abs(weights - parts(x, span, 1, pass)$weights)) < 1e-9
}))
cat("name,span,robust,trend,seasonal\n", file = "stl.csv")
write_row <- function(name, span, robust, f) cat(name, ",", span, ",", robust, ",", figures(f[, "trend"]), ",", figures(f[, "seasonal"]), "\n",
                                                sep = "", file = "stl.csv", append = TRUE)
for (name in rows$name[rows$period != "1"]) {
  x <- value(name)
  if (grepl("made", name)) spans <- list(11) else spans <- list(11, 7)
  for (span in spans) {
    if (!grepl("made", name)) write_row(name, span, FALSE, parts(x, span, 2, 0)$time.series)
    if (uses_medians(x, span)) write_row(name, span, TRUE, parts(x, span, 1, 15)$time.series)
  }
  if (!grepl("made", name)) write_row(name, "periodic", FALSE, parts(x, "periodic", 2, 0)$time.series)
}
