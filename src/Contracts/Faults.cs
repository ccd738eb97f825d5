namespace SupplyChain.Contracts;

/// <summary>One thing wrong with a request: the path of the field and the reason, in words a person can act on.</summary>
public sealed record Fault(string Field, string Reason);

/// <summary>
/// What a command led to. The same command id always gets the same receipt.
/// </summary>
/// <param name="Id">What it made or changed, such as a line, or one booking of a line.</param>
/// <param name="Version">Version of the stream that it was decided on, after the command.</param>
/// <param name="Events">Kinds of the events it led to, such as <c>slot_held</c>; empty when nothing had to change.</param>
public sealed record Receipt(Guid Id, long Version, IReadOnlyList<string> Events);

/// <summary>One page of a list, in a stable order. <paramref name="Next"/> is null on the last page.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next, long? Total = null);
