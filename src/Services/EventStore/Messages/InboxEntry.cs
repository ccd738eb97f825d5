namespace SupplyChain.EventStore;

/// <summary>A message that was handled; it stands in the same transaction as what the message changed.</summary>
/// <param name="At">Moment of the message's event.</param>
/// <param name="Contract">Name of the contract; null for those noted before it was.</param>
public sealed record InboxEntry(Guid Id, DateTimeOffset At, string? Contract = null);

/// <summary>The newest version of a stream that a kind of contract brought here.</summary>
public sealed record SubjectSeen(string Id, long Version)
{
    public static string IdOf(string subject, Delivery delivery) => $"{subject}/{delivery.Stream:N}";
}

/// <summary>Where a message comes from: its id is the event's id, its stream and version those of the event.</summary>
public sealed record Delivery(Guid MessageId, Guid Stream, long Version, DateTimeOffset At);
