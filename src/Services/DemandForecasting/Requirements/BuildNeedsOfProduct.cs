using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.DemandForecasting.Forecasts;
using SupplyChain.DemandForecasting.Items;
using SupplyChain.DemandForecasting.Weeks;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.DemandForecasting.Requirements;

/// <summary>A product that is built in a week, in the place of what is planned or forecast of it then.</summary>
public sealed record ProductBuild(string Product, DateOnly Week, decimal Quantity)
{
    public string ItemKey => Item.Key;

    DemandedItem Item => new(Product, null);

    /// <summary>The outlooks of a region with the build among them.</summary>
    public IReadOnlyList<Outlook> In(IReadOnlyList<Outlook> outlooks, Timeline timeline)
    {
        var nothing = new decimal[timeline.Count];
        var known = outlooks.FirstOrDefault(outlook => outlook.Item.Key == ItemKey)
            ?? new Outlook(Item, nothing, nothing, nothing, Forecast.None(ForecastReasons.PlansWithdrawn));
        var built = known with
        {
            Planned = Replaced(known.Planned, timeline),
            Quantity = Replaced(known.Quantity, timeline),
            Quantile90 = Replaced(known.Quantile90, timeline),
        };
        return [.. outlooks.Where(outlook => outlook.Item.Key != ItemKey), built];
    }

    decimal[] Replaced(decimal[] quantities, Timeline timeline)
    {
        var replaced = (decimal[])quantities.Clone();
        replaced[timeline.IndexOf(Week)] = Quantity;
        return replaced;
    }
}

/// <summary>What building a quantity of a product in a week takes of each component, beside what the caller requires otherwise.</summary>
public static class BuildNeedsOfProduct
{
    /// <summary>No real product has more components.</summary>
    public const int MaxParts = 1000;

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/build-needs", async (
            [Name] string product, string region, DateOnly week, [QuantityAboveZero] decimal quantity, Caller caller, IQuerySession session,
            TimeProvider clock, CancellationToken cancel) =>
        {
            var now = clock.GetUtcNow();
            new Faults().RequireMonday("week", week, IsoWeek.Of(now), WeekRules.Latest(now))
                .Require(quantity <= WeekRules.MaxQuantity, "quantity", $"at most {WeekRules.MaxQuantity}").ThrowIfAny();
            var inputs = await session.LoadRequirementInputsAsync(caller.Organisation, [region], cancel);
            var explosion = inputs?.ExplosionOf(product, week);
            if (explosion is null || explosion.DeadEnds.Any(end => end.Path.Count == 1))
                throw Rejected.NotFound("billOfMaterials", product);

            Guid[] ids = [.. explosion.Components.Select(used => used.ComponentId).Distinct()];
            new Faults().Require(ids.Length <= MaxParts, "product", $"has more than {MaxParts} components").ThrowIfAny();
            var known = (await session.LoadManyAsync<KnownComponent>(cancel, ids)).ToDictionary(part => part.Id, part => part.Unit);
            return new BuildNeeds(
                product, region, week, quantity, Of(inputs!, region, new ProductBuild(product, week, quantity), known),
                UnresolvedItems.Find([explosion], known.Keys.ToHashSet()));
        })
        .RequireAnyRole(Roles.Oem);

    /// <param name="units">The units of the components that the catalogue has published.</param>
    public static IReadOnlyList<BuildNeed> Of(
        RequirementInputs inputs, string region, ProductBuild build, IReadOnlyDictionary<Guid, string> units) =>
    [
        .. from part in inputs.ContributionsIn(region, build)
           let required = part.Sources.Where(source => IsOf(source, build)).Sum(source => QuantityIn(source, build.Week))
           where required > 0
           let week = part.Weeks.Single(week => week.Week == build.Week)
           select new BuildNeed(part.ComponentId, units.GetValueOrDefault(part.ComponentId), required, week.Gross - required, week.Net),
    ];

    static bool IsOf(ContributionSource source, ProductBuild build) =>
        source.Product is { } product && new DemandedItem(product, null).Key == build.ItemKey;

    static decimal QuantityIn(ContributionSource source, DateOnly week) =>
        source.Weeks.Where(each => each.Week == week).Sum(each => each.Quantity);
}
