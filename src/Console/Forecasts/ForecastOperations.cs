using System.Text.Json.Serialization;

using SupplyChain.Console.Api;

namespace SupplyChain.Console.Forecasts;

/// <summary>What is asked about the organisation's forecasts, and how planners adjust them.</summary>
static class ForecastOperations
{
    public static readonly Operation<ForecastListAnswer> List = Operation.Of<ForecastListAnswer>("Forecasts/ForecastList.graphql");
    public static readonly Operation<ForecastViewAnswer> View = Operation.Of<ForecastViewAnswer>("Forecasts/ForecastView.graphql");
    public static readonly Operation<ForecastRunsAnswer> Runs = Operation.Of<ForecastRunsAnswer>("Forecasts/ForecastRuns.graphql");
    public static readonly Operation<CountedItemsAnswer> Counted = Operation.Of<CountedItemsAnswer>("Forecasts/CountedItems.graphql");
    public static readonly Operation<RunStarted> StartRun = Operation.Of<RunStarted>("Forecasts/StartForecastRun.graphql");
}

/// <summary>What planners declare about a forecast, and take back.</summary>
static class AdjustmentOperations
{
    public static readonly Operation<OutlierMarked> MarkOutlier = Operation.Of<OutlierMarked>("Forecasts/MarkOutlier.graphql");
    public static readonly Operation<OutlierUnmarked> UnmarkOutlier = Operation.Of<OutlierUnmarked>("Forecasts/UnmarkOutlier.graphql");
    public static readonly Operation<ForecastOverridden> Override = Operation.Of<ForecastOverridden>("Forecasts/OverrideForecast.graphql");
    public static readonly Operation<OverrideWithdrawn> WithdrawOverride =
        Operation.Of<OverrideWithdrawn>("Forecasts/WithdrawOverride.graphql");
    public static readonly Operation<EffectDeclared> DeclareEffect = Operation.Of<EffectDeclared>("Forecasts/DeclareEffect.graphql");
    public static readonly Operation<EffectWithdrawn> WithdrawEffect = Operation.Of<EffectWithdrawn>("Forecasts/WithdrawEffect.graphql");
    public static readonly Operation<AnalogueDeclared> DeclareAnalogue =
        Operation.Of<AnalogueDeclared>("Forecasts/DeclareAnalogue.graphql");
    public static readonly Operation<AnalogueWithdrawn> WithdrawAnalogue =
        Operation.Of<AnalogueWithdrawn>("Forecasts/WithdrawAnalogue.graphql");
    public static readonly Operation<FirmOrdersRecorded> RecordFirmOrders =
        Operation.Of<FirmOrdersRecorded>("Forecasts/RecordFirmOrders.graphql");
}

public sealed record ForecastListAnswer(ForecastListAnswer.Connection? Forecasts)
{
    public sealed record Connection(IReadOnlyList<Row> Nodes, PageInfo PageInfo);

    public sealed record Row(
        Guid Id, string? Product, Guid? ComponentId, string Region, IReadOnlyList<Expectation> Weeks, string Method,
        DateTimeOffset CalculatedAt, Measured? Accuracy, PartName? Component);

    public sealed record Expectation(decimal Expected);

    /// <param name="TrackingSignal">Null with too few errors.</param>
    public sealed record Measured(decimal? TrackingSignal, bool Deviating, IReadOnlyList<Lead> Leads);

    /// <param name="Ahead">Weeks between forecast and actual.</param>
    public sealed record Lead(
        [property: JsonPropertyName("lead")] int Ahead, int Weeks, decimal Bias, decimal MeanAbsoluteError);
}

public sealed record ForecastRunsAnswer(ForecastRunsAnswer.Connection? ForecastRuns)
{
    public sealed record Connection(IReadOnlyList<Run> Nodes);

    /// <param name="FinishedAt">Null while it is under way.</param>
    public sealed record Run(
        Guid Id, DateOnly Week, int Items, int Done, int Calculated, int Unchanged, DateTimeOffset StartedAt, DateTimeOffset? FinishedAt);
}

/// <summary>The items of a region that have actuals: what can be an analogue.</summary>
public sealed record CountedItemsAnswer(CountedItemsAnswer.Connection? Actuals)
{
    public sealed record Connection(IReadOnlyList<Row> Nodes);

    public sealed record Row(string? Product, Guid? ComponentId, string Region, PartName? Component);
}

public sealed record RunStarted(RunStarted.Done? StartForecastRun)
{
    public sealed record Done(Identified? ForecastRun);
}

public sealed record Adjusted(Identified? Adjustments);

public sealed record OutlierMarked(Adjusted? MarkOutlier);

public sealed record OutlierUnmarked(Adjusted? UnmarkOutlier);

public sealed record ForecastOverridden(Adjusted? OverrideForecast);

public sealed record OverrideWithdrawn(Adjusted? WithdrawOverride);

public sealed record EffectDeclared(Adjusted? DeclareEffect);

public sealed record EffectWithdrawn(Adjusted? WithdrawEffect);

public sealed record AnalogueDeclared(Adjusted? DeclareAnalogue);

public sealed record AnalogueWithdrawn(Adjusted? WithdrawAnalogue);

public sealed record FirmOrdersRecorded(Adjusted? RecordFirmOrders);
