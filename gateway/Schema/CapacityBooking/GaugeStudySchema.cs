using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.CapacityBooking;

[Query, Allow(Roles.Operator)]
static class GaugeStudyQueries
{
    /// <summary>Studies of gauges on the caller's lines, the latest first.</summary>
    /// <param name="characteristic">Its name, as runs are reported with it.</param>
    public static Task<Connection<GaugeStudy>> GaugeStudies(
        PageArguments page, ICapacityBooking booking, CancellationToken cancel, Guid? lineId = null,
        [Name(100)] string? characteristic = null) =>
        page.Of((first, after) => booking.GaugeStudies(lineId, characteristic, first, after, cancel));
}

[Mutation, Allow(Roles.Operator)]
static class GaugeStudyMutations
{
    /// <summary>
    /// Records a study of the gauge of a characteristic. It stands for capability on the line until another one is recorded.
    /// </summary>
    [return: Called("gaugeStudy")]
    public static Task<GaugeStudy?> RecordGaugeStudy(
        Guid lineId, RecordGaugeStudy input, Guid clientMutationId, ICapacityBooking booking, CancellationToken cancel) =>
        booking.RecordGaugeStudy(lineId, input, clientMutationId, cancel).ThenRead(booking.GaugeStudy, cancel);
}

[ObjectType<GaugeFigures>, Allow(Roles.Operator)]
static class GaugeFigureTypes;

[ObjectType<ChartGauge>, Allow(Roles.Oem, Roles.Supplier, Roles.Operator)]
static class ChartGaugeTypes;

[ObjectType<GaugeStudy>, Allow(Roles.Operator)]
static class GaugeStudyType
{
    public static Task<PilotLineProfile?> Line(GaugeStudy study, Batch<Guid, PilotLineProfile> lines) => lines.Load(study.LineId);

    /// <summary>Null where the study stands for all components on the line.</summary>
    public static async Task<Component?> Component(GaugeStudy study, Batch<Guid, Component> components) =>
        study.ComponentId is { } id ? await components.Load(id) : null;
}
