using Marten;

using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.EventStore;

/// <summary>Rows of an import as commands, many in one transaction.</summary>
public static class Imports
{
    const int MostTogether = 250;

    /// <summary>
    /// Decides the rows in their order; each sees what the rows before it changed. A rejected row stays out and keeps no other from
    /// being accepted. A row's command is known by the batch's id and the row's: a batch that is repeated under its id changes
    /// nothing. A file that is sent again under another id is decided anew, so that an older file can also bring back what it said.
    /// </summary>
    /// <param name="order">Positions of the rows in the order in which they are decided; as they stand where null.</param>
    public static async Task<ImportAnswer> Import<T>(
        this IDocumentStore store, ImportBatch<T> batch, Command command, Func<Work, T, Command, Task<Receipt>> decide,
        CancellationToken cancel, IEnumerable<int>? order = null)
    {
        batch.RequireSize();
        var outcomes = new RowOutcome[batch.Rows.Count];
        foreach (var positions in (order ?? Enumerable.Range(0, batch.Rows.Count)).Chunk(MostTogether))
        {
            DecideOnce[] rows = [.. positions.Select(i => batch.Rows[i].In(command, decide))];
            var failures = await Lanes.Of(store).Commands.RunTogether([.. rows.Select(row => row.Item)], cancel);
            foreach (var (position, row, failure) in positions.Zip(rows, failures))
                outcomes[position] = OutcomeOf(batch.Rows[position], row, failure);
        }
        return new ImportAnswer(outcomes);
    }

    public static void RequireSize<T>(this ImportBatch<T> batch) => new Faults()
        .Require(batch.Rows.Count is > 0 and <= ImportBatch.MaxRows, "rows", $"1 to {ImportBatch.MaxRows} rows at a time")
        .ThrowIfAny();

    static DecideOnce In<T>(this ImportRow<T> row, Command batch, Func<Work, T, Command, Task<Receipt>> decide)
    {
        var command = batch.ForRow(NamedId.Of("row", batch.Id.ToString("N"), row.CommandId.ToString("N")), digest: row.CommandId);
        return new DecideOnce(command, work => decide(work, row.Command, command));
    }

    static RowOutcome OutcomeOf<T>(ImportRow<T> row, DecideOnce decided, Exception? failure) => failure switch
    {
        null => new RowOutcome(row.Row, decided.Receipt.Events.Count > 0 ? ImportOutcome.Accepted : ImportOutcome.Unchanged, []),
        Rejected rejected => new RowOutcome(row.Row, ImportOutcome.Rejected, rejected.Faults),
        _ => throw new InvalidOperationException($"row {row.Row} could not be decided", failure),
    };
}
