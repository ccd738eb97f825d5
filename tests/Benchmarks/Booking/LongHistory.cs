using Npgsql;

using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.TestKit.Platform;

namespace SupplyChain.Benchmarks.Booking;

/// <summary>
/// A hold on a line with 100,000 past bookings beside one on a line with 100. The past is synthetic: rows of the calendar, and as many
/// events in the line's stream, written past the service.
/// </summary>
static class LongHistory
{
    const int Short = 100, Long = 100_000, Repeats = 200, WarmUp = 40, SlotMinutes = 15;

    const string Rows = """
        insert into line_calendar (id, line_id, starts_at, ends_at, state, organisation)
        select gen_random_uuid(), $1, current_date - n * interval '15 minutes', current_date - (n - 1) * interval '15 minutes',
            'Completed', gen_random_uuid()
        from generate_series(1, $2) n
        """;

    // An event that changes nothing of a line's state.
    const string Events = """
        insert into mt_events (seq_id, id, stream_id, version, data, type, timestamp)
        select nextval('mt_events_sequence'), gen_random_uuid(), $1, stream.version + n, jsonb_build_object(
            'organisation', gen_random_uuid(), 'at', now(), 'slot', jsonb_build_object('start', now(), 'end', now() + interval '1 hour')),
            'slot_left_to_waitlist', now()
        from generate_series(1, $2) n, mt_streams stream where stream.id = $1
        """;

    const string Versions = """
        with stream as (update mt_streams set version = version + $2 where id = $1 returning version)
        update mt_doc_lineterms set mt_version = stream.version from stream where id = $1
        """;

    public static async Task Measure(RunningPlatform platform, Figures figures)
    {
        var lines = await BookedLines.OpenAsync(platform, "Bench history", 2);
        await using var database = NpgsqlDataSource.Create(platform.Databases[Services.CapacityBooking]);
        await WriteAsync(database, lines[0], Short);
        await WriteAsync(database, lines[1], Long);
        var client = (await BookedLines.ClientsAsync(platform, "Bench historian", 1)).Single();

        var times = new[] { new List<double>(), new List<double>() };
        var start = new DateTimeOffset(DateTime.UtcNow.Date.AddDays(2), TimeSpan.Zero);
        for (var i = 0; i < WarmUp + Repeats; i++)
            foreach (var (place, line) in lines.Index())
            {
                var from = start.AddMinutes(SlotMinutes * i);
                var (_, time) = await CatalogueSearch.Timed(() =>
                    client.Command($"/lines/{line}/holds", new HoldSlot(from, from.AddMinutes(SlotMinutes))));
                if (i >= WarmUp) times[place].Add(time);
            }
        client.Dispose();
        figures.Report($"hold on a line with {Short} past bookings", Load.Median(times[0]), "ms");
        figures.Report($"hold on a line with {Long:N0} past bookings", Load.Median(times[1]), "ms");
        figures.AtMost("booking_long_history", "the second / the first", Load.Median(times[1]) / Load.Median(times[0]), "x", 1.5);
    }

    static async Task WriteAsync(NpgsqlDataSource database, Guid line, int bookings)
    {
        foreach (var sql in (string[])[Rows, Events, Versions])
        {
            await using var command = database.CreateCommand(sql);
            command.CommandTimeout = 300;
            command.Parameters.AddWithValue(line);
            command.Parameters.AddWithValue(bookings);
            await command.ExecuteNonQueryAsync();
        }
    }
}
