using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.CapacityBooking;

[Mutation, Allow(Roles.Operator)]
static class LineMutations
{
    /// <summary>Opens a pilot line. The name is its key among the operator's lines.</summary>
    [return: Called("pilotLine")]
    public static Task<PilotLineProfile?> OpenPilotLine(
        OpenPilotLine input, Guid clientMutationId, ICapacityBooking booking, CancellationToken cancel) =>
        booking.Open(input, clientMutationId, cancel).ThenRead(booking.Line, cancel);

    /// <summary>Changes a line's opening hours and policy. Existing bookings stay.</summary>
    [return: Called("pilotLine")]
    public static Task<PilotLineProfile?> RevisePolicy(
        Guid lineId, RevisePolicy input, Guid clientMutationId, ICapacityBooking booking, CancellationToken cancel) =>
        booking.Revise(lineId, input, clientMutationId, cancel).ThenRead(booking.Line, cancel);

    /// <summary>Takes a line out of service. Every booking in the range must be listed in <c>release</c>.</summary>
    [return: Called("outageId")]
    public static async Task<Guid> DeclareOutage(
        Guid lineId, DeclareOutage input, Guid clientMutationId, ICapacityBooking booking, CancellationToken cancel) =>
        (await booking.DeclareOutage(lineId, input, clientMutationId, cancel)).Id;

    /// <summary>Ends an outage early, or cancels it before it begins.</summary>
    public static Task EndOutage(Guid lineId, Guid outageId, Guid clientMutationId, ICapacityBooking booking, CancellationToken cancel) =>
        booking.EndOutage(lineId, outageId, clientMutationId, cancel);

    /// <summary>Reports the run of a confirmed booking.</summary>
    [return: Called("run")]
    public static Task<Run?> CompleteRun(
        Guid lineId, Guid bookingId, CompleteRun input, Guid clientMutationId, ICapacityBooking booking, CancellationToken cancel) =>
        booking.Complete(lineId, bookingId, input, clientMutationId, cancel).ThenRead(booking.Run, cancel);
}
