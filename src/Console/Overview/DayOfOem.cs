using SupplyChain.Console.Api;
using SupplyChain.Console.Requests;

namespace SupplyChain.Console.Overview;

public sealed record DueRequestsAnswer(DueRequestsAnswer.Connection? Requested, DueRequestsAnswer.Connection? Opened)
{
    public sealed record Connection(IReadOnlyList<RequestListAnswer.Row> Nodes);

    /// <summary>The reader's own requests with a deadline ahead, the next first. Null where they did not come.</summary>
    public IReadOnlyList<RequestListAnswer.Row>? Due => Requested is null && Opened is null ? null :
    [
        .. (Requested?.Nodes ?? []).Concat(Opened?.Nodes ?? []).Where(row => row.Buyer is not null && row.Due is not null)
            .OrderBy(row => row.Due),
    ];
}

public sealed record DeviatingForecastsAnswer(DeviatingForecastsAnswer.Connection? Forecasts)
{
    public sealed record Connection(IReadOnlyList<Row> Nodes);

    public sealed record Row(string? Product, string Region, PartName? Component, Measured? Accuracy);

    /// <param name="TrackingSignal">Above 0 the forecasts were too high.</param>
    public sealed record Measured(decimal? TrackingSignal);
}

public sealed record UnresolvedDemandAnswer(IReadOnlyList<UnresolvedDemandAnswer.Row>? UnresolvedItems)
{
    public sealed record Row(string? Product, string Reason, PartName? Component);
}
