using SupplyChain.Console.Api;
using SupplyChain.Console.Bookings;

namespace SupplyChain.Console.Routes;

/// <summary>What is asked and done about routes over several lines.</summary>
static class RouteOperations
{
    public static readonly Operation<RouteListAnswer> List = Operation.Of<RouteListAnswer>("Routes/RouteList.graphql");
    public static readonly Operation<RouteAnswer> View = Operation.Of<RouteAnswer>("Routes/RouteView.graphql");
    public static readonly Operation<RouteProposalAnswer> Propose = Operation.Of<RouteProposalAnswer>("Routes/ProposeRoute.graphql");
    public static readonly Operation<HoldRouteAnswer> Hold = Operation.Of<HoldRouteAnswer>("Routes/HoldRoute.graphql");
    public static readonly Operation<ConfirmRouteAnswer> Confirm = Operation.Of<ConfirmRouteAnswer>("Routes/ConfirmRoute.graphql");
    public static readonly Operation<MendRouteAnswer> Mend = Operation.Of<MendRouteAnswer>("Routes/MendRoute.graphql");
    public static readonly Operation<ReleaseRouteAnswer> Release = Operation.Of<ReleaseRouteAnswer>("Routes/ReleaseRoute.graphql");
}

public enum RouteState { Held, Confirmed, Broken, Completed, Released, Expired }

public sealed record RouteListAnswer(RouteListAnswer.Connection? Routes)
{
    public sealed record Connection(IReadOnlyList<Row> Nodes, PageInfo PageInfo);

    public sealed record Row(
        Guid Id, RouteState State, DateTimeOffset? ExpiresAt, DateTimeOffset? MendUntil, string? Note, IReadOnlyList<StepOf> Steps);

    public sealed record StepOf(string Step, Slot Slot);
}

public sealed record RouteAnswer(RouteShown? Route);

public sealed record RouteShown(
    Guid Id, RouteState State, DateTimeOffset? ExpiresAt, DateTimeOffset? MendUntil, string? Note,
    IReadOnlyList<RouteShown.StepOf> Steps)
{
    public sealed record StepOf(string Step, Guid LineId, Guid BookingId, Slot Slot, BookingState State, LineOf? Line);

    public sealed record LineOf(string Name, string Region);
}

public sealed record RouteProposalAnswer(RouteProposalAnswer.Proposal? RouteProposal)
{
    public sealed record Proposal(bool Proven, IReadOnlyList<StepOf> Steps, ObstacleOf? Obstacle);

    public sealed record StepOf(string Step, Guid LineId, Slot Slot, LineOf? Line);

    public sealed record LineOf(string Name, string Region);

    public sealed record ObstacleOf(int? Position, ReasonOf Reason);

    public sealed record ReasonOf(string Text);
}

public sealed record HoldRouteAnswer(HoldRouteAnswer.Payload? HoldRoute)
{
    public sealed record Payload(Identified? Route);
}

public sealed record ConfirmRouteAnswer(ConfirmRouteAnswer.Payload? ConfirmRoute)
{
    public sealed record Payload(Identified? Route);
}

public sealed record MendRouteAnswer(MendRouteAnswer.Payload? MendRoute)
{
    public sealed record Payload(Identified? Route);
}

public sealed record ReleaseRouteAnswer(ReleaseRouteAnswer.Payload? ReleaseRoute)
{
    public sealed record Payload(Identified? Route);
}
