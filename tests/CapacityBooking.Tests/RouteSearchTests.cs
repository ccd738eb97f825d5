using SupplyChain.CapacityBooking.Lines;
using SupplyChain.CapacityBooking.RouteBookings;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.RoutePlanning.Plans;
using SupplyChain.ServiceDefaults;
using SupplyChain.TestKit;

namespace SupplyChain.CapacityBooking.Tests;

/// <summary>What is found can be held, and nothing that can be held ends earlier.</summary>
public sealed class RouteSearchTests
{
    static readonly TimeSpan Time = TimeSpan.FromSeconds(20);
    static readonly Slot Within = A.Slot(0, 60);

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Of_small_cases_no_route_of_full_hours_that_can_be_held_ends_earlier()
    {
        var (found, none) = (0, 0);
        for (var seed = 0; seed < 150; seed++)
        {
            var (random, lines) = (new Random(seed), Lines(seed));
            RouteStepAsked[] asked = [.. Enumerable.Range(0, random.Next(2, 4)).Select(_ =>
                new RouteStepAsked("nanoimprint", random.Next(1, 4) * 60, random.Next(0, 3) * 60, random.Next(3, 9) * 60))];
            var route = RouteSearch.Search([.. asked.Select(step => new SoughtStep(step, lines))], Within, A.Oem, A.Now, Time, Cancel);
            if (route.Slots is { } slots)
            {
                found++;
                Held(asked, slots, lines).ShouldBeTrue($"seed {seed}");
            }
            else none++;
            var best = Best(asked, lines, []);
            // Between full hours there may be more, never less.
            if (best is { } end) route.Slots.ShouldNotBeNull($"seed {seed}")[^1].Slot.End.ShouldBeLessThanOrEqualTo(end, $"seed {seed}");
        }
        found.ShouldBeGreaterThan(80);
        none.ShouldBeGreaterThan(5);
    }

    [Fact]
    public void A_line_that_has_room_for_one_step_more_has_one()
    {
        var line = Line(new BookingPolicy(MaximumFutureBookings: 1, MaximumMinutesPerWeek: null));
        var other = Line(A.Unlimited, Guid.NewGuid(), A.Held(A.Slot(0, 20), Guid.NewGuid(), A.Other));
        RouteStepAsked step = new("nanoimprint", 60);
        var found = RouteSearch.Search([new(step, [line, other]), new(step, [line, other])], Within, A.Oem, A.Now, Time, Cancel);
        found.Slots!.Select(free => free.LineId).ShouldBe([line.Id, other.Id]);
        RouteSearch.Search([new(step, [line]), new(step, [line])], Within, A.Oem, A.Now, Time, Cancel).Failure!.Outcome.ShouldBe(RouteOutcome.Impossible);
    }

    [Fact]
    public void What_a_week_has_no_room_for_is_sought_in_the_next_one()
    {
        // A.Now is a Monday; 30 h of the 40 of this week are taken.
        var line = Line(new BookingPolicy(MaximumMinutesPerWeek: 2400), null, A.Held(A.Slot(80, 110), by: A.Oem));
        RouteStepAsked step = new("nanoimprint", 600);
        var found = RouteSearch.Search([new(step, [line]), new(step, [line])], A.Slot(0, 400), A.Oem, A.Now, Time, Cancel);
        var monday = new DateTimeOffset(2026, 3, 9, 0, 0, 0, TimeSpan.Zero);
        found.Slots!.Select(free => free.Slot).ShouldBe([new(monday.AddHours(-10), monday), new(monday, monday.AddHours(10))]);
        Held([step, step], found.Slots!, [line]).ShouldBeTrue();
    }

