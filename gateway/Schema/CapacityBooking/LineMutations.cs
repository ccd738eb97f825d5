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

    /// <summary>
    /// Starts the run of a confirmed booking before its slot, where the line is free. The slot begins now and keeps its length.
    /// </summary>
    [return: Called("booking")]
    public static Task<LineBooking?> StartRunEarly(
        Guid lineId, Guid bookingId, Guid clientMutationId, ICapacityBooking booking, CancellationToken cancel) =>
        booking.StartEarly(lineId, bookingId, clientMutationId, cancel).ThenRead(booking.Booking, cancel);

    /// <summary>Reports the run of a confirmed booking, once its slot has begun.</summary>
    [return: Called("run")]
    public static Task<Run?> CompleteRun(
        Guid lineId, Guid bookingId, CompleteRun input, Guid clientMutationId, ICapacityBooking booking, CancellationToken cancel) =>
        booking.Complete(lineId, bookingId, input, clientMutationId, cancel).ThenRead(booking.Run, cancel);

    /// <summary>
    /// Corrects the result of a completed run. It replaces the earlier result, and the supplier's qualification is judged again.
    /// </summary>
    [return: Called("run")]
    public static Task<Run?> CorrectRun(
        Guid lineId, Guid bookingId, CorrectRun input, Guid clientMutationId, ICapacityBooking booking, CancellationToken cancel) =>
        booking.Correct(lineId, bookingId, input, clientMutationId, cancel).ThenRead(booking.Run, cancel);

    /// <summary>Approves a hold that waits for it, on a line whose policy needs approval. Its organisation may confirm it then.</summary>
    [return: Called("booking")]
    public static Task<LineBooking?> ApproveBooking(
        Guid lineId, Guid bookingId, Guid clientMutationId, ICapacityBooking booking, CancellationToken cancel) =>
        booking.Approve(lineId, bookingId, clientMutationId, cancel).ThenRead(booking.Booking, cancel);

    /// <summary>Declines a hold that waits for approval. It is released, and its organisation reads the reason.</summary>
    [return: Called("booking")]
    public static Task<LineBooking?> DeclineBooking(
        Guid lineId, Guid bookingId, DeclineBooking input, Guid clientMutationId, ICapacityBooking booking, CancellationToken cancel) =>
        booking.Decline(lineId, bookingId, input, clientMutationId, cancel).ThenRead(booking.Booking, cancel);

    /// <summary>Lets a penalty stand after an appeal. Its organisation reads the reason.</summary>
    public static Task UpholdPenalty(
        Guid lineId, Guid bookingId, UpholdPenalty input, Guid clientMutationId, ICapacityBooking booking, CancellationToken cancel) =>
        booking.Uphold(lineId, bookingId, input, clientMutationId, cancel);

    /// <summary>Waives the penalty for a booking that was missed or released too late.</summary>
    public static Task WaivePenalty(
        Guid lineId, Guid bookingId, WaivePenalty input, Guid clientMutationId, ICapacityBooking booking, CancellationToken cancel) =>
        booking.Waive(lineId, bookingId, input, clientMutationId, cancel);
}
