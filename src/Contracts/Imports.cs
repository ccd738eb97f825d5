using System.Text.Json.Serialization;

namespace SupplyChain.Contracts;

/// <summary>
/// Rows of a file as commands of one kind. The gateway sends them to the service that decides on them. The service decides
/// each row by itself: a rejected row does not affect the others.
/// </summary>
/// <param name="Rows">1 to <see cref="ImportBatch.MaxRows"/> rows.</param>
/// <param name="DryRun">Whether the rows are only decided, and nothing is written.</param>
public sealed record ImportBatch<TCommand>(IReadOnlyList<ImportRow<TCommand>> Rows, bool DryRun = false);

public static class ImportBatch
{
    public const int MaxRows = 500;
}

/// <summary>One row as a command.</summary>
/// <param name="Row">The line of the file on which the row starts. The first line is 1.</param>
/// <param name="CommandId">Computed from organisation, kind and content of the row: the same row always has the same id.</param>
public sealed record ImportRow<TCommand>(int Row, Guid CommandId, TCommand Command);

/// <summary>The outcome of each row, in the order of the request.</summary>
public sealed record ImportAnswer(IReadOnlyList<RowOutcome> Outcomes);

/// <summary>The outcome of one row.</summary>
/// <param name="Row">The line of the file on which the row starts.</param>
/// <param name="Errors">Why the row was rejected or failed, by field of its command. Empty otherwise.</param>
/// <param name="Warnings">
/// What to look at in an accepted row, by field of its command, and by what its figures were converted (<see cref="UnitConversion"/>);
/// null for nothing.
/// </param>
public sealed record RowOutcome(
    int Row, ImportOutcome Outcome, IReadOnlyList<Fault> Errors,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<Warning>? Warnings = null);

/// <summary>The result of a row of an import.</summary>
public enum ImportOutcome
{
    /// <summary>The row changed something.</summary>
    Accepted,

    /// <summary>The row was imported before, or its content is stored already.</summary>
    Unchanged,

    /// <summary>The row has errors and changed nothing.</summary>
    Rejected,

    /// <summary>
    /// The service could not decide on the row, through no fault of the row. It changed nothing; when it is sent again it is decided
    /// again. Its only error is of the row as a whole: <c>internal-error</c> with the id under which the service logged the cause.
    /// </summary>
    Failed,
}
