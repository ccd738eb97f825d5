using System.Text.Json;

using Marten;

using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

using Npgsql;

using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.GapMonitoring.Balances;
using SupplyChain.GapMonitoring.Gaps;
using SupplyChain.TestKit;

using Published = SupplyChain.Contracts.GapMonitoring;
using Service = SupplyChain.TestKit.ServiceUnderTest<Program>;

namespace SupplyChain.GapMonitoring.Tests;

/// <summary>Pages of messages whose transactions lose their connection half-way, and which all come a second time.</summary>
public sealed class InterruptedPagesTests
{
    const int Parts = 60, Interruptions = 3;
    const string Region = "370200";

    readonly Guid[] components = [.. Enumerable.Range(0, Parts).Select(_ => Guid.NewGuid())];
    readonly (Guid Oem, Guid Optics) organisations = (Guid.NewGuid(), Guid.NewGuid());
    readonly Dictionary<(Guid, string), Guid> streams = [];
    readonly DateTimeOffset start = DateTimeOffset.UtcNow;

    [Fact]
    public async Task Interrupted_and_repeated_pages_lead_to_the_balances_gaps_and_notices_of_an_undisturbed_run()
    {
        // Each is there for all balances before the next is sent: the kinds are worked off side by side.
        List<(Func<Service, Task> Send, Func<Balance, bool> Arrived)> rounds =
        [
            Round("capacity", 1, i => Capacity(i, 100), balance => CapacityVersion(balance) == 1),
            Round("requirement", 1, i => Requirement(i, 150 + i), balance => balance.Requirement.Version == 1),
            Round("qualification", 1, Qualification, balance => balance.Of(organisations.Optics).Eligibility.Counts),
            Round("requirement", 2, i => Requirement(i, i % 2 == 0 ? 90 : 300), balance => balance.Requirement.Version == 2),
            Round("capacity", 2, i => Capacity(i, i % 3 == 0 ? 20 : 400), balance => CapacityVersion(balance) == 2),
            Round("capacity", 3, i => Capacity(i, 10 + i), balance => CapacityVersion(balance) == 3),
            Round("requirement", 3, i => Requirement(i, 2 * i), balance => balance.Requirement.Version == 3),
        ];
        await using var undisturbed = new OwnService();
        await using var disturbed = new OwnService();
        await undisturbed.InitializeAsync();
        await disturbed.InitializeAsync();

        foreach (var (send, arrived) in rounds) await Send(undisturbed, send, arrived);
        foreach (var (send, arrived) in rounds[..^2]) await Interrupted(disturbed, () => Send(disturbed, send, arrived));
        foreach (var (send, _) in rounds[..^2]) await send(disturbed);
        foreach (var (send, arrived) in rounds[^2..]) await Interrupted(disturbed, () => Send(disturbed, send, arrived));

        var expected = await StateOf(undisturbed);
        (await StateOf(disturbed)).ShouldBe(expected);
        expected.Count.ShouldBe(2 * Parts);
        var notices = await NoticesOf(undisturbed);
        (await NoticesOf(disturbed)).ShouldBe(notices);
        notices.Count.ShouldBeGreaterThan(3 * Parts);
        var before = await ReadModels.DumpAsync(disturbed.Services);
        await ReadModels.RebuildAsync(disturbed.Services);
        (await ReadModels.DumpAsync(disturbed.Services)).ShouldBe(before);
    }

    (Func<Service, Task>, Func<Balance, bool>) Round<T>(
        string subject, long version, Func<int, T> contract, Func<Balance, bool> arrived) where T : class
    {
        PageItem<T>[] items =
        [
            .. components.Select((component, i) => new PageItem<T>(
                Guid.NewGuid(), StreamOf(component, subject), version, start.AddMinutes(version).AddSeconds(i), contract(i))),
        ];
        return (service => Task.WhenAll(items.Chunk(20).Select(page => service.Bus.PublishPage<T>(page))), arrived);
    }

    Guid StreamOf(Guid component, string subject) =>
        streams.TryGetValue((component, subject), out var known) ? known : streams[(component, subject)] = Guid.NewGuid();

    CapacityPublished Capacity(int i, decimal actual) =>
        new(organisations.Optics, components[i], Region, [new(Week(0), actual, actual + 10), new(Week(1), actual / 3, actual)]);

