using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.Parts;

namespace SupplyChain.SupplierMatching.Offers;

/// <summary>Rows of a file as offers, each decided by itself and many in one transaction.</summary>
public static class ImportOffers
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/import/offers", (ImportBatch<ImportOffer> batch, Command command, Imports imports, CancellationToken cancel) =>
            imports.Decide(batch, command, Publish, cancel))
        .RequireAnyRole(Roles.Supplier);

    static async Task<Receipt> Publish(Work work, ImportOffer row, Command command)
    {
        try
        {
            var (converted, note) = await InUnitOfPart(work, row);
            InputBounds.Require(converted);
            var receipt = await PublishOfferDecider.Publish(work, OfferOf(converted), command);
            var warnings = (receipt.Warnings ?? []).Select(warning => warning with { Field = ColumnOf(warning.Field) });
            return receipt.With([.. warnings, .. note is null ? Array.Empty<Warning>() : [note]]);
        }
        catch (Rejected rejected)
        {
            throw new Rejected(rejected.Status, [.. rejected.Faults.Select(fault => fault with { Field = ColumnOf(fault.Field) })]);
        }
    }

    static async Task<(ImportOffer Row, Warning? Note)> InUnitOfPart(Work work, ImportOffer row)
    {
        if (row is { Unit: null, UnitFactor: null }) return (row, null);
        var part = work.Document<Part>(new PartName(row.Manufacturer, row.PartNumber).ComponentId);
        await work.Load();
        return Part.IsKnown(part.Value) ? Converted(row, part.Value!) : (row, null);
    }

    /// <summary>The row with all quantities and prices for the unit of its part, and what to tell of that.</summary>
    /// <exception cref="Rejected">The unit or a figure cannot be converted.</exception>
    public static (ImportOffer Row, Warning? Note) Converted(ImportOffer row, Part part)
    {
        var conversion = new UnitConversion(row.Unit, row.UnitFactor, $"{part.Name}", part.Unit);
        var converted = row with
        {
            MinimumOrder = conversion.Quantity("minimumOrder", row.MinimumOrder),
            OrderMultiple = conversion.Quantity("orderMultiple", row.OrderMultiple),
            Prices =
            [
                .. row.Prices.Select(step => new PriceBreak(
                    conversion.Quantity("prices", step.FromQuantity), conversion.Price("prices", step.UnitPrice))),
            ],
            Unit = null,
            UnitFactor = null,
        };
        return conversion.Faults is [] ? (converted, conversion.Note) : throw new Rejected(422, [.. conversion.Faults]);
    }

    public static PublishOffer OfferOf(ImportOffer row) => new(
        new PartName(row.Manufacturer, row.PartNumber).ComponentId,
        new Terms(row.MinimumOrder, row.OrderMultiple, row.LeadTimeDays, row.Prices, row.Currency, row.ValidFrom, row.ValidTo),
        row.Public);

    /// <summary>The column that a field of the command comes from.</summary>
    public static string ColumnOf(string field) => field switch
    {
        "componentId" => "partNumber",
        _ when field.Replace("terms.", "").StartsWith("prices", StringComparison.Ordinal) => "prices",
        _ => field.Replace("terms.", ""),
    };
}
