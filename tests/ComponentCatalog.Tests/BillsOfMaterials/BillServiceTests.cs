using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.TestKit;

namespace SupplyChain.ComponentCatalog.Tests.BillsOfMaterials;

/// <summary>Bills of materials through the service's API.</summary>
public sealed class BillServiceTests(CatalogService service) : IAsyncLifetime
{
    readonly PublishComponent part = Parts.New("P1"), spare = Parts.New("P2");
    readonly Guid organisation = Guid.NewGuid();
    HttpClient oem = null!;

    public async ValueTask InitializeAsync()
    {
        oem = service.As(organisation, "oem");
        await oem.Publish(part);
        await oem.Publish(spare);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_released_bill_is_shown_to_its_owner_and_heard_of()
    {
        var id = await Release("Module", "A", new NewBillLine(2, Parts.Named(part), Attrition: 0.05m, SetupQuantity: 3, OrderMultiple: 100, Optional: true, Substitutes: [new PartReference(Parts.IdOf(spare))], Reference: "U1"));

        var bill = await oem.Get<BillOfMaterials>($"/boms/{id}");
        var line = bill.Lines.Single();
        (line.Number, line.ComponentId, line.Quantity, line.Attrition, line.SetupQuantity, line.OrderMultiple, line.Optional, line.Reference)
            .ShouldBe((1, Parts.IdOf(part), 2, 0.05m, 3, 100, true, "U1"));
        var heard = await service.Bus.Hear<BillOfMaterialsReleased>(contract => contract.BillOfMaterialsId == id);
        (heard.Organisation, heard.Product, heard.Revision).ShouldBe((organisation, "Module", "A"));
        heard.Lines.Single().Substitutes.ShouldBe([Parts.IdOf(spare)]);
    }

    [Fact]
    public async Task Nobody_else_sees_it()
    {
        var id = await Release("Secret", "A", new NewBillLine(1, Parts.Named(part)));
        var other = service.AsNew("oem");
        var (hidden, nothing) = (await other.GetAsync($"/boms/{id}"), await other.GetAsync($"/boms/{Guid.NewGuid()}"));
        ((int)hidden.StatusCode).ShouldBe(404);
        (await hidden.Content.ReadAsStringAsync()).Replace($"{id}", "").ShouldNotContain("Secret");
        hidden.StatusCode.ShouldBe(nothing.StatusCode);
        (await other.Get<Page<BillOfMaterials>>("/boms")).Items.ShouldBeEmpty();
        (await other.Get<Page<ComponentUsage>>($"/components/{Parts.IdOf(part)}/usage")).Items.ShouldBeEmpty();
        foreach (var cursor in new[] { id, Guid.NewGuid() }) ((int)(await other.GetAsync($"/boms?after={cursor}")).StatusCode).ShouldBe(422);
        (await other.ByIds<BillOfMaterials>("/boms/by-ids", id)).ShouldBeEmpty();
        foreach (var nobodys in new[] { id, Guid.NewGuid() }) ((int)(await other.GetAsync($"/boms/{nobodys}/sub-assemblies")).StatusCode).ShouldBe(404);
        (await other.Refused($"/boms/{id}/withdrawal", new WithdrawBillOfMaterials("mine"))).ShouldBe(404, "billOfMaterials");
        foreach (var role in new[] { "supplier", "operator", "alliance", "admin" })
            ((int)(await service.As(organisation, role).GetAsync($"/boms/{id}")).StatusCode).ShouldBe(403);
        ((int)(await service.Anonymous().GetAsync("/boms")).StatusCode).ShouldBe(401);
    }

    [Fact]
    public async Task A_later_revision_waits_for_its_day_and_is_heard_of_with_it()
    {
        var today = ChinaDay.Of(DateTimeOffset.UtcNow);
        var (now, later) = (Tracker("A", 1), Tracker("B", 2) with { EffectiveFrom = today.AddDays(40) });
        var (first, second) = ((await oem.Accepted("/boms", now)).Id, (await oem.Accepted("/boms", later)).Id);

        (await oem.Get<BillOfMaterials>($"/boms/{first}")).EffectiveFrom.ShouldBe(today);
        (await oem.Get<BillOfMaterials>($"/boms/{second}")).EffectiveFrom.ShouldBe(today.AddDays(40));
        (await service.Bus.Hear<BillOfMaterialsReleased>(contract => contract.BillOfMaterialsId == second)).EffectiveFrom
            .ShouldBe(today.AddDays(40));
        (await On(today)).ShouldBe(["A"]);
        (await On(today.AddDays(39))).ShouldBe(["A"]);
        (await On(today.AddDays(40))).ShouldBe(["B"]);

        await oem.Accepted("/boms", new ReleaseBillOfMaterials("Kit", "1", [new NewBillLine(1, SubAssembly: "Tracker")]));
        var kit = (await oem.Accepted("/boms", new ReleaseBillOfMaterials("Kit", "2", [new NewBillLine(2, SubAssembly: "Tracker")], EffectiveFrom: today.AddDays(50)))).Id;
        (await oem.Get<IReadOnlyList<BillOfMaterials>>($"/boms/{kit}/sub-assemblies")).Single().Revision.ShouldBe("B");

        async Task<IEnumerable<string>> On(DateOnly day) =>
            (await oem.Get<Page<BillOfMaterials>>($"/boms?product=Tracker&effectiveOn={day:yyyy-MM-dd}")).Items.Select(bill => bill.Revision);
    }

    [Fact]
    public async Task Two_bills_are_compared_by_their_owner_alone()
    {
        var (first, second) = ((await oem.Accepted("/boms", Tracker("A", 1))).Id, (await oem.Accepted("/boms", Tracker("B", 2))).Id);
        var compared = await oem.Get<BillDifferences>($"/boms/{second}/comparison?since={first}");
        (compared.BeforeId, compared.AfterId).ShouldBe((first, second));
        var line = compared.Differences.Single();
        (line.Change, line.Before!.Quantity, line.After!.Quantity).ShouldBe((LineChange.Changed, 1m, 2m));
        line.Fields.ShouldBe([BillLineField.Quantity]);

        var other = service.AsNew("oem");
        var own = (await other.Accepted("/boms", new ReleaseBillOfMaterials("Mine", "1", [new NewBillLine(1, Parts.Named(part))]))).Id;
        foreach (var (id, since) in new[] { (first, second), (own, first), (first, own), (own, Guid.NewGuid()) })
            ((int)(await other.GetAsync($"/boms/{id}/comparison?since={since}")).StatusCode).ShouldBe(404);
    }

    [Fact]
    public async Task What_a_release_would_change_is_told_and_nothing_is_stored()
    {
        var first = (await oem.Accepted("/boms", Tracker("A", 1))).Id;
        await oem.Accepted("/boms", new ReleaseBillOfMaterials("Kit", "1", [new NewBillLine(1, SubAssembly: "Tracker")]));
        var draft = Tracker("B", 3) with { Product = " tracker ", EffectiveFrom = ChinaDay.Of(DateTimeOffset.UtcNow).AddDays(7) };

        var preview = await oem.Read<BillPreview>("/boms/previews/by-draft", draft);
        (preview.PreviousId, preview.EffectiveFrom).ShouldBe((first, draft.EffectiveFrom!.Value));
        preview.Differences.Single().After!.Quantity.ShouldBe(3);
        preview.ContainedIn.ShouldBe(["Kit"]);
        (await oem.Get<Page<BillOfMaterials>>("/boms?product=Tracker")).Items.Single().Id.ShouldBe(first);

        // Another organisation has no such product: all lines are new, and nothing of this one is told.
        var others = await service.AsNew("oem").Read<BillPreview>("/boms/previews/by-draft", draft);
        (others.PreviousId, others.Differences.Single().Change, others.ContainedIn.Count).ShouldBe(((Guid?)null, LineChange.Added, 0));

        (await oem.Refused("/boms/previews/by-draft", draft with { EffectiveFrom = new DateOnly(2020, 1, 1) })).ShouldBe(422, "effectiveFrom");
        (await oem.Refused("/boms/previews/by-draft", draft with { Lines = [new NewBillLine(1, SubAssembly: "Kit")] }))
            .ShouldBe(422, "lines[0].subAssembly");
        (await oem.Refused("/boms/previews/by-draft", Tracker("A", 5))).ShouldBe(409, "revision");
    }

    ReleaseBillOfMaterials Tracker(string revision, decimal quantity) =>
        new("Tracker", revision, [new NewBillLine(quantity, Parts.Named(part), Reference: "U1")]);

    [Fact]
    public async Task Levels_are_built_up_and_used_from_the_bottom()
    {
        await Release("Lens unit", "A", new NewBillLine(4, Parts.Named(part)), new NewBillLine(1, Parts.Named(spare), Substitutes: [Parts.Named(part)]));
        await Release("Optics", "A", new NewBillLine(2, SubAssembly: "Lens unit"));
        await Release("Headset", "A", new NewBillLine(1, SubAssembly: "Optics"));

        var usage = (await oem.Get<Page<ComponentUsage>>($"/components/{Parts.IdOf(part)}/usage")).Items.Single();
        (usage.Product, usage.Quantity, usage.AsSubstitute).ShouldBe(("Lens unit", 4, true));
        usage.ContainedIn.ShouldBe(["Headset", "Optics"]);
        (await oem.Refused("/boms", new ReleaseBillOfMaterials("Lens unit", "B", [new NewBillLine(1, SubAssembly: "Headset")])))
            .Faults.Single().Reason.ShouldBe("makes a cycle: Lens unit → Headset → Optics → Lens unit");
        (await oem.Get<Page<BillOfMaterials>>("/boms?first=2")).Items.Select(bill => bill.Product).ShouldBe(["Headset", "Lens unit"]);
        (await oem.Get<Page<BillOfMaterials>>("/boms?product=Optics&inForce=true")).Items.Single().Revision.ShouldBe("A");
    }

    [Fact]
    public async Task The_bills_of_all_levels_are_those_that_plans_are_exploded_by()
    {
        await Release("Cell", "A", new NewBillLine(4, Parts.Named(part)));
        await Release("Pack", "A", new NewBillLine(2, SubAssembly: "Cell"));
        var newer = await Release("Pack", "B", new NewBillLine(3, SubAssembly: "CELL"), new NewBillLine(1, Parts.Named(spare)));
        var top = await Release("Tool", "A", new NewBillLine(1, SubAssembly: "pack"), new NewBillLine(1, SubAssembly: "Cell"));

        (await Below(top)).ShouldBe(["Pack B", "Cell A"]);
        await oem.Accepted($"/boms/{newer}/withdrawal", new WithdrawBillOfMaterials("superseded"));
        (await Below(top)).ShouldBe(["Pack A", "Cell A"]);

        async Task<IEnumerable<string>> Below(Guid id) =>
            (await oem.Get<IReadOnlyList<BillOfMaterials>>($"/boms/{id}/sub-assemblies")).Select(bill => $"{bill.Product} {bill.Revision}");
    }

    [Fact]
    public async Task Two_releases_at_once_cannot_make_a_cycle()
    {
        await Release("A", "1", new NewBillLine(1, Parts.Named(part)));
        await Release("B", "1", new NewBillLine(1, Parts.Named(part)));
        var attempts = await Task.WhenAll(
            oem.Command("/boms", new ReleaseBillOfMaterials("A", "2", [new NewBillLine(1, SubAssembly: "B")])),
            oem.Command("/boms", new ReleaseBillOfMaterials("B", "2", [new NewBillLine(1, SubAssembly: "A")])));
        attempts.Count(answer => answer.IsSuccessStatusCode).ShouldBe(1);
    }

    [Fact]
    public async Task A_withdrawn_bill_is_no_longer_used_and_heard_of()
    {
        var id = await Release("Old", "A", new NewBillLine(1, Parts.Named(part)));
        await oem.Accepted($"/boms/{id}/withdrawal", new WithdrawBillOfMaterials("superseded"));
        (await oem.Get<BillOfMaterials>($"/boms/{id}")).WithdrawnAt.ShouldNotBeNull();
        (await oem.Get<Page<ComponentUsage>>($"/components/{Parts.IdOf(part)}/usage")).Items.ShouldBeEmpty();
        await service.Bus.Hear<BillOfMaterialsWithdrawn>(contract => contract.BillOfMaterialsId == id);
        (await oem.Refused("/boms", new ReleaseBillOfMaterials("Old", "A", [new NewBillLine(1, Parts.Named(part))]))).ShouldBe(409, "revision");
    }

    [Fact]
    public async Task An_import_releases_sub_assemblies_first_and_publishes_what_is_unknown()
    {
        var unknown = Parts.New("P3");
        var outcomes = await Import(
            new(new("Top", "1", [new NewBillLine(1, SubAssembly: "Bottom")])),
            new(new("Bottom", "1", [new NewBillLine(1, Parts.Named(unknown)), new NewBillLine(1, Parts.Named(part))]), [unknown, part with { Description = "not mine to say" }]));
        outcomes.Select(outcome => outcome.Outcome).ShouldBe([ImportOutcome.Accepted, ImportOutcome.Accepted]);
        (await oem.Get<Component>($"/components/{Parts.IdOf(unknown)}")).Class.ShouldBe("other");
        (await oem.Get<Component>($"/components/{Parts.IdOf(part)}")).Description.ShouldBeNull();
    }

    [Fact]
    public async Task A_part_on_its_way_out_is_warned_about_where_the_bill_names_it_first()
    {
        var maker = service.AsNew("admin");
        await maker.Accepted($"/components/{Parts.IdOf(part)}/retirement", new RetireComponent("no longer made"));
        await maker.Accepted($"/components/{Parts.IdOf(spare)}/lifecycle", new ChangeLifecycle(Lifecycle.EndOfLife));
        var healthy = Parts.New("P9");
        await oem.Publish(healthy);
        var bill = new ReleaseBillOfMaterials("Aged", "A", [
            new NewBillLine(1, Parts.Named(healthy), Substitutes: [Parts.Named(spare)]), new NewBillLine(1, Parts.Named(part)), new NewBillLine(2, Parts.Named(part))]);
        (string, string, string) obsolete = ("lines[1].partNumber", "part-obsolete", $"{part.Manufacturer} P1"),
            ending = ("lines[0].substitutes[0]", "part-end-of-life", $"{spare.Manufacturer} P2");

        var command = Guid.NewGuid();
        var receipt = await oem.Accepted("/boms", bill, command);
        Told(receipt.Warnings).ShouldBe([ending, obsolete]);
        Told((await oem.Accepted("/boms", bill, command)).Warnings).ShouldBe([ending, obsolete]);
        var row = (await Import(new ImportBillOfMaterials(bill with { Revision = "B" }))).Single();
        (row.Outcome, row.Errors.Count).ShouldBe((ImportOutcome.Accepted, 0));
        Told(row.Warnings).ShouldBe([ending, obsolete]);
        (await oem.Accepted("/boms", new ReleaseBillOfMaterials("Young", "A", [new NewBillLine(1, Parts.Named(healthy))]))).Warnings.ShouldBeNull();

        static (string, string, string)[] Told(IReadOnlyList<Warning>? warnings) =>
            [.. warnings!.Select(warning => (warning.Field, warning.Reason.Code, warning.Reason.Parameters["part"]))];
    }

    [Fact]
    public async Task Of_a_bill_with_a_fault_nothing_is_written()
    {
        var unknown = Parts.New("P4");
        var outcome = (await Import(new ImportBillOfMaterials(
            new("Broken", "1", [new NewBillLine(1, Parts.Named(unknown)), new NewBillLine(-1, Parts.Named(part))]), [unknown]))).Single();
        (outcome.Outcome, outcome.Errors.Single().Field).ShouldBe((ImportOutcome.Rejected, "lines[1].quantity"));
        ((int)(await oem.GetAsync($"/components/{Parts.IdOf(unknown)}")).StatusCode).ShouldBe(404);
        (await oem.Get<Page<BillOfMaterials>>("/boms?product=Broken")).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_part_that_cannot_be_published_is_a_fault_of_its_line()
    {
        var unknown = Parts.New("P5", "no-class");
        var outcome = (await Import(new ImportBillOfMaterials(
            new("Broken", "1", [new NewBillLine(1, Parts.Named(part)), new NewBillLine(1, Parts.Named(unknown))]), [unknown]))).Single();
        outcome.Errors.Single().Field.ShouldBe("lines[1].class");
    }

    [Fact]
    public async Task Bills_of_one_file_that_need_each_other_are_refused_with_the_path()
    {
        var outcomes = await Import(
            new(new("X", "1", [new NewBillLine(1, SubAssembly: "Y")])), new(new("Y", "1", [new NewBillLine(1, SubAssembly: "X")])));
        outcomes.Select(outcome => outcome.Errors.Single().Reason).ShouldBe(["makes a cycle: X → Y → X", "makes a cycle: Y → X → Y"]);
    }

    Task<IReadOnlyList<RowOutcome>> Import(params ImportBillOfMaterials[] bills) => oem.Import("/import/boms", bills);

    async Task<Guid> Release(string product, string revision, params NewBillLine[] lines) =>
        (await oem.Accepted("/boms", new ReleaseBillOfMaterials(product, revision, lines))).Id;
}
