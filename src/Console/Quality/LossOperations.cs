using SupplyChain.Console.Api;
using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.Console.Quality;

static class LossOperations
{
    public static readonly Operation<ControlLossesAnswer> List = Operation.Of<ControlLossesAnswer>("Quality/ControlLosses.graphql");
}

public sealed record ControlLossesAnswer(ControlLossesAnswer.Connection? ControlLosses)
{
    public sealed record Connection(IReadOnlyList<Loss> Nodes, PageInfo PageInfo);

    public sealed record Loss(
        Guid Id, string? Characteristic, Guid LineId, Guid ComponentId, Guid RunId, ControlPanelKind Panel, int Rule,
        IReadOnlyList<Point> Points, bool IsShort, DateTimeOffset LostAt, DateTimeOffset? RegainedAt, ControlRegainedBy? RegainedBy,
        Named? Line, PartName? Component, LotOf? Run);

    public sealed record Point(int Number);

    public sealed record LotOf(string Lot);
}
