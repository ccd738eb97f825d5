using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.DemandForecasting.Weeks;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.DemandForecasting.DemandPlans;

/// <summary>
/// Change of a plan by its last revision (CX-0128): abs = sum(latest) - sum(previous), rel = abs / sum(previous), over consecutive
/// periods [start, start + length), with a threshold for increase and decrease.
/// </summary>
public static class Volatility
{
    /// <param name="length">Weeks in a stretch, 1 or more.</param>
    /// <param name="increase">Relative growth above which a stretch is an alert; 0.2 is a fifth.</param>
    /// <param name="decrease">Relative fall above which it is.</param>
    public static IReadOnlyList<PlanVolatility> Between(
        IReadOnlyList<WeekQuantity> previous, IReadOnlyList<WeekQuantity> latest, int length, decimal increase, decimal decrease)
    {
        var weeks = previous.Concat(latest).Select(week => week.Week).ToList();
        if (weeks is []) return [];

        var stretches = new List<PlanVolatility>();
        for (var from = weeks.Min(); from <= weeks.Max(); from = from.AddDays(7 * length))
        {
            var to = from.AddDays(7 * length);
            var (before, after) = (previous.SumOf(from, to), latest.SumOf(from, to));
            // To less than can be planned nothing is in proportion.
            var relative = decimal.Round(before, WeekRules.MaxDecimals) == 0 ? (decimal?)null : (after - before) / before;
            var alert = relative > increase || (relative is null && after > 0) ? VolatilityAlert.Increased
                : relative < -decrease ? VolatilityAlert.Decreased
                : VolatilityAlert.Steady;
            stretches.Add(new PlanVolatility(from, to, before, after, after - before, relative, alert));
        }
        return stretches;
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/plans/{planId:guid}/volatility", async (
            Guid planId, Caller caller, IQuerySession session, CancellationToken cancel, int length = 4, decimal increase = 0.2m,
            decimal decrease = 0.2m) =>
        {
            RequireThresholds(length, increase, decrease).ThrowIfAny();
            var plan = await PlanOf(caller, planId, session, cancel);
            return plan.Revision == 1 ? [] : Between(plan.Previous, plan.Weeks, length, increase, decrease);
        }).RequireAnyRole(Roles.Oem);
        routes.MapPost("/plans/{planId:guid}/volatility", async (
            Guid planId, PreviewDemandPlan preview, Caller caller, IQuerySession session, TimeProvider clock, CancellationToken cancel,
            int length = 4, decimal increase = 0.2m, decimal decrease = 0.2m) =>
        {
            var plan = await PlanOf(caller, planId, session, cancel);
            RequireThresholds(length, increase, decrease).Within(preview).RequireRevision(plan, preview.Weeks, clock.GetUtcNow())
                .ThrowIfAny();
            return Between(plan.Weeks, plan.Weeks.Replaced(preview.Weeks), length, increase, decrease);
        }).RequireAnyRole(Roles.Oem);
    }

    static Faults RequireThresholds(int length, decimal increase, decimal decrease) => new Faults()
        .Require(length is >= 1 and <= WeekRules.MaxWeeks, "length", $"1 to {WeekRules.MaxWeeks} weeks")
        .Require(increase >= 0, "increase", "0 or above")
        .Require(decrease >= 0, "decrease", "0 or above");

    static async Task<Plan> PlanOf(Caller caller, Guid planId, IQuerySession session, CancellationToken cancel) =>
        await session.LoadAsync<Plan>(planId, cancel) is { } plan && plan.Organisation == caller.Organisation
            ? plan : throw Rejected.NotFound("plan", planId);
}
