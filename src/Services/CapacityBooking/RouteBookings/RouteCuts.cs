using SupplyChain.CapacityBooking.Lines;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.RoutePlanning.Plans;
using SupplyChain.RoutePlanning.Problems;

namespace SupplyChain.CapacityBooking.RouteBookings;

/// <summary>Judges planned slots step by step, by the rules of a hold.</summary>
sealed class Judge(
    IReadOnlyList<SoughtStep> steps, IReadOnlyList<FreeSlot> slots, IReadOnlyDictionary<Guid, PilotLine> lines, Guid organisation,
    DateTimeOffset now)
{
    static readonly RunPurpose NoPurpose = new(null, null, null);

    /// <summary>The first step that could not be held behind those before it; null where all could.</summary>
    public int? FirstRefused() =>
        Enumerable.Range(0, slots.Count).Where(k => !IsKept(k) && !IsAllowed(k, TimeSpan.Zero)).Select(k => (int?)k).FirstOrDefault();

    public bool IsKept(int step) => steps[step].Kept is not null;

    /// <summary>The steps before it whose slots on its line the plan chose.</summary>
    public IReadOnlyList<int> Before(int step) =>
        [.. Enumerable.Range(0, step).Where(k => !IsKept(k) && slots[k].LineId == slots[step].LineId)];

    /// <summary>Whether the step could be held if those before it on the line were so much later.</summary>
    public bool IsAllowed(int step, TimeSpan later)
    {
        var (line, slot) = (lines[slots[step].LineId], slots[step].Slot);
        foreach (var before in Before(step).Select(k => slots[k].Slot))
            line = line.Apply(line.Hold(
                Guid.NewGuid(), organisation, new Slot(before.Start + later, before.End + later), NoPurpose, null, now));
        return line.IsFree(slot) && !line.Objections(organisation, slot, now).Any();
    }

    /// <summary>When the step could start so that its slot lies in the same ISO weeks.</summary>
    public Slot StartsInWeeks(int step)
    {
        var (slot, weeks) = (slots[step].Slot, Shares.WeeksOf(slots[step].Slot));
        var weekEnd = Shares.WeeksOf(new Slot(slot.Start, slot.Start.AddTicks(1))).End;
        return weekEnd >= slot.End
            ? new Slot(weeks.Start, weekEnd - slot.Length() + TimeSpan.FromMinutes(1))
            : new Slot(weekEnd - slot.Length() + TimeSpan.FromMinutes(1), weekEnd);
    }
}

/// <summary>Takes out of a problem what the rules of a hold object to.</summary>
static class RouteCuts
{
    static readonly TimeSpan OtherWeeks = TimeSpan.FromDays(371);

    /// <summary>
    /// A step that is refused alone may not lie in this free range. One that is refused for those before it on its line: the line may not
    /// be chosen so often, unless it is for the weeks in which they are; then they may not be in these weeks together.
    /// </summary>
    /// <param name="origin">Of the problem's minutes.</param>
    public static RouteProblem Without(RouteProblem problem, RoutePlan plan, int refused, Judge judge, DateTimeOffset origin)
    {
        var (choice, before) = (plan.Choices[refused], judge.Before(refused));
        if (before is []) return WithoutRange(problem, refused, choice);
        if (judge.IsAllowed(refused, OtherWeeks))
            return problem with
            {
                Clashes = [.. problem.Clashes, new Clash([.. before.Append(refused).Select(k =>
                    new ClashingChoice(k, plan.Choices[k].Candidate, MinutesOf(judge.StartsInWeeks(k))))])],
            };

        var kept = plan.Choices.Where((each, k) => each.Line == choice.Line && judge.IsKept(k)).Count();
        return problem with
        {
            Lines = [.. problem.Lines.Select((line, i) => i == choice.Line ? line with { Most = before.Count + kept } : line)],
        };

        FreeRange MinutesOf(Slot starts) =>
            new((long)Math.Ceiling((starts.Start - origin).TotalMinutes), (long)Math.Ceiling((starts.End - origin).TotalMinutes));
    }

    static RouteProblem WithoutRange(RouteProblem problem, int refused, StepChoice choice) => problem with
    {
        Steps = [.. problem.Steps.Select((step, k) => k != refused ? step : step with
        {
            Candidates = [.. step.Candidates.Select((candidate, c) => c != choice.Candidate ? candidate : candidate with
            {
                Free = [.. candidate.Free.Where(free => free.From > choice.Start || free.Until < choice.End)],
            })],
        })],
    };
}
