using Refit;

using SupplyChain.Contracts;
using SupplyChain.Contracts.Operations;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Clients;

/// <summary>What every service offers its administrators.</summary>
interface IOperations
{
    [Get("/operations/set-aside")]
    Task<Page<SetAsideItem>> SetAside(int first, string? after, CancellationToken cancel);

    [Post("/operations/set-aside/{id}/release")]
    Task<Receipt> Release(Guid id, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Get("/operations/failed-queues")]
    Task<IReadOnlyList<FailedQueue>> FailedQueues(CancellationToken cancel);

    [Post("/operations/failed-queues/put-back")]
    Task<MessagesPutBack> PutBack([Body] PutBackMessages command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);
}

/// <summary>The same client for each service.</summary>
sealed class OperationsClients(Func<string, IOperations> clientOf)
{
    /// <exception cref="Rejected">422 for a name that no service has.</exception>
    public IOperations Of(string service) => Services.All.Contains(service)
        ? clientOf(service)
        : throw Rejected.Field("service", $"is none of {string.Join(", ", Services.All)}");
}
