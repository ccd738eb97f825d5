using SupplyChain.Contracts;
using SupplyChain.DemandForecasting.BillsOfMaterials;
using SupplyChain.DemandForecasting.Forecasts;
using SupplyChain.DemandForecasting.Stock;
using SupplyChain.DemandForecasting.Weeks;

namespace SupplyChain.DemandForecasting.Requirements;

/// <summary>Calculates what an OEM requires in a region.</summary>
public static class ContributionsInRegion
{
    /// <summary>Demand for a component through one item: a product with its assembly, or the component itself.</summary>
    sealed record Demand(
        Guid ComponentId, string? Product, IReadOnlyList<string> Path, decimal[] Planned, decimal[] Quantity, decimal[] Quantile90);

    /// <summary>
    /// The requirement of every component: the outlook of each item, products exploded through their bills of materials, summed
    /// by component, netted against stock. In the order of the components' ids.
    /// </summary>
    /// <param name="build">A build to try, which takes the place of what the product's outlook says of its week.</param>
    public static IReadOnlyList<ContributionCalculated> ContributionsIn(
        this RequirementInputs inputs, string region, ProductBuild? build = null)
    {
        var stock = inputs.Stock.Where(level => level.Region == region).ToLookup(level => inputs.Identities.Of(level.ComponentId));
        var timeline = inputs.TimelineOf(region, build?.Week);
        var outlooks = inputs.Outlooks(region, timeline);
        return
        [
            .. (build is null ? outlooks : build.In([.. outlooks], timeline)).SelectMany(outlook => DemandsOf(outlook, inputs, timeline))
                .GroupBy(demand => demand.ComponentId).OrderBy(component => component.Key)
                .Select(component => inputs.ContributionOf(
                    component.Key, region, [.. component], [.. stock[component.Key]], timeline)),
        ];
    }

    static IEnumerable<Demand> DemandsOf(Outlook outlook, RequirementInputs inputs, Timeline timeline)
    {
        if (outlook.Item.ComponentId is { } component)
            return [new Demand(inputs.Identities.Of(component), null, [], outlook.Planned, outlook.Quantity, outlook.Quantile90)];
        bool[] means = Array.ConvertAll(outlook.Planned, planned => planned == 0);
        return inputs.PhasesOf(outlook.Item.Product!, timeline).SelectMany(phase =>
        {
            var quantity = Within(phase, outlook.Quantity, timeline);
            var expected = phase.Explosion.Explode(quantity, means);
            // Without a forecast, every quantile is the planned quantity.
            var upper = outlook.Quantity.AsSpan().SequenceEqual(outlook.Quantile90) ? expected
                : phase.Explosion.Explode(Within(phase, outlook.Quantile90, timeline), means);
            return expected.Zip(upper, (usage, usage90) => new Demand(
                usage.ComponentId, outlook.Item.Product, usage.Path, outlook.Planned, usage.Required, usage90.Required));
        });
    }

    /// <summary>The builds of a phase's weeks; 0 in the others.</summary>
    static decimal[] Within(BuildPhase phase, decimal[] builds, Timeline timeline) =>
        phase.Before is null && phase.Contains(timeline.WeekAt(0)) ? builds
            : [.. builds.Select((quantity, week) => phase.Contains(timeline.WeekAt(week)) ? quantity : 0)];

    static ContributionCalculated ContributionOf(
        this RequirementInputs inputs, Guid componentId, string region, IReadOnlyList<Demand> demands,
        IReadOnlyList<ComponentStock> stock, Timeline timeline)
    {
        var gross = Sum([.. demands.Select(demand => demand.Quantity)], timeline);
        var gross90 = Sum([.. demands.Select(demand => demand.Quantile90)], timeline);
        var (onHand, incoming, from) = PooledStock(stock, timeline);
        var net = Netting.Net(gross, onHand, incoming, from).Net;
        var net90 = Netting.Net(gross90, onHand, incoming, from).Net;

        var weeks = new List<ContributionWeek>();
        for (var week = timeline.CurrentIndex; week < timeline.Count; week++)
            if (gross90[week] > 0)
                weeks.Add(new ContributionWeek(timeline.WeekAt(week), gross[week], net[week], net90[week], IsForecast(demands, week)));
        return new ContributionCalculated(
            inputs.Organisation, componentId, region, weeks,
            [.. demands.Select(demand => SourceOf(demand, timeline)).Where(source => source.Weeks is not [])]);
    }

    /// <summary>
    /// Stock that was reported under several ids of a component: what was counted in a later week is there from then on. Until then all
    /// that is required is taken from the earlier one, so that no requirement is hidden.
    /// </summary>
    static (decimal OnHand, decimal[] Incoming, int From) PooledStock(IReadOnlyList<ComponentStock> stock, Timeline timeline)
    {
        if (stock is []) return (0, new decimal[timeline.Count], timeline.CurrentIndex);
        var from = stock.Min(level => timeline.IndexOf(level.Week));
        var incoming = Sum([.. stock.Select(level => timeline.Spread(level.Incoming))], timeline);
        foreach (var later in stock.Where(level => timeline.IndexOf(level.Week) > from))
            incoming[timeline.IndexOf(later.Week)] += later.OnHand;
        return (stock.Where(level => timeline.IndexOf(level.Week) == from).Sum(level => level.OnHand), incoming, from);
    }

    static ContributionSource SourceOf(Demand demand, Timeline timeline)
    {
        var weeks = new List<WeekQuantity>();
        for (var week = timeline.CurrentIndex; week < timeline.Count; week++)
            if (demand.Quantity[week] > 0) weeks.Add(new WeekQuantity(timeline.WeekAt(week), demand.Quantity[week]));
        return new ContributionSource(demand.Product, demand.Path, weeks);
    }

    static bool IsForecast(IReadOnlyList<Demand> demands, int week)
    {
        foreach (var demand in demands)
            if (demand.Planned[week] != 0) return false;
        return true;
    }

    static decimal[] Sum(IReadOnlyList<decimal[]> series, Timeline timeline)
    {
        if (series is [var single]) return single;
        var sum = new decimal[timeline.Count];
        foreach (var quantities in series)
            for (var week = 0; week < sum.Length; week++) sum[week] += quantities[week];
        return sum;
    }
}
