using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.CorrectiveActions;

public static class ExtendCorrectiveActionDecider
{
    /// <summary>The day that is set already changes nothing. Also possible once the due day is over: the new one is counted anew.</summary>
    /// <exception cref="Rejected">
    /// 409 for an action that does not wait for its supplier, and once it was extended ten times; or the input is not valid.
    /// </exception>
    public static object[] Decide(ExtendCorrectiveAction c, CorrectiveAction action, DateTimeOffset now)
    {
        action.RequireState(CorrectiveActionState.Asked, CorrectiveActionState.Accepted);
        if (c.DueOn == action.DueOn) return [];
        if (action.Extensions >= ActionRules.MaxExtensions)
            throw Rejected.Conflict("correctiveAction", $"was extended {ActionRules.MaxExtensions} times, which is the most");
        new Faults()
            .Within(c)
            .Require(!(c.DueOn < action.DueOn), "dueOn", $"must be later than {action.DueOn:yyyy-MM-dd}")
            .RequireAhead(c.DueOn, "dueOn", now)
            .ThrowIfAny();
        return [new CorrectiveActionExtended(c.DueOn, c.Reason.Trim(), now)];
    }

    public static void Map(IEndpointRouteBuilder routes) => routes.MapForOem<ExtendCorrectiveAction>("extend", Decide);
}
