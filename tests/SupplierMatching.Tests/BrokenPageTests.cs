using Npgsql;

using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.DemandForecasting;
using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.SupplierMatching.GapClosures;
using SupplyChain.TestKit;

namespace SupplyChain.SupplierMatching.Tests;

/// <summary>Pages of messages whose transactions are broken off while they write, and which then come again in disorder.</summary>
public sealed class BrokenPageTests : IAsyncLifetime
{
    const int Count = 40;

    static readonly DateTimeOffset At = new(DateTime.UtcNow.Date, TimeSpan.Zero);
    static readonly DateOnly Week = IsoWeek.Of(At).AddDays(7 * 20);
    static readonly Guid[] Oems = [Id("oem", 0), Id("oem", 1)];

    readonly MatchingService undisturbed = new(), broken = new();

    public async ValueTask InitializeAsync()
    {
        await undisturbed.InitializeAsync();
        await broken.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await undisturbed.DisposeAsync();
        await broken.DisposeAsync();
    }

    [Fact]
    public async Task What_is_read_in_the_end_is_what_an_undisturbed_run_and_a_rebuild_give()
    {
        foreach (var service in new[] { undisturbed, broken }) await Begin(service);
        await Tell(undisturbed, items => items);
        await Eventually.Get(() => Told(undisturbed), told => told);
        var expected = await ReadModels.DumpAsync(undisturbed.Services);

        await using (var writers = await Hold(broken))
        {
            await Tell(broken, items => items);
            // Tried again, each of them is broken off a second time.
            for (var round = 0; round < 2; round++)
                await Eventually.Get(() => BreakOff(broken), brokenOff => brokenOff > 0);
        }
        var random = new Random(7);
        await Tell(broken, items => Disordered(items, random));
        await Tell(broken, items => Disordered(items, random));
        await Eventually.Get(() => Told(broken), told => told);

        (await ReadModels.DumpAsync(broken.Services)).ShouldBe(expected);
        (await Events(broken)).ShouldBe(await Events(undisturbed));
        await ReadModels.RebuildAsync(broken.Services);
        (await ReadModels.DumpAsync(broken.Services)).ShouldBe(expected);
    }

    /// <summary>Every gap is open and proposed to both OEMs before anything breaks.</summary>
    static async Task Begin(MatchingService service)
    {
        await service.Bus.PublishPage<GapOpened>([.. Numbers.Select(i => Item(GapOf(i), 1, new GapOpened(
            GapOf(i), Id("part", i), MatchingService.Qingdao, Short(100), GapState.BottleneckRed, 100, Oems, [])))]);
        await Eventually.Get(() => Scalar(service, "select count(*) from mt_doc_closure"), closures => closures == 2 * Count);
    }

    /// <summary>Parts, contributions, and gaps of which half worsen and half close.</summary>
    static async Task Tell(MatchingService service, Func<IReadOnlyList<object>, IReadOnlyList<object>> order)
    {
        await Page<ComponentPublished>(i => Id("part", i), 1, i => new(
            Id("part", i), "Maker", $"P-{i}", "waveguide", "1", Lifecycle.Active, [new ComponentProperty("mass", i, "g")]));
        await Page<LifecycleChanged>(i => Id("part", i), 2, i => new(Id("part", i), Lifecycle.EndOfLife));
        await Page<ContributionChanged>(i => Id("contribution", i), 1, i => Contribution(i, 1));
        await Page<ContributionChanged>(i => Id("contribution", i), 2, i => Contribution(i, 2));
        await Page<GapWorsened>(GapOf, 2, i => new(
            GapOf(i), Id("part", i), MatchingService.Qingdao, Short(300), GapState.BottleneckRed, 300, Oems, []), i => i % 2 == 0);
        await Page<GapClosed>(GapOf, 2, i => new(GapOf(i), Id("part", i), MatchingService.Qingdao, []), i => i % 2 == 1);

        async Task Page<T>(Func<int, Guid> subject, long version, Func<int, T> contract, Func<int, bool>? of = null) where T : class
        {
            var items = Numbers.Where(of ?? (_ => true)).Select(i => (object)Item(subject(i), version, contract(i)));
            foreach (var page in order([.. items]).Chunk(Count)) await service.Bus.PublishPage<T>([.. page.Cast<PageItem<T>>()]);
        }
    }

    /// <summary>Whether the last message of each kind shows everywhere.</summary>
    static async Task<bool> Told(MatchingService service) =>
        await Scalar(service, "select count(*) from mt_doc_part where data ->> 'class' is not null and data ->> 'lifecycle' = 'EndOfLife'")
            == Count
        && await Scalar(service, "select count(*) from mt_doc_contribution where (data ->> 'version')::int = 2") == Count
        && await Scalar(service, "select count(*) from mt_doc_knowngap where (data ->> 'version')::int = 2") == Count;

    /// <summary>Whatever writes waits, behind what it has written of the same transaction, until this is disposed.</summary>
    static async Task<NpgsqlConnection> Hold(MatchingService service)
    {
        var connection = new NpgsqlConnection(service.Servers.Database + ";Pooling=false");
        await connection.OpenAsync();
        await using var hold = new NpgsqlCommand(
            "begin; lock table mt_doc_part, mt_doc_contribution, mt_doc_closurehistory in exclusive mode", connection);
        await hold.ExecuteNonQueryAsync();
        return connection;
    }

    /// <summary>Ends the connections that wait for the lock in the middle of writing a page; returns how many.</summary>
    static Task<long> BreakOff(MatchingService service) => Scalar(service, """
        select count(pg_terminate_backend(pid)) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and wait_event_type = 'Lock' and wait_event = 'relation'
        """);

    /// <summary>All but those that the store puts in the place of what was broken off.</summary>
    static Task<long> Events(MatchingService service) => Scalar(service, "select count(*) from mt_events where type <> 'tombstone'");

    static async Task<long> Scalar(MatchingService service, string sql)
    {
        await using var connection = new NpgsqlConnection(service.Servers.Database + ";Pooling=false");
        await connection.OpenAsync();
        await using var query = new NpgsqlCommand(sql, connection);
        return (long)(await query.ExecuteScalarAsync())!;
    }

    /// <summary>All of them, half of them twice.</summary>
    static IReadOnlyList<object> Disordered(IReadOnlyList<object> items, Random random)
    {
        object[] all = [.. items, .. items.Where(_ => random.Next(2) == 0)];
        random.Shuffle(all);
        return all;
    }

    static Guid GapOf(int i) => GapNotice.GapIdOf(Id("part", i), MatchingService.Qingdao);

    static IEnumerable<int> Numbers => Enumerable.Range(0, Count);

    static GapWeek[] Short(decimal by) => [new(Week, 1000, 400, 400, by, GapState.BottleneckRed)];

    /// <summary>Together less than a gap requires: which of them first completed its fair split would depend on their order.</summary>
    static ContributionChanged Contribution(int i, decimal quantity) =>
        new(Id("part", i / 2), MatchingService.Qingdao, Oems[i % 2], [new WeekQuantity(Week, quantity * (i + 1))]);

    static PageItem<T> Item<T>(Guid stream, long version, T contract) =>
        new(NamedId.Of("message", typeof(T).Name, stream.ToString("N"), $"{version}"), stream, version, At, contract);

    static Guid Id(string kind, int number) => NamedId.Of("broken-page", kind, $"{number}");
}
