using Marten;

using SupplyChain.CapacityBooking.Calendars;
using SupplyChain.CapacityBooking.Lines;
using SupplyChain.CapacityBooking.Routes;
using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.RoutePlanning.Plans;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.RouteBookings;

public static class HoldRouteDecider
{
    /// <summary>So often a route is sought again when a part of it was taken before it was held.</summary>
    const int MostSearches = 3;
    static readonly TimeSpan SearchTime = TimeSpan.FromSeconds(3);
    static readonly IReadOnlyDictionary<int, FreeSlot> NothingKept = new Dictionary<int, FreeSlot>();

    /// <summary>
    /// Holds all steps where they were chosen, by the rules of a hold on each line, or none. What is wrong with the choice is refused
    /// first, all of it at once.
    /// </summary>
    /// <param name="lines">The chosen lines, locked.</param>
    public static RouteDecision Decide(
        HoldRoute c, IReadOnlyList<RouteStepChosen> chosen, Guid routeId, IReadOnlyDictionary<Guid, PilotLine> lines,
        IReadOnlyDictionary<Guid, PilotLineProfile> profiles, Caller caller, DateTimeOffset now)
    {
        RequireChoice(c, chosen, lines, profiles, now);
        var (purpose, wanted) = (new RunPurpose(null, c.SupplierId, c.ComponentId), chosen.Select((choice, k) => new WantedSlot(
            $"chosen[{k}]", NamedId.Of("booking", routeId.ToString("N"), $"{k}"), choice.LineId,
            new Slot(choice.Start.ToUniversalTime(), choice.End.ToUniversalTime()))).ToList());
        var onLines = RouteHolds.Hold(wanted, routeId, caller.Organisation, purpose, c.Note, lines, now);
        RouteLeg[] legs = [.. wanted.Select((slot, k) => new RouteLeg(
            k, c.Steps[k].Step, slot.LineId, slot.BookingId, slot.Slot, c.Steps[k].MinimumGap, c.Steps[k].MaximumGap))];
        var expiresAt = RouteHolds.HoldsOf(routeId, onLines).First().ExpiresAt;
        return new RouteDecision([new RouteHeld(routeId, caller.Organisation, legs, expiresAt, purpose, c.Region, c.Note, now)], onLines);
    }

    static void RequireChoice(
        HoldRoute c, IReadOnlyList<RouteStepChosen> chosen, IReadOnlyDictionary<Guid, PilotLine> lines,
        IReadOnlyDictionary<Guid, PilotLineProfile> profiles, DateTimeOffset now)
    {
        var faults = new Faults()
            .Require(chosen[0].Start >= c.From, "chosen[0].start", "must not be before from")
            .Require(chosen[^1].End <= c.Until, $"chosen[{chosen.Count - 1}].end", "must not be after until");
        foreach (var (k, choice) in chosen.Index())
        {
            var (asked, field, profile) = (c.Steps[k], $"chosen[{k}]", profiles[choice.LineId]);
            faults
                .RequireSlot(choice.Start, choice.End, now, $"{field}.start", $"{field}.end")
                .Require(choice.Start >= now, $"{field}.start", "is in the past")
                .Require(
                    choice.End - choice.Start >= TimeSpan.FromMinutes(asked.Minutes), $"{field}.end",
                    $"at least {asked.Minutes} minutes after start")
                .Require(profile.Steps.Contains(asked.Step), $"{field}.lineId", "the line does not offer the step")
                .Require(
                    c.Region is null || profile.Region.StartsWith(RegionCode.PrefixOf(c.Region), StringComparison.Ordinal),
                    $"{field}.lineId", "the line is not in the region")
                .Require(
                    lines[choice.LineId].Policy.Mode != BookingMode.WaitList, $"{field}.lineId",
                    "the line assigns its slots through its wait list only; join it")
                .Require(
                    k == 0 || Legs.IsInGap(asked.MinimumGap, asked.MaximumGap, chosen[k - 1].End, choice.Start), $"{field}.start",
                    $"{asked.MinimumGap} to {asked.MaximumGap} minutes after the end of the step before");
        }
        faults.ThrowIfAny();
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/routes", async (HoldRoute c, Command command, IDocumentStore store, RouteLines lines, CancellationToken cancel) =>
        {
            RouteLines.Require(new Faults().Within(c), c.Steps, c.From, c.Until)
                .Require(c.Chosen is null || c.Chosen.Count == c.Steps.Count, "chosen", "one for each step")
                .ThrowIfAny();
            if (c.Chosen is { } chosen) return await store.Decide(command, work => Hold(work, c, chosen, command), cancel);
            for (var search = 1; ; search++)
            {
                var found = await lines.SearchAsync(
                    c.Steps, NothingKept, RouteLines.Within(c.From, c.Until), c.Region, command.Caller.Organisation, command.At, SearchTime,
                    cancel);
                try
                {
                    return await store.Decide(command, work => Hold(work, c, found, command), cancel);
                }
                catch (Rejected) when (found.Slots is not null && search < MostSearches)
                {
                    // Another took a part of it in the meantime.
                }
            }
        })
        .RequireAnyRole(Roles.Oem, Roles.Supplier, Roles.Operator);

    static async Task<Receipt> Hold(Work work, HoldRoute c, FoundRoute found, Command command)
    {
        if (found.Slots is { } slots)
        {
            RouteStepChosen[] chosen = [.. slots.Select(free => new RouteStepChosen(free.LineId, free.Slot.Start, free.Slot.End))];
            return await Hold(work, c, chosen, command);
        }
        // Behind the load: the command may have been decided before, when there was a route.
        await work.Load();
        throw NotFound(found.Failure!);
    }

    static async Task<Receipt> Hold(Work work, HoldRoute c, IReadOnlyList<RouteStepChosen> chosen, Command command)
    {
        var (routeId, ids) = (command.NewId("route"), chosen.Select(choice => choice.LineId).Distinct().ToList());
        var route = work.Stream<OrderedRoute>(routeId);
        var lines = ids.ToDictionary(id => id, id => work.Line(id, command.At));
        var profiles = ids.ToDictionary(id => id, id => work.Document<PilotLineProfile>(id));
        await work.Load();
        var states = lines.ToDictionary(line => line.Key, line => line.Value.State);
        var shown = profiles.ToDictionary(each => each.Key, each => each.Value.Value!);
        return route.Append(Decide(c, chosen, routeId, states, shown, command.Caller, command.At), lines);
    }

    /// <summary>Why nothing can be held: for which step, where one alone is the reason.</summary>
    public static Rejected NotFound(RouteAnswer failure) => (failure.Step, failure.Why) switch
    {
        (null, _) => Rejected.Conflict("steps", "no route was found in the range"),
        var (k, why) when why == Obstacle.NoLine => Rejected.Conflict($"steps[{k}]", "no line offers it"),
        var (k, why) when why == Obstacle.NoRange => Rejected.Conflict($"steps[{k}]", "no line is free for it in the range, by its policy"),
        var (k, _) => Rejected.Conflict($"steps[{k}]", "no line is free for it within its gaps behind the steps before"),
    };
}
