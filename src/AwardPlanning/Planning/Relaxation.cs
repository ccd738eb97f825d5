using SupplyChain.AwardPlanning.Instances;
using SupplyChain.AwardPlanning.Solving;

namespace SupplyChain.AwardPlanning.Planning;

/// <summary>A rule that would have to give way.</summary>
/// <param name="Week">For demand, the week whose quantity is given up; for qualification, the week in which it comes.</param>
/// <param name="Who">The supplier's number or the region; null where the rule is about neither.</param>
/// <param name="Amount">
/// Quantity for demand and shares (above or below what the share allows), suppliers for sources and qualification.
/// </param>
public sealed record Change(Eased Rule, int Part, int? Week, string? Who, long Amount);

/// <param name="Changes">Empty where a plan keeps all rules.</param>
/// <param name="IsProven">Whether no smaller change is enough.</param>
public sealed record RelaxationResult(PlanState State, IReadOnlyList<Change> Changes, bool IsProven);

/// <summary>The smallest change of the rules with which a plan exists.</summary>
/// <remarks>
/// Lexicographic, in the order of <see cref="Eased"/>: first the least demand is given up, then, with that, the fewest suppliers
/// with a late qualification are needed, then the fewest sources are missing, and so on.
/// </remarks>
public static class Relaxation
{
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static RelaxationResult Of(AwardInstance instance, SolveLimits limits, CancellationToken cancel = default)
    {
        var (clock, changes, proven) = (limits.Start(cancel), new List<Change>(), true);
        foreach (var block in instance.Coupled(Enumerable.Range(0, instance.Groups.Count)))
        {
            var groups = Enumerable.Range(0, instance.Groups.Count)
                .Where(group => instance.MembersOf(group).Any(member => block.Contains(instance.Offers[member.Offer].Part))).ToList();
            var easing = new Easing();
            var model = new AwardModel(instance, instance.Rules, block, groups, easing).Model;
            Answer? last = null;
            foreach (var rule in Enum.GetValues<Eased>())
            {
                List<Term> broken = [.. easing.Slacks.Where(slack => slack.Rule == rule).Select(slack => new Term(slack.Variable, 1))];
                if (broken.Count == 0) continue;
                model.Objective = broken;
                var answer = model.Solved(clock.Left / 2, gap: 0, cancel);
                if (answer.Outcome == Outcome.Infeasible) return new(PlanState.Infeasible, [], IsProven: true);
                if (answer.Outcome == Outcome.Unknown)
                {
                    proven = false;
                    break;
                }
                var least = broken.Sum(term => answer[term.Variable]);
                proven &= answer.Bound >= least;
                model.AtMost(least, broken);
                last = answer;
            }
            if (last is null && easing.Slacks.Count > 0) return new(PlanState.TimeEnded, [], IsProven: false);
            changes.AddRange(easing.Slacks.Where(slack => last![slack.Variable] > 0)
                .Select(slack => new Change(slack.Rule, slack.Part, slack.Week, slack.Who, last![slack.Variable])));
        }
        var ordered = changes.OrderBy(change => change.Rule).ThenBy(change => change.Part).ThenBy(change => change.Week);
        return new(PlanState.Found, [.. ordered], proven);
    }
}
