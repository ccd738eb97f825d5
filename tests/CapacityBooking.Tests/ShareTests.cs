using SupplyChain.CapacityBooking.Bookings;
using SupplyChain.CapacityBooking.Lines;
using SupplyChain.CapacityBooking.Waitlist;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.TestKit;

namespace SupplyChain.CapacityBooking.Tests;

/// <summary>How much of a line one organisation may have. It is Monday, 2 March, 8 hours; the next week begins in 160 hours.</summary>
public sealed class ShareTests(BookingService service)
{
    static readonly Guid New = new("40000000-0000-0000-0000-000000000009");
    static readonly BookingPolicy TenHours = new(MaximumMinutesPerWeek: 600);

    [Fact]
    public void A_line_of_which_nothing_is_said_limits_shares_and_counts_what_is_not_used()
    {
        new BookingPolicy().ShouldBe(new BookingPolicy(MaximumMinutesPerWeek: 2400, MaximumWaitlistPlaces: 5, NoticeMinutes: 1440, PenaltyDays: 7));
        object[] booked = [A.LineOpened(new BookingPolicy(HorizonDays: 90)), A.Held(A.Slot(1, 41)), A.Confirmed()];
        Given(booked).When(Hold(50, 51)).Rejected!.Faults.Single().Reason.ShouldContain("has 2400 minutes in the week of 2026-03-02");
        Given(booked).When(line => ReleaseBookingDecider.Decide(A.Booking, line!, A.Caller(A.Oem), A.Now)).Events.OfType<BookingPenalised>()
            .Single().Until.ShouldBe(A.Now.AddDays(7));
    }

    [Fact]
    public void A_policy_from_before_shares_were_limited_keeps_having_no_limits()
    {
        const string policy =
            """
            "policy":{"holdMinutes":60,"minimumMinutes":30,"maximumMinutes":600,"horizonDays":90,"maximumFutureBookings":20,"bufferMinutes":0,"mode":"Hybrid"}
            """;
        var former = A.Unlimited with { HoldMinutes = 60, MaximumMinutes = 600, HorizonDays = 90 };
        JsonForms.Stored<PolicyRevised>($"{{{policy}}}").Policy.ShouldBe(former);
        JsonForms.Stored<PilotLineOpened>($"{{{policy}}}").Policy.ShouldBe(former);
        JsonForms.Stored<LineTerms>($"{{{policy}}}").Policy.ShouldBe(former);

        var later = policy.Replace("\"mode\"", "\"maximumMinutesPerWeek\":null,\"maximumWaitlistPlaces\":2,\"penaltyDays\":3,\"mode\"", StringComparison.Ordinal);
        JsonForms.Stored<PolicyRevised>($"{{{later}}}").Policy.ShouldBe(former with { MaximumWaitlistPlaces = 2, PenaltyDays = 3 });
    }

    [Theory]
    [InlineData(20, 22, true), InlineData(20, 22.5, false), InlineData(160, 170, true), InlineData(158, 168, true), InlineData(157, 167, false)]
    public void An_organisation_has_so_many_minutes_in_a_week(double from, double until, bool held)
    {
        // Eight hours of this week are booked. What reaches into the next week counts there.
        var outcome = Given(A.LineOpened(TenHours), A.Held(A.Slot(2, 10)), A.Held(A.Slot(30, 60), Guid.NewGuid(), A.Other)).When(Hold(from, until));
        if (held) outcome.Events.Single().ShouldBeOfType<SlotHeld>(); else outcome.ThenRejected("organisation");
    }

    [Fact]
    public void All_objections_are_told_at_once_with_their_figures()
    {
        var refused = Given(A.LineOpened(TenHours with { MaximumFutureBookings = 1, MaximumMinutes = 60 }), A.Held(A.Slot(2, 10)), Penalised())
            .When(Hold(20, 23)).Rejected!;
        refused.Faults.Select(fault => fault.Field).ShouldBe(["end", "organisation", "organisation"]);
        refused.Faults[1].Reason.ShouldContain("1 future bookings and 1 penalties");
        refused.Faults[2].Reason.ShouldContain("480 minutes in the week of 2026-03-02 and 120 minutes of penalties; with 180 more");
    }

    [Fact]
    public void A_penalty_counts_until_it_ends_and_against_its_organisation_alone()
    {
        var line = A.LineOpened(new BookingPolicy(MaximumFutureBookings: 1));
        Given(line, Penalised()).When(Hold(20, 21)).ThenRejected("organisation");
        Given(line, Penalised(until: 0)).When(Hold(20, 21)).Events.Single().ShouldBeOfType<SlotHeld>();
        Given(line, Penalised(by: A.Other)).When(Hold(20, 21)).Events.Single().ShouldBeOfType<SlotHeld>();
        Given(line, Penalised(), new PenaltyWaived(A.Booking, "pump", A.Operator, A.Now)).When(Hold(20, 21)).Events.Single().ShouldBeOfType<SlotHeld>();
    }

