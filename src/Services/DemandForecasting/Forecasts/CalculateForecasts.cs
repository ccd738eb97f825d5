using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;

using Marten;
using Marten.Subscriptions;

using SupplyChain.DemandForecasting.Actuals;
using SupplyChain.DemandForecasting.Adjustments;
using SupplyChain.DemandForecasting.Items;
using SupplyChain.DemandForecasting.Weeks;

namespace SupplyChain.DemandForecasting.Forecasts;

/// <summary>
/// Refreshes the forecast of an item when its actuals or adjustments change, on one replica only. An item whose input has not
/// changed is not recalculated, so processing is idempotent. A change does not wait for a forecast run.
/// </summary>
sealed class CalculateForecasts : SubscriptionBase
{
    readonly TimeProvider clock;

    public CalculateForecasts(TimeProvider clock)
    {
        this.clock = clock;
        Name = "forecasts";
        IncludeType<ActualsRecorded>();
        IncludeType<ActualsCorrected>();
        IncludeType<OutlierMarked>();
        IncludeType<OutlierUnmarked>();
        IncludeType<ForecastOverridden>();
        IncludeType<OverrideWithdrawn>();
        IncludeType<EffectDeclared>();
        IncludeType<EffectWithdrawn>();
        IncludeType<AnalogueDeclared>();
        IncludeType<AnalogueWithdrawn>();
        IncludeType<FirmOrdersRecorded>();
    }

    public override async Task<IChangeListener> ProcessEventsAsync(
        EventRange page, ISubscriptionController controller, IDocumentOperations operations, CancellationToken cancellationToken)
    {
        // A page without any of these events only moves the progress; before the first week there is nothing to forecast from.
        if (page.Events is [] || await operations.LoadAsync<PlanningWeek>(PlanningWeek.StreamId, cancellationToken) is not { } current)
            return NullChangeListener.Instance;
        await RefreshForecasts.InBatches(
            operations.DocumentStore,
            [
                .. page.Events.Select(e => e.Data).OfType<IAdjustment>().Select(e => e.Subject),
                .. await Counted(
                    operations, [.. page.Events.Where(e => e.Data is ActualsRecorded or ActualsCorrected).Select(e => e.StreamId)
                    .Distinct()], cancellationToken),
            ],
            current.Week, clock, cancellationToken);
        return NullChangeListener.Instance;
    }

    /// <summary>The items whose actuals these are, and those that they stand for.</summary>
    static async Task<IReadOnlyList<ForecastSubject>> Counted(IQuerySession session, Guid[] ids, CancellationToken cancel)
    {
        var logs = await session.LoadManyAsync<ActualsLog>(cancel, ids);
        // An analogue is of the same organisation: the index on it spares looking through all others'.
        var organisations = logs.Select(log => log.Organisation).Distinct().ToArray();
        var followers = await session.Query<AdjustedDemand>()
            .Where(adjusted =>
                adjusted.Organisation.IsOneOf(organisations) && adjusted.Analogue != null && adjusted.Analogue.ActualsId.IsOneOf(ids))
            .ToListAsync(cancel);
        return [.. logs.Select(SubjectOf), .. followers.Select(SubjectOf)];
    }

    static ForecastSubject SubjectOf(ActualsLog log) => new(log.Organisation, log.Item, log.Region);

    static ForecastSubject SubjectOf(AdjustedDemand adjusted) => new(adjusted.Organisation, adjusted.Item, adjusted.Region);
}
