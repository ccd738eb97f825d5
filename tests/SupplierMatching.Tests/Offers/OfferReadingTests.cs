using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Offers;
using SupplyChain.SupplierMatching.Suppliers;
using SupplyChain.TestKit;

using Catalog = SupplyChain.Contracts.ComponentCatalog;
using Contract = SupplyChain.Contracts.SupplierMatching;
using QualificationState = SupplyChain.Contracts.SupplierMatching.QualificationState;

namespace SupplyChain.SupplierMatching.Tests.Offers;

public sealed class OfferReadingTests(MatchingService service)
{
    [Fact]
    public async Task A_first_offer_reaches_the_others_without_its_terms_and_declares_the_qualification()
    {
        var (supplier, component) = (await service.Supplier(), await service.Component());
        var receipt = await service.Offer(supplier, component);
        receipt.Events.ShouldBe(["offer_published"]);

        (await service.Bus.Hear<Contract.OfferPublished>(e => e.ComponentId == component)).SupplierId.ShouldBe(supplier);
        var declared = await service.Bus.Hear<Contract.QualificationChanged>(e => e.ComponentId == component);
        declared.ShouldBe(new Contract.QualificationChanged(supplier, component, QualificationState.Declared, null));

        await service.As(supplier, "supplier").Accepted($"/offers/{receipt.Id}/withdraw", new { });
        (await service.Bus.Hear<Contract.OfferWithdrawn>(e => e.OfferId == receipt.Id)).ComponentId.ShouldBe(component);
    }

    [Fact]
    public async Task A_repeated_command_gets_the_same_receipt_and_another_under_its_id_is_refused()
    {
        var (supplier, component, id) = (await service.Supplier(), await service.Component(), Guid.NewGuid());
        var client = service.As(supplier, "supplier");
        var first = await client.Accepted("/offers", new PublishOffer(component, service.Terms(), true), id);
        (await client.Accepted("/offers", new PublishOffer(component, service.Terms(), true), id)).Version.ShouldBe(first.Version);
        var (status, faults) = await client.Refused("/offers", new PublishOffer(component, service.Terms(11), true), id);
        (status, faults.Single().Field).ShouldBe((409, "Idempotency-Key"));
    }

