# Records what R's package forecast says of ARIMA models of series.csv: arima-fixed.csv with orders given, arima-chosen.csv
# with the orders that auto.arima chose. Run in this folder: Rscript arima.R. Written with R 4.2.2 and forecast 8.20.
suppressMessages(library(forecast))
figures <- function(x) paste(trimws(formatC(as.numeric(x), digits = 12, format = "g")), collapse = ";")
rows <- read.csv("series.csv", colClasses = "character")
value <- function(name) {
  row <- rows[rows$name == name, ]
  ts(as.numeric(strsplit(row$values, ";")[[1]]), frequency = as.integer(row$period))
}
cases <- read.table(text = "
AirPassengers 0 1 1 0 1 1 FALSE
AirPassengers 2 1 1 0 1 0 FALSE
AirPassengers 1 1 0 1 1 0 FALSE
Nile 0 1 1 0 0 0 FALSE
Nile 1 1 1 0 0 0 FALSE
Nile 1 0 1 0 0 0 TRUE
Nile 1 0 0 0 0 0 TRUE
lynx 2 0 2 0 0 0 TRUE
lynx 2 0 0 0 0 0 TRUE
lynx 4 0 0 0 0 0 TRUE
USAccDeaths 0 1 1 0 1 1 FALSE
USAccDeaths 1 1 0 0 1 1 FALSE
USAccDeaths 1 1 1 1 1 0 FALSE
WWWusage 3 1 0 0 0 0 FALSE
WWWusage 1 1 1 0 0 0 FALSE
WWWusage 0 1 2 0 0 0 TRUE
WWWusage 0 2 2 0 0 0 FALSE
LakeHuron 2 0 0 0 0 0 TRUE
LakeHuron 1 0 1 0 0 0 TRUE
LakeHuron 1 1 0 0 0 0 TRUE
nottem 1 0 0 2 1 0 TRUE
nottem 1 0 0 0 1 1 FALSE
ldeaths 0 0 2 2 1 0 TRUE
ldeaths 1 0 0 1 1 0 FALSE
mdeaths 1 0 0 1 0 0 TRUE
mdeaths 1 1 1 0 1 1 FALSE
UKgas 0 1 1 0 1 0 FALSE
UKgas 1 1 1 0 1 1 FALSE
JohnsonJohnson 3 1 1 0 1 0 FALSE
JohnsonJohnson 1 1 1 1 1 0 FALSE
austres 0 2 1 1 0 0 FALSE
austres 1 1 1 0 0 0 TRUE
BJsales 1 1 1 0 0 0 FALSE
BJsales 0 1 2 0 0 0 TRUE
discoveries 1 0 1 0 0 0 TRUE
discoveries 0 1 1 0 0 0 FALSE
uspop 1 2 0 0 0 0 FALSE
UKDriverDeaths 1 0 1 0 1 1 FALSE
UKDriverDeaths 0 1 1 0 1 1 FALSE
nhtemp 0 1 1 0 0 0 FALSE
nhtemp 1 0 0 0 0 0 TRUE
sunspot.year 3 0 0 0 0 0 TRUE
sunspot.year 2 0 1 0 0 0 TRUE
made01 1 1 0 0 1 1 FALSE
made04 0 1 1 0 1 1 FALSE
made05 0 1 1 0 1 1 FALSE
made07 1 1 0 0 1 0 FALSE
made10 0 1 1 1 1 0 FALSE
made23 1 1 0 0 1 1 FALSE
airmiles 0 2 1 0 0 0 FALSE
fdeaths 1 0 0 1 0 0 TRUE
made03 0 1 1 0 0 0 FALSE
made06 1 0 0 0 0 0 TRUE
made09 0 1 1 0 0 0 TRUE
made18 0 1 1 0 0 0 TRUE
made08 0 1 1 0 1 0 FALSE
made11 0 1 1 0 1 0 FALSE
made16 0 1 1 0 1 0 FALSE
")
cat("name,orders,constant,likelihood,mean,deviation\n", file = "arima-fixed.csv")
for (i in seq_len(nrow(cases))) {
  k <- cases[i, ]
  f <- Arima(value(k[[1]]), order = unlist(k[2:4]), seasonal = unlist(k[5:7]), include.constant = k[[8]], method = "CSS-ML")
  m <- forecast(f, h = 12, level = 100 * (2 * pnorm(1) - 1))
  cat(k[[1]], ",", paste(unlist(k[2:7]), collapse = " "), ",", k[[8]], ",", figures(f$loglik), ",", figures(m$mean), ",",
      figures(m$upper - m$mean), "\n", sep = "", file = "arima-fixed.csv", append = TRUE)
}
cat("name,orders,constant,aicc\n", file = "arima-chosen.csv")
for (name in rows$name) {
  f <- auto.arima(value(name))
  o <- c(arimaorder(f), 0, 0, 0)[1:6]
  cat(name, ",", paste(o, collapse = " "), ",", any(c("drift", "intercept") %in% names(coef(f))), ",", figures(f$aicc), "\n", sep = "",
      file = "arima-chosen.csv", append = TRUE)
}
