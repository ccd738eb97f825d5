using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.SupplierMatching;

[Mutation, Allow(Roles.Oem)]
static class CorrectiveActionMutations
{
    /// <summary>
    /// Asks a supplier for a corrective action. Only an OEM that has awarded the supplier, or recorded deliveries of it, may ask.
    /// </summary>
    [return: Called("correctiveAction")]
    public static Task<SupplierCorrectiveAction?> AskForCorrectiveAction(
        AskForCorrectiveAction input, Guid clientMutationId, ICorrectiveActions actions, CancellationToken cancel) =>
        actions.Ask(input, clientMutationId, cancel).ThenRead(actions.Action, cancel);

    /// <summary>Accepts an answer: the supplier carries out its measure.</summary>
    [return: Called("correctiveAction")]
    public static Task<SupplierCorrectiveAction?> AcceptCorrectiveAction(
        Guid actionId, Guid clientMutationId, ICorrectiveActions actions, CancellationToken cancel) =>
        actions.Accept(actionId, new(), clientMutationId, cancel).ThenRead(actionId, actions.Action, cancel);

    /// <summary>Returns an answer, ten times at most: the supplier is to answer again.</summary>
    /// <param name="reason">1 to 500 characters.</param>
    /// <param name="answerBy">The day in China by which another answer is wanted: today or later, at most two years ahead.</param>
    [return: Called("correctiveAction")]
    public static Task<SupplierCorrectiveAction?> ReturnCorrectiveAction(
        Guid actionId, string reason, DateOnly answerBy, Guid clientMutationId, ICorrectiveActions actions, CancellationToken cancel) =>
        actions.Return(actionId, new(reason, answerBy), clientMutationId, cancel).ThenRead(actionId, actions.Action, cancel);

    /// <summary>Closes an action whose measure is carried out, which is final.</summary>
    [return: Called("correctiveAction")]
    public static Task<SupplierCorrectiveAction?> CloseCorrectiveAction(
        Guid actionId, Guid clientMutationId, ICorrectiveActions actions, CancellationToken cancel) =>
        actions.Close(actionId, new(), clientMutationId, cancel).ThenRead(actionId, actions.Action, cancel);

    /// <summary>Reopens an action whose measure is said to be carried out, ten times at most: it is to be carried out yet.</summary>
    /// <param name="reason">1 to 500 characters.</param>
    /// <param name="doneBy">The day in China by which it is to be carried out: today or later, at most two years ahead.</param>
    [return: Called("correctiveAction")]
    public static Task<SupplierCorrectiveAction?> ReopenCorrectiveAction(
        Guid actionId, string reason, DateOnly doneBy, Guid clientMutationId, ICorrectiveActions actions, CancellationToken cancel) =>
        actions.Reopen(actionId, new(reason, doneBy), clientMutationId, cancel).ThenRead(actionId, actions.Action, cancel);

    /// <summary>Cancels an open action, which is final.</summary>
    /// <param name="reason">1 to 500 characters.</param>
    [return: Called("correctiveAction")]
    public static Task<SupplierCorrectiveAction?> CancelCorrectiveAction(
        Guid actionId, string reason, Guid clientMutationId, ICorrectiveActions actions, CancellationToken cancel) =>
        actions.Cancel(actionId, new(reason), clientMutationId, cancel).ThenRead(actionId, actions.Action, cancel);

    /// <summary>Moves the due day of an action that waits for its supplier to a later one, ten times at most.</summary>
    /// <param name="dueOn">Later than the day that is set, today or later, at most two years ahead.</param>
    /// <param name="reason">1 to 500 characters.</param>
    [return: Called("correctiveAction")]
    public static Task<SupplierCorrectiveAction?> ExtendCorrectiveAction(
        Guid actionId, DateOnly dueOn, string reason, Guid clientMutationId, ICorrectiveActions actions, CancellationToken cancel) =>
        actions.Extend(actionId, new(dueOn, reason), clientMutationId, cancel).ThenRead(actionId, actions.Action, cancel);
}

[Mutation, Allow(Roles.Supplier)]
static class CorrectiveActionAnswers
{
    /// <summary>Answers an action that was asked for.</summary>
    /// <param name="rootCause">Why it happened; 1 to 2,000 characters.</param>
    /// <param name="containment">What keeps it from doing harm until the measure is carried out; 1 to 2,000 characters.</param>
    /// <param name="measure">What keeps it from happening again; 1 to 2,000 characters.</param>
    /// <param name="doneBy">The day in China by which the measure is carried out: today or later, at most two years ahead.</param>
    [return: Called("correctiveAction")]
    public static Task<SupplierCorrectiveAction?> AnswerCorrectiveAction(
        Guid actionId, string rootCause, string containment, string measure, DateOnly doneBy, Guid clientMutationId,
        ICorrectiveActions actions, CancellationToken cancel) =>
        actions.Answer(actionId, new(rootCause, containment, measure, doneBy), clientMutationId, cancel)
            .ThenRead(actionId, actions.Action, cancel);

    /// <summary>Says that the measure is carried out.</summary>
    /// <param name="evidence">What shows it; 1 to 2,000 characters.</param>
    [return: Called("correctiveAction")]
    public static Task<SupplierCorrectiveAction?> CompleteCorrectiveAction(
        Guid actionId, string evidence, Guid clientMutationId, ICorrectiveActions actions, CancellationToken cancel) =>
        actions.Complete(actionId, new(evidence), clientMutationId, cancel).ThenRead(actionId, actions.Action, cancel);
}
