namespace SupplyChain.Contracts.DemandForecasting.Api;

/// <summary>How the candidates did on the end of the history itself: forecasts from shortened histories against what came.</summary>
/// <param name="Origins">Ends of shortened histories from which was forecast; 0 where the history is too short for a test.</param>
/// <param name="Horizon">Weeks forecast from each, at most.</param>
public sealed record ForecastBacktest(int Origins, int Horizon, IReadOnlyList<ForecastCandidate> Candidates);

/// <param name="Form">Form and parameters on the whole history.</param>
/// <param name="Error">Discounted error of the backtest, in the item's unit; null without a backtest.</param>
/// <param name="Weight">Share in the forecast, 0 to 1.</param>
public sealed record ForecastCandidate(string Method, string Form, decimal? Error, decimal Weight);
