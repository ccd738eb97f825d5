using SupplyChain.CapacityBooking.Bookings;
using SupplyChain.CapacityBooking.Lines;
using SupplyChain.CapacityBooking.PilotRuns;
using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.TestKit;

namespace SupplyChain.CapacityBooking.Tests;

/// <summary>Time alone makes a slot bookable: the horizon of one day has moved on, and who waits comes first.</summary>
public sealed class WaitlistFirstTests(BookingService service)
{
    static readonly Guid New = new("40000000-0000-0000-0000-000000000009"), Place = new("60000000-0000-0000-0000-000000000001");
    static readonly Guid Served = NamedId.Of("booking", Place.ToString("N"));
    static readonly DateTimeOffset Later = A.Now.AddHours(30);

    // Joined for 50 to 54 hours from now, beyond the horizon: nothing could be offered then.
    static readonly object[] Waiting =
        [A.LineOpened(new BookingPolicy(HorizonDays: 1)), new WaitlistJoined(Place, A.Other, 120, A.Slot(50, 54), A.NoPurpose, null, A.Now)];

    static readonly object[] Offer = [
        new WaitlistServed(Place, Served, Later), new SlotHeld(Served, A.Other, A.Slot(50, 52), A.Now.AddHours(50), A.NoPurpose, null, Later)];

    [Fact]
    public void A_slot_that_fits_who_waits_is_offered_before_another_takes_it() =>
        Hold(51, 53, Later).Then([.. Offer, new SlotLeftToWaitlist(A.Oem, A.Slot(51, 53), Later)]);

    [Fact]
    public void What_is_left_is_held() => Hold(52, 54, Later).Then(
        [.. Offer, new SlotHeld(New, A.Oem, A.Slot(52, 54), A.Now.AddHours(52), A.NoPurpose, null, Later)]);

    [Fact]
    public void A_taken_slot_is_declined_as_taken() => Hold(40, 41, Later, A.Held(A.Slot(40, 42), by: A.Oem, expires: 40))
        .Then([.. Offer, new SlotDeclined(A.Oem, A.Slot(40, 41), Later)]);

    [Fact]
    public void Before_the_horizon_nothing_is_offered() => Hold(20, 22, A.Now).Then(
        new SlotHeld(New, A.Oem, A.Slot(20, 22), A.Now.AddHours(20), A.NoPurpose, null, A.Now));

    [Fact]
    public void A_pilot_run_comes_after_who_waits_too()
    {
        var asked = new PilotRunRequested(
            Guid.NewGuid(), A.Oem, Guid.NewGuid(), Guid.NewGuid(), ["nanoimprint"], TimeSpan.FromHours(2), A.Now.AddHours(50), A.Now.AddHours(54), 1);
        var placed = PlacePilotRunDecider.Decide(asked, 1, New, null, [Scenario.Fold<PilotLine>(Waiting)!], Later);
        placed.OnLines.Take(2).Select(each => each.Event).ShouldBe(Offer);
        placed.OnLines[2].Event.ShouldBeOfType<SlotHeld>().Slot.ShouldBe(A.Slot(52, 54));
        var none = PlacePilotRunDecider.Decide(asked with { NotAfter = A.Now.AddHours(53) }, 1, New, null, [Scenario.Fold<PilotLine>(Waiting)!], Later);
        none.Answer.ShouldBeOfType<PilotRunDeclined>();
        none.OnLines.Select(each => each.Event).ShouldBe(Offer);
    }

    [Fact]
    public async Task A_hold_serves_the_wait_list_first_through_the_whole_service()
    {
        var (one, other) = (Guid.NewGuid(), Guid.NewGuid());
        var line = Guid.NewGuid();
        var opened = A.LineOpened(new BookingPolicy(HorizonDays: 30), id: line);
        // Joined when the range was still beyond the horizon.
        var joined = new WaitlistJoined(Guid.NewGuid(), one, 120, new Slot(service.Hour(20), service.Hour(20, 4)), A.NoPurpose, null, service.Hour(-60));
        await using (var session = service.Store.LightweightSession())
        {
            session.Events.StartStream<LineTerms>(line, opened, joined);
            await session.SaveChangesAsync();
        }
        (await service.Hold(other, line, service.Hour(20, 1))).Events.ShouldBe(["waitlist_served", "slot_held", "slot_left_to_waitlist"]);
        var offered = (await service.As(one, "oem").Get<Page<LineBooking>>("/bookings")).Items.Single();
        (offered.State, offered.Slot.Start).ShouldBe((BookingState.Held, service.Hour(20)));
        (await service.As(other, "oem").Get<Page<LineBooking>>("/bookings")).Items.ShouldBeEmpty();
        (await service.Hold(other, line, service.Hour(20, 2))).Events.ShouldBe(["slot_held"]);
    }

    static Scenario.Outcome Hold(double from, double until, DateTimeOffset now, params object[] further) =>
        Scenario.Given<PilotLine>([.. Waiting, .. further]).When(line => HoldSlotDecider.Decide(
            new HoldSlot(A.Now.AddHours(from), A.Now.AddHours(until)), New, line!, A.Caller(A.Oem), now));
}
