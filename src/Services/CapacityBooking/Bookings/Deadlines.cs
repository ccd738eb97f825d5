using Marten;

using Npgsql;

using SupplyChain.CapacityBooking.Calendars;
using SupplyChain.CapacityBooking.Lines;
using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.Bookings;

/// <summary>Polls for lines with deadlines that have passed, a bounded number at a time.</summary>
public sealed class Deadlines(
    IDocumentStore store, NpgsqlDataSource database, TimeProvider clock, ILogger<Deadlines> log, TimeSpan? interval = null)
    : BackgroundService
{
    const int Batch = 100;
    const string DueLines = $"select line_id from {CalendarTable.Name} where due_at <= $1 order by due_at limit $2";

    static readonly TimeSpan DefaultInterval = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(interval ?? DefaultInterval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var now = clock.GetUtcNow();
            await Try(async () =>
            {
                foreach (var line in await DueAsync(now, stoppingToken))
                    await Try(() => PassAsync(line, now, stoppingToken), stoppingToken);
            }, stoppingToken);
        }
    }

    async Task<IReadOnlyCollection<Guid>> DueAsync(DateTimeOffset now, CancellationToken cancel)
    {
        await using var command = database.CreateCommand(DueLines);
        command.Parameters.AddWithValue(now);
        command.Parameters.AddWithValue(Batch);
        var due = new HashSet<Guid>();
        await using (var reader = await command.ExecuteReaderAsync(cancel))
            while (await reader.ReadAsync(cancel)) due.Add(reader.GetGuid(0));

        await using var session = store.QuerySession();
        due.UnionWith(await session.Query<LineTerms>().Where(line => line.NextLapse <= now)
            .OrderBy(line => line.NextLapse).Take(Batch).Select(line => line.Id).ToListAsync(cancel));
        return due;
    }

    // Safe with several replicas: the second one finds no deadline to pass.
    Task<Receipt> PassAsync(Guid line, DateTimeOffset now, CancellationToken cancel) => store.HandleOnLine(
        new Command(Guid.NewGuid(), Caller.Platform, now, Digest: default), line,
        state => PassDeadlinesDecider.Decide(state, now), cancel);

    /// <summary>A line that fails does not hold up the others. It is retried at the next tick.</summary>
    async Task Try(Func<Task> pass, CancellationToken stopping)
    {
        try
        {
            await pass();
        }
        catch (Exception e) when (!stopping.IsCancellationRequested)
        {
            log.LogWarning(e, "deadlines could not be passed; retrying at the next tick");
        }
    }
}
