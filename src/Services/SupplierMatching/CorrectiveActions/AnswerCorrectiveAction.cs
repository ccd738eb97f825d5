using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.CorrectiveActions;

/// <summary>What the supplier does: it answers, and says when its measure is carried out.</summary>
public static class AnswerCorrectiveActionDecider
{
    /// <summary>The same answer again changes nothing.</summary>
    /// <exception cref="Rejected">409 for an action that awaits no answer; or a text is missing, or the day is not ahead.</exception>
    public static object[] Decide(AnswerCorrectiveAction c, CorrectiveAction action, DateTimeOffset now)
    {
        var answer = new CorrectiveActionAnswer(c.RootCause.Trim(), c.Containment.Trim(), c.Measure.Trim(), c.DoneBy);
        if (action.State == CorrectiveActionState.Answered && action.Answer == answer) return [];
        action.RequireState(CorrectiveActionState.Asked);
        new Faults().Within(c).RequireAhead(c.DoneBy, "doneBy", now).ThrowIfAny();
        return [new CorrectiveActionAnswered(answer, now)];
    }

    /// <summary>The same evidence again changes nothing.</summary>
    /// <exception cref="Rejected">409 for an action whose measure is not to be carried out; or the text is missing.</exception>
    public static object[] Decide(CompleteCorrectiveAction c, CorrectiveAction action, DateTimeOffset now)
    {
        if (action.State == CorrectiveActionState.Done && action.Evidence == c.Evidence.Trim()) return [];
        action.RequireState(CorrectiveActionState.Accepted);
        new Faults().Within(c).ThrowIfAny();
        return [new CorrectiveActionCompleted(c.Evidence.Trim(), now)];
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapForSupplier<AnswerCorrectiveAction>("answer", Decide);
        routes.MapForSupplier<CompleteCorrectiveAction>("complete", Decide);
    }
}
