using Microsoft.Extensions.DependencyInjection;

using Npgsql;

using SupplyChain.ComponentCatalog.SavedSearches;
using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.Contracts.Notifications;
using SupplyChain.TestKit;

using SavedSearch = SupplyChain.Contracts.ComponentCatalog.Api.SavedSearch;

namespace SupplyChain.ComponentCatalog.Tests.SavedSearches;

/// <summary>That nothing is told twice or lost. In a service of its own, whose clock passes.</summary>
public sealed class LookForNewPartsTests : IAsyncLifetime
{
    const string Searches = "/saved-searches";

    readonly CatalogService service = new();
    readonly Guid buyer = Guid.NewGuid();

    public ValueTask InitializeAsync() => service.InitializeAsync();

    public ValueTask DisposeAsync() => service.DisposeAsync();

    HttpClient Buyer => service.As(buyer, "oem");
    HttpClient Publisher => service.AsNew("supplier");
    LookForNewParts Look => service.Services.GetRequiredService<LookForNewParts>();
    NpgsqlDataSource Database => service.Services.GetRequiredService<NpgsqlDataSource>();

    async Task<Guid> Save(string name, SavedFilter filter) => (await Buyer.Accepted(Searches, new SaveSearch(name, filter))).Id;

    async Task<IReadOnlyList<Guid>> Found(Guid search) =>
        [.. (await Buyer.Get<Page<FoundComponent>>($"{Searches}/{search}/found?first=200")).Items.Select(found => found.ComponentId)];

    Task<SavedSearch> Shown(Guid search) => Buyer.Get<SavedSearch>($"{Searches}/{search}");

    int NoticesOf(Guid search) => service.Bus.All<NoticesGiven>().Sum(given => given.Notices.Count(notice => notice.SubjectId == search));

    async Task<IReadOnlyList<SearchFoundParts>> ToldOf(Guid search)
    {
        await using var session = service.Store.QuerySession();
        return [.. (await session.Events.FetchStreamAsync(search)).Select(e => e.Data).OfType<SearchFoundParts>()];
    }

