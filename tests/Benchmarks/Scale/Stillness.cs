using System.Diagnostics;
using System.Text.Json;

using Npgsql;

using RabbitMQ.Client;

using SupplyChain.TestKit.Platform;

namespace SupplyChain.Benchmarks.Scale;

/// <summary>
/// Tells when nothing moves any more: no queue holds a message, and the relay and every subscription of every service
/// have handled the last event that its store has. It looks at the broker and at the progress table of the event stores;
/// that the right things happened is checked by public queries afterwards.
/// </summary>
sealed class Stillness : IAsyncDisposable
{
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    // A message that is being handled is in no queue; it appends its events within this time.
    static readonly TimeSpan Hold = TimeSpan.FromSeconds(1);

    const string Progress = """
        select coalesce((select max(seq_id) from mt_events), 0),
               coalesce((select min(last_seq_id) from mt_event_progression where name not like 'HighWater%'), 0)
        """;

    readonly IReadOnlyList<NpgsqlDataSource> stores;
    readonly IConnection broker;
    readonly IChannel channel;
    readonly IReadOnlyList<string> queues;

    Stillness(IReadOnlyList<NpgsqlDataSource> stores, IConnection broker, IChannel channel, IReadOnlyList<string> queues) =>
        (this.stores, this.broker, this.channel, this.queues) = (stores, broker, channel, queues);

    public static async Task<Stillness> WatchAsync(RunningPlatform platform)
    {
        var listed = JsonSerializer.Deserialize<JsonElement>(await platform.Servers.BrokerAsync("queues"));
        var broker = await new ConnectionFactory { Uri = new Uri(platform.Servers.Bus) }.CreateConnectionAsync();
        return new Stillness(
            [.. platform.Databases.Values.Select(database => NpgsqlDataSource.Create(database))],
            broker,
            await broker.CreateChannelAsync(),
            // Those of the services; the gateway's own come and go with it.
            [.. listed.EnumerateArray()
                .Where(queue => queue.GetProperty("durable").GetBoolean() && !queue.GetProperty("auto_delete").GetBoolean())
                .Select(queue => queue.GetProperty("name").GetString()!)
                    .Where(name => !name.EndsWith("_error", StringComparison.Ordinal))]);
    }

    /// <summary>When it became still, as a <see cref="Stopwatch"/> timestamp; null when it did not before the deadline.</summary>
    public async Task<long?> UntilStill(TimeSpan deadline)
    {
        var clock = Stopwatch.StartNew();
        (long Since, string State)? still = null;
        while (clock.Elapsed < deadline)
        {
            var looked = Stopwatch.GetTimestamp();
            var state = await StateIfStill();
            if (state is null) still = null;
            else if (still is null || still.Value.State != state) still = (looked, state);
            else if (Stopwatch.GetElapsedTime(still.Value.Since) >= Hold) return still.Value.Since;
            await Task.Delay(Pause);
        }
        return null;
    }

    /// <summary>Messages that wait, by queue, without the empty ones: what a load that did not come to rest waits for.</summary>
    public async Task<IReadOnlyDictionary<string, uint>> Waiting()
    {
        var waiting = new Dictionary<string, uint>();
        foreach (var queue in queues)
            if (await channel.MessageCountAsync(queue) is > 0 and var count) waiting[queue] = count;
        return waiting;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var store in stores) await store.DisposeAsync();
        await channel.DisposeAsync();
        await broker.DisposeAsync();
    }

    /// <summary>How far all stores are, where nothing waits; null otherwise.</summary>
    async Task<string?> StateIfStill()
    {
        var last = new List<long>();
        foreach (var store in stores)
        {
            await using var reading = store.CreateCommand(Progress);
            await using var row = await reading.ExecuteReaderAsync();
            await row.ReadAsync();
            if (row.GetInt64(1) < row.GetInt64(0)) return null;
            last.Add(row.GetInt64(0));
        }
        return (await Waiting()).Count == 0 ? string.Join(' ', last) : null;
    }
}
