namespace SupplyChain.Contracts.DemandForecasting.Api;

/// <summary>How the candidates did on the end of the history itself: forecasts from shortened histories against what came.</summary>
/// <param name="Origins">Ends of shortened histories from which was forecast; 0 where the history is too short for a test.</param>
/// <param name="Horizon">Weeks forecast from each, at most.</param>
public sealed record ForecastBacktest(int Origins, int Horizon, IReadOnlyList<ForecastCandidate> Candidates);

/// <param name="Form">Form and parameters on the whole history.</param>
/// <param name="Error">Discounted error of the backtest, in the item's unit; null without a backtest.</param>
/// <param name="Weight">Share in the forecast, 0 to 1.</param>
public sealed record ForecastCandidate(string Method, string Form, decimal? Error, decimal Weight);

/// <summary>How far a run over all items of an organisation is.</summary>
/// <param name="Week">The week from which it forecasts.</param>
/// <param name="Items">How many there are.</param>
/// <param name="Done">How many were looked at.</param>
/// <param name="Calculated">Of these, calculated anew.</param>
/// <param name="Unchanged">Of these, left because nothing changed that they follow from.</param>
/// <param name="FinishedAt">Null while it is under way.</param>
public sealed record ForecastRunProgress(
    Guid Id, DateOnly Week, int Items, int Done, int Calculated, int Unchanged, DateTimeOffset StartedAt, DateTimeOffset? FinishedAt);
