using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.Notifications.Api;
using SupplyChain.Notifications.Notices;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Notifications.Inbox;

/// <summary>A person marks what it has read; for its colleagues it stays unread.</summary>
public static class MarkReadDecider
{
    /// <summary>More than an inbox has in 90 days.</summary>
    const string MostAtOnce = "20000";

    const string Mark = $"""
        insert into {NoticeTables.Reads} (person, notice_id)
        select ?, id from {NoticeTables.Notices}
        where (organisation = ? or organisation is null) and roles && ? and (?::uuid[] is null or id = any(?)) and occurred_at <= ?
        order by occurred_at desc limit {MostAtOnce}
        on conflict do nothing
        """;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/inbox/read", (MarkNoticesRead c, Command command, IDocumentStore store, CancellationToken cancel) =>
            store.MarkRead(command, [.. c.Ids], cancel));
        routes.MapPost("/inbox/read-all", (MarkAllNoticesRead _, Command command, IDocumentStore store, CancellationToken cancel) =>
            store.MarkRead(command, ids: null, cancel));
    }

    /// <param name="ids">Null for all. Those that the person is not shown are passed over.</param>
    static Task<Receipt> MarkRead(this IDocumentStore store, Command command, Guid[]? ids, CancellationToken cancel) =>
        store.Decide(command, async work =>
        {
            var caller = command.Caller;
            if (caller.Person is not { } person) throw Rejected.Forbidden("a program has no inbox of its own");
            await work.Load();
            var some = (object?)ids ?? DBNull.Value;
            work.Session.QueueSqlCommand(
                Mark, person, caller.Organisation, caller.Roles.ToArray(), some, some, command.At.ToUniversalTime());
            return new(person, 0, ["notices_read"]);
        }, cancel);
}
