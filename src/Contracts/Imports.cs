namespace SupplyChain.Contracts;

/// <summary>
/// Rows of a file as commands of one kind, as the gateway sends them to the service that decides on them. A service
/// answers for every row by itself: a rejected row keeps no other from being accepted.
/// </summary>
/// <param name="Rows">1 to <see cref="ImportBatch.MaxRows"/> rows.</param>
public sealed record ImportBatch<TCommand>(IReadOnlyList<ImportRow<TCommand>> Rows);

public static class ImportBatch
{
    public const int MaxRows = 500;
}

/// <summary>One row as a command.</summary>
/// <param name="Row">The line of the file on which the row starts; the header is line 1.</param>
/// <param name="CommandId">Follows from organisation, kind and content of the row: the same row is the same command.</param>
public sealed record ImportRow<TCommand>(int Row, Guid CommandId, TCommand Command);

/// <summary>What became of each row, in the order of the request.</summary>
public sealed record ImportAnswer(IReadOnlyList<RowOutcome> Outcomes);

/// <param name="Errors">Why the row was rejected, by field of its command; empty otherwise.</param>
public sealed record RowOutcome(int Row, ImportOutcome Outcome, IReadOnlyList<Fault> Errors);

/// <summary>Accepted rows changed something; unchanged ones were known already, or are repeated.</summary>
public enum ImportOutcome { Accepted, Unchanged, Rejected }
