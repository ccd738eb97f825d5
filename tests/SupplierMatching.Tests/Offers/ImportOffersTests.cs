using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.TestKit;

using Contract = SupplyChain.Contracts.SupplierMatching;

namespace SupplyChain.SupplierMatching.Tests.Offers;

public sealed class ImportOffersTests(MatchingService service)
{
    [Fact]
    public async Task Rows_share_a_transaction_and_are_decided_in_their_order_without_the_rejected_ones()
    {
        var (supplier, part) = (await service.Supplier(), (await service.PartOf(await service.Component()))!);
        var rows = new List<ImportRow<ImportOffer>>();
        ImportRow<ImportOffer> Add(int price, DateOnly from, string? partNumber = null)
        {
            rows.Add(new(rows.Count + 2, Guid.NewGuid(), new ImportOffer(
                part.Manufacturer, partNumber
                    ?? part.PartNumber, 100, 1, 5, [new PriceBreak(100, price)], "CNY", from, from.AddDays(30), Public: true)));
            return rows[^1];
        }

        // More than share one transaction; the first day's offer comes three times, the last time as it stands.
        for (var day = 0; day < 280; day++) Add(5, service.Today.AddDays(day));
        Add(6, service.Today);
        var rejected = Add(7, service.Today, "unheard of");
        Add(6, service.Today);
        var client = service.As(supplier, "supplier");
        var outcomes = await client.Import("/import/offers", new ImportBatch<ImportOffer>(rows));

        outcomes.Select(row => row.Row).ShouldBe(rows.Select(row => row.Row));
        outcomes[^3].Outcome.ShouldBe(ImportOutcome.Accepted);
        (outcomes[^2].Outcome, outcomes[^2].Row, outcomes[^2].Errors.Single().Field)
            .ShouldBe((ImportOutcome.Rejected, rejected.Row, "partNumber"));
        outcomes[^1].Outcome.ShouldBe(ImportOutcome.Unchanged);
        outcomes.Count(row => row.Outcome == ImportOutcome.Accepted).ShouldBe(281);

        var first = SupplierMatching.Offers.Offer.IdOf(supplier, part.Id, "CNY", service.Today);
        var offer = await client.Get<SupplierOffer>($"/offers/{first}");
        offer.Terms.Prices.Single().UnitPrice.ShouldBe(6);
        // Others hear of each, the qualification was declared once.
        await Eventually.Holds(() =>
        {
            service.Bus.All<Contract.OfferPublished>().Count(e => e.ComponentId == part.Id).ShouldBe(281);
            return Task.CompletedTask;
        });
        service.Bus.All<Contract.QualificationChanged>().Count(e => e.ComponentId == part.Id).ShouldBe(1);

        // The same batch once more, as after a lost answer, under the id that it had.
        var batch = Guid.NewGuid();
        var answer = await Import(client, rows, batch);
        (await Import(client, rows, batch)).Select(row => row.Outcome).ShouldBe(answer.Select(row => row.Outcome));
        (await client.Get<SupplierOffer>($"/offers/{first}")).Terms.Prices.Single().UnitPrice.ShouldBe(6);
    }

    [Theory]
    [InlineData(new[] { 9, 8, 7, 6 }, 6)]
    [InlineData(new[] { 9, 8, 9 }, 9)]
    public async Task Of_rows_of_one_key_the_last_stands_also_where_it_says_what_an_earlier_one_said(int[] prices, int last)
    {
        var (supplier, part) = (await service.Supplier(), (await service.PartOf(await service.Component()))!);
        ImportRow<ImportOffer> Row(int price, int i) => new(i + 2, NamedId.Of("price", $"{supplier}{price}"), new ImportOffer(
            part.Manufacturer, part.PartNumber, 100, 1, 5, [new PriceBreak(100, price)], "CNY", service.Today, service.Today.AddDays(9), true));
        var client = service.As(supplier, "supplier");
        var rows = prices.Select(Row).ToList();

        (await Import(client, rows, Guid.NewGuid(), dryRun: true)).ShouldAllBe(row => row.Outcome == ImportOutcome.Accepted);
        var id = SupplierMatching.Offers.Offer.IdOf(supplier, part.Id, "CNY", service.Today);
        using (var none = await client.GetAsync($"/offers/{id}", TestContext.Current.CancellationToken))
            none.StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);

        (await Import(client, rows, Guid.NewGuid())).ShouldAllBe(row => row.Outcome == ImportOutcome.Accepted);
        (await client.Get<SupplierOffer>($"/offers/{id}")).Terms.Prices.Single().UnitPrice.ShouldBe(last);
    }

    static async Task<IReadOnlyList<RowOutcome>> Import(
        HttpClient client, IReadOnlyList<ImportRow<ImportOffer>> rows, Guid batch, bool dryRun = false)
    {
        using var response = await client.Command("/import/offers", new ImportBatch<ImportOffer>(rows, dryRun), batch);
        response.EnsureSuccessStatusCode();
        return (await System.Net.Http.Json.HttpContentJsonExtensions.ReadFromJsonAsync<ImportAnswer>(
            response.Content, MatchingService.Json))!.Outcomes;
    }
}
