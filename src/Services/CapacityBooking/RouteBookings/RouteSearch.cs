using System.Diagnostics;

using SupplyChain.CapacityBooking.Lines;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.RoutePlanning.Planning;
using SupplyChain.RoutePlanning.Plans;
using SupplyChain.RoutePlanning.Problems;

namespace SupplyChain.CapacityBooking.RouteBookings;

/// <summary>A step for which a line and a slot are sought.</summary>
/// <param name="Lines">The lines that offer it, after their wait lists are served.</param>
/// <param name="Kept">The slot that it has already; null where it has none.</param>
public sealed record SoughtStep(RouteStepAsked Asked, IReadOnlyList<PilotLine> Lines, FreeSlot? Kept = null);

/// <param name="Slots">Of each step, in order; null where no route was found.</param>
/// <param name="EarliestEnd">It is proven that none ends before this; null where no route was found.</param>
/// <param name="Failure">Why there is none; null where there is one.</param>
public sealed record FoundRoute(IReadOnlyList<FreeSlot>? Slots, bool Proven, DateTimeOffset? EarliestEnd, RouteAnswer? Failure);

/// <summary>Finds the earliest route that the rules of its lines allow an organisation.</summary>
public static class RouteSearch
{
    const int MostRounds = 50;

    /// <summary>
    /// A plan is made of the free time of the lines. It is then judged as a hold would be, step by step. What the rules object to is taken
    /// out, such as a second step on a line that has room for one, and another plan is made; see <see cref="RouteCuts"/>.
    /// </summary>
    /// <param name="within">Its start is a whole minute.</param>
    public static FoundRoute Search(
        IReadOnlyList<SoughtStep> steps, Slot within, Guid organisation, DateTimeOffset now, TimeSpan time, CancellationToken cancel)
    {
        var began = Stopwatch.GetTimestamp();
        var lines = steps.SelectMany(step => step.Lines).DistinctBy(line => line.Id).ToDictionary(line => line.Id);
        Guid[] ids = [.. lines.Keys.Concat(steps.Select(step => step.Kept?.LineId).OfType<Guid>()).Distinct().Order()];
        var problem = new RouteProblem(
            [.. steps.Select(step => new RouteStep(
                [.. CandidatesOf(step, ids, organisation, within, now)], step.Asked.MinimumGap, step.Asked.MaximumGap))],
            [.. ids.Select(id => new RouteLine(lines.GetValueOrDefault(id)?.Policy.BufferMinutes ?? 0))]);
        long? bound = null;
        for (var round = 1; ; round++)
        {
            var answer = EarliestRoute.Of(problem, time - Stopwatch.GetElapsedTime(began), cancel);
            if (answer.Plan is not { } plan) return new FoundRoute(null, false, null, answer);
            bound ??= plan.Bound;
            FreeSlot[] slots = [.. plan.Choices.Select(choice =>
                new FreeSlot(ids[choice.Line], new Slot(within.Start.AddMinutes(choice.Start), within.Start.AddMinutes(choice.End))))];
            var judge = new Judge(steps, slots, lines, organisation, now);
            if (judge.FirstRefused() is not { } refused)
                return new FoundRoute(slots, plan.IsProven && round == 1, within.Start.AddMinutes(bound.Value), null);
            if (round == MostRounds) return new FoundRoute(null, false, null, new RouteAnswer(RouteOutcome.OutOfTime));
            problem = RouteCuts.Without(problem, plan, refused, judge, within.Start);
        }
    }

    static IEnumerable<Candidate> CandidatesOf(SoughtStep step, Guid[] ids, Guid organisation, Slot within, DateTimeOffset now)
    {
        if (step.Kept is { } kept)
        {
            var from = (long)(kept.Slot.Start - within.Start).TotalMinutes;
            var length = (long)kept.Slot.Length().TotalMinutes;
            return [new Candidate(Array.IndexOf(ids, kept.LineId), length, [new FreeRange(from, from + length)])];
        }
        return step.Lines.Select(line => (Line: line, Minutes: Math.Max(step.Asked.Minutes, line.Policy.MinimumMinutes)))
            .Select(each => new Candidate(
                Array.IndexOf(ids, each.Line.Id), each.Minutes,
                each.Line.Policy.Mode == BookingMode.WaitList || each.Minutes > each.Line.Policy.MaximumMinutes
                    ? [] : RouteTimes.Ranges(each.Line, organisation, each.Minutes, within, now)));
    }
}
