using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.CapacityBooking;

[Query, Allow(Roles.Oem, Roles.Supplier, Roles.Operator)]
static class AnomalyCausesQueries
{
    /// <summary>
    /// What goes with this characteristic of this component: equipment, shift, lots, parameters, or the place within subgroups, the
    /// likeliest first. Over the latest runs whose run sheet the caller sees: on its lines, and those that it booked.
    /// </summary>
    /// <param name="characteristic">Its name, as runs are reported with it. Without it, the share of bad pieces is explained.</param>
    /// <param name="lineId">Only runs on this line.</param>
    /// <param name="from">Only runs reported at this moment or later.</param>
    /// <param name="until">Only runs reported before this moment.</param>
    public static Task<AnomalyCauses?> AnomalyCauses(
        Guid componentId, ICapacityBooking booking, CancellationToken cancel, [Name(100)] string? characteristic = null,
        Guid? lineId = null, DateTimeOffset? from = null, DateTimeOffset? until = null) =>
        booking.AnomalyCauses(componentId, characteristic, lineId, from, until, cancel);
}

[ObjectType<AnomalyFactor>, Allow(Roles.Oem, Roles.Supplier, Roles.Operator)]
static class AnomalyFactorTypes;

[ObjectType<AnomalyCauses>, Allow(Roles.Oem, Roles.Supplier, Roles.Operator)]
static class AnomalyCausesType
{
    public static Task<Component?> Component(AnomalyCauses causes, Batch<Guid, Component> components) =>
        components.Load(causes.ComponentId);

    public static async Task<PilotLineProfile?> Line(AnomalyCauses causes, Batch<Guid, PilotLineProfile> lines) =>
        causes.LineId is { } id ? await lines.Load(id) : null;
}
