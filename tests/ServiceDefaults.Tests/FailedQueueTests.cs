using System.Net;
using System.Text.Json;

using RabbitMQ.Client;
using SupplyChain.Contracts.CapacityBooking;
using SupplyChain.Contracts.Operations;
using SupplyChain.TestKit;

namespace SupplyChain.ServiceDefaults.Tests;

/// <summary>Messages that failed are looked at and put back by administrators, and none is lost on the way.</summary>
public sealed class FailedQueueTests(Servers servers) : IAsyncLifetime
{
    const string Reaction = "tally-when-run-completed", Failed = Reaction + "_error", DeadLetter = "tally-dead-letter";

    readonly TestServers own = new();
    readonly AuditLog log = new();
    readonly string lot = $"broken {Guid.NewGuid():N}";
    readonly Guid organisation = Guid.NewGuid();
    BusProbe bus = null!;
    TallyService service = null!;
    HttpClient admin = null!;
    string database = null!;

    public async ValueTask InitializeAsync()
    {
        await own.InitializeAsync();
        bus = await BusProbe.StartAsync(own.Bus);
        database = await own.AnotherDatabaseAsync();
        await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        WhenRunCompleted.Broken.TryRemove(lot, out _);
        await service.DisposeAsync();
        await bus.DisposeAsync();
        await own.DisposeAsync();
    }

    [Fact]
    public async Task A_message_that_failed_is_listed_and_handled_once_when_it_is_put_back()
    {
        (await admin.Get<FailedQueue[]>("/operations/failed-queues")).ShouldBeEmpty();
        var (line, message, from) = (Guid.NewGuid(), Guid.NewGuid(), DateTimeOffset.UtcNow.AddSeconds(-1));
        await FailAsync(line, message);

        var queue = await Listed(1);
        queue.Queue.ShouldBe(Failed);
        var oldest = queue.Oldest.ShouldNotBeNull();
        (oldest.MessageId, oldest.MessageType, oldest.PutsBackTo).ShouldBe((
            $"{message}", "SupplyChain.Contracts.CapacityBooking:RunCompleted", Reaction));
        oldest.Reason.ShouldBe("System.InvalidOperationException: cannot be handled");
        oldest.FailedAt.ShouldNotBeNull().ShouldBeInRange(from, DateTimeOffset.UtcNow.AddSeconds(1));

        WhenRunCompleted.Broken.TryRemove(lot, out _);
        var command = Guid.NewGuid();
        (await PutBack(Failed, command: command)).ShouldBe(new MessagesPutBack(Failed, 1, 0, null));
        await Eventually.Holds(async () => (await LotsOf(line)).ShouldBe([lot]));
        (await admin.Get<FailedQueue[]>("/operations/failed-queues")).ShouldBeEmpty();

        // The same message once more, as when the broker broke off before it left the queue of failures.
        await bus.Publish(Run(line), message, line, 1, DateTimeOffset.UtcNow);
        await Handled(line);
        (await LotsOf(line)).Count(each => each == lot).ShouldBe(1);
        // The command once more tells what it did.
        (await PutBack(Failed, command: command)).PutBack.ShouldBe(1);
        log.Lines.Where(logged => logged.Contains($"put 1 messages of {Failed} back")).ShouldHaveSingleItem().ShouldContain($"{organisation}");
    }

    [Fact]
    public async Task A_message_keeps_what_it_said_and_loses_what_was_noted_of_its_failure()
    {
        var (line, message) = (Guid.NewGuid(), Guid.NewGuid());
        await FailAsync(line, message);
        await Listed(1);
        await service.DisposeAsync();
        // With nobody to take it from the reaction's queue, it can be looked at there.
        await StartAsync(listens: false);
        await PutBack(Failed);

        await using var raw = await new ConnectionFactory { Uri = new Uri(own.Bus) }.CreateConnectionAsync();
        await using var channel = await raw.CreateChannelAsync();
        var got = await Eventually.Get(() => channel.BasicGetAsync(Reaction, autoAck: false), found => found is not null);
        got!.BasicProperties.Persistent.ShouldBeTrue();
        got.BasicProperties.MessageId.ShouldBe($"{message}");
        var headers = got.BasicProperties.Headers!;
        headers.Keys.ShouldContain("stream");
        headers["x-delivery-count"].ShouldBe(0L);
        headers.Keys.Where(header => header.StartsWith("MT-Fault-") || header is "MT-Reason" or "x-death").ShouldBeEmpty();
    }