    RequirementChanged Requirement(int i, decimal quantity) => new(
        components[i], Region,
        [.. Enumerable.Range(0, 2).Select(week => new RequirementWeek(Week(week), quantity, quantity * 1.25m, 1, 1, Forecast: week > 0))],
        [organisations.Oem]);

    QualificationChanged Qualification(int i) => new(organisations.Optics, components[i], QualificationState.Qualified, null);

    DateOnly Week(int number) => IsoWeek.Of(start).AddDays(7 * (8 + number));

    long CapacityVersion(Balance balance) => balance.Of(organisations.Optics).Weeks.Select(week => week.Version).DefaultIfEmpty(0).Min();

    static async Task Send(Service service, Func<Service, Task> send, Func<Balance, bool> arrived)
    {
        await send(service);
        await Eventually.Get(
            async () => (await All<Balance>(service)).Count(arrived), handled => handled == Parts, TimeSpan.FromSeconds(60));
    }

    /// <summary>
    /// Holds what the transaction of a page must lock before it decides (the gap of the last component), or must write after it
    /// decided (the last balance), and ends the connection that waits for it. So for some times, then the page gets through.
    /// </summary>
    async Task Interrupted(Service service, Func<Task> send)
    {
        var last = Balance.IdOf(components[^1], Region);
        var exists = (await All<Balance>(service)).Any(balance => balance.Id == last);
        await using var holder = NpgsqlDataSource.Create(service.Servers.Database);
        await using var connection = await holder.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var hold = exists
            ? new NpgsqlCommand("select id::text from mt_doc_balance where id = $1 for update", connection)
            { Parameters = { new() { Value = last } } }
            : new NpgsqlCommand("select pg_advisory_xact_lock($1)::text", connection)
            { Parameters = { new() { Value = BitConverter.ToInt64(Gap.IdOf(components[^1], Region).ToByteArray()) } } };
        await hold.ExecuteScalarAsync();

        var sending = send();
        for (var interruption = 0; interruption < Interruptions; interruption++)
        {
            await using var end = holder.CreateCommand(
                "select count(pg_terminate_backend(pid))::int from pg_stat_activity "
                + $"where datname = current_database() and {connection.ProcessID} = any(pg_blocking_pids(pid))");
            await Eventually.Get(async () => (int)(await end.ExecuteScalarAsync())!, ended => ended > 0);
        }
        sending.IsCompleted.ShouldBeFalse();
        await transaction.RollbackAsync();
        await sending;
    }

    static async Task<IReadOnlyList<T>> All<T>(Service service) where T : notnull
    {
        await using var session = service.Store.QuerySession();
        return await session.Query<T>().ToListAsync();
    }

    static async Task<IReadOnlyList<string>> StateOf(Service service) =>
    [
        .. (await All<Balance>(service)).OrderBy(balance => balance.Id).Select(balance => JsonSerializer.Serialize(balance)),
        .. (await All<Gap>(service)).OrderBy(gap => gap.Id).Select(gap => JsonSerializer.Serialize(gap)),
    ];

    /// <summary>What others heard of the gaps, without repetitions, once it is as much as the gaps' events.</summary>
    static async Task<IReadOnlyList<string>> NoticesOf(Service service)
    {
        await using var session = service.Store.QuerySession();
        await Eventually.Get(
            // A transaction that fails leaves tombstones in place of its events.
            async () =>
            {
                var events = await session.Events.QueryAllRawEvents().ToListAsync();
                return (Events: events.Count(e => e.Data is IGapEvent), Heard: Heard(service).Count);
            },
            count => count.Heard == count.Events);
        return Heard(service);
    }

    static IReadOnlyList<string> Heard(Service service) =>
    [
        .. service.Bus.Everything.Where(heard => heard.Contract is
                Published.GapOpened or Published.GapWorsened or Published.GapEased or Published.GapClosed)
            .Select(heard => $"{heard.Stream} {heard.Version} {JsonSerializer.Serialize(heard.Contract)}").Distinct().Order(),
    ];

    /// <summary>It would log every one of the interruptions.</summary>
    sealed class OwnService : Service
    {
        protected override void Configure(IWebHostBuilder host)
        {
            base.Configure(host);
            host.ConfigureLogging(logging => logging.SetMinimumLevel(LogLevel.None));
        }
    }
}
