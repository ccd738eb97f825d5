using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.TestKit;

namespace SupplyChain.CapacityBooking.Tests;

/// <summary>The earliest free slots over several lines.</summary>
public sealed class FreeSlotTests(BookingService service)
{
    // Steps that no line of another test offers together.
    string[] steps = ["mastering", "laser-cutting"];

    [Fact]
    public async Task The_earliest_slot_of_each_line_that_offers_all_steps_comes_in_order_of_start()
    {
        var (oem, other) = (Guid.NewGuid(), Guid.NewGuid());
        var (taken, free) = (await Line(), await Line());
        await service.Line(Guid.NewGuid(), steps: [steps[0]]);
        await Line(new BookingPolicy(MaximumMinutes: 60));
        await Line(new BookingPolicy(Mode: BookingMode.WaitList));
        await service.Hold(other, taken, service.Hour(hour: 1), hours: 3);
        await service.Hold(other, free, service.Hour(), hours: 1);

        var found = await Free(oem, service.Hour(), service.Hour(hour: 12));
        found.ShouldBe([
            new FreeSlot(free, new Slot(service.Hour(hour: 1), service.Hour(hour: 3))),
            new FreeSlot(taken, new Slot(service.Hour(hour: 4), service.Hour(hour: 6)))]);
        (await Free(oem, service.Hour(), service.Hour(hour: 12), "&first=1")).Single().LineId.ShouldBe(free);
        (await Free(oem, service.Hour(), service.Hour(hour: 4))).Single().LineId.ShouldBe(free);
        (await Free(oem, service.Hour(), service.Hour(hour: 12), "&region=370100")).ShouldBeEmpty();

        // What was found can be held.
        foreach (var each in found) (await service.Hold(oem, each.LineId, each.Slot.Start)).Events.ShouldBe(["slot_held"]);
    }

    [Fact]
    public async Task It_speaks_of_the_callers_own_share_and_of_nobody_elses()
    {
        steps = ["grating-stacking", "etching"];
        var (full, other) = (Guid.NewGuid(), Guid.NewGuid());
        var line = await Line(new BookingPolicy(MaximumFutureBookings: 1));
        var booking = (await service.Hold(full, line, service.Hour())).Id;

        (await Free(full, service.Hour(), service.Hour(hour: 12))).ShouldBeEmpty();
        (await Free(other, service.Hour(), service.Hour(hour: 12))).Single().LineId.ShouldBe(line);
        var text = await service.As(other, "oem").GetStringAsync(Path(service.Hour(), service.Hour(hour: 12)));
        text.ShouldNotContain($"{full}");
        text.ShouldNotContain($"{booking}");
        ((int)(await service.As(other, "alliance").GetAsync(Path(service.Hour(), service.Hour(hour: 12)))).StatusCode).ShouldBe(403);
    }

    [Theory]
    [InlineData("step=x&minutes=0&from=2027-03-02Z&until=2027-03-03Z", "minutes"), InlineData("minutes=60&from=2027-03-02Z&until=2027-03-03Z", "steps")]
    [InlineData("step=x&minutes=60&from=2027-03-02Z&until=2027-03-02Z", "until"), InlineData("step=x&minutes=60&from=2027-03-02Z&until=2027-09-02Z", "until")]
    [InlineData("step=x&minutes=60&from=2027-03-02Z&until=2027-03-03Z&first=0", "first")]
    public async Task What_cannot_be_searched_is_named(string query, string field)
    {
        using var response = await service.As(Guid.NewGuid(), "oem").GetAsync($"/free-slots?{query}");
        ((int)response.StatusCode, (await response.Content.ReadAsStringAsync()).Contains($"\"field\":\"{field}\"")).ShouldBe((422, true));
    }

    Task<Guid> Line(BookingPolicy? policy = null) => service.Line(Guid.NewGuid(), policy, steps);

    Task<FreeSlot[]> Free(Guid organisation, DateTimeOffset from, DateTimeOffset until, string more = "") =>
        service.As(organisation, "oem").Get<FreeSlot[]>(Path(from, until) + more);

    string Path(DateTimeOffset from, DateTimeOffset until) =>
        $"/free-slots?step={steps[0]}&step={steps[1]}&minutes=120&from={Uri.EscapeDataString($"{from:O}")}&until={Uri.EscapeDataString($"{until:O}")}";
}
