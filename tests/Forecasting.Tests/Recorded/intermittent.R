# Records what R's packages forecast and tsintermittent say of intermittent demand: demand.csv holds the series, productC of
# Hyndman and Athanasopoulos (2018), ts.data1 of tsintermittent and others made up here; intermittent.csv holds demand a step
# by method. Run in this folder: Rscript intermittent.R. Written with R 4.2.2, forecast 8.20 and tsintermittent 1.10.
suppressMessages({library(forecast); library(tsintermittent)})
set.seed(20260412, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")

productC <- c(0, 2, 0, 1, 0, 11, 0, 0, 0, 0, 2, 0, 6, 3, 0, 0, 0, 0, 0, 7, 0, 0, 0, 0, 0, 0, 0, 3, 1, 0, 0, 1, 0, 1, 0, 0)

# Demand comes with a chance that drifts, in sizes that are skewed.
made <- function(i) {
  n <- c(36, 60, 84, 120)[i %% 4 + 1]
  chance <- c(0.5, 0.3, 0.2)[i %% 3 + 1] * seq(1, c(1, 1.6, 0.6)[i %/% 4 %% 3 + 1], length.out = n)
  (runif(n) < chance) * (1 + rnbinom(n, size = 1, mu = c(0.2, 3, 20)[i %/% 3 %% 3 + 1]))
}
all <- c(list(productC = productC, ts.data1 = ts.data1), setNames(lapply(1:36, made), sprintf("demand%02d", 1:36)))
text <- function(v) paste(trimws(formatC(as.numeric(v), digits = 12, format = "g")), collapse = ";")
write.csv(data.frame(name = names(all), period = 1, values = sapply(all, text)), "demand.csv", row.names = FALSE, quote = FALSE)

croston_rate <- function(y, alpha) as.numeric(croston(y, alpha = alpha, h = 1)$mean)
sba_rate <- function(y, alpha) crost(y, h = 1, w = alpha, init = "naive", type = "sba", init.opt = FALSE)$frc.out
# The package lets its start stand for the first step; ours takes the start before it, so that the start handed over here is
# the share of steps with demand after one step.
tsb_rate <- function(y, alpha, beta) {
  share <- mean(y != 0)
  tsb(y, h = 1, w = c(alpha, beta), init = c(y[y != 0][1], share + beta * ((y[1] != 0) - share)), init.opt = FALSE)$frc.out
}
# Buckets end with the history; a bucket's level by simple smoothing, parameter and start by least squares. The search can
# end in a valley that is not the deepest, so that what it finds has to beat a parameter next to 0.
bucket_rate <- function(y, length) {
  count <- length(y) %/% length
  buckets <- ts(colSums(matrix(tail(y, count * length), nrow = length)))
  found <- list(ses(buckets, h = 1, initial = "optimal"), ses(buckets, h = 1, initial = "optimal", alpha = 0.001))
  as.numeric(found[[which.min(sapply(found, function(f) sum(f$residuals^2)))]]$mean) / length
}
interval <- function(y) round(length(y) / sum(y != 0))

cat("name,method,rate\n", file = "intermittent.csv")
for (name in names(all)) {
  y <- as.numeric(all[[name]])
  add <- function(method, rate) cat(name, ",", method, ",", text(rate), "\n", sep = "", file = "intermittent.csv", append = TRUE)
  for (alpha in c(0.05, 0.1, 0.3)) {
    add(paste("croston", alpha), croston_rate(y, alpha))
    add(paste("sba", alpha), sba_rate(y, alpha))
  }
  add("tsb 0.1 0.05", tsb_rate(y, 0.1, 0.05))
  add("tsb 0.3 0.2", tsb_rate(y, 0.3, 0.2))
  add("adida", bucket_rate(y, interval(y)))
  add("imapa", mean(sapply(1:interval(y), function(length) bucket_rate(y, length))))
}
