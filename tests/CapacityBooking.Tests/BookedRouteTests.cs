using System.Net;
using System.Net.Http.Json;

using SupplyChain.CapacityBooking.Lines;
using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.TestKit;

namespace SupplyChain.CapacityBooking.Tests;

/// <summary>Routes through the whole service: found, held, confirmed, released, expired, broken and mended.</summary>
public sealed class BookedRouteTests(BookingService service)
{
    [Fact]
    public async Task What_is_proposed_can_be_held_and_confirmed_as_a_whole()
    {
        var (oem, region) = (Guid.NewGuid(), "440300");
        var lines = await service.RouteLines(region);
        await service.Hold(Guid.NewGuid(), lines[1], service.Hour(), hours: 5);
        var asked = service.Asked(region);
        var proposal = await Find(oem, asked);
        proposal.Steps.ShouldBe([
            new("mastering", lines[0], new Slot(service.Hour(hour: 2), service.Hour(hour: 4))),
            new("nanoimprint", lines[1], new Slot(service.Hour(hour: 5), service.Hour(hour: 7))),
            new("laser-cutting", lines[2], new Slot(service.Hour(hour: 8), service.Hour(hour: 10)))]);
        (proposal.Proven, proposal.EarliestEnd, proposal.Obstacle).ShouldBe((true, service.Hour(hour: 10), null));

        var command = Guid.NewGuid();
        var chosen = asked with { Chosen = [.. proposal.Steps.Select(step => new RouteStepChosen(step.LineId, step.Slot.Start, step.Slot.End))] };
        var held = await service.HoldRoute(oem, chosen, command);
        held.Events.ShouldBe(["route_held"]);
        (await service.HoldRoute(oem, chosen, command)).Version.ShouldBe(held.Version, "a repetition changes nothing");
        var route = await service.Route(oem, held.Id);
        (route.State, route.Note, route.Steps.Select(step => step.State).Distinct().Single()).ShouldBe((RouteState.Held, "waveguide", BookingState.Held));
        var booking = await service.As(oem, "oem").Get<LineBooking>($"/bookings/{route.Steps[1].BookingId}");
        (booking.RouteId, booking.Slot, booking.ExpiresAt).ShouldBe((route.Id, proposal.Steps[1].Slot, route.ExpiresAt));
        foreach (var path in new[] { "confirm", "release" })
            (await service.As(oem, "oem").Refused($"/lines/{lines[1]}/bookings/{booking.Id}/{path}", new { })).Faults.Single().Reason.ShouldContain($"{route.Id}");

        (await Decide(oem, route.Id, "confirm")).Events.ShouldBe(["route_confirmed"]);
        (await Decide(oem, route.Id, "confirm")).Events.ShouldBeEmpty();
        route = await service.Route(oem, held.Id);
        (route.State, route.ExpiresAt, route.Steps.Select(step => step.State).Distinct().Single())
            .ShouldBe((RouteState.Confirmed, null, BookingState.Confirmed));
        await Decide(oem, route.Id, "release");
        (await service.Route(oem, held.Id)).Steps.ShouldAllBe(step => step.State == BookingState.Released);
    }

