using Npgsql;

using SupplyChain.Contracts;

namespace SupplyChain.TestKit;

/// <summary>
/// Stops a transaction between its writes: a row with the id that it is going to insert is written here first and not committed,
/// so that it waits. Disposing takes the row back.
/// </summary>
public sealed class HeldWrite : IAsyncDisposable
{
    readonly NpgsqlDataSource database;
    readonly NpgsqlConnection holder;

    HeldWrite(NpgsqlDataSource database, NpgsqlConnection holder) => (this.database, this.holder) = (database, holder);

    /// <param name="table">A document's table, such as <c>mt_doc_inboxentry</c>.</param>
    public static async Task<HeldWrite> Of(string connection, string table, Guid id)
    {
        var database = NpgsqlDataSource.Create(connection);
        var holder = await database.OpenConnectionAsync();
        await using var insert = new NpgsqlCommand($"begin; insert into {table} (id, data) values ('{id}', '{{}}')", holder);
        await insert.ExecuteNonQueryAsync();
        return new HeldWrite(database, holder);
    }

    /// <summary>Waits until a transaction that has appended events waits for the row; returns the process that serves it.</summary>
    public async Task<int> UntilItWaits()
    {
        await using var waiting = database.CreateCommand(
            $"select coalesce(min(pid), 0) from pg_stat_activity where {holder.ProcessID} = any(pg_blocking_pids(pid))");
        var process = await Eventually.Get(async () => (int)(await waiting.ExecuteScalarAsync())!, process => process != 0);
        // The sequence counts what was appended also before it is committed.
        await using var appended = database.CreateCommand(
            "select (select last_value from mt_events_sequence) - (select coalesce(max(seq_id), 0) from mt_events)");
        if ((long)(await appended.ExecuteScalarAsync())! <= 0) throw new InvalidOperationException("nothing was written yet");
        return process;
    }

    /// <summary>Ends the server process that waits, and with it its connection and transaction.</summary>
    public async Task TerminateWhatWaits()
    {
        await using var terminate = database.CreateCommand($"select pg_terminate_backend({await UntilItWaits()})");
        await terminate.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await holder.DisposeAsync();
        await database.DisposeAsync();
    }
}

/// <summary>The receipts of an import's rows, as they are stored.</summary>
public static class Receipts
{
    public const string Table = "mt_doc_processedcommand";

    /// <param name="batch">The batch's Idempotency-Key.</param>
    /// <param name="row">The row's command id.</param>
    /// <param name="position">The row's place in the batch.</param>
    public static Guid IdOf(Guid organisation, Guid batch, Guid row, int position) => NamedId.Of(
        "command", organisation.ToString("N"),
        NamedId.Of("row", batch.ToString("N"), $"{position}", row.ToString("N")).ToString("N"));
}
