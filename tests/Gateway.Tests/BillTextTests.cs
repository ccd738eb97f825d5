using System.Text;

using Microsoft.AspNetCore.Builder;

using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.Gateway.Import;
using SupplyChain.Gateway.Sheets;

namespace SupplyChain.Gateway.Tests;

/// <summary>Bills in the columns of other programs, and the lines that wait for a person.</summary>
public sealed class BillTextTests(TestGateway gateway)
{
    [Theory]
    [InlineData("product,revision,Value,Footprint,LCSC Part #,Designator,Qty,DNP\nP,A,10k,R_0603_1608Metric,C25804,R1-R2,2,\n")]
    [InlineData("产品,版本,值,封装,立创编号,位号,用量,不贴\nP,A,10k,R_0603_1608Metric,C25804,R1-R2,2,否\n")]
    public async Task What_a_line_says_of_its_part_goes_with_the_bill(string csv)
    {
        var bill = await Read(csv);
        bill.Written!.ShouldHaveSingleItem().ShouldBe(new WrittenBillLine(
            0, new WrittenLine(SupplierNumber: "C25804", Value: "10k", Package: "R_0603_1608Metric", Reference: "R1-R2")));
        (bill.Bill.Lines[0].Component, bill.Bill.Lines[0].Optional).ShouldBe((null, false));
    }

    [Fact]
    public async Task A_part_number_needs_no_manufacturer_and_a_mark_makes_the_line_optional()
    {
        var bill = await Read("product,revision,MPN,Qty,DNP\nP,A,BMI270,1,DNP\n");
        (bill.Bill.Lines[0].Component, bill.Bill.Lines[0].Optional).ShouldBe((new PartReference(PartNumber: "BMI270"), true));
        (await Read("product,revision,subAssembly,Qty\nP,A,Optics,1\n")).Written.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_line_that_waits_shows_its_candidates_with_reasons_and_is_settled()
    {
        var (line, component) = (Guid.NewGuid(), Guid.NewGuid());
        SettleBillLine? settled = null;
        await using var upstream = await Upstream.StartAsync(app =>
        {
            app.MapGet("/boms/lines", () => new Page<OpenBillLine>([Line(false)], null));
            app.MapGet("/boms/lines/{id:guid}", (Guid id) => Line(true));
            app.MapPost("/boms/lines/{id:guid}/settlement", (Guid id, SettleBillLine c) =>
            {
                settled = c;
                return new Receipt(id, 2, ["bill_line_settled"]);
            });
        });
        await using var own = gateway.WithRealSchema().WithWebHostBuilder(host => host.UseSetting("Services:ComponentCatalog", upstream.Address));
        var client = gateway.SignedIn(own, "oem");

        var shown = (await client.Data("{ billLines(settled: false) { nodes { written { partNumber } candidates { componentId confidence reasons { code text } } } } }"))
            .At("billLines", "nodes")[0];
        shown.At("written", "partNumber").GetString().ShouldBe("X1-TR");
        var candidate = shown.At("candidates")[0];
        (candidate.At("componentId").GetGuid(), candidate.At("confidence").GetDecimal()).ShouldBe((component, 0.75m));
        candidate.At("reasons")[0].At("text").GetString().ShouldBe("the part number is X1, apart from the packaging (-TR)");

        var data = await client.Data($$"""
            mutation { settleBillLine(input: { clientMutationId: "{{Guid.NewGuid()}}", billLineId: "{{line}}", componentId: "{{component}}" }) { billLine { settled } } }
            """);
        data.At("settleBillLine", "billLine", "settled").GetBoolean().ShouldBeTrue();
        settled.ShouldBe(new SettleBillLine(component));

        OpenBillLine Line(bool isSettled) => new(
            line, new WrittenLine(PartNumber: "X1-TR"), "P", "A", DateTimeOffset.UnixEpoch, isSettled, null,
            [new LineCandidate(component, 0.75m, [MatchReasons.NumberButPackaging.With("X1", "-TR")])]);
    }

    static async Task<ImportBillOfMaterials> Read(string csv)
    {
        var kind = new BomImport();
        var file = await SheetFile.OpenAsync(
            new MemoryStream(Encoding.UTF8.GetBytes(csv)), new SheetRequest(), name => MappedHeader.IsColumn(kind, null, name), TestContext.Current.CancellationToken);
        var header = new MappedHeader(kind, file.Header, null);
        header.RequireComplete(file.Format);
        var lines = await ImportRun.Lines(file, header, (_, _) => { }, TestContext.Current.CancellationToken).ToListAsync();
        var command = (ImportBillOfMaterials)kind.CommandOf(lines);
        lines.SelectMany(line => line.Faults).ShouldBeEmpty();
        return command;
    }
}
