using Refit;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.Gateway.Clients;

/// <summary>Sourcing requests with their quotes and awards, and the processes that close gaps by them.</summary>
interface ISourcing
{
    [Get("/proposals")]
    Task<Page<Proposal>> Proposals(
        [Query(Format = "O")] DateTimeOffset? gapOpenedFrom, [Query(Format = "O")] DateTimeOffset? gapOpenedUntil, int first,
        string? after, CancellationToken cancel);

    [Get("/proposals/{id}")]
    Task<Proposal?> Proposal(Guid id, CancellationToken cancel);

    [Post("/proposals/{id}/accept")]
    Task<Receipt> Accept(Guid id, [Body] AcceptProposal command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/proposals/{id}/decline")]
    Task<Receipt> Decline(Guid id, [Body] DeclineProposal command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Get("/sourcing-requests")]
    Task<Page<SourcingOverview>> Requests(
        SourcingState? state, Guid? componentId, [Query(Format = "O")] DateTimeOffset? requestedFrom,
        [Query(Format = "O")] DateTimeOffset? requestedUntil, Guid? besideId, int first, string? after, CancellationToken cancel);

    [Get("/sourcing-requests/{id}")]
    Task<SourcingOverview?> Request(Guid id, CancellationToken cancel);

    [Post("/sourcing-requests/by-ids")]
    Task<IReadOnlyList<SourcingOverview>> RequestsById([Body] IReadOnlyList<Guid> ids, CancellationToken cancel);

    [Post("/sourcing-requests/shortlists/by-ids")]
    Task<IReadOnlyList<ShortlistPage>> Shortlists(
        [Body] IReadOnlyList<Guid> ids, int first, int after, [Query(Format = "O")] DateTimeOffset? asOf, CancellationToken cancel);

    [Post("/sourcing-requests/weight-effects/by-ids")]
    Task<IReadOnlyList<WeightEffects>> WeightEffects(
        [Body] IReadOnlyList<Guid> ids, [Query(Format = "O")] DateTimeOffset? asOf, CancellationToken cancel);

    [Post("/sourcing-requests")]
    Task<Receipt> Open([Body] RequestSourcing command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/sourcing-requests/{id}/quote")]
    Task<Receipt> Quote(Guid id, [Body] SubmitQuote command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/sourcing-requests/{id}/quote/withdraw")]
    Task<Receipt> WithdrawQuote(Guid id, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Get("/sourcing-requests/{id}/questions")]
    Task<Page<SourcingQuestion>> Questions(Guid id, int first, string? after, CancellationToken cancel);

    [Post("/sourcing-requests/{id}/questions")]
    Task<Receipt> Ask(Guid id, [Body] AskQuestion command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/sourcing-requests/{id}/questions/{question}/answer")]
    Task<Receipt> Answer(
        Guid id, Guid question, [Body] AnswerQuestion command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/sourcing-requests/{id}/clarifications")]
    Task<Receipt> Clarify(
        Guid id, [Body] PublishClarification command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/sourcing-requests/{id}/extend")]
    Task<Receipt> Extend(Guid id, [Body] ExtendQuoteDeadline command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/sourcing-requests/{id}/rounds")]
    Task<Receipt> OpenRound(Guid id, [Body] OpenRound command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Get("/sourcing-requests/{id}/quote-matrix")]
    Task<QuoteMatrix?> QuoteMatrix(Guid id, CancellationToken cancel);

    [Post("/sourcing-requests/{id}/award")]
    Task<Receipt> Award(Guid id, [Body] AwardSourcing command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/sourcing-requests/{id}/award/withdraw")]
    Task<Receipt> WithdrawAward(
        Guid id, [Body] WithdrawAward command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/sourcing-requests/{id}/close")]
    Task<Receipt> Close(Guid id, [Body] CloseWithoutAward command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Get("/closures")]
    Task<Page<GapClosureTimeline>> Closures(
        GapClosureStep? step, [Query(Format = "O")] DateTimeOffset? changedAfter, [Query(Format = "O")] DateTimeOffset? stalledSince,
        [Query(Format = "O")] DateTimeOffset? openedFrom, [Query(Format = "O")] DateTimeOffset? openedUntil,
        [Query(Format = "O")] DateTimeOffset? endedFrom, [Query(Format = "O")] DateTimeOffset? endedUntil, DateOrder? order,
        int first, string? after, CancellationToken cancel);

    [Get("/closures/{id}")]
    Task<GapClosureTimeline?> Closure(Guid id, CancellationToken cancel);

    [Post("/closures/by-ids")]
    Task<IReadOnlyList<GapClosureTimeline>> ClosuresById([Body] IReadOnlyList<Guid> ids, CancellationToken cancel);

    [Post("/closures/by-gaps")]
    Task<IReadOnlyList<GapClosureTimeline>> ClosuresByGap([Body] IReadOnlyList<Guid> ids, CancellationToken cancel);

    [Get("/gaps/{id}/fair-split")]
    Task<FairSplitView?> FairSplit(Guid id, CancellationToken cancel);

    [Get("/closures/statistics")]
    Task<GapClosureStatistics> Statistics(CancellationToken cancel);

    [Post("/closures/{id}/runs/{supplierId}/retry")]
    Task<Receipt> Retry(
        Guid id, Guid supplierId, [Body] RetryPilotRun command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Get("/sourcing-requests/learnt-weights")]
    Task<ProposedWeights> LearntWeights(CancellationToken cancel);

    [Get("/sourcing-requests/{id}/deliveries")]
    Task<IReadOnlyList<AwardDeliveries>?> Deliveries(Guid id, CancellationToken cancel);

    [Post("/sourcing-requests/{id}/receipts")]
    Task<Receipt> RecordReceipt(
        Guid id, [Body] RecordReceipt command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/sourcing-requests/{id}/receipts/{receiptId}/correction")]
    Task<Receipt> CorrectReceipt(
        Guid id, Guid receiptId, [Body] CorrectReceipt command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/sourcing-requests/{id}/dispatches")]
    Task<Receipt> AnnounceDispatch(
        Guid id, [Body] AnnounceDispatch command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);
}
