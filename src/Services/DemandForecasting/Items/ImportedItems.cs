using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.DemandForecasting.Weeks;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.DemandForecasting.Items;

/// <summary>Common parts of all imports of weeks.</summary>
static class ImportedItems
{
    public static DemandedItem ItemOf(this IWeekRow row) => new(
        row.Product?.Trim(),
        row is { Manufacturer: { } manufacturer, PartNumber: { } number }
            ? new PartName(manufacturer, number).ComponentId : row.ComponentId);

    /// <param name="known">Components that the catalogue has published.</param>
    /// <param name="above">Weeks that the rows above have of the same.</param>
    public static Faults RequireRow(
        this Faults faults, IWeekRow row, IReadOnlySet<Guid> known, IReadOnlySet<DateOnly> above, DateOnly first, DateOnly last)
    {
        var item = row.ItemOf();
        var named = row.PartNumber is null ? $"{row.ComponentId}" : $"{row.Manufacturer} {row.PartNumber}";
        return faults
            .Require(row.Manufacturer is null == row.PartNumber is null, "partNumber", "name both manufacturer and partNumber, or neither")
            .RequireItem(item.Product, item.ComponentId, known: true)
            .Require(
                item.ComponentId is not { } id || known.Contains(id), row.PartNumber is null ? "componentId" : "partNumber",
                $"the catalogue has no component {named}")
            .Within(row)
            .RequireWeek("", new WeekQuantity(row.Week, row.Quantity), first, last)
            .Require(!above.Contains(row.Week), "week", $"{row.Week:yyyy-MM-dd} stands above already");
    }
}
