using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.Parts;
using SupplyChain.SupplierMatching.Suppliers;

namespace SupplyChain.SupplierMatching.Capacity;

public static class PublishCapacityDecider
{
    /// <exception cref="Rejected">
    /// The supplier is not registered or suspended, the component is unknown, or weeks make no sense.
    /// </exception>
    public static object[] Decide(PublishCapacity c, CapacityPlan? plan, Supplier? supplier, Part? part, Caller caller, DateTimeOffset now)
    {
        Supplier.RequireActive(supplier);
        new Faults()
            .Require(Part.IsKnown(part), "componentId", $"no such component: {c.ComponentId}")
            .Within(c)
            .RequireWeeks(c.Weeks, IsoWeek.Of(now))
            .ThrowIfAny();

        if (c.Weeks.All(week => plan?.Published.Contains(week) == true)) return [];
        var published = new CapacityPublished(
            supplier!.Id, c.ComponentId, c.Region, [.. c.Weeks.OrderBy(week => week.Week)], now,
            CorrectionRules.CorrectionOf(c.Reason, caller, now, [.. Replaced(c, plan)]));
        return [published with { Effective = Effective(published, plan) }];
    }

    /// <summary>What counts of the weeks while notices are open; null where it is what is published.</summary>
    static IReadOnlyList<CapacityWeek>? Effective(CapacityPublished e, CapacityPlan? plan)
    {
        var effective = EffectiveCapacity.Of(e.Weeks, plan?.Limits ?? []);
        return effective.SequenceEqual(e.Weeks) ? null : effective;
    }

    static IEnumerable<CorrectedFigure> Replaced(PublishCapacity c, CapacityPlan? plan)
    {
        var before = (plan?.Published ?? []).ToDictionary(week => week.Week);
        foreach (var week in c.Weeks.OrderBy(week => week.Week))
        {
            if (!before.TryGetValue(week.Week, out var was)) continue;
            if (was.Actual != week.Actual) yield return new(week.Week, ReportedFigure.Actual, was.Actual, week.Actual);
            if (was.Maximum != week.Maximum) yield return new(week.Week, ReportedFigure.Maximum, was.Maximum, week.Maximum);
        }
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/capacity", (PublishCapacity c, Command command, IDocumentStore store, CancellationToken cancel) =>
            store.Decide(command, async work =>
            {
                var caller = command.Caller.Organisation;
                var plan = work.Stream<CapacityPlan>(CapacityPlan.IdOf(caller, c.ComponentId, c.Region));
                var supplier = work.Document<Supplier>(caller);
                var part = work.Document<Part>(c.ComponentId);
                await work.Load();
                // Who has capacity in an unknown region must be able to change it.
                if (plan.State is null) new Faults().RequireRegion("region", c.Region).ThrowIfAny();
                return plan.Append(Decide(c, plan.State, supplier.Value, part.Value, command.Caller, command.At));
            }, cancel))
        .RequireAnyRole(Roles.Supplier);
}
