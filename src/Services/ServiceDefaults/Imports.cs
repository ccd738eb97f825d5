using System.Security.Cryptography;
using System.Text.Json;

using SupplyChain.Contracts;

namespace SupplyChain.ServiceDefaults;

/// <summary>Rows of an import as commands, a few at a time, each in a transaction of its own.</summary>
public static class Imports
{
    const int MaxParallel = 4;

    /// <summary>
    /// Hands every row to <paramref name="handle"/> as a command of its own. The rows' ids follow from the batch's id
    /// and what they say: a batch that is repeated under its id changes nothing, and a file that is sent again under
    /// another is decided anew, which leaves what it already says as it is.
    /// </summary>
    public static async Task<IReadOnlyList<ImportOutcome>> ImportEach<T>(
        this ImportRows<T> batch, Command command, Func<T, Command, Task<Receipt>> handle, CancellationToken cancel)
    {
        batch.RequireSize();
        var outcomes = new ImportOutcome[batch.Rows.Count];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, batch.Rows.Count),
            new ParallelOptions { MaxDegreeOfParallelism = MaxParallel, CancellationToken = cancel },
            async (row, _) => outcomes[row] = await ImportRow(row, batch.Rows[row], command, handle));
        return outcomes;
    }

    /// <summary>The same, one row after the other in the order of <paramref name="order"/>, for rows that build on each other.</summary>
    public static async Task<IReadOnlyList<ImportOutcome>> ImportInOrder<T>(
        this ImportRows<T> batch, Command command, IEnumerable<int> order, Func<T, Command, Task<Receipt>> handle)
    {
        batch.RequireSize();
        var outcomes = new ImportOutcome[batch.Rows.Count];
        foreach (var row in order) outcomes[row] = await ImportRow(row, batch.Rows[row], command, handle);
        return outcomes;
    }

    static async Task<ImportOutcome> ImportRow<T>(int row, T content, Command command, Func<T, Command, Task<Receipt>> handle)
    {
        var digest = new Guid(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(content)).AsSpan(0, 16));
        try
        {
            var receipt = await handle(content, command.ForRow(NamedId.Of("row", command.Id.ToString("N"), digest.ToString("N")), digest));
            return new ImportOutcome(row, receipt.Events.Count > 0 ? RowOutcome.Accepted : RowOutcome.Unchanged, []);
        }
        catch (Rejected rejected)
        {
            return new ImportOutcome(row, RowOutcome.Rejected, rejected.Faults);
        }
    }

    static void RequireSize<T>(this ImportRows<T> batch) => new Faults()
        .Require(batch.Rows.Count is > 0 and <= ImportRows<T>.MaxRows, "rows", $"1 to {ImportRows<T>.MaxRows} rows at a time")
        .ThrowIfAny();
}
