using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

using SupplyChain.CapacityBooking.Bookings;
using SupplyChain.CapacityBooking.Lines;
using SupplyChain.CapacityBooking.Waitlist;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.TestKit;

namespace SupplyChain.CapacityBooking.Tests;

/// <summary>Every rule of a policy counts wherever a slot is given. It is Monday, 2 March, 8 hours.</summary>
public sealed class PolicyRuleTests
{
    static readonly Guid New = new("40000000-0000-0000-0000-000000000009"), Place = new("60000000-0000-0000-0000-000000000001");

    static readonly OpeningHours Wednesdays = new("UTC", [new OpenWindow(DayOfWeek.Wednesday, new(9, 0), new(17, 0))]);

    /// <summary>A booking of the organisation itself before the slot, or of another.</summary>
    static readonly SlotHeld Own = A.Held(A.Slot(28, 29.5), Guid.NewGuid()), Others = Own with { Organisation = A.Other };

    /// <summary>For each rule a line by which A.Oem does not get a slot of two hours, 30 hours from now.</summary>
    static readonly IReadOnlyDictionary<PolicyConflict, (BookingPolicy Policy, SlotHeld? Before)> Cases =
        new Dictionary<PolicyConflict, (BookingPolicy, SlotHeld?)>
        {
            [PolicyConflict.TooFarAhead] = (A.Unlimited with { HorizonDays = 1 }, null),
            [PolicyConflict.TooShort] = (A.Unlimited with { MinimumMinutes = 121 }, null),
            [PolicyConflict.TooLong] = (A.Unlimited with { MaximumMinutes = 119 }, null),
            [PolicyConflict.OutsideHours] = (A.Unlimited, null),
            [PolicyConflict.AboveNumber] = (A.Unlimited with { MaximumFutureBookings = 1 }, Own),
            [PolicyConflict.AboveMinutesPerWeek] = (A.Unlimited with { MaximumMinutesPerWeek = 209 }, Own),
            [PolicyConflict.AboveFutureMinutes] = (A.Unlimited with { MaximumFutureMinutes = 209 }, Own),
            [PolicyConflict.WithinGap] = (A.Unlimited with { MinimumGapMinutes = 31 }, Own),
            [PolicyConflict.AboveQuota] = (With(new BookingQuota(QuotaScope.Organisation, QuotaPeriod.Day, Count: 1)), Own),
            [PolicyConflict.AboveLineQuota] = (With(new BookingQuota(QuotaScope.Line, QuotaPeriod.Day, Minutes: 209)), Others),
        };

    public static readonly TheoryData<PolicyConflict> Rules = [.. PolicyRules.All.Select(rule => rule.Conflict)];

    [Fact]
    public void Each_conflict_with_a_policy_has_one_rule_but_the_buffer_which_nobody_overrides() =>
        PolicyRules.All.Select(rule => rule.Conflict).ShouldBe(
            Enum.GetValues<PolicyConflict>().Except([PolicyConflict.WithinBuffer]), ignoreOrder: true);

    [Theory, MemberData(nameof(Rules))]
    public void Each_rule_refuses_a_hold_and_a_move_is_passed_over_by_who_waits_and_named_by_the_preview(PolicyConflict rule)
    {
        var (policy, before) = Cases[rule];
        var (slot, hours) = (A.Slot(30, 32), rule == PolicyConflict.OutsideHours ? Wednesdays : A.AllHours);
        object[] line = [A.LineOpened(policy, hours), .. before is null ? Array.Empty<object>() : [before]];
        Fold(line).Conflicts(A.Oem, slot, A.Now).ShouldBe([rule]);

        Given(line).When(Hold(30, 32)).Rejected!.Status.ShouldBe(422);
        Given([.. line, A.Held(A.Slot(200, 202), expires: 100)]).When(state => MoveBookingDecider.Decide(
            new MoveBooking(slot.Start, slot.End), A.Booking, New, state!, A.Caller(A.Oem), A.Now)).Rejected!.Status.ShouldBe(422);
        Given(line).When(Hold(30, 32, by: A.Operator, reason: "pump test")).Events.OfType<PolicyOverridden>().SelectMany(e => e.Objections)
            .ShouldBe(rule is PolicyConflict.AboveLineQuota || before is null ? [rule] : [], "the operator's own share is another's");

        var found = Fold(line).FirstFor(A.Oem, slot.Length(), new Slot(slot.Start, slot.Start.AddDays(90)), A.Now);
        if (found is not null) Fold(line).Conflicts(A.Oem, found, A.Now).ShouldBeEmpty();
        found.ShouldNotBe(slot);
        var place = new WaitlistJoined(Place, A.Oem, 120, slot, A.NoPurpose, null, A.Now);
        Fold([.. line, place]).Offers(A.Now).ShouldBeEmpty();

        var given = Fold([A.LineOpened(), .. line[1..], A.Held(slot, New)]);
        PolicyPreviews.Of(new RevisePolicy(hours, policy), given, A.Now).Bookings.Single(each => each.BookingId == New)
            .Conflicts.ShouldBe([rule]);
    }

