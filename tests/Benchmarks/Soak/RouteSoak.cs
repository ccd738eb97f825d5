using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.TestKit;
using SupplyChain.TestKit.Platform;

namespace SupplyChain.Benchmarks.Soak;

/// <summary>
/// Eight organisations hold, confirm and release routes over the same three lines while the service is killed at random; who starts this
/// program kills database and broker as long as the file of trouble is there. Each command is sent until it is answered. Afterwards
/// every route is whole or gone, what was answered stands, and the check finds a fault that is made on purpose.
/// </summary>
sealed class RouteSoak(TimeSpan trouble, string troubleFile) : IAsyncDisposable
{
    const int Organisations = 8, Hours = 400;
    static readonly string[] Steps = ["mastering", "nanoimprint", "laser-cutting"];
    static readonly TimeSpan Calm = TimeSpan.FromMinutes(4);
    static readonly DateTimeOffset Day = new(DateTime.UtcNow.Date.AddDays(2), TimeSpan.Zero);

    static readonly OpeningHours Always =
        new("+00:00", [.. Enum.GetValues<DayOfWeek>().Select(day => new OpenWindow(day, default, default))]);

    readonly TestServers servers = new();
    readonly List<AnsweredRoute> answered = [];
    TestIssuer? issuer;
    BusProbe? bus;
    PlatformProcess? service;
    int kills;

    /// <returns>What is wrong; nothing where all is well.</returns>
    public async Task<IReadOnlyList<string>> RunAsync()
    {
        await servers.InitializeAsync();
        issuer = await TestIssuer.StartAsync();
        bus = await BusProbe.StartAsync(servers.Bus);
        service = NewService();
        service.Start();
        await service.UntilReadyAsync();
        var lines = await OpenLinesAsync();

        await File.WriteAllTextAsync(troubleFile, "");
        using var end = new CancellationTokenSource(trouble);
        var asking = Enumerable.Range(0, Organisations).Select(worker => Task.Run(() => AskAsync(lines, new Random(worker), end.Token))).ToList();
        await KillAsync(end.Token);
        File.Delete(troubleFile);
        await Task.WhenAll(asking);
        await Eventually.Get(() => new RouteCheck(servers.Database).OpenHoldsAsync(), held => held == 0, Calm);

        var check = new RouteCheck(servers.Database);
        var faults = await check.FaultsAsync(answered);
        Console.WriteLine(
            $"{answered.Count} routes answered, {answered.Count(route => route.Confirmed)} confirmed, {answered.Count(route => route.Released)} "
            + $"released; the service was killed {kills} times");
        return faults is [] ? await check.UnnoticedAsync(answered) : faults;
    }

    public async ValueTask DisposeAsync()
    {
        File.Delete(troubleFile);
        if (service is not null) await service.DisposeAsync();
        if (bus is not null) await bus.DisposeAsync();
        if (issuer is not null) await issuer.DisposeAsync();
        await servers.DisposeAsync();
    }

    async Task<IReadOnlyList<Guid>> OpenLinesAsync()
    {
        using var client = Client(Guid.NewGuid(), "operator");
        var lines = new List<Guid>();
        var policy = new BookingPolicy(
            HoldMinutes: 1, MinimumMinutes: 1, HorizonDays: 730, MaximumFutureBookings: 1000, MaximumMinutesPerWeek: null, PenaltyDays: 0);
        foreach (var step in Steps)
            lines.Add((await client.Accepted("/lines", new OpenPilotLine(step, "370200", [step], Always, policy))).Id);
        return lines;
    }

    /// <summary>Wishes of one organisation; many of them want what another has.</summary>
    async Task AskAsync(IReadOnlyList<Guid> lines, Random random, CancellationToken end)
    {
        using var client = Client(Guid.NewGuid(), "oem");
        while (!end.IsCancellationRequested)
        {
            var from = Day.AddMinutes(30 * random.Next(2 * Hours));
            var held = await UntilAnsweredAsync(client, "/routes", new HoldRoute(
                [.. Steps.Select(step => new RouteStepAsked(step, 30))], Day, Day.AddDays(100), Chosen:
                [.. lines.Select((line, k) => new RouteStepChosen(line, from.AddMinutes(30 * k), from.AddMinutes(30 * k + 30)))]));
            if (held is not { } route) continue;
            var wish = random.Next(4);
            var confirmed = wish > 0 && await UntilAnsweredAsync(client, $"/routes/{route}/confirm", new { }) is not null;
            var released = wish == 1 && confirmed && await UntilAnsweredAsync(client, $"/routes/{route}/release", new { }) is not null;
            lock (answered) answered.Add(new AnsweredRoute(route, confirmed, released));
        }
    }

    /// <summary>Sends a command under one id until it is taken or refused; the id that it is about, null where it is refused.</summary>
    static async Task<Guid?> UntilAnsweredAsync(HttpClient client, string path, object command)
    {
        var (id, answer, deadline) = (Guid.NewGuid(), (Guid?)null, DateTime.UtcNow + Calm);
        while (DateTime.UtcNow < deadline)
        {
            try
            {
                using var response = await client.Command(path, command, id);
                if (response.IsSuccessStatusCode)
                    answer = System.Text.Json.JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("id").GetGuid();
                if ((int)response.StatusCode < 500) return answer;
            }
            catch (Exception e) when (e is HttpRequestException or IOException or TaskCanceledException)
            {
                // Killed: it may have been taken all the same, and is asked again.
            }
            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }
        throw new TimeoutException($"{path} was not answered within {Calm}");
    }

    async Task KillAsync(CancellationToken end)
    {
        var random = new Random(7);
        while (!end.IsCancellationRequested)
        {
            await Task.Delay(TimeSpan.FromSeconds(random.Next(4, 12)), CancellationToken.None);
            await service!.KillAsync();
            kills++;
            // It does not start while the database is down.
            for (var up = false; !up;)
            {
                await service.DisposeAsync();
                service = NewService();
                service.Start();
                try
                {
                    await service.UntilReadyAsync();
                    up = true;
                }
                catch (InvalidOperationException)
                {
                    await Task.Delay(TimeSpan.FromSeconds(1), CancellationToken.None);
                }
            }
        }
    }

    HttpClient Client(Guid organisation, string role) => new()
    {
        BaseAddress = new Uri(service!.Url),
        Timeout = TimeSpan.FromSeconds(40),
        DefaultRequestHeaders = { Authorization = new("Bearer", issuer!.Token(organisation, [role])) },
    };

    int port;

    PlatformProcess NewService() => new(
        "soaked-booking", Repository.ProgramOf("src/Services/CapacityBooking"), port = port == 0 ? PlatformProcess.FreePort() : port,
        new Dictionary<string, string>
        {
            ["ConnectionStrings__Database"] = servers.Database,
            ["ConnectionStrings__Bus"] = servers.Bus,
            ["Oidc__Authority"] = issuer!.Authority,
            ["Oidc__Audience"] = "supplychain",
            ["Logging__LogLevel__Default"] = "Warning",
        },
        Repository.LogFile("soaked-booking"));
}

/// <summary>A route that was held, and what its organisation was answered after that.</summary>
readonly record struct AnsweredRoute(Guid Id, bool Confirmed, bool Released);
