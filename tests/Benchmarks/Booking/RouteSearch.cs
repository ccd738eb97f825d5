using System.Net.Http.Json;

using Npgsql;

using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.RoutePlanning.Planning;
using SupplyChain.RoutePlanning.Tests;
using SupplyChain.TestKit.Platform;

namespace SupplyChain.Benchmarks.Booking;

/// <summary>
/// The earliest route of four steps on twenty lines with 2,000 bookings in 100 days. Once as a plan that has to be searched, as every step
/// can be on every line, with a buffer between; once through the service. The bookings are synthetic and written past the service.
/// </summary>
static class RouteSearch
{
    const int Steps = 4, Lines = 20, Bookings = 2000, Buffer = 15, Problems = 20, Repeats = 40, WarmUp = 5;
    static readonly TimeSpan First = TimeSpan.FromMilliseconds(500), Proven = TimeSpan.FromSeconds(3);

    const string Rows = """
        insert into line_calendar (id, line_id, starts_at, ends_at, state, organisation)
        select gen_random_uuid(), line.id, starts_at, starts_at + (8 + n * 7 % 13) * interval '1 hour', 'Confirmed',
            md5('organisation ' || n % 40)::uuid
        from unnest($1::uuid[]) with ordinality line(id, place), generate_series(0, $2 - 1) n,
            lateral (select current_date + 1 + n * interval '24 hours' + place % 12 * interval '20 minutes' as starts_at) slot
        """;

    public static async Task Measure(RunningPlatform platform, Figures figures)
    {
        MeasurePlans(figures);
        var lines = await BookedLines.OpenAsync(platform, "Bench route", Lines);
        await using var database = NpgsqlDataSource.Create(platform.Databases[Contracts.Services.CapacityBooking]);
        await using (var rows = database.CreateCommand(Rows))
        {
            rows.Parameters.AddWithValue(lines.ToArray());
            rows.Parameters.AddWithValue(Bookings / Lines);
            await rows.ExecuteNonQueryAsync();
        }
        using var client = (await BookedLines.ClientsAsync(platform, "Bench router", 1)).Single();
        var (times, from) = (new List<double>(), DateTimeOffset.UtcNow.AddDays(1));
        for (var i = 0; i < WarmUp + Repeats; i++)
        {
            var asked = new FindRoute(
                [.. Enumerable.Range(0, Steps).Select(k => new RouteStepAsked("nanoimprint", 60 + (i + k) % 4 * 30, 30, 2880))],
                from.AddHours(i * 7), from.AddHours(i * 7).AddDays(80));
            var (found, time) = await CatalogueSearch.Timed(async () =>
            {
                using var response = await client.PostAsJsonAsync("/routes/by-steps", asked, Platform.Json);
                return await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<RouteProposal>(Platform.Json);
            });
            if (found is not { Proven: true }) throw new InvalidOperationException($"no proven route: {found}");
            if (i >= WarmUp) times.Add(time);
        }
        figures.AtMost("route_search_p95_ms", $"a route of {Steps} steps on {Lines} lines, through the service, p95", Load.Quantile(times, 0.95), "ms", 500);
    }

    static void MeasurePlans(Figures figures)
    {
        var (first, proven, gaps) = (new List<double>(), new List<double>(), new List<double>());
        for (var seed = 0; seed < Problems; seed++)
        {
            var problem = BusyRoute.Of(seed, Steps, Lines, Bookings, Buffer);
            first.Add(Timed(problem, First, seed).Time);
            var (time, gap) = Timed(problem, Proven, seed);
            proven.Add(time);
            gaps.Add(gap);
        }
        figures.AtMost("route_first_ms", $"first plan of {Steps} steps, {Lines} lines, {Bookings:N0} bookings, slowest", first.Max(), "ms", 500);
        figures.AtMost("route_proven_ms", "the same, proven, slowest", proven.Max(), "ms", 3000);
        figures.AtMost("route_gap", "the same, largest gap to the bound", gaps.Max(), "", 0.01);
    }

    static (double Time, double Gap) Timed(RoutePlanning.Problems.RouteProblem problem, TimeSpan limit, int seed)
    {
        var began = System.Diagnostics.Stopwatch.GetTimestamp();
        var plan = EarliestRoute.Of(problem, limit, default).Plan ?? throw new InvalidOperationException($"no plan of problem {seed}");
        return (System.Diagnostics.Stopwatch.GetElapsedTime(began).TotalMilliseconds, plan.Gap);
    }
}
