using Marten;

using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.PilotLines;

public sealed record HoldSlot(Guid BookingId, DateTimeOffset Start, DateTimeOffset End)
{
    static readonly TimeSpan HoldTime = TimeSpan.FromHours(48);

    public static object[] Decide(HoldSlot c, PilotLine? line, Guid caller, DateTimeOffset now)
    {
        if (line is null) throw Rejected.NotFound("line", c.BookingId);
        if (line.Knows(c.BookingId)) return [];
        new Faults()
            .Require(c.Start < c.End, "end", "must be after start")
            .Require(c.Start > now, "start", "is in the past")
            .ThrowIfAny();

        var slot = new Slot(c.Start, c.End);
        return line.IsFree(slot)
            ? [new SlotHeld(c.BookingId, caller, slot, now + HoldTime, now)]
            : [new SlotDeclined(c.BookingId, caller, slot, DeclineReason.Taken, now)];
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/lines/{lineId:guid}/holds", (Guid lineId, HoldSlot c, Command command, IDocumentStore store, CancellationToken cancel) =>
            store.HandleExclusively<PilotLine>(command, lineId, line => Decide(c, line, command.Caller.Organisation, command.At), cancel))
        .RequireAnyRole(Roles.Oem, Roles.Supplier);
}
