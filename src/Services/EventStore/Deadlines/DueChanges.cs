using SupplyChain.Contracts;

namespace SupplyChain.EventStore;

/// <summary>Changes that are not told before a moment, such as an offer that becomes valid. They are written again when it comes.</summary>
public static class DueChanges
{
    const string Due =
        $"select id from {ChangeTable.Name} where due_at <= ? and id <> all(?) group by id order by min(due_at) limit ?";

    const string Tell = $"""
        update {ChangeTable.Name} set written_in = pg_current_xact_id(), written_at = now(), due_at = null
        where id = ? and due_at <= ?
        """;

    public static readonly DeadlineKind Kind = new(
        "due-changes",
        (session, now, except, most, cancel) => session.QueryAsync<Guid>(Due, cancel, now, except.ToArray(), most),
        async (work, id, now) =>
        {
            work.Lock(NamedId.Of("due-change", id.ToString("N")));
            await work.Load();
            work.Session.QueueSqlCommand(Tell, id, now);
        });
}
