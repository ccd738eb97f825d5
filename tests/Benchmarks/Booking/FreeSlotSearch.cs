using System.Net.Http.Json;

using Npgsql;

using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.TestKit.Platform;

namespace SupplyChain.Benchmarks.Booking;

/// <summary>
/// Where is something free in twelve weeks, on fifty lines that are booked for two thirds of the time? The bookings are synthetic and
/// written past the service.
/// </summary>
static class FreeSlotSearch
{
    const int Lines = 50, Weeks = 12, Repeats = 200, WarmUp = 40;

    // Four hours in six, each line beginning at another hour.
    const string Bookings = """
        insert into line_calendar (id, line_id, starts_at, ends_at, state, organisation)
        select gen_random_uuid(), line.id, starts_at, starts_at + interval '4 hours', 'Confirmed', md5('organisation ' || n % 40)::uuid
        from unnest($1::uuid[]) with ordinality line(id, place), generate_series(0, $2) n,
            lateral (select current_date + 1 + n * interval '6 hours' + place % 6 * interval '1 hour' as starts_at) slot
        """;

    public static async Task Measure(RunningPlatform platform, Figures figures)
    {
        var lines = await BookedLines.OpenAsync(platform, "Bench free", Lines);
        await using var database = NpgsqlDataSource.Create(platform.Databases[Services.CapacityBooking]);
        await using (var bookings = database.CreateCommand(Bookings))
        {
            bookings.Parameters.AddWithValue(lines.ToArray());
            bookings.Parameters.AddWithValue(Weeks * 7 * 4);
            await bookings.ExecuteNonQueryAsync();
        }
        var client = (await BookedLines.ClientsAsync(platform, "Bench seeker", 1)).Single();

        var (times, from) = (new List<double>(), DateTimeOffset.UtcNow.AddDays(1));
        for (var i = 0; i < WarmUp + Repeats; i++)
        {
            // Two hours are free between two bookings.
            var (minutes, begin) = (30 + i % 4 * 30, from.AddHours(i * 7 % 240));
            var (found, time) = await CatalogueSearch.Timed(() => client.GetFromJsonAsync<IReadOnlyList<FreeSlot>>(
                $"/free-slots?step=nanoimprint&minutes={minutes}&from={begin:yyyy-MM-ddTHH:mm:ssZ}&until={begin.AddDays(7 * Weeks):yyyy-MM-ddTHH:mm:ssZ}&first=200",
                Platform.Json));
            if (found!.Count < Lines) throw new InvalidOperationException($"{found.Count} lines have something free");
            if (i >= WarmUp) times.Add(time);
        }
        client.Dispose();
        figures.AtMost("free_slots_p95_ms", $"free slots on {Lines} lines in {Weeks} weeks, p95", Load.Quantile(times, 0.95), "ms", 50);
    }
}
