using Refit;

using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.Gateway.Clients;

/// <summary>Control charts and what they lose, causes, baselines and gauge studies.</summary>
partial interface ICapacityBooking
{
    [Get("/control-charts")]
    Task<ControlChart?> ControlChart(
        Guid componentId, string? characteristic, Guid? lineId, ControlChartKind? kind, [Query(Format = "O")] DateTimeOffset? baselineFrom,
        [Query(Format = "O")] DateTimeOffset? baselineUntil, CancellationToken cancel);

    [Get("/control-losses")]
    Task<Page<ControlLoss>> ControlLosses(
        Guid? lineId, Guid? componentId, Guid? runId, bool? lost, int first, string? after, CancellationToken cancel);

    [Get("/control-losses/{id}")]
    Task<ControlLoss?> ControlLoss(Guid id, CancellationToken cancel);

    [Get("/anomaly-causes")]
    Task<AnomalyCauses?> AnomalyCauses(
        Guid componentId, string? characteristic, Guid? lineId, [Query(Format = "O")] DateTimeOffset? from,
        [Query(Format = "O")] DateTimeOffset? until, CancellationToken cancel);

    [Get("/gauge-studies")]
    Task<Page<GaugeStudy>> GaugeStudies(Guid? lineId, string? characteristic, int first, string? after, CancellationToken cancel);

    [Get("/gauge-studies/{id}")]
    Task<GaugeStudy?> GaugeStudy(Guid id, CancellationToken cancel);

    [Post("/lines/{lineId}/gauge-studies")]
    Task<Receipt> RecordGaugeStudy(
        Guid lineId, [Body] RecordGaugeStudy command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/lines/{lineId}/baselines")]
    Task<Receipt> StateBaseline(
        Guid lineId, [Body] StateBaseline command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);
}
