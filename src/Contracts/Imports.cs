namespace SupplyChain.Contracts;

/// <summary>Rows of an import for one service. Each is a command of its own: one that is refused does not hold up the others.</summary>
/// <param name="Rows">1 to <see cref="MaxRows"/>.</param>
public sealed record ImportRows<T>(IReadOnlyList<T> Rows)
{
    public const int MaxRows = 500;
}

/// <summary>Accepted: something changed. Unchanged: all of it stood already. Rejected: nothing of the row was written.</summary>
public enum RowOutcome { Accepted, Unchanged, Rejected }

/// <summary>What became of one row.</summary>
/// <param name="Row">Its place among the rows that were sent, from 0.</param>
/// <param name="Errors">What is wrong with a rejected row; empty for the others.</param>
public sealed record ImportOutcome(int Row, RowOutcome Outcome, IReadOnlyList<Fault> Errors);
