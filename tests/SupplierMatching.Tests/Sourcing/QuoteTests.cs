using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.Sourcing;
using SupplyChain.TestKit;

using static SupplyChain.SupplierMatching.Tests.Sourcing.Deal;

namespace SupplyChain.SupplierMatching.Tests.Sourcing;

/// <summary>Quotes until the deadline, and what is seen of them.</summary>
public sealed class QuoteTests
{
    static readonly SubmitQuote Submit = new(Price, Own.Weeks);
    static readonly UnsealedQuotes None = new([], []);

    static object[] Decide(SourcingRequest? request, SubmitQuote? c = null, Guid? supplier = null, DateTimeOffset? now = null) =>
        SubmitQuoteDecider.Decide(
            c ?? Submit, request, request?.QuoteOf(supplier ?? Supplier), Request, supplier ?? Supplier, now ?? Now) is { } quote
            ? [quote] : [];

    [Fact]
    public void An_invited_supplier_quotes_revises_and_withdraws()
    {
        Scenario.Given<SourcingRequest>(Asked).When(request => Decide(request)).Then(Own);
        Scenario.Given<SourcingRequest>(Quoted).When(request => Decide(request, Submit with { Weeks = [.. Submit.Weeks] })).ThenNothing();
        Scenario.Given<SourcingRequest>(Quoted).When(request => Decide(request, Submit with { Weeks = [Submit.Weeks[0]] }))
            .Then(Own with { Weeks = [Submit.Weeks[0]] });
        Scenario.Given<SourcingRequest>(Quoted).When(request => WithdrawQuoteDecider.Decide(request, Request, Supplier, Now))
            .Then(new QuoteWithdrawn(Supplier, Now));
        Scenario.Given<SourcingRequest>(Asked).When(request => WithdrawQuoteDecider.Decide(request, Request, Supplier, Now)).ThenNothing();
    }

    [Fact]
    public void From_the_deadline_on_quotes_stand_as_they_are()
    {
        Scenario.Given<SourcingRequest>(Quoted).When(request => Decide(request, now: Conditions.QuoteDeadline))
            .ThenRejected("quoteDeadline");
        Scenario.Given<SourcingRequest>(Quoted)
            .When(request => WithdrawQuoteDecider.Decide(request, Request, Supplier, Conditions.QuoteDeadline))
            .ThenRejected("quoteDeadline");
        Scenario.Given<SourcingRequest>(Quoted)
            .When(request => Decide(request, Submit with { Weeks = [Submit.Weeks[0]] }, now: Conditions.QuoteDeadline.AddTicks(-1)))
            .Then(Own with { Weeks = [Submit.Weeks[0]] });
    }

    [Fact]
    public void Who_was_not_invited_does_not_learn_of_the_request()
    {
        Scenario.Given<SourcingRequest>(Asked).When(request => Decide(request, supplier: Guid.NewGuid())).ThenRejected("request");
        Scenario.Given<SourcingRequest>().When(request => Decide(request)).ThenRejected("request");
        Scenario.Given<SourcingRequest>(Asked).When(request => WithdrawQuoteDecider.Decide(request, Request, Guid.NewGuid(), Now))
            .ThenRejected("request");
    }

    public static TheoryData<SubmitQuote, string> Unfit => new()
    {
        { Submit with { ComponentId = Guid.NewGuid() }, "componentId" },
        { Submit with { Terms = Price with { Currency = "USD" } }, "terms.currency" },
        { Submit with { Terms = Price with { ValidTo = Today.AddDays(13) } }, "terms.validTo" },
        { Submit with { Terms = Price with { MinimumOrder = -1 } }, "terms.minimumOrder" },
        { Submit with { Terms = Price with { Prices = [new(50, 12), new(40, 11)] } }, "terms.prices[1].fromQuantity" },
        { Submit with { Weeks = [] }, "weeks" },
        { Submit with { Weeks = [new(FirstWeek.AddDays(7 * 10), 100)] }, "weeks[0].week" },
        { Submit with { Weeks = [new(FirstWeek, 0)] }, "weeks[0].quantity" },
        { Submit with { Terms = Price with { MinimumOrder = 1000, Prices = [new(1000, 10)] } }, "weeks[0].quantity" },
        { Submit with { Terms = Price with { OrderMultiple = 30, MinimumOrder = 30, Prices = [new(30, 10)] } }, "weeks[0].quantity" },
    };

