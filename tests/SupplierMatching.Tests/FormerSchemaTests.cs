using Marten.Schema;

using Microsoft.Extensions.DependencyInjection;

using Npgsql;

using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Tests.GapClosures;
using SupplyChain.TestKit;

namespace SupplyChain.SupplierMatching.Tests;

/// <summary>On a database of its own, which is brought into the form that it had before and then started upon.</summary>
public sealed class FormerSchemaTests : IAsyncLifetime
{
    const string Lists = "/sourcing-requests/shortlists/by-ids";

    readonly MatchingService service = new();

    public ValueTask InitializeAsync() => service.InitializeAsync();

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task Lists_that_were_documents_stay_and_the_index_over_whole_requests_goes()
    {
        var loop = await new Loop(service).Begin();
        var request = (await loop.Buyer.Accepted("/sourcing-requests", new RequestSourcing(
            new(service.Clock.GetUtcNow().AddDays(7), service.Clock.GetUtcNow().AddDays(14)), MatchingService.Qingdao,
            [new(loop.Week, 100)], loop.Component))).Id;
        await using var database = NpgsqlDataSource.Create(service.Servers.Database);
        await using (var former = database.CreateCommand("""
            create table mt_doc_storedshortlist (id uuid primary key, data jsonb not null);
            insert into mt_doc_storedshortlist select request_id, jsonb_build_object(
                'id', request_id, 'ranked', ranked, 'excluded', excluded, 'content', encode(content, 'base64')) from request_shortlist;
            drop table request_shortlist;
            create index mt_doc_sourcingrequest_idx_data on mt_doc_sourcingrequest using gin (data jsonb_path_ops);
            """)) await former.ExecuteNonQueryAsync();

        await service.Store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();

        var list = (await loop.Buyer.Asks<ShortlistPage[]>(Lists, new[] { request })).Single();
        list.Ranked.Single().SupplierId.ShouldBe(loop.Supplier);
        await using var left = database.CreateCommand("""
            select count(*) from pg_class
            where relname in ('mt_doc_storedshortlist', 'mt_doc_sourcingrequest_idx_data')
            """);
        (await left.ExecuteScalarAsync()).ShouldBe(0L);
    }

    [Fact]
    public async Task Figures_that_were_columns_of_their_own_stand_in_one_text()
    {
        var loop = await new Loop(service).Begin();
        await using var database = NpgsqlDataSource.Create(service.Servers.Database);
        await using (var former = database.CreateCommand("""
            alter table mt_doc_offer drop column terms_text, add column from_quantities numeric[], add column unit_prices numeric[],
                add column minimum_order numeric, add column order_multiple numeric, add column lead_time_days integer,
                add column currency varchar;
            alter table mt_doc_capacityplan drop column weeks_text, add column actuals numeric[], add column maxima numeric[];
            """)) await former.ExecuteNonQueryAsync();

        await service.Store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
        foreach (var data in service.Services.GetServices<IInitialData>()) await data.Populate(service.Store, CancellationToken.None);

        var request = (await loop.Buyer.Accepted("/sourcing-requests", new RequestSourcing(
            new(service.Clock.GetUtcNow().AddDays(7), service.Clock.GetUtcNow().AddDays(14)), MatchingService.Qingdao,
            [new(loop.Week, 100)], loop.Component))).Id;
        var listed = (await loop.Buyer.Asks<ShortlistPage[]>(Lists, new[] { request })).Single().Ranked.ShouldHaveSingleItem();
        listed.SupplierId.ShouldBe(loop.Supplier);
        await service.Offer(loop.Supplier, loop.Component, terms: service.Terms(price: 7));
        await using var texts = database.CreateCommand("select string_agg(terms_text, ';') from mt_doc_offer");
        ((string)(await texts.ExecuteScalarAsync())!).ShouldContain(":7|CNY");
    }
}
