namespace SupplyChain.Forecasting.Evaluation;

/// <summary>
/// Accuracy of one forecast of one series. A measure is NaN where it is not defined, such as a scaled error of a constant
/// history.
/// </summary>
/// <param name="Smape">Percent, 0 to 200: mean of 200 |y - f| / (|y| + |f|), 0 where both are 0 (Makridakis et al. 2020, M4).</param>
/// <param name="Mase">Mean absolute error over the mean absolute seasonal difference of the history (Hyndman and Koehler 2006).</param>
/// <param name="Rmsse">Root of the mean squared error over the mean squared difference of the history (Makridakis et al. 2022, M5).</param>
/// <param name="Bias">Mean of f - y in units of the series: above 0 where the forecast is too high.</param>
/// <param name="Values">Number of held-out values that are known.</param>
/// <param name="Inside50">Number of them between the quantiles 0.25 and 0.75, ends included.</param>
/// <param name="Inside90">Number of them between the quantiles 0.05 and 0.95, ends included.</param>
/// <param name="Msis">Mean scaled interval score of the 90 % interval (Gneiting and Raftery 2007; scale as for MASE).</param>
public sealed record SeriesScore(double Smape, double Mase, double Rmsse, double Bias, int Values, int Inside50, int Inside90, double Msis);
