using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.TestKit;

namespace SupplyChain.CapacityBooking.Tests;

/// <summary>Bookings and runs asked for by time, and in the order of time.</summary>
public sealed class AskedByTimeTests(BookingService service)
{
    [Fact]
    public async Task Bookings_are_found_by_the_range_that_they_reach_into_and_in_both_orders_page_by_page()
    {
        var oem = Guid.NewGuid();
        var line = await service.Line(Guid.NewGuid());
        var ids = new List<Guid>();
        foreach (var hour in new[] { 2, 5, 8 }) ids.Add((await service.Hold(oem, line, service.Hour(hour: hour))).Id);

        (await Bookings(oem, line, $"from={At(service.Hour(hour: 4))}")).ShouldBe([ids[1], ids[2]]);
        (await Bookings(oem, line, $"from={At(service.Hour(hour: 3))}&until={At(service.Hour(hour: 5))}")).ShouldBe([ids[0]]);
        (await Bookings(oem, line, "order=LatestFirst")).ShouldBe([ids[2], ids[1], ids[0]]);
        (await Bookings(Guid.NewGuid(), line, $"from={At(service.Hour())}")).ShouldBeEmpty();

        // Bookings on both sides of the cursor neither repeat one nor leave one out.
        var client = service.As(oem, "oem");
        var first = await client.Get<Page<LineBooking>>($"/bookings?lineId={line}&order=LatestFirst&first=2");
        await service.Hold(oem, line, service.Hour(hour: 12));
        var behind = (await service.Hold(oem, line, service.Hour())).Id;
        var second = await client.Get<Page<LineBooking>>($"/bookings?lineId={line}&order=LatestFirst&first=5&after={first.Next}");
        first.Items.Concat(second.Items).Select(booking => booking.Id).ShouldBe([ids[2], ids[1], ids[0], behind]);
    }

    [Fact]
    public async Task A_booking_that_changed_is_found_by_those_who_see_it_and_no_others()
    {
        var (@operator, oem, other) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        var line = await service.Line(@operator);
        var before = service.Clock.GetUtcNow().AddSeconds(-1);
        var held = (await service.Hold(oem, line, service.Hour(hour: 2))).Id;
        await service.Hold(other, line, service.Hour(hour: 5));
        (await Bookings(oem, line, $"changedAfter={At(before)}")).ShouldBe([held]);
        (await Bookings(@operator, line, $"changedAfter={At(before)}", "operator")).Count.ShouldBe(2);
        (await Bookings(Guid.NewGuid(), line, $"changedAfter={At(before)}")).ShouldBeEmpty();

        var later = service.Clock.GetUtcNow();
        (await Bookings(oem, line, $"changedAfter={At(later.AddSeconds(1))}")).ShouldBeEmpty();
        service.Clock.Advance(TimeSpan.FromSeconds(10));
        await service.Confirm(oem, line, held);
        (await Bookings(@operator, line, $"changedAfter={At(later.AddSeconds(5))}", "operator")).ShouldBe([held]);
        service.Clock.Advance(TimeSpan.FromSeconds(10));
        await service.Release(oem, line, held);
        (await Bookings(oem, line, $"changedAfter={At(later.AddSeconds(15))}")).ShouldBe([held]);
    }

    [Fact]
    public async Task Runs_are_found_by_their_time_their_correction_and_in_both_orders()
    {
        var (@operator, oem) = (Guid.NewGuid(), Guid.NewGuid());
        var line = await service.Line(@operator);
        var runs = new List<Run>();
        for (var i = 0; i < 3; i++)
        {
            var booking = (await service.Hold(oem, line, service.Hour(days: 2 + i))).Id;
            await service.Confirm(oem, line, booking);
            await service.StartEarly(@operator, line, booking);
            await service.As(@operator, "operator").Accepted($"/lines/{line}/bookings/{booking}/complete", new CompleteRun("LOT", 10, 9));
            runs.Add(await service.As(oem, "oem").Get<Run>($"/runs/{booking}"));
            service.Clock.Advance(TimeSpan.FromMinutes(1));
        }
        var ids = runs.Select(run => run.Id).ToList();

        (await Runs(oem, line, "order=EarliestFirst")).ShouldBe(ids);
        (await Runs(oem, line, "order=LatestFirst")).ShouldBe([ids[2], ids[1], ids[0]]);
        (await Runs(oem, line, $"from={At(runs[1].CompletedAt)}&until={At(runs[2].CompletedAt)}")).ShouldBe([ids[1]]);
        (await Runs(oem, line, $"changedAfter={At(runs[1].CompletedAt)}")).ShouldBe([ids[2]]);
        (await Runs(Guid.NewGuid(), line, $"changedAfter={At(runs[0].CompletedAt.AddDays(-1))}&order=LatestFirst")).ShouldBeEmpty();

        var before = service.Clock.GetUtcNow().AddSeconds(-1);
        (await Runs(oem, line, $"changedAfter={At(before)}")).ShouldBeEmpty();
        await service.As(@operator, "operator").Accepted(
            $"/lines/{line}/bookings/{ids[0]}/correct", new CorrectRun("LOT", 10, 8, "counted again"));
        (await Runs(oem, line, $"changedAfter={At(before)}")).ShouldBe([ids[0]]);
    }

    [Theory]
    [InlineData("/bookings"), InlineData("/runs")]
    public async Task A_range_that_is_none_is_refused_and_so_is_a_foreign_cursor(string list)
    {
        var client = service.As(Guid.NewGuid(), "oem");
        foreach (var (query, field) in new[]
        {
            ($"from={At(service.Hour(hour: 2))}&until={At(service.Hour(hour: 2))}", "until"),
            ($"order=LatestFirst&after={Guid.NewGuid()}", "after"), ("order=LatestFirst&after=9223372036854775807_00", "after"),
        })
        {
            using var response = await client.GetAsync($"{list}?{query}");
            ((int)response.StatusCode, (await response.Content.ReadAsStringAsync()).Contains($"\"field\":\"{field}\"")).ShouldBe((422, true));
        }
    }

    async Task<IReadOnlyList<Guid>> Bookings(Guid reader, Guid line, string query, string role = "oem") =>
        [.. (await service.As(reader, role).ByPagesOfOne<LineBooking>($"/bookings?lineId={line}&{query}")).Select(booking => booking.Id)];

    async Task<IReadOnlyList<Guid>> Runs(Guid reader, Guid line, string query) =>
        [.. (await service.As(reader, "oem").ByPagesOfOne<Run>($"/runs?lineId={line}&{query}")).Select(run => run.Id)];

    static string At(DateTimeOffset moment) => Uri.EscapeDataString($"{moment:O}");
}