    [Fact]
    public async Task The_earliest_route_is_held_in_one_call_and_one_that_cannot_be_leaves_nothing()
    {
        var (oem, region) = (Guid.NewGuid(), "320500");
        var lines = await service.RouteLines(region);
        var first = await service.HoldRoute(oem, service.Asked(region));
        (await service.Route(oem, first.Id)).Steps.Select(step => step.Slot.Start)
            .ShouldBe([service.Hour(), service.Hour(hour: 3), service.Hour(hour: 6)]);

        var rival = Guid.NewGuid();
        var refused = await service.As(rival, "oem").Refused("/routes", service.On(region, lines, hour: -2));
        (refused.Status, refused.Faults[0].Field).ShouldBe((422, "chosen[0].start"));
        refused = await service.As(rival, "oem").Refused("/routes", service.On(region, lines, hour: 0));
        (refused.Status, refused.Faults[0].Field).ShouldBe((409, "chosen[0].start"));
        await service.Hold(Guid.NewGuid(), lines[1], service.Hour(hour: 24), hours: 1);
        refused = await service.As(rival, "oem").Refused("/routes", service.On(region, lines, hour: 20));
        (refused.Status, refused.Faults[0].Field).ShouldBe((409, "chosen[1].start"), "its first step is free");
        (await service.As(rival, "oem").Get<Page<LineBooking>>("/bookings")).Items.ShouldBeEmpty();

        var asked = service.Asked(region);
        asked = asked with { Steps = [.. asked.Steps, new("calibration", 60)] };
        var none = await Find(rival, asked);
        (none.Steps.Count, none.Obstacle!.Position, none.Obstacle.Step, none.Obstacle.Reason.Code)
            .ShouldBe((0, 4, "calibration", SlotReasons.NoLineWithSteps.Code));
        (await service.As(rival, "oem").Refused("/routes", asked)).Faults.Single().Field.ShouldBe("steps[3]");
        (await Find(rival, service.Asked(region) with { Until = service.Hour(hour: 4) })).Obstacle!.Position.ShouldBe(2);
    }

