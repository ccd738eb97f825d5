using System.Diagnostics;
using System.Runtime.ExceptionServices;

using Marten;

using Microsoft.Extensions.Logging;

using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.EventStore;

/// <summary>Rows of an import as commands, many in one transaction.</summary>
public sealed class Imports(IDocumentStore store, ILogger<Imports> log)
{
    const int MostTogether = 250;

    /// <summary>
    /// Decides the rows in their order; each sees what the rows before it changed. A row that is rejected or fails stays out and
    /// keeps no other from being accepted. A row's command is known by the batch's id and the row's: a batch that is repeated under
    /// its id changes nothing. A file that is sent again under another id is decided anew, so that an older file can also bring back
    /// what it said.
    /// </summary>
    /// <param name="order">Positions of the rows in the order in which they are decided; as they stand where null.</param>
    public async Task<ImportAnswer> Decide<T>(
        ImportBatch<T> batch, Command command, Func<Work, T, Command, Task<Receipt>> decide, CancellationToken cancel,
        IEnumerable<int>? order = null)
    {
        batch.RequireSize();
        var outcomes = new RowOutcome[batch.Rows.Count];
        foreach (var positions in (order ?? Enumerable.Range(0, batch.Rows.Count)).Chunk(MostTogether))
        {
            DecideOnce[] rows = [.. positions.Select(i => CommandOf(batch.Rows[i], i, command, decide))];
            var failures = await Lanes.Of(store).Commands.RunTogether(
                [.. rows.Select(row => row.Item with { Commits = !batch.DryRun })], cancel);
            // While the database is unavailable or the caller is gone, nothing is wrong with the rows: the batch is to be sent again.
            if (failures.FirstOrDefault(failure => IsOfAll(failure)) is { } ofAll) ExceptionDispatchInfo.Throw(ofAll);
            foreach (var (position, row, failure) in positions.Zip(rows, failures))
                outcomes[position] = failure is null or Rejected
                    ? OutcomeOf(batch.Rows[position].Row, row, failure as Rejected)
                    : Failed(batch.Rows[position].Row, command, failure);
        }
        return new ImportAnswer(outcomes);
    }

    // With its position: where a file says a, then b, then a again, the third row is a command of its own.
    static DecideOnce CommandOf<T>(
        ImportRow<T> row, int position, Command batch, Func<Work, T, Command, Task<Receipt>> decide)
    {
        var command = batch.ForRow(
            NamedId.Of("row", batch.Id.ToString("N"), $"{position}", row.CommandId.ToString("N")), digest: row.CommandId);
        return new DecideOnce(command, work => decide(work, row.Command, command));
    }

    static bool IsOfAll(Exception? failure) => failure is OperationCanceledException || DatabaseProblems.IsUnavailable(failure);

    static RowOutcome OutcomeOf(int row, DecideOnce decided, Rejected? rejected) => rejected is null
        ? new RowOutcome(row, decided.Receipt.Events.Count > 0 ? ImportOutcome.Accepted : ImportOutcome.Unchanged, [],
            decided.Receipt.Warnings)
        : new RowOutcome(row, ImportOutcome.Rejected, rejected.Faults);

    // The caller learns the id only: what went wrong may tell of others.
    RowOutcome Failed(int row, Command batch, Exception failure)
    {
        var id = Activity.Current?.TraceId.ToString() ?? $"{batch.Id:N}";
        log.LogError(failure, "Row {Row} of the import {Batch} failed; its sender knows it as {CorrelationId}", row, batch.Id, id);
        return new RowOutcome(row, ImportOutcome.Failed, [new Fault("", $"internal-error {id}: the row could not be processed")]);
    }
}

public static class ImportLimits
{
    public static void RequireSize<T>(this ImportBatch<T> batch) => new Faults()
        .Require(batch.Rows.Count is > 0 and <= ImportBatch.MaxRows, "rows", $"1 to {ImportBatch.MaxRows} rows at a time")
        .ThrowIfAny();
}
