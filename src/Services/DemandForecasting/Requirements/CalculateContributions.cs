using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;

using Marten;
using Marten.Subscriptions;

using SupplyChain.DemandForecasting.Actuals;
using SupplyChain.DemandForecasting.Adjustments;
using SupplyChain.DemandForecasting.BillsOfMaterials;
using SupplyChain.DemandForecasting.DemandPlans;
using SupplyChain.DemandForecasting.Forecasts;
using SupplyChain.DemandForecasting.Items;
using SupplyChain.DemandForecasting.Stock;
using SupplyChain.DemandForecasting.Weeks;

namespace SupplyChain.DemandForecasting.Requirements;

/// <summary>
/// Recalculates the contributions of an OEM when something changes that they follow from: once per OEM and page of events, however
/// many events an import has caused. It reads everything as it is now, so the order of plans and bills of materials does not matter
/// and processing is idempotent.
/// </summary>
sealed class CalculateContributions : SubscriptionBase
{
    // The more events come together, the fewer recalculations they cost.
    const int EventsPerPage = 2000;

    readonly ILogger log;

    public CalculateContributions(ILogger<CalculateContributions> log)
    {
        this.log = log;
        Name = "contributions";
        Options.BatchSize = EventsPerPage;
        IncludeType<DemandPlanSubmitted>();
        IncludeType<DemandPlanRevised>();
        IncludeType<DemandPlanWithdrawn>();
        IncludeType<ActualsRecorded>();
        IncludeType<ActualsCorrected>();
        IncludeType<StockReported>();
        IncludeType<StructureChanged>();
        IncludeType<ComponentIdentityChanged>();
        IncludeType<StructureReleased>();
        IncludeType<StructureWithdrawn>();
        IncludeType<OutlierMarked>();
        IncludeType<OutlierUnmarked>();
        IncludeType<AnalogueDeclared>();
        IncludeType<AnalogueWithdrawn>();
        IncludeType<ForecastOverridden>();
        IncludeType<OverrideWithdrawn>();
        IncludeType<EffectDeclared>();
        IncludeType<EffectWithdrawn>();
        IncludeType<FirmOrdersRecorded>();
        IncludeType<WeekBegan>();
        IncludeType<ForecastCalculated>();
        IncludeType<ForecastRunFinished>();
    }

    public override async Task<IChangeListener> ProcessEventsAsync(
        EventRange page, ISubscriptionController controller, IDocumentOperations operations, CancellationToken cancellationToken)
    {
        // The forecasts of a run are used together, when it has finished.
        var affected = page.Events.Where(e => e.Data is not ForecastCalculated { RunId: not null }).Select(e => Affected(e.Data)).Distinct()
            .ToList();
        if (affected.Any(scope => scope.Organisation is null))
            affected = [.. (await RequirementQueries.OrganisationsAsync(operations, cancellationToken))
                .Select(organisation => new Scope(organisation, null))];

        foreach (var organisation in affected.GroupBy(scope => scope.Organisation!.Value, scope => scope.Region))
        {
            // Bills of materials and weeks have no region: they affect all regions.
            var regions = organisation.Contains(null) ? null : organisation.Select(region => region!).ToList();
            await RecalculateContributions.RunAsync(operations.DocumentStore, organisation.Key, regions, log, cancellationToken);
        }
        return NullChangeListener.Instance;
    }

    readonly record struct Scope(Guid? Organisation, string? Region);

    static Scope Affected(object e) => e switch
    {
        DemandPlanSubmitted plan => new(plan.Organisation, plan.Region),
        DemandPlanRevised plan => new(plan.Organisation, plan.Region),
        DemandPlanWithdrawn plan => new(plan.Organisation, plan.Region),
        ActualsRecorded actuals => new(actuals.Organisation, actuals.Region),
        ActualsCorrected actuals => new(actuals.Organisation, actuals.Region),
        StockReported stock => new(stock.Organisation, stock.Region),
        StructureChanged structure => new(structure.Organisation, null),
        StructureReleased structure => new(structure.Organisation, null),
        StructureWithdrawn structure => new(structure.Organisation, null),
        ForecastCalculated forecast => new(forecast.Organisation, forecast.Region),
        IAdjustment adjustment => new(adjustment.Subject.Organisation, adjustment.Subject.Region),
        ForecastRunFinished run => new(run.Organisation, null),
        WeekBegan or ComponentIdentityChanged => new(null, null),
        _ => throw new InvalidOperationException($"{e.GetType().Name} is not among the included events"),
    };
}
