using SupplyChain.CapacityBooking.Lines;
using SupplyChain.CapacityBooking.RouteBookings;
using SupplyChain.CapacityBooking.Routes;
using SupplyChain.Contracts.CapacityBooking.Api;

using static SupplyChain.CapacityBooking.Tests.ARoute;

namespace SupplyChain.CapacityBooking.Tests;

/// <summary>How a route ends: released, expired, or broken by others and mended or not.</summary>
public sealed class RouteEndTests
{
    [Fact]
    public void Holds_expire_together_and_who_waits_gets_their_time()
    {
        var place = new WaitlistJoined(Guid.NewGuid(), A.Other, 60, A.Slot(5, 7), A.NoPurpose, null, A.Now);
        var (route, lines) = Held();
        lines[Cutting] = lines[Cutting].Apply(place);
        Pass(route, lines, at: 1.9).OnRoute.ShouldBeEmpty();
        var passed = Pass(route, lines, at: 2);
        passed.OnRoute.ShouldBe([new RouteExpired(A.Now.AddHours(2))]);
        passed.OnLines.Select(each => (each.LineId, each.Event.GetType().Name)).ShouldBe([
            (Imprint, "HoldExpired"), (Cutting, "HoldExpired"), (Cutting, "WaitlistServed"), (Cutting, "SlotHeld")]);
        Pass(route.Apply(new RouteExpired(A.Now)), lines, at: 3).OnRoute.ShouldBeEmpty();
    }

    [Fact]
    public void What_has_not_begun_is_released_at_the_price_of_each_line()
    {
        var (route, lines) = Confirmed(new BookingPolicy(NoticeMinutes: 600, PenaltyDays: 10));
        RouteDecision Release(double at) => ReleaseRouteDecider.Decide(route, lines, A.Caller(A.Oem), A.Now.AddHours(at));
        Release(0).OnLines.Select(each => each.Event.GetType().Name).ShouldBe(
            ["BookingReleased", "BookingPenalised", "BookingReleased", "BookingPenalised"]);
        Release(3).OnLines.Select(each => each.LineId).Distinct().ShouldBe([Cutting]);
        Refused(() => Release(5.5)).ShouldBe((409, "routeId"));
    }

    [Fact]
    public void A_route_that_loses_a_step_is_mended_or_its_rest_is_released()
    {
        var (route, lines) = Confirmed();
        var broken = route.Broken([Second], A.Now).ShouldNotBeNull();
        (broken.MendUntil, route.Broken([First], A.Now)!.MendUntil).ShouldBe((A.Now.AddHours(2), A.Now.AddHours(5)), "until the next step starts");
        route.Broken([Guid.NewGuid()], A.Now).ShouldBeNull();
        route = route.Apply(broken);
        route.Broken([Second], A.Now).ShouldBeNull("it is known");
        lines[Cutting] = lines[Cutting].Apply(new BookingReleased(Second, null, ReleaseReason.Outage, A.Now));

        FreeSlot[] found = [new(Imprint, A.Slot(2, 4)), new(Cutting, A.Slot(6, 7))];
        RouteDecision Mend(OrderedRoute of, double at = 0) => MendRouteDecider.Decide(of, found, Id, lines, A.Caller(A.Oem), A.Now.AddHours(at));
        var mended = Mend(route);
        mended.OnLines.Select(each => (each.LineId, each.Event.GetType().Name)).ShouldBe([(Cutting, "SlotHeld"), (Cutting, "BookingConfirmed")]);
        var whole = route.Apply((RouteMended)mended.OnRoute.Single());
        (whole.MendUntil, whole.Legs[0], whole.Legs[1].Slot, whole.Legs[1].IsLost).ShouldBe((null, route.Legs[0], A.Slot(6, 7), false));
        Refused(() => Mend(whole)).ShouldBe((409, "routeId"));
        Refused(() => Mend(route, at: 2)).ShouldBe((409, "routeId"));

        Pass(route, lines, at: 1.99).OnRoute.ShouldBeEmpty();
        // The deadline is looked at when the first step begins: that one stays.
        Pass(route, lines, at: 2).OnRoute.ShouldBe([new RouteReleased(ReleaseReason.RouteBroken, A.Now.AddHours(2))]);
        Pass(route, lines, at: 2).OnLines.ShouldBeEmpty();
        var other = Confirmed();
        Pass(other.Route.Apply(other.Route.Broken([First], A.Now)!), other.Lines, at: 4.99).OnRoute.ShouldBeEmpty();
    }

    [Fact]
    public void A_run_that_was_missed_breaks_the_route_and_what_is_to_come_is_released_at_once()
    {
        var (route, lines) = Held(At(2, 4), At(400, 401), Asked with { Steps = [Asked.Steps[0], new("laser-cutting", 60)], Until = A.Now.AddDays(90) });
        foreach (var id in lines.Keys.ToList()) lines[id] = lines[id].Apply(A.Confirmed(id == Imprint ? First : Second));
        lines[Imprint] = lines[Imprint].Apply(new BookingMissed(First, A.Now));
        var passed = RouteDeadlines.Decide(route.Apply(new RouteConfirmed(A.Now)), lines, [First], A.Now.AddHours(200));
        passed.OnRoute.Select(e => e.GetType().Name).ShouldBe(["RouteBroken", "RouteReleased"]);
        passed.OnLines.Single().Event.ShouldBe(new BookingReleased(Second, null, ReleaseReason.RouteBroken, A.Now.AddHours(200)));
    }
}
