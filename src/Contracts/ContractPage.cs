namespace SupplyChain.Contracts;

/// <summary>Several messages of one contract in one, as a publisher sends them that has many at once. Each counts as a message of its own.</summary>
/// <param name="Items">In the order of the publisher's events; at least 2.</param>
public sealed record ContractPage<T>(IReadOnlyList<PageItem<T>> Items);

/// <param name="MessageId">Id of the event.</param>
/// <param name="Stream">Stream of the event.</param>
/// <param name="Version">Version of the stream after the event.</param>
/// <param name="At">When the event was stored, UTC.</param>
public sealed record PageItem<T>(Guid MessageId, Guid Stream, long Version, DateTimeOffset At, T Contract);
