using SupplyChain.CapacityBooking.Bookings;
using SupplyChain.CapacityBooking.Lines;
using SupplyChain.CapacityBooking.Outages;
using SupplyChain.CapacityBooking.Runs;
using SupplyChain.CapacityBooking.Waitlist;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.TestKit;

namespace SupplyChain.CapacityBooking.Tests;

/// <summary>Steps of a line's history at random, by three organisations of which one operates it.</summary>
static class RandomSteps
{
    /// <summary>The note of slots that are held without a look at the policy.</summary>
    public const string PilotRun = "pilot run";

    static readonly Guid[] Organisations = [A.Oem, A.Other, A.Operator];

    public static IEnumerable<object> Next(Random random, PilotLine line, DateTimeOffset now) => random.Next(16) switch
    {
        0 or 1 or 2 => HoldSlotDecider.Decide(HoldOf(random, now), Guid.NewGuid(), line, CallerOf(random), now),
        3 when random.Next(2) == 0 => ApproveBookingDecider.Decide(BookingOf(random, line), line, A.Caller(A.Operator), now),
        4 when random.Next(3) == 0 =>
            DeclineBookingDecider.Decide(new("not now"), BookingOf(random, line), line, A.Caller(A.Operator), now),
        3 or 4 => ConfirmBookingDecider.Decide(BookingOf(random, line), line, A.Caller(A.Operator), now),
        5 => ReleaseBookingDecider.Decide(BookingOf(random, line), line, CallerOf(random), now),
        6 => DeclareOutageDecider.Decide(OutageOf(random, line, now), Guid.NewGuid(), line, now),
        7 => EndOutageDecider.Decide(line.Terms.Outages is [.., var last] ? last.Id : Guid.Empty, line, now),
        8 or 9 => JoinWaitlistDecider.Decide(
            new JoinWaitlist(30 * random.Next(1, 6), now, HoldOf(random, now).End.AddHours(4)), Guid.NewGuid(), line,
            OrganisationOf(random), now),
        10 => line.Terms.Waitlist is [var first, ..] ? LeaveWaitlistDecider.Decide(first.Id, line, first.Organisation, now) : [],
        11 => ForPilotRun(random, line, now),
        12 when random.Next(2) == 0 => StartRunEarlyDecider.Decide(BookingOf(random, line), line, A.Caller(A.Operator), now),
        12 => CompleteRunDecider.Decide(new CompleteRun("LOT", 10, 9), BookingOf(random, line), line, A.Caller(A.Operator), now),
        13 or 14 => Moved(random, line, now),
        _ => random.Next(3) == 0
            ? RevisePolicyDecider.Decide(new RevisePolicy(A.AllHours, PolicyOf(random)), line, now)
            : PassDeadlinesDecider.Decide(line, now),
    };

    static object[] Moved(Random random, PilotLine line, DateTimeOffset now)
    {
        var (hold, caller, booking) = (HoldOf(random, now), CallerOf(random), BookingOf(random, line));
        var events = MoveBookingDecider.Decide(
            new MoveBooking(hold.Start, hold.End, hold.OverridePolicy, hold.OverrideReason), booking, Guid.NewGuid(), line, caller, now);
        var after = Scenario.Fold(line, events)!;
        var slots = after.Bookings.Select(each => each.Slot).OrderBy(slot => slot.Start).ToList();
        slots.Zip(slots.Skip(1)).All(pair => pair.First.End <= pair.Second.Start).ShouldBeTrue();
        after.Bookings.Any(each => each.Id == booking).ShouldBeFalse();
        if (!hold.OverridePolicy)
        {
            var owner = line.Bookings.Single(each => each.Id == booking).Organisation;
            after.Bookings.Count(each => each.Organisation == owner && each.Slot.Start > now).ShouldBeLessThanOrEqualTo(
                Math.Max(line.Policy.MaximumFutureBookings, line.Bookings.Count(each => each.Organisation == owner && each.Slot.Start > now)));
        }
        return events;
    }

    static object[] ForPilotRun(Random random, PilotLine line, DateTimeOffset now)
    {
        var hold = HoldOf(random, now);
        var (slot, purpose) = (new Slot(hold.Start, hold.End), new RunPurpose(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()));
        return line.IsFree(slot) ? [line.Hold(Guid.NewGuid(), OrganisationOf(random), slot, purpose, PilotRun, now)] : [];
    }

    public static BookingPolicy PolicyOf(Random random) => new(
        HoldMinutes: random.Next(10, 600), MaximumFutureBookings: random.Next(2, 6), BufferMinutes: 15 * random.Next(3),
        Mode: random.Next(4) == 0 ? BookingMode.WaitList : BookingMode.Hybrid, MaximumMinutesPerWeek: random.Next(2) == 0 ? 600 : null,
        NoticeMinutes: 60 * random.Next(3), PenaltyDays: random.Next(3), MinimumGapMinutes: 30 * random.Next(3),
        MaximumFutureMinutes: random.Next(2) == 0 ? 900 : null,
        Quotas: random.Next(3) == 0 ? null : [
            new(QuotaScope.Organisation, (QuotaPeriod)random.Next(3), Count: random.Next(1, 5)),
            new(QuotaScope.Organisation, (QuotaPeriod)random.Next(3), Minutes: 90 * random.Next(1, 9)),
            .. random.Next(2) == 0 ? Array.Empty<BookingQuota>() : [new(QuotaScope.Line, (QuotaPeriod)random.Next(3), 6, 600)]],
        OffPolicy: random.Next(2) == 0 ? null : [new(DayOfWeek.Tuesday, new(20, 0), new(6, 0)), new(DayOfWeek.Sunday, default, default)],
        NeedsApproval: random.Next(3) == 0);

    /// <summary>Half hours of the next two days, so that many overlap and many touch.</summary>
    public static HoldSlot HoldOf(Random random, DateTimeOffset now)
    {
        var start = now.AddMinutes(30 * random.Next(96));
        return new HoldSlot(
            start, start.AddMinutes(30 * random.Next(1, 9)), Guid.NewGuid(), OverridePolicy: random.Next(4) == 0, OverrideReason: "trial");
    }

    static DeclareOutage OutageOf(Random random, PilotLine line, DateTimeOffset now)
    {
        var hold = HoldOf(random, now);
        return new DeclareOutage(hold.Start, hold.End, "pump", [
            .. line.Bookings.Where(booking => booking.Slot.Overlaps(new Slot(hold.Start, hold.End))).Select(booking => booking.Id)]);
    }

    static Guid BookingOf(Random random, PilotLine line) =>
        line.Bookings.Count == 0 ? Guid.Empty : line.Bookings[random.Next(line.Bookings.Count)].Id;

    static Guid OrganisationOf(Random random) => Organisations[random.Next(Organisations.Length)];
    public static Caller CallerOf(Random random) => A.Caller(OrganisationOf(random));
}
