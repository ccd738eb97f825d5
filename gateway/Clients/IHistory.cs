using Refit;

using SupplyChain.Contracts;

namespace SupplyChain.Gateway.Clients;

/// <summary>What organisations did, and which events others follow from, as services have it stored.</summary>
interface IHistory
{
    /// <param name="by">The subject of a person or program.</param>
    [Get("/audit-trail")]
    Task<Page<AuditEntry>> AuditTrail(
        string? by, string? type, [Query(Format = "O")] DateTimeOffset? from, [Query(Format = "O")] DateTimeOffset? until, int first,
        string? after, CancellationToken cancel);

    [Post("/events/by-ids")]
    Task<IReadOnlyList<SeenEvent>> EventsById([Body] IReadOnlyList<Guid> ids, CancellationToken cancel);
}

/// <summary>The same client for each service.</summary>
sealed class HistoryClients(Func<string, IHistory> clientOf)
{
    /// <summary>The services in which people and programs do something. Notifications only tells of it.</summary>
    public static readonly IReadOnlyList<string> Services =
        [.. Contracts.Services.All.Where(service => service != Contracts.Services.Notifications)];

    public IHistory Of(string service) => clientOf(service);
}
