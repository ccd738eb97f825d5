using System.Text.Json;

using RabbitMQ.Client;

using SupplyChain.Contracts.CapacityBooking;
using SupplyChain.Contracts.Operations;
using SupplyChain.TestKit;

namespace SupplyChain.ServiceDefaults.Tests;

/// <summary>A message that failed comes back by itself, later each time, and in the end waits for an operator.</summary>
public sealed class RetryTests(Servers servers) : IAsyncLifetime
{
    const string Reaction = "tally-when-run-completed", Failed = Reaction + "_error";

    // One attempt is up to three tries at once: see the retries of the bus.
    const int TriesOfAnAttempt = 3;

    static readonly TimeSpan Hours = TimeSpan.FromHours(6);
    static readonly TimeSpan[] Short = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)];

    readonly TestServers own = new();
    readonly AuditLog log = new();
    readonly string lot = $"broken {Guid.NewGuid():N}";
    readonly List<TallyService> services = [];
    BusProbe bus = null!;
    string database = null!;

    public async ValueTask InitializeAsync()
    {
        await own.InitializeAsync();
        bus = await BusProbe.StartAsync(own.Bus);
        database = await own.AnotherDatabaseAsync();
    }

    public async ValueTask DisposeAsync()
    {
        WhenRunCompleted.Broken.TryRemove(lot, out _);
        foreach (var service in services) await service.DisposeAsync();
        await bus.DisposeAsync();
        await own.DisposeAsync();
    }

    [Fact]
    public async Task A_message_whose_cause_is_mended_goes_through_by_itself_and_once_however_often_it_came()
    {
        await StartAsync(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(20));
        var (line, message) = (Guid.NewGuid(), Guid.NewGuid());
        await FailAsync(line, message);
        await FailAsync(line, message);
        var waiting = await Listed("tally-retry-20s", 2);
        (waiting.MessageId, waiting.MessageType, waiting.PutsBackTo, waiting.Attempts).ShouldBe((
            $"{message}", "SupplyChain.Contracts.CapacityBooking:RunCompleted", Reaction, 2));
        waiting.Reason.ShouldBe("System.InvalidOperationException: cannot be handled");
        (waiting.NextAttempt - waiting.FailedAt).ShouldBe(TimeSpan.FromSeconds(20));
        waiting.FailedAt.ShouldNotBeNull().ShouldBeInRange(DateTimeOffset.UtcNow.AddSeconds(-20), DateTimeOffset.UtcNow.AddSeconds(1));

        WhenRunCompleted.Broken.TryRemove(lot, out _);
        await Eventually.Holds(async () => (await Queues()).ShouldBeEmpty());
        await Eventually.Holds(async () => (await LotsOf(line)).ShouldBe([lot]));
        // Both copies are through before what comes behind them.
        await Handled(line);
        (await LotsOf(line)).Count(each => each == lot).ShouldBe(1);
        DateTimeOffset.UtcNow.ShouldBeGreaterThan(waiting.NextAttempt!.Value.AddSeconds(-1));
    }

    [Fact]
    public async Task A_message_that_never_succeeds_waits_for_an_operator_who_sees_how_often_it_failed()
    {
        await StartAsync(Short);
        await StartAsync(Short);
        var line = Guid.NewGuid();
        await FailAsync(line, Guid.NewGuid());

        var parked = await Listed(Failed, 1);
        (parked.Attempts, parked.NextAttempt, parked.PutsBackTo).ShouldBe((3, null, Reaction));
        // Two replicas share its attempts and do not double them.
        WhenRunCompleted.Tries[lot].ShouldBe(3 * TriesOfAnAttempt);
        log.Lines.Count(logged => logged.Contains($"of {Reaction} failed, attempt", StringComparison.Ordinal)).ShouldBe(2);

        // Put back by an operator, it is tried as often again.
        (await PutBack(Failed)).ShouldBe(new MessagesPutBack(Failed, 1, 0, null));
        await Eventually.Get(() => Task.FromResult(WhenRunCompleted.Tries[lot]), tries => tries == 6 * TriesOfAnAttempt);
        (await Listed(Failed, 1)).Attempts.ShouldBe(3);
        (await LotsOf(line)).ShouldBeEmpty();
    }

    [Fact]
    public async Task It_waits_at_the_broker_while_no_service_runs()
    {
        await StartAsync(TimeSpan.FromSeconds(30));
        var line = Guid.NewGuid();
        await FailAsync(line, Guid.NewGuid());
        await Listed("tally-retry-30s", 1);
        await services[0].DisposeAsync();
        services.Clear();
        WhenRunCompleted.Broken.TryRemove(lot, out _);
        await Eventually.Get(() => MessagesIn(Reaction), messages => messages == 1);

        await StartAsync(TimeSpan.FromSeconds(30));
        await Eventually.Holds(async () => (await LotsOf(line)).ShouldBe([lot]));
        (await Queues()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Messages_that_fail_keep_no_other_waiting()
    {
        await StartAsync(Hours);
        const int broken = 300;
        Guid[] sound = [.. Enumerable.Range(0, 20).Select(_ => Guid.NewGuid())];
        await Task.WhenAll(Enumerable.Range(0, broken).Select(_ => FailAsync(Guid.NewGuid(), Guid.NewGuid())));
        foreach (var line in sound) await bus.Publish(Run(line, "sound"), Guid.NewGuid(), line, 1, DateTimeOffset.UtcNow);

        foreach (var line in sound) await Eventually.Holds(async () => (await LotsOf(line)).ShouldBe(["sound"]), TimeSpan.FromSeconds(60));
        await Eventually.Get(() => MessagesIn("tally-retry-21600s"), messages => messages == broken);
        (await MessagesIn(Reaction)).ShouldBe(0u);
    }

    [Fact]
    public async Task An_operator_who_has_mended_the_cause_need_not_wait_and_a_look_does_not_make_it_wait_longer()
    {
        await StartAsync(Hours);
        var line = Guid.NewGuid();
        await FailAsync(line, Guid.NewGuid());
        var first = await Listed("tally-retry-21600s", 1);
        for (var look = 0; look < 30; look++) (await Listed("tally-retry-21600s", 1)).ShouldBe(first);

        WhenRunCompleted.Broken.TryRemove(lot, out _);
        (await PutBack("tally-retry-21600s")).PutBack.ShouldBe(1);
        await Eventually.Holds(async () => (await LotsOf(line)).ShouldBe([lot]));
        (await Queues()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_cannot_be_read_waits_for_an_operator_at_once()
    {
        await StartAsync(Hours);
        await using var raw = await new ConnectionFactory { Uri = new Uri(own.Bus) }.CreateConnectionAsync();
        await using var channel = await raw.CreateChannelAsync();
        await channel.BasicPublishAsync(
            "", Reaction, mandatory: true, new BasicProperties { ContentType = "application/vnd.masstransit+json", Persistent = true },
            "no message"u8.ToArray());
        (await Listed(Failed, 1)).Attempts.ShouldBe(1);
        (await Queues()).Length.ShouldBe(1);
    }

    [Fact]
    public async Task What_crashed_its_consumer_after_a_wait_goes_back_to_the_queue_where_it_crashed()
    {
        await StartAsync(TimeSpan.FromSeconds(5), Hours);
        var line = Guid.NewGuid();
        await FailAsync(line, Guid.NewGuid());
        await Listed("tally-retry-5s", 1);
        await services[0].DisposeAsync();
        services.Clear();
        await using (var raw = await new ConnectionFactory { Uri = new Uri(own.Bus) }.CreateConnectionAsync())
        await using (var channel = await raw.CreateChannelAsync())
        {
            var got = await Eventually.Get(() => channel.BasicGetAsync(Reaction, autoAck: false), found => found is not null);
            await channel.BasicRejectAsync(got!.DeliveryTag, requeue: false);
        }
        WhenRunCompleted.Broken.TryRemove(lot, out _);
        await StartAsync(TimeSpan.FromSeconds(5), Hours);
        (await Listed("tally-dead-letter", 1)).PutsBackTo.ShouldBe(Reaction);
        (await PutBack("tally-dead-letter")).PutBack.ShouldBe(1);
        await Eventually.Holds(async () => (await LotsOf(line)).ShouldBe([lot]));
    }

    [Theory]
    [InlineData(0, "Healthy"), InlineData(1, "Healthy"), InlineData(2, "Degraded")]
    public async Task What_failed_once_or_twice_is_named_and_only_what_fails_again_and_again_degrades(int waits, string status)
    {
        await StartAsync([.. Short.Take(waits), Hours]);
        await FailAsync(Guid.NewGuid(), Guid.NewGuid());
        (await Check("tally-retry-21600s")).GetProperty("status").GetString().ShouldBe(status);
    }

    async Task<JsonElement> Check(string queue) => await Eventually.Get(
        async () =>
        {
            using var answer = await services[0].WithToken(null).GetAsync("/health/ready");
            return JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync()).GetProperty("checks").GetProperty("failed-messages");
        },
        check => check.GetProperty("description").ValueKind == JsonValueKind.String
            && check.GetProperty("description").GetString()!.Contains(queue, StringComparison.Ordinal));

    async Task StartAsync(params TimeSpan[] retryAfter) =>
        services.Add(await TallyService.StartAsync(own, servers.Issuer, database, log: log, retryAfter: retryAfter));

    HttpClient Admin => services[0].As(servers.Issuer, Guid.NewGuid(), Roles.Admin);

    RunCompleted Run(Guid line, string? other = null) => new(line, Guid.NewGuid(), null, null, null, other ?? lot, 100, 96, []);

    Task FailAsync(Guid line, Guid message)
    {
        WhenRunCompleted.Broken[lot] = true;
        return bus.Publish(Run(line), message, line, 1, DateTimeOffset.UtcNow);
    }

    async Task<FailedQueue[]> Queues() => await Admin.Get<FailedQueue[]>("/operations/failed-queues");

    async Task<FailedMessage> Listed(string name, long messages) => (await Eventually.Get(
        async () => (await Queues()).SingleOrDefault(queue => queue.Queue == name)!,
        queue => queue?.Messages == messages && queue.Oldest is not null)).Oldest!;

    async Task<MessagesPutBack> PutBack(string queue)
    {
        using var answer = await Admin.Command("/operations/failed-queues/put-back", new PutBackMessages(queue));
        return JsonSerializer.Deserialize<MessagesPutBack>(await answer.Content.ReadAsStringAsync(), JsonSerializerOptions.Web)!;
    }

    /// <summary>Waits until what was delivered for the line before is through.</summary>
    async Task Handled(Guid line)
    {
        await bus.Publish(Run(line, "later"), Guid.NewGuid(), line, 2, DateTimeOffset.UtcNow);
        await Eventually.Holds(async () => (await LotsOf(line)).ShouldContain("later"));
    }

    async Task<uint> MessagesIn(string queue)
    {
        await using var raw = await new ConnectionFactory { Uri = new Uri(own.Bus) }.CreateConnectionAsync();
        await using var channel = await raw.CreateChannelAsync();
        return (await channel.QueueDeclarePassiveAsync(queue)).MessageCount;
    }

    async Task<IReadOnlyList<string>> LotsOf(Guid line)
    {
        await using var session = services[0].Store.QuerySession();
        return (await session.LoadAsync<Tally>(line))?.Lots ?? [];
    }
}
