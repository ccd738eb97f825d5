using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.Parts;
using SupplyChain.SupplierMatching.Suppliers;

namespace SupplyChain.SupplierMatching.Capacity;

/// <summary>A row of a file of capacity, judged by itself.</summary>
public static class CapacityRow
{
    /// <summary>What is wrong with one row, by its columns.</summary>
    public static IReadOnlyList<Fault> Faults(
        PublishCapacity row, Supplier? supplier, Part? part, IReadOnlyCollection<DateOnly> above, DateTimeOffset now)
    {
        try
        {
            PublishCapacityDecider.Decide(row, null, supplier, part, now);
            return above.Contains(row.Weeks[0].Week) ? [new Fault("week", "stands above already")] : [];
        }
        catch (Rejected rejected)
        {
            return [.. rejected.Faults.Select(fault => fault with
            {
                Field = fault.Field == "componentId" ? "partNumber" : fault.Field.Replace("weeks[0].", ""),
            })];
        }
    }

    public static Guid ComponentOf(ImportCapacity row) => new PartName(row.Manufacturer, row.PartNumber).ComponentId;

    public static CapacityWeek WeekOf(ImportCapacity row) => new(row.Week, row.Actual, row.Maximum);
}
