using System.Net.Http.Json;

using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.TestKit;

namespace SupplyChain.ComponentCatalog.Tests.BillsOfMaterials;

/// <summary>The parts that building takes, through the service's API.</summary>
public sealed class PartsOfBuildsTests(CatalogService service) : IAsyncLifetime
{
    readonly PublishComponent part = Parts.New("P1"), spare = Parts.New("P2");
    readonly Guid organisation = Guid.NewGuid();
    HttpClient oem = null!;

    DateOnly Week(int ahead) => IsoWeek.Of(service.Clock.GetUtcNow()).AddDays(7 * ahead);

    public async ValueTask InitializeAsync()
    {
        oem = service.As(organisation, "oem");
        await oem.Publish(part);
        await oem.Publish(spare);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    async Task<Guid> Release(string product, string revision, DateOnly? from, params NewBillLine[] lines) =>
        (await oem.Accepted("/boms", new ReleaseBillOfMaterials(product, revision, lines, EffectiveFrom: from))).Id;

    static async Task<(int Status, string Text)> Ask(HttpClient client, Guid bill, BillBuilds asked)
    {
        using var answer = await client.PostAsJsonAsync($"/boms/{bill}/parts/by-builds", asked, CatalogService.Json);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    static async Task<BillParts> PartsOf(HttpClient client, Guid bill, BillBuilds asked)
    {
        using var answer = await client.PostAsJsonAsync($"/boms/{bill}/parts/by-builds", asked, CatalogService.Json);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<BillParts>(CatalogService.Json))!;
    }

    [Fact]
    public async Task Sub_assemblies_are_exploded_by_the_revision_of_the_first_week()
    {
        await Release("Module", "A", null, new NewBillLine(2, Parts.Named(part)));
        await Release("Module", "B", Week(6).AddDays(3), new NewBillLine(5, Parts.Named(part), Substitutes: [Parts.Named(spare)]));
        var top = await Release("Headset", "A", null, new NewBillLine(1.5m, SubAssembly: "Module"), new NewBillLine(1, Parts.Named(part)));

        var before = await PartsOf(oem, top, new([new(Week(5), 3), new(Week(4), 1)]));
        var row = before.Parts.Single();
        (row.ComponentId, row.Unit, before.EffectiveOn).ShouldBe((Parts.IdOf(part), "1", Week(4).AddDays(6)));
        row.Weeks.ShouldBe([new(Week(4), 4), new(Week(5), 12)]);
        row.Lines.ShouldBe([1, 2]);

        var then = (await PartsOf(oem, top, new([new(Week(6), 1)], [1]))).Parts.Single();
        (then.Weeks.Single().Quantity, then.Alternates.Single()).ShouldBe((8, Parts.IdOf(spare)), "7.5 pieces are 8");
    }

    [Fact]
    public async Task Others_ask_as_of_a_bill_that_does_not_exist()
    {
        var id = await Release("Secret", "A", null, new NewBillLine(1, Parts.Named(part)));
        var asked = new BillBuilds([new(Week(4), 1)]);
        var rival = service.AsNew("oem");
        var (hidden, nothing) = (await Ask(rival, id, asked), await Ask(rival, Guid.NewGuid(), asked));
        hidden.Status.ShouldBe(404);
        nothing.Status.ShouldBe(404);
        hidden.Text.ShouldNotContain("Secret");
        foreach (var role in new[] { "supplier", "operator", "alliance", "admin" })
            (await Ask(service.As(organisation, role), id, asked)).Status.ShouldBe(403);
    }

    [Fact]
    public async Task What_makes_no_sense_is_refused_with_its_field()
    {
        var id = await Release("Module", "A", null, new NewBillLine(1, Parts.Named(part)));
        foreach (var (asked, field) in new (BillBuilds, string)[]
        {
            (new([]), "builds"), (new([new(Week(4), 0)]), "builds[0].quantity"), (new([new(Week(-1), 1)]), "builds[0].week"),
            (new([new(Week(4).AddDays(1), 1)]), "builds[0].week"), (new([new(Week(4), 1), new(Week(4), 2)]), "builds"),
            (new([new(Week(4), 1)], [2]), "lines[0]"), (new([new(Week(4), 1)], [0]), "lines[0]"), (new([new(Week(4), 1)], []), "lines"),
        })
        {
            var (status, text) = await Ask(oem, id, asked);
            (status, text).ShouldBe((422, text));
            text.ShouldContain($"\"{field}\"");
        }
        await oem.Accepted($"/boms/{id}/withdrawal", new WithdrawBillOfMaterials("no"));
        (await Ask(oem, id, new([new(Week(4), 1)]))).Status.ShouldBe(422);
    }
}
