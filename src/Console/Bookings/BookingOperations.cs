using SupplyChain.Console.Api;

using ApprovalState = SupplyChain.Contracts.CapacityBooking.Api.ApprovalState;

namespace SupplyChain.Console.Bookings;

/// <summary>What is asked and done about slots of pilot lines.</summary>
static class BookingOperations
{
    public static readonly Operation<BookingListAnswer> List = Operation.Of<BookingListAnswer>("Bookings/BookingList.graphql");
    public static readonly Operation<FreeSlotsAnswer> Free = Operation.Of<FreeSlotsAnswer>("Bookings/FreeSlots.graphql");
    public static readonly Operation<HoldAnswer> Hold = Operation.Of<HoldAnswer>("Bookings/HoldSlot.graphql");
    public static readonly Operation<ConfirmAnswer> Confirm = Operation.Of<ConfirmAnswer>("Bookings/ConfirmBooking.graphql");
    public static readonly Operation<ApproveAnswer> Approve = Operation.Of<ApproveAnswer>("Bookings/ApproveBooking.graphql");
    public static readonly Operation<DeclineAnswer> Decline = Operation.Of<DeclineAnswer>("Bookings/DeclineBooking.graphql");
    public static readonly Operation<ReleaseAnswer> Release = Operation.Of<ReleaseAnswer>("Bookings/ReleaseBooking.graphql");
}

public enum BookingState { Held, Confirmed, Completed, Missed, Released, Expired }

public sealed record Slot(DateTimeOffset Start, DateTimeOffset End);

public sealed record BookingListAnswer(BookingListAnswer.Connection? Bookings)
{
    public sealed record Connection(IReadOnlyList<Row> Nodes, PageInfo PageInfo);

    public sealed record Row(
        Guid Id, Guid LineId, BookingState State, ApprovalState? Approval, Slot Slot, DateTimeOffset? ExpiresAt, string? Note,
        Guid? RouteId, LineOf? Line, Named? OrganisationNamed, PartName? Component)
    {
        public bool WaitsForApproval => State == BookingState.Held && Approval == ApprovalState.Awaited;
    }

    public sealed record LineOf(string Name, string Region, Guid Operator);
}

public sealed record FreeSlotsAnswer(IReadOnlyList<FreeSlotsAnswer.Row>? FreeSlots)
{
    public sealed record Row(Guid LineId, Slot Slot, LineOf? Line);

    public sealed record LineOf(string Name, string Region, Named? OperatorNamed);
}

public sealed record HoldAnswer(HoldAnswer.Payload? HoldSlot)
{
    /// <summary>Why there is no hold; empty where there is one.</summary>
    public string Declined => string.Join(' ', (HoldSlot?.Warnings ?? []).Select(warning => warning.Reason.Text));

    public sealed record Payload(Identified? Booking, IReadOnlyList<Warning> Warnings);

    public sealed record Warning(ReasonOf Reason);

    public sealed record ReasonOf(string Text);
}

public sealed record ConfirmAnswer(ConfirmAnswer.Payload? ConfirmBooking)
{
    public sealed record Payload(Identified? Booking);
}

public sealed record ReleaseAnswer(ReleaseAnswer.Payload? ReleaseBooking)
{
    public sealed record Payload(Identified? Booking);
}

public sealed record ApproveAnswer(ApproveAnswer.Payload? ApproveBooking)
{
    public sealed record Payload(Identified? Booking);
}

public sealed record DeclineAnswer(DeclineAnswer.Payload? DeclineBooking)
{
    public sealed record Payload(Identified? Booking);
}
