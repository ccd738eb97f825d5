using SupplyChain.Console.Api;

namespace SupplyChain.Console.CorrectiveActions;

/// <summary>The steps that a supplier and an OEM take.</summary>
static class StepOperations
{
    public static readonly Operation<AnswerCorrectiveActionAnswer> Answer = Of<AnswerCorrectiveActionAnswer>("Answer");
    public static readonly Operation<CompleteCorrectiveActionAnswer> Complete = Of<CompleteCorrectiveActionAnswer>("Complete");
    public static readonly Operation<AcceptCorrectiveActionAnswer> Accept = Of<AcceptCorrectiveActionAnswer>("Accept");
    public static readonly Operation<ReturnCorrectiveActionAnswer> Return = Of<ReturnCorrectiveActionAnswer>("Return");
    public static readonly Operation<CloseCorrectiveActionAnswer> Close = Of<CloseCorrectiveActionAnswer>("Close");
    public static readonly Operation<ReopenCorrectiveActionAnswer> Reopen = Of<ReopenCorrectiveActionAnswer>("Reopen");
    public static readonly Operation<CancelCorrectiveActionAnswer> Cancel = Of<CancelCorrectiveActionAnswer>("Cancel");
    public static readonly Operation<ExtendCorrectiveActionAnswer> Extend = Of<ExtendCorrectiveActionAnswer>("Extend");

    static Operation<T> Of<T>(string step) where T : class => Operation.Of<T>($"CorrectiveActions/{step}CorrectiveAction.graphql");
}

public sealed record AnswerCorrectiveActionAnswer(ActionDone? AnswerCorrectiveAction);

public sealed record CompleteCorrectiveActionAnswer(ActionDone? CompleteCorrectiveAction);

public sealed record AcceptCorrectiveActionAnswer(ActionDone? AcceptCorrectiveAction);

public sealed record ReturnCorrectiveActionAnswer(ActionDone? ReturnCorrectiveAction);

public sealed record CloseCorrectiveActionAnswer(ActionDone? CloseCorrectiveAction);

public sealed record ReopenCorrectiveActionAnswer(ActionDone? ReopenCorrectiveAction);

public sealed record CancelCorrectiveActionAnswer(ActionDone? CancelCorrectiveAction);

public sealed record ExtendCorrectiveActionAnswer(ActionDone? ExtendCorrectiveAction);
