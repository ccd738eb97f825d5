using Refit;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.Gateway.Clients;

/// <summary>Suppliers, their offers, capacity and qualification.</summary>
interface ISupplierMatching
{
    [Get("/suppliers")]
    Task<Page<SupplierProfile>> Suppliers(string? search, int first, string? after, CancellationToken cancel);

    [Get("/suppliers/{id}")]
    Task<SupplierProfile?> Supplier(Guid id, CancellationToken cancel);

    [Post("/suppliers/by-ids")]
    Task<IReadOnlyList<SupplierProfile>> SuppliersById([Body] IReadOnlyList<Guid> ids, CancellationToken cancel);

    [Post("/component-suppliers/by-ids")]
    Task<IReadOnlyList<ComponentSuppliers>> ComponentSuppliers([Body] IReadOnlyList<Guid> ids, CancellationToken cancel);

    [Post("/component-suppliers/counts/by-ids")]
    Task<IReadOnlyList<SupplierCounts>> SupplierCounts([Body] IReadOnlyList<Guid> ids, CancellationToken cancel);

    [Post("/suppliers")]
    Task<Receipt> Register([Body] RegisterSupplier command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/suppliers/revise")]
    Task<Receipt> Revise([Body] ReviseSupplier command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Get("/suppliers/{id}/scorecard")]
    Task<SupplierScorecard?> Scorecard(Guid id, int periods, CancellationToken cancel);

    [Get("/offers")]
    Task<Page<SupplierOffer>> Offers(
        Guid? componentId, Guid? supplierId, [Query(Format = "O")] DateTimeOffset? changedAfter, DateOrder? order, int first,
        string? after, CancellationToken cancel);

    [Get("/offers/{id}")]
    Task<SupplierOffer?> Offer(Guid id, CancellationToken cancel);

    [Post("/offers/by-ids")]
    Task<IReadOnlyList<SupplierOffer>> OffersById([Body] IReadOnlyList<Guid> ids, CancellationToken cancel);

    [Post("/offers")]
    Task<Receipt> Publish([Body] PublishOffer command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/offers/{id}/withdraw")]
    Task<Receipt> Withdraw(Guid id, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Get("/capacity")]
    Task<Page<SupplierCapacity>> Capacity(
        Guid? componentId, string? region, DateOnly? from, DateOnly? to, int first, string? after, CancellationToken cancel);

    [Post("/capacity/totals/by-ids")]
    Task<IReadOnlyList<CapacityTotal>> CapacityTotals(
        [Body] IReadOnlyList<Guid> ids, string? region, DateOnly? from, DateOnly? to, CancellationToken cancel);

    [Post("/capacity")]
    Task<Receipt> Publish([Body] PublishCapacity command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Get("/capacity/groups")]
    Task<Page<SupplierCapacityGroup>> CapacityGroups(int first, string? after, CancellationToken cancel);

    [Get("/capacity/groups/{id}")]
    Task<SupplierCapacityGroup?> CapacityGroup(Guid id, CancellationToken cancel);

    [Post("/capacity/groups/by-ids")]
    Task<IReadOnlyList<SupplierCapacityGroup>> CapacityGroupsById([Body] IReadOnlyList<Guid> ids, CancellationToken cancel);

    [Post("/capacity/groups")]
    Task<Receipt> Publish([Body] PublishCapacityGroup command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/capacity/groups/{id}/withdraw")]
    Task<Receipt> WithdrawCapacityGroup(Guid id, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Get("/capacity/notices")]
    Task<Page<SupplierCapacityNotice>> CapacityNotices(
        bool? open, Guid? componentId, Guid? supplierId, int first, string? after, CancellationToken cancel);

    [Get("/capacity/notices/{id}")]
    Task<SupplierCapacityNotice?> CapacityNotice(Guid id, CancellationToken cancel);

    [Post("/capacity/notices/by-ids")]
    Task<IReadOnlyList<SupplierCapacityNotice>> CapacityNoticesById([Body] IReadOnlyList<Guid> ids, CancellationToken cancel);

    [Post("/capacity/notices")]
    Task<Receipt> Issue([Body] IssueCapacityNotice command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/capacity/notices/{id}/forward")]
    Task<Receipt> Forward(
        Guid id, [Body] ForwardCapacityNotice command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/capacity/notices/{id}/revise")]
    Task<Receipt> Revise(
        Guid id, [Body] ReviseCapacityNotice command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/capacity/notices/{id}/resolve")]
    Task<Receipt> Resolve(
        Guid id, [Body] ResolveCapacityNotice command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Get("/qualifications")]
    Task<Page<ComponentQualification>> Qualifications(
        Guid? supplierId, Guid? componentId, QualificationState? state, bool awaitsConfirmation,
        [Query(Format = "O")] DateTimeOffset? changedAfter, [Query(Format = "O")] DateTimeOffset? lapsesBefore,
        DateOrder? order, int first, string? after, CancellationToken cancel);

    [Get("/qualifications/{id}")]
    Task<ComponentQualification?> Qualification(Guid id, CancellationToken cancel);

    [Post("/qualifications/by-ids")]
    Task<IReadOnlyList<ComponentQualification>> QualificationsById([Body] IReadOnlyList<Guid> ids, CancellationToken cancel);

    [Post("/qualifications")]
    Task<Receipt> Declare([Body] DeclareQualification command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/qualifications/confirm-run")]
    Task<Receipt> Confirm([Body] ConfirmRunResult command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/qualifications/record")]
    Task<Receipt> Record([Body] RecordQualification command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);
}
