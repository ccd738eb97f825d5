using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Sourcing;
using SupplyChain.SupplierMatching.Tests.GapClosures;
using SupplyChain.TestKit;

namespace SupplyChain.SupplierMatching.Tests.Sourcing;

/// <summary>Rounds through HTTP, with a service of its own that is stopped between two rounds.</summary>
public sealed class RoundServiceTests : IAsyncLifetime
{
    readonly MatchingService service = new();

    public ValueTask InitializeAsync() => service.InitializeAsync();

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task A_round_whose_deadline_passes_while_the_service_is_stopped_is_opened_once()
    {
        var loop = await new Loop(service).Begin();
        var rival = await loop.NewSupplier();
        await loop.Contributes();
        await loop.GapOpens();
        var process = (await loop.Proposed()).Id;
        var request = await loop.Accepted();
        await loop.Quotes(request);
        await loop.Quotes(request, rival, 350);
        await loop.QuotesOpened(request);
        var (path, command) = ($"/sourcing-requests/{request}/rounds", Guid.NewGuid());
        var round = new OpenRound(service.Clock.GetUtcNow().AddHours(2), BestAndFinal: true, [loop.Supplier]);

        foreach (var (organisation, role) in new[] { (Guid.NewGuid(), "oem"), (loop.Oem, "oem") })
            (await service.As(organisation, role).Refused(path, round with { SupplierIds = [Guid.NewGuid()] })).Status
                .ShouldBe(organisation == loop.Oem ? 422 : 404);
        ((int)(await loop.Seller.Command(path, round)).StatusCode).ShouldBe(403);
        await loop.Buyer.Accepted(path, round, command);
        await loop.Buyer.Accepted(path, round, command);
        (await loop.Buyer.Refused(path, round)).Status.ShouldBe(409);
        (await loop.Timeline(process, GapClosureStep.Requested)).Due.ShouldBe(round.QuoteDeadline);
        (await loop.Buyer.Refused($"/sourcing-requests/{request}/award", loop.Award())).Status.ShouldBe(409);

        await loop.Quotes(request, quantity: 500);
        (await service.As(rival, "supplier").Refused(
            $"/sourcing-requests/{request}/quote", new SubmitQuote(service.Terms(), [new WeekQuantity(loop.Week, 1)]))).Status.ShouldBe(409);
        var text = await loop.Buyer.GetStringAsync($"/sourcing-requests/{request}");
        text.ShouldContain("\"quantity\":400", Case.Sensitive, "the first round is read on");
        text.ShouldNotContain("\"quantity\":500");
        var other = await service.As(rival, "supplier").GetStringAsync($"/sourcing-requests/{request}");
        other.ShouldContain("\"round\":1,\"bestAndFinal\":false");
        other.ShouldNotContain($"{loop.Supplier}");

        await service.RestartAsync(() => service.Clock.Advance(TimeSpan.FromHours(2)));
        var opened = await Eventually.Get(
            () => loop.Buyer.Get<SourcingOverview>($"/sourcing-requests/{request}"), r => r.State == SourcingState.QuotesOpened);
        opened.Buyer!.Quotes.Select(quote => (quote.SupplierId, quote.Weeks.Single().Quantity))
            .ShouldBe([(rival, 350m), (loop.Supplier, 500m)], ignoreOrder: true);
        opened.Buyer.Rounds!.Select(each => (each.Number, each.QuoteCount, each.OpenedAt is not null)).ShouldBe([(1, 2, true), (2, 1, true)]);
        await using (var session = service.Store.QuerySession())
            (await session.Events.FetchStreamAsync(request)).Count(stored => stored.Data is QuotesOpened).ShouldBe(2);
        (await loop.Seller.Refused(
            $"/sourcing-requests/{request}/quote", new SubmitQuote(service.Terms(), [new WeekQuantity(loop.Week, 1)]))).Status.ShouldBe(409);
        await loop.Timeline(process, GapClosureStep.Quoted);
        (await loop.Buyer.Refused(path, round with { QuoteDeadline = service.Clock.GetUtcNow().AddHours(1) })).Status.ShouldBe(409);
        await loop.Buyer.Accepted($"/sourcing-requests/{request}/award", loop.Award(450));

        var before = await ReadModels.DumpAsync(service.Services);
        await ReadModels.RebuildAsync(service.Services);
        (await ReadModels.DumpAsync(service.Services)).ShouldBe(before);
    }
}
