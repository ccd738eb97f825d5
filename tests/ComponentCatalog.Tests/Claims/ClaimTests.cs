using SupplyChain.ComponentCatalog.Claims;
using SupplyChain.ComponentCatalog.Components;
using SupplyChain.ComponentCatalog.Manufacturers;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.TestKit;

using static SupplyChain.ComponentCatalog.Tests.Parts;

using Component = SupplyChain.ComponentCatalog.Components.Component;
using ManufacturerClaim = SupplyChain.ComponentCatalog.Manufacturers.ManufacturerClaim;

namespace SupplyChain.ComponentCatalog.Tests.Claims;

/// <summary>Who holds a manufacturer's name, and what that lets it do.</summary>
public sealed class ClaimTests
{
    const string Name = "STMICROELECTRONICS";
    static readonly Guid Id = ManufacturerClaim.IdOf(Name);
    static readonly Guid Other = AsOther.Organisation;
    static readonly ManufacturerClaimed Held = new(Id, Name, Maker, Now);
    static readonly ManufacturerClaimDisputed Disputed = new(Id, Name, Other, Now);

    static object[] Claim(ManufacturerClaim? claim, Guid organisation, bool used = false, int claims = 0) =>
        ClaimManufacturerDecider.Decide(new(" STMicroelectronics"), claim, organisation, claims, used, Now);

    static object[] Decide(ManufacturerClaim? claim, Guid? holder, string reason = "trade register") =>
        DecideManufacturerClaimDecider.Decide(new(holder, reason), Id, claim, Now);

    [Fact]
    public void The_first_claim_of_an_unused_name_holds_and_is_made_once()
    {
        Scenario.Given<ManufacturerClaim>().When(claim => Claim(claim, Maker)).Then(Held);
        Scenario.Given<ManufacturerClaim>(Held).When(claim => Claim(claim, Maker)).ThenNothing();
    }

    [Fact]
    public void A_second_claim_and_one_of_a_name_that_others_use_wait_for_the_alliance()
    {
        Scenario.Given<ManufacturerClaim>(Held).When(claim => Claim(claim, Other)).Then(Disputed);
        Scenario.Given<ManufacturerClaim>().When(claim => Claim(claim, Other, used: true)).Then(Disputed);
        Scenario.Given<ManufacturerClaim>(Held, Disputed).When(claim => Claim(claim, Other)).ThenNothing();
    }

    [Fact]
    public void Nobody_takes_at_once_what_the_alliance_gave_to_nobody() =>
        Scenario.Given<ManufacturerClaim>(Held, new ManufacturerClaimDecided(Id, null, "no such company", Now))
            .When(claim => Claim(claim, Other)).Then(Disputed);

    [Fact]
    public void An_organisation_claims_no_more_names_than_allowed() => Scenario.Given<ManufacturerClaim>()
        .When(claim => Claim(claim, Maker, claims: ClaimManufacturerDecider.MaxClaims)).ThenRejected("manufacturer");

    [Fact]
    public void The_alliance_decides_between_those_that_claim_it_and_once()
    {
        ManufacturerClaimDecided decided = new(Id, Other, "trade register", Now);
        Scenario.Given<ManufacturerClaim>(Held, Disputed).When(claim => Decide(claim, Other)).Then(decided);
        Scenario.Given<ManufacturerClaim>(Held, Disputed, decided).When(claim => Decide(claim, Other)).ThenNothing();
        Scenario.Given<ManufacturerClaim>(Held, Disputed).When(claim => Decide(claim, Guid.NewGuid())).ThenRejected("holder");
        Scenario.Given<ManufacturerClaim>(Held, Disputed).When(claim => Decide(claim, Other, " ")).ThenRejected("reason");
        Scenario.Given<ManufacturerClaim>().When(claim => Decide(claim, null)).ThenRejected("manufacturerClaim");
    }

    [Fact]
    public void Under_a_held_name_only_the_holder_and_the_alliance_publish()
    {
        Scenario.Given<Component>().When(part => PublishComponentDecider.Decide(Tof, part, AsOther, Now, Maker))
            .ThenRejected("manufacturer");
        Scenario.Given<Component>().When(part => PublishComponentDecider.Decide(Tof, part, AsMaker, Now, Maker)).Then(TofPublished);
        Scenario.Given<Component>().When(part => PublishComponentDecider.Decide(Tof, part, AsAlliance, Now, Maker))
            .Then(TofPublished with { Publisher = AsAlliance.Organisation });
    }

    [Fact]
    public void The_holder_revises_what_others_published_and_they_no_longer_do()
    {
        var component = Component.Create(TofPublished);
        component.MayBeChangedBy(AsOther, Other).ShouldBeTrue();
        component.MayBeChangedBy(AsMaker, Other).ShouldBeFalse();
        component.MayBeChangedBy(AsAdmin, Other).ShouldBeTrue();
        component.MayBeChangedBy(AsMaker).ShouldBeTrue();
    }

    [Fact]
    public void In_a_file_the_alliance_overwrites_what_a_holder_maintains_only_where_the_row_says_so()
    {
        var row = new ImportComponent(Tof.Manufacturer, Tof.PartNumber, "proximity", Columns: []);
        var part = Component.Create(TofPublished with { Publisher = AsAlliance.Organisation });
        Should.Throw<Rejected>(() => ImportComponents.Decide(row, part, AsAlliance, Now, Maker)).Status.ShouldBe(409);
        ImportComponents.Decide(row with { Overwrite = true }, part, AsAlliance, Now, Maker).Length.ShouldBe(1);
        ImportComponents.Decide(row, part, AsMaker, Now, Maker).Length.ShouldBe(1);
        ImportComponents.Decide(row, part, AsAlliance, Now).Length.ShouldBe(1);
    }
}
