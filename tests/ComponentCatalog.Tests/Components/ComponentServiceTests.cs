using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.TestKit;

namespace SupplyChain.ComponentCatalog.Tests.Components;

/// <summary>Components through the service's API.</summary>
public sealed class ComponentServiceTests(CatalogService service)
{
    readonly HttpClient maker = service.AsNew("supplier");

    [Fact]
    public async Task A_published_component_is_found_by_everybody_and_heard_of()
    {
        var part = Parts.New("T1", "tof", new ComponentProperty("range", 3, "m")) with { Origin = Origin.Domestic, Readiness = Readiness.Pilot, Region = "370200" };
        var id = await maker.Publish(part);

        var component = await service.AsNew("operator").Get<Component>($"/components/{id}");
        (component.Manufacturer, component.PartNumber, component.Class, component.Lifecycle).ShouldBe((part.Manufacturer, "T1", "tof", Lifecycle.Active));
        component.Properties.Single().ShouldBe(new StatedProperty(
            "range", 3, "m", null, null, null, null, component.Publisher, ValueTrust.Unverified, TrustReasons.WithoutSource.With()));
        var heard = await service.Bus.Hear<ComponentPublished>(contract => contract.ComponentId == id);
        (heard.Class, heard.Origin, heard.Readiness, heard.Region).ShouldBe(("tof", Origin.Domestic, Readiness.Pilot, "370200"));
        heard.Properties.ShouldBe([new ComponentProperty("range", 3, "m")]);
    }

    [Fact]
    public async Task A_region_that_the_list_does_not_have_is_a_warning_to_whoever_describes_the_part()
    {
        var (part, command) = (Parts.New("R1") with { Region = "990000" }, Guid.NewGuid());
        var receipt = await maker.Accepted("/components", part, command);
        Told(receipt.Warnings).ShouldBe("region unknown-region 990000");
        Told((await maker.Accepted("/components", part, command)).Warnings).ShouldBe("region unknown-region 990000");
        Told((await maker.Accepted($"/components/{receipt.Id}/revisions", new ReviseComponent("imu", Region: "980000"))).Warnings)
            .ShouldBe("region unknown-region 980000");
        var rows = await maker.Import("/import/components", new ImportComponent(part.Manufacturer, "R2", "imu", Region: "990000"));
        (rows.Single().Outcome, Told(rows.Single().Warnings)).ShouldBe((ImportOutcome.Accepted, "region unknown-region 990000"));

        (await maker.Accepted($"/components/{receipt.Id}/revisions", new ReviseComponent("imu", Region: "370200"))).Warnings.ShouldBeNull();
        (await maker.Accepted("/components", Parts.New("R3"))).Warnings.ShouldBeNull();

        static string Told(IReadOnlyList<Warning>? warnings) =>
            $"{warnings!.Single().Field} {warnings!.Single().Reason.Code} {warnings!.Single().Reason.Parameters["region"]}";
    }

