using System.Text.Json;

using FsCheck.Xunit;

using Marten;

using SupplyChain.CapacityBooking.Bookings;
using SupplyChain.CapacityBooking.Calendars;
using SupplyChain.CapacityBooking.Lines;
using SupplyChain.CapacityBooking.Outages;
using SupplyChain.CapacityBooking.Runs;
using SupplyChain.CapacityBooking.Waitlist;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.TestKit;

namespace SupplyChain.CapacityBooking.Tests;

/// <summary>
/// A line's state has two forms: the fold of its events, which decisions continue, and the calendar's rows, which they
/// start from. Random histories show that the two are equal after every step.
/// </summary>
public sealed class LineStateTests(BookingService service)
{
    const int Steps = 40;
    static readonly Guid[] Organisations = [A.Oem, A.Other, A.Operator];

    [Property(MaxTest = 8)]
    public async Task The_fold_of_the_events_and_the_rows_of_the_calendar_are_the_same_line(int seed)
    {
        // Ahead of the service's clock, so that its poller finds no deadline that has passed.
        var (random, now) = (new Random(seed), service.Hour(days: 60));
        var opened = A.LineOpened(PolicyOf(random), id: Guid.NewGuid());
        var line = PilotLine.Create(opened);
        await Append(line.Id, [opened]);
        for (var step = 0; step < Steps; step++)
        {
            var leap = random.Next(8) == 0;
            now = now.AddMinutes(leap ? random.Next(600, 14_000) : random.Next(1, 120));
            object[] events = [
                .. Scenario.Given<PilotLine>().When(_ => leap ? PassDeadlinesDecider.Decide(line, now) : Next(random, line, now)).Events];
            line = Scenario.Fold(line, events)!;
            await Append(line.Id, events);

            Text(await Loaded(work => work.Line(line.Id, now)), now).ShouldBe(Text(line, now), $"seed {seed}, step {step}: {string.Join(", ", events.Select(e => e.GetType().Name))}");
            await AHoldIsDecidedAlike(random, line, now);
        }
    }

    /// <summary>A hold loads only the bookings around its slot. Its decision is the same as with all bookings.</summary>
    async Task AHoldIsDecidedAlike(Random random, PilotLine line, DateTimeOffset now)
    {
        // Where somebody waits, all bookings are loaded.
        if (line.Terms.Waitlist.Count > 0) return;
        var (hold, caller, id) = (HoldOf(random, now), CallerOf(random), Guid.NewGuid());
        var around = await Loaded(work => work.LineAround(line.Id, new Slot(hold.Start, hold.End), caller.Organisation, now));

        var (few, all) = (Decided(around), Decided(line));
        few.Rejected?.Message.ShouldBe(all.Rejected?.Message);
        if (all.Rejected is null) few.Then([.. all.Events]);

        Scenario.Outcome Decided(PilotLine state) =>
            Scenario.Given<PilotLine>().When(_ => HoldSlotDecider.Decide(hold, id, state, caller, now));
    }

    static IEnumerable<object> Next(Random random, PilotLine line, DateTimeOffset now) => random.Next(16) switch
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
        slots.Zip(slots.Skip(1)).ShouldAllBe(pair => pair.First.End <= pair.Second.Start);
        after.Bookings.ShouldNotContain(each => each.Id == booking);
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
        return line.IsFree(slot) ? [line.Hold(Guid.NewGuid(), OrganisationOf(random), slot, purpose, "pilot run", now)] : [];
    }

    static BookingPolicy PolicyOf(Random random) => new(
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
    static HoldSlot HoldOf(Random random, DateTimeOffset now)
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
    static Caller CallerOf(Random random) => A.Caller(OrganisationOf(random));

    async Task Append(Guid line, object[] events)
    {
        if (events.Length == 0) return;
        await using var session = service.Store.LightweightSession();
        session.Events.Append(line, events);
        await session.SaveChangesAsync();
    }

    /// <summary>The line as a decision gets it.</summary>
    async Task<PilotLine> Loaded(Func<Work, LoadedLine> load)
    {
        PilotLine? state = null;
        await service.Store.Change(Guid.NewGuid(), async work =>
        {
            var line = load(work);
            await work.Load();
            state = line.State;
        }, CancellationToken.None);
        return state!;
    }

    /// <summary>What was used counts where the policy has rules about it, for as long as a period lasts.</summary>
    static string Text(PilotLine line, DateTimeOffset now) => JsonSerializer.Serialize(
        line with
        {
            Bookings = [.. line.Bookings.OrderBy(booking => booking.Slot.Start)],
            Used = [.. line.Used.Where(used => line.Policy.CountsUsed() && used.Slot.End > Periods.Reach(new(now, now)).Start)
                .OrderBy(used => used.Slot.Start)],
        }, BookingService.Json);
}
