using Refit;

using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting.Api;

namespace SupplyChain.Gateway.Clients;

/// <summary>Demand plans, actuals, stock, and what they require.</summary>
partial interface IDemandForecasting
{
    [Get("/plans")]
    Task<Page<DemandPlan>> Plans(string? product, Guid? componentId, string? region, int first, string? after, CancellationToken cancel);

    [Post("/plans/by-ids")]
    Task<IReadOnlyList<DemandPlan>> PlansById([Body] IReadOnlyList<Guid> ids, CancellationToken cancel);

    [Get("/plans/{id}")]
    Task<DemandPlan?> Plan(Guid id, [Query(Format = "O")] DateTimeOffset? asOf, CancellationToken cancel);

    [Get("/plans/{id}/volatility")]
    Task<IReadOnlyList<PlanVolatility>?> Volatility(Guid id, int length, decimal increase, decimal decrease, CancellationToken cancel);

    [Post("/plans/{id}/volatility")]
    Task<IReadOnlyList<PlanVolatility>?> Preview(
        Guid id, int length, decimal increase, decimal decrease, [Body] PreviewDemandPlan preview, CancellationToken cancel);

    [Get("/plans/{id}/revisions")]
    Task<Page<PlanRevision>?> PlanRevisions(Guid id, int first, string? after, CancellationToken cancel);

    [Post("/plans")]
    Task<Receipt> Submit([Body] SubmitDemandPlan command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/plans/{id}/revisions")]
    Task<Receipt> Revise(Guid id, [Body] ReviseDemandPlan command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/plans/{id}/withdrawal")]
    Task<Receipt> Withdraw(Guid id, [Body] WithdrawDemandPlan reason, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

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

    [Get("/build-needs")]
    Task<BuildNeeds?> BuildNeeds(string product, string region, DateOnly week, decimal quantity, CancellationToken cancel);

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

    [Post("/forecasts/by-ids")]
    Task<IReadOnlyList<DemandForecast>> ForecastsById([Body] IReadOnlyList<Guid> ids, CancellationToken cancel);

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

    [Get("/forecast-runs")]
    Task<Page<ForecastRunProgress>> ForecastRuns(DateOrder? order, int first, string? after, CancellationToken cancel);

    [Get("/forecast-runs/{id}")]
    Task<ForecastRunProgress?> ForecastRun(Guid id, CancellationToken cancel);

    [Post("/forecast-runs")]
    Task<Receipt> StartForecastRun([Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Get("/unresolved")]
    Task<Page<UnresolvedItem>> Unresolved(int first, string? after, CancellationToken cancel);
}
