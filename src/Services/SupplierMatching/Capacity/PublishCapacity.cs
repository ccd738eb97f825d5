using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.Parts;
using SupplyChain.SupplierMatching.Suppliers;

namespace SupplyChain.SupplierMatching.Capacity;

public static class PublishCapacityDecider
{
    public const int MaxWeeks = 130;
    const int HorizonYears = 3;

    /// <exception cref="Rejected">
    /// The supplier is not registered or suspended, the component is unknown, or weeks make no sense.
    /// </exception>
    public static object[] Decide(PublishCapacity c, CapacityPlan? plan, Supplier? supplier, Part? part, Caller caller, DateTimeOffset now)
    {
        Supplier.RequireActive(supplier);
        var faults = new Faults()
            .Require(Part.IsKnown(part), "componentId", $"no such component: {c.ComponentId}")
            .Within(c);
        RequireWeeks(faults, c, IsoWeek.Of(now));
        faults.ThrowIfAny();

        return c.Weeks.All(week => plan?.Weeks.Contains(week) == true)
            ? []
            : [new CapacityPublished(
                supplier!.Id, c.ComponentId, c.Region, [.. c.Weeks.OrderBy(week => week.Week)], now,
                CorrectionRules.CorrectionOf(c.Reason, caller, now, [.. Replaced(c, plan)]))];
    }

    static IEnumerable<CorrectedFigure> Replaced(PublishCapacity c, CapacityPlan? plan)
    {
        var before = (plan?.Weeks ?? []).ToDictionary(week => week.Week);
        foreach (var week in c.Weeks.OrderBy(week => week.Week))
        {
            if (!before.TryGetValue(week.Week, out var was)) continue;
            if (was.Actual != week.Actual) yield return new(week.Week, ReportedFigure.Actual, was.Actual, week.Actual);
            if (was.Maximum != week.Maximum) yield return new(week.Week, ReportedFigure.Maximum, was.Maximum, week.Maximum);
        }
    }

    static void RequireWeeks(Faults faults, PublishCapacity c, DateOnly thisWeek)
    {
        var last = thisWeek.AddYears(HorizonYears);
        var seen = new HashSet<DateOnly>();
        foreach (var (i, week) in c.Weeks.Index().Take(MaxWeeks))
            faults
                .Require(IsoWeek.IsMonday(week.Week), $"weeks[{i}].week", $"{week.Week:yyyy-MM-dd} is not a Monday")
                .Require(week.Week >= thisWeek && week.Week <= last, $"weeks[{i}].week",
                    $"{week.Week:yyyy-MM-dd} is not between {thisWeek:yyyy-MM-dd} and {last:yyyy-MM-dd}")
                .Require(seen.Add(week.Week), $"weeks[{i}].week", $"{week.Week:yyyy-MM-dd} is named twice")
                .Require(week.Maximum >= week.Actual, $"weeks[{i}].maximum", "not below actual");
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
