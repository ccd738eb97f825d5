using System.Net;

using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.TestKit;

namespace SupplyChain.ComponentCatalog.Tests.Claims;

/// <summary>Claims through the service's API, and what each learns of them.</summary>
public sealed class ClaimServiceTests(CatalogService service)
{
    const string Claims = "/manufacturers/claims";

    readonly PublishComponent part = Parts.New("C");
    readonly Guid maker = Guid.NewGuid(), rival = Guid.NewGuid();

    HttpClient AsMaker => service.As(maker, "supplier");
    HttpClient AsRival => service.As(rival, "oem");
    HttpClient Alliance => service.AsNew("alliance");
    ClaimManufacturer Claim => new(part.Manufacturer);

    [Fact]
    public async Task Only_the_holder_and_the_alliance_publish_and_revise_under_a_held_name_however_it_is_written()
    {
        (await AsMaker.Accepted(Claims, Claim)).Events.ShouldBe(["manufacturer_claimed"]);
        var written = part with { Manufacturer = part.Manufacturer.ToUpperInvariant() };
        (await AsRival.Refused("/components", written)).ShouldBe(409, "manufacturer");
        (await AsRival.Import("/import/components", written)).Single().Errors.Single().Field.ShouldBe("manufacturer");
        var bill = new ReleaseBillOfMaterials("P", "1", [new NewBillLine(1, Parts.Named(written))]);
        (await AsRival.Import("/import/boms", new ImportBillOfMaterials(bill, [written]))).Single().Errors.Single().Field
            .ShouldBe("lines[0].manufacturer");

        var id = await Alliance.Publish(part);
        await AsMaker.Accepted($"/components/{id}/revisions", new ReviseComponent("imu"));
        (await AsRival.Refused($"/components/{id}/revisions", new ReviseComponent("tof"))).ShouldBe(403, "authorization");
        (await AsRival.Import("/import/boms", new ImportBillOfMaterials(bill, [written]))).Single().Outcome
            .ShouldBe(ImportOutcome.Accepted);
    }

    [Fact]
    public async Task A_name_that_another_uses_is_given_by_the_alliance_and_used_as_before_until_then()
    {
        var id = await AsMaker.Publish(part);
        var claim = await AsRival.Accepted(Claims, Claim);
        claim.Events.ShouldBe(["manufacturer_claim_disputed"]);
        await AsMaker.Accepted($"/components/{id}/revisions", new ReviseComponent("imu"));
        (await AsRival.Refused($"/components/{id}/revisions", new ReviseComponent("tof"))).ShouldBe(403, "authorization");

        await Alliance.Accepted($"{Claims}/{claim.Id}/decision", new DecideManufacturerClaim(rival, "trade register"));
        await AsRival.Accepted($"/components/{id}/revisions", new ReviseComponent("tof"));
        (await AsMaker.Refused($"/components/{id}/revisions", new ReviseComponent("imu"))).ShouldBe(403, "authorization");
    }

    [Fact]
    public async Task Others_learn_who_holds_a_name_and_nothing_else()
    {
        var claim = await AsMaker.Accepted(Claims, Claim);
        var path = $"{Claims}/by-name?manufacturer={part.Manufacturer}";
        var alone = await AsMaker.GetStringAsync(path);
        var third = service.AsNew("supplier");
        var before = await third.GetStringAsync(path);
        var second = await AsRival.Accepted(Claims, Claim);

        (await third.GetStringAsync(path)).ShouldBe(before);
        (await AsMaker.GetStringAsync(path)).ShouldBe(alone);
        (await AsRival.Get<ManufacturerClaim>(path))
            .ShouldBe(new ManufacturerClaim(claim.Id, part.Manufacturer.ToUpperInvariant(), maker, true, null));
        (await third.Accepted(Claims, Claim)).Version.ShouldBe(second.Version);
        var seen = await Alliance.Get<ManufacturerClaim>($"{Claims}/{claim.Id}");
        (seen.Holder, seen.Claimants!.Count, seen.Claimants[0]).ShouldBe((maker, 2, rival));
    }

    [Fact]
    public async Task Claims_of_others_to_a_name_that_nobody_holds_are_as_if_there_were_none()
    {
        await service.AsNew("supplier").Publish(part);
        var claim = await AsRival.Accepted(Claims, Claim);
        foreach (var path in new[] { $"{Claims}/{claim.Id}", $"{Claims}/by-name?manufacturer={part.Manufacturer}" })
        {
            (await AsMaker.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await AsRival.Get<ManufacturerClaim>(path)).Waits.ShouldBeTrue();
        }
    }

    [Fact]
    public async Task Open_disputes_are_listed_and_decided_by_the_alliance_alone()
    {
        var claim = await AsMaker.Accepted(Claims, Claim);
        await AsRival.Accepted(Claims, Claim);
        var decision = new DecideManufacturerClaim(maker, "trade register");
        (await AsRival.GetAsync(Claims)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await AsMaker.Refused($"{Claims}/{claim.Id}/decision", decision)).Status.ShouldBe(403);
        (await service.AsNew("operator").Refused(Claims, Claim)).Status.ShouldBe(403);

        (await DisputedIds()).ShouldContain(claim.Id);
        await Alliance.Accepted($"{Claims}/{claim.Id}/decision", decision);
        (await DisputedIds()).ShouldNotContain(claim.Id);
        (await AsRival.Get<ManufacturerClaim>($"{Claims}/{claim.Id}")).Waits.ShouldBeFalse();
    }

    async Task<IReadOnlyList<Guid>> DisputedIds() =>
        [.. (await Alliance.Get<Page<ManufacturerClaim>>($"{Claims}?disputed=true&first=100")).Items.Select(claim => claim.Id)];
}
