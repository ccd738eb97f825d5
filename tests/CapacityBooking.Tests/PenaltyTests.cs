using SupplyChain.CapacityBooking.Bookings;
using SupplyChain.CapacityBooking.Lines;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.TestKit;

namespace SupplyChain.CapacityBooking.Tests;

/// <summary>What a slot costs that was booked and not used.</summary>
public sealed class PenaltyTests
{
    static readonly BookingPolicy Policy = new(NoticeMinutes: 180, PenaltyDays: 10);
    static readonly BookingReleased Released = new(A.Booking, null, ReleaseReason.GivenUp, A.Now);

    static object[] Booked(BookingPolicy? policy = null, Guid? by = null) => [A.LineOpened(policy ?? Policy), A.Held(A.Slot(3, 5), by: by), A.Confirmed()];

    static BookingPenalised Penalty(PenaltyCause cause, DateTimeOffset at) => new(A.Booking, A.Oem, cause, 120, at.AddDays(10), at);

    static Scenario.Outcome Release(double at, Guid by, params object[] given) => Scenario.Given<PilotLine>(given)
        .When(line => ReleaseBookingDecider.Decide(A.Booking, line!, A.Caller(by), A.Now.AddHours(at)));

    [Fact]
    public void A_booking_that_is_released_within_the_notice_costs_a_penalty()
    {
        var late = A.Now.AddMinutes(1);
        Release(0, A.Oem, Booked()).Then(Released);
        Release(1 / 60.0, A.Oem, Booked()).Then(Released with { At = late }, Penalty(PenaltyCause.LateRelease, late));
    }

    [Fact]
    public void A_hold_the_operators_own_booking_and_what_the_operator_releases_cost_nothing()
    {
        var later = Released with { At = A.Now.AddHours(1) };
        Release(1, A.Oem, A.LineOpened(Policy), A.Held(A.Slot(3, 5), expires: 2)).Then(later);
        Release(1, A.Operator, Booked()).Then(later);
        Release(1, A.Operator, Booked(by: A.Operator)).Then(later);
        Release(1, A.Oem, Booked(Policy with { PenaltyDays = 0 })).Then(later);
    }

    [Fact]
    public void A_withdrawn_pilot_run_costs_its_OEM_a_penalty_and_a_replaced_slot_nothing()
    {
        var line = Scenario.Fold<PilotLine>(Booked())!;
        ReleaseBookingDecider.Release([A.Booking], line, ReleaseReason.Withdrawn, A.Now.AddHours(1), costs: true)
            .OfType<BookingPenalised>().Single().Organisation.ShouldBe(A.Oem);
        ReleaseBookingDecider.Release([A.Booking], line, ReleaseReason.Replaced, A.Now.AddHours(1), costs: false)
            .OfType<BookingPenalised>().ShouldBeEmpty();
    }

    [Fact]
    public void A_slot_without_a_run_costs_a_penalty()
    {
        var at = A.Now.AddHours(5).AddDays(7);
        Scenario.Given<PilotLine>(Booked()).When(line => PassDeadlinesDecider.Decide(line!, at))
            .Then(new BookingMissed(A.Booking, at), Penalty(PenaltyCause.Missed, at));
        Scenario.Given<PilotLine>(Booked(by: A.Operator)).When(line => PassDeadlinesDecider.Decide(line!, at)).Then(new BookingMissed(A.Booking, at));
    }

    [Fact]
    public void The_operator_waives_a_penalty_with_a_reason()
    {
        object[] given = [.. Booked(), Released, Penalty(PenaltyCause.LateRelease, A.Now)];
        Waive("the pump failed ", 1).Then(new PenaltyWaived(A.Booking, "the pump failed", A.Operator, A.Now.AddHours(1)));
        Waive(" ", 1).ThenRejected("reason");
        Waive("it is over", 241).ThenRejected("penalty");

        Scenario.Outcome Waive(string reason, double at) => Scenario.Given<PilotLine>(given)
            .When(line => WaivePenaltyDecider.Decide(new WaivePenalty(reason), A.Booking, line!, A.Caller(A.Operator), A.Now.AddHours(at)));
    }

    [Fact]
    public void Ended_penalties_are_forgotten_with_the_next() =>
        Scenario.Fold<PilotLine>([.. Booked(), Penalty(PenaltyCause.Missed, A.Now.AddDays(-11)), Penalty(PenaltyCause.Missed, A.Now)])!
            .Terms.Penalties.Single().At.ShouldBe(A.Now);
}