    [Fact]
    public void Objections_of_all_rules_come_at_once()
    {
        var policy = new BookingPolicy(
            MaximumMinutes: 60, HorizonDays: 1, MaximumFutureBookings: 1, MaximumMinutesPerWeek: 60, MinimumGapMinutes: 60,
            MaximumFutureMinutes: 60, Quotas: [new(QuotaScope.Organisation, QuotaPeriod.Week, 1, 100), new(QuotaScope.Line, QuotaPeriod.Month, 1)]);
        Given(A.LineOpened(policy), Own).When(Hold(30, 32)).Rejected!.Faults.Select(fault => fault.Field).ShouldBe(
            ["start", "end", "organisation", "organisation", "organisation", "start", "organisation", "organisation", "start"]);
    }

    [Theory]
    [InlineData(QuotaPeriod.Day, 8), InlineData(QuotaPeriod.Week, 152), InlineData(QuotaPeriod.Month, 704)]
    public void The_chooser_leaps_behind_the_full_period_in_local_time(QuotaPeriod per, double hours)
    {
        // In Shanghai it is 16 hours: the day ends in 8 hours, the week in 152, March in 704.
        var shanghai = A.AllHours with { TimeZone = "Asia/Shanghai" };
        foreach (var quota in new[] { new BookingQuota(QuotaScope.Organisation, per, Count: 1), new(QuotaScope.Line, per, Minutes: 209) })
            Fold(A.LineOpened(With(quota), shanghai), Own with { Slot = A.Slot(1, 2.5) }).FirstFor(A.Oem, TimeSpan.FromHours(2), A.Slot(3, 2000), A.Now)
                .ShouldBe(A.Slot(hours, hours + 2));
    }

    [Fact]
    public void A_slot_over_midnight_counts_on_the_day_on_which_it_starts_and_with_its_minutes_on_both()
    {
        // From 22 to 2 hours.
        var night = A.Held(A.Slot(14, 18), Guid.NewGuid());
        object[] Counting(int? count, int? minutes) => [A.LineOpened(With(new BookingQuota(QuotaScope.Organisation, QuotaPeriod.Day, count, minutes))), night];
        Given(Counting(1, null)).When(Hold(10, 11)).ThenRejected("organisation");
        Given(Counting(1, null)).When(Hold(20, 21)).Events.ShouldHaveSingleItem();
        Given(Counting(null, 180)).When(Hold(10, 11)).Events.ShouldHaveSingleItem();
        Given(Counting(null, 179)).When(Hold(10, 11)).Rejected!.Faults.Single().Reason
            .ShouldBe("has 120 minutes on 2026-03-02; with 60 more they exceed the 179 minutes of a day");
        Given(Counting(null, 179)).When(Hold(20, 21)).ThenRejected("organisation");
    }

    [Fact]
    public void What_was_run_or_missed_counts_and_what_was_released_does_not()
    {
        object[] line = [A.LineOpened(With(new BookingQuota(QuotaScope.Line, QuotaPeriod.Day, Count: 1))), A.Held(A.Slot(-3, -2)), A.Confirmed()];
        var run = new RunCompleted(A.Booking, A.Oem, A.Operator, A.NoPurpose, A.Now.AddHours(-2), "LOT", 1, 1, [], A.Now);
        Given([.. line, run]).When(Hold(3, 5)).Rejected!.Faults.Single().Reason.ShouldBe("the line is full on 2026-03-02");
        Given([.. line, new BookingMissed(A.Booking, A.Now)]).When(Hold(3, 5)).ThenRejected("start");
        Given([.. line, new BookingReleased(A.Booking, null, ReleaseReason.GivenUp, A.Now)]).When(Hold(3, 5)).Events.ShouldHaveSingleItem();
        Fold([.. line, run]).Apply(new BookingMissed(New, A.Now.AddDays(63))).Used.ShouldBeEmpty();
    }