    [Fact]
    public async Task No_more_go_back_than_are_asked_for_and_what_fails_again_comes_back_once()
    {
        foreach (var version in Enumerable.Range(1, 5)) await FailAsync(Guid.NewGuid(), Guid.NewGuid());
        await Listed(5);
        (await PutBack(Failed, max: 2)).PutBack.ShouldBe(2);
        (await Listed(5)).Oldest.ShouldNotBeNull();
        (await PutBack(Failed)).PutBack.ShouldBe(5);
        await Listed(5);
    }

    [Fact]
    public async Task A_message_may_be_looked_at_as_often_as_anybody_wants()
    {
        await FailAsync(Guid.NewGuid(), Guid.NewGuid());
        var first = await Listed(1);
        // Twice as often as the broker delivers a message of these queues before it moves it away.
        for (var look = 0; look < 40; look++)
            await Eventually.Holds(async () => (await admin.Get<FailedQueue[]>("/operations/failed-queues")).ShouldBe([first]));
        (await PutBack(Failed)).PutBack.ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_is_lost_when_the_connection_breaks_midway()
    {
        const int messages = 300;
        Guid[] lines = [.. Enumerable.Range(0, messages).Select(_ => Guid.NewGuid())];
        await Task.WhenAll(lines.Select(line => FailAsync(line, Guid.NewGuid())));
        await Listed(messages);
        WhenRunCompleted.Broken.TryRemove(lot, out _);

        var interrupted = 0;
        for (var cut = 1; cut <= 4; cut++)
        {
            var under = admin.Command("/operations/failed-queues/put-back", new PutBackMessages(Failed, 1000));
            var least = cut * 10;
            await Eventually.Get(DoneAsync, done => done >= least || under.IsCompleted);
            service.Broker.Cut();
            using var answer = await under;
            answer.StatusCode.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable);
            if ((await answer.Content.ReadAsStringAsync()).Contains("the broker failed", StringComparison.Ordinal)) interrupted++;
            service.Broker.Mend();
        }
        interrupted.ShouldBeGreaterThan(0);
        await Eventually.Holds(async () =>
        {
            await PutBack(Failed);
            (await DoneAsync()).ShouldBe(messages);
        });
        foreach (var line in lines) (await LotsOf(line)).ShouldBe([lot]);

        async Task<int> DoneAsync()
        {
            await using var session = service.Store.QuerySession();
            return (await session.QueryAsync<int>("select count(*)::int from mt_doc_tally"))[0];
        }
    }

    [Fact]
    public async Task A_message_that_its_queue_does_not_take_stays_where_it_is()
    {
        await FailAsync(Guid.NewGuid(), Guid.NewGuid());
        var before = await Listed(1);
        await service.DisposeAsync();
        await StartAsync(listens: false);
        await using (var raw = await new ConnectionFactory { Uri = new Uri(own.Bus) }.CreateConnectionAsync())
        await using (var channel = await raw.CreateChannelAsync())
            await channel.QueueDeleteAsync(Reaction);

        (await admin.Refused("/operations/failed-queues/put-back", new PutBackMessages(Failed))).Status.ShouldBe(503);
        (await Listed(1)).ShouldBe(before);
    }

    [Fact]
    public async Task What_the_broker_moved_away_goes_back_to_the_queue_that_it_came_from()
    {
        WhenRunCompleted.Broken.TryRemove(lot, out _);
        await service.DisposeAsync();
        var line = Guid.NewGuid();
        await bus.Publish(Run(line), Guid.NewGuid(), line, 1, DateTimeOffset.UtcNow);
        await using (var raw = await new ConnectionFactory { Uri = new Uri(own.Bus) }.CreateConnectionAsync())
        await using (var channel = await raw.CreateChannelAsync())
        {
            var got = await Eventually.Get(() => channel.BasicGetAsync(Reaction, autoAck: false), found => found is not null);
            await channel.BasicRejectAsync(got!.DeliveryTag, requeue: false);
            await Eventually.Get(() => channel.QueueDeclarePassiveAsync(DeadLetter), found => found.MessageCount == 1);
            // A message of nobody: it says of no queue of the service that it came from there.
            await channel.BasicPublishAsync("", DeadLetter, "{}"u8.ToArray());
        }
        await StartAsync();

        var queue = await Listed(2);
        (queue.Queue, queue.Oldest!.Reason, queue.Oldest.PutsBackTo).ShouldBe((DeadLetter, "the broker moved it away: rejected", Reaction));
        queue.Oldest.FailedAt.ShouldNotBeNull().ShouldBeInRange(DateTimeOffset.UtcNow.AddMinutes(-2), DateTimeOffset.UtcNow.AddSeconds(2));
        (await PutBack(DeadLetter)).ShouldBe(new MessagesPutBack(DeadLetter, 1, 1, null));
        await Eventually.Holds(async () => (await LotsOf(line)).ShouldBe([lot]));
        (await Listed(1)).Oldest.ShouldBe(new FailedMessage(null, null, null, null, null, 1, null));
    }

