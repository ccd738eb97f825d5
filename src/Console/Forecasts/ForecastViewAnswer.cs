using System.Text.Json.Serialization;

using SupplyChain.Console.Api;
using SupplyChain.Contracts.DemandForecasting.Api;

using WeekQuantity = SupplyChain.Console.Api.WeekQuantity;

namespace SupplyChain.Console.Forecasts;

/// <summary>The forecast of an item, and what planners declared about it; each null where there is none.</summary>
public sealed record ForecastViewAnswer(ForecastViewAnswer.Shown? Forecast, ForecastViewAnswer.Declared? ForecastAdjustments)
{
    /// <param name="Monday">The first week of the forecast.</param>
    /// <param name="Weeks">Empty where there are too few actuals, see the reason.</param>
    public sealed record Shown(
        [property: JsonPropertyName("week")] DateOnly Monday, IReadOnlyList<Week> Weeks, DateTimeOffset CalculatedAt, string Method,
        string Reason, Backtest Backtest, Accuracy? Accuracy);

    /// <summary>Demand of a week: the mean, the mean without adjustments, and what demand stays below with a probability.</summary>
    public sealed record Week(
        [property: JsonPropertyName("week")] DateOnly Monday, decimal Expected, decimal Baseline, decimal Quantile05, decimal Quantile25,
        decimal Quantile50, decimal Quantile75, decimal Quantile90, decimal Quantile95);

    public sealed record Backtest(int Origins, int Horizon, IReadOnlyList<Candidate> Candidates);

    /// <param name="Error">Null without a backtest.</param>
    public sealed record Candidate(string Method, string Form, decimal? Error, decimal Weight);

    /// <param name="TrackingSignal">Null with too few errors.</param>
    public sealed record Accuracy(decimal? TrackingSignal, bool Deviating, IReadOnlyList<Lead> Leads);

    /// <param name="Ahead">Weeks between forecast and actual.</param>
    public sealed record Lead(
        [property: JsonPropertyName("lead")] int Ahead, int Weeks, decimal Bias, decimal MeanAbsoluteError, decimal RootMeanSquaredError,
        decimal BaselineBias, decimal BaselineMeanAbsoluteError);

    public sealed record Declared(
        IReadOnlyList<Outlier> Outliers, IReadOnlyList<Override> Overrides, IReadOnlyList<Effect> Effects, Analogue? Analogue,
        IReadOnlyList<WeekQuantity> FirmOrders, DateTimeOffset? FirmOrdersRecordedAt);

    public sealed record Outlier([property: JsonPropertyName("week")] DateOnly Monday, string Reason, DateTimeOffset? DeclaredAt);

    public sealed record Override(
        [property: JsonPropertyName("week")] DateOnly Monday, decimal Quantity, string Reason, DateTimeOffset? DeclaredAt);

    public sealed record Effect(
        Guid Id, EffectKind Kind, DateOnly From, DateOnly Until, decimal? Factor, string Reason, DateTimeOffset? DeclaredAt);

    public sealed record Analogue(
        string? Product, Guid? ComponentId, decimal Scale, string Reason, DateTimeOffset? DeclaredAt, PartName? Component);
}
