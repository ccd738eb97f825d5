using Marten;

namespace SupplyChain.Identity.Organisations;

/// <summary>When a client last asked for a token, to the hour: a program asks in milliseconds, and nobody looks that closely.</summary>
/// <param name="Id">The client's id.</param>
public sealed record ClientUse(string Id, DateTimeOffset At)
{
    static readonly TimeSpan Apart = TimeSpan.FromHours(1);

    /// <summary>Notes a use, unless one was noted within the hour.</summary>
    public static async Task NoteAsync(IDocumentStore store, string client, DateTimeOffset now, CancellationToken cancel)
    {
        await using var session = store.LightweightSession();
        if (await session.LoadAsync<ClientUse>(client, cancel) is { } noted && now - noted.At < Apart) return;
        session.Store(new ClientUse(client, now));
        await session.SaveChangesAsync(cancel);
    }

    /// <summary>When clients were last used, by their ids.</summary>
    public static async Task<IReadOnlyDictionary<string, DateTimeOffset>> OfAsync(
        IQuerySession session, IEnumerable<string> clients, CancellationToken cancel) =>
        (await session.LoadManyAsync<ClientUse>(cancel, clients)).ToDictionary(use => use.Id, use => use.At);
}
