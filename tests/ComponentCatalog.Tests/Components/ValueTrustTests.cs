using System.Text.Json;

using SupplyChain.ComponentCatalog.Components;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.TestKit;

using static SupplyChain.ComponentCatalog.Tests.Parts;

using Component = SupplyChain.ComponentCatalog.Components.Component;
using ComponentPublished = SupplyChain.ComponentCatalog.Components.ComponentPublished;

namespace SupplyChain.ComponentCatalog.Tests.Components;

/// <summary>Who stated a value by what, and how far it can be relied on.</summary>
public sealed class ValueTrustTests(CatalogService service)
{
    static readonly ValueSource Sheet = new(SourceKind.Datasheet, "https://www.st.com/vl53l5cx.pdf", new(2026, 3, 1));
    static readonly Guid Other = AsOther.Organisation;

    static PublishComponent With(params ComponentProperty[] properties) => Tof with { Properties = properties };

    static object[] Publish(Component? component, Caller caller, params ComponentProperty[] properties) =>
        PublishComponentDecider.Decide(With(properties), component, caller, Now);

    static Component After(params object[] events) => Scenario.Fold<Component>(events)!;

    public static TheoryData<SourceKind?, string, string?, ValueTrust, string> Rule => new()
    {
        { SourceKind.Datasheet, "holder", "holder", ValueTrust.Verified, "value-by-holder-datasheet" },
        { SourceKind.Measurement, "holder", "holder", ValueTrust.Verified, "value-by-holder-measurement" },
        { SourceKind.ManufacturerSite, "holder", "holder", ValueTrust.Stated, "value-by-holder" },
        { SourceKind.Declared, "holder", "holder", ValueTrust.Stated, "value-by-holder" },
        { SourceKind.Datasheet, "publisher", null, ValueTrust.Stated, "value-by-publisher" },
        { SourceKind.Distributor, "publisher", "holder", ValueTrust.Stated, "value-by-publisher" },
        { SourceKind.Datasheet, "alliance", "holder", ValueTrust.Unverified, "value-by-another" },
        { SourceKind.Datasheet, "nobody", null, ValueTrust.Unverified, "value-by-another" },
        { null, "holder", "holder", ValueTrust.Unverified, "value-without-source" },
    };

    [Theory, MemberData(nameof(Rule))]
    public void How_far_a_value_can_be_relied_on_follows_from_who_stated_it_by_what(
        SourceKind? kind, string author, string? holder, ValueTrust trust, string reason)
    {
        Guid? Of(string? name) => name switch { "holder" => Maker, "publisher" => Other, "alliance" => AsAlliance.Organisation, _ => null };
        var found = ValueTrustRules.Of(kind is { } of ? Sheet with { Kind = of } : null, Of(author), Other, Of(holder));
        (found.Trust, found.Why.Code).ShouldBe((trust, reason));
    }

    [Fact]
    public void A_revision_keeps_who_stated_what_it_leaves_as_it_is()
    {
        var published = (ComponentPublished)Publish(null, AsMaker, new("range", 4000, "mm", Source: Sheet), new("zones", 64)).Single();
        var revised = Publish(After(published), AsAlliance, new("range", 4000, "mm"), new("zones", 16)).Single();
        var component = After(published, revised);

        component.Specification.Properties.Select(property => property.Source).ShouldBe([Sheet, null]);
        (component.AuthorOf("range"), component.AuthorOf("zones")).ShouldBe((Maker, AsAlliance.Organisation));
        Publish(component, AsMaker, new("range", 4000, "mm"), new("zones", 16)).ShouldBeEmpty();
    }

    [Fact]
    public void Whoever_states_another_source_stands_for_the_value()
    {
        var published = (ComponentPublished)Publish(null, AsMaker, new ComponentProperty("range", 4000, "mm", Source: Sheet)).Single();
        var distributor = Sheet with { Kind = SourceKind.Distributor };
        var component = After(published, Publish(After(published), AsAlliance, new ComponentProperty("range", 4000, "mm", Source: distributor)).Single());
        (component.AuthorOf("range"), component.Specification.Properties.Single().Source).ShouldBe((AsAlliance.Organisation, distributor));
    }

    [Fact]
    public void A_value_that_changes_loses_the_source_of_the_former_one()
    {
        var published = (ComponentPublished)Publish(null, AsMaker, new ComponentProperty("range", 4000, "mm", Source: Sheet)).Single();
        After(published, Publish(After(published), AsMaker, new ComponentProperty("range", 3000, "mm")).Single())
            .Specification.Properties.Single().Source.ShouldBeNull();
    }

    [Fact]
    public void Events_from_before_sources_are_read_and_unverified()
    {
        const string Old = """
            {"componentId":"00000000-0000-0000-0000-000000000001","part":{"manufacturer":"M","number":"N"},
            "specification":{"class":"tof","description":null,"unit":"1","lifecycle":"Active","origin":null,"readiness":null,"region":null,"properties":[{"name":"zones","number":16}]},"at":"2026-01-01T00:00:00Z"}
            """;
        var revised = JsonSerializer.Deserialize<ComponentRevised>(Old, CatalogService.Json)!;
        var component = After(TofPublished, revised);
        component.AuthorOf("zones").ShouldBeNull();
        component.Stated(component.Specification.Properties.Single(), Maker).Trust.ShouldBe(ValueTrust.Unverified);
        // A document that was stored before has no authors.
        (component with { Restated = null }).AuthorOf("zones").ShouldBe(Maker);
    }