    [Fact]
    public void Time_off_policy_counts_towards_no_maximum_and_the_shortest_slot_is_by_its_real_length()
    {
        // Nights from 20 to 6 hours: 12 to 22 hours from now.
        var nights = new BookingPolicy(
            MinimumMinutes: 120, MaximumMinutes: 120, MaximumMinutesPerWeek: 180, MaximumFutureMinutes: 180, PenaltyDays: 7, NoticeMinutes: 3000,
            Quotas: [new(QuotaScope.Organisation, QuotaPeriod.Month, Minutes: 180)],
            OffPolicy: [.. Enum.GetValues<DayOfWeek>().Select(day => new OpenWindow(day, new(20, 0), new(6, 0)))]);
        Given(A.LineOpened(nights)).When(Hold(11, 23)).Events.ShouldHaveSingleItem(); // an hour before and one after
        Given(A.LineOpened(nights)).When(Hold(11, 23.5)).Rejected!.Faults.Single().Reason.ShouldBe("at most 120 minutes after start, without off-policy time");
        Given(A.LineOpened(nights)).When(Hold(13, 14)).ThenRejected("end");
        object[] booked = [A.LineOpened(nights), A.Held(A.Slot(2, 4)), A.Confirmed()];
        Given(booked).When(Hold(12, 22)).Events.ShouldHaveSingleItem();
        Given(booked).When(Hold(11, 22)).Events.ShouldHaveSingleItem();
        Given(booked).When(Hold(10.5, 22)).Rejected!.Faults.Count.ShouldBe(3);
        // A penalty costs the minutes that counted.
        Given(A.LineOpened(nights), A.Held(A.Slot(11, 22)), A.Confirmed()).When(line => ReleaseBookingDecider.Decide(A.Booking, line!, A.Caller(A.Oem), A.Now))
            .Events.OfType<BookingPenalised>().Single().Minutes.ShouldBe(60);
        // Three hours fit once one of them is off policy.
        Fold(booked).FirstFor(A.Other, TimeSpan.FromHours(3), A.Slot(4, 200), A.Now).ShouldBe(A.Slot(10, 13));
        Fold(booked).FirstFor(A.Oem, TimeSpan.FromHours(3), A.Slot(4, 200), A.Now).ShouldBe(A.Slot(11, 14));
    }

    [Property]
    public Property What_the_chooser_finds_no_rule_refuses_and_nothing_before_it_would_do() => Prop.ForAll(
        Gen.ListOf(Gen.Zip(Gen.Choose(0, 200), Gen.Choose(1, 8))).ToArbitrary(), Gen.Choose(1, 14).ToArbitrary(), Gen.Choose(0, 3).ToArbitrary(),
        (wishes, halves, gaps) =>
        {
            var policy = new BookingPolicy(
                MaximumMinutes: 180, MaximumMinutesPerWeek: null, MinimumGapMinutes: 60 * gaps, Quotas: [new(QuotaScope.Organisation, QuotaPeriod.Day, Count: 2)],
                OffPolicy: [.. Enum.GetValues<DayOfWeek>().Select(day => new OpenWindow(day, new(19, 30), new(6, 0)))]);
            var line = Fold(A.LineOpened(policy));
            foreach (var (start, length) in wishes)
                if (A.Slot(start / 2.0, (start + length) / 2.0) is var slot && line.IsFree(slot)) line = line.Apply(A.Held(slot, Guid.NewGuid(), start % 2 == 0 ? A.Oem : A.Other));

            var found = line.FirstFor(A.Oem, TimeSpan.FromMinutes(30 * halves), A.Slot(1, 400), A.Now);
            var all = Enumerable.Range(2, 800 - halves - 1).Select(i => A.Slot(i / 2.0, (i + halves) / 2.0));
            var first = all.FirstOrDefault(slot => line.IsFree(slot) && line.Conflicts(A.Oem, slot, A.Now).Count == 0);
            return found is null ? first is null
                : line.IsFree(found) && line.Conflicts(A.Oem, found, A.Now).Count == 0 && !(first?.Start < found.Start);
        });

    [Fact]
    public void A_policy_that_was_stored_before_says_what_it_said_and_one_that_says_the_same_changes_nothing()
    {
        var former = JsonForms.Stored<PolicyRevised>("""{"policy":{"horizonDays":90,"maximumMinutesPerWeek":600,"noticeMinutes":0,"penaltyDays":0}}""").Policy;
        former.ShouldBe(new BookingPolicy(HorizonDays: 90, MaximumMinutesPerWeek: 600, MaximumWaitlistPlaces: null, NoticeMinutes: 0, PenaltyDays: 0));
        BookingPolicy Quoted() => With(new BookingQuota(QuotaScope.Line, QuotaPeriod.Day, 1)) with { OffPolicy = [new(DayOfWeek.Sunday, default, default)] };
        Given(A.LineOpened(Quoted())).When(line => RevisePolicyDecider.Decide(new RevisePolicy(A.AllHours, Quoted()), line!, A.Now)).ThenNothing();
        Given(A.LineOpened()).When(line => RevisePolicyDecider.Decide(new RevisePolicy(A.AllHours, With(new BookingQuota(QuotaScope.Line, QuotaPeriod.Day))), line!, A.Now))
            .ThenRejected("policy.quotas");
    }

    static BookingPolicy With(params BookingQuota[] quotas) => A.Unlimited with { Quotas = quotas };

    static Scenario.State<PilotLine> Given(params object[] events) => Scenario.Given<PilotLine>(events);

    static PilotLine Fold(params object[] events) => Scenario.Fold<PilotLine>(events)!;

    static Func<PilotLine?, IEnumerable<object>> Hold(double from, double until, Guid? by = null, string? reason = null) =>
        line => HoldSlotDecider.Decide(
            new HoldSlot(A.Now.AddHours(from), A.Now.AddHours(until), OverridePolicy: reason is not null, OverrideReason: reason), New, line!,
            A.Caller(by ?? A.Oem), A.Now);
}
