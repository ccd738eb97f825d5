using Marten;

using SupplyChain.Contracts.Notifications;

namespace SupplyChain.EventStore;

/// <summary>Notices follow from a change. They are stored in its transaction, in a stream of their own, and then published.</summary>
public sealed record NoticesIssued(IReadOnlyList<Notice> Notices);

/// <summary>Which notices follow from a decision: from the state before and after it, and from what was appended.</summary>
/// <param name="before">Null for what is new.</param>
public delegate IEnumerable<Notice> NoticesOf<T>(T? before, T after, IReadOnlyList<object> events) where T : class;

public static class GivenNotices
{
    const int MostTogether = 100;

    /// <summary>Gives notices when the session is saved.</summary>
    public static void Give(this IDocumentSession session, IEnumerable<Notice> notices)
    {
        foreach (var together in notices.Chunk(MostTogether))
            session.Events.StartStream(Guid.CreateVersion7(), new NoticesIssued(together));
    }

    internal static void Register(StoreOptions options) => options.Events.MapEventType<NoticesIssued>("notices_issued");
}
