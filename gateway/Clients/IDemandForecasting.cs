using Refit;

using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting.Api;

namespace SupplyChain.Gateway.Clients;

/// <summary>Demand plans, actuals, stock, and what they require.</summary>
interface IDemandForecasting
{
    [Get("/plans")]
    Task<Page<DemandPlan>> Plans(string? product, Guid? componentId, string? region, int first, string? after, CancellationToken cancel);

    [Get("/plans/{id}")]
    Task<DemandPlan?> Plan(Guid id, [Query(Format = "O")] DateTimeOffset? asOf, CancellationToken cancel);

    [Get("/plans/{id}/volatility")]
    Task<IReadOnlyList<PlanVolatility>?> Volatility(Guid id, int length, decimal increase, decimal decrease, CancellationToken cancel);

    [Post("/plans")]
    Task<Receipt> Submit([Body] SubmitDemandPlan command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/plans/{id}/revisions")]
    Task<Receipt> Revise(Guid id, [Body] ReviseDemandPlan command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/plans/{id}/withdrawal")]
    Task<Receipt> Withdraw(
        Guid id, [Body] WithdrawDemandPlan command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Get("/actuals")]
    Task<Page<ActualDemand>> Actuals(
        string? product, Guid? componentId, string? region, int first, string? after, CancellationToken cancel);

    [Get("/actuals/{id}")]
    Task<ActualDemand?> ActualsById(Guid id, CancellationToken cancel);

    [Post("/actuals")]
    Task<Receipt> Record([Body] RecordActuals command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Get("/stock")]
    Task<Page<StockLevel>> Stock(Guid? componentId, string? region, int first, string? after, CancellationToken cancel);

    [Get("/stock/{componentId}/{region}")]
    Task<StockLevel?> StockOf(Guid componentId, string region, CancellationToken cancel);

    [Post("/stock")]
    Task<Receipt> Report([Body] ReportStock command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Get("/requirements")]
    Task<Page<ComponentRequirement>> Requirements(string? region, int first, string? after, CancellationToken cancel);

    [Get("/requirements/{componentId}/{region}")]
    Task<ComponentRequirement?> Requirement(
        Guid componentId, string region, [Query(Format = "O")] DateTimeOffset? asOf, CancellationToken cancel);

    [Post("/requirements/by-components")]
    Task<IReadOnlyList<ComponentRequirement>> RequirementsOf([Body] IReadOnlyList<Guid> componentIds, CancellationToken cancel);

    [Get("/regional-requirements")]
    Task<Page<RegionalRequirement>> RegionalRequirements(string? region, int first, string? after, CancellationToken cancel);

    [Get("/regional-requirements/{componentId}/{region}")]
    Task<RegionalRequirement?> RegionalRequirement(
        Guid componentId, string region, [Query(Format = "O")] DateTimeOffset? asOf, CancellationToken cancel);

    [Post("/regional-requirements/by-components")]
    Task<IReadOnlyList<RegionalRequirement>> RegionalRequirementsOf([Body] IReadOnlyList<Guid> componentIds, CancellationToken cancel);

    [Get("/outlooks/{region}")]
    Task<DemandOutlook?> Outlook(string region, string? product, Guid? componentId, CancellationToken cancel);

    [Get("/forecasts")]
    Task<Page<DemandForecast>> Forecasts(string? region, bool? deviating, int first, string? after, CancellationToken cancel);

    [Get("/forecasts/{id}")]
    Task<DemandForecast?> Forecast(Guid id, CancellationToken cancel);

    [Get("/forecasts/in/{region}")]
    Task<DemandForecast?> ForecastOf(
        string region, string? product, Guid? componentId, [Query(Format = "O")] DateTimeOffset? asOf, CancellationToken cancel);

    [Post("/forecasts/by-components")]
    Task<IReadOnlyList<DemandForecast>> ForecastsOf([Body] IReadOnlyList<Guid> componentIds, CancellationToken cancel);

    [Get("/deviations/{forecastId}")]
    Task<DemandDeviation?> Deviation(Guid forecastId, CancellationToken cancel);

    [Get("/component-forecasts")]
    Task<Page<ComponentForecast>> ComponentForecasts(bool? deviating, int first, string? after, CancellationToken cancel);

    [Get("/component-forecasts/{componentId}")]
    Task<ComponentForecast?> ComponentForecast(Guid componentId, [Query(Format = "O")] DateTimeOffset? asOf, CancellationToken cancel);

    [Post("/component-forecasts/by-components")]
    Task<IReadOnlyList<ComponentForecast>> ComponentForecastsOf([Body] IReadOnlyList<Guid> componentIds, CancellationToken cancel);

    [Get("/regional-forecasts/{componentId}")]
    Task<IReadOnlyList<RegionalForecast>> RegionalForecasts(Guid componentId, CancellationToken cancel);

    [Post("/regional-forecasts/by-components")]
    Task<IReadOnlyList<RegionalForecast>> RegionalForecastsOf([Body] IReadOnlyList<Guid> componentIds, CancellationToken cancel);

    [Post("/forecasts/accuracy/by-ids")]
    Task<IReadOnlyList<AccuracyHistory>> AccuracyOf([Body] IReadOnlyList<Guid> forecastIds, CancellationToken cancel);

    [Post("/adjustments/by-forecasts")]
    Task<IReadOnlyList<ForecastAdjustments>> AdjustmentsOf([Body] IReadOnlyList<Guid> forecastIds, CancellationToken cancel);

    [Get("/adjustments")]
    Task<Page<ForecastAdjustments>> AllAdjustments(
        string? region, string? product, Guid? componentId, int first, string? after, CancellationToken cancel);

    [Get("/adjustments/{id}")]
    Task<ForecastAdjustments?> Adjustments(Guid id, CancellationToken cancel);

    [Get("/adjustments/in/{region}")]
    Task<ForecastAdjustments?> AdjustmentsIn(string region, string? product, Guid? componentId, CancellationToken cancel);

    [Post("/adjustments/outliers")]
    Task<Receipt> MarkOutlier([Body] MarkOutlier command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/adjustments/outliers/unmark")]
    Task<Receipt> UnmarkOutlier([Body] UnmarkOutlier command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/adjustments/overrides")]
    Task<Receipt> Override([Body] OverrideForecast command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/adjustments/overrides/withdrawal")]
    Task<Receipt> WithdrawOverride([Body] WithdrawOverride command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/adjustments/effects")]
    Task<Receipt> DeclareEffect([Body] DeclareEffect command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/adjustments/effects/withdrawal")]
    Task<Receipt> WithdrawEffect([Body] WithdrawEffect command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/adjustments/analogue")]
    Task<Receipt> DeclareAnalogue([Body] DeclareAnalogue command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/adjustments/analogue/withdrawal")]
    Task<Receipt> WithdrawAnalogue([Body] WithdrawAnalogue command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/adjustments/firm-orders")]
    Task<Receipt> RecordFirmOrders([Body] RecordFirmOrders command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Get("/forecast-runs")]
    Task<Page<ForecastRunProgress>> ForecastRuns(int first, string? after, CancellationToken cancel);

    [Get("/forecast-runs/{id}")]
    Task<ForecastRunProgress?> ForecastRun(Guid id, CancellationToken cancel);

    [Post("/forecast-runs")]
    Task<Receipt> StartForecastRun([Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Get("/unresolved")]
    Task<Page<UnresolvedItem>> Unresolved(int first, string? after, CancellationToken cancel);
}
