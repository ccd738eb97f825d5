using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

using Npgsql;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Sourcing;
using SupplyChain.SupplierMatching.Tests.GapClosures;
using SupplyChain.TestKit;

namespace SupplyChain.SupplierMatching.Tests.Sourcing;

/// <summary>What stands of quotes in the database, and what becomes of them. On a database and a key ring of its own.</summary>
public sealed class SealedQuoteTests : IAsyncLifetime
{
    const decimal Price = 7319.482615m, Quantity = 483.25m;

    readonly MatchingService service = new();

    public ValueTask InitializeAsync() => service.InitializeAsync();

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task Until_the_deadline_the_database_holds_nothing_of_what_a_quote_says()
    {
        var loop = await new Loop(service).Begin();
        var request = await Requested(loop);
        var (path, id) = ($"/sourcing-requests/{request}/quote", Guid.NewGuid());
        var before = await Digests();
        await loop.Seller.Accepted(path, Quote(loop, Price, 1), Guid.NewGuid());
        await loop.Seller.Accepted(path, Quote(loop), id);
        await loop.Seller.Accepted(path, Quote(loop), id);

        (await loop.Seller.Refused(path, Quote(loop, Price + 1), id)).Status.ShouldBe(409, "the id was used for another command");
        await service.Bus.Hear<QuotesChanged>(changed => changed.RequestId == request);
        var stored = await Everything();
        foreach (var secret in Secrets()) stored.ShouldNotContain(secret);
        stored.ShouldContain("quote_sealed");
        (await Digests()).Except(before).Count().ShouldBe(2, "both quotes were accepted");

        // Who knows the form of a command could otherwise try what digest each price gives.
        stored.ShouldNotContain($"{id}");
        stored.ShouldNotContain($"{DigestOf(path, Quote(loop))}");
        var own = await loop.Seller.Get<SourcingOverview>($"/sourcing-requests/{request}");
        own.Supplier!.Quote!.Terms.Prices.Single().UnitPrice.ShouldBe(Price);
        (await loop.Seller.Get<Page<SourcingOverview>>("/sourcing-requests")).Items.Single().Supplier!.Quote!.Weeks.Single().Quantity
            .ShouldBe(Quantity);

        var opened = await loop.QuotesOpened(request);
        opened.Buyer!.Quotes.Single().Terms.Prices.Single().UnitPrice.ShouldBe(Price);
        var after = await Everything();
        foreach (var secret in Secrets()) after.ShouldContain(secret);
        await loop.Buyer.Accepted($"/sourcing-requests/{request}/award", loop.Award(400));
    }

    [Fact]
    public async Task A_service_started_again_reads_what_was_sealed_before_also_where_it_was_not()
    {
        var loop = await new Loop(service).Begin();
        var rival = await loop.NewSupplier();
        var request = await Requested(loop);
        await loop.Seller.Accepted($"/sourcing-requests/{request}/quote", Quote(loop));
        await using (var session = service.Store.LightweightSession())
        {
            // As it was stored before quotes were encrypted.
            session.Events.Append(request, new QuoteSubmitted(
                new Quote(rival, loop.Component, service.Terms(), [new WeekQuantity(loop.Week, 410)]), service.Clock.GetUtcNow()));
            await session.SaveChangesAsync();
        }

        await service.RestartAsync();

        (await loop.Seller.Get<SourcingOverview>($"/sourcing-requests/{request}")).Supplier!.Quote!.Terms.Prices.Single().UnitPrice
            .ShouldBe(Price);
        (await service.As(rival, "supplier").Get<SourcingOverview>($"/sourcing-requests/{request}")).Supplier!.Quote!.Weeks.Single()
            .Quantity.ShouldBe(410);
        var opened = await loop.QuotesOpened(request);
        opened.Buyer!.Quotes.Select(quote => quote.SupplierId).ShouldBe([rival, loop.Supplier], ignoreOrder: true);
        (await ListOf(loop, request)).RankedCount.ShouldBe(2);

        var before = await ReadModels.DumpAsync(service.Services);
        await ReadModels.RebuildAsync(service.Services);
        (await ReadModels.DumpAsync(service.Services)).ShouldBe(before);
    }

    [Fact]
    public async Task An_altered_quote_is_set_aside_alone()
    {
        var loop = await new Loop(service).Begin();
        var rival = await loop.NewSupplier();
        var (request, other) = (await Requested(loop), await Requested(loop));
        foreach (var each in new[] { request, other })
        {
            await loop.Quotes(each);
            await loop.Quotes(each, rival);
        }
        await using (var database = NpgsqlDataSource.Create(service.Servers.Database))
        await using (var tamper = database.CreateCommand($$"""
            update mt_doc_sourcingrequest set data = jsonb_set(data, '{sealed,0,content}', data #> '{sealed,1,content}') where id = '{{request}}'
            """)) (await tamper.ExecuteNonQueryAsync()).ShouldBe(1);

        var opened = await loop.QuotesOpened(request);
        (opened.Buyer!.QuoteCount, opened.Buyer.Quotes.Single().SupplierId).ShouldBe((2, rival));
        var excluded = (await ListOf(loop, request)).Excluded.Single();
        (excluded.SupplierId, excluded.Reasons.Single().Reason.Code).ShouldBe((loop.Supplier, ExclusionReasons.QuoteAltered.Code));
        var second = await Eventually.Get(
            () => loop.Buyer.Get<SourcingOverview>($"/sourcing-requests/{other}"), r => r.State == SourcingState.QuotesOpened);
        second.Buyer!.Quotes.Count.ShouldBe(2);

        await Eventually.Get(Health, checks => checks.Contains("\"unreadable\":1"));
        await loop.Buyer.Accepted($"/sourcing-requests/{request}/award", loop.Award(supplier: rival));
        (await loop.Seller.Get<SourcingOverview>($"/sourcing-requests/{request}")).Supplier!.Answer.ShouldBe(SupplierAnswer.Declined);
        await Eventually.Get(Health, checks => checks.Contains("\"unreadable\":0"));
        service.Clock.Advance(TimeSpan.FromHours(1));
        await Eventually.Get(SetAside, reasons => reasons.Count == 0);
    }

