namespace SupplyChain.Contracts;

/// <summary>
/// Several messages of one contract that travel as one. A relay sends it when several events are stored together. Each item
/// counts as a message of its own.
/// </summary>
/// <param name="Items">In the order of the publisher's events, at least 2.</param>
public sealed record ContractPage<T>(IReadOnlyList<PageItem<T>> Items);

/// <summary>One message of a page, with what would otherwise be its headers.</summary>
/// <param name="MessageId">Id of the event.</param>
/// <param name="Stream">Stream of the event.</param>
/// <param name="Version">Version of the event in its stream, from 1.</param>
/// <param name="At">When the event was stored, in UTC.</param>
/// <param name="Contract">The message itself.</param>
public sealed record PageItem<T>(Guid MessageId, Guid Stream, long Version, DateTimeOffset At, T Contract);
