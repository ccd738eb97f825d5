using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.Identity;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Qualification;
using SupplyChain.SupplierMatching.Shortlisting;
using SupplyChain.TestKit;

using Offer = SupplyChain.SupplierMatching.Offers.Offer;

namespace SupplyChain.SupplierMatching.Tests.Shortlisting;

public sealed class CandidatesTests(MatchingService service)
{
    Need NeedOf(Guid? component, string? @class = null, bool acceptSubstitutes = false) => Given.Need with
    {
        ComponentId = component,
        Class = @class,
        AcceptSubstitutes = acceptSubstitutes,
        Weeks = [new(service.Week(6), 100), new(service.Week(7), 100)],
    };

    async Task<IReadOnlyList<Candidate>> Find(Need need)
    {
        await using var session = service.Store.QuerySession();
        return await session.FindAsync(need, service.Clock.GetUtcNow(), CancellationToken.None);
    }

    [Fact]
    public async Task A_candidate_comes_with_all_that_is_known_of_it()
    {
        var (component, supplier, rival) = (await service.Component(), await service.Supplier("370700"), await service.Supplier());
        foreach (var (id, actual) in new[] { (supplier, 30m), (rival, 10m) })
        {
            await service.Offer(id, component);
            await service.Capacity(
                id, component, "370200", new CapacityWeek(service.Week(6), actual, 80), new CapacityWeek(service.Week(20), 9, 9));
            await service.Qualify(id, component);
        }
        await service.Capacity(supplier, component, "370100", new CapacityWeek(service.Week(6), 500, 500));

        var found = await Find(NeedOf(component));
        found.Count.ShouldBe(2);
        found.Single(c => c.SupplierId == supplier).ShouldSatisfyAllConditions(
            c => c.SiteRegions.ShouldBe(["370700"]),
            c => c.Terms!.Prices.Single().UnitPrice.ShouldBe(10),
            c => c.Capacity.ShouldBe([new CapacityWeek(service.Week(6), 30, 80)]),
            c => c.Qualification.ShouldBe(QualificationState.Qualified),
            c => c.DomesticShare.ShouldBe(1), c => c.CurrentShare.ShouldBe(0.75m),
            c => c.Quality.ShouldBe(Track.None));
    }

    [Fact]
    public async Task Who_withdrew_its_offer_or_is_suspended_is_no_candidate()
    {
        var (component, withdrawn, suspended) = (await service.Component(), await service.Supplier(), await service.Supplier());
        var offer = await service.Offer(withdrawn, component);
        await service.Offer(suspended, component);
        (await Find(NeedOf(component))).Count.ShouldBe(2);
        await service.As(withdrawn, "supplier").Accepted($"/offers/{offer.Id}/withdraw", new { });
        await service.Deliver(new OrganisationSuspended(suspended, "fraud"), stream: suspended);
        await Eventually.Get(() => Find(NeedOf(component)), found => found.Count == 0);
    }

    [Fact]
    public async Task Substitutes_are_candidates_where_they_are_accepted()
    {
        var (component, substitute, supplier) = (await service.Component(), await service.Component(), await service.Supplier());
        await service.Deliver(new SubstituteDeclared(component, substitute), stream: component, version: 2);
        await Eventually.Get(() => service.PartOf(component), part => part!.Substitutes.Count == 1);
        await service.Offer(supplier, substitute);
        (await Find(NeedOf(component))).ShouldBeEmpty();
        (await Find(NeedOf(component, acceptSubstitutes: true))).Single().ComponentId.ShouldBe(substitute);
    }

    [Fact]
    public async Task A_class_brings_all_its_components()
    {
        var @class = $"class-{Guid.NewGuid():N}";
        var supplier = await service.Supplier();
        foreach (var component in new[] { await service.Component(@class), await service.Component(@class) })
            await service.Offer(supplier, component);
        (await Find(NeedOf(null, @class))).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Of_a_class_and_of_one_component_the_same_is_read_whatever_a_property_is()
    {
        var @class = $"class-{Guid.NewGuid():N}";
        ComponentProperty[] properties =
        [
            new("supply_voltage", Unit: "V", Least: 1.7m, Most: 3.6m), new("focus", 12, "mm", Least: 11.5m, Most: 12.5m),
            new("interface", Text: "MIPI", Source: new(SourceKind.Datasheet, "https://example.com/sheet.pdf")), new("mass", 3, "g"),
        ];
        var component = await service.Component(@class, properties: properties);
        await service.Offer(await service.Supplier(), component);
        var need = NeedOf(null, @class) with
        {
            Properties = [.. properties.Select(each => new PropertyDemand(each.Name, Comparator.Equal, 3, each.Unit))],
        };
        var ofClass = (await Find(need)).Single().Properties;
        ofClass.ShouldBe((await Find(need with { ComponentId = component, Class = null })).Single().Properties.Select(
            each => each with { Source = null }));
        ofClass.Select(each => each.Name).ShouldBe(properties.Select(each => each.Name));
    }

    [Fact]
    public void Terms_that_are_not_public_are_not_shown_and_public_ones_that_fit_come_first()
    {
        static Offer Of(decimal price, bool isPublic, decimal minimumOrder = 100) => new(
            Guid.NewGuid(), Guid.Empty, Given.Component,
            Given.Terms with { MinimumOrder = minimumOrder, Prices = [new PriceBreak(minimumOrder, price)] }, isPublic, false, default);
        Terms? Shown(params Offer[] offers) => Candidates.ShownTerms(offers, Given.Need, Given.Today);

        Shown(Of(1, isPublic: false)).ShouldBeNull();
        Shown(Of(1, isPublic: false), Of(9, isPublic: true))!.Prices[0].UnitPrice.ShouldBe(9);
        Shown(Of(2, isPublic: true, minimumOrder: 5000), Of(9, isPublic: true))!.Prices[0].UnitPrice.ShouldBe(9);
        Shown(Of(2, isPublic: true, minimumOrder: 5000))!.MinimumOrder.ShouldBe(5000);
        Shown(Of(2, isPublic: true, minimumOrder: 5000), Of(1, isPublic: false)).ShouldBeNull();
    }
}