    [Fact]
    public async Task A_quote_whose_key_is_lost_is_opened_once_the_key_is_restored()
    {
        var loop = await new Loop(service).Begin();
        var rival = await loop.NewSupplier();
        var request = await Requested(loop);
        await loop.Quotes(request);
        var backup = Directory.CreateTempSubdirectory("quote-keys-");
        await service.RestartAsync(() =>
        {
            foreach (var key in service.KeyRing.GetFiles()) key.MoveTo(Path.Combine(backup.FullName, key.Name));
        });

        var unread = (await loop.Seller.Get<SourcingOverview>($"/sourcing-requests/{request}")).Supplier!;
        (unread.Answer, unread.Quote).ShouldBe((SupplierAnswer.Quoted, null));
        await loop.Quotes(request, rival);
        var opened = await loop.QuotesOpened(request);
        (opened.Buyer!.QuoteCount, opened.Buyer.Quotes.Single().SupplierId).ShouldBe((2, rival));
        (await ListOf(loop, request)).Excluded.Single().Reasons.Single().Reason.Code.ShouldBe(ExclusionReasons.QuoteKeyMissing.Code);
        (await loop.Buyer.Refused($"/sourcing-requests/{request}/award", loop.Award())).Faults.Single().Reason
            .ShouldBe("its quote cannot be opened for now");
        await Eventually.Get(SetAside, reasons => reasons.Any(reason => reason.Contains(ExclusionReasons.QuoteKeyMissing.Code)));

        foreach (var key in backup.GetFiles()) key.MoveTo(Path.Combine(service.KeyRing.FullName, key.Name));
        service.Clock.Advance(TimeSpan.FromHours(1));
        opened = await Eventually.Get(
            () => loop.Buyer.Get<SourcingOverview>($"/sourcing-requests/{request}"), r => r.Buyer!.Quotes.Count == 2);
        (await ListOf(loop, request)).RankedCount.ShouldBe(2);
        await loop.Buyer.Accepted($"/sourcing-requests/{request}/award", loop.Award());
        await Eventually.Get(SetAside, reasons => reasons.Count == 0);
        backup.Delete(recursive: true);
    }

    static async Task<Guid> Requested(Loop loop) => (await loop.Buyer.Accepted("/sourcing-requests", new RequestSourcing(
        loop.Conditions(), MatchingService.Qingdao, [new WeekQuantity(loop.Week, 300)], loop.Component))).Id;

    SubmitQuote Quote(Loop loop, decimal price = Price, decimal minimumOrder = 100) => new(
        service.Terms(price, minimumOrder) with { OrderMultiple = 0.25m }, [new WeekQuantity(loop.Week, Quantity)]);

    static string[] Secrets() => [FormattableString.Invariant($"{Price}"), FormattableString.Invariant($"{Quantity}")];

    static async Task<ShortlistPage> ListOf(Loop loop, Guid request) =>
        (await loop.Buyer.Asks<ShortlistPage[]>("/sourcing-requests/shortlists/by-ids", new[] { request })).Single();

    static Guid DigestOf(string path, SubmitQuote quote)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(quote, MatchingService.Json);
        return new(SHA256.HashData([.. Encoding.UTF8.GetBytes($"POST {path}\n"), .. body]).AsSpan(0, 16));
    }

    async Task<IReadOnlyList<string>> SetAside() => await Strings("select data ->> 'reason' from mt_doc_setasidedeadline");

    async Task<IReadOnlyList<string>> Digests() => await Strings("select data ->> 'digest' from mt_doc_processedcommand");

    async Task<string> Health()
    {
        using var answer = await service.Anonymous().GetAsync("/health/ready");
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Every row of every table, whatever it is for.</summary>
    async Task<string> Everything()
    {
        var all = new StringBuilder();
        foreach (var table in await Strings("select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables where schemaname !~ '^(pg_|information_schema)'"))
            foreach (var row in await Strings($"select to_jsonb(t)::text from {table} t")) all.AppendLine(row);
        return all.ToString();
    }

    async Task<IReadOnlyList<string>> Strings(string sql)
    {
        await using var database = NpgsqlDataSource.Create(service.Servers.Database);
        await using var command = database.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var found = new List<string>();
        while (await reader.ReadAsync()) found.Add(reader.GetString(0));
        return found;
    }
}
