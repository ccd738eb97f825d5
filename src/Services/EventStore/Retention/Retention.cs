using Marten;

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

using Npgsql;

namespace SupplyChain.EventStore;

/// <summary>
/// Deletes what only recognises repetitions once no repetition is expected any more: receipts of commands after 30 days, notes of
/// messages 90 days after their event. A message whose note may be gone is not taken a second time: see <see cref="InboxHorizon"/>.
/// </summary>
public sealed class Retention(IDocumentStore store, NpgsqlDataSource database, TimeProvider clock, ILogger<Retention> log)
    : BackgroundService
{
    public static readonly TimeSpan Receipts = TimeSpan.FromDays(30), InboxEntries = TimeSpan.FromDays(90);

    const int MostTogether = 5_000, MostBatches = 2_000;
    static readonly TimeSpan Interval = TimeSpan.FromHours(6);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await DeleteOld(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning(
                    e, "Old receipts and inbox entries could not be deleted; trying again in {Hours} hours", Interval.TotalHours);
            }
        }
    }

    /// <summary>Deletes in batches, each a transaction of its own, so that nobody waits long for a lock.</summary>
    public async Task DeleteOld(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await Delete(TableOf<ProcessedCommand>(), now - Receipts, cancel);
        await Delete(TableOf<ProcessedPutBack>(), now - Receipts, cancel);
        await MoveHorizons(now - InboxEntries, cancel);
        await Delete(TableOf<InboxEntry>(), now - InboxEntries, cancel);
    }

    // Before anything is deleted: a message that comes again in between must find either its note or the horizon.
    async Task MoveHorizons(DateTimeOffset before, CancellationToken cancel)
    {
        await using var session = store.LightweightSession();
        var contracts = await session.QueryAsync<string>(
            $"select distinct data ->> 'contract' from {TableOf<InboxEntry>()} "
            + "where (data ->> 'at')::timestamptz < ? and data ->> 'contract' is not null",
            cancel, before);
        foreach (var contract in contracts) session.Store(new InboxHorizon(contract, before));
        await session.SaveChangesAsync(cancel);
    }

    async Task Delete(string table, DateTimeOffset before, CancellationToken cancel)
    {
        for (var batch = 0; batch < MostBatches; batch++)
        {
            await using var delete = database.CreateCommand(
                $"delete from {table} where ctid = any(array("
                + $"select ctid from {table} where (data ->> 'at')::timestamptz < $1 limit {MostTogether}))");
            delete.Parameters.AddWithValue(before);
            if (await delete.ExecuteNonQueryAsync(cancel) < MostTogether) return;
        }
    }

    string TableOf<T>() => store.Options.Schema.For<T>();
}