    [Fact]
    public async Task It_is_found_by_manufacturer_and_part_number_and_by_id()
    {
        var part = Parts.New("Ab-1");
        var id = await maker.Publish(part);
        var path = $"/components/by-part-number?manufacturer={part.Manufacturer.ToUpperInvariant()}&partNumber=aB-1";
        (await maker.Get<Component>(path)).Id.ShouldBe(id);
        (await maker.ByIds<Component>("/components/by-ids", id, Guid.NewGuid())).Single().Id.ShouldBe(id);
        (await maker.GetAsync($"/components/{Guid.NewGuid()}")).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Every_change_is_heard_of()
    {
        var substitute = await maker.Publish(Parts.New("S"));
        var id = await maker.Publish(Parts.New("P"));
        await maker.Accepted($"/components/{id}/revisions", new ReviseComponent("imu", "six axes"));
        await maker.Accepted($"/components/{id}/lifecycle", new ChangeLifecycle(Lifecycle.NotRecommended));
        await maker.Accepted($"/components/{id}/substitutes", new DeclareSubstitute(substitute));
        await maker.Accepted($"/components/{id}/retirement", new RetireComponent("no longer made"));

        await service.Bus.Hear<ComponentPublished>(contract => contract.ComponentId == id && contract.Class == "imu");
        await service.Bus.Hear<LifecycleChanged>(contract => contract == new LifecycleChanged(id, Lifecycle.NotRecommended));
        await service.Bus.Hear<SubstituteDeclared>(contract => contract == new SubstituteDeclared(id, substitute));
        await service.Bus.Hear<LifecycleChanged>(contract => contract == new LifecycleChanged(id, Lifecycle.Obsolete));
        var component = await maker.Get<Component>($"/components/{id}");
        (component.Class, component.Description, component.Lifecycle).ShouldBe(("imu", "six axes", Lifecycle.Obsolete));
        component.Substitutes.ShouldBe([substitute]);
    }

    [Fact]
    public async Task A_retired_substitute_is_declared_with_a_warning()
    {
        var (substitute, id) = (await maker.Publish(Parts.New("S")), await maker.Publish(Parts.New("P")));
        await maker.Accepted($"/components/{substitute}/lifecycle", new ChangeLifecycle(Lifecycle.EndOfLife));
        var warning = (await maker.Accepted($"/components/{id}/substitutes", new DeclareSubstitute(substitute))).Warnings!.Single();
        (warning.Field, warning.Reason.Code).ShouldBe(("substituteId", "part-end-of-life"));
        (await maker.Get<Component>($"/components/{id}")).Substitutes.ShouldBe([substitute]);
    }

    [Fact]
    public async Task A_withdrawn_substitute_is_gone_and_heard_of()
    {
        var (substitute, id) = (await maker.Publish(Parts.New("S")), await maker.Publish(Parts.New("P")));
        await maker.Accepted($"/components/{id}/substitutes", new DeclareSubstitute(substitute));
        var withdrawal = $"/components/{id}/substitutes/{substitute}/withdrawal";
        (await maker.Accepted(withdrawal, new WithdrawSubstitute("drifts"))).Events.ShouldBe(["substitute_withdrawn"]);
        await service.Bus.Hear<SubstituteWithdrawn>(contract => contract == new SubstituteWithdrawn(id, substitute));
        (await maker.Get<Component>($"/components/{id}")).Substitutes.ShouldBeEmpty();
        (await maker.Accepted(withdrawal, new WithdrawSubstitute("drifts"))).Events.ShouldBeEmpty();
        (await maker.Refused(withdrawal, new WithdrawSubstitute(""))).ShouldBe(422, "reason");
    }

    [Fact]
    public async Task A_repeated_command_gets_the_first_answer()
    {
        var (part, command) = (Parts.New("R"), Guid.NewGuid());
        var first = await maker.Accepted("/components", part, command);
        var second = await maker.Accepted("/components", part, command);
        (second.Id, second.Version, second.Events.Count).ShouldBe((first.Id, first.Version, 1));
    }

    [Fact]
    public async Task Others_can_neither_change_it_nor_publish_it_as_theirs()
    {
        var part = Parts.New("O");
        var id = await maker.Publish(part);
        var other = service.AsNew("supplier");
        (await other.Refused("/components", part with { Description = "mine" })).ShouldBe(409, "partNumber");
        (await other.Refused($"/components/{id}/revisions", new ReviseComponent("imu"))).ShouldBe(403, "authorization");
        (await other.Refused($"/components/{id}/lifecycle", new ChangeLifecycle(Lifecycle.New))).ShouldBe(403, "authorization");
        (await other.Refused($"/components/{id}/retirement", new RetireComponent("x"))).ShouldBe(403, "authorization");
        (await other.Refused($"/components/{id}/substitutes", new DeclareSubstitute(id))).ShouldBe(403, "authorization");
        (await other.Refused($"/components/{id}/substitutes/{id}/withdrawal", new WithdrawSubstitute("x"))).ShouldBe(403, "authorization");
        (await service.AsNew("operator").Refused("/components", part)).Status.ShouldBe(403);
        (await service.Anonymous().Refused("/components", part)).Status.ShouldBe(401);
        (await service.AsNew("admin").Accepted($"/components/{id}/retirement", new RetireComponent("x"))).Events.ShouldBe(["lifecycle_changed"]);
    }

    [Theory]
    [InlineData("""{"manufacturer": null, "partNumber": "x", "class": "tof"}""", 400, "$.manufacturer")]
    [InlineData("""{"manufacturer": "m", "partNumber": "x", "class": "tof", "lifecycle": "Immortal"}""", 400, "$.lifecycle")]
    [InlineData("""{"manufacturer": "m", "partNumber": "x", "class": "tof", "lifecycle": 99}""", 400, "$.lifecycle")]
    [InlineData("""{"manufacturer": "m", "partNumber": "x\u0000", "class": "tof"}""", 400, "$.partNumber")]
    [InlineData("""{"manufacturer": "m", "partNumber": "x", "class": "tof", "colour": "red"}""", 400, "$.colour")]
    [InlineData("""{"manufacturer": "m", "partNumber": "x", "class": "warp-drive"}""", 422, "class")]
    public async Task A_malformed_command_is_refused_by_its_field(string json, int status, string field) =>
        (await maker.Refused("/components", System.Text.Json.JsonDocument.Parse(json).RootElement)).ShouldBe(status, field);

    [Fact]
    public async Task Rows_of_an_import_count_each_for_itself()
    {
        var (good, known, bad) = (Parts.New("good"), Parts.New("known"), Parts.New("bad", "no-class"));
        await maker.Publish(known);
        var outcomes = await maker.Import("/import/components", good, known, bad);
        outcomes.Select(row => (row.Row, row.Outcome)).ShouldBe([(2, ImportOutcome.Accepted), (3, ImportOutcome.Unchanged), (4, ImportOutcome.Rejected)]);
        outcomes[2].Errors.Single().Field.ShouldBe("class");
        (await maker.Get<Component>($"/components/{Parts.IdOf(good)}")).PartNumber.ShouldBe("good");
    }

    [Fact]
    public async Task Rows_about_one_part_are_decided_in_their_order()
    {
        var part = Parts.New("twice");
        var outcomes = await maker.Import(
            "/import/components", part, part with { Class = "no-class" }, part with { Description = "second" }, part with { Description = "second" },
            part with { Description = "third" });
        outcomes.Select(row => row.Outcome).ShouldBe([
            ImportOutcome.Accepted, ImportOutcome.Rejected, ImportOutcome.Accepted, ImportOutcome.Unchanged, ImportOutcome.Accepted]);
        (await maker.Get<Component>($"/components/{Parts.IdOf(part)}")).Description.ShouldBe("third");
    }

    [Fact]
    public async Task Two_imports_of_the_same_parts_at_once_publish_each_once()
    {
        PublishComponent[] parts = [.. Enumerable.Range(0, 40).Select(i => Parts.New($"same-{i}"))];
        var both = await Task.WhenAll(maker.Import("/import/components", parts), maker.Import("/import/components", parts.Reverse()));
        both.SelectMany(outcomes => outcomes).Count(row => row.Outcome == ImportOutcome.Accepted).ShouldBe(parts.Length);
        both.SelectMany(outcomes => outcomes).Count(row => row.Outcome == ImportOutcome.Unchanged).ShouldBe(parts.Length);
    }

    [Fact]
    public async Task An_import_has_a_limit() =>
        (await maker.Refused("/import/components", new ImportBatch<PublishComponent>(
            [.. Enumerable.Range(2, 501).Select(row => new ImportRow<PublishComponent>(row, Guid.NewGuid(), Parts.New("x")))])))
        .ShouldBe(422, "rows");
}