    [Fact]
    public async Task Messages_that_failed_make_the_service_degraded_until_they_are_put_back()
    {
        (await Check("Healthy")).GetProperty("data").EnumerateObject().ShouldBeEmpty();
        await FailAsync(Guid.NewGuid(), Guid.NewGuid());
        var held = await Check("Degraded");
        held.GetProperty("description").GetString().ShouldBe($"messages fail again and again: 1 in {Failed}");
        held.GetProperty("data").GetProperty(Failed).GetInt64().ShouldBe(1);

        WhenRunCompleted.Broken.TryRemove(lot, out _);
        (await PutBack(Failed)).PutBack.ShouldBe(1);
        await Check("Healthy");

        await using (var raw = await new ConnectionFactory { Uri = new Uri(own.Bus) }.CreateConnectionAsync())
        await using (var channel = await raw.CreateChannelAsync())
            await channel.BasicPublishAsync("", DeadLetter, "{}"u8.ToArray());
        (await Check("Degraded")).GetProperty("data").GetProperty(DeadLetter).GetInt64().ShouldBe(1);

        service.Broker.Cut();
        await Eventually.Get(() => Check("Degraded"), check => $"{check.GetProperty("description")}".Contains("does not say", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Reaction, 1, 404, "queue"), InlineData("others-when-seen_error", 1, 404, "queue"), InlineData("probe", 1, 404, "queue")]
    [InlineData(Failed, 0, 422, "max"), InlineData(Failed, 1001, 422, "max"), InlineData("", 1, 422, "queue")]
    public async Task A_queue_of_others_and_a_number_out_of_bounds_are_refused(string queue, int max, int status, string field)
    {
        var (refused, faults) = await admin.Refused("/operations/failed-queues/put-back", new PutBackMessages(queue, max));
        (refused, faults.Single().Field).ShouldBe((status, field));
    }

    [Fact]
    public async Task Without_the_broker_the_answer_says_so()
    {
        service.Broker.Cut();
        using var listed = await admin.GetAsync("/operations/failed-queues");
        listed.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await admin.Refused("/operations/failed-queues/put-back", new PutBackMessages(Failed))).Faults.Single().Field.ShouldBe("broker");
    }

    /// <summary>The check of the service's health, once it says so. It looks at the broker seldom.</summary>
    async Task<JsonElement> Check(string status) => await Eventually.Get(
        async () =>
        {
            using var answer = await service.WithToken(null).GetAsync("/health/ready");
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            return JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync()).GetProperty("checks").GetProperty("failed-messages");
        },
        check => check.GetProperty("status").GetString() == status);

    async Task StartAsync(bool listens = true)
    {
        service = await TallyService.StartAsync(own, servers.Issuer, database, log: log, listens: listens, retryAfter: []);
        admin = service.As(servers.Issuer, organisation, Roles.Admin);
    }

    RunCompleted Run(Guid line, string? other = null) => new(line, Guid.NewGuid(), null, null, null, other ?? lot, 100, 96, []);

    Task FailAsync(Guid line, Guid message)
    {
        WhenRunCompleted.Broken[lot] = true;
        return bus.Publish(Run(line), message, line, 1, DateTimeOffset.UtcNow);
    }

    Task<FailedQueue> Listed(long messages) => Eventually.Get(
        async () => (await admin.Get<FailedQueue[]>("/operations/failed-queues")).SingleOrDefault()!, queue => queue?.Messages == messages);

    async Task<MessagesPutBack> PutBack(string queue, int max = 1000, Guid? command = null)
    {
        using var answer = await admin.Command("/operations/failed-queues/put-back", new PutBackMessages(queue, max), command);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return JsonSerializer.Deserialize<MessagesPutBack>(
            await answer.Content.ReadAsStringAsync(), JsonSerializerOptions.Web)!;
    }

    /// <summary>Waits until what was delivered for the line before is through.</summary>
    async Task Handled(Guid line)
    {
        await bus.Publish(Run(line, "later"), Guid.NewGuid(), line, 2, DateTimeOffset.UtcNow);
        await Eventually.Holds(async () => (await LotsOf(line)).ShouldContain("later"));
    }

    async Task<IReadOnlyList<string>> LotsOf(Guid line)
    {
        await using var session = service.Store.QuerySession();
        return (await session.LoadAsync<Tally>(line))?.Lots ?? [];
    }
}