    [Theory, MemberData(nameof(Unfit))]
    public void A_quote_that_does_not_fit_the_request_is_refused_by_field(SubmitQuote quote, string field) =>
        Scenario.Given<SourcingRequest>(Asked).When(request => Decide(request, quote)).ThenRejected(field);

    [Fact]
    public void At_the_deadline_quotes_are_opened_once_and_ranked_by_what_they_say()
    {
        var (request, due) = (Scenario.Fold<SourcingRequest>(Quoted)!, Conditions.QuoteDeadline);
        OpenQuotes.Decide(request, None, [CandidateOf(Supplier), CandidateOf(Rival)], due.AddTicks(-1)).ShouldBeEmpty();
        var opened = (QuotesOpened)OpenQuotes.Decide(request, None, [CandidateOf(Supplier), CandidateOf(Rival)], due).Single();
        opened.Shortlist.Ranked.Select(ranked => ranked.SupplierId).ShouldBe([Rival, Supplier], "the rival is cheaper now");
        OpenQuotes.Decide(request.Apply(opened), None, [], due).ShouldBeEmpty();
    }

    [Fact]
    public void Who_did_not_quote_or_offers_no_longer_is_excluded_with_the_reason()
    {
        var request = Scenario.Fold<SourcingRequest>([.. Asked, new QuoteSubmitted(Own, Now)])!;
        var opened = (QuotesOpened)OpenQuotes.Decide(request, None, [CandidateOf(Rival)], Conditions.QuoteDeadline).Single();
        opened.Shortlist.Excluded.Select(excluded => (excluded.SupplierId, excluded.Reasons.Single().Rule))
            .ShouldBe([(Supplier, "offer"), (Rival, "quote")], ignoreOrder: true);
    }

    [Fact]
    public void Before_the_deadline_its_OEM_sees_how_many_and_a_supplier_only_its_own()
    {
        var request = Scenario.Fold<SourcingRequest>(Quoted)!;
        var buyer = SourcingView.For(As(Oem, Roles.Oem), request, Seals)!.Buyer!;
        (buyer.QuoteCount, buyer.Quotes.Count).ShouldBe((2, 0));
        var seen = SourcingView.For(As(Supplier, Roles.Supplier), request, Seals)!;
        (seen.Buyer, seen.Organisation, seen.Conditions.Weights, seen.Supplier!.Quote).ShouldBe((null, null, null, Own));
        SourcingView.For(As(Oem, Roles.Oem), Scenario.Fold<SourcingRequest>(Opened)!, Seals)!.Buyer!.Quotes.ShouldBe([Own, Rivals]);
    }

    [Fact]
    public void Quotes_of_a_request_closed_before_its_deadline_stay_sealed() =>
        SourcingView.For(
            As(Oem, Roles.Oem),
            Scenario.Fold<SourcingRequest>([.. Quoted,
            new SourcingClosedWithoutAward(Reason.FreeText("x"), Now)])!, Seals)!.Buyer!.Quotes.ShouldBeEmpty();

    [Fact]
    public void For_anyone_else_a_request_does_not_exist()
    {
        var request = Scenario.Fold<SourcingRequest>(Awarded)!;
        SourcingView.For(As(Guid.NewGuid(), Roles.Oem, Roles.Supplier), request, Seals).ShouldBeNull();
        SourcingView.For(As(Oem, Roles.Supplier, Roles.Alliance, Roles.Admin), request, Seals).ShouldBeNull();
        SourcingView.For(As(Supplier, Roles.Oem), request, Seals).ShouldBeNull();
    }

    [Fact]
    public void Each_supplier_is_answered()
    {
        var request = Scenario.Fold<SourcingRequest>(Awarded)!;
        var winner = SourcingView.For(As(Supplier, Roles.Supplier), request, Seals)!;
        (winner.Supplier!.Answer, winner.Organisation, winner.Supplier.Award!.SupplierId).ShouldBe((SupplierAnswer.Awarded, Oem, Supplier));
        var loser = SourcingView.For(As(Rival, Roles.Supplier), request, Seals)!;
        (loser.Supplier!.Answer, loser.Organisation, loser.Supplier.Award).ShouldBe((SupplierAnswer.Declined, null, null));
    }

    static Caller As(Guid organisation, params string[] roles) => new(organisation, "x", roles.ToHashSet());
}
