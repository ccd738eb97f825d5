using SupplyChain.CapacityBooking.Bookings;
using SupplyChain.CapacityBooking.Lines;
using SupplyChain.CapacityBooking.Outages;
using SupplyChain.CapacityBooking.Waitlist;
using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.TestKit;

namespace SupplyChain.CapacityBooking.Tests;

public sealed class WaitlistTests(BookingService service)
{
    static readonly Guid First = new("60000000-0000-0000-0000-000000000001"), Second = new("60000000-0000-0000-0000-000000000002");
    static readonly JoinWaitlist Join = new(120, A.Now.AddHours(1), A.Now.AddHours(4));

    [Fact]
    public void Who_joins_waits_while_nothing_is_free() => Given(A.LineOpened(), A.Held(A.Slot(0, 9)))
        .When(JoinBy(A.Other)).Then(Joined(First, A.Other));

    [Fact]
    public void Who_joins_while_something_is_free_gets_it_at_once() => Given(A.LineOpened())
        .When(JoinBy(A.Other)).Then([Joined(First, A.Other), .. Served(First, A.Other, 1, 3)]);

    [Fact]
    public void A_slot_that_frees_goes_to_who_waits_longest_and_fits() =>
        Given(A.LineOpened(), A.Held(A.Slot(0, 9)), Joined(First, A.Other, minutes: 600), Joined(Second, A.Other))
            .When(line => ReleaseBookingDecider.Decide(A.Booking, line!, A.Caller(A.Oem), A.Now))
            .Then([new BookingReleased(A.Booking, null, ReleaseReason.GivenUp, A.Now), .. Served(Second, A.Other, 1, 3)]);

    [Fact]
    public void A_hold_that_expires_is_the_next_ones_turn() =>
        Given(A.LineOpened(), A.Held(A.Slot(0, 9), expires: 0), Joined(First, A.Other), Joined(Second, A.Oem))
            .When(line => PassDeadlinesDecider.Decide(line!, A.Now))
            .Then([new HoldExpired(A.Booking, null, A.Now), .. Served(First, A.Other, 1, 3)]); // the rest is too short for the second

    [Fact]
    public void An_outage_that_ends_and_longer_hours_serve_the_list_too()
    {
        var outage = new LineOutageDeclared(Guid.NewGuid(), A.Slot(0, 9), "pump", A.Now);
        Given(A.LineOpened(), outage, Joined(First, A.Other)).When(line => EndOutageDecider.Decide(outage.OutageId, line!, A.Now))
            .Then([new LineOutageEnded(outage.OutageId, A.Now), .. Served(First, A.Other, 1, 3)]);

        var closed = A.LineOpened(hours: new OpeningHours("UTC", [new(DayOfWeek.Friday, new(9, 0), new(17, 0))]));
        Given(closed, Joined(First, A.Other)).When(line => RevisePolicyDecider.Decide(new RevisePolicy(A.AllHours, closed.Policy), line!, A.Now))
            .Then([new PolicyRevised(A.AllHours, closed.Policy, A.Now), .. Served(First, A.Other, 1, 3)]);
    }

    [Fact]
    public void Who_has_its_share_is_passed_over() =>
        Given(A.LineOpened(new BookingPolicy(MaximumFutureBookings: 1)), A.Held(A.Slot(1, 9)), A.Held(A.Slot(20, 21), Guid.NewGuid(), A.Other),
                Joined(First, A.Other), Joined(Second, A.Oem))
            .When(line => ReleaseBookingDecider.Decide(A.Booking, line!, A.Caller(A.Oem), A.Now))
            .Then([new BookingReleased(A.Booking, null, ReleaseReason.GivenUp, A.Now), .. Served(Second, A.Oem, 1, 3)]);

    [Fact]
    public void A_wait_ends_when_the_slot_would_no_longer_fit()
    {
        Given(A.LineOpened(), A.Held(A.Slot(0, 9), expires: 9), Joined(First, A.Other)).When(line => PassDeadlinesDecider.Decide(line!, A.Now.AddHours(2)))
            .Then(new WaitlistLapsed(First, A.Now.AddHours(2)));
        Given(A.LineOpened(), A.Held(A.Slot(0, 9), expires: 9), Joined(First, A.Other)).When(line => PassDeadlinesDecider.Decide(line!, A.Now.AddHours(1.9))).ThenNothing();
    }

