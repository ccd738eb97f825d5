using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.TestKit;

namespace SupplyChain.CapacityBooking.Tests;

/// <summary>Holds that come at once share transactions. Each still counts those before it.</summary>
public sealed class HoldsTogetherTests(BookingService service)
{
    const int Asked = 40, Allowed = 5;

    [Fact]
    public Task Of_one_organisation_at_once_no_more_are_held_than_it_may_have_ahead() =>
        ExactlyTheAllowed(A.Unlimited with { MaximumFutureBookings = Allowed });

    [Fact]
    public Task Nor_more_than_its_minutes_of_a_week() =>
        ExactlyTheAllowed(A.Unlimited with { MaximumFutureBookings = 1000, MaximumMinutesPerWeek = 60 * Allowed });

    [Fact]
    public async Task Who_releases_beside_those_who_hold_leaves_the_calendar_as_the_decisions_said()
    {
        var (oem, day) = (Guid.NewGuid(), MondayInTwoWeeks());
        var line = await service.Line(Guid.NewGuid(), A.Unlimited with { MaximumFutureBookings = 1000 });
        var first = await Task.WhenAll(Enumerable.Range(0, Asked / 2).Select(i => service.Hold(oem, line, day.AddHours(i), hours: 1)));
        var releases = first.Select(receipt => service.Release(oem, line, receipt.Id));
        var holds = Enumerable.Range(0, Asked / 2).Select(i => service.Hold(Guid.NewGuid(), line, day.AddHours(i), hours: 1));
        var second = await Task.WhenAll(releases.Zip(holds).SelectMany(pair => new[] { pair.First, pair.Second }));

        var calendar = await service.Calendar(oem, line, day, day.AddDays(2));
        calendar.Entries.Count.ShouldBe(second.Count(receipt => receipt.Events.Contains("slot_held")));
    }

    async Task ExactlyTheAllowed(BookingPolicy policy)
    {
        var (oem, day) = (Guid.NewGuid(), MondayInTwoWeeks());
        var line = await service.Line(Guid.NewGuid(), policy);
        using var client = service.As(oem, "oem");
        var statuses = await Task.WhenAll(Enumerable.Range(0, Asked).Select(async i =>
        {
            using var response = await client.Command($"/lines/{line}/holds", new HoldSlot(day.AddHours(i), day.AddHours(i + 1)));
            return (int)response.StatusCode;
        }));
        statuses.Count(status => status == 200).ShouldBe(Allowed);
        statuses.Count(status => status == 422).ShouldBe(Asked - Allowed);
        (await service.Calendar(oem, line, day, day.AddDays(2))).Entries.Count.ShouldBe(Allowed);
    }

    DateTimeOffset MondayInTwoWeeks()
    {
        var day = service.Hour(days: 14);
        return day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
    }
}
