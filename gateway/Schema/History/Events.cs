using SupplyChain.Contracts;
using SupplyChain.Contracts.Identity.Api;
using SupplyChain.Gateway.Clients;

namespace SupplyChain.Gateway.Schema.History;

/// <summary>
/// An event that is named as a cause, as far as the caller may see it. What it says in detail is not told. All but the id is null where
/// the caller may not see it, and where there is none of this id.
/// </summary>
/// <param name="Visible">Whether the caller may see it.</param>
/// <param name="Own">Whether it is of the caller's own organisation.</param>
/// <param name="Service">The service that stored it, such as <c>supplier-matching</c>.</param>
/// <param name="Type">The name under which it is stored, such as <c>offer_published</c>.</param>
/// <param name="ObjectId">What it is of.</param>
/// <param name="CauseId">The event or deadline that led to it; null where a command did, or nothing is noted.</param>
/// <param name="CommandId">The command that led to it, where it is of the caller's organisation.</param>
/// <param name="PersonId">The person of the caller's organisation who did it.</param>
/// <param name="ClientId">The program of the caller's organisation that did it.</param>
sealed record TracedEvent(
    Guid EventId, bool Visible, bool Own = false, string? Service = null, string? Type = null, DateTimeOffset? At = null,
    Guid? ObjectId = null, Guid? CauseId = null, Guid? CommandId = null, Guid? PersonId = null, string? ClientId = null)
{
    public static TracedEvent Of(string service, SeenEvent seen) => new(
        seen.Id, Visible: true, seen.Own, service, seen.Type, seen.At, seen.ObjectId, seen.CauseId, seen.CommandId, seen.PersonId,
        seen.ClientId);
}

[ObjectType<TracedEvent>(Name = "Event"), AllowSignedIn]
static class EventType
{
    /// <summary>What led to it; null where that was a command, or is not noted.</summary>
    public static async Task<TracedEvent?> CausedBy(TracedEvent traced, Batch<Guid, TracedEvent> events) =>
        traced.CauseId is { } cause ? await events.Load(cause) : null;

    /// <summary>The program that did it; null where a person did, and where the program was revoked.</summary>
    public static async Task<ApiClient?> Client(TracedEvent traced, Batch<string, ApiClient> clients) =>
        traced.ClientId is { } id ? await clients.Load(id) : null;

    /// <summary>All services are asked, since an id does not tell where the event is stored.</summary>
    [Batch]
    public static async Task<IReadOnlyDictionary<Guid, TracedEvent>> ById(
        IReadOnlyList<Guid> ids, HistoryClients services, CancellationToken cancel)
    {
        var found = await Task.WhenAll(HistoryClients.Services.Select(async service =>
            (await services.Of(service).EventsById(ids, cancel)).Select(seen => TracedEvent.Of(service, seen))));
        var visible = found.SelectMany(each => each).ToDictionary(each => each.EventId);
        return ids.Distinct().ToDictionary(id => id, id => visible.GetValueOrDefault(id) ?? new TracedEvent(id, Visible: false));
    }
}

[Query, AllowSignedIn]
static class EventQueries
{
    /// <summary>
    /// The event that something names as its cause. Of an event of another organisation is told that it is not visible, and nothing else;
    /// the same is told of an id that no event has.
    /// </summary>
    public static Task<TracedEvent?> Event(Guid id, Batch<Guid, TracedEvent> events) => events.Load(id);
}