    [Fact]
    public void Only_who_waits_may_leave()
    {
        Given(A.LineOpened(), Joined(First, A.Other)).When(line => LeaveWaitlistDecider.Decide(First, line!, A.Other, A.Now)).Then(new WaitlistLeft(First, A.Now));
        Given(A.LineOpened(), Joined(First, A.Other)).When(line => LeaveWaitlistDecider.Decide(First, line!, A.Oem, A.Now)).ThenRejected("place");
        Given(A.LineOpened(), Joined(First, A.Other), new WaitlistLeft(First, A.Now)).When(line => LeaveWaitlistDecider.Decide(First, line!, A.Other, A.Now)).ThenRejected("place");
    }

    public static readonly TheoryData<JoinWaitlist, BookingMode, string> BadPlaces = new()
    {
        { Join, BookingMode.Regular, "lineId" },
        { Join with { Minutes = 10 }, BookingMode.Hybrid, "minutes" },
        { Join with { Minutes = 20000 }, BookingMode.Hybrid, "minutes" },
        { Join with { NotAfter = A.Now }, BookingMode.Hybrid, "notAfter" },
        { Join with { NotBefore = A.Now.AddHours(-9), NotAfter = A.Now.AddHours(1) }, BookingMode.Hybrid, "notAfter" },
        { Join with { NotBefore = A.Now.AddSeconds(1) }, BookingMode.Hybrid, "notBefore" },
        { Join with { Note = new string('x', 501) }, BookingMode.Hybrid, "note" },
    };

    [Theory]
    [MemberData(nameof(BadPlaces))]
    public void What_is_wrong_with_a_wish_is_named(JoinWaitlist join, BookingMode mode, string field) =>
        Given(A.LineOpened(new BookingPolicy(Mode: mode)))
            .When(line => JoinWaitlistDecider.Decide(join, First, line!, A.Other, A.Now)).ThenRejected(field);

    [Fact]
    public async Task A_place_is_seen_by_its_organisation_and_the_operator_and_served_when_a_slot_frees()
    {
        var (@operator, oem, one, two) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        var line = await service.Line(@operator);
        var booking = (await service.Hold(oem, line, service.Hour(), hours: 6)).Id;
        var wish = new JoinWaitlist(60, service.Hour(), service.Hour(hour: 6));
        var first = await service.As(one, "oem").Accepted($"/lines/{line}/waitlist", wish);
        var second = await service.As(two, "supplier").Accepted($"/lines/{line}/waitlist", wish);
        var place = (await service.As(two, "supplier").Get<WaitlistPlace[]>($"/lines/{line}/waitlist")).Single();
        (place.Id, place.Position).ShouldBe((second.Id, 2));
        (await service.As(@operator, "operator").Get<WaitlistPlace[]>($"/lines/{line}/waitlist")).Select(each => each.Id).ShouldBe([first.Id, second.Id]);
        (await service.As(Guid.NewGuid(), "oem").Get<WaitlistPlace[]>($"/lines/{line}/waitlist")).ShouldBeEmpty();
        (await service.As(one, "oem").Refused($"/lines/{line}/waitlist/{second.Id}/leave", new { })).Status.ShouldBe(404);
        await service.As(one, "oem").Accepted($"/lines/{line}/waitlist/{first.Id}/leave", new { });
        await service.Release(oem, line, booking);
        var offered = (await service.As(two, "supplier").Get<Page<LineBooking>>("/bookings")).Items.Single();
        (offered.State, offered.Slot.Start).ShouldBe((BookingState.Held, service.Hour()));
        (await service.As(two, "supplier").Get<WaitlistPlace[]>($"/lines/{line}/waitlist")).ShouldBeEmpty();
        // Both joined, one left, and the other was served.
        await Eventually.Get(
            () => Task.FromResult(service.Bus.All<Contracts.CapacityBooking.WaitlistChanged>().Count(changed => changed.LineId == line)),
            told => told == 4);
    }

    static Scenario.State<PilotLine> Given(params object[] events) => Scenario.Given<PilotLine>(events);

    static Func<PilotLine?, IEnumerable<object>> JoinBy(Guid organisation) => line => JoinWaitlistDecider.Decide(Join, First, line!, organisation, A.Now);

    static WaitlistJoined Joined(Guid place, Guid organisation, int minutes = 120) =>
        new(place, organisation, minutes, A.Slot(1, 4), A.NoPurpose, null, A.Now);

    static object[] Served(Guid place, Guid organisation, double from, double until)
    {
        var booking = NamedId.Of("booking", place.ToString("N"));
        return [new WaitlistServed(place, booking, A.Now), A.Held(A.Slot(from, until), booking, organisation, expires: from)];
    }
}
