using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;

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
            InputBounds.Require(row);
            return await PublishOfferDecider.Publish(work, OfferOf(row), command);
        }
        catch (Rejected rejected)
        {
            throw new Rejected(rejected.Status, [.. rejected.Faults.Select(fault => fault with { Field = ColumnOf(fault.Field) })]);
        }
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
