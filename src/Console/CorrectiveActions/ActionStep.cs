using SupplyChain.Console.Words;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.Console.CorrectiveActions;

/// <summary>A step that the reader can take, and what its form asks for.</summary>
/// <param name="Name">In the address and in the form.</param>
/// <param name="Label">Of its text; null where it has none.</param>
/// <param name="Longest">Of its text.</param>
/// <param name="Day">What its day is; null where it has none.</param>
public sealed record ActionStep(string Name, Text Title, Text Hint, Text? Label = null, int Longest = 500, Text? Day = null)
{
    static readonly ActionStep
        Answer = new("answer", ActionText.Answer, ActionText.AnswerHint, Day: ActionText.DoneBy),
        Complete = new("complete", ActionText.Complete, ActionText.CompleteHint, ActionText.Evidence, 2_000),
        Accept = new("accept", ActionText.Accept, ActionText.AcceptHint),
        Return = new("return", ActionText.Return, ActionText.ReturnHint, ActionText.Reason, Day: ActionText.AnswerBy),
        Close = new("close", ActionText.Close, ActionText.CloseHint),
        Reopen = new("reopen", ActionText.Reopen, ActionText.ReopenHint, ActionText.Reason, Day: ActionText.DoneBy),
        Extend = new("extend", ActionText.Extend, ActionText.ExtendHint, ActionText.Reason, Day: ActionText.NewDay),
        Cancel = new("cancel", ActionText.Cancel, ActionText.CancelHint, ActionText.Reason);

    /// <summary>Whether it is the supplier's answer, which has three texts.</summary>
    public bool IsAnswer => this == Answer;

    /// <summary>What the reader can do next, the first first.</summary>
    public static IReadOnlyList<ActionStep> Of(CorrectiveActionState state, bool asks, bool isAsked) =>
    [
        .. isAsked ? OfSupplier(state) : [],
        .. asks ? OfOem(state) : [],
    ];

    static IReadOnlyList<ActionStep> OfSupplier(CorrectiveActionState state) => state switch
    {
        CorrectiveActionState.Asked => [Answer],
        CorrectiveActionState.Accepted => [Complete],
        _ => [],
    };

    static IReadOnlyList<ActionStep> OfOem(CorrectiveActionState state) => state switch
    {
        CorrectiveActionState.Asked or CorrectiveActionState.Accepted => [Extend, Cancel],
        CorrectiveActionState.Answered => [Accept, Return, Cancel],
        CorrectiveActionState.Done => [Close, Reopen, Cancel],
        _ => [],
    };
}
