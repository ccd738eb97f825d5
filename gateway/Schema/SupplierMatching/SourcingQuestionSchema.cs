using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.SupplierMatching;

[ObjectType<SourcingQuestion>, ObjectType<DeadlineExtension>, Allow(Roles.Oem, Roles.Supplier)]
static class SourcingQuestionTypes;

[Query, Allow(Roles.Oem, Roles.Supplier)]
static class SourcingQuestionQueries
{
    /// <summary>
    /// What was asked and told about a request, as far as the caller reads it: first what is not answered, then the latest first. The
    /// order of questions without an answer says nothing.
    /// </summary>
    public static Task<Connection<SourcingQuestion>> SourcingQuestions(
        Guid requestId, PageArguments page, ISourcing sourcing, CancellationToken cancel) =>
        page.Of((first, after) => sourcing.Questions(requestId, first, after, cancel));
}

[Mutation, Allow(Roles.Supplier)]
static class AskingMutations
{
    /// <summary>
    /// Asks about a request, before the quote deadline. Nobody learns who asked; all invited suppliers read it with its answer.
    /// </summary>
    [return: Called("sourcingRequest")]
    public static Task<SourcingOverview?> AskQuestion(
        Guid requestId, [Message(1000)] string text, Guid clientMutationId, ISourcing sourcing, CancellationToken cancel) =>
        sourcing.Ask(requestId, new AskQuestion(text), clientMutationId, cancel).ThenRead(requestId, sourcing.Request, cancel);
}

[Mutation, Allow(Roles.Oem)]
static class AnsweringMutations
{
    /// <summary>Answers a question. All invited suppliers read question and answer.</summary>
    [return: Called("sourcingRequest")]
    public static Task<SourcingOverview?> AnswerQuestion(
        Guid requestId, Guid questionId, [Message(2000)] string answer, Guid clientMutationId, ISourcing sourcing,
        CancellationToken cancel) =>
        sourcing.Answer(requestId, questionId, new AnswerQuestion(answer), clientMutationId, cancel)
            .ThenRead(requestId, sourcing.Request, cancel);

    /// <summary>Tells all invited suppliers something about the request.</summary>
    [return: Called("sourcingRequest")]
    public static Task<SourcingOverview?> PublishClarification(
        Guid requestId, [Message(2000)] string text, Guid clientMutationId, ISourcing sourcing, CancellationToken cancel) =>
        sourcing.Clarify(requestId, new PublishClarification(text), clientMutationId, cancel)
            .ThenRead(requestId, sourcing.Request, cancel);

    /// <summary>Moves the quote deadline to a later moment, before it passes. All who may quote are told, and read the reason.</summary>
    /// <param name="awardDeadline">Null to move it by the same time.</param>
    [return: Called("sourcingRequest")]
    public static Task<SourcingOverview?> ExtendQuoteDeadline(
        Guid requestId, DateTimeOffset quoteDeadline, [ReasonText] string reason, Guid clientMutationId, ISourcing sourcing,
        CancellationToken cancel, DateTimeOffset? awardDeadline = null) =>
        sourcing.Extend(requestId, new ExtendQuoteDeadline(quoteDeadline, reason, awardDeadline), clientMutationId, cancel)
            .ThenRead(requestId, sourcing.Request, cancel);
}