    [Fact]
    public async Task A_rival_sees_neither_a_route_nor_its_id_and_the_operator_its_own_step()
    {
        var (oem, rival, @operator, region) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), "330100");
        var lines = await service.RouteLines(region, @operator);
        var id = (await service.HoldRoute(oem, service.On(region, lines, hour: 0))).Id;
        foreach (var (reader, role) in new[] { (rival, "oem"), (@operator, "operator") })
        {
            (await service.As(reader, role).GetAsync($"/routes/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await service.As(reader, role).Get<Page<BookedRoute>>("/routes")).Items.ShouldBeEmpty();
            using var byIds = await service.As(reader, role).PostAsJsonAsync("/routes/by-ids", new[] { id });
            (await byIds.Content.ReadAsStringAsync()).ShouldBe("[]");
            foreach (var verb in new[] { "confirm", "release", "mend" })
                (await service.As(reader, role).Refused($"/routes/{id}/{verb}", new { })).Status.ShouldBe(404);
        }
        (await service.As(oem, "oem").Get<Page<BookedRoute>>("/routes")).Items.Single().Id.ShouldBe(id);
        var text = await service.As(rival, "oem").GetStringAsync($"/lines/{lines[1]}/calendar?from={service.Hour():yyyy-MM-dd}Z&until={service.Hour(days: 3):yyyy-MM-dd}Z");
        text.ShouldContain("\"busy\"", Case.Insensitive);
        text.ShouldNotContain($"{id}");
        text.ShouldNotContain("waveguide");
        // Who operates the line sees why it cannot release the booking alone.
        (await service.Calendar(@operator, lines[1], service.Hour(), service.Hour(hour: 24), "operator")).Entries.Single().Booking!.RouteId.ShouldBe(id);
        (await service.As(Guid.NewGuid(), "alliance").GetAsync($"/routes/{id}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task All_holds_of_a_route_expire_with_it()
    {
        var (oem, region) = (Guid.NewGuid(), "510100");
        var lines = await service.RouteLines(region, policy: A.Unlimited with { HoldMinutes = 1 });
        var id = (await service.HoldRoute(oem, service.On(region, lines, hour: 0))).Id;
        service.Clock.Advance(TimeSpan.FromMinutes(1));
        var expired = await Eventually.Get(() => service.Route(oem, id), route => route.State == RouteState.Expired);
        expired.Steps.ShouldAllBe(step => step.State == BookingState.Expired);
        (await service.As(oem, "oem").Refused($"/routes/{id}/confirm", new { })).Status.ShouldBe(409);
    }

    [Fact]
    public async Task An_outage_breaks_a_route_and_the_lost_step_is_mended_or_the_rest_released()
    {
        var (oem, @operator, region) = (Guid.NewGuid(), Guid.NewGuid(), "420100");
        var lines = await service.RouteLines(region, @operator);
        // It begins in some minutes: until then it can be mended.
        var now = service.Clock.GetUtcNow();
        var soon = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMinute)).AddMinutes(4);
        var id = (await service.HoldRoute(oem, service.Asked(region) with
        {
            From = soon,
            Chosen = [.. lines.Select((line, k) => new RouteStepChosen(line, soon.AddHours(3 * k), soon.AddHours(3 * k + 2)))],
        })).Id;
        await Decide(oem, id, "confirm");
        (await service.As(oem, "oem").Refused($"/routes/{id}/mend", new { })).Status.ShouldBe(409);
        var step = (await service.Route(oem, id)).Steps[2];
        await Outage(@operator, step, step.Slot.End);
        var broken = await service.Route(oem, id);
        (broken.State, broken.MendUntil, broken.Steps[2].State).ShouldBe((RouteState.Broken, soon, BookingState.Released));

        (await Decide(oem, id, "mend")).Events.ShouldBe(["route_mended"]);
        var mended = await service.Route(oem, id);
        (mended.State, mended.MendUntil, mended.Steps[2].State).ShouldBe((RouteState.Confirmed, null, BookingState.Confirmed));
        mended.Steps[2].Slot.Start.ShouldBe(step.Slot.End);
        mended.Steps.Take(2).ShouldBe(broken.Steps.Take(2));

        // Now the last step has nowhere to go. What has not begun by the deadline is released; the first step begins then.
        await Outage(@operator, mended.Steps[2], service.Hour(days: 200));
        (await service.As(oem, "oem").Refused($"/routes/{id}/mend", new { })).Faults.Single().Field.ShouldBe("steps[2]");
        service.Clock.Advance(TimeSpan.FromMinutes(4));
        (await Eventually.Get(() => service.Route(oem, id), route => route.State == RouteState.Released)).Steps.Select(each => each.State)
            .ShouldBe([BookingState.Confirmed, BookingState.Released, BookingState.Released]);
    }

    [Fact]
    public async Task A_missed_run_breaks_a_route_once()
    {
        var (oem, region) = (Guid.NewGuid(), "230100");
        var lines = await service.RouteLines(region);
        var id = (await service.HoldRoute(oem, service.On(region, lines, hour: 0))).Id;
        await Decide(oem, id, "confirm");
        await using (var session = service.Store.LightweightSession())
        {
            // As the line's deadline does it a week after the slot.
            session.Events.Append(lines[1], new BookingMissed((await service.Route(oem, id)).Steps[1].BookingId, service.Clock.GetUtcNow()));
            await session.SaveChangesAsync();
        }
        (await Eventually.Get(() => service.Route(oem, id), route => route.State == RouteState.Broken)).Steps[1].State.ShouldBe(BookingState.Missed);
        var other = (await service.HoldRoute(oem, service.On(region, lines, hour: 40))).Id;
        await Decide(oem, other, "release");
        await using var reading = service.Store.QuerySession();
        (await reading.Events.FetchStreamAsync(id)).Select(e => e.EventTypeName).ShouldBe(["route_held", "route_confirmed", "route_broken"]);
    }

    Task Outage(Guid @operator, BookedStep step, DateTimeOffset until) => service.As(@operator, "operator").Accepted(
        $"/lines/{step.LineId}/outages", new DeclareOutage(step.Slot.Start, until, "pump", [step.BookingId]));

    Task<Receipt> Decide(Guid organisation, Guid route, string verb) => service.As(organisation, "oem").Accepted($"/routes/{route}/{verb}", new { });

    async Task<RouteProposal> Find(Guid organisation, HoldRoute asked)
    {
        using var response = await service.As(organisation, "oem").PostAsJsonAsync(
            "/routes/by-steps", new FindRoute(asked.Steps, asked.From, asked.Until, asked.Region), BookingService.Json);
        var text = await response.Content.ReadAsStringAsync();
        response.IsSuccessStatusCode.ShouldBeTrue(text);
        return System.Text.Json.JsonSerializer.Deserialize<RouteProposal>(text, BookingService.Json)!;
    }
}
