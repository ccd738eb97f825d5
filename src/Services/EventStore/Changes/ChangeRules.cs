using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.Notifications;

namespace SupplyChain.EventStore;

/// <summary>Who is told what of a decision: of the state before and after it, and of what was appended.</summary>
/// <param name="before">Null for what is new.</param>
public delegate IEnumerable<Told> ChangesOf<T>(T? before, T after, IReadOnlyList<object> events) where T : class;

/// <summary>The kinds of streams of which changes are told. Their changes are written in the transaction of the events.</summary>
public sealed class ChangeRules
{
    readonly Dictionary<Type, Delegate> rules = [];
    readonly Dictionary<Type, Delegate> notices = [];

    /// <param name="notices">Who is given notice of what happened; null where nobody is.</param>
    public ChangeRules For<T>(ChangesOf<T> changes, NoticesOf<T>? notices = null) where T : class
    {
        rules.Add(typeof(T), changes);
        if (notices is not null) this.notices.Add(typeof(T), notices);
        return this;
    }

    internal IEnumerable<Told> Of<T>(T? before, Func<T?> after, Func<IReadOnlyList<object>> events) where T : class =>
        rules.TryGetValue(typeof(T), out var rule) && after() is { } state ? ((ChangesOf<T>)rule)(before, state, events()) : [];

    internal IEnumerable<Notice> NoticesOf<T>(T? before, Func<T?> after, Func<IReadOnlyList<object>> events) where T : class =>
        notices.TryGetValue(typeof(T), out var rule) && after() is { } state ? ((NoticesOf<T>)rule)(before, state, events()) : [];
}

public static class ChangeTelling
{
    /// <summary>Keeps what changed for whom, by the rules (docs/adr/0027).</summary>
    public static void TellChanges(this StoreOptions options, ChangeRules rules) =>
        options.Storage.ExtendedSchemaObjects.Add(new ChangeTable(rules));

    /// <summary>Tells of what no stream says, when the session is saved.</summary>
    public static void Tell(this IDocumentSession session, params IEnumerable<Told> changes)
    {
        foreach (var alike in changes.GroupBy(told => told with { Audience = Guid.Empty }))
            ChangeTable.Write(session, alike.Key, [.. alike.Select(told => told.Audience).Distinct().Order()]);
    }

    /// <summary>Tells an audience of all objects whose ids a query finds by an id, or that it is no longer shown them.</summary>
    public static void TellOfAll(this IDocumentSession session, ChangeKind kind, string query, Guid by, Guid audience, bool gone) =>
        ChangeTable.WriteAll(session, kind, query, by, audience, gone);

    /// <param name="after">Asked for only where somebody is told of such a stream.</param>
    internal static void TellOf<T>(
        this IDocumentSession session, T? before, Func<T?> after, Func<IReadOnlyList<object>> events) where T : class
    {
        var table = ((DocumentStore)session.DocumentStore).Options.Storage.ExtendedSchemaObjects.OfType<ChangeTable>().FirstOrDefault();
        if (table is null) return;
        session.Tell(table.Rules.Of(before, after, events));
        session.Give(table.Rules.NoticesOf(before, after, events));
    }
}
