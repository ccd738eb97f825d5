using SupplyChain.Contracts;

using SupplyChain.ServiceDefaults;

namespace SupplyChain.EventStore;

/// <summary>Rows of an import as commands, each in a transaction of its own.</summary>
public static class ImportsOld
{
    const int MaxParallel = 4;

    /// <summary>
    /// Hands every row to <paramref name="handle"/>, a few at a time. A row's command is known by the batch's id and
    /// the row's: a batch that is repeated under its id changes nothing. A file that is sent again under another is
    /// decided anew, so that an older file can also bring back what it said.
    /// </summary>
    public static async Task<ImportAnswer> ImportEach<T>(
        this ImportBatch<T> batch, Command command, Func<T, Command, Task<Receipt>> handle, CancellationToken cancel)
    {
        batch.RequireSize();
        var outcomes = new RowOutcome[batch.Rows.Count];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, batch.Rows.Count),
            new ParallelOptions { MaxDegreeOfParallelism = MaxParallel, CancellationToken = cancel },
            async (i, _) => outcomes[i] = await batch.Rows[i].Import(command, handle));
        return new ImportAnswer(outcomes);
    }

    /// <summary>The same for rows that build on each other: one after the other, in the order of <paramref name="order"/>.</summary>
    public static async Task<ImportAnswer> ImportInOrder<T>(
        this ImportBatch<T> batch, Command command, IEnumerable<int> order, Func<T, Command, Task<Receipt>> handle)
    {
        batch.RequireSize();
        var outcomes = new RowOutcome[batch.Rows.Count];
        foreach (var i in order) outcomes[i] = await batch.Rows[i].Import(command, handle);
        return new ImportAnswer(outcomes);
    }

    static async Task<RowOutcome> Import<T>(this ImportRow<T> row, Command batch, Func<T, Command, Task<Receipt>> handle)
    {
        var id = NamedId.Of("row", batch.Id.ToString("N"), row.CommandId.ToString("N"));
        try
        {
            var receipt = await handle(row.Command, batch.ForRow(id, digest: row.CommandId));
            return new RowOutcome(row.Row, receipt.Events.Count > 0 ? ImportOutcome.Accepted : ImportOutcome.Unchanged, []);
        }
        catch (Rejected rejected)
        {
            return new RowOutcome(row.Row, ImportOutcome.Rejected, rejected.Faults);
        }
    }
}