    async Task Run(string sql)
    {
        await using var command = Database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    [Fact]
    public async Task A_process_that_ends_before_it_wrote_what_it_found_loses_nothing_and_tells_nothing_twice()
    {
        var search = await Save("tof", new(["tof"]));
        var key = BitConverter.ToInt64(NamedId.Of("saved-searches", "look").ToByteArray());
        await using var holder = new NpgsqlConnection(service.Servers.Database);
        await holder.OpenAsync();
        await using (var hold = new NpgsqlCommand($"select pg_advisory_lock({key})", holder)) await hold.ExecuteNonQueryAsync();
        var part = await Publisher.Publish(Parts.New("A", "tof"));
        // Whatever looks has found the part and waits to write it: it ends there.
        await using (var ending = new NpgsqlCommand(
            $"select count(pg_terminate_backend(pid)) from pg_stat_activity where {holder.ProcessID} = any(pg_blocking_pids(pid))", holder))
            await Eventually.Get(async () => (long)(await ending.ExecuteScalarAsync())!, count => count > 0);
        (await Found(search)).ShouldBeEmpty();
        await using (var release = new NpgsqlCommand($"select pg_advisory_unlock({key})", holder)) await release.ExecuteNonQueryAsync();

        await Eventually.Holds(async () => (await Found(search)).ShouldBe([part]));
        await Eventually.Holds(() => { NoticesOf(search).ShouldBe(1); return Task.CompletedTask; });
        await service.RestartAsync();
        await Publisher.Publish(Parts.New("B", "imu"));
        await Look.LookAtPage(TestContext.Current.CancellationToken);
        (await ToldOf(search)).ShouldHaveSingleItem().First.ShouldBe([part]);
    }

    [Fact]
    public async Task A_part_is_new_whose_transaction_was_open_while_the_search_was_saved()
    {
        var (before, meanwhile) = (await Publisher.Publish(Parts.New("A", "tof")), await Publisher.Publish(Parts.New("B", "tof")));
        await using var publishing = new NpgsqlConnection(service.Servers.Database);
        await publishing.OpenAsync();
        await using var transaction = await publishing.BeginTransactionAsync();
        // As if the second part were published by a transaction that began before the search was saved and ends behind it.
        await using (var publish = new NpgsqlCommand(
            $"update object_changes set written_in = pg_current_xact_id(), written_at = now() - interval '1 day' where id = '{meanwhile}'",
            publishing, transaction))
            await publish.ExecuteNonQueryAsync();
        var search = await Save("tof", new(["tof"]));
        await transaction.CommitAsync();
        await Eventually.Holds(async () => (await Found(search)).ShouldBe([meanwhile]));
        await Publisher.Publish(Parts.New("C", "imu"));
        while (await Look.LookAtPage(TestContext.Current.CancellationToken)) { }
        (await Found(search)).ShouldNotContain(before);
    }

    [Fact]
    public async Task Of_several_processes_that_look_at_once_one_tells_and_an_import_leads_to_few_notices()
    {
        var search = await Save("tof", new(["tof"]));
        const int Rows = 500, Files = 3;
        var looking = new CancellationTokenSource();
        var others = Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            while (!looking.IsCancellationRequested) await Look.LookAtPage(TestContext.Current.CancellationToken);
        })).ToList();
        var publisher = Publisher;
        for (var file = 0; file < Files; file++)
            await publisher.Import("/import/components", Enumerable.Range(0, Rows).Select(i => new ImportComponent($"Maker {file}", $"P{i}", i % 2 == 0 ? "tof" : "imu")));
        // A search that is saved in between finds what comes behind it alone.
        var later = await Save("later", new(["tof"]));
        var last = await publisher.Publish(Parts.New("LAST", "tof"));
        await Eventually.Holds(async () => (await Shown(search)).FoundCount.ShouldBe(Files * Rows / 2 + 1));
        await Eventually.Holds(async () => (await Found(later)).ShouldBe([last]));
        await looking.CancelAsync();
        await Task.WhenAll(others);

        var told = await Eventually.Get(() => ToldOf(search), told => told.Count > 0);
        told.ShouldHaveSingleItem();
        service.Clock.Advance(TimeSpan.FromMinutes(11));
        told = await Eventually.Get(() => ToldOf(search), now => now.Sum(each => each.Count) == Files * Rows / 2 + 1);
        told.Count.ShouldBeLessThanOrEqualTo(2);
        told.ShouldAllBe(each => each.First.Count <= 20 && each.First.Count == Math.Min(20, each.Count));
        await Eventually.Holds(() => { NoticesOf(search).ShouldBe(told.Count); return Task.CompletedTask; });
        var listed = await Buyer.ByPagesOfOne<FoundComponent>($"{Searches}/{later}/found?x=1");
        listed.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task One_that_cannot_be_run_stops_no_other_and_finds_what_it_missed_once_it_can()
    {
        var (broken, other) = (await Save("broken", new(["tof"])), await Save("other", new(["tof"])));
        // As if a later taxonomy had no such class.
        await Run($"update mt_doc_savedsearch set data = jsonb_set(data, '{{filter,classes}}', '[\"gone\"]') where id = '{broken}'");
        var missed = await Publisher.Publish(Parts.New("A", "tof"));
        await Eventually.Holds(async () => (await Found(other)).ShouldBe([missed]));
        var shown = await Eventually.Get(() => Shown(broken), now => now.State == SavedSearchState.Broken);
        shown.BrokenBy.ShouldBe("class");
        (await Found(broken)).ShouldBeEmpty();

        await Run($"update mt_doc_savedsearch set data = jsonb_set(data, '{{filter,classes}}', '[\"tof\"]') where id = '{broken}'");
        var next = await Publisher.Publish(Parts.New("B", "imu"));
        await Eventually.Get(() => Shown(broken), now => now.State == SavedSearchState.Watching);
        (await Found(broken)).ShouldBe([missed]);
        next.ShouldNotBe(missed);
    }

    [Fact]
    public async Task What_was_dropped_is_told_no_more_and_what_is_full_looks_for_no_more()
    {
        var (dropped, full, other) = (await Save("dropped", new(["tof"])), await Save("full", new(["tof"])), await Save("other", new(["tof"])));
        await Buyer.Accepted($"{Searches}/{dropped}/dropping", new DropSavedSearch());
        await Run($"update search_watch set found = 10000 where search_id = '{full}'");
        var part = await Publisher.Publish(Parts.New("A", "tof"));
        await Eventually.Holds(async () => (await Found(other)).ShouldBe([part]));
        (await Found(full)).ShouldBeEmpty();
        (await Shown(full)).State.ShouldBe(SavedSearchState.Full);
        NoticesOf(dropped).ShouldBe(0);
    }

    [Fact]
    public async Task A_position_of_another_database_begins_again_here()
    {
        var search = await Save("tof", new(["tof"]));
        await Run("insert into search_look (written_in, id) values ('9000000000', gen_random_uuid()) on conflict (one) do update set written_in = '9000000000'");
        while (await Look.LookAtPage(TestContext.Current.CancellationToken)) { }
        var part = await Publisher.Publish(Parts.New("A", "tof"));
        await Eventually.Holds(async () => (await Found(search)).ShouldBe([part]));
    }
}
