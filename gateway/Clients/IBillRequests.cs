using Refit;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.Gateway.Clients;

/// <summary>Requests for the parts of bills of materials.</summary>
interface IBillRequests
{
    [Get("/bill-requests")]
    Task<Page<BillRequestView>> Requests(Guid? billOfMaterialsId, int first, string? after, CancellationToken cancel);

    [Get("/bill-requests/{id}")]
    Task<BillRequestView?> Request(Guid id, CancellationToken cancel);

    [Post("/bill-requests/by-ids")]
    Task<IReadOnlyList<BillRequestView>> RequestsById([Body] IReadOnlyList<Guid> ids, CancellationToken cancel);

    [Post("/bill-requests/progress/by-ids")]
    Task<IReadOnlyList<BillRequestProgress>> Progress([Body] IReadOnlyList<Guid> ids, CancellationToken cancel);

    [Post("/bill-requests")]
    Task<Receipt> Open([Body] OpenBillRequest command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/bill-requests/{id}/close")]
    Task<Receipt> Close(Guid id, [Body] CloseBillRequest command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);
}
