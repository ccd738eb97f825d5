using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.TestKit;

namespace SupplyChain.ComponentCatalog.Tests.BillsOfMaterials;

/// <summary>Lines of imported bills that count in another unit than their part.</summary>
public sealed class CountedInTests(CatalogService service) : IAsyncLifetime
{
    readonly PublishComponent chip = Parts.New("P1"), glue = Parts.New("P2") with { Unit = "g" }, unknown = Parts.New("P3");
    HttpClient oem = null!;

    public async ValueTask InitializeAsync()
    {
        oem = service.AsNew("oem");
        await oem.Publish(chip);
        await oem.Publish(glue);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Each_line_is_converted_by_itself_and_told_once_for_a_part()
    {
        var bill = new ReleaseBillOfMaterials("Kit", "A",
        [
            new NewBillLine(0.001m, Parts.Named(chip), SetupQuantity: 0.01m, OrderMultiple: 1, Attrition: 0.02m), new NewBillLine(0.0005m, Parts.Named(glue)),
            new NewBillLine(2, Parts.Named(chip)), new NewBillLine(3, Parts.Named(unknown)), new NewBillLine(0.002m, Parts.Named(chip)),
        ]);
        var import = new ImportBillOfMaterials(bill, [unknown],
            [new(0, "{reel}", 3000), new(1, "kg"), new(3, "{tray}", 40), new(4, "{reel}", 3000)]);
        var row = (await Import(import)).Single();
        row.Errors.ShouldBeEmpty();
        row.Warnings!.Select(warning => (warning.Field, warning.Reason.Code, warning.Reason.Parameters["factor"])).ShouldBe(
        [
            ("lines[0].unit", "counted-in-another-unit", "3000"), ("lines[1].unit", "counted-in-another-unit", "1000"),
            ("lines[3].unit", "counted-in-another-unit", "40"),
        ]);

        var lines = (await oem.Get<Page<BillOfMaterials>>("/boms?product=Kit")).Items.Single().Lines;
        lines.Select(line => line.Quantity).ShouldBe([3, 0.5m, 2, 120, 6]);
        (lines[0].SetupQuantity, lines[0].OrderMultiple, lines[0].Attrition).ShouldBe((30, 3000, 0.02m));
        (await Import(import)).Single().Outcome.ShouldBe(ImportOutcome.Unchanged);
    }

    [Fact]
    public async Task A_bill_with_a_line_that_cannot_be_converted_is_refused_whole_beside_a_good_one()
    {
        var outcomes = await Import(
            new(new("Bad", "A", [new NewBillLine(1, Parts.Named(chip)), new NewBillLine(1, Parts.Named(glue)), new NewBillLine(1, SubAssembly: "Good"),
                new NewBillLine(0.0000001m, Parts.Named(glue)), new NewBillLine(1e9m, Parts.Named(chip))]), [],
                [new(0, "{reel}"), new(1, "kg", 3), new(2, "{carton}", 2), new(3, "g", 1), new(4, "{reel}", 1e9m), new(7, "{reel}")]),
            new(new("Good", "A", [new NewBillLine(1, Parts.Named(glue))]), [], [new(0, "kg")]));

        outcomes[0].Errors.Select(error => error.Field).ShouldBe(["lines[0].unit", "lines[1].unitFactor", "lines[2].unit", "lines[4].quantity"]);
        outcomes[1].Outcome.ShouldBe(ImportOutcome.Accepted);
        (await oem.Get<Page<BillOfMaterials>>("/boms?product=Bad")).Items.ShouldBeEmpty();
        (await oem.Get<Page<BillOfMaterials>>("/boms?product=Good")).Items.Single().Lines.Single().Quantity.ShouldBe(1000);
    }

    Task<IReadOnlyList<RowOutcome>> Import(params ImportBillOfMaterials[] bills) => oem.Import("/import/boms", bills);
}
