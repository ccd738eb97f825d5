using SupplyChain.Contracts;
using SupplyChain.Contracts.Identity;
using SupplyChain.Contracts.Identity.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.History;

/// <summary>
/// What a person or a program did: its events of one type within one second. The rows of an import are few entries with a count, not
/// one for each row.
/// </summary>
/// <param name="Service">The service that stored the events, such as <c>supplier-matching</c>.</param>
/// <param name="EventId">The first of the events.</param>
/// <param name="At">To the second.</param>
/// <param name="Type">The name under which the events are stored, such as <c>offer_published</c>.</param>
/// <param name="Count">How many events.</param>
/// <param name="PersonId">The person who did it; null where a program did.</param>
/// <param name="ClientId">The program that did it; null where a person did.</param>
/// <param name="ObjectId">What the events are of; null where they are of several.</param>
/// <param name="CommandId">The command that led to them; null where several did.</param>
sealed record AuditTrailEntry(
    string Service, Guid EventId, DateTimeOffset At, string Type, int Count, Guid? PersonId, string? ClientId, Guid? ObjectId,
    Guid? CommandId)
{
    public static AuditTrailEntry Of(string service, AuditEntry entry) => new(
        service, entry.EventId, entry.At, entry.Type, entry.Count, entry.PersonId, entry.ClientId, entry.ObjectId, entry.CommandId);
}

[ObjectType<AuditTrailEntry>, AllowSignedIn]
static class AuditTrailEntryType
{
    /// <summary>The program that did it; null where a person did, and where the program was revoked.</summary>
    public static async Task<ApiClient?> Client(AuditTrailEntry entry, Batch<string, ApiClient> clients) =>
        entry.ClientId is { } id ? await clients.Load(id) : null;
}

[Query, AllowSignedIn]
static class AuditQueries
{
    /// <summary>
    /// What people and programs of the caller's organisation did, the newest first. A person who manages the organisation's people may
    /// ask. What the platform did by itself is not listed. A service that is unavailable fails the query: its entries would be missing.
    /// </summary>
    /// <param name="personId">Only what this person did.</param>
    /// <param name="clientId">Only what this program did; not looked at where a person is named.</param>
    /// <param name="service">Only of this service.</param>
    /// <param name="type">Only events of this type, such as <c>offer_published</c>.</param>
    /// <param name="from">At this moment or later.</param>
    /// <param name="until">Before this moment.</param>
    public static async Task<Connection<AuditTrailEntry>> AuditTrail(
        PageArguments page, HistoryClients services, CancellationToken cancel, Guid? personId = null, string? clientId = null,
        string? service = null, string? type = null, DateTimeOffset? from = null, DateTimeOffset? until = null)
    {
        if (page.First is < 1 or > PageArguments.MaxSize)
            throw Rejected.Field("first", $"must be between 1 and {PageArguments.MaxSize}, the page size limit; it is {page.First}");
        var behind = page.After is { } after ? AuditCursor.Read(after) : null;
        var by = personId is { } person ? PersonSubject.Of(person) : clientId;
        var pages = await Task.WhenAll(HistoryClients.Services.Where(name => service is null || name == service).Select(async name => (
            Service: name,
            Page: await services.Of(name).AuditTrail(by, type, from, until, page.First, behind?.In(name).ToString(), cancel))));
        var edges = pages
            .SelectMany(each => each.Page.Items.Zip(each.Page.Keys!, (entry, key) => new Edge<AuditTrailEntry>(
                AuditTrailEntry.Of(each.Service, entry),
                new AuditCursor(each.Service, AuditPosition.Parse(key, null)).ToString())))
            // Within a moment the entries of a service stay in its order.
            .OrderByDescending(edge => edge.Node.At).ThenBy(edge => edge.Node.Service, StringComparer.Ordinal).ToList();
        var shown = edges.Take(page.First).ToList();
        var more = edges.Count > shown.Count || pages.Any(each => each.Page.Next is not null);
        return new Connection<AuditTrailEntry>(
            shown, new PageInfo(more, behind is not null, shown.FirstOrDefault()?.Cursor, shown.LastOrDefault()?.Cursor));
    }
}
