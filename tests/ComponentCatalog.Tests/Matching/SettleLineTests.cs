using Marten;

using Microsoft.Extensions.DependencyInjection;

using SupplyChain.ComponentCatalog.Matching;
using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.TestKit;

using BillOfMaterials = SupplyChain.Contracts.ComponentCatalog.Api.BillOfMaterials;

namespace SupplyChain.ComponentCatalog.Tests.Matching;

/// <summary>Bills are imported with lines that are matched, wait for a person, are settled, and are matched so from then on.</summary>
public sealed class SettleLineTests(CatalogService service) : IAsyncLifetime
{
    readonly string tail = $"{Guid.NewGuid():N}"[..8].ToUpperInvariant();
    readonly Guid organisation = Guid.NewGuid();
    HttpClient oem = null!;
    Guid chip, other;

    public async ValueTask InitializeAsync()
    {
        oem = service.As(organisation, "oem");
        chip = await oem.Publish(new($"Maker {tail} Ltd.", $"XQ-{tail}-P", "imu"));
        other = await oem.Publish(new($"Maker {tail} Ltd.", $"ZZ-{tail}", "imu"));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Automatic_lines_get_their_part_and_say_so()
    {
        var outcome = await Import("Auto", Line(0, 3, new($"maker {tail}", $"xq {tail} p / ZZ{tail}", Reference: "U1-U2")), Line(1, 1, new(PartNumber: $"ZZ-{tail}", Value: "DNP")));
        outcome.Outcome.ShouldBe(ImportOutcome.Accepted);
        outcome.Warnings!.Select(warning => (warning.Field, warning.Reason.Code)).ShouldBe(
            [("lines[0].quantity", "quantity-differs-from-designators"), ("lines[0].partNumber", "part-matched"), ("lines[1].partNumber", "part-matched"), ("lines[1].optional", "not-populated")],
            ignoreOrder: true);
        var bill = (await oem.Get<Page<BillOfMaterials>>("/boms?product=Auto")).Items.ShouldHaveSingleItem();
        bill.Lines.Select(line => (line.ComponentId, line.Optional)).ShouldBe([(chip, false), (other, true)]);
        bill.Lines[0].Substitutes.ShouldBe([other]);
        (await Open()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_doubtful_line_waits_with_its_candidates_and_the_bill_with_it()
    {
        var doubtful = Line(0, 1, new(PartNumber: $"XQ-{tail}-P-TR"));
        var outcome = await Import("Doubt", doubtful, Line(1, 1, new(PartNumber: $"ZZ-{tail}")), Line(2, 1, new(PartNumber: $"XQ_{tail}_P_TR")));
        outcome.Outcome.ShouldBe(ImportOutcome.Rejected);
        outcome.Errors.Select(fault => fault.Field).ShouldBe(["lines[0].partNumber", "lines[2].partNumber"]);
        (await oem.Get<Page<BillOfMaterials>>("/boms?product=Doubt")).Items.ShouldBeEmpty();

        var line = (await Open()).ShouldHaveSingleItem("the same line however it is spelled");
        (line.Written.PartNumber, line.Product, line.Settled, line.Candidates[0].ComponentId).ShouldBe(($"XQ-{tail}-P-TR", "Doubt", false, chip));
        (await Import("Doubt", doubtful)).Outcome.ShouldBe(ImportOutcome.Rejected);
        (await Open()).Count.ShouldBe(1);

        (await oem.Accepted($"/boms/lines/{line.Id}/settlement", new SettleBillLine(chip))).Events.ShouldBe(["bill_line_settled"]);
        (await oem.Accepted($"/boms/lines/{line.Id}/settlement", new SettleBillLine(chip))).Events.ShouldBeEmpty();
        (await Open()).ShouldBeEmpty();
        (await Import("Doubt", doubtful)).Outcome.ShouldBe(ImportOutcome.Accepted);
        (await Import("Another", doubtful)).Outcome.ShouldBe(ImportOutcome.Accepted, "it is remembered for every bill");
        var stored = await service.Services.GetRequiredService<IDocumentStore>().QuerySession().Events.FetchStreamAsync(line.Id, token: TestContext.Current.CancellationToken);
        stored.Select(e => e.EventType).ShouldBe([typeof(BillLineLeftOpen), typeof(BillLineSettled)]);
        stored[1].UserName.ShouldStartWith($"{organisation:N}/");
    }

    [Fact]
    public async Task None_of_these_is_remembered_until_it_is_settled_otherwise()
    {
        var line = Line(0, 1, new(PartNumber: $"XQ-{tail}-P-REEL"));
        await Import("None", line);
        var id = (await Open()).Single().Id;
        await oem.Accepted($"/boms/lines/{id}/settlement", new SettleBillLine(NoneOfThese: true));
        (await Import("None", line)).Errors.Single().Reason.ShouldContain("as was settled");
        (await Open()).ShouldBeEmpty();
        await oem.Accepted($"/boms/lines/{id}/settlement", new SettleBillLine(other));
        (await Import("None", line)).Outcome.ShouldBe(ImportOutcome.Accepted);
    }

    [Fact]
    public async Task A_dry_run_leaves_nothing_behind()
    {
        (await Import("Dry", isDryRun: true, Line(0, 1, new(PartNumber: $"XQ-{tail}-P-TR")))).Outcome.ShouldBe(ImportOutcome.Rejected);
        (await Open()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Lines_and_what_was_settled_are_of_their_organisation_alone()
    {
        var line = Line(0, 1, new(PartNumber: $"XQ-{tail}-P-TR", Description: "secret text"));
        await Import("Own", line);
        var id = (await Open()).Single().Id;
        await oem.Accepted($"/boms/lines/{id}/settlement", new SettleBillLine(chip));
        var stranger = service.AsNew("oem");
        (await stranger.Get<Page<OpenBillLine>>("/boms/lines")).Items.ShouldBeEmpty();
        foreach (var unknown in new[] { id, Guid.NewGuid() })
        {
            ((int)(await stranger.GetAsync($"/boms/lines/{unknown}")).StatusCode).ShouldBe(404);
            ((int)(await stranger.GetAsync($"/boms/lines?after={unknown}")).StatusCode).ShouldBe(422);
            (await stranger.Refused($"/boms/lines/{unknown}/settlement", new SettleBillLine(chip))).ShouldBe(404, "billLine");
        }
        (await stranger.Import("/import/boms", Bill("Own", line))).Single().Outcome.ShouldBe(ImportOutcome.Rejected);
        foreach (var role in new[] { "supplier", "operator", "alliance", "admin" })
            ((int)(await service.As(organisation, role).GetAsync("/boms/lines")).StatusCode).ShouldBe(403);
    }

    [Fact]
    public async Task What_cannot_be_settled_or_matched_is_refused_with_a_reason()
    {
        await Import("Odd", Line(0, 1, new(PartNumber: $"XQ-{tail}-P-TR")));
        var id = (await Open()).Single().Id;
        (await oem.Refused($"/boms/lines/{id}/settlement", new SettleBillLine())).ShouldBe(422, "componentId");
        (await oem.Refused($"/boms/lines/{id}/settlement", new SettleBillLine(chip, true))).ShouldBe(422, "componentId");
        (await oem.Refused($"/boms/lines/{id}/settlement", new SettleBillLine(Guid.NewGuid()))).ShouldBe(422, "componentId");
        (await Import("Odd", Line(0, 1, new(PartNumber: new string('9', 401))))).Errors.Single().Field.ShouldStartWith("written");
        (await Import("Odd", Line(7, 1, new(PartNumber: "A")))).Outcome.ShouldBe(ImportOutcome.Rejected);
        (await Import("Odd", Line(-1, 1, new(PartNumber: "A")))).Outcome.ShouldBe(ImportOutcome.Rejected);
    }

    async Task<IReadOnlyList<OpenBillLine>> Open() => (await oem.Get<Page<OpenBillLine>>("/boms/lines?settled=false")).Items;

    Task<RowOutcome> Import(string product, params (int At, NewBillLine Line, WrittenLine Written)[] lines) => Import(product, false, lines);

    async Task<RowOutcome> Import(string product, bool isDryRun, params (int At, NewBillLine Line, WrittenLine Written)[] lines)
    {
        using var answer = await oem.Command("/import/boms", new ImportBatch<ImportBillOfMaterials>([new(2, Guid.NewGuid(), Bill(product, lines))], isDryRun));
        return (await System.Net.Http.Json.HttpContentJsonExtensions.ReadFromJsonAsync<ImportAnswer>(answer.Content, CatalogService.Json))!.Outcomes.Single();
    }

    static ImportBillOfMaterials Bill(string product, params (int At, NewBillLine Line, WrittenLine Written)[] lines) => new(
        new ReleaseBillOfMaterials(product, "A", [.. lines.Select(line => line.Line)]), Written: [.. lines.Select(line => new WrittenBillLine(line.At, line.Written))]);

    static (int, NewBillLine, WrittenLine) Line(int at, decimal quantity, WrittenLine written) =>
        (at, new NewBillLine(quantity, new PartReference(Manufacturer: written.Manufacturer, PartNumber: written.PartNumber), Reference: written.Reference), written);
}
