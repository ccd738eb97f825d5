using System.Collections.Concurrent;
using System.Diagnostics;

using Npgsql;

using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.TestKit.Platform;

namespace SupplyChain.Benchmarks.Booking;

/// <summary>
/// 64 clients hold minutes at random, on one line and on twenty. Beside it, as many connections insert one row in a
/// transaction under the same exclusion constraint. Afterwards no two bookings overlap, neither in the calendar nor in the events.
/// </summary>
static class BookingRace
{
    const int Clients = 64, Lines = 20, SlotMinutes = 1, Slots = 1_000_000;
    static readonly TimeSpan Round = TimeSpan.FromSeconds(30), WarmUp = TimeSpan.FromSeconds(8);

    const string RawTable = """
        create extension if not exists btree_gist;
        create table if not exists raw_bookings (
            id uuid primary key, line uuid not null, during tstzrange not null, constraint raw_without_overlap
                exclude using gist (line with =, during with &&))
        """;

    const string OverlapsInCalendar = """
        select count(*) from line_calendar one join line_calendar other
            on one.line_id = other.line_id and one.id < other.id and one.during && other.during
        where one.state in ('Held', 'Confirmed') and other.state in ('Held', 'Confirmed')
        """;

    // Nothing is released here: whatever was held stays held.
    const string OverlapsInEvents = """
        select count(*) from (
            select (data #>> '{slot,start}')::timestamptz < lag((data #>> '{slot,end}')::timestamptz)
                over (partition by stream_id order by (data #>> '{slot,start}')::timestamptz) as collides
            from mt_events where type = 'slot_held') held
        where collides
        """;

    public static async Task Measure(RunningPlatform platform, Figures figures)
    {
        var lines = await BookedLines.OpenAsync(platform, "Bench race", 1 + Lines);
        var clients = await BookedLines.ClientsAsync(platform, "Bench racer", Clients);
        await using var database = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(platform.Databases[Services.CapacityBooking]) { MaxPoolSize = Clients });
        await using (var table = database.CreateCommand(RawTable)) await table.ExecuteNonQueryAsync();

        await Compare("one line", "one", [lines[0]]);
        await Compare($"{Lines} lines", "many", [.. lines.Skip(1)]);

        var overlaps = await Count(OverlapsInCalendar) + await Count(OverlapsInEvents);
        figures.AtMost("booking_overlaps", "bookings that overlap, in calendar and events", overlaps, "", 0);
        foreach (var client in clients) client.Dispose();

        async Task Compare(string on, string key, IReadOnlyList<Guid> of)
        {
            var (held, times) = (0, new ConcurrentBag<double>());
            async Task Hold(int client)
            {
                var (line, start) = Pick(of);
                var began = Stopwatch.GetTimestamp();
                var receipt = await clients[client].Command($"/lines/{line}/holds", new HoldSlot(start, start.AddMinutes(SlotMinutes)));
                times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                if (receipt.Events.Contains("slot_held")) Interlocked.Increment(ref held);
            }

            await Load.PerSecond(Clients, WarmUp, Hold);
            (held, times) = (0, []);
            await Load.PerSecond(Clients, Round, Hold);
            var booked = held / Round.TotalSeconds;

            var inserted = 0;
            await Load.PerSecond(Clients, Round, async _ =>
            {
                if (await Insert(database, of)) Interlocked.Increment(ref inserted);
            });
            var raw = inserted / Round.TotalSeconds;
            figures.Report($"bookings of {Clients} clients on {on}", booked, "/s");
            figures.Report("  a decision, p99", Load.Quantile(times, 0.99), "ms", $"booking_{key}_p99_ms");
            figures.Report("  rows under the same constraint", raw, "/s");
            figures.AtLeast($"booking_{key}_vs_row", $"bookings / rows, {on}", booked / raw, 0.3);
        }

        async Task<long> Count(string sql)
        {
            await using var query = database.CreateCommand(sql);
            query.CommandTimeout = 120;
            return (long)(await query.ExecuteScalarAsync())!;
        }
    }

    static (Guid Line, DateTimeOffset Start) Pick(IReadOnlyList<Guid> lines) => (
        lines[Random.Shared.Next(lines.Count)],
        new DateTimeOffset(DateTime.UtcNow.Date.AddDays(2), TimeSpan.Zero).AddMinutes(SlotMinutes * Random.Shared.Next(Slots)));

    static async Task<bool> Insert(NpgsqlDataSource database, IReadOnlyList<Guid> lines)
    {
        var (line, start) = Pick(lines);
        await using var insert = database.CreateCommand("insert into raw_bookings values ($1, $2, tstzrange($3, $4))");
        insert.Parameters.AddWithValue(Guid.NewGuid());
        insert.Parameters.AddWithValue(line);
        insert.Parameters.AddWithValue(start);
        insert.Parameters.AddWithValue(start.AddMinutes(SlotMinutes));
        try
        {
            await insert.ExecuteNonQueryAsync();
            return true;
        }
        catch (PostgresException taken) when (taken.SqlState is PostgresErrorCodes.ExclusionViolation or PostgresErrorCodes.DeadlockDetected)
        {
            return false;
        }
    }
}
