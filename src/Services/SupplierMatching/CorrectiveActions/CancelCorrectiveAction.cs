using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.CorrectiveActions;

public static class CancelCorrectiveActionDecider
{
    /// <summary>Final. The first reason stays.</summary>
    /// <exception cref="Rejected">409 for an action that is closed; or the reason is missing.</exception>
    public static object[] Decide(CancelCorrectiveAction c, CorrectiveAction action, DateTimeOffset now)
    {
        if (action.State == CorrectiveActionState.Cancelled) return [];
        action.RequireState(
            CorrectiveActionState.Asked, CorrectiveActionState.Answered, CorrectiveActionState.Accepted, CorrectiveActionState.Done);
        new Faults().Within(c).ThrowIfAny();
        return [new CorrectiveActionCancelled(c.Reason.Trim(), now)];
    }

    public static void Map(IEndpointRouteBuilder routes) => routes.MapForOem<CancelCorrectiveAction>("cancel", Decide);
}
