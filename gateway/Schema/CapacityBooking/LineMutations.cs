using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.CapacityBooking;

[Mutation, Allow(Roles.Operator)]
static class LineMutations
{
    /// <summary>Opens a pilot line; its name is its key among the operator's lines.</summary>
    [return: Called("pilotLine")]
    public static Task<PilotLineProfile?> OpenPilotLine(
        OpenPilotLine input, Guid clientMutationId, ICapacityBooking booking, CancellationToken cancel) =>
        booking.Open(input, clientMutationId, cancel).ThenRead(booking.Line, cancel);

    /// <summary>Changes a line's hours and policy; what is booked already stays.</summary>
    [return: Called("pilotLine")]
    public static Task<PilotLineProfile?> RevisePolicy(
        Guid lineId, RevisePolicy input, Guid clientMutationId, ICapacityBooking booking, CancellationToken cancel) =>
        booking.Revise(lineId, input, clientMutationId, cancel).ThenRead(booking.Line, cancel);

    /// <summary>Takes a line out of service; every booking in the range must be named as released.</summary>
    [return: Called("outageId")]
    public static async Task<Guid> DeclareOutage(
        Guid lineId, DeclareOutage input, Guid clientMutationId, ICapacityBooking booking, CancellationToken cancel) =>
        (await booking.DeclareOutage(lineId, input, clientMutationId, cancel)).Id;

    /// <summary>Brings a line back before the outage's end, or calls the outage off.</summary>
    public static Task EndOutage(Guid lineId, Guid outageId, Guid clientMutationId, ICapacityBooking booking, CancellationToken cancel) =>
        booking.EndOutage(lineId, outageId, clientMutationId, cancel);

    /// <summary>Reports the run of a confirmed booking.</summary>
    [return: Called("run")]
    public static Task<Run?> CompleteRun(
        Guid lineId, Guid bookingId, CompleteRun input, Guid clientMutationId, ICapacityBooking booking, CancellationToken cancel) =>
        booking.Complete(lineId, bookingId, input, clientMutationId, cancel).ThenRead(booking.Run, cancel);
}
