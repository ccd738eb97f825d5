namespace SupplyChain.Forecasting.Evaluation;

/// <summary>How good one forecast of one series was; NaN where a measure is not defined for it, such as a scaled error of a constant history.</summary>
/// <param name="Smape">Percent, 0 to 200: mean of 200 |y - f| / (|y| + |f|), 0 where both are 0 (Makridakis et al. 2020, M4).</param>
/// <param name="Mase">Mean absolute error over the mean absolute seasonal difference of the history (Hyndman and Koehler 2006).</param>
/// <param name="Rmsse">Root of the mean squared error over the mean squared difference of the history (Makridakis et al. 2022, M5).</param>
/// <param name="Bias">Mean of f - y in units of the series: above 0 where the forecast is too high.</param>
/// <param name="Values">Values held out that are known.</param>
/// <param name="Inside50">How many of them lie between the quantiles 0.25 and 0.75, ends included.</param>
/// <param name="Inside90">The same between 0.05 and 0.95.</param>
/// <param name="Msis">Mean scaled interval score of the 90 % interval (Gneiting and Raftery 2007; scale as for MASE).</param>
public sealed record SeriesScore(double Smape, double Mase, double Rmsse, double Bias, int Values, int Inside50, int Inside90, double Msis);
