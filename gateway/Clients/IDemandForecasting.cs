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
    Task<Receipt> Withdraw(Guid id, [Body] WithdrawDemandPlan command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Get("/actuals")]
    Task<Page<ActualDemand>> Actuals(string? product, Guid? componentId, string? region, int first, string? after, CancellationToken cancel);

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

    [Get("/forecast-runs")]
    Task<Page<ForecastRunProgress>> ForecastRuns(int first, string? after, CancellationToken cancel);

    [Get("/forecast-runs/{id}")]
    Task<ForecastRunProgress?> ForecastRun(Guid id, CancellationToken cancel);

    [Post("/forecast-runs")]
    Task<Receipt> StartForecastRun([Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Get("/unresolved")]
    Task<IReadOnlyList<UnresolvedItem>> Unresolved(CancellationToken cancel);
}
