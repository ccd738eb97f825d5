using Refit;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.Gateway.Clients;

/// <summary>What OEMs ask of suppliers that they buy from.</summary>
interface ICorrectiveActions
{
    [Get("/corrective-actions")]
    Task<Page<SupplierCorrectiveAction>> Actions(
        CorrectiveActionState? state, CorrectiveActionSubject? subject, bool? open, bool? overdue, Guid? supplierId, int first,
        string? after, CancellationToken cancel);

    [Get("/corrective-actions/{id}")]
    Task<SupplierCorrectiveAction?> Action(Guid id, CancellationToken cancel);

    [Post("/corrective-actions/by-ids")]
    Task<IReadOnlyList<SupplierCorrectiveAction>> ActionsById([Body] IReadOnlyList<Guid> ids, CancellationToken cancel);

    [Get("/corrective-actions/{id}/history")]
    Task<IReadOnlyList<CorrectiveActionEntry>?> History(Guid id, CancellationToken cancel);

    [Post("/corrective-actions")]
    Task<Receipt> Ask([Body] AskForCorrectiveAction command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/corrective-actions/{id}/answer")]
    Task<Receipt> Answer(
        Guid id, [Body] AnswerCorrectiveAction command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/corrective-actions/{id}/accept")]
    Task<Receipt> Accept(
        Guid id, [Body] AcceptCorrectiveAction command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/corrective-actions/{id}/return")]
    Task<Receipt> Return(
        Guid id, [Body] ReturnCorrectiveAction command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/corrective-actions/{id}/complete")]
    Task<Receipt> Complete(
        Guid id, [Body] CompleteCorrectiveAction command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/corrective-actions/{id}/close")]
    Task<Receipt> Close(
        Guid id, [Body] CloseCorrectiveAction command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/corrective-actions/{id}/reopen")]
    Task<Receipt> Reopen(
        Guid id, [Body] ReopenCorrectiveAction command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/corrective-actions/{id}/cancel")]
    Task<Receipt> Cancel(
        Guid id, [Body] CancelCorrectiveAction command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/corrective-actions/{id}/extend")]
    Task<Receipt> Extend(
        Guid id, [Body] ExtendCorrectiveAction command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);
}
