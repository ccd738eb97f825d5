using SupplyChain.Contracts.CapacityBooking;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.Gateway.Live;
using SupplyChain.ServiceDefaults;

using SignalPoint = SupplyChain.Contracts.CapacityBooking.Api.SignalPoint;

namespace SupplyChain.Gateway.Schema.CapacityBooking;

[Query, Allow(Roles.Oem, Roles.Supplier, Roles.Operator)]
static class ControlLossQueries
{
    /// <summary>
    /// Charts that went out of control by the runs that the caller sees: of its own lines, and of runs that it booked. The latest first.
    /// </summary>
    /// <param name="runId">Only signals that this run completed.</param>
    /// <param name="lost">True for charts that are out of control now, false for those that are in control again.</param>
    public static Task<Connection<ControlLoss>> ControlLosses(
        PageArguments page, ICapacityBooking booking, CancellationToken cancel, Guid? lineId = null, Guid? componentId = null,
        Guid? runId = null, bool? lost = null) =>
        page.Of((first, after) => booking.ControlLosses(lineId, componentId, runId, lost, first, after, cancel));
}

[Topic<ControlLoss>]
static class ControlLossTopic
{
    public static Change Lost(ControlLost contract) => new(contract.ControlLossId, contract.Organisation);
    public static Change Regained(ControlRegained contract) => new(contract.ControlLossId, contract.Organisation);
}

[Subscription, Allow(Roles.Oem, Roles.Supplier, Roles.Operator)]
static class ControlLossSubscriptions
{
    /// <summary>Each chart of the caller that goes out of control after the subscription, or is in control again.</summary>
    /// <param name="snapshot">Whether the stream begins with the one of that id as it is now.</param>
    public static IAsyncEnumerable<ControlLoss> ControlLossChanged(
        LiveChanges live, ICapacityBooking booking, Caller caller, Guid? id = null, bool snapshot = false) =>
        live.Of<ControlLoss>(booking.ControlLoss, id, caller.Organisation, snapshot);
}

[ObjectType<ControlLoss>, Allow(Roles.Oem, Roles.Supplier, Roles.Operator)]
static class ControlLossType
{
    public static Task<Component?> Component(ControlLoss loss, Batch<Guid, Component> components) => components.Load(loss.ComponentId);

    public static Task<PilotLineProfile?> Line(ControlLoss loss, Batch<Guid, PilotLineProfile> lines) => lines.Load(loss.LineId);

    public static Task<Run?> Run(ControlLoss loss, Batch<Guid, Run> runs) => runs.Load(loss.RunId);
}

[ObjectType<SignalPoint>, Allow(Roles.Oem, Roles.Supplier, Roles.Operator)]
static class SignalPointType
{
    public static Task<Run?> Run(SignalPoint point, Batch<Guid, Run> runs) => runs.Load(point.RunId);
}
