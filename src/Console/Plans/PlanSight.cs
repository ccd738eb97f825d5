using SupplyChain.Console.Api;

namespace SupplyChain.Console.Plans;

/// <summary>A plan with what is told beside it.</summary>
/// <param name="Previous">The weeks of the revision before; empty where there is none, or a past moment is looked at.</param>
/// <param name="Rating">What the last revision changed.</param>
sealed record PlanSight(
    PlanViewAnswer.Plan Plan, IReadOnlyList<WeekQuantity> Previous, Answer<PlanRevisionsAnswer> Revisions,
    Answer<PlanVolatilityAnswer> Rating);

static class PlanLooking
{
    const int RevisionsShown = 20;

    /// <summary>The plan, now or as of a moment; null data where there is none for this reader.</summary>
    /// <param name="after">The cursor of the page of revisions.</param>
    public static async Task<Answer<PlanSight>> LookAtPlan(this Gateway gateway, Guid id, DateTimeOffset? asOf, string? after)
    {
        var revisions = gateway.Ask(PlanOperations.Revisions, new { id, first = RevisionsShown, after });
        var rating = gateway.Ask(PlanOperations.Volatility, new { id });
        var view = await gateway.Ask(PlanOperations.View, new { id, asOf });
        if (view.Data?.DemandPlan is not { } plan) return new(null, view.Failure is { } failure ? [failure] : [new(Fault.NotFound, "")]);

        var newest = after is null ? await revisions : await gateway.Ask(PlanOperations.Revisions, new { id, first = 2 });
        var before = newest.Data?.DemandPlanRevisions?.Nodes.FirstOrDefault(entry => entry.Revision == plan.Revision - 1);
        var previous = before is null || asOf is not null ? null
            : await gateway.Ask(PlanOperations.View, new { id, asOf = (DateTimeOffset?)before.At });
        return new(new(plan, previous?.Data?.DemandPlan?.Weeks ?? [], await revisions, await rating), view.Faults);
    }
}
