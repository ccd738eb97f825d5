using Refit;

using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting.Api;

namespace SupplyChain.Gateway.Clients;

/// <summary>The planner's adjustments of forecasts.</summary>
partial interface IDemandForecasting
{
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
}