    [Fact]
    public void The_step_that_has_no_line_or_no_time_is_named()
    {
        RouteStepAsked step = new("nanoimprint", 60);
        var (open, full) = (Line(A.Unlimited), Line(new BookingPolicy(MaximumMinutes: 30)));
        (int?, Obstacle?) Why(params SoughtStep[] steps) =>
            RouteSearch.Search(steps, Within, A.Oem, A.Now, Time, Cancel).Failure is { } failure ? (failure.Step, failure.Why) : (null, null);
        Why(new(step, [open]), new(step, [])).ShouldBe((1, Obstacle.NoLine));
        Why(new(step, [full]), new(step, [open])).ShouldBe((0, Obstacle.NoRange));
        var late = Line(A.Unlimited, Guid.NewGuid(), new LineOutageDeclared(Guid.NewGuid(), A.Slot(0, 40), "pump", A.Now));
        var early = Line(A.Unlimited, null, new LineOutageDeclared(Guid.NewGuid(), A.Slot(5, 70), "pump", A.Now));
        Why(new(step, [early]), new(step with { MaximumGap = 60 }, [late])).ShouldBe((1, Obstacle.NoRangeInGap));
    }

    static PilotLine Line(BookingPolicy policy, Guid? id = null, params object[] events) =>
        Scenario.Fold<PilotLine>([A.LineOpened(policy, id: id), .. events])!;

    static List<PilotLine> Lines(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => Line(
            A.Unlimited with
            {
                BufferMinutes = random.Next(2) * 60, MaximumFutureBookings = random.Next(1, 4), MinimumMinutes = random.Next(1, 3) * 60,
                MaximumMinutesPerWeek = random.Next(2) == 0 ? null : random.Next(2, 6) * 60,
            },
            new Guid(random.Next(), 1, 1, [1, 1, 1, 1, 1, 1, 1, 1]),
            [.. Enumerable.Range(0, 4).Select(i => i * 15 + random.Next(8)).Select(from =>
                A.Held(A.Slot(from, from + random.Next(2, 7)), Guid.NewGuid(), A.Other))]))];
    }

    static bool Held(RouteStepAsked[] asked, IReadOnlyList<FreeSlot> slots, IReadOnlyList<PilotLine> lines)
    {
        for (var k = 1; k < slots.Count; k++)
        {
            var gap = (slots[k].Slot.Start - slots[k - 1].Slot.End).TotalMinutes;
            if (gap < asked[k].MinimumGap || gap > asked[k].MaximumGap) return false;
        }
        try
        {
            RouteHolds.Hold(
                [.. slots.Select((free, k) => new WantedSlot($"{k}", Guid.NewGuid(), free.LineId, free.Slot))], Guid.NewGuid(), A.Oem, A.NoPurpose,
                null, lines.ToDictionary(line => line.Id), A.Now);
            return true;
        }
        catch (Rejected)
        {
            return false;
        }
    }

    /// <summary>The earliest end of the routes that begin their steps at full hours, by trying all.</summary>
    static DateTimeOffset? Best(RouteStepAsked[] asked, List<PilotLine> lines, List<FreeSlot> chosen)
    {
        if (chosen.Count == asked.Length) return Held(asked, chosen, lines) ? chosen[^1].Slot.End : null;
        var step = asked[chosen.Count];
        DateTimeOffset? best = null;
        foreach (var line in lines)
        {
            var (first, last) = chosen is []
                ? (A.Now.AddHours(1), Within.End)
                : (chosen[^1].Slot.End.AddMinutes(step.MinimumGap), chosen[^1].Slot.End.AddMinutes(step.MaximumGap));
            var length = TimeSpan.FromMinutes(Math.Max(step.Minutes, line.Policy.MinimumMinutes));
            for (var start = first; start <= last && start + length <= Within.End; start = start.AddHours(1))
            {
                if (best <= start + length) break;
                if (line.IsFree(new Slot(start, start + length)) && Best(asked, lines, [.. chosen, new(line.Id, new Slot(start, start + length))]) is { } end
                    && !(best <= end)) best = end;
            }
        }
        return best;
    }
}
