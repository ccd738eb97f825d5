using System.Text.Json;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.Sourcing;
using SupplyChain.TestKit;

using static SupplyChain.SupplierMatching.Tests.Sourcing.Deal;

namespace SupplyChain.SupplierMatching.Tests.Costs;

/// <summary>The opened quotes side by side, and what a quote may say.</summary>
public sealed class QuoteMatrixTests
{
    static readonly ExchangeRate Dollar = new("USD", 7, Today);
    static readonly SourcingConditions Costed = Conditions with { Rates = [Dollar], LandedCost = new(FreightShare: 0.1m, DutyShare: 0.2m) };
    static readonly object[] Requested = [Sourcing.Deal.Requested with { Conditions = Costed }, .. Asked[1..]];
    static readonly SubmitQuote Submit = new(Price, Own.Weeks);

    static SourcingRequest Opened(params Quote[] quotes) => Scenario.Fold<SourcingRequest>(
        [.. Requested, .. quotes.Select(quote => new QuoteSubmitted(quote, Now)), new QuotesOpened(new([], []), Costed.QuoteDeadline)])!;

    static Quote? Decide(SubmitQuote c, Quote? before = null) =>
        SubmitQuoteDecider.Decide(c, Scenario.Fold<SourcingRequest>(Requested)!, before, Request, Supplier, Now);

    [Fact]
    public void Quotes_stand_by_what_a_unit_costs_with_all_their_parts()
    {
        var dollars = Own with
        {
            SupplierId = Rival,
            Terms = Price with { Currency = "USD", Prices = [new(50, 1), new(500, 0.9m)] },
            Tooling = 100,
            Delivery = new(Incoterm.Fob, "Yokohama", "JP"),
            Weeks = [new(FirstWeek, 200), new(SecondWeek, 300)],
        };

        var matrix = QuoteMatrices.Of(Opened(Own, dollars), Request, Oem);

        (matrix.Currency, matrix.Quantity, matrix.QuoteCount).ShouldBe(("CNY", 600, 2));
        var (first, second) = (matrix.Quotes[0], matrix.Quotes[1]);
        (first.SupplierId, first.Rate, first.Delivery.Place, first.Covered).ShouldBe((Rival, Dollar, "Yokohama", 0.8333m));
        // 500 at 0.9 USD are 6.3 each; freight 0.63, duty 1.386, tooling 700.
        first.Cost.ShouldBe(new LandedCost(500, 3150, 700, 315, 0, 693, 4858, 8.316m, 9.716m));
        first.Weeks.ShouldBe([new CostOfWeek(FirstWeek, 200, 700 + 200 * 8.316m), new CostOfWeek(SecondWeek, 300, 4858)]);
        first.Curve.Select(point => point.Quantity).ShouldBe([50, 500, 600]);
        first.Curve[0].UnitCost.ShouldBe(9.24m + 700 / 50m);
        (second.SupplierId, second.Rate, second.Delivery, second.Cost!.Total, second.Covered)
            .ShouldBe((Supplier, null, new DeliveryTerms(), 800 * 12, 1));
    }

    [Fact]
    public void It_is_for_its_OEM_alone_and_sealed_until_the_quotes_are_opened()
    {
        Should.Throw<Rejected>(() => QuoteMatrices.Of(null, Request, Oem)).Status.ShouldBe(404);
        Should.Throw<Rejected>(() => QuoteMatrices.Of(Opened(Own), Request, Guid.NewGuid())).Status.ShouldBe(404);
        var waiting = Scenario.Fold<SourcingRequest>([.. Requested, new QuoteSubmitted(Own, Now)])!;
        Should.Throw<Rejected>(() => QuoteMatrices.Of(waiting, Request, Oem)).Status.ShouldBe(409);
        var closed = waiting.Apply(new SourcingClosedWithoutAward(Reason.FreeText("x"), Now));
        Should.Throw<Rejected>(() => QuoteMatrices.Of(closed, Request, Oem)).Faults.Single().Reason.ShouldBe("was closed");
    }

    [Fact]
    public void Fifty_quotes_are_shown_and_one_that_cannot_be_calculated_with_comes_last()
    {
        var absurd = Own with { SupplierId = Guid.NewGuid(), Terms = Price with { Prices = [new(50, decimal.MaxValue)] } };
        QuoteMatrices.Of(Opened(absurd, Own), Request, Oem).Quotes[1].ShouldSatisfyAllConditions(
            last => last.SupplierId.ShouldBe(absurd.SupplierId), last => last.Cost.ShouldBeNull(), last => last.Curve.ShouldBeEmpty());
        var many = QuoteMatrices.Of(
            Opened([.. Enumerable.Range(0, 51).Select(_ => Own with { SupplierId = Guid.NewGuid() })]), Request, Oem);
        (many.QuoteCount, many.Quotes.Count).ShouldBe((51, 50));
    }

    [Fact]
    public void A_quote_may_be_in_any_currency_with_a_rate_and_another_is_refused_with_the_list()
    {
        var dollars = Submit with { Terms = Price with { Currency = "USD" }, Tooling = 5, Delivery = new(Incoterm.Cif, null, "US") };
        var quote = Decide(dollars).ShouldNotBeNull();
        (quote.Tooling, quote.Delivery).ShouldBe((5, dollars.Delivery));
        Decide(dollars, quote).ShouldBeNull("it says the same");
        Decide(dollars with { Tooling = 6 }, quote).ShouldNotBeNull();
        Decide(dollars with { Delivery = dollars.Delivery! with { Incoterm = Incoterm.Cip } }, quote).ShouldNotBeNull();
        var refused = Should.Throw<Rejected>(() => Decide(Submit with { Terms = Price with { Currency = "EUR" } })).Faults.Single();
        (refused.Field, refused.Reason).ShouldBe(("terms.currency", "quotes are taken in CNY, USD"));
    }

    [Fact]
    public void What_was_stored_before_reads_as_delivered_duty_paid_and_without_tooling()
    {
        var web = JsonSerializerOptions.Web;
        var quote = JsonSerializer.Deserialize<Quote>(
            """{"supplierId":"7e57ab1e-0000-0000-0000-000000000001","weeks":[],"terms":null}""", web)!;
        (quote.Tooling, quote.Delivery).ShouldBe((0, null));
        var conditions = JsonSerializer.Deserialize<SourcingConditions>(
            """{"quoteDeadline":"2026-03-09T08:00:00Z","awardDeadline":"2026-03-16T08:00:00Z","currency":"CNY"}""", web)!;
        (conditions.Rates, conditions.LandedCost).ShouldBe((null, null));
    }
}
