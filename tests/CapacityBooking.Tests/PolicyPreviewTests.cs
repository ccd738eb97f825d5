using SupplyChain.CapacityBooking.Bookings;
using SupplyChain.CapacityBooking.Lines;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.TestKit;

namespace SupplyChain.CapacityBooking.Tests;

/// <summary>What revising a policy would change, before it is revised.</summary>
public sealed class PolicyPreviewTests(BookingService service)
{
    static readonly Guid Second = new("40000000-0000-0000-0000-000000000002");

    /// <summary>From 16:00 to 10:00 on the next day: closed for six hours a day.</summary>
    static readonly OpeningHours Nights = new(
        "UTC", [.. Enum.GetValues<DayOfWeek>().Select(day => new OpenWindow(day, new(16, 0), new(10, 0)))]);

    public static readonly TheoryData<BookingPolicy, PolicyConflict> Narrower = new()
    {
        { A.Unlimited with { MinimumMinutes = 121 }, PolicyConflict.TooShort },
        { A.Unlimited with { MaximumMinutes = 119 }, PolicyConflict.TooLong },
        { A.Unlimited with { BufferMinutes = 61 }, PolicyConflict.WithinBuffer },
        { A.Unlimited with { MaximumFutureBookings = 1 }, PolicyConflict.AboveNumber },
        { A.Unlimited with { MaximumMinutesPerWeek = 209 }, PolicyConflict.AboveMinutesPerWeek },
    };

    [Theory, MemberData(nameof(Narrower))]
    public void A_booking_that_the_new_policy_would_not_allow_is_named_with_the_reason(BookingPolicy policy, PolicyConflict conflict)
    {
        var preview = Preview(policy, A.AllHours, Two);
        (preview.Affected, preview.Bookings[^1].BookingId).ShouldBe((preview.Bookings.Count, Second));
        preview.Bookings[^1].Conflicts.ShouldBe([conflict]);
    }

    [Fact]
    public void Shorter_hours_name_what_they_close_and_how_much_time_is_left()
    {
        var preview = Preview(A.Unlimited, Nights, Two);
        (preview.OpenMinutesBefore, preview.OpenMinutesAfter).ShouldBe((7 * 24 * 60, 7 * 18 * 60));
        preview.Bookings.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            only => only.BookingId.ShouldBe(Second), only => only.Conflicts.ShouldBe([PolicyConflict.OutsideHours]));
    }

    [Fact]
    public void What_was_given_against_the_present_policy_and_what_is_over_is_not_named()
    {
        var given = Scenario.Fold<PilotLine>([
            A.LineOpened(A.Unlimited with { MinimumMinutes = 130 }), A.Held(A.Slot(-3, -1), Guid.NewGuid()), A.Held(A.Slot(0, 2))])!;
        PolicyPreviews.Of(new RevisePolicy(A.AllHours, A.Unlimited with { MinimumMinutes = 180 }), given, A.Now).Bookings.ShouldBeEmpty();
    }

    [Fact]
    public void Who_waits_and_would_be_served_is_counted()
    {
        var waits = new WaitlistJoined(Guid.NewGuid(), A.Oem, 60, A.Slot(4, 9), A.NoPurpose, null, A.Now);
        var closed = new OpeningHours("UTC", [new OpenWindow(DayOfWeek.Sunday, new(9, 0), new(10, 0))]);
        var line = Scenario.Fold<PilotLine>([A.LineOpened(hours: closed), waits])!;
        PolicyPreviews.Of(new RevisePolicy(A.AllHours, A.Unlimited), line, A.Now).Served.ShouldBe([A.Slot(4, 5)]);
    }

    [Fact]
    public void A_policy_that_is_not_sound_is_refused_as_by_the_command() =>
        Should.Throw<Rejected>(() => Preview(A.Unlimited with { MinimumMinutes = 60, MaximumMinutes = 30 }, A.AllHours, []))
            .Faults.Single().Field.ShouldBe("policy.maximumMinutes");

    [Fact]
    public async Task Only_the_line_s_operator_may_look_and_nothing_is_changed()
    {
        var @operator = Guid.NewGuid();
        var line = await service.Line(@operator);
        var booking = (await service.Hold(Guid.NewGuid(), line, service.Hour())).Id;
        var revise = new RevisePolicy(A.AllHours, A.Unlimited with { MinimumMinutes = 180 });
        var preview = await service.As(@operator, "operator").Read<PolicyPreview>($"/lines/{line}/policy/preview", revise);
        preview.Bookings.ShouldHaveSingleItem().BookingId.ShouldBe(booking);
        (await service.As(@operator, "operator").Get<PilotLineProfile>($"/lines/{line}")).Policy.MinimumMinutes.ShouldBe(30);

        (await service.As(Guid.NewGuid(), "operator").Refused($"/lines/{line}/policy/preview", revise)).Status.ShouldBe(404);
        (await service.As(@operator, "oem").Refused($"/lines/{line}/policy/preview", revise)).Status.ShouldBe(403);
    }

    static object[] Two => [A.Held(A.Slot(0.5, 2), by: A.Oem), A.Held(A.Slot(3, 5), Second)];

    static PolicyPreview Preview(BookingPolicy policy, OpeningHours hours, object[] bookings) =>
        PolicyPreviews.Of(new RevisePolicy(hours, policy), Scenario.Fold<PilotLine>([A.LineOpened(), .. bookings])!, A.Now);
}
