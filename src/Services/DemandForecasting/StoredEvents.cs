using Marten;

using SupplyChain.DemandForecasting.Actuals;
using SupplyChain.DemandForecasting.Adjustments;
using SupplyChain.DemandForecasting.BillsOfMaterials;
using SupplyChain.DemandForecasting.ComponentForecasts;
using SupplyChain.DemandForecasting.DemandPlans;
using SupplyChain.DemandForecasting.ForecastAccuracy;
using SupplyChain.DemandForecasting.ForecastRuns;
using SupplyChain.DemandForecasting.Forecasts;
using SupplyChain.DemandForecasting.Items;
using SupplyChain.DemandForecasting.Requirements;
using SupplyChain.DemandForecasting.Stock;
using SupplyChain.DemandForecasting.Weeks;

namespace SupplyChain.DemandForecasting;

/// <summary>
/// All events that this service stores. An event is found by the name it is stored under, whatever namespace its type has by
/// now; the store knows the name only of a registered type.
/// </summary>
public static class StoredEvents
{
    public static readonly IReadOnlyList<Type> Types =
    [
        typeof(WeekBegan),
        typeof(StructureChanged), typeof(ComponentIdentityChanged),
        typeof(DemandPlanSubmitted), typeof(DemandPlanRevised), typeof(DemandPlanWithdrawn),
        typeof(ActualsRecorded), typeof(ActualsCorrected),
        typeof(StockReported),
        typeof(OutlierMarked), typeof(OutlierUnmarked), typeof(ForecastOverridden), typeof(OverrideWithdrawn),
        typeof(EffectDeclared), typeof(EffectWithdrawn), typeof(AnalogueDeclared), typeof(AnalogueWithdrawn), typeof(FirmOrdersRecorded),
        typeof(ForecastCalculated),
        typeof(ForecastsMeasured), typeof(DeviationDetected), typeof(DeviationEnded),
        typeof(ContributionCalculated), typeof(ContributionExplained), typeof(RequirementCalculated),
        typeof(RequirementViewsPublished),
        typeof(ForecastReconciled), typeof(ForecastViewPublished),
        typeof(ForecastRunStarted), typeof(ItemsForecast), typeof(ForecastRunFinished),
    ];

    /// <summary>
    /// No longer appended: the catalogue's facts are documents. The events are in databases, and what reads all events, such as the
    /// relay, must be able to read them.
    /// </summary>
    public static readonly IReadOnlyList<Type> Retired =
        [typeof(ComponentBecameKnown), typeof(StructureReleased), typeof(StructureWithdrawn)];

    public static void Register(StoreOptions options) => options.Events.AddEventTypes([.. Types, .. Retired]);

    public sealed record ComponentBecameKnown(string Unit);
}
