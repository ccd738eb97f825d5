namespace SupplyChain.Contracts;

/// <summary>One error in a request.</summary>
/// <param name="Field">Path of the field, such as <c>weeks[2].quantity</c>.</param>
/// <param name="Reason">What is wrong with it and what to change, in words.</param>
public sealed record Fault(string Field, string Reason);

/// <summary>The outcome of a command. The same command id always gets the same receipt.</summary>
/// <param name="Id">Id of what the command created or changed, such as a line, or one booking of a line.</param>
/// <param name="Version">Version of the stream after the command.</param>
/// <param name="Events">Kinds of the events that the command caused, such as slot_held. Empty if it changed nothing.</param>
public sealed record Receipt(Guid Id, long Version, IReadOnlyList<string> Events);

/// <summary>One page of a list in a stable order.</summary>
/// <param name="Next">Cursor of the next page. Null on the last page.</param>
/// <param name="Total">Number of items on all pages. Null where it was not asked for.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next, long? Total = null);
