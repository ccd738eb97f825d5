using SupplyChain.CapacityBooking.Bookings;
using SupplyChain.CapacityBooking.Lines;
using SupplyChain.TestKit;

namespace SupplyChain.CapacityBooking.Tests;

/// <summary>Ten thousand histories at random: whatever happens to a line, it keeps its promises.</summary>
public sealed class HistoryTests
{
    const int Histories = 10_000, Steps = 30;

    [Fact]
    public void Nothing_overlaps_no_quota_is_exceeded_and_who_waits_comes_in_order()
    {
        var held = 0;
        for (var seed = 0; seed < Histories; seed++)
        {
            var (random, now) = (new Random(seed), A.Now);
            var line = PilotLine.Create(A.LineOpened(RandomSteps.PolicyOf(random)));
            var ledger = new Ledger();
            for (var step = 0; step < Steps; step++)
            {
                var leap = random.Next(8) == 0;
                now = now.AddMinutes(leap ? random.Next(600, 14_000) : random.Next(1, 120));
                var events = Scenario.Given<PilotLine>().When(_ =>
                    leap ? PassDeadlinesDecider.Decide(line, now) : RandomSteps.Next(random, line, now)).Events;
                line = Scenario.Fold(line, events)!;
                try
                {
                    ledger.Take(events, line.Policy, now);
                    line.Terms.Waitlist.Select(place => place.Id).SequenceEqual(ledger.Waiting).ShouldBeTrue();
                }
                catch (Exception e)
                {
                    throw new InvalidOperationException($"seed {seed}, step {step}: {string.Join(", ", events)}", e);
                }
                held += events.OfType<SlotHeld>().Count();
            }
        }
        held.ShouldBeGreaterThan(4 * Histories, "that much is held at all");
    }
}
