using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.ServiceDefaults;

using Component = SupplyChain.ComponentCatalog.Components.Component;

namespace SupplyChain.ComponentCatalog.BillsOfMaterials;

/// <summary>Which parts does building by one of the caller's bills take?</summary>
public static class PartsOfBuilds
{
    /// <summary>No reader looks at more of one product.</summary>
    const int MaxParts = 1000;

    const int MaxLeftOut = 4000, Decimals = 6;

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/boms/{id:guid}/parts/by-builds", async (
            Guid id, BillBuilds asked, Caller caller, IQuerySession session, TimeProvider clock, CancellationToken cancel) =>
        {
            if (await session.LoadAsync<BillOfMaterials>(id, cancel) is not { } stored || stored.Organisation != caller.Organisation)
                throw Rejected.NotFound("billOfMaterials", id);
            Check(asked, stored, clock.GetUtcNow());

            var top = await session.Read(stored, cancel);
            var day = EffectiveOn(asked.Builds, top);
            var inEffect = BillsInEffect.On(day, await BillsInEffect.InForce(caller.Organisation, session, cancel));
            Guid[] ids = [.. SubAssemblies.Below(top.SubAssemblies, inEffect)];
            new Faults().Require(ids.Length < SubAssemblies.Most, "billOfMaterials", $"has {SubAssemblies.Most} sub-assemblies or more")
                .ThrowIfAny();
            var below = (await session.Read(await session.LoadManyAsync<BillOfMaterials>(cancel, ids), cancel))
                .ToDictionary(bill => bill.Product, FoldedName.Comparer);
            IReadOnlyList<WeekQuantity> builds = [.. asked.Builds.OrderBy(week => week.Week)];
            var explosion = new BillExplosion(top, below, asked.Lines?.ToHashSet());
            var parts = explosion.Parts([.. builds.Select(week => week.Quantity)]);
            new Faults()
                .Require(parts.Count <= MaxParts, "billOfMaterials", $"has more than {MaxParts} components")
                .Require(explosion.LeftOut.Count <= MaxLeftOut, "billOfMaterials", $"has more than {MaxLeftOut} lines without a part")
                .ThrowIfAny();
            Guid[] named = [.. parts.Select(part => part.ComponentId)];
            var units = (await session.Query<Component>().Where(component => component.Id.IsOneOf(named))
                .Select(component => new KnownPart(component.Id, component.Specification.Unit)).ToListAsync(cancel))
                .ToDictionary(part => part.Id, part => part.Unit);
            return new BillParts(
                id, top.Product, top.Revision, day, [.. parts.Select(part => Shown(part, units[part.ComponentId], builds))],
                explosion.LeftOut);
        })
        .RequireAnyRole(Roles.Oem);

    /// <summary>
    /// The last day of the first week: a revision counts from the week of its first day. Of a bill that begins later, its first day.
    /// </summary>
    public static DateOnly EffectiveOn(IReadOnlyList<WeekQuantity> builds, BillOfMaterials top) =>
        builds.Min(week => week.Week).AddDays(6) is var day && day > top.From ? day : top.From;

    /// <summary>Whole pieces are ordered, and no more than six decimal places of other units; both are rounded up.</summary>
    public static decimal Rounded(decimal quantity, string unit) =>
        unit == "1" ? Math.Ceiling(quantity)
        : Math.Round(quantity, Decimals) is var near && near < quantity ? near + 0.000001m : near;

    static BillPart Shown(ExplodedPart part, string unit, IReadOnlyList<WeekQuantity> builds) => new(
        part.ComponentId, unit, [.. builds.Select((week, i) => week with { Quantity = Rounded(part.Quantities[i], unit) })],
        [.. part.Lines], [.. part.Alternates.Where(other => other != part.ComponentId)]);

    static void Check(BillBuilds asked, BillOfMaterials bill, DateTimeOffset now)
    {
        var faults = new Faults().Within(asked)
            .Require(bill.InForce, "billOfMaterials", $"{bill.Revision} of {bill.Product} was withdrawn")
            .Require(asked.Builds.DistinctBy(week => week.Week).Count() == asked.Builds.Count, "builds", "each week once");
        foreach (var (index, week) in asked.Builds.Take(104).Index())
            faults
                .Require(IsoWeek.IsMonday(week.Week), $"builds[{index}].week", $"{week.Week:yyyy-MM-dd} is not a Monday")
                .Require(week.Week >= IsoWeek.Of(now), $"builds[{index}].week", $"{week.Week:yyyy-MM-dd} is over")
                .Require(week.Quantity > 0, $"builds[{index}].quantity", "above 0");
        foreach (var (index, line) in (asked.Lines ?? []).Take(2000).Index())
            faults.Require(line <= bill.Lines.Count, $"lines[{index}]", $"the bill has {bill.Lines.Count} lines");
        faults.ThrowIfAny();
    }
}
