using SupplyChain.Contracts.CapacityBooking;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.RoutePlanning.Plans;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.RouteBookings;

/// <summary>When could the caller have an ordered route over several lines? Nothing is held.</summary>
public static class FindRoutes
{
    static readonly IReadOnlyDictionary<int, FreeSlot> NothingKept = new Dictionary<int, FreeSlot>();

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/routes/by-steps", async (FindRoute c, Caller caller, RouteLines lines, TimeProvider clock, CancellationToken cancel) =>
        {
            RouteLines.Require(new Faults().Within(c), c.Steps, c.From, c.Until).ThrowIfAny();
            var found = await lines.SearchAsync(
                c.Steps, NothingKept, RouteLines.Within(c.From, c.Until), c.Region, caller.Organisation, clock.GetUtcNow(),
                TimeSpan.FromSeconds(c.Seconds), cancel);
            return Proposal(c, found);
        })
        .RequireAnyRole(Roles.Oem, Roles.Supplier, Roles.Operator);

    public static RouteProposal Proposal(FindRoute c, FoundRoute found) => found.Slots is { } slots
        ? new RouteProposal(
            [.. slots.Select((free, k) => new ProposedStep(c.Steps[k].Step, free.LineId, free.Slot))], found.Proven, found.EarliestEnd)
        : new RouteProposal([], false, null, ObstacleOf(c, found.Failure!));

    static RouteObstacle ObstacleOf(FindRoute c, RouteAnswer failure)
    {
        if (failure.Step is not { } k)
            return new RouteObstacle(
                null, null, (failure.Outcome == RouteOutcome.Impossible ? SlotReasons.NoRouteOfSteps : SlotReasons.NoRouteInTime).With());
        var asked = c.Steps[k];
        return new RouteObstacle(k + 1, asked.Step, failure.Why switch
        {
            Obstacle.NoLine => SlotReasons.NoLineWithSteps.With(asked.Step),
            Obstacle.NoRange => SlotReasons.NoLineForStep.With(asked.Step, asked.Minutes, c.From, c.Until),
            _ => SlotReasons.NoLineInGap.With(asked.Step, asked.Minutes, asked.MinimumGap, asked.MaximumGap),
        });
    }
}
