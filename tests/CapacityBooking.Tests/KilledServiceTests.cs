using Npgsql;

using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.TestKit;
using SupplyChain.TestKit.Platform;

namespace SupplyChain.CapacityBooking.Tests;

/// <summary>The service as a process that is killed while routes are held and confirmed.</summary>
public sealed class KilledServiceTests : IAsyncLifetime
{
    static readonly TimeSpan LongEnough = TimeSpan.FromMinutes(3);
    static readonly DateTimeOffset Day = new(DateTime.UtcNow.Date.AddDays(2), TimeSpan.Zero);

    readonly TestServers servers = new();
    TestIssuer issuer = null!;
    BusProbe bus = null!;

    public async ValueTask InitializeAsync()
    {
        await servers.InitializeAsync();
        issuer = await TestIssuer.StartAsync();
        // What is published must be routable.
        bus = await BusProbe.StartAsync(servers.Bus);
    }

    public async ValueTask DisposeAsync()
    {
        await bus.DisposeAsync();
        await issuer.DisposeAsync();
        await servers.DisposeAsync();
    }

    [Fact]
    public async Task Killed_between_hold_and_confirm_it_leaves_no_half_route()
    {
        await using var database = NpgsqlDataSource.Create(servers.Database);
        async Task<long> Count(string sql)
        {
            await using var query = database.CreateCommand(sql);
            return (long)(await query.ExecuteScalarAsync())!;
        }

        var confirmed = new List<Guid>();
        await using (var killed = await StartAsync("killed-booking"))
        {
            var lines = new List<Guid>();
            foreach (var step in RouteService.Steps)
                lines.Add((await Client(killed, Guid.NewGuid(), "operator").Accepted(
                    "/lines", new OpenPilotLine(step, "370200", [step], A.AllHours, A.Unlimited with { HoldMinutes = 1 }))).Id);
            var asking = Enumerable.Range(0, 8).Select(worker => Task.Run(() => Ask(killed, lines, worker, confirmed))).ToList();
            await Eventually.Get(
                () => Count("select count(distinct route_id) from line_calendar where state = 'Confirmed'"), routes => routes > 30, LongEnough);
            await killed.KillAsync();
            await Task.WhenAll(asking);
        }
        (await Count(RouteService.Half)).ShouldBe(0, "the database has all of a route or nothing");
        (await Count("select count(*) from line_calendar where state = 'Held'")).ShouldBeGreaterThan(0, "it was killed between hold and confirm");

        await using var successor = await StartAsync("succeeding-booking");
        await Eventually.Get(() => Count("select count(*) from line_calendar where state = 'Held'"), held => held == 0, LongEnough);
        (await Count(RouteService.Half)).ShouldBe(0);
        var known = string.Join(',', confirmed.Select(id => $"'{id}'"));
        (await Count($"select count(*) from line_calendar where state = 'Confirmed' and route_id in ({known})")).ShouldBe(3 * confirmed.Count);
    }

    /// <summary>Holds routes and confirms two of three of them, until nobody answers any more.</summary>
    async Task Ask(PlatformProcess process, List<Guid> lines, int worker, List<Guid> confirmed)
    {
        using var client = Client(process, Guid.NewGuid(), "oem");
        try
        {
            for (var i = 0; i < 100; i++)
            {
                // Nobody else asks for this hour of the lines.
                var from = Day.AddHours(2 * (8 * i + worker));
                var held = await client.Accepted("/routes", new HoldRoute(
                    [.. RouteService.Steps.Select(step => new RouteStepAsked(step, 30))], Day, Day.AddDays(100), Chosen:
                    [.. lines.Select((line, k) => new RouteStepChosen(line, from.AddMinutes(30 * k), from.AddMinutes(30 * k + 30)))]));
                if (i % 3 == 2) continue;
                await client.Accepted($"/routes/{held.Id}/confirm", new { });
                lock (confirmed) confirmed.Add(held.Id);
            }
        }
        catch (Exception e) when (e is HttpRequestException or IOException or TaskCanceledException)
        {
            // It was killed.
        }
    }

    HttpClient Client(PlatformProcess process, Guid organisation, string role) => new()
    {
        BaseAddress = new Uri(process.Url),
        DefaultRequestHeaders = { Authorization = new("Bearer", issuer.Token(organisation, [role])) },
    };

    async Task<PlatformProcess> StartAsync(string name)
    {
        var process = new PlatformProcess(
            name, Repository.ProgramOf("src/Services/CapacityBooking"), PlatformProcess.FreePort(), new Dictionary<string, string>
            {
                ["ConnectionStrings__Database"] = servers.Database,
                ["ConnectionStrings__Bus"] = servers.Bus,
                ["Oidc__Authority"] = issuer.Authority,
                ["Oidc__Audience"] = "supplychain",
                ["Logging__LogLevel__Default"] = "Warning",
            },
            Repository.LogFile(name));
        process.Start();
        await process.UntilReadyAsync();
        return process;
    }
}