    public static TheoryData<string, ValueSource> Refused => new()
    {
        { "properties.range", Sheet with { Address = "http://www.st.com/a.pdf" } },
        { "properties.range", Sheet with { Address = "javascript:alert(1)" } },
        { "properties.range", Sheet with { Address = "https://user:secret@www.st.com/a.pdf" } },
        { "properties.range", Sheet with { Address = "https://localhost/a.pdf" } },
        { "properties.range", Sheet with { Address = "https://www.st.com/a b" } },
        { "properties.range", Sheet with { Address = $"https://www.st.com/{new string('a', 2000)}" } },
        { "properties.range", Sheet with { Address = null } },
        { "properties.range", Sheet with { Date = new(2026, 3, 3) } },
        { "properties.range", Sheet with { Date = new(1999, 1, 1) } },
    };

    [Theory, MemberData(nameof(Refused))]
    public void A_source_is_an_https_address_of_a_day_that_has_come(string field, ValueSource source) => Scenario.Given<Component>()
        .When(component => Publish(component, AsMaker, new ComponentProperty("range", 4000, "mm", Source: source)))
        .ThenRejected(field);

    [Fact]
    public void A_measurement_needs_no_address_and_the_day_is_that_in_China() => Scenario.Given<Component>()
        .When(component => PublishComponentDecider.Decide(
            With(new ComponentProperty("range", 4000, "mm", Source: new(SourceKind.Measurement, null, new(2026, 3, 3)))), component, AsMaker,
            Now.AddHours(8)))
        .Rejected.ShouldBeNull();

    [Fact]
    public void A_source_of_a_row_is_that_of_its_own_values()
    {
        var published = (ComponentPublished)Publish(null, AsMaker, new("range", 4000, "mm"), new("zones", 64)).Single();
        var row = new ImportComponent(
            Tof.Manufacturer, Tof.PartNumber, Tof.Class, Properties: [new("zones", 64)], Columns: ["properties.zones"],
            Datasheet: Sheet.Address, DatasheetDate: Sheet.Date);
        After(published, ImportComponents.Decide(row, After(published), AsMaker, Now).Single())
            .Specification.Properties.Select(property => property.Source).ShouldBe([null, Sheet]);
        Scenario.Given<Component>(published).When(part => ImportComponents.Decide(row with { DatasheetDate = new(2026, 3, 3) }, part!, AsMaker, Now))
            .ThenRejected("datasheetDate");
        Scenario.Given<Component>(published).When(part => ImportComponents.Decide(row with { Datasheet = null }, part!, AsMaker, Now))
            .ThenRejected("datasheet");
        Scenario.Given<Component>(published).When(part => ImportComponents.Decide(row with { Datasheet = "http://st.com/a" }, part!, AsMaker, Now))
            .ThenRejected("datasheet");
    }

    [Fact]
    public async Task The_holder_of_the_name_verifies_and_nobody_says_who_they_are()
    {
        var maker = service.AsNew("supplier");
        var part = New("V", "tof", new ComponentProperty("range", 3, "m", Source: Sheet with { Date = new(2026, 1, 1) }), new ComponentProperty("zones", 64));
        var id = await service.AsNew("oem").Publish(part);
        (await Seen("range")).Trust.ShouldBe(ValueTrust.Stated);

        var claim = await maker.Accepted("/manufacturers/claims", new ClaimManufacturer(part.Manufacturer));
        await service.AsNew("alliance").Accepted(
            $"/manufacturers/claims/{claim.Id}/decision", new DecideManufacturerClaim(await OrganisationOf(claim.Id), "trade register"));
        (await Seen("range")).Trust.ShouldBe(ValueTrust.Stated);
        await maker.Accepted($"/components/{id}/revisions", new ReviseComponent(
            "tof", Properties: [new("range", 4, "m", Source: Sheet with { Date = new(2026, 1, 2) }), new("zones", 64)]));

        var verified = await Seen("range");
        var holder = await OrganisationOf(claim.Id, held: true);
        (verified.Trust, verified.Publisher).ShouldBe((ValueTrust.Verified, holder));
        var seen = await service.AsNew("operator").Get<Contracts.ComponentCatalog.Api.Component>($"/components/{id}");
        seen.Maintainer.ShouldBe(holder);
        seen.Publisher.ShouldNotBe(holder);
        (await Seen("zones")).Trust.ShouldBe(ValueTrust.Unverified);
        (await service.Bus.Hear<Contracts.ComponentCatalog.ComponentPublished>(contract =>
            contract.ComponentId == id && contract.Properties[0].Number == 4)).Properties[0].Source.ShouldBeNull();

        async Task<StatedProperty> Seen(string name) => (await service.AsNew("operator").Get<Contracts.ComponentCatalog.Api.Component>($"/components/{id}"))
            .Properties.Single(property => property.Name == name);

        async Task<Guid> OrganisationOf(Guid claimId, bool held = false)
        {
            var known = await service.AsNew("alliance").Get<ManufacturerClaim>($"/manufacturers/claims/{claimId}");
            return held ? known.Holder!.Value : known.Claimants!.Single();
        }
    }
}