    [Fact]
    public async Task Terms_are_for_the_supplier_itself_and_where_public_for_OEMs()
    {
        var (supplier, other, component) = (await service.Supplier(), await service.Supplier(), await service.Component());
        var open = await service.Offer(supplier, component);
        var hidden = await service.Offer(supplier, component, isPublic: false, service.Terms(currency: "EUR"));

        (await Offers(service.As(supplier, "supplier"), component)).ShouldBe([open.Id, hidden.Id], ignoreOrder: true);
        (await Offers(service.As(Guid.NewGuid(), "oem"), component)).ShouldBe([open.Id]);
        (await Offers(service.As(other, "supplier"), component)).ShouldBeEmpty();
        // An OEM that is also a supplier reads its own besides.
        (await Offers(service.As(supplier, "oem", "supplier"), component)).Count.ShouldBe(2);

        (await service.As(other, "supplier").GetAsync($"/offers/{open.Id}")).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
        (await service.As(Guid.NewGuid(), "oem").GetAsync($"/offers/{hidden.Id}")).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
        (await service.As(supplier, "supplier").Get<SupplierOffer>($"/offers/{hidden.Id}")).Public.ShouldBeFalse();
        foreach (var role in new[] { "operator", "alliance", "admin" })
            (await service.As(Guid.NewGuid(), role).GetAsync("/offers")).StatusCode.ShouldBe(System.Net.HttpStatusCode.Forbidden);
        (await service.Anonymous().GetAsync("/offers")).StatusCode.ShouldBe(System.Net.HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Another_suppliers_offer_is_withdrawn_as_little_as_one_that_does_not_exist()
    {
        var (supplier, component) = (await service.Supplier(), await service.Component());
        var offer = await service.Offer(supplier, component);
        var stranger = service.As(await service.Supplier(), "supplier");
        (await stranger.Refused($"/offers/{offer.Id}/withdraw", new { })).Status.ShouldBe(404);
        (await stranger.Refused($"/offers/{Guid.NewGuid()}/withdraw", new { })).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Who_offers_a_component_is_told_by_what_the_reader_may_know()
    {
        var (supplier, other, component) = (await service.Supplier(name: "First"), await service.Supplier(), await service.Component());
        await service.Offer(supplier, component);
        await service.Offer(other, component, isPublic: false);
        await service.Qualify(supplier, component);

        var oem = await Suppliers(service.As(Guid.NewGuid(), "oem"), component);
        oem[supplier].ShouldSatisfyAllConditions(
            s => s.Name.ShouldBe("First"), s => s.Qualification.ShouldBe(QualificationState.Qualified), s => s.Offers.Count.ShouldBe(1));
        oem[other].ShouldSatisfyAllConditions(
            s => s.Qualification.ShouldBe(QualificationState.Declared), s => s.Offers.ShouldBeEmpty());

        var rival = await Suppliers(service.As(other, "supplier"), component);
        (rival[supplier].Qualification, rival[supplier].Offers.Count).ShouldBe((null, 0));
        (rival[other].Qualification, rival[other].Offers.Count).ShouldBe((QualificationState.Declared, 1));

        var alliance = await Suppliers(service.As(Guid.NewGuid(), "alliance"), component);
        (alliance[supplier].Qualification, alliance[supplier].Offers.Count).ShouldBe((QualificationState.Qualified, 0));
        var line = await Suppliers(service.As(Guid.NewGuid(), "operator"), component);
        (line[supplier].Qualification, line[supplier].Offers.Count).ShouldBe((null, 0));
    }

    [Fact]
    public async Task Lists_that_are_longer_than_what_is_shown_say_so()
    {
        var component = await service.Component();
        var suppliers = Enumerable.Range(0, 101)
            .Select(i => new Supplier(Guid.NewGuid(), $"S{i}", Codes.Next(), [], Suspended: false)).OrderBy(supplier => supplier.Id)
                .ToList();
        Offer Of(Supplier supplier, DateOnly from) => Offer.Create(new OfferPublished(
            Guid.NewGuid(), supplier.Id, component, service.Terms() with { ValidFrom = from }, Public: true, service.Clock.GetUtcNow()));
        await service.Store.BulkInsertAsync(suppliers);
        await service.Store.BulkInsertAsync<Offer>([.. suppliers.Select(supplier => Of(supplier, service.Today))]);
        await service.Store.BulkInsertAsync<Offer>(
            [.. Enumerable.Range(1, 20).Select(day => Of(suppliers[0], service.Today.AddDays(-day)))]);

        var oem = service.As(Guid.NewGuid(), "oem");
        var list = (await oem.ByIds<ComponentSuppliers[]>("/component-suppliers/by-ids", component)).Single();
        (list.Suppliers.Count, list.HasMore).ShouldBe((100, true));
        (list.Suppliers[0].Offers.Count, list.Suppliers[0].HasMoreOffers).ShouldBe((20, true));
        (list.Suppliers[1].Offers.Count, list.Suppliers[1].HasMoreOffers).ShouldBe((1, false));
        list.Suppliers.Select(supplier => supplier.SupplierId)
            .ShouldBe(suppliers.Take(100).Select(supplier => supplier.Id), ignoreOrder: true);

        await service.Store.BulkInsertAsync<Offer>([.. Enumerable.Range(0, 100)
            .Select(_ => Of(suppliers[5], service.Today) with { ComponentId = Guid.NewGuid() })]);
        var profile = await oem.Get<SupplierProfile>($"/suppliers/{suppliers[5].Id}");
        (profile.Components.Count, profile.ComponentCount).ShouldBe((100, 101));
    }

    [Fact]
    public async Task An_offer_of_a_retired_part_is_accepted_with_a_warning()
    {
        var (supplier, component) = (await service.Supplier(), await service.Component());
        await service.Deliver(new Catalog.LifecycleChanged(component, Catalog.Lifecycle.Obsolete), stream: component, version: 9);
        var part = (await Eventually.Get(() => service.PartOf(component), part => part?.Lifecycle == Catalog.Lifecycle.Obsolete))!;

        var warning = (await service.Offer(supplier, component)).Warnings!.Single();
        (warning.Field, warning.Reason.Code, warning.Reason.Parameters["part"]).ShouldBe(("componentId", "part-obsolete", $"{part.Name}"));
        var row = (await service.As(supplier, "supplier").Import("/import/offers", new ImportBatch<ImportOffer>([new(2, Guid.NewGuid(), new ImportOffer(
            part.Manufacturer, part.PartNumber, 100, 1, 5, [new PriceBreak(100, 5)], "CNY", service.Today.AddDays(1), service.Today.AddDays(9), Public: true))]))).Single();
        (row.Outcome, row.Warnings!.Single().Field).ShouldBe((ImportOutcome.Accepted, "partNumber"));
    }

    [Fact]
    public async Task Rows_of_an_import_are_decided_one_by_one_and_a_second_time_change_nothing()
    {
        var (supplier, component) = (await service.Supplier(), await service.Component());
        var part = (await service.PartOf(component))!;
        ImportRow<ImportOffer> Row(int line, string partNumber, params IReadOnlyList<PriceBreak> prices) =>
            new(line, Guid.NewGuid(), new ImportOffer(
            part.Manufacturer, partNumber, 100, 1, 5, prices, "CNY", service.Today, service.Today.AddDays(9), Public: true));
        var batch = new ImportBatch<ImportOffer>([
            Row(2, part.PartNumber, new PriceBreak(100, 5)), Row(3, part.PartNumber, new PriceBreak(100, 5), new PriceBreak(50, 4)),
            Row(4, "unheard of", new PriceBreak(100, 5))]);

        var first = await service.As(supplier, "supplier").Import("/import/offers", batch);
        first.Select(row => row.Outcome).ShouldBe([ImportOutcome.Accepted, ImportOutcome.Rejected, ImportOutcome.Rejected]);
        first.SelectMany(row => row.Errors).Select(fault => fault.Field).ShouldBe(["prices", "partNumber"]);
        var second = await service.As(supplier, "supplier").Import("/import/offers", batch);
        second.Select(row => row.Outcome).ShouldBe([ImportOutcome.Unchanged, ImportOutcome.Rejected, ImportOutcome.Rejected]);
    }

    static async Task<IReadOnlyList<Guid>> Offers(HttpClient client, Guid component) =>
        [.. (await client.Get<Page<SupplierOffer>>($"/offers?componentId={component}")).Items.Select(offer => offer.Id)];

    static async Task<IReadOnlyDictionary<Guid, ComponentSupplier>> Suppliers(HttpClient client, Guid component) =>
        (await client.ByIds<ComponentSuppliers[]>("/component-suppliers/by-ids", component))
            .Single().Suppliers.ToDictionary(s => s.SupplierId);
}
