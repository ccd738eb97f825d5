using SupplyChain.CapacityBooking.PilotLines;
using SupplyChain.TestKit;

using Published = SupplyChain.Contracts.CapacityBooking;

namespace SupplyChain.CapacityBooking.Tests;

public sealed class HoldSlotTests(BookingService service)
{
    static readonly DateTimeOffset Now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    static readonly Guid Line = Guid.NewGuid(), Operator = Guid.NewGuid(), Oem = Guid.NewGuid();
    static readonly PilotLineOpened Opened = new(Line, Operator, "Nanoimprint 1", "370200", ["nanoimprint"], Now);

    [Fact]
    public void A_free_slot_is_held()
    {
        var hold = new HoldSlot(Guid.NewGuid(), Now.AddHours(1), Now.AddHours(3));
        Scenario.Given<PilotLine>(Opened).When(line => HoldSlot.Decide(hold, line, Oem, Now))
            .Then(new SlotHeld(hold.BookingId, Oem, new Slot(hold.Start, hold.End), Now.AddHours(48), Now));
    }

    [Fact]
    public async Task A_hold_reaches_the_other_services()
    {
        var (line, booking, command) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        await service.As(Operator, "operator").Accepted("/lines", new OpenPilotLine(line, "L", "370200", ["nanoimprint"]));
        var start = service.Clock.GetUtcNow().AddDays(1);
        var hold = new HoldSlot(booking, start, start.AddHours(2));
        var first = await service.As(Oem, "oem").Accepted($"/lines/{line}/holds", hold, command);
        var second = await service.As(Oem, "oem").Accepted($"/lines/{line}/holds", hold, command);
        second.Events.ShouldBe(first.Events);
        second.Version.ShouldBe(2);
        (await service.Bus.Hear<Published.SlotHeld>(held => held.BookingId == booking)).LineId.ShouldBe(line);
    }
}
