using Npgsql;

using SupplyChain.Benchmarks.Scale;
using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.TestKit.Platform;

namespace SupplyChain.Benchmarks;

/// <summary>
/// Commands a second, from HTTP request to durable event, as a share of raw single-row inserts: holding a slot, by 16
/// clients, over lines enough that a line has no more bookings than one has in practice.
/// </summary>
static class CommandThroughput
{
    const int Clients = 16, Lines = 480, Repeats = 5;
    static readonly TimeSpan Round = TimeSpan.FromSeconds(4);

    const string RawRows =
        "create table if not exists raw_rows (id uuid primary key, line uuid not null, during tstzrange not null, body jsonb not null)";

    public static async Task Measure(RunningPlatform platform, Figures figures)
    {
        var @operator = await platform.JoinAsync("Bench lines (synthetic)", "operator");
        using var opening = platform.ClientOf(Services.CapacityBooking, @operator);
        var always = new OpeningHours("+00:00", [.. Enum.GetValues<DayOfWeek>().Select(day => new OpenWindow(day, default, default))]);
        var policy = new BookingPolicy(MinimumMinutes: 30, HorizonDays: 730, MaximumFutureBookings: 1000, MaximumMinutesPerWeek: null);
        var lines = new List<Guid>();
        for (var line = 0; line < Lines; line++)
            lines.Add((await opening.Command("/lines", new OpenPilotLine($"Bench {line}", "370200", ["nanoimprint"], always, policy))).Id);

        var clients = new List<HttpClient>();
        for (var client = 0; client < Clients; client++)
            clients.Add(platform.ClientOf(Services.CapacityBooking, await platform.JoinAsync($"Bench OEM {client} (synthetic)", "oem")));

        await using var database = NpgsqlDataSource.Create(platform.Servers.Database);
        await using (var table = database.CreateCommand(RawRows)) await table.ExecuteNonQueryAsync();

        // Each client has lines of its own, and takes its next free half hour on one line after the other.
        var taken = new int[Clients];
        var start = DateTimeOffset.UtcNow.Date.AddDays(2);
        async Task Hold(int client)
        {
            var next = taken[client]++;
            var line = lines[client * (Lines / Clients) + next % (Lines / Clients)];
            var from = new DateTimeOffset(start.AddMinutes(30 * (next / (Lines / Clients))), TimeSpan.Zero);
            await clients[client].Command($"/lines/{line}/holds", new HoldSlot(from, from.AddMinutes(30)));
        }

        async Task Insert(int client)
        {
            await using var insert =
                database.CreateCommand("insert into raw_rows values ($1, $2, tstzrange(now(), now() + interval '30 minutes'), $3::jsonb)");
            insert.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = Guid.NewGuid() });
            insert.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = lines[client] });
            insert.Parameters.Add(
                new NpgsqlParameter<string>
                {
                    TypedValue =
                """{"start":"2026-03-02T08:00:00Z","end":"2026-03-02T08:30:00Z","note":null}"""
                });
            await insert.ExecuteNonQueryAsync();
        }

        // Long enough for the compiler to be through with what a command runs.
        await Load.PerSecond(Clients, 3 * Round, Hold);
        await Load.PerSecond(Clients, TimeSpan.FromSeconds(1), Insert);
        var times = new ProcessTimes(platform);
        var used = new List<UsedBy>();
        var (commands, inserts) = (new List<double>(), new List<double>());
        for (var repeat = 0; repeat < Repeats; repeat++)
        {
            inserts.Add(await Load.PerSecond(Clients, Round, Insert));
            var (held, before) = (taken.Sum(), await times.ReadAsync());
            commands.Add(await Load.PerSecond(Clients, Round, Hold));
            used.Add(new UsedBy("commands", taken.Sum() - held, ProcessTimes.Between(before, await times.ReadAsync())));
        }

        foreach (var client in clients) client.Dispose();
        ProcessTimes.Print(used);
        figures.Report("raw inserts, 16 clients", Load.Median(inserts), "/s");
        figures.Report("commands (hold a slot), 16 clients", Load.Median(commands), "/s");
        figures.AtLeast("commands_vs_insert", "commands / inserts", Load.Median(commands.Zip(inserts, (c, i) => c / i)), 0.2);
    }
}
