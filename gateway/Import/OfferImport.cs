using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.Gateway.Import;

/// <summary>An offer a line; its price breaks are a list such as <c>100:12.5|1000:11</c>.</summary>
sealed class OfferImport : ImportKind<ImportOffer>
{
    public override string Name => "offers";
    public override string Service => Services.SupplierMatching;
    public override string Path => "/import/offers";
    public override string[] Roles => [ServiceDefaults.Roles.Supplier];
    public override IReadOnlyList<string> Names => ["manufacturer", "partNumber", "currency", "validFrom"];

    public override IReadOnlyList<Column> Columns =>
    [
        Required("manufacturer"), Required("partNumber"), Required("minimumOrder"), Optional("orderMultiple"), Required("leadTimeDays"),
        Required("prices"), Required("currency"), Required("validFrom"), Required("validTo"), Optional("public"),
        Optional("unit"), Optional("unitFactor"),
    ];

    protected override ImportOffer Read(IReadOnlyList<ImportLine> lines) => new(
        lines[0].Text("manufacturer"), lines[0].Text("partNumber"), lines[0].Decimal("minimumOrder"),
        lines[0].OptionalDecimal("orderMultiple") ?? 1, lines[0].Int("leadTimeDays"), [.. Prices(lines[0])], lines[0].Text("currency"),
        lines[0].Date("validFrom"), lines[0].Date("validTo"), lines[0].OptionalBool("public") ?? false,
        UnitText.CountedIn(lines[0]), lines[0].OptionalDecimal("unitFactor"));

    static IEnumerable<PriceBreak> Prices(ImportLine line)
    {
        line.Text("prices");
        foreach (var step in line.List("prices"))
            if (CellText.Narrow(step).Split(':') is [var quantity, var price] && Number(quantity) is { } from && Number(price) is { } unit)
                yield return new PriceBreak(from, unit);
            else
                line.Fault("prices", $"'{CellText.Shown(step)}' is not a quantity and a price such as 100:12.5", step);
    }

    static decimal? Number(string text) =>
        CellText.IsNumber(text, out var value) ? value : null;
}
