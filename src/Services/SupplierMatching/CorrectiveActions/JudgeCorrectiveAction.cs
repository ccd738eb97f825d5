using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.CorrectiveActions;

/// <summary>What the OEM does with an answer, and with a measure that is carried out.</summary>
public static class JudgeCorrectiveActionDecider
{
    /// <summary>What is accepted already stays so.</summary>
    /// <exception cref="Rejected">409 for an action without an answer to judge.</exception>
    public static object[] Decide(AcceptCorrectiveAction c, CorrectiveAction action, DateTimeOffset now)
    {
        if (action.State == CorrectiveActionState.Accepted) return [];
        action.RequireState(CorrectiveActionState.Answered);
        return [new CorrectiveActionAccepted(now)];
    }

    /// <exception cref="Rejected">
    /// 409 for an action without an answer to judge, and once it was returned ten times; or the input is not valid.
    /// </exception>
    public static object[] Decide(ReturnCorrectiveAction c, CorrectiveAction action, DateTimeOffset now)
    {
        action.RequireState(CorrectiveActionState.Answered);
        if (action.Returns >= ActionRules.MaxReturns)
            throw Rejected.Conflict("correctiveAction", $"was returned {ActionRules.MaxReturns} times, which is the most");
        new Faults().Within(c).RequireAhead(c.AnswerBy, "answerBy", now).ThrowIfAny();
        return [new CorrectiveActionReturned(c.Reason.Trim(), c.AnswerBy, now)];
    }

    /// <summary>What is closed already stays so.</summary>
    /// <exception cref="Rejected">409 for an action whose measure is not carried out.</exception>
    public static object[] Decide(CloseCorrectiveAction c, CorrectiveAction action, DateTimeOffset now)
    {
        if (action.State == CorrectiveActionState.Closed) return [];
        action.RequireState(CorrectiveActionState.Done);
        return [new CorrectiveActionClosed(now)];
    }

    /// <exception cref="Rejected">
    /// 409 for an action whose measure is not carried out, and once it was reopened ten times; or the input is not valid.
    /// </exception>
    public static object[] Decide(ReopenCorrectiveAction c, CorrectiveAction action, DateTimeOffset now)
    {
        action.RequireState(CorrectiveActionState.Done);
        if (action.Reopenings >= ActionRules.MaxReopenings)
            throw Rejected.Conflict("correctiveAction", $"was reopened {ActionRules.MaxReopenings} times, which is the most");
        new Faults().Within(c).RequireAhead(c.DoneBy, "doneBy", now).ThrowIfAny();
        return [new CorrectiveActionReopened(c.Reason.Trim(), c.DoneBy, now)];
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapForOem<AcceptCorrectiveAction>("accept", Decide);
        routes.MapForOem<ReturnCorrectiveAction>("return", Decide);
        routes.MapForOem<CloseCorrectiveAction>("close", Decide);
        routes.MapForOem<ReopenCorrectiveAction>("reopen", Decide);
    }
}