    [Fact]
    public void Who_waits_is_served_in_the_first_week_in_which_it_has_its_share()
    {
        var line = Scenario.Fold<PilotLine>([A.LineOpened(TenHours), A.Held(A.Slot(2, 10))])!;
        line.FirstFor(A.Oem, TimeSpan.FromHours(3), A.Slot(0, 400), A.Now).ShouldBe(A.Slot(160, 163));
        line.FirstFor(A.Oem, TimeSpan.FromHours(11), A.Slot(0, 400), A.Now).ShouldBeNull();
        line.FirstFor(A.Other, TimeSpan.FromHours(3), A.Slot(0, 400), A.Now).ShouldBe(A.Slot(10, 13));
    }

    [Fact]
    public void An_organisation_has_so_many_places_on_the_wait_list()
    {
        var place = new WaitlistJoined(New, A.Oem, 60, A.Slot(2, 5), A.NoPurpose, null, A.Now);
        object[] full = [A.LineOpened(new BookingPolicy(MaximumWaitlistPlaces: 1)), A.Held(A.Slot(0, 9)), place];
        var join = new JoinWaitlist(60, A.Now, A.Now.AddHours(5));
        Given(full).When(line => JoinWaitlistDecider.Decide(join, Guid.NewGuid(), line!, A.Oem, A.Now)).ThenRejected("organisation");
        Given(full).When(line => JoinWaitlistDecider.Decide(join, Guid.NewGuid(), line!, A.Other, A.Now)).Events.Single().ShouldBeOfType<WaitlistJoined>();
    }

    [Fact]
    public async Task Penalties_and_shares_are_told_to_their_organisation_and_the_operator_alone()
    {
        var (@operator, oem, rival) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        var policy = new BookingPolicy(MaximumMinutesPerWeek: 300, NoticeMinutes: 43200, PenaltyDays: 30);
        var line = await service.Line(@operator, policy);
        var booking = (await service.Hold(oem, line, service.Hour(), hours: 4)).Id;
        await service.Confirm(oem, line, booking);
        (await service.Release(oem, line, booking)).Events.ShouldBe(["booking_released", "booking_penalised"]);
        var refused = await service.As(oem, "oem").Refused($"/lines/{line}/holds", new HoldSlot(service.Hour(hour: 8), service.Hour(hour: 10)));
        refused.Faults.Single().Reason.ShouldContain("240 minutes of penalties");

        foreach (var (reader, role) in new[] { (oem, "oem"), (@operator, "operator") })
        {
            var penalty = (await service.As(reader, role).Get<BookingPenalty[]>($"/lines/{line}/penalties")).Single();
            (penalty.BookingId, penalty.Organisation, penalty.Cause, penalty.Minutes).ShouldBe((booking, oem, PenaltyCause.LateRelease, 240));
        }
        foreach (var role in new[] { "oem", "supplier", "operator" })
            (await service.As(rival, role).Get<BookingPenalty[]>($"/lines/{line}/penalties")).ShouldBeEmpty();
        (await service.As(rival, "alliance").GetAsync($"/lines/{line}/penalties")).StatusCode.ShouldBe(System.Net.HttpStatusCode.Forbidden);
        var waive = $"/lines/{line}/penalties/{booking}/waive";
        (await service.As(oem, "oem").Refused(waive, new WaivePenalty("please"))).Status.ShouldBe(403);
        (await service.As(rival, "operator").Refused(waive, new WaivePenalty("please"))).Status.ShouldBe(404);
        (await service.As(@operator, "operator").Refused(waive, new WaivePenalty(" "))).Faults.Single().Field.ShouldBe("reason");
        // The rival's own share does not tell what the other one has.
        (await service.Hold(rival, line, service.Hour(hour: 12), hours: 5)).Events.ShouldBe(["slot_held"]);
        var full = await service.As(rival, "oem").Refused($"/lines/{line}/holds", new HoldSlot(service.Hour(hour: 8), service.Hour(hour: 10)));
        full.Faults.Single().Reason.ShouldContain("has 300 minutes in the week");
        full.Faults.Single().Reason.ShouldContain("0 minutes of penalties");

        await service.As(@operator, "operator").Accepted(waive, new WaivePenalty("the pump failed"));
        (await service.Hold(oem, line, service.Hour(hour: 8))).Events.ShouldBe(["slot_held"]);
    }

    static BookingPenalised Penalised(Guid? by = null, double until = 24) =>
        new(A.Booking, by ?? A.Oem, PenaltyCause.Missed, 120, A.Now.AddHours(until), A.Now);

    static Scenario.State<PilotLine> Given(params object[] events) => Scenario.Given<PilotLine>(events);

    static Func<PilotLine?, IEnumerable<object>> Hold(double from, double until) => line => HoldSlotDecider.Decide(
        new HoldSlot(A.Now.AddHours(from), A.Now.AddHours(until)), New, line!, A.Caller(A.Oem), A.Now);
}
