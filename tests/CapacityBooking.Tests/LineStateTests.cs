using System.Text.Json;

using FsCheck.Xunit;

using Marten;

using SupplyChain.CapacityBooking.Bookings;
using SupplyChain.CapacityBooking.Calendars;
using SupplyChain.CapacityBooking.Lines;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.TestKit;

namespace SupplyChain.CapacityBooking.Tests;

/// <summary>
/// A line's state has two forms: the fold of its events, which decisions continue, and the calendar's rows, which they
/// start from. Random histories show that the two are equal after every step.
/// </summary>
public sealed class LineStateTests(BookingService service)
{
    const int Steps = 40;

    [Property(MaxTest = 8)]
    public async Task The_fold_of_the_events_and_the_rows_of_the_calendar_are_the_same_line(int seed)
    {
        // Ahead of the service's clock, so that its poller finds no deadline that has passed.
        var (random, now) = (new Random(seed), service.Hour(days: 60));
        var opened = A.LineOpened(RandomSteps.PolicyOf(random), id: Guid.NewGuid());
        var line = PilotLine.Create(opened);
        await Append(line.Id, [opened]);
        for (var step = 0; step < Steps; step++)
        {
            var leap = random.Next(8) == 0;
            now = now.AddMinutes(leap ? random.Next(600, 14_000) : random.Next(1, 120));
            object[] events = [
                .. Scenario.Given<PilotLine>().When(_ => leap ? PassDeadlinesDecider.Decide(line, now) : RandomSteps.Next(random, line, now)).Events];
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
        var (hold, caller, id) = (RandomSteps.HoldOf(random, now), RandomSteps.CallerOf(random), Guid.NewGuid());
        var around = await Loaded(work => work.LineAround(line.Id, new Slot(hold.Start, hold.End), caller.Organisation, now));

        var (few, all) = (Decided(around), Decided(line));
        few.Rejected?.Message.ShouldBe(all.Rejected?.Message);
        if (all.Rejected is null) few.Then([.. all.Events]);

        Scenario.Outcome Decided(PilotLine state) =>
            Scenario.Given<PilotLine>().When(_ => HoldSlotDecider.Decide(hold, id, state, caller, now));
    }

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
