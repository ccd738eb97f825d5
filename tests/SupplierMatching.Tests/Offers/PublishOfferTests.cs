using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Offers;
using SupplyChain.SupplierMatching.Parts;
using SupplyChain.SupplierMatching.Suppliers;
using SupplyChain.TestKit;

namespace SupplyChain.SupplierMatching.Tests.Offers;

public sealed class PublishOfferTests
{
    static readonly DateTimeOffset Now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    static readonly DateOnly Today = new(2026, 3, 2);
    static readonly Guid Component = Guid.NewGuid();
    static readonly Supplier Supplier = Supplier.Create(new SupplierRegistered(Guid.NewGuid(), "S", "91350100M000100Y43", [], Now));
    static readonly Part Part = Known.Part(Component, "tof");
    static readonly Terms Terms = new(
        100, 50, 30, [new PriceBreak(100, 12.5m), new PriceBreak(1000, 11)], "CNY", Today, Today.AddDays(90));

    static readonly OfferPublished Published = new(
        Offer.IdOf(Supplier.Id, Component, "CNY", Today), Supplier.Id, Component, Terms, true, Now);

    static object[] Publish(Offer? offer, Terms terms) =>
        PublishOfferDecider.Decide(new PublishOffer(Component, terms, true), offer, Supplier, Part, Now);

    [Fact]
    public void An_offer_is_published() =>
        Scenario.Given<Offer>().When(offer => Publish(offer, Terms)).Then(Published);

    [Fact]
    public void Publishing_the_same_again_changes_nothing() =>
        Scenario.Given<Offer>(Published).When(offer => Publish(offer, Terms with { Prices = [.. Terms.Prices] })).ThenNothing();

    [Fact]
    public void Other_terms_replace_those_before()
    {
        var dearer = Terms with { Prices = [new PriceBreak(100, 13)] };
        Scenario.Given<Offer>(Published).When(offer => Publish(offer, dearer)).Then(Published with { Terms = dearer });
    }

    [Fact]
    public void A_withdrawn_offer_can_be_published_again() =>
        Scenario.Given<Offer>(Published, new OfferWithdrawn(Published.OfferId, Supplier.Id, Component, Now))
            .When(offer => Publish(offer, Terms)).Then(Published);

    [Fact]
    public void An_offer_is_withdrawn_once_and_by_its_supplier_alone()
    {
        var withdrawn = new OfferWithdrawn(Published.OfferId, Supplier.Id, Component, Now);
        Scenario.Given<Offer>(Published).When(offer => WithdrawOfferDecider.Decide(offer, Published.OfferId, Supplier.Id, Now))
            .Then(withdrawn);
        Scenario.Given<Offer>(Published, withdrawn).When(offer => WithdrawOfferDecider.Decide(offer, Published.OfferId, Supplier.Id, Now))
            .ThenNothing();
        Scenario.Given<Offer>(Published).When(offer => WithdrawOfferDecider.Decide(offer, Published.OfferId, Guid.NewGuid(), Now))
            .ThenRejected("offer");
    }

    public static TheoryData<Terms, string> Senseless => new()
    {
        { Terms with { MinimumOrder = 0 }, "terms.minimumOrder" },
        { Terms with { MinimumOrder = -5 }, "terms.minimumOrder" },
        { Terms with { OrderMultiple = 0 }, "terms.orderMultiple" },
        { Terms with { LeadTimeDays = -1 }, "terms.leadTimeDays" },
        { Terms with { LeadTimeDays = 1001 }, "terms.leadTimeDays" },
        { Terms with { Currency = "RMB" }, "terms.currency" },
        { Terms with { Currency = "cny" }, "terms.currency" },
        { Terms with { ValidTo = Today.AddDays(-1), ValidFrom = Today.AddDays(-9) }, "terms.validTo" },
        { Terms with { ValidFrom = Today.AddDays(91) }, "terms.validTo" },
        { Terms with { Prices = [] }, "terms.prices" },
        { Terms with { Prices = [new PriceBreak(200, 12)] }, "terms.prices[0].fromQuantity" },
        { Terms with { Prices = [new PriceBreak(100, 0)] }, "terms.prices[0].unitPrice" },
        { Terms with { Prices = [new PriceBreak(100, 12), new PriceBreak(100, 11)] }, "terms.prices[1].fromQuantity" },
        { Terms with { Prices = [new PriceBreak(100, 12), new PriceBreak(90, 11)] }, "terms.prices[1].fromQuantity" },
        { Terms with { Prices = [new PriceBreak(100, 12), new PriceBreak(900, 13)] }, "terms.prices[1].unitPrice" },
    };

    [Theory, MemberData(nameof(Senseless))]
    public void Terms_that_make_no_sense_are_refused_by_field(Terms terms, string field) =>
        Scenario.Given<Offer>().When(offer => Publish(offer, terms)).ThenRejected(field);

    [Fact]
    public void A_component_the_catalogue_does_not_know_is_refused() =>
        Scenario.Given<Offer>().When(offer => PublishOfferDecider.Decide(
            new PublishOffer(Component, Terms, true), offer, Supplier, null, Now)).ThenRejected("componentId");

    [Fact]
    public void Only_a_registered_supplier_that_is_not_suspended_publishes()
    {
        var suspended = Supplier.Apply(new SupplierSuspended(Supplier.Id, "fraud", Now));
        Scenario.Given<Offer>().When(offer => PublishOfferDecider.Decide(
            new PublishOffer(Component, Terms, true), offer, null, Part, Now)).ThenRejected("supplier");
        Scenario.Given<Offer>().When(offer => PublishOfferDecider.Decide(
            new PublishOffer(Component, Terms, true), offer, suspended, Part, Now)).ThenRejected("authorization");
    }
}
