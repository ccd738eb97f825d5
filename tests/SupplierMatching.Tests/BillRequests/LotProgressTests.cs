using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.BillRequests;
using SupplyChain.SupplierMatching.Sourcing;

using static SupplyChain.SupplierMatching.Tests.Sourcing.Deal;

namespace SupplyChain.SupplierMatching.Tests.BillRequests;

/// <summary>How far lots are, and what they cost: 300 pieces in each of two weeks.</summary>
public sealed class LotProgressTests
{
    static readonly OpenedLot First = BillDeal.Opened.Lots[0];

    static BillLot Of(SourcingRequest request) => LotProgress.Of(First, LotFacts.Of(request));

    static SourcingRequest After(params object[] events) => events.Skip(1).Aggregate(
        SourcingRequest.Create((SourcingRequested)events[0]), (request, e) => (SourcingRequest)((dynamic)request).Apply((dynamic)e));

    static SourcingRequest WithQuotes(params Quote[] quotes) => After(Opened) with { Quotes = quotes };

    [Fact]
    public void While_quotes_are_sealed_only_their_number_is_told()
    {
        var lot = Of(After(Quoted));
        (lot.State, lot.Invited, lot.QuoteCount, lot.Covered, lot.Cost).ShouldBe((SourcingState.Requested, 2, 2, null, null));
    }

    [Fact]
    public void The_cheapest_order_at_one_supplier_that_offers_all_is_its_cost()
    {
        // 600 at 10; the own quote is 600 at 12.
        (Of(After(Opened)).Cost, Of(After(Opened)).Covered).ShouldBe((6000m, 1m));
        Of(WithQuotes(Own, Rivals with { Weeks = [new(FirstWeek, 600)] })).Cost.ShouldBe(7200m, "all in one week is not what is asked");
        Of(WithQuotes(Own with { Tooling = 50, Terms = Price with { OrderMultiple = 350 } })).Cost.ShouldBe(700 * 12 + 50);
    }

    [Fact]
    public void What_several_offer_together_covers_the_lot_and_has_no_cost()
    {
        var lot = Of(WithQuotes(Own with { Weeks = [new(FirstWeek, 300)] }, Rivals with { Weeks = [new(FirstWeek, 100), new(SecondWeek, 150)] }));
        (lot.Covered, lot.Cost).ShouldBe((0.75m, null));
    }

    [Fact]
    public void A_currency_without_a_rate_has_no_cost_and_one_with_a_rate_is_converted()
    {
        var dollars = Own with { Terms = Price with { Currency = "USD" } };
        Of(WithQuotes(dollars)).Cost.ShouldBeNull();
        var rated = WithQuotes(dollars) with { Conditions = Conditions with { Rates = [new("USD", 7, Today)] } };
        Of(rated).Cost.ShouldBe(600 * 84);
    }

    [Fact]
    public void An_award_costs_what_was_awarded_and_a_closed_lot_nothing()
    {
        (Of(After(Awarded)).Cost, Of(After(Awarded)).Covered).ShouldBe((7200m, 1m));
        var closed = Of(After([.. Opened, new SourcingClosedWithoutAward(Reason.FreeText("x"), Now)]));
        (closed.State, closed.Cost, closed.Covered).ShouldBe((SourcingState.ClosedWithoutAward, null, null));
    }

    [Fact]
    public void The_total_sums_the_lots_that_have_a_cost_and_counts_the_others()
    {
        var bill = BillRequest.Create(BillDeal.Opened);
        LotFacts Facts(int lot, SourcingRequest request) => LotFacts.Of(request) with { Id = bill.Lots[lot].RequestId };

        var progress = LotProgress.Of(bill, new[] { Facts(0, After(Opened)), Facts(1, After(Quoted)) }.ToDictionary(lot => lot.Id));
        progress.Total.ShouldBe(new BillTotal("CNY", 6000, 1, 1));
        LotProgress.Of(bill, new[] { Facts(0, After(Quoted)), Facts(1, After(Quoted)) }.ToDictionary(lot => lot.Id)).Total.ShouldBeNull();
    }
}
