using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.TestKit;

namespace SupplyChain.ComponentCatalog.Tests.BillsOfMaterials;

/// <summary>A component is replaced in several bills at once, by preview, and the replacement is undone.</summary>
public sealed class ReplacementServiceTests(CatalogService service) : IAsyncLifetime
{
    readonly Guid organisation = Guid.NewGuid();
    HttpClient oem = null!;
    Guid old, by, headset, tracker;

    public async ValueTask InitializeAsync()
    {
        oem = service.As(organisation, "oem");
        old = await oem.Publish(Parts.New("OLD"));
        by = await oem.Publish(Parts.New("NEW"));
        headset = await ReleaseAsync("Headset", "A", new NewBillLine(2, new(old)), new NewBillLine(1, new(by)));
        tracker = await ReleaseAsync("Tracker", "A", new NewBillLine(1, new(by), Substitutes: [new(old)]));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_preview_says_what_would_change_and_the_command_does_it_and_undoing_brings_it_back()
    {
        var earlier = await ReleaseAsync("Ring", "A", new NewBillLine(1, new(old)));
        await ReleaseAsync("Ring", "B", new NewBillLine(1, new(by)));
        var preview = await PreviewAsync();
        preview.Bills.Select(bill => (bill.Product, bill.NextRevision, bill.Quantity, bill.Lines.Count, bill.SubstituteLines.Count)).ShouldBe(
            [("Headset", "A-1", 2, 1, 0), ("Tracker", "A-1", 0, 0, 1)], "a revision that is not in effect any more is left out");
        preview.HasMore.ShouldBeFalse();
        (await oem.Refused("/boms/replacements", new ReplaceComponent(old, by, [headset, earlier], "end of life"))).ShouldBe(422, "billsOfMaterials[1]");
        (await PreviewAsync()).Bills.Count.ShouldBe(2, "nothing of a refused command is done");

        var receipt = await oem.Accepted("/boms/replacements", new ReplaceComponent(old, by, [.. preview.Bills.Select(bill => bill.BillOfMaterialsId)], "end of life"));
        (await PreviewAsync()).Bills.ShouldBeEmpty();
        var made = (await oem.Get<Page<Replacement>>("/boms/replacements")).Items.ShouldHaveSingleItem();
        (made.Id, made.ReplacedId, made.ById, made.Reason, made.UndoneAt).ShouldBe((receipt.Id, old, by, "end of life", null));
        var next = await oem.Get<BillOfMaterials>($"/boms/{made.Bills.Single(bill => bill.PreviousId == headset).BillOfMaterialsId}");
        (next.Revision, next.Lines[0].ComponentId, next.Lines[0].Quantity).ShouldBe(("A-1", by, 2));

        await oem.Accepted($"/boms/replacements/{made.Id}/undoing", new UndoReplacement("not available"));
        (await oem.Accepted($"/boms/replacements/{made.Id}/undoing", new UndoReplacement("again"))).Events.ShouldBeEmpty();
        (await PreviewAsync()).Bills.Select(bill => (bill.Product, bill.NextRevision)).ShouldBe(
            [("Headset", "A-2"), ("Tracker", "A-2")], "a withdrawn revision keeps its name");
        (await oem.Get<Replacement>($"/boms/replacements/{made.Id}")).UndoReason.ShouldBe("not available");
    }

    [Fact]
    public async Task A_replacement_whose_bill_has_a_later_revision_is_not_undone_in_part()
    {
        var id = (await oem.Accepted("/boms/replacements", new ReplaceComponent(old, by, [headset, tracker], "end of life"))).Id;
        await ReleaseAsync("Tracker", "B", new NewBillLine(1, new(by)));
        (await oem.Refused($"/boms/replacements/{id}/undoing", new UndoReplacement("because"))).ShouldBe(409, "replacement");
        (await oem.Get<Page<BillOfMaterials>>("/boms?product=Headset&inForce=true")).Items.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_part_at_its_end_of_life_in_the_place_of_another_is_warned_of()
    {
        await service.As(Guid.NewGuid(), "alliance").Accepted($"/components/{by}/lifecycle", new ChangeLifecycle(Lifecycle.EndOfLife, "discontinued"));
        (await PreviewAsync()).Warnings.Select(warning => warning.Field).ShouldBe(["byId"]);
        (await oem.Accepted("/boms/replacements", new ReplaceComponent(old, by, [headset], "because"))).Warnings!.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Bills_and_replacements_are_of_their_organisation_alone()
    {
        var id = (await oem.Accepted("/boms/replacements", new ReplaceComponent(old, by, [headset], "secret"))).Id;
        var stranger = service.AsNew("oem");
        (await stranger.Get<Page<Replacement>>("/boms/replacements")).Items.ShouldBeEmpty();
        (await stranger.Get<ReplacementPreview>($"/components/{old}/replacement?by={by}")).Bills.ShouldBeEmpty();
        (await stranger.Refused("/boms/replacements", new ReplaceComponent(old, by, [tracker, Guid.NewGuid()], "mine"))).Faults
            .Select(fault => fault.Reason.Split(' ')[..6]).ShouldAllBe(words => string.Join(' ', words) == "you have no bill of materials");
        foreach (var unknown in new[] { id, Guid.NewGuid() })
        {
            ((int)(await stranger.GetAsync($"/boms/replacements/{unknown}")).StatusCode).ShouldBe(404);
            ((int)(await stranger.GetAsync($"/boms/replacements?after={unknown}")).StatusCode).ShouldBe(422);
            (await stranger.Refused($"/boms/replacements/{unknown}/undoing", new UndoReplacement("mine"))).ShouldBe(404, "replacement");
        }
        foreach (var role in new[] { "supplier", "operator", "alliance", "admin" })
            ((int)(await service.As(organisation, role).GetAsync("/boms/replacements")).StatusCode).ShouldBe(403);
    }

    Task<ReplacementPreview> PreviewAsync() => oem.Get<ReplacementPreview>($"/components/{old}/replacement?by={by}");

    async Task<Guid> ReleaseAsync(string product, string revision, params NewBillLine[] lines) =>
        (await oem.Accepted("/boms", new ReleaseBillOfMaterials(product, revision, lines))).Id;
}
