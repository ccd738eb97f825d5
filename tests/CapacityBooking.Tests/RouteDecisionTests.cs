using SupplyChain.CapacityBooking.Bookings;
using SupplyChain.CapacityBooking.Lines;
using SupplyChain.CapacityBooking.RouteBookings;
using SupplyChain.CapacityBooking.Routes;
using SupplyChain.CapacityBooking.Runs;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;

using static SupplyChain.CapacityBooking.Tests.ARoute;

namespace SupplyChain.CapacityBooking.Tests;

/// <summary>A route is held and confirmed as a whole, on all its lines.</summary>
public sealed class RouteDecisionTests
{
    [Fact]
    public void All_steps_are_held_and_expire_with_the_first_of_them()
    {
        var decided = Hold(At(2, 4), At(5, 6));
        SlotHeld Held(Guid booking, double from, double until) => new(
            booking, A.Oem, A.Slot(from, until), A.Now.AddHours(2), A.NoPurpose, "waveguide", A.Now, RouteId: Id);
        decided.OnLines.ShouldBe([new(Imprint, Held(First, 2, 4)), new(Cutting, Held(Second, 5, 6))]);
        var route = (RouteHeld)decided.OnRoute.Single();
        (route.ExpiresAt, route.Note).ShouldBe((A.Now.AddHours(2), "waveguide"));
        route.Legs.ShouldBe([
            new(0, "nanoimprint", Imprint, First, A.Slot(2, 4), 0, 144_000), new(1, "laser-cutting", Cutting, Second, A.Slot(5, 6), 60, 240)]);
    }

    [Fact]
    public void Where_one_step_cannot_be_held_none_is_and_the_fault_names_it()
    {
        Refused(() => Hold(At(2, 4), At(5, 6), onCutting: [A.Held(A.Slot(5.5, 7), by: A.Other)])).ShouldBe((409, "chosen[1].start"));
        Refused(() => Hold(At(2, 4), At(5, 6), onCutting: [new WaitlistJoined(Guid.NewGuid(), A.Other, 60, A.Slot(5, 6), A.NoPurpose, null, A.Now)]))
            .ShouldBe((409, "chosen[1].start"));
        Refused(() => Hold(At(2, 4), At(5, 6), policy: A.Unlimited with { MaximumMinutes = 59 })).ShouldBe((422, "chosen[0].end,chosen[1].end"));
    }

    [Fact]
    public void Order_gaps_lengths_and_lines_are_checked_all_at_once()
    {
        Refused(() => Hold(At(2, 4), At(4.5, 5.5))).ShouldBe((422, "chosen[1].start"));
        Refused(() => Hold(At(2, 4), At(9, 10))).ShouldBe((422, "chosen[1].start"));
        Refused(() => Hold(At(-1, 0.5), At(1, 1.5), swapped: true)).ShouldBe(
            (422, "chosen[0].start,chosen[0].start,chosen[0].end,chosen[0].lineId,chosen[1].end,chosen[1].lineId,chosen[1].start"));
        Refused(() => Hold(At(2, 4), At(5, 6), policy: A.Unlimited with { Mode = BookingMode.WaitList })).Status.ShouldBe(422);
    }

    [Fact]
    public void Two_steps_on_one_line_count_as_two()
    {
        var (lines, asked) = (TwoLines(A.Unlimited with { MaximumFutureBookings = 1 }, []), Asked with { Steps = [Asked.Steps[0], Asked.Steps[0]] });
        Refused(() => Decide([Chosen(Imprint, At(2, 4)), Chosen(Imprint, At(5, 7))], lines, asked)).ShouldBe((422, "chosen[1].organisation"));
    }

    [Fact]
    public void It_is_confirmed_once_before_its_holds_expire_and_by_its_organisation()
    {
        var (route, lines) = Held();
        RouteDecision Confirm(OrderedRoute of, double at = 0, Guid? by = null) =>
            ConfirmRouteDecider.Decide(of, lines, A.Caller(by ?? A.Oem), A.Now.AddHours(at));
        var decided = Confirm(route);
        decided.OnRoute.ShouldBe([new RouteConfirmed(A.Now)]);
        decided.OnLines.ShouldBe([new(Imprint, A.Confirmed(First)), new(Cutting, A.Confirmed(Second))]);
        Confirm(route.Apply(new RouteConfirmed(A.Now))).ShouldBe(RouteDecision.Nothing);
        Refused(() => Confirm(route, at: 2)).ShouldBe((409, "routeId"));
        Refused(() => Confirm(route, by: A.Operator)).ShouldBe((404, "route"));
        Refused(() => Confirm(route.Apply(new RouteReleased(ReleaseReason.GivenUp, A.Now)))).ShouldBe((409, "routeId"));
    }

    [Fact]
    public void No_step_is_decided_on_alone()
    {
        var line = Held().Lines[Imprint];
        var (oem, @operator) = (A.Caller(A.Oem), A.Caller(A.Operator));
        var confirmed = line.Apply(A.Confirmed(First));
        Action[] alone = [
            () => ConfirmBookingDecider.Decide(First, line, oem, A.Now), () => ReleaseBookingDecider.Decide(First, line, @operator, A.Now),
            () => MoveBookingDecider.Decide(new(A.Now.AddHours(7), A.Now.AddHours(9)), First, Guid.NewGuid(), line, oem, A.Now),
            () => StartRunEarlyDecider.Decide(First, confirmed, @operator, A.Now)];
        foreach (var decide in alone)
        {
            var refused = Should.Throw<Rejected>(decide);
            (refused.Status, refused.Faults.Single().Field).ShouldBe((409, "bookingId"));
            refused.Message.ShouldContain($"{Id}");
        }
        PassDeadlinesDecider.Decide(line, A.Now.AddHours(2)).ShouldBeEmpty("its deadline is the route's");
    }
}
