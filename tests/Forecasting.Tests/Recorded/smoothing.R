# Records what R's package forecast says of well-known series (R's own datasets) and of series made up here, for the tests
# beside it. Run in this folder: Rscript smoothing.R. Written with R 4.2.2 and forecast 8.20.
suppressMessages(library(forecast))
set.seed(20260301, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")

known <- list(
  AirPassengers = AirPassengers, Nile = Nile, lynx = lynx, USAccDeaths = USAccDeaths, UKgas = UKgas, nottem = nottem,
  UKDriverDeaths = UKDriverDeaths, WWWusage = WWWusage, BJsales = BJsales, JohnsonJohnson = JohnsonJohnson, ldeaths = ldeaths,
  mdeaths = mdeaths, fdeaths = fdeaths, nhtemp = nhtemp, uspop = uspop, airmiles = airmiles, austres = austres,
  LakeHuron = LakeHuron, discoveries = discoveries, sunspot.year = sunspot.year)

# A level and a slope that wander, times a season, times noise; the unit differs from series to series.
made <- function(i) {
  m <- c(1, 4, 12)[i %% 3 + 1]
  n <- c(12, 24, 48, 90)[i %% 4 + 1] + (if (m == 12) 36 else 0)
  season <- if (m == 1) 1 else exp(0.25 * sin(2 * pi * (1:m) / m) + rnorm(m, 0, 0.05))
  slope <- 0.004 * (i %% 5 - 1) + cumsum(rnorm(n, 0, 0.0005))
  level <- cumsum(slope + rnorm(n, 0, 0.02))
  ts(signif(10^(i %% 4) * exp(level) * rep(season, length.out = n) * (1 + rnorm(n, 0, 0.03)), 8), frequency = m)
}
yearly <- function(y) ts(as.numeric(y), frequency = max(1, frequency(y)))  # one series comes by the decade
all <- c(lapply(known, yearly), setNames(lapply(1:24, made), sprintf("made%02d", 1:24)))

seasonal <- function(y, m) {
  if (m < 2 || length(y) < 3 * m) return(FALSE)
  r <- acf(y, lag.max = m, plot = FALSE)$acf[-1]
  abs(r[m]) > 1.645 * sqrt((1 + 2 * sum(r[1:(m - 1)]^2)) / length(y))
}
on_adjusted <- function(y, h, f) {
  m <- frequency(y); n <- length(y)
  if (!seasonal(as.numeric(y), m) || any(y <= 0)) return(f(ts(as.numeric(y))))
  s <- as.numeric(decompose(y, type = "multiplicative")$seasonal)
  f(ts(as.numeric(y) / s)) * s[n - m + (seq_len(h) - 1) %% m + 1]
}
h <- 12
text <- function(v) paste(formatC(as.numeric(v), digits = 12, format = "g", width = -1), collapse = ";")
series <- data.frame(name = names(all), period = sapply(all, frequency), values = sapply(all, text))
write.csv(series, "series.csv", row.names = FALSE, quote = FALSE)

forecasts <- list(); models <- list(); bands <- list()
forms <- c("ANN", "AAN", "AAdN", "MNN", "MAN", "MAdN", "ANA", "AAA", "AAdA", "MNA", "MAA", "MAdA", "MNM", "MAM", "MAdM", "ANM", "AAM", "MMN", "MMdN", "MMM")
for (i in seq_along(all)) {
  y <- all[[i]]; m <- frequency(y); name <- names(all)[i]
  add <- function(method, v) forecasts[[length(forecasts) + 1]] <<- data.frame(name = name, method = method, values = text(v))
  add("naive2", on_adjusted(y, h, function(x) rep(x[length(x)], h)))
  add("ses", on_adjusted(y, h, function(x) ses(x, h = h)$mean))
  add("holt", on_adjusted(y, h, function(x) holt(x, h = h)$mean))
  add("damped", on_adjusted(y, h, function(x) holt(x, h = h, damped = TRUE)$mean))
  add("theta", thetaf(y, h = h)$mean)
  if (m > 1) {
    add("indices*", decompose(y, type = "multiplicative")$figure)
    add("indices+", decompose(y, type = "additive")$figure)
  }
  if (min(y) <= 0) next
  mine <- forms[substr(forms, nchar(forms), nchar(forms)) == "N" | (m > 1 & length(y) > 3 * m)]
  mine <- mine[(seq_along(mine) + i) %% 4 == 0]
  for (form in c("ZZZ", mine)) {
    damped <- if (form == "ZZZ") NULL else nchar(form) == 4
    fit <- tryCatch(ets(y, sub("d", "", form), damped = damped, restrict = FALSE), error = function(e) NULL)
    if (is.null(fit) || is.null(fit$initstate)) next
    found <- paste0(sub("d", "", paste(fit$components[1:3], collapse = "")), if (fit$components[4] == "TRUE") "d" else "")
    p <- function(k) if (k %in% names(fit$par)) fit$par[[k]] else 0
    fc <- forecast(fit, h = h, level = 68.26894921370859, simulate = FALSE)
    models[[length(models) + 1]] <- data.frame(name = name, asked = form, found = found, alpha = p("alpha"), beta = p("beta"), gamma = p("gamma"),
      phi = if ("phi" %in% names(fit$par)) fit$par[["phi"]] else 1, aicc = fit$aicc, start = text(fit$initstate), mean = text(fc$mean),
      sigma2 = fit$sigma2, deviation = if (fit$components[1] == "A" && fit$components[3] != "M" && fit$components[2] != "M") text(fc$upper - fc$mean) else "")
  }
}
write.csv(do.call(rbind, forecasts), "forecasts.csv", row.names = FALSE, quote = FALSE)
write.csv(do.call(rbind, models), "models.csv", row.names = FALSE, quote = FALSE)
